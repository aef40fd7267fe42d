/**
 * Where each price of a scenario was read and when, in words: one row a source, with what is too old said, and what was
 * typed over. For the report and paper; no markup.
 */
import type { Scenario } from '../../../core/types.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { originsOf, type PriceOrigin, type PricePages } from '../../../prices/provenance.ts';
import type { InputWords } from './input-rows.ts';

/** A price with its source. */
export interface PriceSource {
  /** Name of the approach it belongs to. */
  readonly approach: string;
  /** What is priced: "Prices", "Training", or the name of a cost. */
  readonly what: string;
  readonly source: string;
  /** Where to look it up: the source where it is a web address, else the provider's page. */
  readonly href: string | null;
  /** "12 Nov 2026", "16 Apr 2026: 260 days old", "undated", or `''` for a person's own prices. */
  readonly date: string;
  /** More than 90 days old on the day the scenario starts, or of no known date. */
  readonly stale: boolean;
}

/** The sources of every approach, in order. Token prices always have a row; a cost has one where it names a source. */
export function sourcesOf(scenario: Scenario, words: InputWords, pages: PricePages): readonly PriceSource[] {
  return originsOf(scenario, pages)
    .filter(({ part, source, asOf }) => part === 'rates' || source !== '' || asOf !== null)
    .map((origin) => rowOf(origin, words));
}

function rowOf(origin: PriceOrigin, words: InputWords): PriceSource {
  const { approach, page, isOwn, asOf, stale, days } = origin;
  const { messages, locale } = words;
  const { form } = messages;
  const named = { approach: approach.label || approach.id, what: partOf(origin, words) };
  if (isOwn) return { ...named, source: form.ownSource, href: null, date: '', stale };
  const date = asOf === null ? form.undated : formatDate(asOf, locale, 'short');
  return {
    ...named,
    source: sourceOf(origin, words),
    href: page?.url ?? null,
    date: stale && days !== null ? form.daysOld(date, formatNumber(days, locale)) : date,
    stale,
  };
}

/** The source, and which prices beside it are not from there. */
function sourceOf({ source, entered }: PriceOrigin, { messages }: InputWords): string {
  const { fields, except } = messages.inputs;
  if (entered.length === 0) return source;
  const kinds = entered.map((key) => key.slice(key.lastIndexOf('.') + 1));
  const named = [...new Set(kinds)].map((kind) => (fields as Readonly<Record<string, string>>)[kind] ?? kind);
  return except(source, named.join(', '));
}

function partOf({ part, label, from }: PriceOrigin, { messages, locale }: InputWords): string {
  const { prices, parts, inside } = messages.inputs;
  switch (part) {
    case 'rates':
      return prices;
    case 'rateChanges':
      return inside(parts.rateChanges, formatDate(from, locale, 'short'));
    case 'setup':
    case 'monthly':
      return label;
    default:
      return parts[part];
  }
}
