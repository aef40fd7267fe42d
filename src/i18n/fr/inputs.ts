/** French messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { amount, counted, from, listed, plural } from './grammar.ts';

const tokenNoun = plural('token', 'tokens');

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'Prompting ou fine-tuning',
  keyFigures: 'Chiffres clés',
  inputs: 'Paramètres',
  prices: 'Prix',
  input: 'Paramètre',
  value: 'Valeur',
  figure: 'Chiffre',
  note: 'Note',
  openAgain: 'Ouvrir ce calcul',
  usdPerMTok: (currency) => `En ${currency} par million de tokens`,

  aboveTokens: (tokens, count) => `au-delà de ${amount(tokens, tokenNoun(count))}`,
  asBatch: 'par lots',
  fromDay: from,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `Prix, ${currency} par million de tokens`,
  eachApproach: 'Chaque approche',
  atDefault: 'À leur valeur par défaut :',
  priceSources: 'Sources des prix',

  comparison: 'Comparer avec un autre calcul',
  paste: 'Collez un lien ou du JSON',
  pasteHint: 'Un lien, un code d’intégration, du JSON ou un rapport. Tout reste sur cette page.',
  openFile: 'ou ouvrez un fichier JSON ou un rapport',
  mine: 'Le mien',
  theirs: 'Collé',
  withExample: 'Certaines de ses valeurs sont encore celles d’un exemple.',
  open: 'Continuer avec le calcul collé',
  continued: 'Vous continuez avec le calcul collé. « Annuler » rétablit le précédent.',
  clear: 'Effacer',
  differs: 'Différences',
  field: 'Champ',
  same: 'Les deux ont les mêmes paramètres.',
  differences: counted('paramètre diffère.', 'paramètres diffèrent.'),
  refused: {
    unreadable: 'Le fichier est illisible. C’est peut-être un dossier, ou il a peut-être été déplacé.',
    nothing: 'Ce texte ne contient aucun calcul.',
    'too-long': 'Ce texte est plus long que n’importe quel calcul.',
    'broken-json': 'Ce JSON est coupé ou endommagé.',
    'results-only':
      'Un tableau contient des résultats, pas les paramètres dont ils viennent. Collez plutôt un lien, du JSON ou un code d’intégration.',
  },
  moreProblems: (count) => `… et ${count} de plus.`,
  absent: 'absent de ce calcul',
  baseline: 'Référence',
  against: (candidate, baseline) => `${candidate} face à ${baseline}`,

  unknown: 'inconnu',
  asInput: 'comme l’entrée',
  notRepaired: 'non corrigée',
  yes: 'oui',
  no: 'non',
  fromTraffic: 'd’après le trafic',
  range: (value, low, high) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => `${range} points par rapport à « ${label} »`,
  togetherInAll: (value) => `${value}, varie en même temps dans toutes les approches`,
  together: (value, others) => `${value}, varie avec ${listed(others.map((other) => `« ${other} »`))}`,
  perMTok: (price) => `${price} par 1 M de tokens`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => `mois ${number}`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}. Saisi à la place : ${what}`,
  inside: (outer, inner) => `${outer} : ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'Longs prompts',
    batch: 'Lots',
    rateChanges: 'Nouveaux prix',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'Entraînement',
    hosting: form.hosting,
    retrain: 'Réentraînement',
    latency: 'Latence',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: tokenNoun,
    months: plural('mois', 'mois'),
    minutes: plural('minute', 'minutes'),
    hours: plural('heure', 'heures'),
    ms: plural('ms', 'ms'),
    'tokens/second': plural('tokens/s', 'tokens/s'),
    'usd/hour': plural('par heure', 'par heure'),
  },
};
