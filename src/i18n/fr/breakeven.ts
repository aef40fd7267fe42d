/** French messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: 'Seuil de rentabilité du fine-tuning',
  approach: 'Approche',

  lost: {
    example: 'Les graphiques, les prompts et l’exemple n’ont pas pu être chargés.',
    prompts: 'L’exemple n’a pas pu être chargé.',
    link: 'Le calcul du lien n’a pas pu être chargé.',
    attributes: 'Le code qui lit les attributs n’a pas pu être chargé.',
    view: 'Cette vue n’a pas pu être chargée.',
    'ft-unit-cost': 'Les coûts d’une requête n’ont pas pu être chargés.',
    'ft-scenario-form': 'Les paramètres n’ont pas pu être chargés.',
    'ft-token-counter': 'Les prompts n’ont pas pu être chargés.',
    'ft-share-bar': 'Les liens et les téléchargements n’ont pas pu être chargés.',
    'ft-scenario-bar': 'L’annulation et les préréglages n’ont pas pu être chargés.',
    'ft-comparison': 'La comparaison n’a pas pu être chargée.',
  },
  retryLoad: 'Réessayer',
  reloadPage: 'Recharger la page',
};
