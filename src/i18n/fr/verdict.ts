/** French messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import {
  amount,
  by,
  counted,
  day,
  de,
  fineTuning,
  from,
  inside,
  listed,
  on,
  since,
  small,
  span,
  until,
} from './grammar.ts';

const atThisTraffic = 'avec ce trafic';

const atOnce = (name: string, because: string) => ({
  claim: `${name} coûte moins cher dès la première requête`,
  rest: ` : ${because}.`,
});

const never = (name: string, because: string) => ({
  because,
  claim: `${name} ne s’amortit jamais`,
  limited: `${name} ne s’amortit jamais ${atThisTraffic}`,
  rest: ` : ${because}.`,
});

const monthly = (hosting: boolean, usd: string): string =>
  hosting ? `son hébergement coûte ${usd} par mois` : `ses coûts fixes mensuels sont supérieurs de ${usd}`;

const stops = (saves: boolean): string => (saves ? ', et l’économie cesse' : '');

const requestsOf = counted('requête', 'requêtes');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, count: number, share: string, atFirst: boolean): string =>
  `Avec ${requestsOf(requests, count)} par mois${share && `, dont ${share} transférées${atFirst ? ' au début' : ''}`}`;

/** The parts of the cost of a request, after "tient". */
const costParts = {
  tokens: 'au coût des tokens',
  other: 'aux autres coûts',
  repair: 'à la correction des réponses',
  fixed: 'aux coûts mensuels',
} as const;

