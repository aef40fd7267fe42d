/** French messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { amount, counted, from, listed, on, plural } from './grammar.ts';

const models = counted('modèle', 'modèles');

const among = (shown: string | null): string =>
  shown === null ? 'pour ce prompt' : `parmi les ${shown} modèles affichés`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'Coût de ce prompt par modèle',

  cheapest: (names, shown) =>
    `${listed(names)} ${names.length === 1 ? 'coûte' : 'coûtent'} le moins cher ${among(shown)}`,
  yoursCheapest: (shown) => `Votre modèle coûte le moins cher ${among(shown)}`,
  cost: (usd) => ` : ${usd} pour 1 000 tentatives.`,
  costAgainst: (usd, own, name) => ` : ${usd} pour 1 000 tentatives, contre ${own} sur ${name}.`,
  leftOut: {
    notServed: (date) => `Votre modèle n’est pas pris en compte : il n’est pas disponible ${on(date)}.`,
    tooSmall: () => 'Votre modèle n’est pas pris en compte : son contexte est trop petit pour ce prompt.',
  },
  noneFits: 'Aucun autre modèle ne correspond à ces filtres',
  unknown: 'Aucun coût n’est encore connu, car une valeur manque.',
  requestsMissing: (isCached) =>
    `Indiquez vos requêtes par mois pour voir quel modèle coûte le moins cher${isCached ? ' : plus il y en a, plus elles sont nombreuses à trouver le prompt dans le cache.' : '.'}`,
  conditions: (fixed, varying, output, requests) =>
    `${amount(fixed, 'tokens fixes')}, ${varying} variables et ${output} de sortie, ${amount(requests, 'requêtes')} au mois 1. La mise en cache, les paliers de prix et l’hébergement sont compris ; chaque requête reçoit une seule réponse.`,
  sameTokens:
    'Tous les modèles sont calculés avec ces nombres de tokens, bien qu’un autre modèle puisse découper le même texte autrement.',
  costOnly: 'Seuls les coûts sont comparés : la qualité des réponses d’un autre modèle n’est pas connue.',
  borrowed: 'Un modèle comparé a le taux de réussite de votre prompt jusqu’à ce que vous saisissiez le sien.',

  search: 'Recherche',
  searchBy: 'Rechercher par modèle, éditeur ou fournisseur',
  maker: 'Éditeur',
  allMakers: 'Tous les éditeurs',
  host: 'Fournisseur',
  allHosts: 'Tous les fournisseurs',
  fitting: (tokens) => `contient ${amount(tokens, 'tokens')}`,
  fittingUnknown: 'contient le prompt',
  served: (date) => `disponible ${on(date)}`,
  current: (days) => `prix des ${days} derniers jours`,
  tunable: 'peut être affiné',
  open: 'poids publiés',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: 'Effacer les filtres',
  shown: (shown, all, count) => (shown === all ? models(all, count) : `${shown} sur ${models(all, count)}`),

  rank: 'Rang',
  place: (rank) => rank,
  model: 'Modèle',
  perThousand: '1 000 tentatives',
  perMonth: 'Par mois',
  context: 'Contexte',
  asOf: 'Date du prix',
  until: 'Arrêt',
  action: 'Comparer',

  yours: 'votre modèle',
  toTune: 'à affiner',
  ownPrices: 'prix personnels',
  tooSmall: (tokens) => `contexte de ${amount(tokens, 'tokens')} trop petit`,
  ended: (date) => `arrêté ${on(date)}`,
  endsOn: (date) => `arrêt ${on(date)}`,
  coming: 'pas encore disponible',
  stale: (days, count) => `prix d’il y a ${days} ${plural('jour', 'jours')(count)}`,
  undated: 'prix sans date',
  changesOn: (date) => `nouveau prix ${from(date)}`,
  notRead: 'non lu',
  aMonth: (usd) => `${usd} par mois`,

  compare: 'Comparer',
  compareThis: (name, host) => `Comparer ${name}, ${host}`,
  compared: 'comparé',
  comparedThis: (name, host) => `${name}, ${host}, est comparé`,
  today: 'actuel',
  added: (label) => `Ajouté : ${label}. « Annuler » le retire.`,
  full: (count) => `Un calcul a au plus ${count} approches : retirez-en une pour en comparer une autre.`,

  downloadCsv: 'Télécharger en CSV',
  downloadMarkdown: 'Télécharger en Markdown',

  more: (count, number) => `Afficher ${count} ${plural('modèle', 'modèles')(number)} de plus`,
  thenYours: (count) => `${count} autres modèles, puis le vôtre`,

  assumed:
    'Le plus court prompt que ce fournisseur met en cache n’est pas publié ; la valeur utilise un minimum supposé.',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? `${name} si toute longueur est mise en cache : ${usd}.`
      : `${name} si la mise en cache commence à ${amount(tokens, 'tokens')} : ${usd}.`,
};
