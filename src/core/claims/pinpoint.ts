/** A page or paragraph between brackets, alone or behind a few words: `(pg 34)`, `(p. 12-13)`, `(footnote 36, page 34)`, `(§ 41)`. */
const pinpoint =
  /[([](?:[^()[\]\n]{1,40},)?\s*(?:pp?\.\s?|pp?\s|pg\.?\s?|pages?\s|paras?\.?\s|paragraphes?\s|[¶§]\s?)\d{1,4}(?:\s?(?:[-–,&]|et|and)\s?\d{1,4}){0,5}\s*[)\]]/iu;

/** Whether a sentence cites a page of a document: the one that was cited last before it, as one writes who quotes a report at length. */
export const citesPage = (text: string): boolean => pinpoint.test(text);
