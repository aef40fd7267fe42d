/**
 * English messages of the note on the age of the prices and on the currency of the amounts, and of the button beside it in a small form.
 * Functions take formatted figures, and also the number if a word depends on it. English does not need a number with the name `_count`.
 */

/** Every message of the note and the button. Another language has all of them. */
export const priceDates = {
  pricesAsOf: (date: string) => `Prices as of ${date}.`,
  /** After `pricesAsOf`, if the calculation starts long before the newest price. */
  startsEarlier: (date: string) =>
    `The calculation starts earlier, on ${date}, when prices may have differed.`,
  /** The currency of the amounts with its exchange rate. `date` is the date of the rate, or ''. */
  amountsIn: (currency: string, dollar: string, amount: string, date: string) =>
    `Amounts in ${currency} at ${dollar}\u00a0=\u00a0${amount}${date && ` (${date})`}.`,
  /** `days` is a formatted number of days, or the text of `upTo`. */
  onePriceOld: (days: string, _count: number) => `One price is ${days} days old:`,
  /** An age in days, for a date of which only the month or the year is known. */
  upTo: (days: string) => `up to ${days}`,
  onePriceUndated: 'One price has no date:',
  /** `oldest` is the age of the oldest price: a formatted number of days, or the text of `upTo`. */
  pricesOld: (prices: string, _count: number, oldest: string) =>
    `${prices} prices are more than 90 days old (the oldest is ${oldest} days old):`,
  pricesOldOrUndated: (prices: string, _count: number) =>
    `${prices} prices are more than 90 days old or have no date:`,
  check: (name: string) => `check ${name}`,
  fullCalculation: 'Full calculation',
  /** In a small form of the calculator. Also true if the page states some of the figures. */
  example: 'With figures of an example.',
} as const;
