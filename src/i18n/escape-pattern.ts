/** Escapes a text for a regular expression that matches the text literally. */

/** Writes a backslash before each character that has a meaning in a regular expression. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
