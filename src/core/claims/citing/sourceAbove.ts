import type { Block } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { isCitingLine, isLabelledLine, longestLine } from './citingLine';

/** `Source :`, `**Références :**`, `Réf. :` at the head of a line. */
const sourceHead = /^\P{L}{0,4}(?:sources?|r[ée]f[ée]rences?|r[ée]fs?\.?)(?:\s*\([\p{L}\s]{1,20}\))?\s*[:：]/iu;

/** Whether a line is a label that says that it is a source, or an address, and nothing else. */
const isSourceLine = (prose: Prose): boolean =>
  sourceHead.test(prose.text.slice(0, longestHead))
    ? isCitingLine(prose) || isLabelledLine(prose)
    : prose.links.length > 0 && prose.links.every(({ bare }) => bare) && isCitingLine(prose);

const longestHead = 40;

/**
 * Whether a line above a list or table says where that is from, as nothing stands before it that it could be the source of.
 *
 * @param above what stands before the line
 */
export const citesBelow = ({ kind, prose }: Block, above: Block | undefined): boolean =>
  kind === 'paragraph' && prose !== undefined && (above === undefined || above.kind === 'heading') && isSourceLine(prose);

/** What statistics have below a table: what it counts, how it is read, where it is from, who reckoned. */
const notes =
  /^\P{L}{0,4}(?:(?:champ|périmètre|lecture|notes?|unités?|base|scope|reading|units?)\s?:\s[^.]{1,120}\.\s+){0,3}(?:sources?|données|data)\s?:\s[^.]{1,120}(?:\.\s+(?:calculs|traitements?|calculations?|analysis|charts?|graphique)(?!\p{L})[^.:]{0,60}){0,2}[.\s)]*$/iu;

/** Whether a paragraph is such a note of a table, with a link to its source: `Champ : France. Source : [Vigie](…).` */
export const isTableNote = ({ kind, prose }: Block): boolean =>
  (kind === 'paragraph' || kind === 'caption') &&
  prose !== undefined &&
  prose.text.length <= longestLine &&
  prose.links.length > 0 &&
  notes.test(prose.text);
