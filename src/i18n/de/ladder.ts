/** German messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { dative, points } from './grammar.ts';

const barOf = (bar: string, isOwn: boolean): string => `${isOwn ? 'das eigene' : 'ein'} Ziel von ${bar}`;

const attemptsColumn = '1.000 Versuche';
const acceptedCostColumn = '1.000 akzeptierte';

const by = { measured: 'laut Messung', entered: 'laut Eingabe', example: 'laut Beispiel' } as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: 'Leiter',

  reached: (name, bar, isOwn) => `${name} erreicht als erste Stufe ${barOf(bar, isOwn)}`,
  reachedMeasured: (share, usd) => `: ${share} akzeptiert, für ${usd} pro 1.000 akzeptierte Antworten.`,
  reachedEntered: (share, usd, basis) =>
    `: ${share} ${by[basis]} akzeptiert, für ${usd} pro 1.000 akzeptierte Antworten.`,
  repaired: (usd) => `${usd} mit Nachbesserung`,
  ofItFixed: (usd, fixed) => `${usd} (davon ${fixed} für Hosting und monatliche Kosten)`,
  reachedNoCost: (share) => `: ${share} akzeptiert, zu unbekannten Kosten.`,
  notReached: (bar, isOwn) => `Keine Stufe erreicht ${barOf(bar, isOwn)}`,
  closest: (name, share) => `; am nächsten kommt ${name} mit ${share}.`,
  noShare: 'Kein Anteil akzeptierter Antworten ist bekannt',
  noShareRest: ': er lässt sich für jeden Ansatz eingeben oder messen.',
  doesNotCount: (name, date) => `${name} wurde am ${date} abgeschaltet und zählt nicht.`,

  interval: (low, high) => `95-%-Intervall von ${low} bis ${high}`,
  range: (low, high) => `Eingegeben als ${low} bis ${high} (8 von 10 Fällen), nicht gemessen`,
  entered: 'Als einzelne Zahl eingegeben, nicht gemessen',
  ofExample: 'Aus dem Beispiel, nicht gemessen',
  mayMiss: ', kann also noch unter dem Ziel liegen',
  end: '. ',

  next: (name) => `Die nächste Stufe, ${name}, `,
  costs: 'kostet ',
  once: ' einmalig',
  noSetup: 'braucht keine Einrichtung',
  unknownSetup: 'hat eine Einrichtung mit unbekannten Kosten',
  more: (basis) => ` und hat ${by[basis]} `,
  points,
  lessThan: (points) => `weniger als ${points}`,
  morePoints: ' mehr',
  fewerPoints: ' weniger',
  samePoints: (basis) => ` und hat ${by[basis]} denselben Anteil`,
  pointsInterval: (low, high) => ` (95-%-Intervall von ${low} bis ${high})`,
  ifThatHolds: '; trifft das zu, gilt: sie ',
  saves: (usd) => `spart ${usd} pro 1.000 akzeptierte Antworten`,
  costsMore: (usd) => `kostet ${usd} mehr pro 1.000 akzeptierte Antworten`,
  costsSame: 'kostet gleich viel pro 1.000 akzeptierte Antworten',
  fixedIncluded: ' (Hosting und monatliche Kosten eingerechnet)',
  repairsIncluded: ' (Nachbesserung eingerechnet)',
  fixedAndRepairsIncluded: ' (Nachbesserung, Hosting und monatliche Kosten eingerechnet)',
  costUnknown: '; der Unterschied der Kosten pro 1.000 akzeptierte Antworten ist nicht bekannt',
  paidBack: (duration) => ` und hat sich in ${dative(duration)} amortisiert`,
  overTenYears: ' und hat sich nach mehr als zehn Jahren amortisiert',
  aheadAtOnce: ' und liegt vom ersten Tag an vorn',
  butPaidBack: (duration) => `, hat sich aber in ${dative(duration)} amortisiert`,
  butAheadAtOnce: ', liegt aber vom ersten Tag an vorn',
  notPaidBack: ', und ihre Einrichtung amortisiert sich nie',
  butNotPaidBack: ', aber ihre Einrichtung amortisiert sich nie',
  endsFirst: ', aber sie wird abgeschaltet, bevor sich ihre Einrichtung amortisiert',
  belowEndsFirst: ', aber ihre Einrichtung amortisiert sich nicht, bevor die vorige Stufe abgeschaltet wird',
  nextUnknown: '; ihr Anteil ist nicht bekannt',
  cheapestFrom: (share) => `, und ab ${share} wäre sie die günstigste Stufe`,
  neverCheapest: ', und bei keinem Anteil wäre sie die günstigste Stufe',
  stop: '.',
  lastRung: 'Darüber gibt es keine Stufe.',

  chartTitle: 'Anteil akzeptierter Antworten',
  chartNote: (currency) => ` gegen ${currency} pro 1.000 akzeptierte Antworten.`,
  lines95: ' Linien: 95-%-Intervall.',
  linesRange: ' Linien: 8 von 10 Fällen.',
  linesBoth: ' Linien: 95-%-Intervall, wenn gemessen, sonst 8 von 10 Fällen.',
  steps: ' Gepunktet: von einer Stufe zur nächsten mit höherem Anteil.',
  hollow: ' Hohl: nicht gemessen.',
  view: 'Kosten im Diagramm',
  withRepairs: 'mit Nachbesserung',
  attemptsOnly: 'nur Versuche',
  dot: (share, usd) => `${share}, ${usd}`,
  firstDot: (share, usd) => `${share}, ${usd}, erreicht das Ziel als erste`,
  unknownLine: (from) =>
    from === null
      ? 'Anteil nicht bekannt; ihre Kosten bei jedem Anteil'
      : `Anteil nicht bekannt; am günstigsten ab ${from}`,
  barLine: (bar, isOwn) => `${isOwn ? 'Eigenes Ziel' : 'Ziel'}: ${bar}`,
  bar: 'Ziel: der Anteil, der akzeptiert werden muss',
  barField: 'Ziel, in Prozent',
  chart: (first) => `Diagramm des Anteils akzeptierter Antworten gegen ihre Kosten. ${first}`,
  reading: 'Im Diagramm abgelesene Stufe',
  noCosts: 'Von keiner verfügbaren Stufe sind Anteil und Kosten bekannt, daher gibt es nichts zu zeichnen.',

  accepted: (share) => `${share} akzeptiert`,
  attempts: (usd) => `${usd} pro tausend Versuche`,
  setup: (usd) => `${usd} einmalig`,
  less: (usd, name) => `${usd} weniger als ${name}`,
  moreThan: (usd, name) => `${usd} mehr als ${name}`,
  sameAs: (name) => `so viel wie ${name}`,

  rung: 'Stufe',
  acceptedColumn: 'Akzeptiert',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'Einrichtung',
  workColumn: 'Arbeit',
  unknownShare: 'nicht bekannt',
  notMeasured: { entered: 'eingegeben', example: 'Beispiel' },
  effort: { low: 'geringer Aufwand', medium: 'mittlerer Aufwand', high: 'hoher Aufwand' },
  noWork: 'keine',
  hours: (hours) => `${hours}\u00a0h`,
  tableTitle: 'Stufen nach Aufwand',
  firstRow: 'die erste, die das Ziel erreicht',

  unknownRung: (name, from) =>
    `Der Anteil von ${name} ist nicht bekannt. Ab ${from} akzeptierten Antworten wäre es die günstigste Stufe.`,
  unknownRungNever: (name) =>
    `Der Anteil von ${name} ist nicht bekannt. Bei keinem Anteil wäre es die günstigste Stufe.`,
  fixed: (costs) =>
    `Die Spalte „${acceptedCostColumn}“ enthält Hosting und monatliche Kosten, die Spalte „${attemptsColumn}“ nicht: ${costs}.`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${name} ${usd} pro Monat` : `${name} ${perThousand} (${usd} pro Monat)`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) =>
    ` erreicht als erste Stufe ${bar}, ${basis === 'measured' ? 'gemessen' : by[basis]}`,
  summaryNotReached: 'Keine Stufe',
  summaryNotReachedRest: (bar) => ` erreicht ${bar}`,
  summaryUnknown: 'Kein Anteil bekannt',
  summaryUnknownRest: '',
};
