import { sourceLinks } from '../../model/sources';
import type { Prose } from '../../parse/prose';
import { latin } from '../../text/latin';
import { overlaps, type Span } from '../../text/span';
import { originIn } from '../citing/origin';
import type { Unit } from '../units/units';
import { isNavigation } from './asides';
import { SignalSet, signal, values } from './signalSet';
import { isOpenTask } from './tasks';

/** A block quotation that quotes nobody: a note, a warning, a summary. */
const callout =
  /^\s*(?:\[!|\p{Extended_Pictographic}|(?:note|nb|n\.b\.|info|tip|astuce|attention|warning|important|tl;?dr|résumé|summary|à retenir|disclaimer|définition)(?!\p{L}))/iu;

/** Whether a block quotation gives somebody's words: in quotation marks, signed, or with its source. One that stresses the author's own does not. */
export const quotes = (unit: Unit): boolean =>
  !callout.test(unit.text) &&
  (/^[\s|]*["«“]|["»”]\s*(?:\||[—–-]|$)/u.test(unit.text) ||
    /(?:^|[|\n])\s*[—–-]\s*\p{Lu}/u.test(unit.text) ||
    unit.parts.some(({ prose }) => sourceLinks(prose.links).length > 0 || prose.footnotes.length > 0));

/** A technique of ATT&CK by its number and name: a tag, which the catalogue itself explains. */
const techniqueTag = latin(/^\W*T1\d{3}(?:\.\d{3})?\W+[\p{L}\s/&,-]{0,80}$/u);

/** An indicator alone: an address of a machine by IPv4, whole or defanged, or a checksum of up to 512 bits. */
const indicator = /^\W*(?:\d{1,3}(?:\[?\.\]?\d{1,3}){3}(?:[:/]\d{1,5})?|[\da-f]{32,128})\W*$/i;

/** What may be an address by IPv6, between brackets or not. */
const mayBeIPv6 = /^\[?([\da-f]{0,4}:[\da-f:.]{1,42})\]?$/i;

/** With its brackets. */
const longestAddress = 50;

function isIndicator(text: string): boolean {
  if (indicator.test(text)) return true;
  const address = text.length <= longestAddress && text.includes(':') ? mayBeIPv6.exec(text)?.[1] : undefined;
  return address !== undefined && URL.canParse(`http://[${address}]`);
}

/** More than a checksum of the longest kind, with the marks around it. */
const longestIndicator = 136;

/** What says nothing before what it introduces: its verb has nothing behind it ("The files taken were:"), or there is none ("Parmi les victimes :"). */
const saysNothingYet = latin(
  /(?:\s(?:is|are|was|were|includes?|included|est|sont|était|étaient|figure(?:nt)?|figurai(?:en)?t)|^(?:parmi|among(?:st)?)\s[\p{L}\s’'-]{1,80})\s*(?::|\.\.\.|…)$/iu,
);

/** An introduction of more says something, and so does one with a value or somebody's words. */
const longestOpening = 120;

/** `Severity: high | Updated: 3 May | Reading time: 5 min`: what the article is filed under. */
const fields = /^[^|\n]{1,80}(?:\s\|\s[^|\n]{1,80}){1,12}$/;
const ofIncident = /(?:victime?|target|cible|attacker|attaquant|gang)s?\s*:/i;
const ofArticle =
  /(?:^|\|\s)\P{L}*(?:reading\s+time|temps\s+de\s+lecture|authors?|auteure?s?|(?:last\s+)?updated|published|(?:dernière\s+)?mise\s+à\s+jour|publiée?|mis\s+à\s+jour|tags?)(?:\s+(?:on|le))?\s*(?::|\d)/iu;

const isFiled = (text: string): boolean => fields.test(text) && ofArticle.test(text) && !ofIncident.test(text);

/** Adds what a unit looks like: its kind, how it ends, its links and its code. */
export function readShape(unit: Unit, signals: SignalSet): void {
  const { kind, text, parts } = unit;
  if (text.includes('?') && /\?\s*["”»)]*$/.test(text)) signals.add(signal.question);
  const written = text.trimEnd();
  const last = written.at(-1);
  if (last === ':' || last === '…' || written.endsWith('...')) {
    const isOpening = written.length <= longestOpening && saysNothingYet.test(written);
    if (isOpening || last === ':') signals.add(signal.introduction);
    if (isOpening && !signals.hasAny(values) && !signals.has(signal.quotation)) signals.add(signal.self);
  }
  if (isNavigation(kind, parts)) signals.add(signal.navigation);
  if (techniqueTag.test(text) || (kind !== 'sentence' && text.length < longestIndicator && isIndicator(text))) signals.add(signal.tag);
  const [first] = parts;
  if (kind === 'sentence' && first && originIn(first.prose, first.visible)) signals.add(signal['no-statement']);
  if (text.includes(':') && /^\W*(?:sources?|via|références?|quellen?|credits?|crédits?)\s*(?:\(s\)\s*)?:/i.test(text))
    signals.add(signal['no-statement']);
  if (kind === 'sentence' && text.includes(' | ') && isFiled(text) && !signals.has(signal.figure) && !signals.has(signal.money))
    signals.add(signal['no-statement']);
  if (!signals.hasAny(ofSomebody) && isOpenTask(unit)) signals.add(signal['no-statement']);
  if (kind === 'item') signals.add(signal.item);
  if (kind === 'quote') readQuotation(unit, signals);
  if (text.length > 110) signals.add(signal.long);
  for (const { prose, visible } of parts) {
    const isCode = covers(prose.code, visible);
    if (isCode || labelsCode(prose, visible)) signals.add(signal['all-code']);
    // A name in code alone is an indicator, whatever introduces it.
    if (isCode && kind === 'item') signals.add(signal.tag);
    if (kind === 'item' && prose.bold.some(({ start }) => start === visible.start)) signals.add(signal.label);
  }
}

/** Whoever says "I" in a block quotation is the one who is quoted; that a view is theirs, only where it is said to be theirs. */
function readQuotation(unit: Unit, signals: SignalSet): void {
  signals.add(signal.quote);
  if (callout.test(unit.text)) return;
  signals.delete(signal['own-doing']);
  if (unit.isSaid || quotes(unit)) signals.delete(signal['own-view']);
}

/** "Domain name: `port.example`": code with its kind before it. */
const labelsCode = (prose: Prose, visible: Span): boolean => {
  if (prose.code.length === 0) return false;
  const [code, ...others] = prose.code.filter((span) => overlaps(span, visible));
  if (!code || others.length > 0) return false;
  return (
    /^[\p{L}\d /()-]{1,40}:\s*$/u.test(prose.text.slice(visible.start, code.start)) &&
    !/[\p{L}\d]/u.test(prose.text.slice(code.end, visible.end))
  );
};

/** Whether nearly all of a text is in some spans. */
const covers = (spans: readonly Span[], visible: Span): boolean =>
  spans.length > 0 &&
  spans.reduce((sum, span) => sum + (overlaps(span, visible) ? span.end - span.start : 0), 0) > 0.8 * (visible.end - visible.start);

/** What a task is not, whatever its box says: it tells of the victim, or of a court. */
const ofSomebody = new SignalSet(['subject', 'legal-act']);