const nothingSaved = {
  throughput: 'la vitesse de lecture des prompts (débit d’entrée) est inconnue, donc l’économie l’est aussi',
  hosting: 'les deux approches ont besoin des mêmes machines, donc l’hébergement coûte autant',
  other: 'rien n’est économisé',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning,
  against: 'face à',
  compareWith: 'Comparer',
  estimated: 'D’après des nombres de tokens estimés.',

  onDate: on,
  inMonthOf: (month) => `en ${month}`,
  inTime: (duration, roundedUp) => `en ${duration}${roundedUp ? ' au plus' : ''}`,
  afterTenYears: 'après plus de dix ans',
  atThisTraffic,
  ifTrafficHolds: (month) => `si le trafic du mois ${month} se maintient`,
  ifDeclineGoesOn: (month) => `si le trafic ou les prix continuent de baisser après le mois ${month}`,

  tuned: (model) => `${model} affiné`,
  untuned: (model) => `${model} non affiné`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: `${name} ne s’amortit pas en ${horizon} selon la meilleure estimation`,
      rest: `, mais le contraire est plus probable : la probabilité d’un amortissement est de ${chance}.`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: `${name} coûte moins cher sur ${horizon} selon la meilleure estimation`,
      rest: `, mais le contraire est plus probable : la probabilité est de ${chance}.`,
    }),
    cheaperNoSetup: (name) => atOnce(name, 'il n’y a aucun coût de mise en place à amortir'),
    cheaperLessSetup: (name, usd) => atOnce(name, `sa mise en place coûte aussi ${usd} de moins`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: `${name} n’est jamais en retard sur ${horizon}`,
      rest: ` : sa mise en place coûte ${usd} de moins.`,
    }),
    neverBehind: (name, horizon) => ({
      claim: `${name} n’est jamais en retard sur ${horizon}`,
      rest: '.',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: `${name} s’amortit ${duration} selon la meilleure estimation`,
      rest: `, ${when}, mais la probabilité d’un amortissement en ${horizon} au plus n’est que de ${chance}.`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: `${name} s’amortit ${duration}`,
      rest: `, après ${about ? 'environ ' : ''}${amount(requests, requests === '1' ? 'requête' : 'requêtes')}, ${when}.`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: `${name} met plus de dix ans à s’amortir`,
      rest: `, ${assumption}.`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: `${name} ne s’amortit qu’au mois ${month}`,
      rest: `, après votre horizon de ${horizon} mois, ${assumption}.`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: `${name} arrive trop tard`,
      rest: ` : ${model} ${past ? 'a été' : 'sera'} arrêté ${when}, avant le début du service.`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: `${name} ne s’amortit pas avant l’arrêt ${de(model)}, ${on(date)}`,
      rest: '. Ensuite, les requêtes destinées à ce modèle devront de toute façon passer à un autre.',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: `${name} s’amortirait trop tard`,
      rest: ` : seulement ${when}, ${assumption && `${assumption}, `}mais ${model} sera arrêté ${end}.`,
    }),
    notTrainable: (name, model, date) =>
      never(name, `${model} est fermé au fine-tuning chez son fournisseur ${since(date)}`),
    noDifference: (name) => ({
      claim: `${name} ne change rien`,
      rest: ' : les deux coûtent autant chaque mois.',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: `${name} coûte moins cher ${until(date)}`,
      rest: `, mais ${usd} de plus sur ${horizon}.`,
    }),
    noTraffic: (name) => never(name, 'il n’y a aucune requête sur laquelle économiser'),
    cachedPrompt: (name, usd) => never(name, `un prompt en cache coûte ${usd} de moins pour 1 000 requêtes`),
    tokensDecide: (name, usd) => never(name, `ses tokens coûtent ${usd} de plus pour 1 000 requêtes`),
    repairDecides: (name, usd) =>
      never(name, `la correction de ses réponses coûte ${usd} de plus pour 1 000 requêtes`),
    otherDecides: (name, usd) =>
      never(name, `ses autres coûts sont supérieurs de ${usd} pour 1 000 requêtes`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(name, `${monthly(hosting, usd)}, plus que les ${saved} économisés par mois sur les requêtes`),
    fixedDecides: (name, hosting, usd) => never(name, monthly(hosting, usd)),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? { claim: `Impossible de dire si ${inside(name)} s’amortit`, rest: ` : ${nothingSaved[cause]}.` }
        : never(name, nothingSaved[cause]),
    retraining: (name, usd, horizon, saved) =>
      never(name, `les réentraînements coûtent ${usd} sur ${horizon}, plus que les ${saved} économisés`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? `la mise en place de ${usd} est amortie, mais l’économie diminue et l’avance se perd ensuite`
          : `l’économie diminue avant que la mise en place de ${usd} soit amortie`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, `à l’arrêt ${de(model)}, ${end}, ${usd} de sa mise en place de ${setup} sont amortis`),
    notInHundredYears: (name, saved, usd) =>
      never(name, `les ${saved} économisés par mois ne couvrent pas en cent ans sa mise en place de ${usd}`),
    costsMore: (name, usd, horizon) => never(name, `son coût est supérieur de ${usd} sur ${horizon}`),
  },
  choose: {
    claim: 'Choisissez un modèle pour le fine-tuning',
    rest: ' pour savoir s’il s’amortit.',
  },
  unreadable: {
    claim: 'Ce scénario est illisible',
    rest: '. Son texte est endommagé ou contient des valeurs hors limites.',
  },

  remarks: {
    setup: (usd, extra) =>
      say`La mise en place coûte ${figure(usd)}${extra === 'all' ? '' : extra === 'more' ? ' de plus' : ' de moins'}.`,
    startsLater: (date) => say`Le service commence ${on(date)}.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1 000 requêtes coûtent ${figure(candidate)}${monthlyCosts ? ` (avec leur part des coûts mensuels de ${monthlyCosts})` : ''} au lieu de ${figure(baseline)}${monthlyCosts === '' ? ', coûts mensuels compris' : ''}.`,
    requestsAlike: (requests, count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1 000 requêtes coûtent ${figure(usd)} avec l’une ou l’autre approche${monthlyCosts !== null ? ', coûts mensuels compris' : ''}.`,
    partsOfDifference: (usd, shares) =>
      say`La différence tient pour ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? `pour ${share}` : `(${share})`} ${costParts[part]}`))}.`,
    monthSaves: (requests, count, usd) =>
      say`L’économie est de ${figure(usd)} par mois avec ${requestsOf(requests, count)} par mois.`,
    cached: (hitRate, tokens, prompt) =>
      say`Dans le cache, ${hitRate} des requêtes lisent ${tokens} des ${amount(prompt, 'tokens fixes')}.`,
    aheadUntil: (date) => say`L’avance dure ${until(date)}.`,
    fallsBehind: (when, assumption) => say`Le retard commence ${when}, ${assumption}.`,
    ends: (date, model, past, saves) =>
      say`Le ${day(date)}, ${model} ${past ? 'a été' : 'sera'} arrêté${stops(saves)}.`,
    bothEnd: (date, past, saves) =>
      say`Le ${day(date)}, les deux modèles ${past ? 'ont été' : 'seront'} arrêtés${stops(saves)}.`,
    setupNotRecovered: (missing, setup) =>
      say`À cette date, ${figure(missing)} de la mise en place de ${figure(setup)} ne sont pas amortis.`,
    behindAtEnd: (usd) => say`À cette date, le retard est de ${figure(usd)}.`,
    retrainingStops: (model, date) =>
      say`À partir du ${day(date)}, aucun réentraînement n’est compté pour ${model}.`,
    worksAssumed: (chance) =>
      say`Ce résultat suppose que le fine-tuning fonctionne. La probabilité que ce soit le cas est de ${figure(chance)}.`,
    baselineEnded: (date, model, assumed) =>
      say`Le ${day(date)}, ${model} a été arrêté, donc les requêtes qu’il recevait ont dû passer à un autre modèle${assumed ? ' ; son dernier prix est utilisé' : ''}.`,
    baselineEnds: (date, model, both) =>
      say`Le ${day(date)}, ${model} sera ${both ? 'aussi arrêté' : 'arrêté, donc les requêtes qu’il reçoit devront passer à un autre modèle'}.`,
    fallbackEnds: (date, model, past) =>
      say`Le ${day(date)}, ${model} ${past ? 'a été' : 'sera'} arrêté ; les réponses non acceptées y restent comptées à son dernier prix.`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      isDayStated
        ? say`D’ici au ${day(date)}, ${figure(usd)} nets sont ${saved ? 'économisés' : 'perdus'} ; les mois suivants sont calculés au dernier prix ${de(model)}.`
        : say`Le ${day(date)}, ${model} sera arrêté et les requêtes qu’il reçoit devront passer à un autre modèle, avec ${figure(usd)} nets ${saved ? 'économisés' : 'perdus'} d’ici là ; les mois suivants sont calculés à son dernier prix.`,
  },
  missingFigures: { claim: 'Ajoutez les valeurs manquantes', rest: ' pour savoir si le candidat s’amortit.' },

  savedPerThousand: 'Économie pour 1 000 requêtes',
  extraPerThousand: 'Surcoût pour 1 000 requêtes',
  bothCost: (usd) => `${usd} avec les deux approches`,
  insteadOf: (candidate, baseline) => `${candidate} au lieu de ${baseline}`,
  savedPerMonth: 'Économie par mois',
  extraPerMonth: 'Surcoût par mois',
  extraInMonth: (usd, month) => `${usd} de plus au mois\u00a0${month}`,
  savedInMonth: (usd, month) => `${usd} économisés au mois\u00a0${month}`,
  everyMonth: 'identique chaque mois',
  everyMonthUntil: (date) => `chaque mois ${until(date)}`,
  everyMonthFrom: (date) => `chaque mois ${from(date)}`,
  setupOnce: 'Mise en place, une fois',
  setupExtra: 'Surcoût de mise en place',
  setupAvoided: 'Mise en place évitée',
  largest: (share, label) => `dont ${small(label)} : ${share}`,
  noSetup: 'rien à amortir',
  netAfter: (duration) => `Net après ${duration}`,
  endNotes: (notes) => notes.join('\u202f; '),
  priceAssumed: (date) => `suppose le prix de la référence après le ${day(date)}`,
  servesUntil: (date) => `candidat en service ${until(date)}`,
  fromTo: span,
  returned: (share, horizon) => `${share} de rendement en ${horizon}`,
  returnedBy: (share, date) => `${share} de rendement ${by(date)}`,
  moreThan: (figure) => `plus de ${figure}`,
  payback: 'Amortissement',
  paybackFigures: {
    atOnce: 'Immédiat',
    overTenYears: 'Plus de 10 ans',
    tooLate: 'Trop tard',
    never: 'Jamais',
    unknown: 'Inconnu',
  },
  discounted: (duration) => `${duration} avec actualisation`,
};
