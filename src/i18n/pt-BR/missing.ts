/** Portuguese messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';

const priceNames = {
  both: 'os preços de entrada e de saída',
  in: 'o preço de entrada',
  out: 'o preço de saída',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `sem mudar as horas nem o compartilhamento, a hospedagem ainda custaria pelo menos ${usd} por mês`
    : `os custos fixos mensais ainda seriam pelo menos ${usd} mais altos`;

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
  notWithin: (horizon) =>
    ` Com os outros valores como estão, inclusive os supostos, isso não é possível em até ${horizon}.`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: `, mesmo que o que falta (${what}) fosse o mais favorável possível${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, e as solicitações economizariam no máximo ${saved} por mês.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: uma economia de no máximo ${saved} por mês não cobre a preparação, de pelo menos ${usd}, nem em cem anos.`,
  },
  addFailure: {
    claim: 'Informe o custo de uma resposta não aceita',
    rest: ': as abordagens deixam parcelas diferentes das solicitações sem resposta aceita. 0 é permitido.',
  },
};
