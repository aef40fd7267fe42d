/** German messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { dative, listed, plural } from './grammar.ts';

const requestNoun = plural('Anfrage', 'Anfragen');

/** The nominative of a unit of time, by whether the number at the upper end of its range is 1. */
const timeUnits = {
  day: plural('Tag', 'Tage'),
  week: plural('Woche', 'Wochen'),
  month: plural('Monat', 'Monate'),
  year: plural('Jahr', 'Jahre'),
};

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'Dieses Szenario ist nicht lesbar.',
  noCandidate: 'Für den Vergleich fehlt ein zweiter Ansatz.',
  chartFailed: 'Das Diagramm konnte nicht geladen werden. Seine Werte stehen in der Tabelle.',
  retryLoad: 'Wiederholen',
  missing: (names) => `Ausgelassen, weil ein Wert fehlt: ${names}.`,
  allMissing: 'Ein Wert fehlt, daher sind noch keine Kosten bekannt.',
  tableOfChart: 'Werte dieses Diagramms',
  approximateNote: 'Aus geschätzten Tokenzahlen.',

  cumulative: 'Kumulierte Kosten',
  inCurrency: (currency) => `, ${currency}.`,
  shaded: (candidate, baseline) =>
    ` Schattiert: was ${candidate} in 8 von 10 Ziehungen kostet, im Verhältnis zur Linie von ${baseline}.`,
  monthsShown: 'Gezeigte Monate',
  reading: 'Im Diagramm abgelesener Monat',
  afterMonths: (months, count) => `Nach ${months} ${count === 1 ? 'Monat' : 'Monaten'}`,
  atStart: 'Zu Beginn',
  ahead: (amount) => `${amount} Vorsprung`,
  behind: (amount) => `${amount} Rückstand`,
  even: 'gleichauf',
  wouldPayBack: 'Würde sich amortisieren',
  paysBackOn: (date) => `Amortisiert am ${date}`,
  paysBackIn: (month) => `Amortisiert im ${month}`,
  fromTo: (low, high) => `${low} bis ${high}`,
  overTenYears: 'mehr als zehn Jahre',
  rangeIn: (range, unit, upper) => `${range} ${timeUnits[unit](upper)}`,
  likely: (range) => `wahrscheinlich ${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name) => `${name} wird abgeschaltet`,
  retiresOn: (date, month) => `${date}, Monat ${month}`,
  retiresShort: (date) => `endet ${date}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => `zurück zu ${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'ohne Abschaltung',
  by: (amount, date) => `${amount} bis ${date}`,
  cheapestSoFar: (name) => `${name}: bisher niedrigste Summe`,
  cheapestUntil: (name, date) => `Bis ${date} hat ${name} die niedrigsten Gesamtkosten.`,
  costChart: (duration, ends, payback) =>
    `Diagramm der kumulierten Kosten, Zeitraum: ${duration}. ${ends} ${payback}`.trim(),
  endsAt: (name, amount) => `${name}: ${amount} am Ende.`,

  tableTitle: 'Kumulierte Kosten nach Monat',
  tableNote: (currency) => `, ${currency}, jede Annahme mit ihrem Schätzwert.`,
  tableCheapest: ' Fett: die bisher niedrigste Summe.',
  cheapestHere: 'die bisher niedrigste Summe',
  month: 'Monat',
  requests: 'Anfragen',
  cacheHits: 'Cache-Treffer',
  aheadBy: 'Vorsprung',
  tableTo: (date) => `bis ${date}`,
  tablePaysBack: (date) => `Amortisiert sich am ${date}`,
  tableAfterRequests: (requests, count) => `, nach ${requests} ${requestNoun(count)}`,
  tableRetires: (name, date) => `Abschaltung von ${name}: ${date}.`,
  tableFromHere: (candidate, baseline) => ` Ab dann kostet ${candidate} so viel wie ${baseline}.`,
  downloadCsv: 'CSV herunterladen',

  costPerMonth: 'Kosten pro Monat',
  volumeNote: ' nach Anfragen pro Monat, beide Achsen logarithmisch.',
  volumeSpread: (duration) => ` Einrichtung verteilt auf ${duration}`,
  volumeUntilEnd: (name) => ` bis zur Abschaltung von ${name}`,
  volumeHits: '; die Cache-Trefferquote wird für jedes Volumen neu berechnet.',
  volumeAxis: 'Anfragen pro Monat',
  fromVolume: (volume) => `Ab ${volume} im Monat`,
  isCheaper: (name) => `${name} ist günstiger`,
  beats: (volume, name) => `${volume}: günstiger als ${name}`,
  yourVolume: (volume) => `Hier: ${volume}`,
  isCheapest: (name) => `${name} ist am günstigsten`,
  atVolume: (volume) => `Bei ${volume} im Monat`,
  volumeReading: 'Im Diagramm abgelesene Anfragen pro Monat',
  volumeChart: (parts) => `Diagramm der Kosten pro Monat nach Anfragen pro Monat. ${parts}`,
  stretchFromTo: (who, from, to) => `${who} von ${from} bis ${to}.`,
  bothCostSame: 'Beide kosten gleich viel',
  allCostSame: 'Alle kosten gleich viel',
  costSame: (names) => `${listed(names)} kosten gleich viel`,
  usdPerMonth: 'Kosten pro Monat',
  cheapest: 'Am günstigsten',

  weeksTitle: 'Wochen bis zur Amortisation',
  monthsTitle: 'Monate bis zur Amortisation',
  netTitle: (duration) => `Netto nach ${dative(duration)}`,
  mattersNote:
    ', wenn eine Annahme über ihre Spanne variiert (um ±20\u00a0%, wenn sie keine hat) und die anderen gleich bleiben. Der breiteste Balken steht oben.',
  bestGuess: (value) => `${value} beim Schätzwert`,
  sooner: 'früher',
  later: 'später',
  less: 'weniger',
  more: 'mehr',
  never: 'nie',
  lever: 'Annahme',
  lowInput: 'Niedrig',
  highInput: 'Hoch',
  nothingMoves: 'Keine Annahme ändert das Ergebnis.',
  noneAlone: 'Keine Änderung einer einzelnen Annahme innerhalb ihrer Spanne führt zur Amortisation.',
  lastPriceAfter: (date) =>
    `Nach dem Ende des Dienstes der Vergleichsbasis am ${date} wird mit ihrem letzten Preis gerechnet.`,
  restsOn: 'Entscheidend für das Ergebnis ist ',
  belowIt: (value, horizon) => [
    ': unter ',
    value,
    ` gibt es innerhalb von ${dative(horizon)} keine Amortisation.`,
  ],
  aboveIt: (value, horizon) => [
    ': über ',
    value,
    ` gibt es innerhalb von ${dative(horizon)} keine Amortisation.`,
  ],
  fromIt: (value, horizon) => [
    ': ab ',
    value,
    ` gibt es innerhalb von ${dative(horizon)} eine Amortisation.`,
  ],
  upToIt: (value, horizon) => [
    ': bis ',
    value,
    ` gibt es innerhalb von ${dative(horizon)} eine Amortisation.`,
  ],
  of: (approach, field) => `${approach}, ${field}`,
  inSentence: (field, whose) => `${field} von ${whose}`,

  mapTitle: 'Amortisation',
  mapNote:
    ' nach Anfragen pro Monat und pro Anfrage eingesparten Prompt-Tokens, beide Achsen logarithmisch. Jede Linie ist eine Amortisationszeit.',
  mapChart: (parts) =>
    `Karte der Amortisation nach Anfragen pro Monat und eingesparten Tokens. ${parts}`.trim(),
  mapYourPayback: (payback) => `Hier: ${payback}`,
  mapReading: 'In der Karte abgelesene Anfragen pro Monat',
  mapTable: 'Mindestzahl einzusparender Prompt-Tokens für eine Amortisation',
  mapWithin: (duration) => `innerhalb von ${dative(duration)}`,
  mapTokens: 'eingesparte Tokens',
  mapAt: (volume) => `Bei ${volume} im Monat einzusparende Tokens:`,
  mapOutOfReach: 'unerreichbar',
  mapAny: 'jede Einsparung',
  mapNotWithin: (duration) => `nicht innerhalb von ${dative(duration)}`,
  mapEmpty: (horizon) =>
    `Nirgends auf dieser Karte gibt es innerhalb von ${dative(horizon)} eine Amortisation.`,
  mapNever: 'amortisiert sich nicht',
  mapTooLate: 'vorher abgeschaltet',
  mapMissing: (figures) => `Es gibt keine Karte, solange ein Wert fehlt: ${figures}.`,
  mapEmptyFirstMonth:
    'Es gibt keine Karte: Monat 1 hat keine Anfragen, daher lassen sich die anderen Monate nicht daran messen.',
  mapNoRequests: 'Diese Berechnung liegt nicht auf der Karte: es gibt keine Anfragen.',
  mapLonger: (candidate, tokens, count, baseline) =>
    `Diese Berechnung liegt nicht auf der Karte: ${candidate} sendet ${tokens} ${count === 1 ? 'Token' : 'Tokens'} mehr als ${baseline} und spart keine.`,
  mapAsLong: (candidate, baseline) =>
    `Diese Berechnung liegt nicht auf der Karte: ${candidate} sendet so viele Tokens wie ${baseline} und spart keine.`,
  mapNeeds: (volume, tokens, count, horizon) =>
    `Bei ${volume} Anfragen pro Monat erfordert eine Amortisation innerhalb von ${dative(horizon)} eine Einsparung von ${tokens} ${count === 1 ? 'Token' : 'Tokens'} pro Anfrage.`,
  mapNeedsAny: (volume, horizon) =>
    `Bei ${volume} Anfragen pro Monat würde sich jede Einsparung von Tokens innerhalb von ${dative(horizon)} amortisieren.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    `Bei ${volume} Anfragen pro Monat amortisiert sich keine Einsparung auf dieser Karte innerhalb von ${dative(horizon)}.`,
  atOnce: 'sofort',
};
