/** German messages of the start of a calculation. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'Das ist ein Beispiel.',
  exampleName: 'Support-Tickets',
  useOwn: 'Eigenen Prompt verwenden',
  pasteFirst: {
    claim: 'Fügen Sie Ihren Prompt ein',
    rest: ', um zu sehen, was er kostet und ob sich Fine-Tuning amortisiert.',
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

  yourPrompt: 'Eigener Prompt',
  fineTuned: 'Fine-Tuning',
  yours: 'Eigene Angaben',
  thePrompt: 'der Prompt',
  tokens: (fixed, varying) => `${fixed} feste + ${varying} variable Tokens`,
  readAs: (parts) => `gelesen als ${parts}`,
  parts: {
    system: 'System',
    tools: 'Tools',
    user: 'Nutzer',
  },
  examples: counted('Beispiel', 'Beispiele'),
  edit: 'Bearbeiten',
  stillExample: 'Noch aus dem Beispiel',
  groups: {
    models: 'Modelle',
    traffic: 'Verkehr',
    user: 'Nutzernachricht',
    tunedPrompt: 'Prompt nach dem Tuning (vorgeschlagen)',
    answers: 'Länge der Antworten',
    quality: 'Qualität',
    costs: 'Kosten',
  },
  keepAll: 'Alle behalten',
  clearAll: 'Alle leeren',

  egModel: (model) => `z. B. ${model}`,
  keep: 'Behalten',

  would: {
    payBack: (name, duration) => `${name} würde sich ${duration} amortisieren`,
    atOnce: (name) => `${name} wäre ab der ersten Anfrage günstiger`,
    tooSlow: (name) => `${name} bräuchte mehr als zehn Jahre bis zur Amortisation`,
    beyond: (name, duration) => `${name} bräuchte ${duration} bis zur Amortisation`,
    never: (name) => `${name} würde sich nicht amortisieren`,
    ifYours: ', wenn die Werte des Beispiels auch hier gelten.',
    ifProposed: ', mit dem dafür vorgeschlagenen Prompt.',
    setup: (usd, candidate, baseline) =>
      say`Die Einrichtung würde ${figure(usd)} kosten; danach würden 1.000 Anfragen ${figure(candidate)} statt ${figure(baseline)} kosten.`,
    requests: (candidate, baseline) =>
      say`1.000 Anfragen würden ${figure(candidate)} statt ${figure(baseline)} kosten.`,
    onlyPrompt: () => say`Bisher ist nur der Prompt eine eigene Angabe.`,
  },

  proposed: 'vorgeschlagen',
  proposedNote: 'Vorgeschlagen: der eigene Prompt ohne seine Beispiele.',
  proposedWhole:
    'Vorgeschlagen: der eigene Prompt. Es wurden keine Beispiele gefunden, die entfallen könnten.',
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
