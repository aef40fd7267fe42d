/** The source of a regular expression that matches exactly a text. */

/** Writes a backslash before each character that has a meaning in a regular expression. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
