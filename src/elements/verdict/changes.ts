/**
 * What would turn a verdict, as sentences with the value that does it: rounded to the side that keeps them true.
 * Knows the flips of the core and a language's words; knows no markup.
 */
import type { Flip, Scenario } from '../../core/types.ts';
import { formatDate, formatNumber, formatPercent, formatTokens, formatUsd } from '../../i18n/format.ts';
import { modelName, type Pieces, type VerdictView } from './view.ts';

/** One change that alone is enough. */
export interface Change {
  /** Path into the scenario that Try sets. */
  readonly path: string;
  /** The value Try sets, rounded as shown. */
  readonly value: number | string;
  readonly text: Pieces;
  readonly now: string;
}

/** The changes worth showing: the nearest three. */
export function changesOf(view: VerdictView, flips: readonly Flip[]): readonly Change[] {
  return flips.slice(0, 3).map((flip) => changeOf(view, flip));
}

const shareKeys = new Set([
  'hitRate',
  'batchShare',
  'successRate',
  'utilisation',
  'share',
  'growthPerMonth',
  'discountPerYear',
  'ratesChangePerYear',
]);

function changeOf(view: VerdictView, flip: Flip): Change {
  const { words, locale } = view;
  const path = absolutePath(view, flip.lever);
  const key = /([A-Za-z]+)(\[\d+\])?$/.exec(path)?.[1] ?? path;
  const approach = approachAt(view.result.scenario, path);
  const side = flip.side === 'at-least' ? words.orMore : words.orLess;
  if (key === 'availableUntil' && flip.date !== undefined) {
    const model = (approach && modelName(approach)) ?? approach?.label ?? '';
    return {
      path,
      value: flip.date,
      text: words.changeUntil(model, formatDate(flip.date, locale)),
      now: words.now(typeof flip.now === 'string' ? formatDate(flip.now, locale) : ''),
    };
  }
  const value = roundToSide(flip.value, flip.side, key);
  const write = (amount: number): string => written(amount, key, locale);
  const now = words.now(typeof flip.now === 'number' ? write(flip.now) : formatDate(flip.now, locale));
  if (key === 'requestsPerMonth')
    return { path, value, text: words.changeRequests(formatTokens(value, locale), side), now };
  const label = lineLabel(view.result.scenario, path);
  const field = label ?? (words.fields as Readonly<Record<string, string>>)[key] ?? key;
  const what = approach ? words.of(field, approach.label || approach.id) : field;
  return { path, value, text: words.change(what, write(value), side), now };
}

/** A lever that starts inside the candidate, as a path from the scenario. */
function absolutePath({ pair, result }: VerdictView, lever: string): string {
  const head = /^[A-Za-z]+/.exec(lever)?.[0] ?? '';
  if (head === 'approaches' || head in result.scenario) return lever;
  return `approaches[${pair.candidate?.index ?? 1}].${lever}`;
}

function approachAt({ approaches }: Scenario, path: string) {
  return approaches[Number(/^approaches\[(\d+)\]/.exec(path)?.[1] ?? -1)] ?? null;
}

/** The name of the set-up or monthly line a path points into. */
function lineLabel(scenario: Scenario, path: string): string | null {
  const match = /\.(setup|monthly)\[(\d+)\]/.exec(path);
  if (!match) return null;
  const lines = approachAt(scenario, path)?.[match[1] as 'setup' | 'monthly'];
  return lines?.[Number(match[2])]?.label ?? null;
}

function written(value: number, key: string, locale: string): string {
  if (shareKeys.has(key)) return formatPercent(value, locale, Math.abs(value) < 0.1 ? 1 : 0);
  if (key.endsWith('UsdPerMTok') || /usd/i.test(key)) return formatUsd(value, locale);
  return formatNumber(value, locale, 1);
}

/** Rounded so that the sentence stays true: up where more pays, down where less does. */
export function roundToSide(value: number, side: Flip['side'], key: string): number {
  const step = shareKeys.has(key) ? (Math.abs(value) < 0.1 ? 0.001 : 0.01) : stepOf(value);
  // A threshold that falls on a step but for the last bits stays on it.
  const steps = value / step;
  const nearest = Math.round(steps);
  const whole =
    Math.abs(steps - nearest) < 1e-9 * Math.max(1, Math.abs(steps))
      ? nearest
      : side === 'at-least'
        ? Math.ceil(steps)
        : Math.floor(steps);
  return Number((whole * step).toPrecision(12));
}

/** Two digits below 10,000, three from there on; whole numbers stay whole from 10 on. */
function stepOf(value: number): number {
  if (value === 0) return 1;
  const digits = Math.abs(value) >= 10_000 ? 3 : 2;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
}
