import type { AstroOptions } from './astroOptions';

/** What a site may switch off of Astro's Markdown. */
export interface MarkdownOptions {
  /** Tables, footnotes, strikethrough, task lists and addresses that are links. */
  readonly gfm: boolean;
  /** Curled quotation marks, dashes and dots. */
  readonly smartPunctuation: boolean;
}

/** How a site renders Markdown, as far as its config says it in plain values. */
export interface SiteMarkdown extends MarkdownOptions {
  /** Whether its listings are coloured. */
  readonly hasColours: boolean;
  /** Options that make it otherwise still, as the config names them: they are not followed. */
  readonly unfollowed: readonly string[];
}

/** What Astro does unless it is told otherwise. */
export const astroMarkdown: SiteMarkdown = { gfm: true, smartPunctuation: true, hasColours: true, unfollowed: [] };

/** Of what each takes, nothing but code can be written. */
const plugins = ['remarkPlugins', 'rehypePlugins', 'remarkRehype'];

const features = ['markdown', 'processor', '()', 'features'];

/** Reads what `markdown` of a site's Astro config says: `gfm` and `smartypants`, in Astro 7 as features of its processor as well, and `syntaxHighlight`. */
export function readMarkdownOptions(options: AstroOptions): SiteMarkdown {
  const unfollowed = plugins.filter((name) => options.says('markdown', name));
  /** The feature of the processor has the last word. */
  const isOn = (name: string, feature: string): boolean => {
    const own = options.flag('markdown', name);
    if (own === undefined && options.says('markdown', name)) unfollowed.push(name);
    return options.flag(...features, feature) ?? own ?? true;
  };
  const [gfm, smartPunctuation] = [isOn('gfm', 'gfm'), isOn('smartypants', 'smartPunctuation')];
  const colours = options.flag('markdown', 'syntaxHighlight');
  if (colours === undefined && options.says('markdown', 'syntaxHighlight') && !isShiki(options)) unfollowed.push('syntaxHighlight');
  if (options.says('markdown', 'processor') && !isPlainProcessor(options)) unfollowed.push('processor');
  return { gfm, smartPunctuation, hasColours: colours !== false, unfollowed: unfollowed.map((name) => `markdown.${name}`) };
}

/** Whether listings are coloured as they are where the config does not say. */
function isShiki(options: AstroOptions): boolean {
  const at = ['markdown', 'syntaxHighlight'];
  if (options.text(...at) === 'shiki') return true;
  return options.keys(...at)?.join() === 'type' && options.text(...at, 'type') === 'shiki';
}

/** Whether the processor is Astro 7's own, and all that it is told are switches that are followed. */
function isPlainProcessor(options: AstroOptions): boolean {
  if (options.importOf('markdown', 'processor') !== '@astrojs/markdown-satteri') return false;
  const told = options.keys('markdown', 'processor', '()');
  if (!told) return options.isCalledWithout('markdown', 'processor');
  const switches = told.includes('features') ? options.keys(...features) : [];
  return (
    told.every((name) => name === 'features') &&
    (switches ?? ['']).every((name) => /^(?:gfm|smartPunctuation)$/.test(name) && options.flag(...features, name) !== undefined)
  );
}
