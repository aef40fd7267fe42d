/** English messages of a verdict that asks for missing figures. Loaded when a figure is missing. */

const priceNames = { both: 'input and output prices', in: 'input price', out: 'output price' } as const;

/** The reason that states the lowest possible monthly costs. */
const monthly = (isHosting: boolean, usd: string): string =>
  isHosting
    ? `with its hours and sharing unchanged, its hosting would still cost at least ${usd} a month`
    : `its fixed monthly costs would still be at least ${usd} higher`;

/** Every request for missing figures. A sentence is a bold `claim` and the `rest`. */
export const missing = {
  addPrice: (name: string, which: 'both' | 'in' | 'out') => ({
    claim: `Add the ${priceNames[which]} of “${name}”`,
    rest: ' per 1M tokens to see whether it pays back.',
  }),
  /** For a model of which it is not known whether its host bills tokens or hours. */
  addServing: (name: string) => ({
    claim: `Add the price of serving “${name}”`,
    rest: ', per 1M tokens or per hour with the throughput, to see whether it pays back.',
  }),
  figuresOf: (what: string, owner: string) => `${what} for “${owner}”`,
  addFigures: (what: string) => ({
    claim: `Add ${what}`,
    rest: ' to see whether it pays back.',
  }),
  /** After a sentence that asks for figures, if no value of them leads to a payback within the horizon. */
  notWithin: (horizon: string) =>
    ` With the other figures as they are, assumed ones included, it cannot within ${horizon}.`,
  /**
   * For the verdict `never`, if no value of the missing figures could change it. `best` is the sentence of the verdict with the most
   * favourable values.
   */
  neverAnyway: (best: { readonly claim: string; readonly rest: string }, what: string) => ({
    claim: best.claim,
    rest: `, even if what is missing (${what}) were as favourable as possible${best.rest}`,
  }),
  /**
   * In place of the rest of a sentence of the verdict, by its name in `verdicts`, if it is calculated with the most favourable values: its
   * amounts are then the most that can be saved and the least that has to be paid.
   */
  bestReasons: {
    fixedAboveSaving: (_name: string, hosting: boolean, usd: string, saved: string) =>
      `: ${monthly(hosting, usd)}, and its requests would save at most ${saved} a month.`,
    fixedDecides: (_name: string, hosting: boolean, usd: string) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name: string, saved: string, usd: string) =>
      `: a saving of at most ${saved} a month does not cover its set-up of at least ${usd} in a hundred years.`,
  },
  addFailure: {
    claim: 'Add the cost of an answer that is not accepted',
    rest: ': the approaches leave different shares of requests without an accepted answer. 0 is allowed.',
  },
} as const;
