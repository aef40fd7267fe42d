/** Forms of Portuguese words that depend on a number or on their place in a sentence. */

const rules = new Intl.PluralRules('pt-BR');

/** A function from a number to its noun: "token" for 0 and 1, else "tokens". `null` stands for an unknown number or for several numbers. */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count !== null && rules.select(count) === 'one' ? one : many);
}

/**
 * A function that gives a number with its noun: "1 token", "50.000 tokens", "1,5 mi de tokens". `written` is the number as it is
 * shown.
 */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => `${before(written)} ${noun(count)}`;
}

/** A number before a noun. Whole millions need a preposition: "1,5 mi de", "2.000.000 de", and "1,5 M de" and "2 000 000 de" in Portugal. */
export const before = (written: string): string =>
  written.replace(/(?<=\d\s*)(?:mi|tri|[Bb]i|m?M|(?:[.\s]000){2,})$/, '$& de');

/** A number of points: "0,7 ponto", "3 pontos". Below 2, the noun is singular. */
export const points = (written: string): string =>
  `${written} ${/^\D*[01](?:,\d+)?$/.test(written) ? 'ponto' : 'pontos'}`;

/** The name of fine-tuning at the start of a sentence. Other names of approaches are labels without an article. */
export const fineTuning = 'O ajuste fino';

/** A claim that starts with the name of a candidate, after other words. */
export const claimInside = (claim: string): string => (claim.startsWith(fineTuning) ? small(claim) : claim);

/** "A", "A e B", "A, B e C". */
export const listed = (texts: readonly string[], and = 'e'): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;

/** With a capital letter first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter first, unless it begins with an abbreviation ("GPU"). `Intl` writes names of currencies with a capital letter. */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
