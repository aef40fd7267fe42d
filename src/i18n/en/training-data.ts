/**
 * English messages of `<ft-training-data>`. Functions take figures already formatted, and a number where a word depends on it.
 * The sentences about the rules of hosts are written in the core.
 */
import { conversionMessages } from '../../core/training/conversion-messages.ts';
import { hostMessages } from '../../core/training/hosts/messages.ts';
import { counted, listed, plural } from './plural.ts';
import { checkNames, expectations, hostRules } from './training-checks.ts';

const examples = counted('example', 'examples');

const lines = counted('line', 'lines');

const validationExamples = counted('validation example', 'validation examples');

const checks = counted('check', 'checks');

const epochs = counted('epoch', 'epochs');

const would = (names: readonly string[]): string => `${listed(names)} would`;

/** The formats that the element reads. */
const formatNames = 'OpenAI chat, preference pairs, prompt and completion, Gemini, Nova, ShareGPT and Alpaca';

/** Every message of the element. */
export const trainingData = {
  title: 'Training data',

  // Choosing a file
  drop: 'Drop a JSONL file',
  orPaste: ', paste its lines, or ',
  chooseOne: 'choose one',
  formatsAccepted: `Accepts ${formatNames}, of any size. A second file is read as the validation file.`,
  staysHere:
    'The file is read in this page and is sent nowhere. A link that you copy contains counts of the file, never its text.',
  sample: 'Try a sample of 600 tickets',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'Add a validation file',
  removeValidation: 'Remove the validation file',
  replace: 'Replace',
  cancel: 'Cancel',
  cancelled: (name: string) => `Reading ${name} was cancelled.`,
  validation: 'validation: ',
  cleaned: 'mended',
  formats: {
    'openai-chat': 'OpenAI chat',
    'openai-preference': 'OpenAI preference',
    'openai-reinforcement': 'OpenAI reinforcement',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova preference',
    'prompt-completion': 'prompt and completion',
    text: 'plain text',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL messages',
    'trl-prompt-completion': 'TRL prompt and completion',
    'trl-preference': 'TRL preference',
    'trl-unpaired': 'TRL unpaired',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems: hostMessages,
  hostRules,
  noFormat: 'no known format',
  size: (format: string, size: string) => `${format}, ${size}`,
  lineCount: (written: string, count: number) => lines(written, count),

  // Errors: file, reason and next step
  fileErrors: {
    empty: (name: string) =>
      `${name} is empty: it has 0 bytes. Save the examples again and drop the saved file here.`,
    'not-text': (name: string, kind: string) =>
      `${name} is ${kind}, not JSONL. Export the examples as one JSON object per line and drop the exported file here.`,
    unreadable: (name: string) =>
      `${name} cannot be read: it may be a folder, have been moved, or need a permission. Drop the file itself.`,
    changed: (name: string, done: string) =>
      `${name} changed or disappeared after ${done} had been read. Drop the file again.`,
    'worker-failed': (name: string, done: string) =>
      `Reading ${name} stopped twice at the same place, after ${done}. There may be too little memory. Close other tabs and drop the file again.`,
    other: (name: string, reason: string) => `${name} could not be read (${reason}). Drop the file again.`,
  },
  earlierKept: (name: string) => `${name} is still in use.`,
  noLine: (line: string) =>
    `Line ${line} could not be read again, because the file has changed. Drop the file again.`,
  notSaved: (reason: string) =>
    `The file could not be saved (${reason}). Try again, or choose another folder.`,
  tooManyFiles: (written: string) =>
    `${written} files were dropped. Drop the training file alone, or together with its validation file.`,

  // The sentence that sums up the file: a bold claim and the rest
  reading: (percent: string) => ({ claim: `Reading: ${percent}`, rest: '' }),
  readingStream: { claim: 'Reading', rest: '' },
  timeLeft: (duration: string) => `, about ${duration} left.`,
  nothing: {
    claim: 'No example in this file',
    rest: `: no line has the keys of a known format, such as ${formatNames}.`,
  },
  notLines: {
    claim: 'Not ready',
    rest: ': the examples are one JSON array, and hosts accept only one example on each line. The mended file has one on each.',
  },
  notUtf8: {
    claim: 'Not ready',
    rest: ': the file is in UTF-16, and hosts accept only UTF-8. The mended file is in UTF-8.',
  },
  notReady: (refused: string, refusedCount: number, leaks: string, leakCount: number) => ({
    claim: 'Not ready',
    rest: `: ${[
      refusedCount > 0 ? `${lines(refused, refusedCount)} would be refused` : '',
      leakCount > 0
        ? `${validationExamples(leaks, leakCount)} ${leakCount === 1 ? 'is' : 'are'} also in the training file`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', and ')}.`,
  }),
  mixedFormats: (written: string, count: number) => ({
    claim: 'Not ready',
    rest: `: ${examples(written, count)} ${count === 1 ? 'has' : 'have'} another format than the rest of the file, and hosts accept only one.`,
  }),
  tooFew: (
    hosts: readonly string[],
    written: string,
    count: number,
    minimums: readonly string[],
    others: readonly string[],
  ) => ({
    claim: `Too few for ${listed(hosts)}`,
    rest: `: ${examples(written, count)}, and ${hosts.length === 1 ? 'its' : 'their'} ${minimums.length === 1 ? 'minimum is' : 'minimums are'} ${listed(minimums)}${
      others.length === 0 ? '' : `; ${would(others)} accept the file`
    }.`,
  }),
  thin: (written: string, _count: number) => ({
    claim: 'Ready, but with few examples',
    rest: `: ${written}. Gains usually start at 50 to 100 examples; 500 or more are good.`,
  }),
  ready: (hosts: readonly string[], convert: readonly string[], refuse: readonly string[]) => ({
    claim: `Ready for ${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : `; ${[
            convert.length > 0
              ? `${listed(convert)} ${convert.length === 1 ? 'needs' : 'need'} a conversion, offered below`
              : '',
            refuse.length > 0 ? `${would(refuse)} refuse the file as it is` : '',
          ]
            .filter((part) => part !== '')
            .join(', and ')}.`,
  }),
  needsConversion: (hosts: readonly string[]) => ({
    claim: `Needs a conversion for ${listed(hosts)}`,
    rest: ', offered below; no host accepts the file as it is.',
  }),
  refusedEverywhere: {
    claim: 'No host accepts this file as it is',
    rest: ': the reasons are below.',
  },
  ownCode: {
    claim: 'Only for your own code',
    rest: ': no host accepts files of this kind.',
  },

  // The reasons for that sentence, in grey
  enough: (written: string, count: number) =>
    count >= 500
      ? `${examples(written, count)} are enough: 50 to 100 are few, 500 or more are good.`
      : `${examples(written, count)}: 50 to 100 are few, 500 or more are good.`,
  longerThanLimit: (written: string, count: number) =>
    count === 1
      ? 'One example is longer than the limit and loses its end.'
      : `${written} examples are longer than the limit and lose their ends.`,
  private: (written: string, count: number) =>
    `${written} ${plural('secret or piece of personal data', 'secrets or pieces of personal data')(count)} should not be in a model.`,
  problems: (problems: string, count: number, all: string, allCount: number) =>
    `${problems} ${plural('problem', 'problems')(count)} in ${lines(all, allCount)}.`,
  mended: (removed: string, changed: string, left: string, before: string) =>
    `Of ${before} lines, ${removed} were left out and ${changed} changed; ${left} remain.`,
  progress: (done: string, total: string, rate: string) =>
    `${done} of ${total} at ${rate} a second. You can go on working; the file is read in pieces and not kept.`,
  starting: 'You can go on working; the file is read in pieces and not kept.',

  // Figures
  figures: {
    examples: 'Examples',
    tokens: 'Tokens an epoch',
    epochs: 'Epochs',
    billed: 'Billed tokens',
    longest: 'Longest example',
    examplesSoFar: 'Examples so far',
    tokensSoFar: 'Tokens so far',
    longestSoFar: 'Longest so far',
    problemsSoFar: 'Problems so far',
  },
  noneRefused: 'none refused',
  refused: (written: string, count: number) => `${lines(written, count)} refused`,
  answers: (percent: string) => `${percent} are answers`,
  usualFor: (examples: string) => `usual for ${examples}`,
  usualEpochs: 'usual for so many examples',
  givenEpochs: 'as given',
  times: (tokens: string, epochs: string) => `${tokens} × ${epochs}`,
  atLine: (line: string, limit: string) => `line ${line}, limit ${limit}`,
  limitOnly: (limit: string) => `limit ${limit}`,
  inAll: (figure: string) => `${figure} in all`,
  anEpoch: (figure: string) => `${figure} an epoch`,

  // Tokens per example
  histogram: 'Tokens per example',
  logScale: ', log scale.',
  spread: (half: string, most: string) =>
    ` Half of the examples have up to ${half}, and 19 in 20 have up to ${most}.`,
  limit: 'Limit',
  limitFlag: (limit: string) => `Limit ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written: string, count: number, tokens: string) =>
    count === 1
      ? `1 longer example loses ${tokens} tokens`
      : `${written} longer examples lose ${tokens} tokens`,
  tokens: 'tokens',
  noneLonger: (limit: string) => ` No example is longer than the limit of ${limit}.`,
  histogramTable: 'Tokens per example as a table',
  columns: { tokens: 'Tokens', examples: 'Examples', overLimit: 'over the limit' },
  fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),

  // Checks
  checksTitle: 'Checks',
  checksCount: (all: string, found: string, foundCount: number) =>
    foundCount === 0 ? `${all} checks found nothing` : `${all} checks, ${found} found something`,
  problem: 'Problem',
  problemSoFar: 'Problem so far',
  count: 'Count',
  firstLines: 'First lines',
  fix: 'Fix',
  groups: {
    refused: 'Refused by hosts',
    some: 'Refused by some hosts',
    distorts: 'Distorts the validation',
    private: 'Should not be in a model',
    look: 'Worth a look',
  },
  checks: checkNames,
  overTheLimit: (limit: string) => `Over the limit of ${limit}`,
  nothingFound: (written: string, count: number) => `${checks(written, count)} found nothing`,
  more: (written: string) => `${written} more`,
  moreGroups: (written: string, count: number) => `${written} more ${plural('group', 'groups')(count)}`,
  byHosts: (hosts: readonly string[]) => `by ${listed(hosts)}`,
  listTitle: (check: string, shown: string) => `${check}: the first ${shown} places`,
  closeList: 'Close the list',
  places: {
    copies: (line: string, copies: string) => `${line}, ${copies} times`,
    pair: (one: string, other: string) => `${one} and ${other}`,
    leak: (line: string, trainingLine: string) => `validation line ${line} is line ${trainingLine}`,
    nearLeak: (line: string, trainingLine: string) => `validation line ${line} is like line ${trainingLine}`,
    tokens: (line: string, tokens: string) => `${line}, ${tokens} tokens`,
    masked: (line: string, mask: string) => `${line}: ${mask}`,
    quoted: (line: string, name: string) => `${line}: “${name}”`,
  },
  leaksNotChecked: 'Not checked: leaks, because there is no validation file.',
  laterChecks: 'Near duplicates and leaks are looked for once the whole file is read.',
  nothingSoFar: 'No problem so far.',
  /** `leaks`: a validation file was read too. */
  compared: (percent: string, leaks: boolean) =>
    `Duplicates${leaks ? ', leaks' : ''}, conflicting answers, and system prompts and tools that differ from the usual ones were looked for in at least ${percent} of the examples.`,
  open: (line: string) => `Open line ${line}`,
  opened: (line: string) => `Line ${line}`,
  closeExample: 'Close',
  otherLine: (line: string) => `Open line ${line} to compare`,
  cutText: (characters: string) => `The line has ${characters} characters; only a part is shown.`,
  maskedHere: 'Secrets and personal data are masked.',
  column: (column: string, reason: string) => `Column ${column}: ${reason}.`,
  expectations,
  messageNumber: (number: string, reason: string) => `Message ${number}: ${reason}.`,
  reasonOnly: (reason: string) => `${reason}.`,

  // Fixes
  fixes: {
    mask: 'Mask',
    keepFirst: 'Keep the first',
    dropLeaks: 'Drop from training',
    leaveOut: 'Leave out',
    join: 'Join',
    mend: 'Mend',
    rewrite: 'Write as lines',
    dropRefused: (written: string, count: number) => `Drop ${count === 1 ? 'the line' : `all ${written}`}`,
  },
  addExamples: 'no fix, add examples',
  fixOf: (fix: string, check: string) => `${fix}: ${check}`,
  applyFixes: 'Apply the offered fixes',
  undoFixes: 'Undo the fixes',
  applying: (percent: string) => ({ claim: `Mending: ${percent}`, rest: '' }),

  // Cost
  costTitle: 'What training would cost',
  costNote: (tokens: string) => `${tokens} tokens, cheapest first`,
  host: 'Host and model',
  format: 'Format',
  perMTok: (sign: string) => `${sign} per 1M`,
  thisFile: 'This file',
  toServe: 'Serving',
  priceRead: 'Price read',
  states: {
    ready: 'ready',
    convert: 'convert',
    mend: 'mend first',
    refused: 'refused',
    code: 'from code',
    unknown: 'not known',
  },
  yours: 'in your calculation',
  perToken: 'per token',
  byTheHour: 'by the hour',
  anHour: (usd: string) => `${usd} an hour`,
  aMonth: (usd: string) => `${usd} a month`,
  stops: (date: string) => `stops ${date}`,
  unknownCost: 'price not known',
  old: (date: string, days: string, count: number) => `${date}, ${days} ${plural('day', 'days')(count)} old`,
  undated: 'no date',
  minimum: (host: string, minimum: string, byTokens: string) =>
    `${host} charges at least ${minimum} a job; the tokens alone would cost ${byTokens}.`,
  validationBilled: (hosts: readonly string[]) =>
    `${listed(hosts)} also ${hosts.length === 1 ? 'bills' : 'bill'} validation tokens.`,
  atMostEpochs: (written: string, count: number) => `at most ${epochs(written, count)}`,
  takes: (duration: string) => `takes ${duration}`,
  allOffers: (written: string) => `Show all ${written} offers`,
  fewerOffers: 'Show one offer for each host',
  countedWith:
    'Tokens are counted with o200k_base of OpenAI. Models of other makers split text differently, and each host bills its own count.',
  noCosts: 'The catalogue has no training price for files of this kind.',

  // The value in the header of the fold
  summaryReading: (name: string) => ({ claim: `Reading ${name}`, rest: '' }),
  summaryRead: (written: string, count: number, billedTokens: string) => ({
    claim: count === 0 ? 'No example found' : examples(written, count),
    rest: count === 0 ? '' : `, ${billedTokens} billed tokens`,
  }),
  summaryUsed: (approach: string) => `; used in ${approach}`,
  summaryUnused: '; not used yet',
  summaryNotReady: '; not ready',

  // Use
  use: 'Use in the calculation',
  used: 'Used.',
  undo: 'Undo',
  undone: 'The calculation is as before.',
  effect: {
    job: (approach: string) => `With this file, the training of ${approach} costs `,
    jobNow: (usd: string) => ` instead of ${usd}`,
    setup: '; set-up becomes ',
    setupSame: '; set-up stays ',
    paybackSame: (duration: string) => `, payback stays at ${duration}.`,
    payback: (after: string, before: string) => `, payback becomes ${after} instead of ${before}.`,
    verdictSame: ', and the verdict stays the same.',
    verdict: (claim: string) => `, and the verdict becomes: ${claim}.`,
    unknownJob: 'an unknown amount',
  },
  blocked: {
    'no-approach': 'This calculation has no tuned approach that could use the file.',
    'no-training': (approach: string) =>
      `${approach} has no training price: choose its model in the form, then use the file.`,
    'unknown-speed': (approach: string) =>
      `${approach} trains by the hour, and the speed of its machine is not known: enter the hours in the form.`,
    notReady: 'The file can be used in the calculation once it is ready.',
    same: 'The calculation already has these tokens.',
  },

  // Files
  downloadCleaned: 'Download the mended file',
  downloadReport: 'Download report',
  reportAsJson: 'as JSON',
  split: 'Split 90 : 10',
  convertTo: 'Convert to',
  saved: (name: string) => `Saved: ${name}.`,
  writing: (names: readonly string[], percent: string) => `Writing ${listed(names)}: ${percent}`,
  cancelWriting: (names: readonly string[]) => `Cancel: ${listed(names)}`,
  savingCancelled: 'Saving was cancelled.',
  savedBoth: (one: string, other: string) => `Saved: ${one} and ${other}.`,
  converted: (written: string, count: number) => `${examples(written, count)} converted.`,
  notConverted: (written: string, count: number, first: readonly string[]) =>
    `${examples(written, count)} could not be converted: ${plural('line', 'lines')(first.length)} ${listed(first)}${count > first.length ? ' and others' : ''}.`,
  lost: (what: string, written: string, count: number) => `Lost in ${examples(written, count)}: ${what}`,
  losses: conversionMessages,

  // The report as a file
  report: {
    title: (name: string) => `Training file ${name}`,
    figures: ['Figure', 'Value'],
    findings: ['Group', 'Check', 'Count', 'First places'],
    costs: ['Host', 'Model', 'Cost', 'Price read'],
  },
} as const;
