/**
 * Parses typed amounts: "200k", "1.5M", "800 × 900", "200k – 300k", "200-300k", "250k (200k–300k)", "±20 %". The caller knows the unit and the limits.
 * The digits must be 0–9. `westernDigits` converts others.
 */

/** A typed amount. `ranged` is whether a range (P10 and P90) was given. Without a range, the three numbers are equal. */
export interface ParsedAmount {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly ranged: boolean;
}

const scale: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  // German. A point may follow.
  tsd: 1e3,
  mio: 1e6,
  mrd: 1e9,
  '': 1,
};

/** A suffix of `scale`, as the source of a regular expression. */
const anySuffix = 'k|mio|mrd|m|bn?|tsd';

/** The maximum length of an amount in UTF-16 units. A longer text is not an amount. */
const maxTypedLength = 200;

/** The separators of a locale. */
interface Notation {
  readonly group: string;
  readonly decimal: string;
  /** Matches the digits before the decimal point if they are grouped correctly. The second capture is the separator. */
  readonly grouped: RegExp;
}

const notations = new Map<string, Notation>();

function notationOf(locale: string): Notation {
  const known = notations.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(123456789.5);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  const group = part('group') ?? ',';
  // White space, "_" and apostrophes are never decimal points, so they are accepted between groups in every locale.
  const separator = `([\\s_'’${group}])`;
  // In India, the digits above a thousand are grouped in twos: 12,34,56,789.
  const inTwos = parts.filter(({ type }) => type === 'integer').at(-2)?.value.length === 2;
  const notation: Notation = {
    group,
    decimal: part('decimal') ?? '.',
    grouped: new RegExp(
      `^([+-]?)[1-9]\\d{0,2}${separator}${inTwos ? '(?:\\d\\d\\2)*' : ''}\\d{3}(?:\\2\\d{3})*(?!\\d)`,
    ),
  };
  notations.set(locale, notation);
  return notation;
}

const plainNumber = new RegExp(`^([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)\\s*(${anySuffix})?$`, 'i');

/**
 * One number with an optional sign, currency, grouping, exponent and k/M/B. `null` for any other text.
 * The group separator of the locale is accepted between groups only. In English "1,500" is 1500. "1,5" and "0,350" are
 * rejected, because they are decimals of another locale.
 */
export function parseNumber(typed: string, locale = 'en'): number | null {
  const { group, decimal, grouped } = notationOf(locale);
  const text = typed
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(tsd|mio|mrd)\./i, '$1')
    .replace(/^([+-]?)\s*\$?\s*/, '$1')
    .replace(/\s*[$%]$/, '')
    .replace(grouped, (whole, _sign, separator) => whole.split(separator).join(''));
  // If the group separator of the locale is a point, a point that separates no groups is an error.
  if (group === '.' && text.includes('.')) return null;
  const match = plainNumber.exec(text.replace(decimal, '.'));
  if (!match?.[1]) return null;
  const value = Number(match[1]) * (scale[(match[2] ?? '').toLowerCase()] ?? 1);
  return Number.isFinite(value) ? value : null;
}

/**
 * An amount, with a range if one is typed. If a range is typed without a best guess, the best guess is `around` if it is inside the
 * range, and otherwise the middle of the range. "±20 %" and "±500" refer to the number before them; without one, to `around`.
 * `null` for a text that is not an amount.
 */
export function parseAmount(typed: string, locale = 'en', around: number | null = null): ParsedAmount | null {
  const text = typed.trim();
  if (text.length > maxTypedLength) return null;
  const plusMinus = /^(.*?)(?:±|\+\/-)\s*(.+?)(%?)$/.exec(text);
  if (plusMinus) {
    const middle = plusMinus[1]?.trim() ? parseNumber(plusMinus[1], locale) : around;
    const spread = parseNumber(plusMinus[2] ?? '', locale);
    if (middle === null || spread === null || spread < 0) return null;
    const width = plusMinus[3] ? (Math.abs(middle) * spread) / 100 : spread;
    return { p10: middle - width, p50: middle, p90: middle + width, ranged: width > 0 };
  }
  const withMiddle = /^(.+?)\s*\((.+)\)$/.exec(text);
  const span = spanOf(withMiddle?.[2] ?? text, locale);
  if (span) {
    const [low, high] = span;
    if (low > high) return null;
    const given = withMiddle ? parseNumber(withMiddle[1] ?? '', locale) : around;
    if (withMiddle && (given === null || given < low || given > high)) return null;
    const p50 = given !== null && given >= low && given <= high ? given : (low + high) / 2;
    return { p10: low, p50, p90: high, ranged: low < high };
  }
  const value = withMiddle ? null : (parseNumber(text, locale) ?? productOf(text, locale));
  return value === null ? null : { p10: value, p50: value, p90: value, ranged: false };
}

