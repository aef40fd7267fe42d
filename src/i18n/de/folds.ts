/** German messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: 'Belege', note: 'Aus eigenen Dateien gemessene Werte.' },
    decision: { title: 'Entscheidung', note: 'Was zu tun ist, und wie.' },
  },
  parts: {
    trainingData: {
      title: 'Trainingsdaten',
      empty: { claim: 'Noch keine Datei', rest: '' },
      lost: 'Der Teil, der Trainingsdateien liest, konnte nicht geladen werden.',
    },
    evaluation: {
      title: 'Evaluierung',
      empty: { claim: 'Noch keine Ergebnisse', rest: '' },
      lost: 'Der Teil, der Ergebnisdateien liest, konnte nicht geladen werden.',
    },
    usage: {
      title: 'Nutzung',
      empty: { claim: 'Noch kein Export', rest: '' },
      lost: 'Der Teil, der Nutzung und fertige Aufträge liest, konnte nicht geladen werden.',
    },
    ladder: {
      title: 'Leiter',
      empty: { claim: 'Noch nicht verglichen', rest: '' },
      lost: 'Die Leiter konnte nicht geladen werden.',
    },
    promptParts: {
      title: 'Teile des Prompts',
      empty: { claim: '', rest: 'Tokens und Kosten je Teil' },
      lost: 'Die Teile des Prompts konnten nicht geladen werden.',
    },
    advisor: {
      title: 'Empfehlung',
      empty: { claim: 'Noch keine Empfehlung', rest: '' },
      lost: 'Die Empfehlung konnte nicht geladen werden.',
    },
    nextSteps: {
      title: 'Nächste Schritte',
      empty: { claim: 'Noch kein Anbieter', rest: '' },
      lost: 'Die nächsten Schritte konnten nicht geladen werden.',
    },
  },

  restsOn: 'Grundlage',
  promptTokens: 'Prompt-Tokens',
  promptTokensAre: {
    counted: 'gezählt',
    estimated: 'geschätzt',
    partly: 'teils gezählt',
    entered: 'nicht gezählt',
  },
  trainingFile: 'Trainingsdatei',
  trainingFileIs: {
    none: 'keine',
    reading: 'wird gelesen',
    read: 'gelesen, nicht verwendet',
    used: 'verwendet',
  },
};
