/** A text between single quotation marks as YAML wants it: one inside is doubled. */
export const singleQuoted = (text: string): string => `'${insideSingleQuotes(text)}'`;

/** What stands between the marks. */
export const insideSingleQuotes = (text: string): string => text.replaceAll("'", "''");
