/** German messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted, dative } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'Das ist ein Beispiel.',
  useOwn: 'Eigenen Prompt verwenden',
  inputs: {
    prompt: {
      claim: 'Den eigenen Prompt einfügen',
      rest: '. Dann zeigt sich, was er kostet und ob sich Fine-Tuning amortisiert.',
    },
    model: (tokens) => ({
      claim: `Der Prompt hat ${tokens}.`,
      rest: ' Noch zu wählen: das Modell, das heute antwortet.',
    }),
    fixedTokens: () =>
      say`Die festen Tokens sind in jeder Anfrage gleich, daher kann ein Anbieter sie im Cache halten.`,
    requests: (usd, model) => ({
      claim: `1.000 Anfragen kosten ${usd}`,
      rest: ` mit ${model}. Wie viele Anfragen sind es pro Monat?`,
    }),
    requestsAlone: {
      claim: 'Noch zu ergänzen: die Anfragen pro Monat',
      rest: '. Dann zeigt sich, was sie kosten.',
    },
    warmCache: () => say`Je mehr Anfragen es sind, desto mehr von ihnen finden den Prompt im Cache.`,
    answers: (tokens) => say`Angenommen werden ${figure(tokens)} Tokens pro Antwort.`,
    candidate: (usd, isFirst) => ({
      claim: `Der Prompt kostet ${usd} ${isFirst ? 'im ersten Monat' : 'pro Monat'}.`,
      rest: ' Noch zu wählen: ein Modell für das Fine-Tuning.',
    }),
    perThousand: (usd, model) => say`1.000 Anfragen kosten mit ${model} ${figure(usd)}.`,
    setup: (name, usd, duration, isProposed) => ({
      claim: `Die Einrichtung von ${name} darf bis zu ${usd} kosten`,
      rest: `; so viel wird in ${dative(duration)}${isProposed ? ' mit dem dafür vorgeschlagenen Prompt' : ''} gespart.`,
    }),
    alike: () => say`Angenommen ist, dass beide gleich gut antworten.`,
    enterSetup: () => say`Mit den Einrichtungskosten zeigt sich, wann es sich amortisiert.`,
  },
  pasteHere: 'Prompt oder Anfrage hier einfügen',
  or: 'oder',
  chooseFile: 'eine Datei wählen',
  take: 'Diesen Prompt verwenden',
  startBlank: 'Leer beginnen',
  blankHint: 'ohne Werte des Beispiels',
  blank: 'Leer: kein Wert stammt aus einem Beispiel.',
  empty: 'Das ist leer. Text oder eine Anfrage einfügen oder eine .txt-, .json- oder .jsonl-Datei wählen.',
  unreadable: (name) => `${name} ist keine Textdatei.`,
  trainingData: (examples) => `Das sieht nach Trainingsdaten aus${examples && ` (${examples})`}.`,
  useAsTraining: 'Als Trainingsdaten verwenden',
  keepAsPrompt: 'Als Prompt behalten',

  yourPrompt: 'Eigener Prompt',
  fineTuned: 'Fine-Tuning',
  yours: 'Eigene Angaben',
  thePrompt: 'der Prompt',
  tokens: (fixed, varying) => `${fixed} feste + ${varying} variable Tokens`,
  allTokens: counted('Token', 'Tokens'),
  readAs: (parts) => `gelesen als ${parts}`,
  uncounted: (name) => `der Text von {{${name}}} ist nicht gezählt`,
  unreadCall: 'der Code eines Aufrufs, als Text gezählt',
  parts: {
    system: 'System',
    tools: 'Tools',
    user: 'Nutzer',
  },
  examples: counted('Beispiel', 'Beispiele'),
  edit: 'Bearbeiten',
  stillExample: 'Noch aus dem Beispiel',
  notYours: 'Noch keine eigene Angabe',
  groups: {
    models: 'Modelle',
    traffic: 'Traffic',
    user: 'Nutzernachricht',
    tunedPrompt: 'Prompt nach dem Tuning (vorgeschlagen)',
    answers: 'Länge der Antworten',
    quality: 'Qualität',
    costs: 'Kosten',
  },
  missing: {
    title: 'Noch offen',
    model: 'jetziges Modell',
    requests: 'Anfragen pro Monat',
    candidate: 'Modell für das Fine-Tuning',
    setup: 'Einrichtungskosten',
  },
  keepAll: 'Alle behalten',
  clearAll: 'Alle leeren',

  eg: (value) => `z. B. ${value}`,
  keep: 'Behalten',

  would: {
    payBack: (name, duration) => `${name} würde sich ${duration} amortisieren`,
    atOnce: (name) => `${name} wäre ab der ersten Anfrage günstiger`,
    tooSlow: (name) => `${name} bräuchte mehr als zehn Jahre bis zur Amortisation`,
    beyond: (name, duration) => `${name} bräuchte ${duration} bis zur Amortisation`,
    never: (name) => `${name} würde sich nicht amortisieren`,
    notBeforeEnd: (name, date, model) =>
      `${name} würde sich nicht amortisieren, bevor ${model} am ${date} abgeschaltet wird`,
    switchedOff: (model, end, past) => `${model} ${past ? 'wurde' : 'wird'} ${end} abgeschaltet`,
    ifYours: (because) => `, wenn die Werte des Beispiels auch hier gelten${because && `: ${because}`}.`,
    ifProposed: (because) => `, mit dem dafür vorgeschlagenen Prompt${because && `: ${because}`}.`,
    setup: (usd, candidate, baseline, monthly) =>
      say`Die Einrichtung würde ${figure(usd)} kosten; danach würden 1.000 Anfragen ${figure(candidate)}${monthly && ` (mit ihrem Anteil an monatlichen Kosten von ${monthly})`} statt ${figure(baseline)} kosten.`,
    requests: (candidate, baseline, monthly) =>
      say`1.000 Anfragen würden ${figure(candidate)}${monthly && ` (mit ihrem Anteil an monatlichen Kosten von ${monthly})`} statt ${figure(baseline)} kosten.`,
    withExample: 'Die folgende Aufteilung gilt mit den Werten des Beispiels.',
    withProposed: 'Die folgende Aufteilung gilt mit dem vorgeschlagenen Prompt.',
    onlyPrompt: () => say`Bisher ist nur der Prompt eine eigene Angabe.`,
  },

  proposed: 'vorgeschlagen',
  proposedNote: 'Vorgeschlagen: der eigene Prompt ohne seine Beispiele.',
  proposedWhole:
    'Vorgeschlagen: der eigene Prompt. Es wurden keine Beispiele erkannt, die entfallen könnten.',
  writeOwn: 'Eigenen schreiben',
  requestNames: (settings) => `Die Anfrage nennt ${settings}.`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => `${model} verwenden`,
  useAsOutput: (tokens) => `${tokens} als Länge der Antworten verwenden`,
  sharedUser: 'Die Nutzernachricht gilt für alle Ansätze.',
  setApart: 'Trennen',
  apartUser: 'Diese Nutzernachricht gilt nur für diesen Ansatz.',
  shareAgain: 'Wieder teilen',
};
