import type { AstroOptions } from '../site/astroOptions';
import type { CodeTheme } from './readLook';

/** What Astro colours listings with unless its config says otherwise. */
export const defaultCodeTheme: CodeTheme = { light: 'github-dark', dark: 'github-dark' };

/** Where no site says otherwise: light on a light page, and both of them with enough contrast to read. */
const plainCodeTheme: CodeTheme = { light: 'github-light-default', dark: 'github-dark-default' };

/** The theme of a post's listings where they are coloured, given the one that its site names, if it does. */
export const codeThemeFor = (named: CodeTheme | undefined, isInSite: boolean): CodeTheme =>
  named ?? (isInSite ? defaultCodeTheme : plainCodeTheme);

/** The theme that `markdown.shikiConfig` of the site's Astro config names, as far as it is written out there. */
export function codeThemeOf(options: AstroOptions): CodeTheme | undefined {
  const named = (...keys: readonly string[]): string | undefined => options.text('markdown', 'shikiConfig', ...keys);
  const [light, dark, theme] = [named('themes', 'light'), named('themes', 'dark'), named('theme')];
  if (light && dark) return { light, dark };
  return theme ? { light: theme, dark: theme } : undefined;
}
