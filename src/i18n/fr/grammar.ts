/** Forms of French words that depend on a number, on the next word or on a date. */

/**
 * A function from a number to its noun: "requête" below 2, else "requêtes". `null` stands for an unknown number or for several numbers.
 */
export function plural(one: string, many: string): (count: number | null) => string {
  return (count) => (count !== null && Math.abs(count) < 2 ? one : many);
}

/** A function that gives a number with its noun: "1 requête", "50 000 requêtes". `written` is the number as it is shown. */
export function counted(one: string, many: string): (written: string, count: number) => string {
  const noun = plural(one, many);
  return (written, count) => amount(written, noun(count));
}

/** A number with its noun, and with "de" after whole millions: "250 k tokens", "1,5 M de tokens", "2 000 000 de tokens". */
export const amount = (written: string, noun: string): string =>
  /\d(?:\s(?:[MGT]|Md|Bn)|\D000\D000)$/u.test(written) ? `${written} ${de(noun)}` : `${written} ${noun}`;

/** "de Mistral", "d’OpenAI". */
export const de = (text: string): string => (startsWithVowel(text) ? `d’${text}` : `de ${text}`);

/** "que Mistral", "qu’OpenAI". */
export const que = (text: string): string => (startsWithVowel(text) ? `qu’${text}` : `que ${text}`);

const startsWithVowel = (text: string): boolean => /^[aàâäæeéèêëiîïoôöœuùûü]/iu.test(text);

/** With a capital letter first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter first, unless it begins with an abbreviation ("RAG") or a name with two capital letters. */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** The name of fine-tuning at the start of a sentence. Other names of approaches are labels without an article. */
export const fineTuning = 'Le fine-tuning';

/** The name of a candidate inside a sentence, or a claim that starts with it after other words. */
export const inside = (text: string): string => (text.startsWith(fineTuning) ? small(text) : text);

/** "A", "A et B", "A, B et C". */
export const listed = (texts: readonly string[], and = 'et'): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;

/** Whether a date is a day, and not a month or a year alone. */
const isDay = (date: string): boolean => /^\d{1,2}\s/u.test(date);

/** A date with "1er" for the first day of a month, which `Intl` writes as "1". */
export const day = (date: string): string => date.replace(/^1(?=\s\p{L})/u, '1er');

/** "le 15 avril 2027", "en avril 2027". */
export const on = (date: string): string => (isDay(date) ? `le ${day(date)}` : `en ${date}`);

/** "du 15 avril 2027", "d’avril 2027". */
const of = (date: string): string => (isDay(date) ? `du ${day(date)}` : de(date));

/** "au 15 avril 2027", "en avril 2027", for a sum by a date. */
export const by = (date: string): string => (isDay(date) ? `au ${day(date)}` : `en ${date}`);

/** "jusqu’au 15 avril 2027", "jusqu’en avril 2027". */
export const until = (date: string): string => (isDay(date) ? `jusqu’au ${day(date)}` : `jusqu’en ${date}`);

/** "à partir du 15 avril 2027", "à partir d’avril 2027". */
export const from = (date: string): string => `à partir ${of(date)}`;

/** "depuis le 15 avril 2027", "depuis avril 2027". */
export const since = (date: string): string => (isDay(date) ? `depuis le ${day(date)}` : `depuis ${date}`);

/** A range, such as "5 mois à 8 mois". The end "jamais" does not follow "à", because "à jamais" means forever. */
export const span = (low: string, high: string): string =>
  high === 'jamais' ? `entre ${low} et ${high}` : `${low} à ${high}`;

/** A number of points with its noun, by the number as it is shown: "0,5 point", "+4 points". */
export const points = (written: string): string => {
  const size = Number(written.replace(/[^\d,]/g, '').replace(',', '.'));
  return `${written} ${size < 2 ? 'point' : 'points'}`;
};
