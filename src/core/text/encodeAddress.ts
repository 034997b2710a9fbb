const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Encodes what an address may not hold as it is, and keeps what is encoded already: `é` becomes `%C3%A9`, `%C3%A9` stays, a lone `%` becomes `%25`. */
export function encodeAddress(url: string): string {
  return url
    .replace(loneSurrogate, '\uFFFD')
    .replace(/%(?![0-9a-f]{2})|[^\x21\x23-\x3b\x3d\x3f-\x5a\x5f\x61-\x7a~%]/giu, (character) => encodeURIComponent(character));
}
