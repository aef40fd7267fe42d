/** The form of an English noun by the number before it, and lists of English texts. The first load needs both. */

/**
 * A function from a number to its noun: "token" for 1, else "tokens". It takes the number as it is shown, already rounded. `null`
 * stands for an unknown number or for several numbers.
 */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count === 1 ? one : many);
}

/** A function that gives a number with its noun: "1 token", "231,480 tokens". `written` is the number as it is shown. */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => `${written} ${noun(count)}`;
}

/** "A", "A and B", "A, B and C". */
export const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
