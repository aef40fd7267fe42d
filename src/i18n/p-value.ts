/** How every language writes a p-value. */

/** "p = 0.03", or "p < 0.001" for a value that is written as a limit. A line cannot break inside. */
export const pValue = (p: string): string => (p.startsWith('<') ? `p\u00a0${p}` : `p\u00a0=\u00a0${p}`);
