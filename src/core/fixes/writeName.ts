import type { Fix } from '../findings/finding';
import { asYaml, singleQuoted } from '../text/quoting';
import type { Span } from '../text/span';

/**
 * Writes another name of a file where one stands in a YAML block, with the quotation marks that stand there.
 *
 * @param text the post's
 * @param span of the value, its marks included
 */
export function writeName(text: string, span: Span, meant: string): Fix {
  const mark = /^["']/.exec(text.slice(span.start, span.end))?.[0];
  return {
    title: { text: 'Write {value}', data: { value: meant } },
    trust: 'ask',
    edits: [{ ...span, text: mark === '"' ? JSON.stringify(meant) : mark ? singleQuoted(meant) : asYaml(meant) }],
  };
}
