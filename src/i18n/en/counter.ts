/**
 * English messages of the prompt editors. Functions take formatted figures, and also the number if a word depends on it.
 */
import { counted, listed, plural } from './plural.ts';

/** The labels of the parts of a prompt. */
const labels: Readonly<Record<string, string>> = {
  system: 'System',
  developer: 'Developer',
  examples: 'Examples',
  example: 'Example',
  tools: 'Tools',
  user: 'User',
  assistant: 'Assistant',
  tool: 'Tool result',
  passages: 'Passages',
  history: 'History',
  fixed: 'Fixed',
  prompt: 'Prompt',
  format: 'Chat format',
};

/** The nouns of content that is not counted, by its kind. */
const kinds: Readonly<Record<string, (count: number) => string>> = {
  image: plural('image', 'images'),
  audio: plural('audio clip', 'audio clips'),
  video: plural('video', 'videos'),
  file: plural('file', 'files'),
  tool: plural('hosted tool', 'hosted tools'),
  schema: plural('output schema', 'output schemas'),
  conversation: plural('earlier response', 'earlier responses'),
  prompt: plural('stored prompt', 'stored prompts'),
  cache: plural('cached content', 'cached contents'),
  item: plural('stored item', 'stored items'),
};

/** Every message of `<ft-token-counter>`. A language gives all of them. */
export const counter = {
  partLabel: (part: string) =>
    Object.hasOwn(labels, part) ? (labels[part] as string) : part.charAt(0).toUpperCase() + part.slice(1),
  /** Label of the n-th of several parts of one kind. */
  partNumbered: (label: string, n: number) => `${label} ${n}`,
  placeholder: (part: string) =>
    part === 'user'
      ? 'The text that changes from request to request'
      : 'Paste a prompt, or the body of a request',

  // The state of counting
  exact: (tokenizer: string) => `exact count, ${tokenizer}`,
  assumed: (tokenizer: string, model: string) => `counted with ${tokenizer}, assumed for ${model}`,
  /**
   * For a prompt whose texts are counted exactly, but which has other content that is not counted, or a chat format that is estimated. The
   * content that is not counted is listed below.
   */
  partly: (tokenizer: string, isFormatEstimated: boolean) =>
    `text counted with ${tokenizer}${isFormatEstimated ? ', chat format estimated' : ''}`,
  /** The name that is shown for a counter that the page gives without a name. */
  hostCounter: 'host’s counter',
  loading: (tokenizer: string) => `Loading ${tokenizer}`,
  counting: (share: string | null) => (share === null ? 'Counting' : `Counting, ${share} done`),
  /** `model` is empty if the page names the model elsewhere. */
  estimate: (error: string | null, model: string) =>
    `estimate${model && ` for ${model}`}${error === null ? '' : `, ±${error}`}`,
  failed: 'Estimate, tokenizer did not load.',
  failedToCount: (reason: string) => `Estimate, counting failed${reason && `: ${reason}`}.`,
  /** The pasted request is for another model than the one whose tokens are counted. */
  request: (model: string, named: boolean) => `the request ${named ? 'names' : 'is for'} ${model}`,
  countedWith: (tokenizer: string) => `counted with ${tokenizer}`,
  retry: 'Retry',
  approximately: 'about',

  // Counts
  tokens: plural('token', 'tokens'),
  total: counted('token in all', 'tokens in all'),
  format: (count: string) => `${count} of them chat format`,

  // Fixed and varying text
  divider: counted('token above is the same on every request', 'tokens above are the same on every request'),
  dividerEmpty: 'The text above is the same on every request',
  placeholderDivider: (tokens: string, count: number, name: string) =>
    count === 1
      ? `${tokens} token before {{${name}}} is the same on every request`
      : `${tokens} tokens before {{${name}}} are the same on every request`,
  placeholderFirst: (name: string) => `Nothing before {{${name}}} that can be cached`,
  moveDivider: 'Divider between the fixed and the varying text',
  divide: 'Varies from the cursor on',
  undivide: 'Remove divider',

  // Folding and looking closer
  more: (count: string) => `… ${count} more`,
  show: 'Show',
  showAll: (label: string) => `Show all of ${label}`,
  showLess: 'Show less',
  undrawn: 'Counted, but too long to show its tokens.',
  unshown: 'Counted in full; only its start is shown.',
  clear: 'Clear',
  whitespace: 'Show white space',
  tokenDetail: (id: string, bytes: string) => `token ${id}, ${bytes}`,
  bytes: (hex: string, count: number) => `${count === 1 ? 'byte' : 'bytes'} ${hex}`,
  /** The first bytes of a long token. */
  firstBytes: (hex: string, count: string) => `${count} bytes, ${hex} …`,

  countFormat: 'Count chat format',

  // A pasted request
  readAs: (provider: string, parts: string, count: number) =>
    `Read as a request to ${provider}, in ${parts} ${count === 1 ? 'part' : 'parts'}.`,
  keepAsText: 'Keep as text',
  /** A call in code that looks like a request, but cannot be read as one. */
  unreadCall:
    'The code of this call is counted as text. A call is read as a request only if it is complete, and no value in it is a variable or other code.',
  /** “1 image and 2 hosted tools”. */
  things: (counts: readonly { readonly kind: string; readonly count: number; readonly shown: string }[]) =>
    listed(counts.map(({ kind, count, shown }) => `${shown} ${kinds[kind]?.(count) ?? kind}`)),
  uncounted: (things: string) => `${things} not counted.`,

  // A file that was pasted or dropped
  reading: (name: string) => `Reading ${name}`,
  unreadable: (name: string) => `${name} could not be read.`,

  /** Placeholder of a message without text. */
  holds: (things: string) => `${things}, not counted`,
  /** For tool definitions, whose number of tokens is not that of the text on screen. */
  byRule: 'Counted by the chat format’s rule for tools, not as the JSON text shown here.',
  hosted: 'The provider runs this tool. The tokens that it adds to a prompt are not published.',
  notCounted: 'not counted',

  // Token counts of the calculation, used where a prompt has no text: they are entered by the user, or still those of an example
  fixedTokens: counted('fixed token', 'fixed tokens'),
  varyingTokens: counted('varying token', 'varying tokens'),
  entered: (figures: readonly string[]) => `${listed(figures)}, without a text. Paste a prompt to count it.`,
  counted: counted('token counted', 'tokens counted'),
  replaced: (figures: readonly string[]) => `The count replaces the earlier ${listed(figures)}.`,
  kept: (figures: readonly string[]) => `Still used without a text: ${listed(figures)}.`,
  backToEntered: 'Clear the text and use the earlier counts',
} as const;
