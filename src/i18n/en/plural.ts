/** The form of an English noun by the number before it. */

/**
 * A function from a number to its noun: "token" for 1, else "tokens". `null` is a number that is not known, or several.
 * The number is the one that is shown: rounded as it is written.
 */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count === 1 ? one : many);
}

/** A function to a number with its noun: "1 token", "231,480 tokens". `written` is the number as it is shown. */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => `${written} ${noun(count)}`;
}
