/** English messages of a verdict that asks for missing figures. Loaded when a figure is missing. */

const priceNames = { both: 'input and output prices', in: 'input price', out: 'output price' } as const;

/** The reason that states the lowest possible monthly costs. */
const monthly = (isHosting: boolean, usd: string): string =>
  isHosting
    ? `with the hours and the number of models on a machine of this calculation, its hosting would still cost at least ${usd} a month`
    : `its fixed costs would still be at least ${usd} a month higher`;

/** The clause which says that unknown cost lines count as 0. Such a line might also be a credit (an amount below 0). */
const asZero = (hasUnknownCost: boolean): string =>
  hasUnknownCost ? ', with unknown costs counted as 0' : '';

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
  /**
   * After a sentence that asks for figures, if no value of them leads to a payback within the horizon. `hasUnknownCost`: the amount of a
   * cost line is among them.
   */
  notWithin: (horizon: string, hasUnknownCost: boolean) =>
    ` Even if what is missing were as favourable as possible${asZero(hasUnknownCost)}, it would not pay back within ${horizon} with the other figures as they are, assumed ones included.`,
  /**
   * For the verdict `never`, if no value of the missing figures could change it. `best` is the sentence of the verdict with the most
   * favourable values. `hasUnknownCost`: the amount of a cost line is missing.
   */
  neverAnyway: (
    best: { readonly claim: string; readonly rest: string },
    what: string,
    hasUnknownCost: boolean,
  ) => ({
    claim: best.claim,
    rest: `, even if what is missing (${what}) were as favourable as possible${asZero(hasUnknownCost)}${best.rest}`,
  }),
  /** After `neverAnyway`, if another possible value would change one of its amounts “at least” or “at most” (a limit). */
  markedLimits: ' With another possible value, a limit marked † would be different.',
  /**
   * The rest of the sentence in `neverAnyway`, by the name of that sentence in `verdicts`. Its amounts are calculated with the most
   * favourable values: a saving is the most that is possible, and a cost the least.
   */
  bestReasons: {
    fixedAboveSaving: (_name: string, hosting: boolean, usd: string, saved: string) =>
      `: ${monthly(hosting, usd)}, and its requests would save at most ${saved} a month.`,
    fixedDecides: (_name: string, hosting: boolean, usd: string) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name: string, saved: string, usd: string) =>
      `: a saving of at most ${saved} a month does not cover its set-up of at least ${usd} in a hundred years.`,
    cheaperUntil: (_name: string, date: string, horizon: string, usd: string) =>
      `: it is ahead until ${date} at most, then falls behind, and over ${horizon} it costs at least ${usd} more.`,
    cachedPrompt: (_name: string, usd: string) =>
      `: a cached prompt is cheaper, by at least ${usd} per 1,000 requests.`,
    tokensDecide: (_name: string, usd: string) =>
      `: its tokens cost at least ${usd} more per 1,000 requests.`,
    repairDecides: (_name: string, usd: string) =>
      `: fixing its answers costs at least ${usd} more per 1,000 requests.`,
    otherDecides: (_name: string, usd: string) =>
      `: its other costs are at least ${usd} higher per 1,000 requests.`,
    retraining: (_name: string, usd: string, horizon: string, saved: string) =>
      `: retraining costs at least ${usd} over ${horizon}, and it saves at most ${saved}.`,
    /** `recovered`: with the most favourable values, the set-up is recovered for a time. */
    savingShrinks: (_name: string, usd: string, recovered: boolean) =>
      recovered
        ? `: the saving shrinks, and it falls behind again even if its set-up of at least ${usd} is recovered for a time.`
        : `: the saving shrinks before its set-up of at least ${usd} is recovered.`,
    endsTooSoon: (_name: string, end: string, model: string, usd: string, setup: string) =>
      `: until ${model} is switched off ${end}, it recovers at most ${usd} of its set-up of at least ${setup}.`,
    costsMore: (_name: string, usd: string, horizon: string) =>
      `: it costs at least ${usd} more over ${horizon}.`,
  },
  /** The button below a sentence that asks for a success rate. `share`: the known rate of the other approach, or 100 %. */
  assumeAlike: (share: string) => `Assume ${share} accepted answers for both`,
  addFailure: {
    claim: 'Add the cost of an answer that is not accepted',
    rest: ': the approaches leave different shares of requests without an accepted answer. 0 is allowed.',
  },
} as const;
