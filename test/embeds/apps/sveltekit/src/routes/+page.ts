/** Writes the page at build time. */
export const prerender = true;
