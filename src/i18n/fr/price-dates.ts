/** French messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';
import { day, de, plural } from './grammar.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => `Prix au ${day(date)}.`,
  startsEarlier: (date) =>
    `Le calcul commence plus tôt, le ${day(date)}, date à laquelle les prix étaient peut-être différents.`,
  amountsIn: (currency, dollar, amount, date) =>
    `Montants en ${currency}, à ${dollar}\u00a0=\u00a0${amount}${date && ` (${day(date)})`}.`,
  onePriceOld: (days, count) => `Un prix date ${de(days)} ${plural('jour', 'jours')(count)} :`,
  upTo: (days) => `au plus ${days}`,
  onePriceUndated: 'Un prix n’a pas de date :',
  pricesOld: (prices, _count, oldest) =>
    `${prices} prix datent de plus de 90 jours (le plus ancien date ${de(oldest)} jours) :`,
  pricesOldOrUndated: (prices) => `${prices} prix datent de plus de 90 jours ou n’ont pas de date :`,
  check: (name) => `vérifier ${name}`,
  fullCalculation: 'Calcul complet',
  example: 'Avec les valeurs d’un exemple.',
};
