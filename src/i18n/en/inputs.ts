/**
 * English messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two
 * scenarios. Loaded with those. Functions take formatted figures, and also the number if a word depends on it.
 */
import type { PartName } from '../field-names.ts';
import { form } from './form.ts';
import { points } from './grammar.ts';
import { counted, listed, plural } from './plural.ts';

const tokenNoun = plural('token', 'tokens');

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs = {
  // The report
  report: 'Prompting or fine-tuning',
  keyFigures: 'Key figures',
  inputs: 'Inputs',
  prices: 'Prices',
  input: 'Input',
  value: 'Value',
  figure: 'Figure',
  note: 'Note',
  openAgain: 'Open this calculation',
  usdPerMTok: (currency: string) => `In ${currency} per 1,000,000 tokens`,

  aboveTokens: (tokens: string, count: number) => `above ${tokens} ${tokenNoun(count)}`,
  asBatch: 'as batch',
  fromDay: (date: string) => `from ${date}`,
  times: (factor: string) => `×\u00a0${factor}`,

  // On paper
  pricesPerMTok: (currency: string) => `Prices, ${currency} per 1,000,000 tokens`,
  eachApproach: 'Each approach',
  atDefault: 'At their defaults:',
  priceSources: 'Sources of the prices',

  // Side by side
  comparison: 'Compare with another calculation',
  paste: 'Paste a link or JSON',
  pasteHint: 'A link, embed code, JSON or report. It stays on this page.',
  openFile: 'or open a JSON file or report',
  mine: 'Mine',
  theirs: 'Pasted',
  /** Beside the verdict on a pasted calculation that has values of an example. */
  withExample: 'Some of its values are still those of an example.',
  open: 'Continue with the pasted one',
  continued: 'You continue with the pasted calculation. Undo restores the previous one.',
  clear: 'Clear',
  differs: 'Differences',
  field: 'Field',
  same: 'Both have the same inputs.',
  differences: counted('input differs.', 'inputs differ.'),
  /** The reason why a pasted text contains no calculation. */
  refused: {
    unreadable: 'The file cannot be read. It may be a folder, or it may have been moved.',
    nothing: 'This text contains no calculation.',
    'too-long': 'This text is longer than any calculation.',
    'broken-json': 'This JSON is cut off or damaged.',
    'results-only':
      'A table contains results, not the inputs behind them. Paste a link, JSON or embed code instead.',
  },
  moreProblems: (count: string) => `… and ${count} more.`,
  absent: 'not in this calculation',
  baseline: 'Baseline',
  against: (candidate: string, baseline: string) => `${candidate} against ${baseline}`,

  // Values
  unknown: 'unknown',
  asInput: 'as input',
  notRepaired: 'not fixed',
  yes: 'yes',
  no: 'no',
  fromTraffic: 'from traffic',
  range: (value: string, low: string, high: string) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range: string, label: string) => `${points(range)} compared with “${label}”`,
  /** A range that varies together with the same input of all other approaches. */
  togetherInAll: (value: string) => `${value}, varies in the same way in all approaches`,
  /** `others` are the approaches and inputs whose ranges vary together with this one. */
  together: (value: string, others: readonly string[]) =>
    `${value}, varies together with ${listed(others.map((other) => `“${other}”`))}`,
  perMTok: (price: string) => `${price} per 1M tokens`,
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
  lineAmount: (quantity: string, unit: string, price: string) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number: string) => `month ${number}`,
  entry: (what: string, number: string) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source: string, what: string) => `${source}. Entered instead: ${what}`,
  inside: (outer: string, inner: string) => `${outer}: ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'Long prompts',
    batch: 'Batch',
    rateChanges: 'New prices',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'Training',
    hosting: form.hosting,
    retrain: 'Retraining',
    latency: 'Latency',
    monthlyRequests: form.requests,
  } satisfies Readonly<Record<PartName, string>>,

  /**
   * The unit to write after a value, by its unit in the field table. The argument is the value, or `null` for a range.
   * Money and shares have a sign instead.
   */
  units: {
    tokens: tokenNoun,
    months: plural('month', 'months'),
    minutes: plural('minute', 'minutes'),
    hours: plural('hour', 'hours'),
    ms: plural('ms', 'ms'),
    'tokens/second': plural('tokens/s', 'tokens/s'),
    'usd/hour': plural('an hour', 'an hour'),
  },
} as const;
