/** Portuguese messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';
import { plural, small } from './grammar.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => `Preços de ${date}.`,
  startsEarlier: (date) => `O cálculo começa antes, em ${date}, quando os preços podiam ser outros.`,
  amountsIn: (currency, dollar, amount, date) =>
    `Valores em ${small(currency)}, com ${dollar}\u00a0=\u00a0${amount}${date && ` (${date})`}.`,
  onePriceOld: (days, count) => `Um preço tem ${days} ${plural('dia', 'dias')(count)}:`,
  upTo: (days) => `até ${days}`,
  onePriceUndated: 'Um preço não tem data:',
  pricesOld: (prices, _count, oldest) =>
    `${prices} preços têm mais de 90 dias (o mais antigo tem ${oldest} dias):`,
  pricesOldOrUndated: (prices) => `${prices} preços têm mais de 90 dias ou não têm data:`,
  check: (name) => `confira ${name}`,
  fullCalculation: 'Cálculo completo',
  example: 'Com valores de um exemplo.',
};
