/** French messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { amount, counted, de, inside, on } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'Ceci est un exemple.',
  useOwn: 'Utiliser le mien',
  inputs: {
    prompt: {
      claim: 'Collez votre prompt',
      rest: ' pour voir ce qu’il coûte et si le fine-tuning s’amortit.',
    },
    model: (tokens) => ({
      claim: `Votre prompt compte ${tokens}.`,
      rest: ' Choisissez le modèle qui répond aujourd’hui.',
    }),
    fixedTokens: () =>
      say`Les tokens fixes sont les mêmes dans chaque requête : un fournisseur peut donc les garder en cache.`,
    requests: (usd, model) => ({
      claim: `1 000 requêtes coûtent ${usd}`,
      rest: ` avec ${model}. Combien de requêtes y a-t-il par mois ?`,
    }),
    requestsAlone: { claim: 'Indiquez vos requêtes par mois', rest: ' pour voir ce qu’elles coûtent.' },
    warmCache: () =>
      say`Plus il y a de requêtes, plus elles sont nombreuses à trouver le prompt dans le cache.`,
    answers: (tokens) => say`La longueur supposée d’une réponse est de ${figure(tokens)} tokens.`,
    candidate: (usd, isFirst) => ({
      claim: `Votre prompt coûte ${usd} ${isFirst ? 'le premier mois' : 'par mois'}.`,
      rest: ' Choisissez un modèle à affiner.',
    }),
    perThousand: (usd, model) => say`Avec ${model}, 1 000 requêtes coûtent ${figure(usd)}.`,
    setup: (name, usd, duration, isProposed) => ({
      claim: `Vous pouvez dépenser jusqu’à ${usd} pour mettre en place ${inside(name)}`,
      rest: ` ; c’est ce qui est économisé en ${duration}${isProposed ? ' avec le prompt qui lui est proposé' : ''}.`,
    }),
    alike: () => say`Les deux approches sont supposées répondre aussi bien l’une que l’autre.`,
    enterSetup: () => say`Indiquez les coûts de mise en place pour voir quand ils sont amortis.`,
  },
  pasteHere: 'Collez votre prompt ou votre requête',
  or: 'ou',
  chooseFile: 'choisissez un fichier',
  take: 'Utiliser ce prompt',
  startBlank: 'Partir de zéro',
  blankHint: 'sans valeurs de notre part',
  blank: 'Vierge : aucune valeur ne vient d’un exemple.',
  empty: 'C’est vide. Collez du texte ou une requête, ou choisissez un fichier .txt, .json ou .jsonl.',
  unreadable: (name) => `${name} n’est pas un fichier texte.`,
  trainingData: (examples) => `Cela ressemble à des données d’entraînement${examples && ` (${examples})`}.`,
  useAsTraining: 'Les utiliser pour l’entraînement',
  keepAsPrompt: 'Les garder comme prompt',

  yourPrompt: 'Votre prompt',
  fineTuned: 'Fine-tuning',
  yours: 'De vous',
  thePrompt: 'le prompt',
  tokens: (fixed, varying) => `${amount(fixed, 'tokens fixes')} + ${varying} variables`,
  allTokens: counted('token', 'tokens'),
  readAs: (parts) => `lu comme ${parts}`,
  uncounted: (name) => `le texte de {{${name}}} n’est pas compté`,
  unreadCall: 'le code d’un appel, compté comme du texte',
  parts: {
    system: 'système',
    tools: 'outils',
    user: 'utilisateur',
  },
  examples: counted('exemple', 'exemples'),
  edit: 'Modifier',
  stillExample: 'Encore de l’exemple',
  notYours: 'Pas encore de vous',
  groups: {
    models: 'modèles',
    traffic: 'trafic',
    user: 'message utilisateur',
    tunedPrompt: 'prompt du modèle affiné (proposé)',
    answers: 'longueur des réponses',
    quality: 'qualité',
    costs: 'coûts',
  },
  missing: {
    title: 'Il manque encore',
    model: 'modèle actuel',
    requests: 'requêtes par mois',
    candidate: 'modèle à affiner',
    setup: 'coûts de mise en place',
  },
  keepAll: 'Tout garder',
  clearAll: 'Tout effacer',

  eg: (value) => `p. ex. ${value}`,
  keep: 'Garder',

  would: {
    payBack: (name, duration) => `${name} s’amortirait ${duration}`,
    atOnce: (name) => `${name} coûterait moins cher dès la première requête`,
    tooSlow: (name) => `${name} mettrait plus de dix ans à s’amortir`,
    beyond: (name, duration) => `${name} mettrait ${duration} à s’amortir`,
    never: (name) => `${name} ne s’amortirait pas`,
    notBeforeEnd: (name, date, model) =>
      `${name} ne s’amortirait pas avant l’arrêt ${de(model)}, ${on(date)}`,
    switchedOff: (model, end, past) => `${model} ${past ? 'a été' : 'sera'} arrêté ${end}`,
    ifYours: (because) => `, si les valeurs de l’exemple étaient les vôtres${because && ` : ${because}`}.`,
    ifProposed: (because) => `, avec le prompt qui lui est proposé${because && ` : ${because}`}.`,
    setup: (usd, candidate, baseline, monthly) =>
      say`La mise en place coûterait ${figure(usd)} ; ensuite, 1 000 requêtes coûteraient ${figure(candidate)}${monthly && ` (avec leur part des coûts mensuels de ${monthly})`} au lieu de ${figure(baseline)}.`,
    requests: (candidate, baseline, monthly) =>
      say`1 000 requêtes coûteraient ${figure(candidate)}${monthly && ` (avec leur part des coûts mensuels de ${monthly})`} au lieu de ${figure(baseline)}.`,
    withExample: 'La répartition suivante utilise les valeurs de l’exemple.',
    withProposed: 'La répartition suivante utilise le prompt proposé.',
    onlyPrompt: () => say`Seul le prompt est de vous pour l’instant.`,
  },

  proposed: 'proposé',
  proposedNote: 'Proposition : votre prompt sans ses exemples.',
  proposedWhole: 'Proposition : votre prompt. Aucun exemple à retirer n’y a été reconnu.',
  writeOwn: 'Écrire le mien',
  requestNames: (settings) => `La requête indique ${settings}.`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => `Utiliser ${model}`,
  useAsOutput: (tokens) => `Utiliser ${tokens} comme longueur des réponses`,
  sharedUser: 'Le message utilisateur est commun à toutes les approches.',
  setApart: 'Séparer',
  apartUser: 'Ce message utilisateur ne vaut que pour cette approche.',
  shareAgain: 'Partager à nouveau',
};
