/** French messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { amount, counted, de, plural, points } from './grammar.ts';

const tokens = counted('token', 'tokens');
const parts = counted('partie', 'parties');

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'Parties du prompt',
  noPrompt:
    'Il n’y a pas encore de prompt. Collez-en un sous « Prompts » : ses parties et leurs coûts apparaîtront ici.',

  costs: (name, usd) => `${name} dépense ${usd} par mois pour son prompt`,
  costsUnknown: (name) => `Le coût du prompt ${de(name)} n’est pas connu`,
  split: (fixed, fixedCount, varying) =>
    ` : ${tokens(fixed, fixedCount)} ${plural('est identique', 'sont identiques')(fixedCount)} à chaque requête, ${varying} varient.`,
  calculated: (fixed, varying) =>
    `Ce sont les tokens du texte. Le calcul utilise d’autres nombres : ${amount(fixed, 'tokens fixes')} et ${varying} variables.`,
  examples: (count, examples, usd) =>
    `${plural('Son', 'Ses')(examples)} ${count} ${plural('exemple', 'exemples')(examples)} : ${usd} de ce montant.`,

  prompt: 'Prompt de',
  compareWith: 'Comparer avec',
  noComparison: 'aucun autre',

  tableTitle: 'Tokens et coût de chaque partie',
  part: 'Partie',
  tokens: 'Tokens',
  perMonth: 'Par mois',
  removed: 'Sans elle',
  paysFrom: 'Rentable dès',
  exampleNumber: (n) => `Exemple ${n}`,
  outputFormat: 'Format de sortie',
  afterPlaceholder: 'À partir de l’espace réservé',
  reasoning: 'Raisonnement',
  points: (written) => `+${points(written)}`,
  atOnce: 'immédiat',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'aucune hausse ne suffit',
  needed: 'nécessaire',
  several: (first, last, count) => `${first} à ${last} (${count} parties)`,
  note: 'Par mois : le coût de ses propres tokens. Sans elle : la variation du coût du mois si elle est retirée et que la même part de réponses est acceptée.',
  paysNote:
    ' Rentable dès : la hausse des réponses acceptées qui paie ses tokens. On ne sait pas si la partie apporte cette hausse.',

  reorder: (names, count) =>
    count === 1
      ? `${names} est identique à chaque requête, mais se trouve après du texte variable`
      : `${names} sont identiques à chaque requête, mais se trouvent après du texte variable`,
  reorderSaves: (usd) => ` : au début, ${usd} de moins par mois.`,
  reorderNothing: ' : au début, le coût serait le même, car rien de plus n’est mis en cache.',
  reorderCosts: (usd) => ` : au début, le coût serait supérieur de ${usd} par mois.`,
  reorderUnknown: ' : l’économie au début n’est pas connue.',
  move: 'Placer au début',
  moved: (usd) => `Placé au début : ${usd} de moins par mois.`,
  undo: 'Annuler',

  trial: (name, without) => `${name} est ce prompt sans ${without}. `,
  trialMeasured: (change, low, high, paysFrom) =>
    `Le texte retiré change les réponses acceptées de ${points(change)}, intervalle à 95 % de ${low} à ${high} ; ${paysFrom}. `,
  trialPays: {
    from: (rise) => `il est rentable dès ${rise}`,
    atOnce: 'il est rentable sans aucune hausse',
    never: 'aucune hausse ne le paierait',
    unknown: 'la hausse qui le paie n’est pas connue',
  },
  trialUnpaired: (change) =>
    `Le texte retiré change les réponses acceptées de ${points(change)}, mais pas sur les mêmes cas. `,
  trialUnmeasured: 'Aucune évaluation n’a mesuré les deux sur le même modèle. ',
  trialWords: {
    pays: 'Le texte retiré est rentable.',
    'does-not-pay': 'Le texte retiré n’est pas rentable.',
    'not-shown': 'Il n’est pas établi si le texte retiré est rentable ou non.',
  },

  comparison: (name, usd) => `Le prompt ${de(name)} coûterait ${usd} par mois`,
  comparedMore: (usd, difference) => `, soit ${usd} de plus : ${amount(difference, 'tokens')}.`,
  comparedLess: (usd, difference) => `, soit ${usd} de moins : ${amount(difference, 'tokens')}.`,
  comparedSame: ', soit autant.',
  comparedUnknown: (name) => `Le coût du prompt ${de(name)} n’est pas connu.`,
  samePrices: 'Les deux aux prix et à la part de réponses acceptées de cette approche.',
  changesTitle: 'Ce qui diffère',
  kinds: { removed: 'retiré', added: 'ajouté', moved: 'déplacé' },

  summary: (usd) => `${usd} par mois`,
  summaryRest: (written, count) => ` pour ${parts(written, count)}`,
};
