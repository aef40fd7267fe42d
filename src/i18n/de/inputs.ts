/** German messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { counted, listed, plural, points } from './grammar.ts';

const tokenNoun = plural('Token', 'Tokens');

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'Prompting oder Fine-Tuning',
  keyFigures: 'Kennzahlen',
  inputs: 'Eingaben',
  prices: 'Preise',
  input: 'Eingabe',
  value: 'Wert',
  figure: 'Kennzahl',
  note: 'Anmerkung',
  openAgain: 'Diese Berechnung öffnen',
  usdPerMTok: (currency) => `${currency} pro 1.000.000 Tokens`,

  aboveTokens: (tokens, count) => `über ${tokens} ${tokenNoun(count)}`,
  asBatch: 'als Batch',
  fromDay: (date) => `ab ${date}`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `Preise, ${currency} pro 1.000.000 Tokens`,
  eachApproach: 'Jeder Ansatz',
  atDefault: 'Mit Standardwerten:',
  priceSources: 'Quellen der Preise',

  comparison: 'Mit einer anderen Berechnung vergleichen',
  paste: 'Einen Link oder JSON einfügen',
  pasteHint: 'Ein Link, Einbettungscode, JSON oder Bericht. Alles bleibt auf dieser Seite.',
  openFile: 'oder eine JSON-Datei oder einen Bericht öffnen',
  mine: 'Eigene',
  theirs: 'Eingefügte',
  withExample: 'Einige Werte darin sind noch die eines Beispiels.',
  open: 'Mit der eingefügten weiterarbeiten',
  continued: 'Jetzt gilt die eingefügte Berechnung. „Rückgängig“ stellt die vorherige wieder her.',
  clear: 'Leeren',
  differs: 'Unterschiede',
  field: 'Feld',
  same: 'Beide haben dieselben Eingaben.',
  differences: counted('Eingabe ist verschieden.', 'Eingaben sind verschieden.'),
  refused: {
    unreadable: 'Die Datei ist nicht lesbar. Vielleicht ist sie ein Ordner, oder sie wurde verschoben.',
    nothing: 'Dieser Text enthält keine Berechnung.',
    'too-long': 'Dieser Text ist länger als jede Berechnung.',
    'broken-json': 'Dieses JSON ist abgeschnitten oder beschädigt.',
    'results-only':
      'Eine Tabelle enthält Ergebnisse, nicht die Eingaben dahinter. Stattdessen einen Link, JSON oder Einbettungscode einfügen.',
  },
  moreProblems: (count) => `… und ${count} weitere.`,
  absent: 'nicht in dieser Berechnung',
  baseline: 'Vergleichsbasis',
  against: (candidate, baseline) => `${candidate} im Vergleich mit ${baseline}`,

  unknown: 'unbekannt',
  asInput: 'wie Eingabe',
  notRepaired: 'nicht nachgebessert',
  yes: 'ja',
  no: 'nein',
  fromTraffic: 'aus dem Traffic berechnet',
  range: (value, low, high) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => `${points(range)}, verglichen mit „${label}“`,
  togetherInAll: (value) => `${value}, variiert in allen Ansätzen zusammen`,
  together: (value, others) =>
    `${value}, variiert zusammen mit ${listed(others.map((other) => `„${other}“`))}`,
  perMTok: (price) => `${price} pro 1 Mio. Tokens`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => `Monat ${number}`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}. Stattdessen eingegeben: ${what}`,
  inside: (outer, inner) => `${outer}: ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'Lange Prompts',
    batch: 'Batch',
    rateChanges: 'Neue Preise',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'Training',
    hosting: form.hosting,
    retrain: 'Neues Training',
    latency: 'Latenz',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: tokenNoun,
    months: plural('Monat', 'Monate'),
    minutes: plural('Minute', 'Minuten'),
    hours: plural('Stunde', 'Stunden'),
    ms: plural('ms', 'ms'),
    'tokens/second': plural('Tokens/s', 'Tokens/s'),
    'usd/hour': plural('pro Stunde', 'pro Stunde'),
  },
};
