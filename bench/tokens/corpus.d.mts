/** 5.6 million characters of Markdown and TypeScript, of installed packages. */
export function codeAndEnglish(): string;

/** 3 million characters of their Markdown. */
export function markdown(): string;
