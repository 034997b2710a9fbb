/** What the site's readers of YAML (js-yaml) and TOML (smol-toml) say of a block, in words of ours; where several hold, the first. */
const reasons: readonly (readonly [RegExp, string])[] = [
  // js-yaml; first what repeats words of the author's, which may be any
  [/^unidentified alias|alias node|^name of an anchor|of an anchor property/, 'a name with “*” or “&” that leads nowhere'],
  [/^(?:unknown tag|undeclared tag)|tag (?:name|suffix|property|handle)|verbatim tag/, 'a type with “!” that it does not know'],
  [/^(?:unacceptable node kind|cannot resolve a node)/, 'the value is none of the type that stands before it with “!”'],
  [/null byte/, 'a character that nobody sees (NUL)'],
  [/non-printable|valid JSON character/, 'a control character'],
  [/^duplicated mapping key/, 'a key is written twice'],
  [/quoted scalar/, 'a quotation mark is not closed'],
  [/hexadecimal|unknown escape/, 'a backslash sequence that means nothing'],
  [/within a flow collection|missed comma/, 'a bracket is not closed, or a comma is missing'],
  [/node content, but found/, 'nothing stands before this comma'],
  [/^tab characters|non-tabulated/, 'a tab where spaces belong'],
  [/chomping|indentation width|indentation for block scalar/, 'what stands behind “|” or “>” means nothing'],
  [/^bad indentation/, 'the indent is none of its neighbours’'],
  [/colon is missed|multiline key|whitespace character is expected/, 'a key and its colon are expected'],
  [/merge (?:keys|mappings|sequence)|maxTotalMergeKeys/, 'what “<<” takes in is no object'],
  [/^nesting exceeded|excessively nested/, 'it is nested too deep'],
  [/nested arrays/, 'a list in a key'],
  [/YAML directive|TAG directive|YAML version|directive|tag prefix|suffix for/, 'a line that begins with “%”'],
  [/end of the stream or a document|single document/, 'a second block begins'],
  [/line break is expected/, 'more stands behind the value'],
  // smol-toml
  [/redefine an already defined/, 'a key or table is written twice'],
  [/unsafe property/, 'a name that no key may have'],
  [/end of key|bare key|illegal character in key|incomplete key-value|table array declaration/, 'a key and its equals sign are expected'],
  [/multiline strings are not allowed/, 'a key in three quotation marks'],
  [/unfinished string/, 'a quotation mark is not closed'],
  [/unfinished (?:array|table)|comma or end of structure/, 'a bracket is not closed, or a comma is missing'],
  [/unicode escape|escape sequence|invalid escape/, 'a backslash sequence that means nothing'],
  [/control characters/, 'a control character'],
  [/followed by an end-of-line/, 'more stands behind the value'],
  [/date/, 'a date or time that is none'],
  [/underscore|leading zero|numeric|losslessly/, 'a number that is none'],
  [/invalid value|illegal value/, 'the value is none that TOML knows: a text stands between quotes'],
];

/** What a reader of the site stops at; nothing where its words are not known. */
export const reasonOf = (detail: string): string | undefined => reasons.find(([words]) => words.test(detail))?.[1];
