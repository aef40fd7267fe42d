/** German messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'Wann lohnt sich Fine-Tuning?',
  approach: 'Ansatz',

  lost: {
    example: 'Die Diagramme, die Prompts und das Beispiel konnten nicht geladen werden.',
    prompts: 'Das Beispiel konnte nicht geladen werden.',
    link: 'Die Berechnung im Link konnte nicht geladen werden.',
    attributes: 'Der Code, der die Attribute liest, konnte nicht geladen werden.',
    view: 'Diese Ansicht konnte nicht geladen werden.',
    'ft-unit-cost': 'Die Kosten einer Anfrage konnten nicht geladen werden.',
    'ft-scenario-form': 'Die Eingaben konnten nicht geladen werden.',
    'ft-token-counter': 'Die Prompts konnten nicht geladen werden.',
    'ft-share-bar': 'Links und Downloads konnten nicht geladen werden.',
    'ft-scenario-bar': 'Rückgängig und Vorlagen konnten nicht geladen werden.',
    'ft-comparison': 'Der Vergleich konnte nicht geladen werden.',
  },
  retryLoad: 'Wiederholen',
  reloadPage: 'Seite neu laden',
};
