/** English messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import { figure, say } from '../pieces.ts';
import { counted } from './plural.ts';

const examplesOf = counted('example', 'examples');

/** Every message of the start. */
export const start = {
  example: 'This is an example.',
  useOwn: 'Use my own',
  /** The verdict of a calculation that lacks its first inputs: what is known, and the next input. */
  inputs: {
    prompt: {
      claim: 'Paste your prompt',
      rest: ' to see what it costs, and whether fine-tuning pays back.',
    },
    model: (tokens: string) => ({
      claim: `Your prompt has ${tokens}.`,
      rest: ' Choose the model that answers now.',
    }),
    fixedTokens: () => say`The fixed tokens are the same on every request, so a host may cache them.`,
    requests: (usd: string, model: string) => ({
      claim: `1,000 requests cost ${usd}`,
      rest: ` on ${model}. How many requests are there a month?`,
    }),
    /** If the cost of a request depends on the number of requests. */
    requestsAlone: { claim: 'Enter your requests a month', rest: ' to see what they cost.' },
    warmCache: () => say`The more requests there are, the more of them find the prompt in the cache.`,
    answers: (tokens: string) => say`An answer is assumed to have ${figure(tokens)} tokens.`,
    candidate: (usd: string, isFirst: boolean) => ({
      claim: `Your prompt costs ${usd} ${isFirst ? 'in the first month' : 'a month'}.`,
      rest: ' Choose a model to tune.',
    }),
    perThousand: (usd: string, model: string) => say`1,000 requests cost ${figure(usd)} on ${model}.`,
    setup: (name: string, usd: string, duration: string, isProposed: boolean) => ({
      claim: `${name} may cost up to ${usd} to set up`,
      rest: `; that is what it saves in ${duration}${isProposed ? ' with the prompt that is proposed for it' : ''}.`,
    }),
    alike: () => say`Both are assumed to answer equally well.`,
    enterSetup: () => say`Enter the set-up costs to see when it pays back.`,
  },
  pasteHere: 'Paste your prompt or request',
  or: 'or',
  chooseFile: 'choose a file',
  take: 'Use this prompt',
  startBlank: 'Start blank',
  blankHint: 'no figures of ours',
  blank: 'Blank: no figure is from an example.',
  empty: 'That is empty. Paste text or a request, or choose a .txt, .json or .jsonl file.',
  unreadable: (name: string) => `${name} is not a text file.`,
  /** A pasted text that is a training file; `examples` is '' if they are not counted. */
  trainingData: (examples: string) => `This looks like training data${examples && `, ${examples}`}.`,
  useAsTraining: 'Use it as training data',
  keepAsPrompt: 'Keep it as a prompt',

  yourPrompt: 'Your prompt',
  fineTuned: 'Fine-tuned',
  yours: 'Yours',
  thePrompt: 'the prompt',
  tokens: (fixed: string, varying: string) => `${fixed} fixed + ${varying} varying tokens`,
  /** The tokens of a prompt of which nothing varies. */
  allTokens: counted('token', 'tokens'),
  readAs: (parts: string) => `read as ${parts}`,
  /** After a prompt with a placeholder: its costs have no tokens for the text that takes its place. */
  uncounted: (name: string) => `the text of {{${name}}} is not counted`,
  /** The prompt is a call in code that could not be read as a request. */
  unreadCall: 'the code of a call, counted as text',
  parts: {
    system: 'system',
    tools: 'tools',
    user: 'user',
  },
  examples: (figure: string, count: number) => examplesOf(figure, count),
  edit: 'Edit',
  stillExample: 'Still the example’s',
  /** In place of `stillExample`, if no value is from an example. */
  notYours: 'Not yours yet',
  groups: {
    models: 'models',
    traffic: 'traffic',
    user: 'user message',
    tunedPrompt: 'tuned prompt (proposed)',
    answers: 'length of answers',
    quality: 'quality',
    costs: 'costs',
  },
  /** The inputs that a calculation still lacks: the title of their line, and each input as a button. */
  missing: {
    title: 'Still missing',
    model: 'model that answers now',
    requests: 'requests a month',
    candidate: 'model to tune',
    setup: 'set-up costs',
  },
  keepAll: 'Keep all',
  clearAll: 'Clear all',

  // Marks
  eg: (value: string) => `e.g. ${value}`,
  keep: 'Keep',

  // The verdict while figures of the example remain
  would: {
    payBack: (name: string, duration: string) => `${name} would pay back ${duration}`,
    atOnce: (name: string) => `${name} would be cheaper from the first request`,
    tooSlow: (name: string) => `${name} would need more than ten years to pay back`,
    beyond: (name: string, duration: string) => `${name} would need ${duration} to pay back`,
    never: (name: string) => `${name} would not pay back`,
    notBeforeEnd: (name: string, date: string, model: string) =>
      `${name} would not pay back before ${model} is switched off on ${date}`,
    switchedOff: (model: string, end: string, past: boolean) =>
      `${model} ${past ? 'was' : 'is'} switched off ${end}`,
    /** `because`: why the candidate would not pay back, or ''. */
    ifYours: (because: string) => `, if the example’s figures were yours${because && `: ${because}`}.`,
    ifProposed: (because: string) => `, with the prompt that is proposed for it${because && `: ${because}`}.`,
    /** `monthly`: the candidate’s monthly costs, or `''` if they need not be named. */
    setup: (usd: string, candidate: string, baseline: string, monthly: string) =>
      say`Set-up would cost ${figure(usd)}; after that, 1,000 requests would cost ${figure(candidate)}${monthly && ` (with their share of ${monthly} a month)`} instead of ${figure(baseline)}.`,
    requests: (candidate: string, baseline: string, monthly: string) =>
      say`1,000 requests would cost ${figure(candidate)}${monthly && ` (with their share of ${monthly} a month)`} instead of ${figure(baseline)}.`,
    // Before the value of tuning
    withExample: 'The following split uses the example’s figures.',
    withProposed: 'The following split uses the proposed prompt.',
    onlyPrompt: () => say`Only the prompt is yours so far.`,
  },

  // Prompts
  proposed: 'proposed',
  proposedNote: 'Proposed: your prompt without its examples.',
  proposedWhole: 'Proposed: your prompt. No examples were recognised in it to leave out.',
  writeOwn: 'Write my own',
  requestNames: (settings: string) => `The request names ${settings}.`,
  maxTokens: (tokens: string) => `max_tokens ${tokens}`,
  useModel: (model: string) => `Use ${model}`,
  useAsOutput: (tokens: string) => `Use ${tokens} as the length of answers`,
  sharedUser: 'The user message is shared by all approaches.',
  setApart: 'Set apart',
  apartUser: 'This user message is for this approach only.',
  shareAgain: 'Share again',
} as const;
