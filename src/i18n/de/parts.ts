/** German messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: 'Ansichten',
  viewNames: {
    time: 'Im Zeitverlauf',
    volume: 'Nach Volumen',
    sensitivity: 'Was entscheidet',
    map: 'Amortisationskarte',
    table: 'Tabelle',
    models: 'Modelle',
    working: 'Rechenweg',
  },
  pictures: {
    time: 'Kosten im Zeitverlauf',
    volume: 'Kosten nach Volumen',
    sensitivity: 'Was entscheidet',
    map: 'Amortisationskarte',
    table: 'Kosten nach Monat',
    models: 'Kosten nach Modell',
    working: 'Rechenweg',
  },
  compareWith: 'Mit einer anderen Berechnung vergleichen',
  badScenario: 'Dieses Szenario ist nicht lesbar.',
  badAttributes: 'Diese Attribute sind nicht verwendbar.',
  showExample: 'Stattdessen das Beispiel zeigen',
};
