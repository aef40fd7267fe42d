/** French messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: 'Vues',
  viewNames: {
    time: 'Dans le temps',
    volume: 'Par volume',
    sensitivity: 'Ce qui compte',
    map: 'Carte',
    table: 'Tableau',
    models: 'Modèles',
    working: 'Détail',
  },
  pictures: {
    time: 'Coûts dans le temps',
    volume: 'Coûts par volume',
    sensitivity: 'Ce qui compte',
    map: 'Carte d’amortissement',
    table: 'Coûts par mois',
    models: 'Coûts par modèle',
    working: 'Détail du calcul',
  },
  compareWith: 'Comparer avec un autre calcul',
  badScenario: 'Ce scénario est illisible.',
  badAttributes: 'Ces attributs sont inutilisables.',
  showExample: 'Afficher l’exemple à la place',
};
