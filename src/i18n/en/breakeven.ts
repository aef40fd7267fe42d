/**
 * English messages of `<ft-breakeven>`: its views, the unit costs, the prompts and the footer.
 * Functions take figures already formatted. A number after a figure is its value, by which a noun takes its plural form;
 * `_count` is one that English does not need.
 */

/** Every message of `<ft-breakeven>` and `<ft-unit-cost>`. */
export const breakeven = {
  example: 'Example figures.',
  exampleHint: 'Paste your prompt to begin.',
  calculator: 'Break-even of fine-tuning',
  views: 'Views',
  viewNames: {
    time: 'Over time',
    volume: 'By volume',
    sensitivity: 'What matters',
    map: 'Payback map',
    table: 'Table',
    models: 'Models',
    working: 'Working',
  },

  // Cost of an accepted answer
  unitCost: 'What an accepted answer costs',
  approach: 'Approach',
  success: 'Success',
  perThousandCalls: '1,000 calls',
  perThousandAccepted: '1,000 accepted',
  tokens: 'tokens',
  retry: 'retry',
  review: 'human review',
  barOf: (name: string, parts: string) => `${name}: ${parts}`,
  barPart: (usd: string, what: string) => `${usd} ${what}`,
  latency: (milliseconds: string) => `${milliseconds} ms an answer`,

  // Prompts
  prompts: 'Prompts',
  promptOf: (name: string) => `Prompt, ${name}`,
  tokensACall: 'Tokens a call',
  costACall: 'Cost, 1,000 calls',
  fixed: 'fixed',
  fixedCached: 'fixed, cached',
  varies: 'varies',
  output: 'output',
  system: 'System',
  examples: 'Examples',
  user: 'User',

  compareWith: 'Compare with another calculation',

  // Price dates
  pricesAsOf: (date: string) => `Prices as of ${date}.`,
  onePriceOld: (days: string, _count: number) => `One is ${days} days old:`,
  onePriceUndated: 'One has no date:',
  pricesOld: (prices: string, _count: number, oldest: string) =>
    `${prices} are more than 90 days old, the oldest ${oldest}:`,
  pricesOldOrUndated: (prices: string, _count: number) =>
    `${prices} are more than 90 days old or have no date:`,
  check: (name: string) => `check ${name}`,

  // Input that cannot be used
  badScenario: 'This scenario cannot be read.',
  badAttributes: 'These attributes cannot be used.',
  exampleLost: 'The example could not be loaded.',
  retryExample: 'Retry',
  showExample: 'Show the example instead',

  // Names in the scenario of the simple attributes
  prompting: 'Prompting',
  fineTuned: 'Fine-tuned',
  setup: 'Set-up',
} as const;
