/** French messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';
import { day, de } from './grammar.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    `${maker} désigne ${model} comme remplaçant ${de(ended)} (${source}, ${day(date)}).`,
  suggested: (model, ended) =>
    `Nous suggérons ${model}, la version la plus récente de la même gamme. Nous n’avons trouvé aucune déclaration dans laquelle l’éditeur ${de(ended)} désigne un remplaçant.`,
  use: (model) => `Utiliser ${model}`,
  useFor: (model, approach) => `Utiliser ${model} pour ${approach}`,
};
