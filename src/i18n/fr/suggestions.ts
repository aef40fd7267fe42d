/** French messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { amount, day } from './grammar.ts';

/** A word with a space before it. `''` stays `''`. */
const after = (word: string): string => word && ` ${word}`;

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const enough = `${single ? 'ceci' : 'l’un de ces changements'} ${doubtful ? 'pourrait suffire' : 'suffirait'}`;
    return condition === ''
      ? `Pour un amortissement ${by}, ${enough}`
      : `${condition}, ${enough} pour un amortissement ${by}`;
  },
  within: (horizon) => `en ${horizon} au plus`,
  before: (date) => `avant le ${day(date)}`,
  priceCounted: (model, untuned, date) =>
    `Si ${model}${untuned ? ' non affiné' : ''} pouvait encore être utilisé après le ${day(date)}`,
  closedToNew: (model, host) => `Chez ${host}, les nouveaux clients ne peuvent plus affiner ${model}.`,
  closedToUnused: (model, host, days) =>
    `Chez ${host}, seuls les clients qui ont utilisé un modèle affiné au cours des ${days} derniers jours peuvent encore affiner ${model}.`,
  nothingAlone: (horizon) =>
    `Aucun changement réaliste avec ce modèle ne mène à lui seul à un amortissement en ${horizon} ; d’autres modèles n’ont pas été essayés.`,
  try: 'Essayer',
  tryThis: (what) => `Essayer : ${what}`,
  undo: 'Annuler',
  undoThis: (what) => `Annuler : ${what}`,
  now: (value) => `actuellement : ${value}`,
  was: (value) => `avant : ${value}`,
  ofApproach: (approach, value) => `${approach}, ${value}`,
  orMore: 'ou plus',
  orLess: 'ou moins',
  change: (what, value, side) => say`${what} de ${figure(value)}${after(side)}`,
  changeLine: (label, value, side) => say`${label} à ${figure(value)}${after(side)}`,
  changeRequests: (value, side) => say`${figure(amount(value, 'requêtes'))} par mois${after(side)}`,
  changeRequestsBetween: (from, to) =>
    say`${figure(`${from} à ${amount(to, 'requêtes')}`)} par mois (un nombre plus grand ne s’amortit pas toujours)`,
  beforeEnd: (requests, side, date) =>
    say` ; avec ${figure(amount(requests, 'requêtes'))}${after(side)}, cette condition n’est pas nécessaire : l’amortissement a lieu avant le ${day(date)}`,
  changeFirstMonth: (value, side) =>
    say`${figure(amount(value, 'requêtes'))} au mois 1${after(side)}, les autres mois en proportion`,
  changeEvery: (duration, side) => say`Un réentraînement tous les ${figure(duration)}${after(side)}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`Un déploiement partagé entre ${figure(tenants)} équipes ou tâches, chacune avec ce trafic${isLoadKnown ? '' : ', si ses machines supportent la charge de toutes'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0Avec un autre des prix ou des débits cités dans les remarques sur les prix, ce changement ne suffit pas ; un plus grand suffit peut-être.',
  doubtNoteOfRange:
    '‡\u00a0Avec un autre des prix ou des débits cités dans les remarques sur les prix, au moins certains nombres de cette plage ne suffisent pas.',
  changeHost: (host) => say`Le même modèle chez ${figure(host)}`,
  changeDeployment: (deployment) => say`Un autre déploiement chez son fournisseur : ${figure(deployment)}`,
  changeRates: (tuned, share) =>
    say`${tuned ? 'Un modèle affiné' : 'Un modèle'} ${figure(`${share} moins cher`)}`,
  inAndOut: (input, output) => `${input} en entrée et ${output} en sortie`,
  ratesNow: (then, now) => `${then}, ${now}`,
  tokens: (value) => amount(value, 'tokens'),
};
