/** Forms of German words that depend on a number, on a case or on other words. */

/** A function from a number to its noun: "Anfrage" for 1, else "Anfragen". `null` stands for an unknown number or for several numbers. */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count === 1 ? one : many);
}

/** A function that gives a number with its noun: "1 Anfrage", "50.000 Anfragen". `written` is the number as it is shown. */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => `${written} ${noun(count)}`;
}

/** A duration in the dative, as after "in", "nach" and "von": "24 Monaten". `Intl` writes the nominative. */
export const dative = (duration: string): string => duration.replace(/\b(Monat|Tag|Jahr)e\b/g, '$1en');

/** A number of points: "1 Punkt", "0,5 Punkte", "+4 Punkte". */
export const points = (written: string): string =>
  `${written} ${/^\D*1$/.test(written) ? 'Punkt' : 'Punkte'}`;

/** Points in the dative, as after "ab", "über" and "von". */
export const pointsDative = (text: string): string => text.replace(/Punkte$/, 'Punkten');

/** "A", "A und B", "A, B und C". */
export const listed = (texts: readonly string[], and = 'und'): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;
