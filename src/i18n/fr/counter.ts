/** French messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { amount, capital, counted, listed, plural } from './grammar.ts';

/** The names of parts. The column of names is narrow, so the longest may be divided. */
const labels: Readonly<Record<string, string>> = {
  system: 'Système',
  developer: 'Dévelop\u00adpeur',
  examples: 'Exemples',
  example: 'Exemple',
  tools: 'Outils',
  user: 'Utili\u00adsateur',
  assistant: 'Assistant',
  tool: 'Résultat d’outil',
  passages: 'Passages',
  history: 'Historique',
  fixed: 'Fixe',
  prompt: 'Prompt',
  format: 'Format de chat',
};

const kinds: Readonly<Record<string, (count: number) => string>> = {
  image: plural('image', 'images'),
  audio: plural('extrait audio', 'extraits audio'),
  video: plural('vidéo', 'vidéos'),
  file: plural('fichier', 'fichiers'),
  tool: plural('outil hébergé', 'outils hébergés'),
  schema: plural('schéma de sortie', 'schémas de sortie'),
  conversation: plural('réponse antérieure', 'réponses antérieures'),
  prompt: plural('prompt enregistré', 'prompts enregistrés'),
  cache: plural('contenu en cache', 'contenus en cache'),
  item: plural('élément enregistré', 'éléments enregistrés'),
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) => (Object.hasOwn(labels, part) ? (labels[part] as string) : capital(part)),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) =>
    part === 'user'
      ? 'Le texte qui change d’une requête à l’autre'
      : 'Collez un prompt ou le corps d’une requête',

  exact: (tokenizer) => `décompte exact, ${tokenizer}`,
  assumed: (tokenizer, model) => `compté avec ${tokenizer}, supposé pour ${model}`,
  partly: (tokenizer, format) => `texte compté avec ${tokenizer}${format ? ', format de chat estimé' : ''}`,
  hostCounter: 'le compteur de la page',
  loading: (tokenizer) => `Chargement : ${tokenizer}`,
  counting: (share) => (share === null ? 'Décompte en cours' : `Décompte en cours, ${share} effectué`),
  estimate: (error, model) => `estimation${model && ` pour ${model}`}${error === null ? '' : `, ±${error}`}`,
  failed: 'Estimation, le tokenizer ne s’est pas chargé.',
  failedToCount: (reason) => `Estimation, le décompte a échoué${reason && ` : ${reason}`}.`,
  request: (model, named) => (named ? `la requête indique ${model}` : `la requête est pour ${model}`),
  countedWith: (tokenizer) => `compté avec ${tokenizer}`,
  retry: 'Réessayer',
  approximately: 'environ',

  tokens: plural('token', 'tokens'),
  total: counted('token au total', 'tokens au total'),
  format: (count) => `dont ${count} pour le format de chat`,

  divider: counted(
    'token ci-dessus, identique à chaque requête',
    'tokens ci-dessus, identiques à chaque requête',
  ),
  dividerEmpty: 'Le texte ci-dessus est identique à chaque requête',
  placeholderDivider: (tokens, count, name) =>
    count === 1
      ? `${tokens} token avant {{${name}}}, identique à chaque requête`
      : `${amount(tokens, 'tokens')} avant {{${name}}}, identiques à chaque requête`,
  placeholderFirst: (name) => `Rien avant {{${name}}} ne peut être mis en cache`,
  moveDivider: 'Séparation entre le texte fixe et le texte variable',
  divide: 'Variable à partir du curseur',
  undivide: 'Retirer la séparation',

  more: (count) => `… ${count} de plus`,
  show: 'Afficher',
  showAll: (label) => `Tout afficher : ${label}`,
  showLess: 'Afficher moins',
  undrawn: 'Compté, mais trop long pour en afficher les tokens.',
  unshown: 'Compté en entier ; seul le début est affiché.',
  clear: 'Effacer',
  whitespace: 'Afficher les espaces',
  tokenDetail: (id, bytes) => `token ${id}, ${bytes}`,
  bytes: (hex, count) => `${plural('octet', 'octets')(count)} ${hex}`,
  firstBytes: (hex, count) => `${count} octets, ${hex} …`,

  countFormat: 'Compter le format de chat',

  readAs: (provider, parts, count) =>
    `Lu comme une requête à ${provider}, en ${parts} ${plural('partie', 'parties')(count)}.`,
  keepAsText: 'Garder comme texte',
  unreadCall:
    'Le code de cet appel est compté comme du texte. Un appel n’est lu comme une requête que s’il est complet et qu’aucune de ses valeurs n’est une variable ou un autre code.',
  things: (counts) =>
    listed(counts.map(({ kind, count, shown }) => `${shown} ${kinds[kind]?.(count) ?? kind}`)),
  uncounted: (things) => `Non compté : ${things}.`,

  reading: (name) => `Lecture : ${name}`,
  unreadable: (name) => `${name} n’a pas pu être lu.`,

  holds: (things) => `non compté : ${things}`,
  byRule: 'Compté selon la règle du format de chat pour les outils, et non comme le texte JSON affiché ici.',
  hosted: 'Le fournisseur exécute cet outil. Les tokens qu’il ajoute à un prompt ne sont pas publiés.',
  notCounted: 'non compté',

  fixedTokens: counted('token fixe', 'tokens fixes'),
  varyingTokens: counted('token variable', 'tokens variables'),
  entered: (figures) => `${listed(figures)}, sans texte. Collez un prompt pour le compter.`,
  counted: counted('token compté', 'tokens comptés'),
  replaced: (figures) => `Le décompte remplace les valeurs précédentes : ${listed(figures)}.`,
  kept: (figures) => `Sans texte, toujours pris en compte : ${listed(figures)}.`,
  backToEntered: 'Effacer le texte et utiliser les nombres précédents',
};
