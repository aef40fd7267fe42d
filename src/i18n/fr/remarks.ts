/** French messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { amount, counted, day, de, on, que, since, small, until } from './grammar.ts';

const tokens = counted('token', 'tokens');

/** The number of sources other than the maker's page that state a price, in words. From five on it is written in figures. */
const sources = ['', 'une source', 'deux sources', 'trois sources', 'quatre sources'];

const unlessOff = (always: boolean): string =>
  always ? '' : ', sauf si la requête désactive ce raisonnement en tout ou presque';

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: 'Remarques sur les prix',
  kinds: {
    closed: 'Fermé',
    unconfirmed: 'Supposé',
    conflict: 'Contesté',
    promotion: 'Supposé',
    assumption: 'Supposé',
    reasoning: 'Supposé',
    cache: 'Supposé',
    quantity: 'Supposé',
    throughput: 'Supposé',
    'prompt-speed': 'Supposé',
    derived: 'Calculé',
    restated: 'De seconde main',
    uncached: 'Non mis en cache',
    'no-minimum': 'Lacune',
    'longer-cache': 'Aussi proposé',
    'no-cache': 'Aussi proposé',
    'same-counts': 'Supposé',
    'all-hours': 'Note',
    gap: 'Lacune',
    note: 'Note',
  },
  lead: (kind, sentence) => `${kind} : ${sentence}`,
  revisedKind: 'Révisé',
  ofApproach: (owner, text) => `${owner} : ${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line} (${model})`,
  furtherRemarks: (lines) =>
    `${lines.length > 1 ? 'Autres raisons' : 'Autre raison'} de la marque † : ${lines.map(small).join(' ; ')}.`,

  andMore: (line, count) => `${line}, et ${count} de plus`,
  closedLine: (date) => `Fermé aux nouveaux clients ${since(date)}`,
  unconfirmedLine: 'On suppose que le modèle peut être affiné ici',
  conflictLine: (what) => `Les sources divergent : ${what}`,
  revisedLine: (what) => `Modifié par la source : ${what}`,
  promotionLine: 'Un prix promotionnel',
  assumed: {
    'base-profile': 'prix de base mondial ou régional',
    'cache-writes': 'le prix de l’écriture en cache',
    'cached-input': 'le prix de l’entrée en cache',
    'end-of-service': 'la fin du service',
    'regional-price': 'le prix régional',
    'serving-price': 'le prix du service',
    'tuning-access': 'qui peut affiner le modèle',
    utilisation: 'l’utilisation des machines',
  },
  assumptionLine: (what) => `Une hypothèse (${what})`,
  reasoningLine: 'Aucun token de raisonnement compté',
  minimumLine: 'Minimum du cache supposé',
  cacheLine: 'Règles du cache supposées',
  quantityLine: (what, amount) => `Une quantité supposée (${what} : ${amount})`,
  throughputLine: 'Débit mesuré ailleurs',
  promptSpeedLine: 'Lecture du prompt non comptée',
  derivedLine: 'Un prix calculé, non lu',
  restatedLine: 'Prix lu dans une autre source',
  uncachedLine: 'Trop court pour le cache',
  noMinimumLine: 'Aucun montant minimum trouvé',
  longerCacheLine: 'Un cache plus long est proposé',
  noCacheLine: 'Le cache coûte plus qu’il n’économise',
  sameCountsLine: 'Tokens comptés pour un autre modèle',
  allHoursLine: 'Machines comptées tout le mois',
  gapLine: 'Une valeur introuvable',
  noteLine: 'Une note',

  untilAtLeast: (date) => `${day(date)} au moins`,
  closed: (model, host, date, until) =>
    `Depuis le ${day(date)}, seuls les clients existants peuvent affiner ${model} chez ${host}${until && ` ; ils le peuvent jusqu’au ${day(until)}`}.`,
  closedToUnused: (model, host, date, days, until) =>
    `Depuis le ${day(date)}, seuls les clients qui ont utilisé un modèle affiné au cours des ${days} jours précédant l’entraînement peuvent affiner ${model} chez ${host}${until && ` ; ils le peuvent jusqu’au ${day(until)}`}.`,
  unconfirmed: (model) =>
    `Aucune source lue n’indique ${que(model)} peut être affiné ici ; son prix d’entraînement est celui d’autres modèles de sa taille.`,
  conflict: (what, values, used) =>
    `Les sources divergent : ${what}. Les valeurs sont ${values}. Le calcul utilise ${used}.`,
  revised: (what, values, used, newest) =>
    `${what} : valeurs indiquées : ${values.join(', ')}. Le calcul utilise ${used}${newest ? ', la dernière valeur indiquée' : ''}.`,
  valueFrom: (value, source) => `${value} (${source})`,
  promotion: (model, date) =>
    `Le prix ${de(model)} est une promotion ${until(date)} ; aucun prix ultérieur n’a été trouvé, donc le prix promotionnel est compté ensuite aussi.`,
  reasoning: (model, always) =>
    `${model} raisonne avant de répondre${unlessOff(always)}. Le raisonnement est facturé comme de la sortie, mais aucun token de raisonnement n’est compté.`,
  reasoningTuned: (model, always) =>
    `${model} raisonne avant de répondre${unlessOff(always)}, et le modèle affiné raisonne peut-être aussi. Le raisonnement est facturé comme de la sortie, mais aucun token de raisonnement n’est compté.`,
  cache: (model, rules, none) =>
    `${none ? `Aucune règle de cache ${de(model)} n’a été trouvée` : `Les règles de cache ${de(model)} n’ont pas toutes été trouvées en valeurs exactes`} ; le calcul suppose ${rules}.`,
  minimum: (tokens) => `un minimum de ${amount(tokens, 'tokens')}`,
  minimumFrom: (tokens, models) =>
    `un minimum de ${amount(tokens, 'tokens')}, comme documenté pour ${models}`,
  noMinimum: 'aucun minimum',
  step: (written, count) => `une mise en cache par blocs de ${tokens(written, count)}`,
  lifetime: (time) => `une durée de vie du cache de ${time}`,
  quantity: (what, amount) => `Quantité comptée pour « ${what} » : ${amount}.`,
  amount: (number, unit) => `${number} ${unit}`,
  speed: (number) => `${number} tokens/s`,
  promptSpeed:
    'La vitesse de lecture des prompts (débit d’entrée) n’a pas été trouvée, donc seul le temps d’écriture des réponses est compté.',
  promptReadAt: (speed) =>
    `un prompt qui n’est pas lu plus vite que les réponses ne sont écrites (${speed}, le cas le plus lent)`,
  promptReadFaster:
    'Si les prompts sont lus plus vite, l’amortissement peut être plus tardif ou ne jamais avoir lieu.',
  neverAtAnySpeed: (values) => `Avec ${values}, il n’y a d’amortissement à aucune vitesse.`,
  throughput: (speed, source) => `Le débit de ${speed} n’a pas été mesuré chez ce fournisseur : ${source}.`,
  throughputOf: (speed, year, source) =>
    `Le débit de ${speed} a été mesuré en ${year}, et pas chez ce fournisseur : ${source}.`,
  throughputByHost: (speed, year, source) =>
    `Le débit de ${speed} a été mesuré en ${year} par le fournisseur lui-même : ${source}.`,
  parts: {
    rates: 'le prix de ses tokens',
    rateChanges: 'le prix annoncé',
    setup: 'un coût de mise en place',
    monthly: 'son forfait mensuel',
    training: 'le prix d’entraînement',
    hosting: 'le prix d’hébergement',
  },
  derived: (part, source) => `${part} n’a pas été trouvé en chiffres ; le calcul utilise : ${source}.`,
  restated: (parts, several, places) => `${parts} ${several ? 'proviennent' : 'provient'} ${de(places)}.`,
  uncached: (prompt, minimum) =>
    `Les ${amount(prompt, 'tokens fixes')} du prompt sont moins que les ${minimum} à partir desquels un cache est compté.`,
  noMinimumCharge:
    'Aucun montant minimum n’a été trouvé pour un job d’entraînement, donc aucun n’est compté.',
  noCache:
    'Un prompt n’est mis en cache que si la requête demande le cache. Avec ce trafic, le cache coûte plus qu’il n’économise.',
  withoutCache: 'une configuration sans cache',
  sameCounts: (model, other) =>
    `Les tokens de l’entrée et de la réponse sont ceux comptés pour ${other} ; ils n’ont pas été recomptés pour ${model ? `${model}, qui découpe` : 'le modèle affiné, qui découpe peut-être'} un texte autrement.`,
  allHours: (hours) =>
    `Les machines sont comptées pour les ${hours} heures d’un mois. Si elles s’arrêtent quand il n’y a pas de charge, saisissez moins d’heures.`,
  longerCache: (model, lifetime, usd) =>
    `${model} peut aussi s’utiliser avec ${lifetime}, ${usd === '' ? 'si les requêtes la demandent' : `l’écriture coûte alors ${usd} par 1 M de tokens`}.`,

  noEffect: (value) => `Avec ${value}, aucun coût ne change pour ce trafic.`,
  noEffectAtAll: (value) => `Avec ${value}, aucun coût ne change.`,
  noBatches: (value) => `Avec ${value}, aucun coût ne change, car aucune requête n’est envoyée par lots.`,
  smallEffect: (value) => `Avec ${value}, les coûts changent de moins de 0,1 % pour ce trafic.`,
  unknownEffect: (value) => `Effet inconnu tant que les valeurs manquantes ne sont pas saisies : ${value}.`,
  effectNotCalculated: 'Avec l’autre valeur, le coût serait plus élevé ; l’écart n’est pas calculé.',
  otherEnd: (value, payback) => `Si le service prend fin ${on(value)}, ${payback}.`,
  alreadyEnded: (value, baseline, payback) =>
    `Si son service a pris fin ${on(value)}, ${baseline ? 'le modèle de référence' : 'le modèle'} ne peut plus être utilisé ; ${payback} (valeur calculée).`,
  monthly: (value, name, then, now) => `Avec ${value}, « ${name} » coûte ${then} au mois 1 au lieu de ${now}`,
  monthlyToo: (first, name, then, now) => `${first}, et « ${name} » ${then} au lieu de ${now}`,
  once: (value, name, then, now) => `Avec ${value}, « ${name} » coûte ${then} une fois au lieu de ${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    `Avec ${value}, « ${name} » coûte ${then} sur ${horizon} au lieu de ${now}`,
  effect: (cost, payback) => `${cost} ; ${payback}.`,
  effectOnly: (cost) => `${cost}.`,
  samePayback: (payback) => `amortissement : toujours ${payback}`,
  otherPayback: (then, now) => `amortissement : ${then} (actuellement : ${now})`,
  years: (count) => `${count} ans`,
  almostTenYears: 'un peu moins de dix ans',
  noneWithin: (horizon) => `aucun en ${horizon}`,
  tooLateAfter: (duration) => `après ${duration}, mais le modèle du candidat est arrêté avant`,
  paybacks: {
    atOnce: 'immédiat',
    overTenYears: 'plus de dix ans',
    tooLate: 'aucun avant l’arrêt du modèle du candidat',
    afterBaselineEnd: 'aucun avant l’arrêt du modèle de la référence',
    never: 'jamais',
    unknown: 'inconnu',
  },
  use: (value) => `Utiliser ${value}`,

  restatedBy: (count, number) => `d’après ${sources[number] ?? `${count} sources`}`,
  restatedIn: (place) => `d’après ${place}`,
  copy: 'dans une copie',
  calculated: 'calculé',
  about: (date) => `vers le ${day(date)}`,
  upTo: (days) => `au plus ${days}`,
};
