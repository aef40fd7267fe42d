/** Portuguese messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    `${maker} indica o ${model} como substituto do ${ended} (${source}, ${date}).`,
  suggested: (model, ended) =>
    `Nossa sugestão é o ${model}, a versão mais nova da mesma linha. Não encontramos nenhuma declaração em que o fabricante do ${ended} indique um substituto.`,
  use: (model) => `Usar ${model}`,
  useFor: (model, approach) => `Usar ${model} em ${approach}`,
};
