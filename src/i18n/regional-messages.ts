/**
 * Writes the numbers inside the messages of a language as another region of the language writes them: "1’000" instead of "1.000" for
 * `de-CH`, and Arabic digits for `ar-EG`. Formatted figures, which the messages take, follow the region already.
 */
import { escapePattern } from './escape-pattern.ts';
import { numberFormat } from './format.ts';
import type { Messages } from './messages.ts';

/** The percent sign of a locale as `Intl` writes it after a number, with the space before it. English has a no-break space. */
export function percentSignOf(locale: string): string {
  const parts = numberFormat(locale, { style: 'percent' }).formatToParts(0);
  const after = parts.slice(parts.findIndex(({ type }) => type === 'integer') + 1);
  const hasSign = after.some(({ type }) => type === 'percentSign');
  // Some languages write the sign before the number; their texts have it where English has it.
  return hasSign && !/^en\b/.test(locale) ? after.map(({ value }) => value).join('') : '\u00a0%';
}

/** The signs of a locale in numbers. */
function signsOf(locale: string) {
  const parts = numberFormat(locale, {}).formatToParts(1_234_567.5);
  const sign = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal'), percent: percentSignOf(locale) };
}

/** Texts that are read by a program: words and signs of typed numbers, and prompts, whose tokens are counted. */
const unchangedAreas: ReadonlySet<string> = new Set<keyof Messages>([
  'numberWords',
  'punctuation',
  'ticketPrompts',
]);

/**
 * The messages with the numbers of `locale`. `code` is the locale whose numbers the given messages have. If both locales write numbers in
 * the same way, the result is the same object.
 */
export function regionalMessages(messages: Messages, code: string, locale: string): Messages {
  const from = signsOf(code);
  const to = signsOf(locale);
  // Two texts of each value: as `code` writes it, and as `locale` does.
  const samples = [0, 1000, 1_234_567.5].flatMap((value) =>
    [code, locale].map((tag) => numberFormat(tag, {}).format(value)),
  );
  const isSame = samples.every((text, index) => index % 2 === 0 || text === samples[index - 1]);
  if (isSame && from.percent === to.percent) return messages;

  const [group, decimal] = [escapePattern(from.group), escapePattern(from.decimal)];
  // A number that is not part of a longer one, such as a version or a date: whole or grouped digits, and decimals.
  const numberPattern = new RegExp(
    `(?<!\\p{Nd}|\\p{Nd}[.,])(?:\\p{Nd}{1,3}(?:${group}\\p{Nd}{3})+|\\p{Nd}+)(?:${decimal}\\p{Nd}+)?(?!\\p{Nd}|[.,]\\p{Nd})`,
    'gu',
  );
  const percentage = new RegExp(`(?<=\\p{Nd}\\p{Cf}*)${escapePattern(from.percent)}`, 'gu');

  const inRegion = (text: string, given: ReadonlySet<string>): string =>
    text
      .replace(numberPattern, (numberText, at: number) => {
        if (given.has(numberText) || isPartOfName(text, at, numberText)) return numberText;
        const [whole = '', decimals = ''] = numberText.split(from.decimal);
        const value = Number(`${whole.replaceAll(from.group, '')}.${decimals}`);
        return numberFormat(locale, {
          minimumFractionDigits: decimals.length,
          // A year has no group separator in any language.
          useGrouping: whole.includes(from.group) || value % 1000 === 0 ? 'auto' : false,
        }).format(value);
      })
      .replace(percentage, to.percent);

  /** A value with the numbers of the region. Its texts keep the numbers of `given`, which are figures and names. */
  const regionalValue = (value: unknown, given: ReadonlySet<string>): unknown => {
    if (typeof value === 'string') return inRegion(value, given);
    if (Array.isArray(value)) return value.map((each) => regionalValue(each, given));
    if (typeof value === 'function')
      return (...values: readonly unknown[]) =>
        regionalValue(value(...values), new Set([...given, ...numbersIn(values, numberPattern)]));
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, regionalValue(each, given)]))
      : value;
  };

  return Object.fromEntries(
    Object.entries(messages).map(([area, texts]) => [
      area,
      unchangedAreas.has(area) ? texts : regionalValue(texts, new Set()),
    ]),
  ) as unknown as Messages;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether a number without separators belongs to a Latin name, such as 8 in "UTF-8" and 10 in "P10". */
const isPartOfName = (text: string, at: number, numberText: string): boolean =>
  /^\p{Nd}+$/u.test(numberText) &&
  (/\p{Script=Latin}[-@_]?$/u.test(text.slice(0, at)) ||
    /^\p{Script=Latin}/u.test(text.slice(at + numberText.length)));

/** The numbers in the texts that a message takes. These numbers keep their form. */
function numbersIn(value: unknown, numberPattern: RegExp): readonly string[] {
  if (typeof value === 'string') return value.match(numberPattern) ?? [];
  if (Array.isArray(value)) return value.flatMap((each) => numbersIn(each, numberPattern));
  return isObject(value) ? Object.values(value).flatMap((each) => numbersIn(each, numberPattern)) : [];
}
