/** Forms of Arabic words that depend on a number, on a case or on a gender, and the direction of names. */

/**
 * The forms of a noun: the singular, which also follows 100 and more; the dual; the plural, which follows 3 to 10; and the singular that
 * follows 11 to 99.
 */
export type Noun = readonly [singular: string, dual: string, plural: string, accusative: string];

/** Nouns that several areas count. */
export const nouns = {
  request: ['طلب', 'طلبان', 'طلبات', 'طلبًا'],
  token: ['رمز', 'رمزان', 'رموز', 'رمزًا'],
  example: ['مثال', 'مثالان', 'أمثلة', 'مثالًا'],
  case: ['حالة', 'حالتان', 'حالات', 'حالة'],
  approach: ['نهج', 'نهجان', 'نُهج', 'نهجًا'],
  model: ['نموذج', 'نموذجان', 'نماذج', 'نموذجًا'],
  line: ['سطر', 'سطران', 'أسطر', 'سطرًا'],
  row: ['صف', 'صفّان', 'صفوف', 'صفًّا'],
  file: ['ملف', 'ملفان', 'ملفات', 'ملفًا'],
  part: ['جزء', 'جزآن', 'أجزاء', 'جزءًا'],
  point: ['نقطة', 'نقطتان', 'نقاط', 'نقطة'],
  epoch: ['حقبة', 'حقبتان', 'حقب', 'حقبة'],
  attempt: ['محاولة', 'محاولتان', 'محاولات', 'محاولة'],
  day: ['يوم', 'يومان', 'أيام', 'يومًا'],
  week: ['أسبوع', 'أسبوعان', 'أسابيع', 'أسبوعًا'],
  month: ['شهر', 'شهران', 'أشهر', 'شهرًا'],
  year: ['سنة', 'سنتان', 'سنوات', 'سنة'],
  hour: ['ساعة', 'ساعتان', 'ساعات', 'ساعة'],
  minute: ['دقيقة', 'دقيقتان', 'دقائق', 'دقيقة'],
  time: ['مرة', 'مرتان', 'مرات', 'مرة'],
  machine: ['آلة', 'آلتان', 'آلات', 'آلة'],
} as const satisfies Readonly<Record<string, Noun>>;

const rules = new Intl.PluralRules('ar');

/** The form of a noun after a numeral. The dual stands only without a numeral. */
const form = ([singular, , plural, accusative]: Noun, category: Intl.LDMLPluralRule): string =>
  category === 'few' ? plural : category === 'many' ? accusative : singular;

/** A function from a number to the noun that follows its numeral. `null` stands for an unknown number or for several numbers. */
export function plural(noun: Noun): (count: number | null) => string {
  return (count) => (count === null ? noun[2] : form(noun, rules.select(count)));
}

/**
 * The number that a formatted text shows last, in the digits and with the separators of any Arabic region: "1,234.5", "1.234,5" in
 * Morocco, "١٬٢٣٤٫٥" in Egypt. Three digits after a separator are thousands. `null` if it shows none or ends in "thousand" or more.
 */
function shownNumber(written: string): number | null {
  const western = written
    // The digits of both Arabic blocks end in the value of the digit.
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/(?<=(?<![\d.,٫])[1-9]\d{0,2}(?:[.,٬]\d{3})*)[.,٬](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
  const last = western.match(/\d+(?:\.\d+)?(?!.*[\d\p{L}])/u);
  return last ? Number(last[0]) : null;
}

const isBare = (written: string): boolean => /^[\d٠-٩۰-۹]+$/.test(written);

/** The dual in the genitive and the accusative. */
const oblique = (text: string): string => text.replace(/ان(?=\s|$)/g, 'ين').replace(/آن(?=\s|$)/g, 'أين');

/**
 * A function that gives a number with its noun, by the number that `written` shows: "طلب واحد", "طلبان", "3 طلبات", "50 طلبًا",
 * "50,000 طلب". `inGenitive`: after a preposition or a noun, where the dual is "طلبين".
 */
export function counted(noun: Noun, inGenitive = false): (written: string, count?: number) => string {
  return (written) => {
    const number = shownNumber(written);
    if (isBare(written)) {
      if (number === 1) return `${noun[0]} ${/^\p{L}*ة/u.test(noun[0]) ? 'واحدة' : 'واحد'}`;
      if (number === 2) return inGenitive ? oblique(noun[1]) : noun[1];
    }
    return `${written} ${form(noun, number === null ? 'other' : rules.select(number))}`;
  };
}

/** The confidence interval of a figure, after the figure and a comma. */
export const interval = (low: string, high: string): string =>
  `فاصل الثقة 95\u200e%\u200e من ${low} إلى ${high}`;

/** A number of points, with its sign at its left. `inGenitive` as in `counted`. */
export const points = (written: string, inGenitive = false): string =>
  counted(nouns.point, inGenitive)(written).replace(/^[+−]/, '\u200e$&');

/**
 * A duration of `Intl` in the genitive, as after "خلال" and "بعد": "شهرين". A single month is "شهر واحد". The mark of an
 * estimate may stand before it.
 */
export const genitive = (duration: string): string =>
  duration
    .replace(/(?<=^|≈\s)(يوم|أسبوع|شهر)$/u, '$1 واحد')
    .replace(/(?<=^|≈\s)(سنة|ساعة|دقيقة|ثانية)$/u, '$1 واحدة')
    .replace(/(?<=^|≈\s)(يوم|أسبوع|شهر|سنت|ساعت|دقيقت|ثانيت)ان$/u, '$1ين');

/** "A", "A وB", "A وB وC". Arabic repeats the conjunction, and writes it together with the next word. */
export const listed = (texts: readonly string[], and = 'و'): string => texts.join(` ${and}`);

/**
 * A name with its own direction, so that a Latin name inside an Arabic sentence keeps its order, and the signs and numbers beside it keep
 * theirs. An empty name stays empty.
 */
export const isolate = (name: string): string => name && `\u2068${name}\u2069`;

/** The first letter of a verb in the present and the possessive ending, by the gender of a name: a name that begins with a word in ة (or in تك, "your …") is feminine. */
export const agreement = (name: string): { readonly y: string; readonly h: string } =>
  /^\p{L}*(?:ة|تك)(?!\p{L})/u.test(name) ? { y: 'ت', h: 'ها' } : { y: 'ي', h: 'ه' };
