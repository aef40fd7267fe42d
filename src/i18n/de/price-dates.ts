/** German messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form. */
import type { Messages } from '../messages.ts';

/** Every message of the note and the button. */
export const priceDates: Messages['priceDates'] = {
  pricesAsOf: (date) => `Preise vom ${date}.`,
  startsEarlier: (date) =>
    `Die Berechnung beginnt früher, am ${date}; damals galten vielleicht andere Preise.`,
  amountsIn: (currency, dollar, amount, date) =>
    `Währung der Beträge: ${currency}, ${dollar}\u00a0=\u00a0${amount}${date && ` (${date})`}.`,
  onePriceOld: (days, count) => `Ein Preis ist ${days} ${count === 1 ? 'Tag' : 'Tage'} alt:`,
  upTo: (days) => `bis zu ${days}`,
  onePriceUndated: 'Ein Preis hat kein Datum:',
  pricesOld: (prices, _count, oldest) =>
    `${prices} Preise sind mehr als 90 Tage alt (der älteste ${oldest} Tage):`,
  pricesOldOrUndated: (prices) => `${prices} Preise sind mehr als 90 Tage alt oder haben kein Datum:`,
  check: (name) => `${name} prüfen`,
  fullCalculation: 'Vollständige Berechnung',
  example: 'Mit Werten eines Beispiels.',
};
