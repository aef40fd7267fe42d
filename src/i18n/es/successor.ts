/** Spanish messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    `${maker} indica ${model} como reemplazo de ${ended} (${source}, ${date}).`,
  suggested: (model, ended) =>
    `Nuestra sugerencia es ${model}, la versión más nueva de la misma línea. No encontramos ninguna declaración en la que el creador de ${ended} indique un reemplazo.`,
  use: (model) => `Usar ${model}`,
  useFor: (model, approach) => `Usar ${model} para ${approach}`,
};
