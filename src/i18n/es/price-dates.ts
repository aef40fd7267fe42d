/** Spanish messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => `Precios al ${date}.`,
  startsEarlier: (date) => `El cálculo empieza antes, el ${date}, cuando los precios podían ser otros.`,
  amountsIn: (currency, dollar, amount, date) =>
    `Importes en ${currency}, a ${dollar}\u00a0=\u00a0${amount}${date && ` (${date})`}.`,
  onePriceOld: (days, count) => `Un precio tiene una antigüedad de ${days} ${count === 1 ? 'día' : 'días'}:`,
  upTo: (days) => `hasta ${days}`,
  onePriceUndated: 'Un precio no tiene fecha:',
  pricesOld: (prices, _count, oldest) =>
    `${prices} precios tienen más de 90 días (el más antiguo, ${oldest} días):`,
  pricesOldOrUndated: (prices) => `${prices} precios tienen más de 90 días o no tienen fecha:`,
  check: (name) => `comprobar ${name}`,
  fullCalculation: 'Cálculo completo',
  example: 'Con datos de un ejemplo.',
};
