/** Portuguese messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';

const priceNames = {
  both: 'os preços de entrada e de saída',
  in: 'o preço de entrada',
  out: 'o preço de saída',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `com as horas e o número de modelos por máquina deste cálculo, a hospedagem ainda custaria pelo menos ${usd} por mês`
    : `os custos fixos mensais ainda seriam pelo menos ${usd} mais altos`;

const asZero = (hasUnknownCost: boolean): string =>
  hasUnknownCost ? ', com 0 para os custos desconhecidos' : '';

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `Informe ${priceNames[which]} de “${name}”`,
    rest: ' por 1 mi de tokens para ver se a abordagem se paga.',
  }),
  addServing: (name) => ({
    claim: `Informe o preço do serviço de “${name}”`,
    rest: ', por 1 mi de tokens ou por hora com o throughput, para ver se a abordagem se paga.',
  }),
  figuresOf: (what, owner) => `${what} para “${owner}”`,
  addFigures: (what) => ({
    claim: `Falta informar: ${what}`,
    rest: '. Então será possível ver se a abordagem se paga.',
  }),
  notWithin: (horizon, hasUnknownCost) =>
    ` Mesmo que o que falta fosse o mais favorável possível${asZero(hasUnknownCost)}, não haveria payback em até ${horizon} com os outros valores como estão, inclusive os supostos.`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `, mesmo que o que falta (${what}) fosse o mais favorável possível${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: ' Com outro valor possível, um limite marcado com † seria diferente.',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, e as solicitações economizariam no máximo ${saved} por mês.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: uma economia de no máximo ${saved} por mês não cobre a preparação, de pelo menos ${usd}, nem em cem anos.`,
    cheaperUntil: (_name, date, horizon, usd) =>
      `: fica à frente no máximo até ${date} e depois perde a vantagem, e em ${horizon} custa pelo menos ${usd} a mais.`,
    cachedPrompt: (_name, usd) =>
      `: um prompt em cache custa pelo menos ${usd} a menos por 1.000 solicitações.`,
    tokensDecide: (_name, usd) => `: os tokens custam pelo menos ${usd} a mais por 1.000 solicitações.`,
    repairDecides: (_name, usd) =>
      `: corrigir as respostas custa pelo menos ${usd} a mais por 1.000 solicitações.`,
    otherDecides: (_name, usd) =>
      `: os outros custos são pelo menos ${usd} mais altos por 1.000 solicitações.`,
    retraining: (_name, usd, horizon, saved) =>
      `: o retreinamento custa pelo menos ${usd} em ${horizon}, e a economia é de no máximo ${saved}.`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? `: a economia encolhe e, mesmo que a preparação, de pelo menos ${usd}, seja recuperada por um tempo, a vantagem se perde depois.`
        : `: a economia encolhe antes de recuperar a preparação, de pelo menos ${usd}.`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      `: até o ${model} ser desativado ${end}, recupera no máximo ${usd} da preparação, de pelo menos ${setup}.`,
    costsMore: (_name, usd, horizon) => `: custa pelo menos ${usd} a mais em ${horizon}.`,
  },
  assumeAlike: (share) => `Supor ${share} de respostas aceitas para as duas`,
  addFailure: {
    claim: 'Informe o custo de uma resposta não aceita',
    rest: ': as abordagens deixam parcelas diferentes das solicitações sem resposta aceita. 0 é permitido.',
  },
};
