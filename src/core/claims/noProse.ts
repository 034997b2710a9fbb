import type { Prose } from '../parse/prose';
import { overlaps, type Span } from '../text/span';

const none: readonly Span[] = [];

/**
 * What is no prose in a stretch of text: code, bare addresses, formulas.
 *
 * @param visible where the text stands in its prose; the spans given back are offsets in the text
 */
export function silentIn(prose: Prose, visible: Span, text: string): readonly Span[] {
  const hasFormula = text.includes('$') && text.indexOf('$') < text.lastIndexOf('$');
  if (prose.code.length === 0 && prose.links.length === 0 && !hasFormula) return none;
  const spans = [...prose.code, ...prose.links.filter((link) => link.bare).map((link) => link.words)]
    .filter((span) => overlaps(span, visible))
    .map((span) => ({ start: span.start - visible.start, end: span.end - visible.start }));
  if (hasFormula) for (const { index, 0: written } of text.matchAll(formula)) spans.push({ start: index, end: index + written.length });
  return spans;
}

/** TeX between dollars: what is no amount has a sign of it. */
const formula = /\$\$[^$]{1,500}\$\$|\$[^$\n]{0,200}[\\=^_{}<>][^$\n]{0,200}\$/g;
