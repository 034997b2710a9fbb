/** A text between single quotation marks as YAML wants it: one inside is doubled. */
export const singleQuoted = (text: string): string => `'${insideSingleQuotes(text)}'`;

/** What stands between the marks. */
export const insideSingleQuotes = (text: string): string => text.replaceAll("'", "''");

/** A text as it has to be written for YAML to read it as one. */
export const asYaml = (value: string): string =>
  /^[\p{L}./][\p{L}\d ._/-]*$/u.test(value) &&
  !/^(?:true|false|null|yes|no|on|off|\.inf|\.nan|\.\d.*)$/i.test(value) &&
  value.trim() === value
    ? value
    : singleQuoted(value);
