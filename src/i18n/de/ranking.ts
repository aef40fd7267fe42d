/** German messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { counted, listed, plural } from './grammar.ts';

const models = counted('Modell', 'Modelle');

const among = (shown: string | null): string =>
  shown === null ? 'für diesen Prompt am günstigsten' : `von den ${shown} gezeigten Modellen am günstigsten`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'Kosten dieses Prompts nach Modell',

  cheapest: (names, shown) => `${listed(names)} ${names.length === 1 ? 'ist' : 'sind'} ${among(shown)}`,
  yoursCheapest: (shown) => `Das eigene Modell ist ${among(shown)}`,
  cost: (usd) => `: ${usd} pro 1.000 Versuche.`,
  costAgainst: (usd, own, name) => `: ${usd} pro 1.000 Versuche, verglichen mit ${own} auf ${name}.`,
  leftOut: {
    notServed: (date) => `Das eigene Modell zählt nicht mit: Es ist am ${date} nicht verfügbar.`,
    tooSmall: () => 'Das eigene Modell zählt nicht mit: Sein Kontext ist zu klein für diesen Prompt.',
  },
  noneFits: 'Kein anderes Modell passt zu diesen Filtern',
  unknown: 'Noch sind keine Kosten bekannt, weil ein Wert fehlt.',
  requestsMissing: (isCached) =>
    `Noch zu ergänzen: die Anfragen pro Monat. Dann zeigt sich, welches Modell am günstigsten ist${isCached ? ': Je mehr Anfragen es sind, desto mehr von ihnen finden den Prompt im Cache.' : '.'}`,
  conditions: (fixed, varying, output, requests) =>
    `${fixed} feste Tokens, ${varying} variable Tokens und ${output} Ausgabetokens, ${requests} Anfragen in Monat 1. Caching, Preisstufen und Hosting sind enthalten; jede Anfrage wird einmal beantwortet.`,
  sameTokens:
    'Jedes Modell ist mit diesen Tokenzahlen berechnet, obwohl ein anderes Modell denselben Text anders teilen kann.',
  costOnly:
    'Verglichen werden nur Kosten: die Qualität der Antworten eines anderen Modells ist nicht bekannt.',
  borrowed:
    'Ein verglichenes Modell hat die Erfolgsquote des eigenen Prompts, bis seine eigene eingegeben ist.',

  search: 'Suche',
  searchBy: 'Suche nach Modell, Hersteller oder Anbieter',
  maker: 'Hersteller',
  allMakers: 'Alle Hersteller',
  host: 'Anbieter',
  allHosts: 'Alle Anbieter',
  fitting: (tokens) => `fasst ${tokens} Tokens`,
  fittingUnknown: 'fasst den Prompt',
  served: (date) => `am ${date} verfügbar`,
  current: (days) => `Preis der letzten ${days} Tage`,
  tunable: 'Tuning möglich',
  open: 'Gewichte veröffentlicht',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: 'Filter leeren',
  shown: (shown, all, count) =>
    shown === all ? models(all, count) : `${shown} von ${all} ${count === 1 ? 'Modell' : 'Modellen'}`,

  rank: 'Rang',
  place: (rank) => `${rank}.`,
  model: 'Modell',
  perThousand: '1.000 Versuche',
  perMonth: 'Pro Monat',
  context: 'Kontext',
  asOf: 'Preisdatum',
  until: 'Endet',
  action: 'Vergleichen',

  yours: 'eigenes Modell',
  toTune: 'für das Tuning',
  ownPrices: 'eigene Preise',
  tooSmall: (tokens) => `Kontext von ${tokens} Tokens ist zu klein`,
  ended: (date) => `beendet ${date}`,
  endsOn: (date) => `endet ${date}`,
  coming: 'noch nicht verfügbar',
  stale: (days, count) => `Preis ist ${days} ${plural('Tag', 'Tage')(count)} alt`,
  undated: 'Preis hat kein Datum',
  changesOn: (date) => `Preis ändert sich am ${date}`,
  notRead: 'nicht gelesen',
  aMonth: (usd) => `${usd} pro Monat`,

  compare: 'Vergleichen',
  compareThis: (name, host) => `Vergleichen: ${name}, ${host}`,
  compared: 'verglichen',
  comparedThis: (name, host) => `${name}, ${host}, wird verglichen`,
  today: 'heute',
  added: (label) => `Hinzugefügt: ${label}. „Rückgängig“ entfernt ihn.`,
  full: (count) =>
    `Eine Berechnung hat höchstens ${count} Ansätze: erst einen entfernen, um einen anderen zu vergleichen.`,

  downloadCsv: 'CSV herunterladen',
  downloadMarkdown: 'Markdown herunterladen',

  more: (count, number) => `${count} ${number === 1 ? 'weiteres Modell' : 'weitere Modelle'} zeigen`,
  thenYours: (count) => `${count} weitere Modelle, dann das eigene`,

  assumed:
    'Der kürzeste Prompt, den dieser Anbieter in den Cache nimmt, ist nicht veröffentlicht; der Wert verwendet ein angenommenes Minimum.',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? `${name}, wenn jede Länge in den Cache kommt: ${usd}.`
      : `${name}, wenn Prompts ab ${tokens} Tokens in den Cache kommen: ${usd}.`,
};
