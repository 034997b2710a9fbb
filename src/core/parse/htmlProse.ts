import type { Span } from '../text/span';
import { type ParseEnvironment, parserFor } from './markdown';
import { type ContentLine, Prose, type SourceTest } from './prose';

/** What stands between two tags, read as the words of a paragraph are. */
export function proseOfHtml(text: string, { start, end }: Span, environment: ParseEnvironment, isSource: SourceTest): Prose {
  const content = text.slice(start, end);
  const [inline] = parserFor(environment).parseInline(content, { ...environment });
  // Nothing is stripped from it but the half of a line break that Windows writes.
  const placed: ContentLine[] = [{ content: 0, source: start }];
  for (const { index } of content.matchAll(/\r\n/g)) placed.push({ content: index + 2 - placed.length, source: start + index + 2 });
  return new Prose(inline?.children ?? [], content, placed, isSource);
}
