/** English messages of a verdict that asks for what is missing. Loaded when a figure is missing. */

/** Every request for missing figures. A sentence is a bold `claim` and the `rest`. */
export const missing = {
  addPrice: (name: string, which: 'both' | 'in' | 'out') => ({
    claim: `Add a price per 1M tokens for “${name}”`,
    rest: `, ${which === 'both' ? 'in and out' : which}, to see whether it pays back.`,
  }),
  figuresOf: (what: string, owner: string) => `${what} for “${owner}”`,
  addFigures: (what: string) => ({
    claim: `Add ${what}`,
    rest: ' to see whether it pays back.',
  }),
  addFailure: {
    claim: 'Add the cost of an answer that is not accepted',
    rest: ': the approaches leave different shares of requests without an accepted answer. $0 is allowed.',
  },
} as const;
