/** English messages of `<ft-prompt-parts>`. Functions take formatted figures, and also the number if a word depends on it. */
import { points, withInterval } from './grammar.ts';
import { counted } from './plural.ts';

const tokens = counted('token', 'tokens');

/** Every message of the parts of a prompt. */
export const promptParts = {
  title: 'Parts of the prompt',
  noPrompt: 'There is no prompt yet. Paste one under Prompts, and its parts and their costs are listed here.',

  // The sentence: a bold claim and the rest.
  costs: (name: string, usd: string) => `${name} spends ${usd} a month on its prompt`,
  costsUnknown: (name: string) => `The cost of the prompt of ${name} is not known`,
  split: (fixed: string, fixedCount: number, varying: string) =>
    `: ${tokens(fixed, fixedCount)} are the same on every request, ${varying} vary.`,
  /** If the calculation does not use the tokens of the text, but for example those of a log. */
  calculated: (fixed: string, varying: string) =>
    `These are the tokens of the text. The calculation uses other numbers: ${fixed} fixed and ${varying} varying tokens.`,
  examples: (count: string, examples: number, usd: string) =>
    `Its ${count} ${examples === 1 ? 'example' : 'examples'}: ${usd} of it.`,

  // The choice of prompts
  prompt: 'Prompt of',
  compareWith: 'Compare with',
  noComparison: 'no other',

  // The table
  tableTitle: 'Tokens and cost of each part',
  part: 'Part',
  tokens: 'Tokens',
  perMonth: 'A month',
  removed: 'Without it',
  paysFrom: 'Pays off from',
  exampleNumber: (n: number) => `Example ${n}`,
  outputFormat: 'Output format',
  afterPlaceholder: 'From the placeholder on',
  reasoning: 'Reasoning',
  points: (rise: string) => points(`+${rise}`),
  atOnce: 'at once',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'no rise is enough',
  needed: 'needed',
  /** Several parts that follow each other. */
  several: (first: string, last: string, count: string) => `${first} to ${last} (${count} parts)`,
  note: 'A month: the cost of its own tokens. Without it: the change of the month’s cost if it is left out and the same share of answers is accepted.',
  paysNote:
    ' Pays off from: the rise of accepted answers that pays for its tokens. Whether the part brings that rise is not known.',

  // Reordering
  reorder: (names: string, count: number) =>
    `${names} ${count === 1 ? 'is' : 'are'} the same on every request, but ${count === 1 ? 'stands' : 'stand'} after text that varies`,
  reorderSaves: (usd: string) => `: at the front, ${usd} a month less.`,
  reorderNothing: ': at the front, it would cost the same, because no more is cached.',
  reorderCosts: (usd: string) => `: at the front, it would cost ${usd} a month more.`,
  reorderUnknown: ': what it would save at the front is not known.',
  move: 'Move to the front',
  moved: (usd: string) => `Moved to the front: ${usd} a month less.`,
  undo: 'Undo',

  // Parts that an evaluation measured: another approach has the same prompt without them.
  trial: (name: string, without: string) => `${name} is this prompt without ${without}. `,
  trialMeasured: (change: string, low: string, high: string, paysFrom: string) =>
    `The left-out text changes accepted answers by ${points(change)}, ${withInterval(low, high)}; ${paysFrom}. `,
  /** The rise from which the left-out text pays for itself. */
  trialPays: {
    from: (rise: string) => `it pays off from ${rise}`,
    atOnce: 'it pays off without any rise',
    never: 'no rise would pay for it',
    unknown: 'the rise that pays for it is not known',
  },
  trialUnpaired: (change: string) =>
    `The left-out text changes accepted answers by ${points(change)}, but not on the same cases. `,
  trialUnmeasured: 'No evaluation has measured both on the same model. ',
  trialWords: {
    pays: 'The left-out text pays for itself.',
    'does-not-pay': 'The left-out text does not pay for itself.',
    'not-shown': 'It is not shown whether the left-out text pays for itself.',
  },

  // Two prompts
  comparison: (name: string, usd: string) => `The prompt of ${name} would cost ${usd} a month`,
  comparedMore: (usd: string, difference: string) => `, ${usd} more: ${difference} tokens.`,
  comparedLess: (usd: string, difference: string) => `, ${usd} less: ${difference} tokens.`,
  comparedSame: ', the same.',
  comparedUnknown: (name: string) => `The cost of the prompt of ${name} is not known.`,
  samePrices: 'Both at the prices and the share of accepted answers of this approach.',
  changesTitle: 'What differs',
  kinds: { removed: 'removed', added: 'added', moved: 'moved' },

  // The header of the fold of `<ft-breakeven>`
  summary: (usd: string) => `${usd} a month`,
  summaryRest: (parts: string, count: number) => ` for ${parts} ${count === 1 ? 'part' : 'parts'}`,
} as const;
