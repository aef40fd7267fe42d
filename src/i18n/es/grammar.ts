/** Forms of Spanish words that depend on a number or on other words. */

/** A function from a number to its noun: "solicitud" for 1, else "solicitudes". `null` stands for an unknown number or for several numbers. */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count === 1 ? one : many);
}

/**
 * A number with its noun. "de" follows whole millions ("2.000.000 de tokens", whatever separates the two groups of zeros) and numbers
 * that end with M or B ("1,5 M de tokens").
 */
export const numbered = (written: string, noun: string): string =>
  /\d\D?000\D?000$|\b[MB]$/.test(written) ? `${written} de ${noun}` : `${written} ${noun}`;

/** A function that gives a number with its noun: "1 solicitud", "50.000 solicitudes". `written` is the number as it is shown. */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => numbered(written, noun(count));
}

/** A number of points: "1 punto", "0,5 puntos", "+4 puntos". */
export const points = (written: string): string =>
  `${written} ${/^\D*1$/.test(written) ? 'punto' : 'puntos'}`;

const list = new Intl.ListFormat('es', { type: 'conjunction' });

/** "A", "A y B", "A, B y C"; "e" in place of "y" before the sound of i. */
export const listed = (texts: readonly string[]): string => list.format(texts);

/** With a capital letter first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter first, unless it begins with an abbreviation ("GPU propia"). */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** The name of fine-tuning at the start of a sentence. Other names of approaches are labels without an article. */
export const fineTuning = 'El ajuste fino';

/** The name of a candidate inside a sentence. */
export const inside = (name: string): string => (name === fineTuning ? small(name) : name);

/** "de" and the name of a candidate. */
export const ofName = (name: string): string => (name === fineTuning ? `d${small(name)}` : `de ${name}`);

/** A claim as it is written after other words. If it starts with “El ajuste fino”, it gets a small letter. */
export const claimInside = (claim: string): string => (claim.startsWith(fineTuning) ? small(claim) : claim);

const isPlainShare = (value: string): boolean => /^\d.*%$/.test(value);

/** "el " before a share ("el 86 %"); nothing before a share with a sign ("< 1 %") and before any other value. */
export const article = (value: string): string => (isPlainShare(value) ? 'el ' : '');

/** "del " before a share, and "de " before any other value. */
export const preposition = (value: string): string => (isPlainShare(value) ? 'del ' : 'de ');

/** "de" and a share: "del 86 %", "de < 1 %". */
export const ofShare = (share: string): string => preposition(share) + share;

/** A date with its article, or a month without one: "el 16 de enero de 2027", "enero de 2027". */
export const theDate = (date: string): string => (/^\d/.test(date) ? `el ${date}` : date);
