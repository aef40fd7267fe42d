/** French messages about a training file, one per code. */
import type { Messages } from '../messages.ts';
import { plural } from './grammar.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'Un tableau JSON : chaque exemple doit avoir sa propre ligne.'
      : 'Partie d’un tableau JSON : JSON Lines n’a pas de crochets autour.',
  'data-type': () => 'Pas un objet JSON.',
  'invalid-json': () => 'JSON non valide.',
  'trailing-comma': () => 'Une virgule après l’exemple ; les lignes ne sont pas séparées par des virgules.',
  'missing-messages-list': () => 'Pas de liste de messages.',
  'example-missing-assistant-message': () => 'Aucun message de l’assistant.',
  'missing-side': () => 'L’une des deux réponses manque.',
  'last-not-assistant': () => 'Le dernier message n’est pas de l’assistant.',
  'message-missing-key': (p) => `Le message ${nth(p)} n’a pas de rôle ou pas de contenu.`,
  'message-unrecognized-key': (p) => `Le message ${nth(p)} a une clé inconnue.`,
  'message-type': (p) => `Le message ${nth(p)} n’est pas un objet.`,
  'missing-content': (p) => `Le message ${nth(p)} n’a pas de contenu.`,
  'unrecognized-role': (p) =>
    `Le message ${nth(p)} ${p.role === '' ? 'n’a pas de rôle' : `a le rôle inconnu « ${p.role} »`}.`,
  weight: (p) => `Le poids du message ${nth(p)} n’est ni 0 ni 1.`,
  'weight-role': (p) => `Le message ${nth(p)} a un poids mais n’est pas de l’assistant.`,
  'tool-calls': (p) => `Il manque un ID, un nom ou des arguments aux appels d’outil du message ${nth(p)}.`,
  'tool-call-id': (p) => `Le message ${nth(p)} ne répond à aucun appel d’outil : tool_call_id manque.`,
  tools: () => 'Les outils ne sont pas une liste de fonctions avec des noms.',
  'too-few-examples': ({ examples, minimum }) =>
    `${examples} ${plural('exemple', 'exemples')(Number(examples))} ; il en faut au moins ${minimum} pour un job.`,
  'file-size': () => 'Plus de 512 Mo, le maximum du point de terminaison des fichiers.',
};
