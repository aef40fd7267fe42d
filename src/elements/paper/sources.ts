/**
 * Where each price of a scenario was read and when: one row a source, with what is too old said.
 * Knows a scenario and a language; no markup.
 */
import type { Approach, Scenario } from '../../core/types.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { ageInDays, isStale } from '../../prices/stale.ts';
import type { InputWords } from '../share/inputs.ts';

/** A price with its source. */
export interface PriceSource {
  /** Name of the approach it belongs to. */
  readonly approach: string;
  /** What is priced: "Prices", "Training", or the name of a cost. */
  readonly what: string;
  readonly source: string;
  /** The source again where it is a web address. */
  readonly href: string | null;
  /** "12 Nov 2026", "16 Apr 2026: 260 days old", "undated", or `''` for a person's own prices. */
  readonly date: string;
  /** More than 90 days old on the day the scenario starts, or of no known date. */
  readonly stale: boolean;
}

interface Sourced {
  readonly what: string;
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The sources of every approach, in order. Token prices always have a row; a cost has one where it names a source. */
export function sourcesOf({ approaches, startsOn }: Scenario, words: InputWords): readonly PriceSource[] {
  return approaches.flatMap((approach) =>
    sourced(approach, words)
      .filter(({ source, asOf }, index) => index === 0 || source !== undefined || asOf !== undefined)
      .map((one) => rowOf(one, approach.label || approach.id, startsOn, words)),
  );
}

function sourced(
  { rates, rateChanges, setup, monthly, training, hosting }: Approach,
  { messages, locale }: InputWords,
): readonly Sourced[] {
  const { prices, parts, inside } = messages.inputs;
  return [
    { ...rates, what: prices },
    ...rateChanges.map((change) => ({
      ...change.rates,
      what: inside(parts.rateChanges, formatDate(change.from, locale, 'short')),
    })),
    ...[...setup, ...monthly].map((line) => ({ ...line, what: line.label })),
    ...(training ? [{ ...training, what: parts.training }] : []),
    ...(hosting ? [{ ...hosting, what: parts.hosting }] : []),
  ];
}

function rowOf(
  { what, source, asOf }: Sourced,
  approach: string,
  startsOn: string,
  { messages, locale }: InputWords,
): PriceSource {
  const { form } = messages;
  // With neither source nor date they are the person's own: as old as that person says.
  if (source === undefined && asOf === undefined)
    return { approach, what, source: form.ownSource, href: null, date: '', stale: false };
  const stale = isStale(asOf, startsOn);
  const date = asOf === undefined ? form.undated : formatDate(asOf, locale, 'short');
  const days = ageInDays(asOf, startsOn);
  return {
    approach,
    what,
    source: source ?? '',
    href: source && /^https?:\/\/\S+$/i.test(source) ? source : null,
    date: stale && days !== null ? form.daysOld(date, formatNumber(days, locale)) : date,
    stale,
  };
}
