/** The currency in which elements show amounts. The nearest element with a `currency` attribute names it, with its rate in `usd-rate`. */
import { parseDate } from '../core/scenario/calendar.ts';
import { type DisplayCurrency, displayCurrencies } from '../i18n/display-currency.ts';
import { escapePattern } from '../i18n/escape-pattern.ts';
import { currencyOwner, registry } from './nearest-language.ts';

/** Adds the code for currencies to the registry. Elements inside an element with the attribute `currency` then switch to that currency. */
export function addCurrencies(): void {
  if (registry.withCurrency === withCurrency) return;
  registry.withCurrency = withCurrency;
  readAgain();
}

/** Makes every element on the page read its language and currency again. */
function readAgain(): void {
  for (const changed of registry.listeners) changed();
}

/**
 * Each combination of currency, rate and date on the page gets an ordinal. It is the last part of the locale tag (`0` in `de-x-eur-0`). The
 * key is the combination as JSON.
 */
const tagOrdinals = new Map<string, number>();

/** The elements whose rates are watched. */
const watchedOwners = new WeakSet<Element>();

/** The locale with a private part that stands for the currency of an element (`de-x-eur-0`). For US dollars, the locale itself. */
function withCurrency(locale: string, element: Element): string {
  const owner = currencyOwner(element);
  if (!owner) return locale;
  if (!watchedOwners.has(owner)) {
    watchedOwners.add(owner);
    // Each `LocalizeController` observes `currency`, so only the other two attributes are observed here.
    new MutationObserver(readAgain).observe(owner, { attributeFilter: ['usd-rate', 'usd-rate-date'] });
  }
  const displayCurrency = currencyOf(owner);
  if (!displayCurrency) return locale;
  const key = JSON.stringify(displayCurrency);
  const ordinal = tagOrdinals.get(key) ?? tagOrdinals.size;
  tagOrdinals.set(key, ordinal);
  const { currency = '' } = displayCurrency.format;
  // A locale may already have a private part.
  const tag = `${locale}${/-x-/i.test(locale) ? '' : '-x'}-${currency.toLowerCase()}-${ordinal}`;
  if (!displayCurrencies.has(tag))
    displayCurrencies.set(tag, { ...displayCurrency, ...notationOf(currency, locale) });
  return tag;
}

/** The currency that the attributes of an element name. `null` for US dollars, and if the currency or its rate cannot be used. */
function currencyOf(owner: Element): Omit<DisplayCurrency, keyof CurrencyNotation> | null {
  const attribute = owner.getAttribute('currency') ?? '';
  const code = attribute.trim().toUpperCase();
  if (code === '' || code === 'USD') return null;
  if (!isCurrency(code)) {
    warnOnce(
      `currency="${attribute}" is not the ISO 4217 code of a currency, so its amounts are US dollars.`,
    );
    return null;
  }
  const rateText = owner.getAttribute('usd-rate');
  const rate = rateText?.trim() ? Number(rateText) : Number.NaN;
  if (!(rate > 0 && Number.isFinite(rate))) {
    warnOnce(
      rateText === null
        ? `usd-rate is missing beside currency="${attribute}", so its amounts are US dollars.`
        : `usd-rate="${rateText}" is not a number above 0, so its amounts are US dollars.`,
    );
    return null;
  }
  const date = owner.getAttribute('usd-rate-date');
  const isDate = date !== null && parseDate(date) !== null;
  if (date && !isDate) warnOnce(`usd-rate-date="${date}" is not a date (YYYY-MM-DD), so no date is shown.`);
  // The narrow sign of every dollar is “$”, so the usual sign is shown: it distinguishes other dollars from the US dollar.
  return { format: { currency: code, currencyDisplay: 'symbol' }, rate, date: isDate ? date : null };
}

let currencyCodes: ReadonlySet<string> | undefined;

/** Whether `Intl` knows a currency. The list of currencies is made once, because every element calls this function often. */
function isCurrency(code: string): boolean {
  currencyCodes ??= new Set(Intl.supportedValuesOf('currency'));
  return currencyCodes.has(code);
}

/** The properties of a currency that depend on the currency and the language, but not on the exchange rate. */
type CurrencyNotation = Pick<DisplayCurrency, 'signs' | 'decimals'>;

/** The results of `notationOf`, by locale and currency. */
const notations = new Map<string, CurrencyNotation>();

/** The signs and the decimals of an ISO 4217 currency in a locale. */
export function notationOf(currency: string, locale: string): CurrencyNotation {
  const key = `${locale} ${currency}`;
  const notation = notations.get(key) ?? {
    signs: signsOf(currency, locale),
    decimals:
      new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2,
  };
  notations.set(key, notation);
  return notation;
}

const reportedProblems = new Set<string>();

/** Writes a message to the console once. */
function warnOnce(problem: string): void {
  if (reportedProblems.has(problem)) return;
  reportedProblems.add(problem);
  console.warn(`ft-breakeven: ${problem}`);
}

/** The source of a regular expression for the signs and names of a currency in a language and in English. Longer ones come first. */
function signsOf(code: string, locale: string): string {
  const displays = ['symbol', 'narrowSymbol', 'name', 'code'] as const;
  const words = [locale, 'en'].flatMap((language) =>
    displays.flatMap((currencyDisplay) =>
      // A name of a currency may differ after these numbers.
      [1, 2, 100].flatMap((count) =>
        new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay })
          .formatToParts(count)
          .flatMap(({ type, value }) =>
            type === 'currency' ? value.normalize('NFD').replace(/[\u061c\u200e\u200f]/g, '') : [],
          ),
      ),
    ),
  );
  return (
    [...new Set(words)]
      .sort((a, b) => b.length - a.length)
      // Arabic amounts are written without the full stop at the end of an abbreviation.
      .map((word) => escapePattern(word).replace(/\\\.$/, '\\.?'))
      .join('|')
  );
}
