/** Portuguese messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { before, counted, fineTuning, listed, small } from './grammar.ts';

const atThisTraffic = 'com este tráfego';

const atOnce = (name: string, because: string) => ({
  claim: `${name} custa menos desde a primeira solicitação`,
  rest: `: ${because}.`,
});

const never = (name: string, because: string) => ({
  because,
  claim: `${name} nunca se paga`,
  limited: `${name} nunca se paga ${atThisTraffic}`,
  rest: `: ${because}.`,
});

const monthly = (hosting: boolean, usd: string): string =>
  hosting ? `a hospedagem custa ${usd} por mês` : `os custos fixos mensais são ${usd} mais altos`;

const stops = (saves: boolean): string => (saves ? ', e a economia termina' : '');

const requestsOf = counted('solicitação', 'solicitações');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, count: number, share: string, atFirst: boolean): string =>
  `Com ${requestsOf(requests, count)} por mês${share && `, das quais atende ${share}${atFirst ? ' no início' : ''}`}`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'do custo dos tokens',
  other: 'de outros custos',
  repair: 'da correção de respostas',
  fixed: 'de custos mensais',
} as const;

const nothingSaved = {
  throughput:
    'não se sabe a que velocidade os prompts são lidos (throughput de entrada), por isso a economia também é desconhecida',
  hosting: 'as duas abordagens precisam das mesmas máquinas, por isso a hospedagem custa o mesmo',
  other: 'não há economia',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning,
  against: 'contra',
  compareWith: 'Comparar',
  estimated: 'Com contagens de tokens estimadas.',

  onDate: (date) => `em ${date}`,
  inMonthOf: (month) => `em ${month}`,
  inTime: (duration, roundedUp) => `${roundedUp ? 'em até' : 'em'} ${duration}`,
  afterTenYears: 'após mais de dez anos',
  atThisTraffic,
  ifTrafficHolds: (month) => `se o tráfego do mês ${month} se mantiver`,
  ifDeclineGoesOn: (month) => `se o tráfego ou os preços continuarem caindo depois do mês ${month}`,

  tuned: (model) => `${model} ajustado`,
  untuned: (model) => `${model} sem ajuste`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: `${name} não se paga em ${horizon} pela melhor estimativa`,
      rest: `, mas é mais provável que sim: a chance é de ${chance}.`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: `${name} custa menos em ${horizon} pela melhor estimativa`,
      rest: `, mas é mais provável que não: a chance é de ${chance}.`,
    }),
    cheaperNoSetup: (name) => atOnce(name, 'não há custo de preparação a recuperar'),
    cheaperLessSetup: (name, usd) => atOnce(name, `a preparação também custa ${usd} a menos`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: `${name} nunca fica atrás em ${horizon}`,
      rest: `: a preparação custa ${usd} a menos.`,
    }),
    neverBehind: (name, horizon) => ({
      claim: `${name} nunca fica atrás em ${horizon}`,
      rest: '.',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: `${name} se paga ${duration} pela melhor estimativa`,
      rest: `, ${when}, mas a chance em até ${horizon} é de apenas ${chance}.`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: `${name} se paga ${duration}`,
      rest: `, após ${about ? 'cerca de ' : ''}${before(requests)} ${requests === '1' ? 'solicitação' : 'solicitações'}, ${when}.`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: `${name} precisa de mais de dez anos para se pagar`,
      rest: `, ${assumption}.`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: `${name} só se paga no mês ${month}`,
      rest: `, depois do seu horizonte de ${horizon} ${horizon === '1' ? 'mês' : 'meses'}, ${assumption}.`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: `${name} chega tarde demais`,
      rest: `: o ${model} ${past ? 'foi' : 'será'} desativado ${when}, antes de entrar em uso.`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: `${name} não se paga antes de o ${model} ser desativado em ${date}`,
      rest: '. Depois disso, as solicitações a esse modelo terão de passar para outro de qualquer forma.',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: `${name} se pagaria tarde demais`,
      rest: `: só ${when}, ${assumption && `${assumption}, `}mas o ${model} será desativado ${end}.`,
    }),
    notTrainable: (name, model, date) =>
      never(name, `o ${model} está fechado para ajuste nesse provedor desde ${date}`),
    noDifference: (name) => ({
      claim: `${name} não faz diferença`,
      rest: ': as duas abordagens custam o mesmo em todos os meses.',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: `${name} custa menos até ${date}`,
      rest: `, mas em ${horizon} custa ${usd} a mais.`,
    }),
    noTraffic: (name) => never(name, 'não há solicitações em que economizar'),
    cachedPrompt: (name, usd) =>
      never(name, `um prompt em cache custa ${usd} a menos por 1.000 solicitações`),
    tokensDecide: (name, usd) => never(name, `os tokens custam ${usd} a mais por 1.000 solicitações`),
    repairDecides: (name, usd) =>
      never(name, `corrigir as respostas custa ${usd} a mais por 1.000 solicitações`),
    otherDecides: (name, usd) => never(name, `os outros custos são ${usd} mais altos por 1.000 solicitações`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(name, `${monthly(hosting, usd)}, mais do que os ${saved} por mês que as solicitações economizam`),
    fixedDecides: (name, hosting, usd) => never(name, monthly(hosting, usd)),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? { claim: `${name} pode se pagar ou não`, rest: `: ${nothingSaved[cause]}.` }
        : never(name, nothingSaved[cause]),
    retraining: (name, usd, horizon, saved) =>
      never(name, `o retreinamento custa ${usd} em ${horizon}, mais do que os ${saved} economizados`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? `recupera a preparação de ${usd}, mas a economia encolhe e a vantagem se perde depois`
          : `a economia encolhe antes de recuperar a preparação de ${usd}`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, `até o ${model} ser desativado ${end}, recupera ${usd} dos ${setup} da preparação`),
    notInHundredYears: (name, saved, usd) =>
      never(name, `a economia de ${saved} por mês não cobre a preparação de ${usd} nem em cem anos`),
    costsMore: (name, usd, horizon) => never(name, `custa ${usd} a mais em ${horizon}`),
  },
  choose: { claim: 'Escolha um modelo para ajustar', rest: ' e veja se ele se paga.' },
  unreadable: {
    claim: 'Não é possível ler este cenário',
    rest: '. O texto está danificado ou contém valores fora dos limites.',
  },

  remarks: {
    setup: (usd, extra) =>
      say`A preparação custa ${figure(usd)}${extra === 'all' ? '' : extra === 'more' ? ' a mais' : ' a menos'}.`,
    startsLater: (date) => say`Entra em uso em ${date}.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1.000 solicitações custam ${figure(candidate)}${monthlyCosts ? ` (com sua parte dos custos mensais de ${monthlyCosts})` : ''} em vez de ${figure(baseline)}${monthlyCosts === '' ? ', custos mensais incluídos' : ''}.`,
    requestsAlike: (requests, count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)}, 1.000 solicitações custam ${figure(usd)} com qualquer das duas abordagens${monthlyCosts !== null ? ', custos mensais incluídos' : ''}.`,
    partsOfDifference: (usd, shares) =>
      say`Da diferença, ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? share : `(${share}) vêm`} ${costParts[part]}`))}.`,
    monthSaves: (requests, count, usd) =>
      say`A economia é de ${figure(usd)} por mês, com ${requestsOf(requests, count)} por mês.`,
    cached: (hitRate, tokens, prompt) =>
      say`Do cache, ${hitRate} das solicitações leem ${tokens} de ${before(prompt)} tokens fixos.`,
    aheadUntil: (date) => say`Fica à frente até ${date}.`,
    fallsBehind: (when, assumption) => say`Fica atrás ${when}, ${assumption}.`,
    ends: (date, model, past, saves) =>
      say`Em ${date}, o ${model} ${past ? 'foi' : 'será'} desativado${stops(saves)}.`,
    bothEnd: (date, past, saves) =>
      say`Em ${date}, os dois modelos ${past ? 'foram' : 'serão'} desativados${stops(saves)}.`,
    setupNotRecovered: (missing, setup) =>
      say`Até lá, ${figure(missing)} dos ${figure(setup)} da preparação não são recuperados.`,
    behindAtEnd: (usd) => say`Até lá, a desvantagem é de ${figure(usd)}.`,
    retrainingStops: (model, date) => say`A partir de ${date}, nenhum retreinamento do ${model} é contado.`,
    worksAssumed: (chance) => say`Isso supõe que o ajuste funcione. A chance disso é de ${figure(chance)}.`,
    baselineEnded: (date, model, assumed) =>
      say`Em ${date}, o ${model} foi desativado, por isso as solicitações a ele tiveram de passar para outro modelo${assumed ? '; vale o último preço dele' : ''}.`,
    baselineEnds: (date, model, both) =>
      both
        ? say`Em ${date}, o ${model} também será desativado.`
        : say`Em ${date}, o ${model} será desativado, por isso as solicitações a ele terão de passar para outro modelo.`,
    fallbackEnds: (date, model, past) =>
      say`Em ${date}, o ${model} ${past ? 'foi' : 'será'} desativado; as respostas não aceitas continuam contadas ao último preço dele.`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      say`${isDayStated ? `Até ${date}` : `Em ${date}, o ${model} será desativado, por isso as solicitações a ele terão de passar para outro modelo; até lá`}, o saldo é de ${figure(usd)} ${saved ? 'economizados' : 'perdidos'}. Os meses seguintes são calculados com o último preço ${isDayStated ? `do ${model}` : 'dele'}.`,
  },
  missingFigures: { claim: 'Informe os valores que faltam', rest: ' para ver se a abordagem se paga.' },

  savedPerThousand: 'Economia por 1.000 solicitações',
  extraPerThousand: 'Custo extra por 1.000 solicitações',
  bothCost: (usd) => `${usd} com qualquer das duas`,
  insteadOf: (candidate, baseline) => `${candidate} em vez de ${baseline}`,
  savedPerMonth: 'Economia por mês',
  extraPerMonth: 'Custo extra por mês',
  extraInMonth: (usd, month) => `${usd} a mais no mês\u00a0${month}`,
  savedInMonth: (usd, month) => `${usd} a menos no mês\u00a0${month}`,
  everyMonth: 'igual todos os meses',
  everyMonthUntil: (date) => `todo mês até ${date}`,
  everyMonthFrom: (date) => `todo mês a partir de ${date}`,
  setupOnce: 'Preparação, uma vez',
  setupExtra: 'Preparação extra',
  setupAvoided: 'Preparação evitada',
  largest: (share, label) => `${share} disso: ${small(label)}`,
  noSetup: 'nada a recuperar',
  netAfter: (duration) => `Saldo após ${duration}`,
  endNotes: (notes) => notes.join('; '),
  priceAssumed: (date) => `supõe o preço da referência após ${date}`,
  servesUntil: (date) => `candidata em uso até ${date}`,
  fromTo: (low, high) => `${low} a ${high}`,
  returned: (share, horizon) => `retorno de ${share} em ${horizon}`,
  returnedBy: (share, date) => `retorno de ${share} até ${date}`,
  moreThan: (figure) => `mais de ${figure}`,
  payback: 'Payback',
  paybackFigures: {
    atOnce: 'Imediato',
    overTenYears: 'Mais de 10 anos',
    tooLate: 'Tarde demais',
    never: 'Nunca',
    unknown: 'Desconhecido',
  },
  discounted: (duration) => `descontado: ${duration}`,
};