/** The sign of a multiplication. The letter x counts only between numbers. */
const times = new RegExp(`\\s*[×*✕]\\s*|(?<=\\d\\s*(?:${anySuffix})?\\.?)\\s*x\\s*(?=[\\d.$])`, 'i');

/** The factors of a typed product: 800 and 900 of "800 × 900". `null` for any other text. */
export function factorsOf(typed: string, locale = 'en'): readonly number[] | null {
  if (typed.length > maxTypedLength) return null;
  const factors = typed
    .trim()
    .split(times)
    .map((part) => parseNumber(part, locale));
  return factors.length > 1 && factors.every((factor) => factor !== null)
    ? (factors as readonly number[])
    : null;
}

function productOf(text: string, locale: string): number | null {
  const product = factorsOf(text, locale)?.reduce((result, factor) => result * factor, 1) ?? null;
  // Without the digits that only come from the multiplication of binary fractions.
  return product === null || !Number.isFinite(product) ? null : Number(product.toPrecision(15));
}

/** A typed cost of single things: "35 h at 45", "$2 per example", "800 examples at $2". */
export interface TypedCost {
  /** `null` if only the price of one is typed. */
  readonly quantity: ParsedAmount | null;
  readonly unit: string;
  readonly usdPerUnit: ParsedAmount;
}

/** The start of a unit: of a whole word that is not a suffix of the number before it. */
const startOfUnit = `(?<!\\p{L})(?!(?:${anySuffix})(?![\\p{L}-]))`;

/** "35 h at 45", "2k examples × $2": a quantity with its unit, and the price of one, with or without its unit. */
const quantityAtPrice = new RegExp(
  `^(.+?)\\s*${startOfUnit}(\\p{L}[\\p{L} .-]*?)\\s*(?:\\bat\\b|\\bzu(?:\\s+je)?\\b|@|×|\\*|\\bx\\b)\\s*\\$?\\s*([^/]+?)(?:\\s*(?:\\/|\\bper\\b|\\bpro\\b|\\bje\\b|\\ban?\\b|\\beach\\b).*)?$`,
  'iu',
);

/** "$2 per example", "2 / example", "$2 an hour". */
const pricePerUnit =
  /^\$?\s*(.+?)\s*(?:\/|\bper\b|\bpro\b|\bje\b|\bfor each\b|\bfor every\b|\ban?\b)\s*(\p{L}[\p{L} .-]*?)$/iu;

/** Reads a cost of single things. `null` for any other text, such as a plain amount. */
export function parseCost(typed: string, locale = 'en'): TypedCost | null {
  const text = typed.trim();
  if (text.length > maxTypedLength) return null;
  const priced = pricePerUnit.exec(text);
  const usd = priced && parseAmount(priced[1] ?? '', locale);
  if (priced && usd) return { quantity: null, unit: priced[2] ?? '', usdPerUnit: usd };
  const counted = quantityAtPrice.exec(text);
  if (!counted) return null;
  const [quantity, usdPerUnit] = [counted[1], counted[3]].map((part) => parseAmount(part ?? '', locale));
  return quantity && usdPerUnit ? { quantity, unit: counted[2] ?? '', usdPerUnit } : null;
}

/** A suffix that multiplies a number. */
const suffix = new RegExp(`\\d\\s*(${anySuffix})\\.?\\s*$`, 'i');

/**
 * The two numbers of a text with a dash, "to", "bis" or ".." between them; `null` for any other text. Every dash is tried, because a dash
 * may also be a sign or part of an exponent.
 */
function spanOf(text: string, locale: string): readonly [number, number] | null {
  for (const { 0: between, index } of text.matchAll(/[-–—]|to|bis|\.\./gi)) {
    const [left, right] = [text.slice(0, index), text.slice(index + between.length)];
    const low = parseNumber(left, locale);
    const high = low === null ? null : parseNumber(right, locale);
    if (low === null || high === null) continue;
    // In "200-300k", the suffix belongs to both numbers.
    const unit = suffix.exec(right)?.[1];
    const scaledLow = unit && !suffix.test(left) ? parseNumber(`${left.trim()}${unit}`, locale) : null;
    return [scaledLow !== null && scaledLow <= high ? scaledLow : low, high];
  }
  return null;
}

// The digits and separators of other languages

const digits = new Map<string, string>();

/** The text with the language's own digits (٣, ३) as 0–9. */
export function westernDigits(text: string, locale: string): string {
  let own = digits.get(locale);
  if (own === undefined) {
    const written = new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210);
    own = [...written].reverse().join('');
    digits.set(locale, own);
  }
  if (own === '0123456789') return text;
  return [...text].map((one) => (own.includes(one) ? own.indexOf(one) : one)).join('');
}

/** The text without the separators with which the language groups digits. */
export function ungrouped(text: string, locale = 'en'): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const separator = /\s/.test(group) ? '\\s' : `[${group}]`;
  return text.replace(new RegExp(`(\\p{Nd})${separator}(?=\\p{Nd})`, 'gu'), '$1');
}
