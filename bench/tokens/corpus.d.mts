/** At most 5.6 million characters of Markdown and TypeScript from installed packages. */
export function markdownAndTypeScript(): string;

/** At most 3 million characters of Markdown from installed packages. */
export function markdown(): string;
