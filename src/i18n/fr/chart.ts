/** French messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { amount, by, capital, day, de, listed, on, plural, que, span, until } from './grammar.ts';

const requestNoun = plural('requête', 'requêtes');
const tokenNoun = plural('token', 'tokens');

/** The noun of a unit of time. The upper number of a range decides between singular and plural: « 3 à 4 mois ». */
const timeUnits = {
  day: plural('jour', 'jours'),
  week: plural('semaine', 'semaines'),
  month: plural('mois', 'mois'),
  year: plural('an', 'ans'),
};

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'Ce scénario est illisible.',
  noCandidate: 'Choisissez une deuxième approche à comparer.',
  chartFailed: 'Le graphique n’a pas pu être chargé. Ses valeurs sont dans le tableau.',
  retryLoad: 'Réessayer',
  missing: (names) => `Omis, car une valeur manque : ${names}.`,
  allMissing: 'Une valeur manque, donc aucun coût n’est encore connu.',
  tableOfChart: 'Valeurs de ce graphique',
  approximateNote: 'D’après des nombres de tokens estimés.',

  cumulative: 'Coût cumulé',
  inCurrency: (currency) => `, ${currency}.`,
  shaded: (candidate, baseline) =>
    ` Zone ombrée : le coût ${de(candidate)} dans 8 tirages sur 10, en proportion de la ligne ${de(baseline)}.`,
  monthsShown: 'Mois affichés',
  reading: 'Mois lu sur le graphique',
  afterMonths: (months) => `Après ${months} mois`,
  atStart: 'Au début',
  ahead: (amount) => `${amount} d’avance`,
  behind: (amount) => `${amount} de retard`,
  even: 'à égalité',
  wouldPayBack: 'S’amortirait',
  paysBackOn: (date) => `S’amortit ${on(date)}`,
  paysBackIn: (month) => `S’amortit en ${month}`,
  fromTo: span,
  overTenYears: 'plus de dix ans',
  rangeIn: (range, unit, upper) => `${range} ${timeUnits[unit](upper)}`,
  likely: (range) => `probablement ${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name) => `Arrêt ${de(name)}`,
  retiresOn: (date, month) => `${day(date)}, mois ${month}`,
  retiresShort: (date) => `arrêt ${on(date)}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => `retour à ${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'sans arrêt',
  by: (amount, date) => `${amount} ${by(date)}`,
  cheapestSoFar: (name) => `${name} : plus bas total jusqu’ici`,
  cheapestUntil: (name, date) => `${capital(until(date))}, ${name} a le coût total le plus bas.`,
  costChart: (duration, ends, payback) =>
    `Graphique du coût cumulé sur ${duration}. ${ends} ${payback}`.trim(),
  endsAt: (name, amount) => `${name} : ${amount} à la fin.`,

  tableTitle: 'Coût cumulé par mois',
  tableNote: (currency) => `, ${currency}, chaque hypothèse à sa meilleure estimation.`,
  tableCheapest: ' En gras : le plus bas total jusqu’ici.',
  cheapestHere: 'le plus bas total jusqu’ici',
  month: 'Mois',
  requests: 'Requêtes',
  cacheHits: 'Accès au cache',
  aheadBy: 'Avance',
  tableTo: until,
  tablePaysBack: (date) => `S’amortit ${on(date)}`,
  tableAfterRequests: (requests, count) => `, après ${amount(requests, requestNoun(count))}`,
  tableRetires: (name, date) => `Arrêt ${de(name)} ${on(date)}.`,
  tableFromHere: (candidate, baseline) => ` Ensuite, ${candidate} coûte autant ${que(baseline)}.`,
  downloadCsv: 'Télécharger en CSV',

  costPerMonth: 'Coût par mois',
  volumeNote: ' selon les requêtes par mois, deux échelles logarithmiques.',
  volumeSpread: (duration) => ` La mise en place est répartie sur ${duration}`,
  volumeUntilEnd: (name) => ` jusqu’à l’arrêt ${de(name)}`,
  volumeHits: ' ; le taux d’accès au cache est recalculé pour chaque volume.',
  volumeAxis: 'requêtes par mois',
  fromVolume: (volume) => `À partir de ${volume} par mois`,
  isCheaper: (name) => `${name} coûte moins cher`,
  beats: (volume, name) => `${volume} : moins cher ${que(name)}`,
  yourVolume: (volume) => `Vous : ${volume}`,
  isCheapest: (name) => `${name} coûte le moins cher`,
  atVolume: (volume) => `Avec ${volume} par mois`,
  volumeReading: 'Requêtes par mois lues sur le graphique',
  volumeChart: (parts) => `Graphique du coût par mois selon les requêtes par mois. ${parts}`,
  stretchFromTo: (who, from, to) => `${who} de ${from} à ${to}.`,
  bothCostSame: 'Les deux coûtent autant',
  allCostSame: 'Toutes coûtent autant',
  costSame: (names) => `${listed(names)} coûtent autant`,
  usdPerMonth: 'Coût par mois',
  cheapest: 'Le moins cher',

  weeksTitle: 'Semaines jusqu’à l’amortissement',
  monthsTitle: 'Mois jusqu’à l’amortissement',
  netTitle: (duration) => `Net après ${duration}`,
  mattersNote:
    ' quand une hypothèse varie sur sa plage (de ±20 % si elle n’en a pas) et que les autres ne changent pas. La barre la plus large est en premier.',
  bestGuess: (value) => `${value} à votre meilleure estimation`,
  sooner: 'plus tôt',
  later: 'plus tard',
  less: 'moins',
  more: 'plus',
  never: 'jamais',
  lever: 'Hypothèse',
  lowInput: 'Basse',
  highInput: 'Haute',
  nothingMoves: 'Aucune hypothèse ne change le résultat.',
  noneAlone: 'Aucun changement d’une seule hypothèse dans sa plage ne mène à un amortissement.',
  lastPriceAfter: (date) =>
    `Après la fin du service de la référence, le ${day(date)}, son dernier prix est utilisé.`,
  // The name of the assumption follows, and begins with “de” and its article.
  restsOn: 'Le verdict dépend ',
  belowIt: (value, horizon) => [' : au-dessous de ', value, `, il n’y a pas d’amortissement en ${horizon}.`],
  aboveIt: (value, horizon) => [' : au-dessus de ', value, `, il n’y a pas d’amortissement en ${horizon}.`],
  fromIt: (value, horizon) => [' : à partir de ', value, `, l’amortissement a lieu en ${horizon} au plus.`],
  upToIt: (value, horizon) => [' : jusqu’à ', value, `, l’amortissement a lieu en ${horizon} au plus.`],
  of: (approach, field) => `${approach}, ${field}`,
  inSentence: (field, whose) => `${field} ${de(whose)}`,

  mapTitle: 'Amortissement',
  mapNote:
    ' selon les requêtes par mois et les tokens de prompt économisés à chaque requête, deux échelles logarithmiques. Chaque ligne est une durée d’amortissement.',
  mapChart: (parts) =>
    `Carte de l’amortissement selon les requêtes par mois et les tokens économisés. ${parts}`.trim(),
  mapYourPayback: (payback) => `Vous : ${payback}`,
  mapReading: 'Requêtes par mois lues sur la carte',
  mapTable: 'Minimum de tokens de prompt à économiser pour un amortissement',
  mapWithin: (duration) => `en ${duration} au plus`,
  mapTokens: 'tokens économisés',
  mapAt: (volume) => `Avec ${volume} par mois, tokens à économiser :`,
  mapOutOfReach: 'hors d’atteinte',
  mapAny: 'toute économie',
  mapNotWithin: (duration) => `pas en ${duration}`,
  mapEmpty: (horizon) => `Nulle part sur cette carte il n’y a d’amortissement en ${horizon}.`,
  mapNever: 'ne s’amortit pas',
  mapTooLate: 'arrêté avant',
  mapMissing: (figures) => `Pas de carte tant qu’une valeur manque : ${figures}.`,
  mapEmptyFirstMonth:
    'Pas de carte : le mois 1 n’a aucune requête, donc les autres mois ne peuvent pas être mis à l’échelle à partir de lui.',
  mapNoRequests: 'Votre calcul n’est pas sur cette carte : il n’y a aucune requête.',
  mapLonger: (candidate, tokens, count, baseline) =>
    `Votre calcul n’est pas sur cette carte : ${candidate} envoie ${amount(tokens, tokenNoun(count))} de plus ${que(baseline)} et n’en économise aucun.`,
  mapAsLong: (candidate, baseline) =>
    `Votre calcul n’est pas sur cette carte : ${candidate} envoie autant de tokens ${que(baseline)} et n’en économise aucun.`,
  mapNeeds: (volume, tokens, count, horizon) =>
    `Avec ${amount(volume, 'requêtes')} par mois, un amortissement en ${horizon} au plus exige d’économiser ${amount(tokens, tokenNoun(count))} à chaque requête.`,
  mapNeedsAny: (volume, horizon) =>
    `Avec ${amount(volume, 'requêtes')} par mois, n’importe quelle économie de tokens permettrait un amortissement en ${horizon} au plus.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    `Avec ${amount(volume, 'requêtes')} par mois, aucune économie de cette carte ne permet un amortissement en ${horizon}.`,
  atOnce: 'immédiat',
};
