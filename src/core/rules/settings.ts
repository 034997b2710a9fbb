import type { Severity } from '../findings/finding';

/** What a person may set; the defaults are what the rules are tuned for. */
export interface Settings {
  /** Rule id → the severity it is to have, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** `strong`: only claims with hard evidence; `all`: also weaker ones, as hints; `off`: none. */
  readonly claimsLevel: 'strong' | 'all' | 'off';
  /** How many claim findings one post may have; the rest is counted in one more. */
  readonly claimsMaxPerPost: number;
  /** Globs, relative to the site's root, of files that are posts beside those the site declares. */
  readonly include: readonly string[];
  /** Globs of files that are no posts; beats `include` and the site. */
  readonly exclude: readonly string[];
}

export const defaultSettings: Settings = { rules: {}, claimsLevel: 'strong', claimsMaxPerPost: 10, include: [], exclude: [] };

/** Findings of one post in all, errors exempt: past it a list is not read but dismissed. */
export const maxFindingsPerPost = 20;
