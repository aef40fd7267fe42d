/** Spanish messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import {
  article,
  capital,
  counted,
  fineTuning,
  listed,
  numbered,
  ofShare,
  preposition,
  small,
  theDate,
} from './grammar.ts';

const atThisTraffic = 'con este tráfico';

const atOnce = (name: string, because: string) => ({
  claim: `${name} cuesta menos desde la primera solicitud`,
  rest: `: ${because}.`,
});

const never = (name: string, because: string) => ({
  because,
  claim: `${name} nunca se amortiza`,
  limited: `${name} nunca se amortiza ${atThisTraffic}`,
  rest: `: ${because}.`,
});

const monthly = (hosting: boolean, usd: string): string =>
  hosting ? `su alojamiento cuesta ${usd} al mes` : `sus costos fijos mensuales son ${usd} más altos`;

const stops = (saves: boolean): string => (saves ? ', y el ahorro termina' : '');

const requestsOf = counted('solicitud', 'solicitudes');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, count: number, share: string, atFirst: boolean): string =>
  `Con ${requestsOf(requests, count)} al mes${share && `, de las que atiende ${article(share)}${share}${atFirst ? ' al principio' : ''}`}`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'al costo de los tokens',
  other: 'a otros costos',
  repair: 'a la corrección de respuestas',
  fixed: 'a costos mensuales',
} as const;

const nothingSaved = {
  throughput:
    'se desconoce la velocidad a la que se leen los prompts (rendimiento de entrada), así que también el ahorro',
  hosting: 'ambos enfoques necesitan las mismas máquinas, así que el alojamiento cuesta lo mismo',
  other: 'no ahorra nada',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning,
  against: 'frente a',
  compareWith: 'Comparar',
  estimated: 'Según recuentos de tokens estimados.',

  onDate: (date) => `el ${date}`,
  inMonthOf: (month) => `en ${month}`,
  inTime: (duration, roundedUp) => `${roundedUp ? 'en un plazo de' : 'en'} ${duration}`,
  afterTenYears: 'después de más de diez años',
  atThisTraffic,
  ifTrafficHolds: (month) => `si se mantiene el tráfico del mes ${month}`,
  ifDeclineGoesOn: (month) => `si el tráfico o los precios siguen bajando después del mes ${month}`,

  tuned: (model) => `${model} ajustado`,
  untuned: (model) => `${model} sin ajustar`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: `${name} no se amortiza en ${horizon} según la mejor estimación`,
      rest: `, pero es más probable que sí: su probabilidad es ${ofShare(chance)}.`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: `${name} cuesta menos en ${horizon} según la mejor estimación`,
      rest: `, pero es más probable que no: su probabilidad es ${ofShare(chance)}.`,
    }),
    cheaperNoSetup: (name) => atOnce(name, 'no hay ningún costo de puesta en marcha que cubrir'),
    cheaperLessSetup: (name, usd) => atOnce(name, `además, su puesta en marcha cuesta ${usd} menos`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: `${name} nunca queda por detrás en ${horizon}`,
      rest: `: su puesta en marcha cuesta ${usd} menos.`,
    }),
    neverBehind: (name, horizon) => ({
      claim: `${name} nunca queda por detrás en ${horizon}`,
      rest: '.',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: `${name} se amortiza ${duration} según la mejor estimación`,
      rest: `, ${when}, pero su probabilidad en un plazo de ${horizon} es solo ${ofShare(chance)}.`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: `${name} se amortiza ${duration}`,
      rest: `, tras ${about ? 'cerca de ' : ''}${numbered(requests, requests === '1' ? 'solicitud' : 'solicitudes')}, ${when}.`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: `${name} necesita más de diez años para amortizarse`,
      rest: `, ${assumption}.`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: `${name} no se amortiza hasta el mes ${month}`,
      rest: `, después del horizonte de ${horizon} ${horizon === '1' ? 'mes' : 'meses'}, ${assumption}.`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: `${name} llega demasiado tarde`,
      rest: `: ${model} ${past ? 'se retiró' : 'se retira'} ${when}, antes de entrar en servicio.`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: `${name} no se amortiza antes de la retirada de ${model} el ${date}`,
      rest: '. Después, las solicitudes a ese modelo deben pasar de todos modos a otro.',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: `${name} se amortizaría demasiado tarde`,
      rest: `: solo ${when}, ${assumption && `${assumption}, `}pero ${model} se retira ${end}.`,
    }),
    notTrainable: (name, model, date) =>
      never(name, `el ajuste de ${model} está cerrado en su proveedor desde el ${date}`),
    noDifference: (name) => ({
      claim: `${name} no supone ninguna diferencia`,
      rest: ': ambos cuestan lo mismo todos los meses.',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: `${name} cuesta menos hasta ${theDate(date)}`,
      rest: `, pero en ${horizon} cuesta ${usd} más.`,
    }),
    noTraffic: (name) => never(name, 'no hay solicitudes en las que ahorrar'),
    cachedPrompt: (name, usd) =>
      never(name, `un prompt en caché cuesta ${usd} menos por cada 1000 solicitudes`),
    tokensDecide: (name, usd) => never(name, `sus tokens cuestan ${usd} más por cada 1000 solicitudes`),
    repairDecides: (name, usd) =>
      never(name, `corregir sus respuestas cuesta ${usd} más por cada 1000 solicitudes`),
    otherDecides: (name, usd) =>
      never(name, `sus otros costos son ${usd} más altos por cada 1000 solicitudes`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(name, `${monthly(hosting, usd)}, más que los ${saved} al mes que ahorran sus solicitudes`),
    fixedDecides: (name, hosting, usd) => never(name, monthly(hosting, usd)),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? { claim: `${name} puede amortizarse o no`, rest: `: ${nothingSaved[cause]}.` }
        : never(name, nothingSaved[cause]),
    retraining: (name, usd, horizon, saved) =>
      never(name, `los reentrenamientos cuestan ${usd} en ${horizon}, más que los ${saved} que ahorra`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? `cubre su puesta en marcha de ${usd}, pero el ahorro disminuye y la ventaja se pierde después`
          : `el ahorro disminuye antes de cubrir su puesta en marcha de ${usd}`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, `hasta la retirada de ${model} ${end}, cubre ${usd} de su puesta en marcha de ${setup}`),
    notInHundredYears: (name, saved, usd) =>
      never(name, `los ${saved} al mes que ahorra no cubren su puesta en marcha de ${usd} en cien años`),
    costsMore: (name, usd, horizon) => never(name, `cuesta ${usd} más en ${horizon}`),
  },
  choose: {
    claim: 'Falta elegir el modelo que se va a ajustar',
    rest: ' para saber si se amortiza.',
  },
  unreadable: {
    claim: 'Este escenario no se puede leer',
    rest: '. Su texto está dañado o contiene valores fuera de rango.',
  },

  remarks: {
    setup: (usd, extra) =>
      say`La puesta en marcha cuesta ${figure(usd)}${extra === 'all' ? '' : extra === 'more' ? ' más' : ' menos'}.`,
    startsLater: (date) => say`Entra en servicio el ${date}.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1000 solicitudes cuestan ${figure(candidate)}${monthlyCosts ? ` (con su parte de los costos mensuales de ${monthlyCosts})` : ''} en lugar de ${figure(baseline)}${monthlyCosts === '' ? ', costos mensuales incluidos' : ''}.`,
    requestsAlike: (requests, count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1000 solicitudes cuestan ${figure(usd)} con cualquiera de los dos enfoques${monthlyCosts !== null ? ', costos mensuales incluidos' : ''}.`,
    partsOfDifference: (usd, shares) =>
      say`De la diferencia, ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? `${article(share)}${share} se debe` : `(${article(share)}${share}) se deben`} ${costParts[part]}`))}.`,
    monthSaves: (requests, count, usd) =>
      say`Ahorra ${figure(usd)} al mes con ${requestsOf(requests, count)} al mes.`,
    cached: (hitRate, tokens, prompt) =>
      say`${capital(`${article(hitRate)}${hitRate}`)} de las solicitudes lee de la caché ${tokens} de los ${numbered(prompt, 'tokens')} fijos.`,
    aheadUntil: (date) => say`Conserva la ventaja hasta ${theDate(date)}.`,
    fallsBehind: (when, assumption) => say`Queda por detrás ${when}, ${assumption}.`,
    ends: (date, model, past, saves) =>
      say`El ${date}, ${model} ${past ? 'se retiró' : 'se retira'}${stops(saves)}.`,
    bothEnd: (date, past, saves) =>
      say`El ${date}, ambos modelos ${past ? 'se retiraron' : 'se retiran'}${stops(saves)}.`,
    setupNotRecovered: (missing, setup) =>
      say`Para entonces quedan sin cubrir ${figure(missing)} de la puesta en marcha de ${figure(setup)}.`,
    behindAtEnd: (usd) => say`Para entonces queda ${figure(usd)} por detrás.`,
    retrainingStops: (model, date) => say`Desde el ${date} no se cuenta ningún reentrenamiento de ${model}.`,
    worksAssumed: (chance) =>
      say`Esto supone que el ajuste funciona. La probabilidad de que funcione es ${preposition(chance)}${figure(chance)}.`,
    baselineEnded: (date, model, assumed) =>
      say`El ${date}, ${model} se retiró, así que las solicitudes que recibía tuvieron que pasar a otro modelo${assumed ? '; se usa su último precio' : ''}.`,
    baselineEnds: (date, model, both) =>
      say`El ${date}, ${model} ${both ? 'también se retira' : 'se retira, así que las solicitudes que reciba deben pasar a otro modelo'}.`,
    fallbackEnds: (date, model, past) =>
      say`El ${date}, ${model} ${past ? 'se retiró' : 'se retira'}; las respuestas no aceptadas se siguen contando a su último precio.`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      say`${isDayStated ? `Hasta el ${date}` : `El ${date}, ${model} se retira, así que las solicitudes que reciba deben pasar a otro modelo; hasta entonces`} ${saved ? 'se ahorran' : 'se pierden'} ${figure(usd)} netos, y los meses posteriores se calculan con ${isDayStated ? `el último precio de ${model}` : 'su último precio'}.`,
  },
  missingFigures: { claim: 'Faltan datos', rest: ' para saber si se amortiza.' },

  savedPerThousand: 'Ahorro por 1000 solicitudes',
  extraPerThousand: 'Costo extra por 1000 solicitudes',
  bothCost: (usd) => `${usd} con ambos enfoques`,
  insteadOf: (candidate, baseline) => `${candidate} en lugar de ${baseline}`,
  savedPerMonth: 'Ahorro al mes',
  extraPerMonth: 'Costo extra al mes',
  extraInMonth: (usd, month) => `${usd} extra en el mes\u00a0${month}`,
  savedInMonth: (usd, month) => `${usd} de ahorro en el mes\u00a0${month}`,
  everyMonth: 'igual todos los meses',
  everyMonthUntil: (date) => `todos los meses hasta el ${date}`,
  everyMonthFrom: (date) => `todos los meses desde el ${date}`,
  setupOnce: 'Puesta en marcha, una vez',
  setupExtra: 'Puesta en marcha extra',
  setupAvoided: 'Puesta en marcha evitada',
  largest: (share, label) => `${share} en ${small(label)}`,
  noSetup: 'nada que cubrir',
  netAfter: (duration) => `Neto tras ${duration}`,
  endNotes: (notes) => notes.join('; '),
  priceAssumed: (date) => `supone el precio de la referencia después del ${date}`,
  servesUntil: (date) => `candidato en servicio hasta el ${date}`,
  fromTo: (low, high) => `de ${low} a ${high}`,
  returned: (share, horizon) => `${share} de retorno en ${horizon}`,
  returnedBy: (share, date) => `${share} de retorno hasta el ${date}`,
  moreThan: (figure) => `más ${ofShare(figure)}`,
  payback: 'Amortización',
  paybackFigures: {
    atOnce: 'De inmediato',
    overTenYears: 'Más de 10 años',
    tooLate: 'Demasiado tarde',
    never: 'Nunca',
    unknown: 'Desconocida',
  },
  discounted: (duration) => `descontada: ${duration}`,
};
