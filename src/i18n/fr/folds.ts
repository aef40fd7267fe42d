/** French messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: 'Preuves', note: 'Valeurs mesurées à partir de vos fichiers.' },
    decision: { title: 'Décision', note: 'Que faire, et comment.' },
  },
  parts: {
    trainingData: {
      title: 'Données d’entraînement',
      empty: { claim: 'Pas encore de fichier', rest: '' },
      lost: 'La partie qui lit les fichiers d’entraînement n’a pas pu être chargée.',
    },
    evaluation: {
      title: 'Évaluation',
      empty: { claim: 'Pas encore de résultats', rest: '' },
      lost: 'La partie qui lit les fichiers de résultats n’a pas pu être chargée.',
    },
    usage: {
      title: 'Utilisation',
      empty: { claim: 'Pas encore d’export', rest: '' },
      lost: 'La partie qui lit l’utilisation et les jobs terminés n’a pas pu être chargée.',
    },
    ladder: {
      title: 'Échelle',
      empty: { claim: 'Pas encore de comparaison', rest: '' },
      lost: 'L’échelle n’a pas pu être chargée.',
    },
    promptParts: {
      title: 'Parties du prompt',
      empty: { claim: '', rest: 'Tokens et coût par partie' },
      lost: 'Les parties du prompt n’ont pas pu être chargées.',
    },
    advisor: {
      title: 'Recommandation',
      empty: { claim: 'Pas encore de conseil', rest: '' },
      lost: 'La recommandation n’a pas pu être chargée.',
    },
    nextSteps: {
      title: 'Étapes suivantes',
      empty: { claim: 'Pas encore de fournisseur', rest: '' },
      lost: 'Les étapes suivantes n’ont pas pu être chargées.',
    },
  },

  restsOn: 'Base',
  promptTokens: 'tokens du prompt',
  promptTokensAre: {
    counted: 'comptés',
    estimated: 'estimés',
    partly: 'comptés en partie',
    entered: 'non comptés',
  },
  trainingFile: 'fichier d’entraînement',
  trainingFileIs: {
    none: 'aucun',
    reading: 'en cours de lecture',
    read: 'lu, non utilisé',
    used: 'utilisé',
  },
};
