/** The theme colours that charts use. */

/** The colours by name; a page can set the first four as `--ft-a`, `--ft-b`, `--ft-c` and `--ft-warn`. */
export const themeColors = ['a', 'b', 'c', 'warn', 'ink', 'surface', 'muted', 'edge', 'hairline'] as const;

export type ThemeColor = (typeof themeColors)[number];

/** A CSS colour for each theme colour, in a form that a canvas understands. */
export type ThemeColors = Readonly<Record<ThemeColor, string>>;
