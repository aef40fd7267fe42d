/**
 * How people type amounts: "200k", "1.5M", "200k – 300k", "250k (200k–300k)", "±20 %".
 * It knows no field: ranges, units and bounds are the caller's.
 */

/** An amount as typed. `ranged` = a range was given (P10 and P90); without one the three are equal. */
export interface ParsedAmount {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly ranged: boolean;
}

const scale: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9, '': 1 };

/** The separators of a locale: what groups digits and what starts the decimals. */
function separators(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  return {
    group: parts.find((part) => part.type === 'group')?.value ?? ',',
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
  };
}

/** One number with an optional sign, currency, grouping, exponent and k/M/B; `null` when it is none. */
export function parseNumber(typed: string, locale = 'en'): number | null {
  const { group, decimal } = separators(locale);
  let text = typed
    .trim()
    .replace(/[\s\u00a0\u202f_]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^([+-]?)\$/, '$1')
    .replace(/[$%]$/, '');
  text = text.split(group).join('');
  if (decimal !== '.') text = text.split(decimal).join('.');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(k|m|bn|b)?$/i.exec(text);
  if (!match?.[1]) return null;
  const value = Number(match[1]) * (scale[(match[2] ?? '').toLowerCase()] ?? 1);
  return Number.isFinite(value) ? value : null;
}

/**
 * An amount, with a range where one is typed. A bare range keeps `around` as its median when it lies inside, else
 * takes the middle. "±20 %" and "±500" stand around the number before them, else around `around`.
 * `null` when it is no amount.
 */
export function parseAmount(typed: string, locale = 'en', around: number | null = null): ParsedAmount | null {
  const text = typed.trim();
  const plusMinus = /^(.*?)(?:±|\+\/-)\s*(.+?)(%?)$/.exec(text);
  if (plusMinus) {
    const middle = plusMinus[1]?.trim() ? parseNumber(plusMinus[1], locale) : around;
    const spread = parseNumber(plusMinus[2] ?? '', locale);
    if (middle === null || spread === null || spread < 0) return null;
    const width = plusMinus[3] ? (Math.abs(middle) * spread) / 100 : spread;
    return { p10: middle - width, p50: middle, p90: middle + width, ranged: width > 0 };
  }
  const withMiddle = /^(.+?)\s*\((.+)\)$/.exec(text);
  const span = /^(.*?[\d.kmb%])\s*(?:[-–—]|to|\.\.)\s*([+−$-]?[\d.].*)$/i.exec(withMiddle?.[2] ?? text);
  if (span && !/e$/i.test(span[1] ?? '')) {
    const low = parseNumber(span[1] ?? '', locale);
    const high = parseNumber(span[2] ?? '', locale);
    if (low === null || high === null || low > high) return null;
    const given = withMiddle ? parseNumber(withMiddle[1] ?? '', locale) : around;
    if (withMiddle && (given === null || given < low || given > high)) return null;
    const p50 = given !== null && given >= low && given <= high ? given : (low + high) / 2;
    return { p10: low, p50, p90: high, ranged: low < high };
  }
  const value = withMiddle ? null : parseNumber(text, locale);
  return value === null ? null : { p10: value, p50: value, p90: value, ranged: false };
}
