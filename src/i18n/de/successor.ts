/** German messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    `${maker} nennt ${model} als Ersatz für ${ended} (${source}, ${date}).`,
  suggested: (model, ended) =>
    `Unser Vorschlag ist ${model}, die neueste Version derselben Reihe. Eine Aussage, in der der Hersteller von ${ended} einen Ersatz nennt, wurde nicht gefunden.`,
  use: (model) => `${model} verwenden`,
  useFor: (model, approach) => `${model} für ${approach} verwenden`,
};
