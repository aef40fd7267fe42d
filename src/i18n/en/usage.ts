/**
 * English messages of `<ft-usage>`. Functions take figures already formatted, and a number where a word depends on it. Names of
 * models, hosts and months are passed in.
 */
import type {
  JobChangeId,
  JobNoteCode,
  JobProvider,
  JobStatus,
  UsageChangeId,
  UsageNoteCode,
  UsageProblemCode,
  UsageSourceId,
} from '../../core/index.ts';
import { points } from './grammar.ts';
import { capital } from './letters.ts';
import { counted, listed, plural } from './plural.ts';

const rows = counted('row', 'rows');
const requests = counted('request', 'requests');
const lines = counted('line', 'lines');
const have = plural('has', 'have');
const are = plural('is', 'are');

/** The names of the tools and reports from which an export can come. */
const sources: Readonly<Record<UsageSourceId, string>> = {
  'openai-chat': 'OpenAI chat responses',
  'openai-responses': 'OpenAI Responses',
  'openai-usage': 'OpenAI usage report',
  'openai-costs': 'OpenAI cost report',
  anthropic: 'Anthropic messages',
  'anthropic-usage': 'Anthropic usage report',
  'anthropic-costs': 'Anthropic cost report',
  gemini: 'Gemini',
  bedrock: 'Bedrock Converse',
  opentelemetry: 'OpenTelemetry',
  litellm: 'LiteLLM',
  langfuse: 'Langfuse',
  helicone: 'Helicone',
  braintrust: 'Braintrust',
  inspect: 'Inspect',
  'inspect-before-0.3.184': 'Inspect before 0.3.184',
  promptfoo: 'promptfoo',
  rows: 'Plain rows',
};

/** The labels of the lines that a user can tick to use a measured figure in the calculation. */
const changes: Readonly<Record<UsageChangeId | JobChangeId, string>> = {
  traffic: 'Requests a month',
  growth: 'Growth a month',
  prompt: 'Prompt tokens',
  'hit-rate': 'Cache hit rate',
  output: 'Output tokens',
  latency: 'Latency',
  tokens: 'Billed tokens',
  usd: 'Cost of the job',
  hours: 'Hours of the job',
};

/**
 * The text of a problem. It takes the number of its rows, formatted and as a number, the field or month concerned, and the text of
 * `firstAt` or ''.
 */
type ProblemText = (written: string, count: number, field: string, first: string) => string;

/** For rows with a value that cannot be used. */
const unused =
  (what: string): ProblemText =>
  (written, count, field, first) =>
    `${rows(written, count)}${first}: ${what}${field === '' ? '' : ` in ${field}`}. The value is unknown.`;

/** For rows that are not counted. */
const notCounted =
  (why: string): ProblemText =>
  (written, count, _field, first) =>
    `${rows(written, count)} not counted${first}: ${why}.`;

const problems: Readonly<Record<UsageProblemCode, ProblemText>> = {
  'not-a-row': notCounted('not an object'),
  'unknown-row': notCounted('no known source has such fields'),
  'no-tokens': notCounted('no tokens'),
  replay: notCounted('answered from a cache of the tool, not by the model'),
  'other-call': notCounted('no request to a language model'),
  'other-model': notCounted('another model'),
  'other-currency': notCounted('costs in another currency'),
  'bad-bin': notCounted('an impossible row of a reduced log'),
  'not-a-profile': notCounted('a profile of another version'),
  'not-json': (written, count, _field, first) => `${lines(written, count)} not counted${first}: not JSON.`,
  uncounted: (written, count) =>
    `${rows(written, count)} with the tokens of an unknown number of requests: they are in no mean.`,
  'no-time': (written, count) => `${requests(written, count)} without a time ${are(count)} in no month.`,
  'cached-unknown': (written, count) =>
    `The number of cached tokens of ${requests(written, count)} is unknown.`,
  'reasoning-unclear': (written, count, _field, first) =>
    `${rows(written, count)}${first}: the source does not say whether the output includes reasoning. The output is unknown.`,
  'reasoning-above-output': (written, count, _field, first) =>
    `${rows(written, count)}${first}: more reasoning than output tokens. The reasoning is unknown.`,
  'more-pages': () => 'The answer of the API has further pages that are not in this file.',
  'convention-disproved': (written, count, field) =>
    `${rows(written, count)} of ${field} ${have(count)} more cached and written tokens than input.`,
  'convention-unknown': (_written, _count, field) =>
    `It is not known whether the input of ${field} includes cached tokens, so the prompt is unknown.`,
  'missing-month': (_written, _count, field) => `${field} has no requests in the export: they are unknown.`,
  'partial-month': (_written, _count, field) => `The export begins or ends inside ${field}.`,
  'several-costs': () => 'Several sources state costs, which may be the same costs.',
  'not-a-number': unused('no number'),
  negative: unused('a negative number'),
  'too-large': unused('too large a number'),
  'not-whole': unused('no whole number'),
  'not-a-time': unused('no time'),
  'number-as-text': (written, count, field, first) =>
    `${rows(written, count)}${first}: a number written as text${field === '' ? '' : ` in ${field}`}. It is read as a number.`,
};

/** The text of a note. It takes the formatted figures of the note by their names. */
type NoteText = (params: Readonly<Record<string, string>>) => string;

const notes: Readonly<Record<UsageNoteCode | JobNoteCode, NoteText>> = {
  'partial-month': ({ month = '' }) => `${month} is left out: the export begins or ends inside it.`,
  'missing-month': ({ month = '' }) => `The requests of ${month} are unknown.`,
  undated: ({ requests: count = '' }) =>
    `${count} ${count === '1' ? 'request has no time and is' : 'requests have no time and are'} in no month.`,
  'too-many-months': () => 'Only the last 120 months count.',
  'of-month': ({ month = '' }) => `Requests of ${month}.`,
  'between-months': ({ from = '', to = '' }) =>
    `From ${from} to ${to}. Whether growth goes on is not measured.`,
  'several-models': () => 'The requests of all models count.',
  attempts: ({ attempts = '' }) =>
    `Divided by ${attempts}, the expected attempts per request, because each row is an attempt.`,
  'part-of-traffic': () => 'This approach serves a share of the requests.',
  uncounted: () => 'The number of requests is unknown.',
  'no-time': () => 'No request has a time.',
  'no-growth': () => 'Unknown: growth needs three months.',
  'tokens-unknown': () => 'Unknown.',
  'prefix-unknown': () => 'The fixed part is unknown: all of the prompt counts as varying.',
  'prefix-above-prompt': () => 'The fixed part is longer than the mean prompt: all of it counts as fixed.',
  'cached-unknown': () => 'Unknown: the export does not say the cached tokens of all requests.',
  'no-cache': () => 'Nothing was cached.',
  'below-minimum': () => 'The host does not cache so short a prefix.',
  'written-unknown': () =>
    'Written tokens are unknown: each request without a hit is taken to write the whole prefix.',
  'reasoning-in-output': () => 'The output includes reasoning tokens.',
  'no-first-token': () => 'Unknown: the export has no time to the first token, or no speed.',
  'no-difference': () => 'As in the calculation.',
  'host-estimate': () => 'The host’s estimate from before the job.',
  'epochs-unknown': () => 'The job does not say its epochs: those of the approach are kept.',
  'validation-included': () => 'Validation tokens are included, so they are no longer added.',
  'waiting-included': () => 'From the creation of the job to its end, waiting included.',
  'no-training': () => 'This approach has no training.',
  'not-succeeded': () => 'The job has not succeeded.',
  'other-billing': () => 'The training of this approach is billed in another way.',
  'other-host': () =>
    'The job ran at another host than this approach is trained at: its figures do not apply here.',
  'other-model': () => 'The job trained another model than this approach: its figures do not apply here.',
  'other-method': () =>
    'The job trained by another method than this approach: its figures do not apply here.',
  'other-weights': () =>
    'The job trained an adapter (LoRA) and this approach trains all weights, or the reverse: cost and time of the job do not apply here.',
  unknown: () => 'The job does not state it.',
  'quantity-unknown': () => 'The billed quantity is unknown.',
};

const providers: Readonly<Record<JobProvider, string>> = {
  openai: 'OpenAI',
  azure: 'Azure',
  vertex: 'Vertex',
  bedrock: 'Bedrock',
  together: 'Together',
  fireworks: 'Fireworks',
};

const statuses: Readonly<Record<JobStatus, string>> = {
  queued: 'queued',
  running: 'running',
  paused: 'paused',
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Every message of the element. */
export const usage = {
  title: 'Usage',

  // Choosing a file
  drop: 'Drop an export of usage, or a finished job',
  orPaste: ', paste its JSON, or ',
  chooseOne: 'choose one',
  formatsAccepted:
    'Accepts JSON, JSON Lines and CSV of any size, and logs of Inspect (.eval): responses and usage reports of OpenAI, Anthropic, Gemini and Bedrock, OpenTelemetry, LiteLLM, Langfuse, Helicone, Braintrust, Inspect and promptfoo, and jobs of six hosts.',
  staysHere: 'It is read in this page. Only sums are kept, never the rows.',
  sample: 'Try a made-up export',
  sampleName: 'made-up-usage.json',
  pastedName: 'Pasted text',
  replace: 'Replace',
  cancel: 'Cancel',
  tooMany: (count: string) => `These are ${count} files. Drop one, or join them first.`,

  // While it is read
  reading: (percent: string) => ({ claim: `Reading: ${percent}`, rest: '.' }),
  readingStarts: { claim: 'Reading', rest: '.' },
  cancelled: (name: string) => `Cancelled: ${name}.`,

  // Files that are not used
  earlierKept: (name: string) => `${name} stays in use.`,
  fileErrors: {
    empty: (file: string) => `${file} is empty.`,
    'not-text': (file: string, kind: string) =>
      `${file} is ${kind}. Export the usage as JSON, JSON Lines or CSV and drop that file.`,
    unreadable: (file: string) => `${file} cannot be read. It may be a folder, or it may have been moved.`,
    changed: (file: string) => `${file} changed or disappeared while it was read. Drop it again.`,
    other: (file: string, message: string) => `${file} cannot be read: ${message}`,
  },
  noRequests: (file: string, count: string, rowCount: number) =>
    `${file} has ${rows(count, rowCount)}, but no request of a known source, and is no job. A table needs the columns input and output, and for months the column time.`,

  // The file
  requestsIn: (count: string, number: number, span: string) =>
    `${requests(count, number)}${span === '' ? '' : `, ${span}`}`,
  requestsUnknown: (span: string) => `an unknown number of requests${span === '' ? '' : `, ${span}`}`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  job: (host: string, status: string, id: string) => [host, status, id].filter(Boolean).join(', '),
  providers,
  statuses,
  unknownStatus: 'status unknown',
  estimate: 'estimate before the job',

  // The sentence
  differences: {
    traffic: (percent: string, isMore: boolean) => `${percent} ${isMore ? 'more' : 'fewer'} requests a month`,
    prompt: (percent: string, isMore: boolean) => `${percent} ${isMore ? 'longer' : 'shorter'} prompts`,
    'hit-rate': (difference: string, isMore: boolean) =>
      `${points(difference)} ${isMore ? 'more' : 'fewer'} cache hits`,
    output: (percent: string, isMore: boolean) => `${percent} ${isMore ? 'longer' : 'shorter'} answers`,
  },
  thanAssumed: (parts: readonly string[]) => `${capital(listed(parts))} than assumed`,
  tokensRead: (prompt: string, output: string) => `${prompt} tokens in and ${output} out a request`,
  onRequests: (count: string, number: number) => `, on the mean of ${requests(count, number)}.`,
  asAssumed: 'Requests and tokens are as assumed',
  askConvention: {
    claim: 'Say whether the input includes cached tokens',
    rest: ': until then, the prompt is unknown.',
  },
  jobMore: (percent: string) => `The job billed ${percent} more tokens than estimated`,
  jobFewer: (percent: string) => `The job billed ${percent} fewer tokens than estimated`,
  jobSame: 'The job billed as many tokens as estimated',
  jobTokens: (tokens: string) => `The job billed ${tokens} tokens`,
  jobDone: 'The job has succeeded',
  jobNotDone: (status: string) => ({
    claim: 'The job has not succeeded',
    rest: `: its status is “${status}”, so nothing can be used yet.`,
  }),
  jobEstimate: 'An estimate of the host, from before the job',
  jobError: (message: string) => `The host says: ${message}`,
  paybackThen: (then: string, now: string) =>
    `; payback with the ticked lines: ${then}, ${then === now ? 'as now' : `now ${now}`}.`,
  /** After the lines were used. */
  paybackUsed: (then: string, before: string) => `; payback with the used lines: ${then}, before ${before}.`,
  mostEffect: (line: string, then: string, now: string) =>
    `Largest effect of a single line on the payback: ${line.toLowerCase()}, ${then} instead of ${now}.`,
  /** `isOnly`: whether all requests are to `model`, which is otherwise the most frequent one. */
  otherModel: (model: string, isOnly: boolean) =>
    `${isOnly ? `These are requests to ${model}, and this approach has another model` : `These are requests to several models, most often to ${model}, and none to the model of this approach`}: tokens, cache and times may differ.`,
  unreadRows: (written: string, count: number) =>
    `${rows(written, count)} ${plural('was', 'were')(count)} not counted, see below.`,
  truncated: (written: string, count: number) =>
    `${counted('example was', 'examples were')(written, count)} cut, because they are too long.`,

  // Figures
  figuresTitle: 'Each request',
  figureColumns: { p10: 'P10', p50: 'Median', p90: 'P90', mean: 'Mean' },
  figures: {
    prompt: 'In',
    cached: 'read from a cache',
    written: 'written to a cache',
    output: 'Out',
    reasoning: 'reasoning',
    hitRate: 'Requests with a cache hit',
    cachedShare: 'Input tokens read from a cache',
    firstTokenMs: 'First token after',
    latencyMs: 'Last token after',
    tokensPerSecond: 'Tokens a second in between',
    usd: 'Cost in the export',
  },
  unknown: 'unknown',
  ofRequests: (count: string) => `of ${count} requests`,
  binned: 'Each quantile is at most a sixteenth above the shown value.',
  bucketed: (count: string) =>
    `Of ${count} requests, only the sums of their time spans are known, so quantiles are unknown.`,

  // Requests by month
  monthsTitle: 'Requests a month',
  monthsTable: 'Table of months',
  month: 'Month',
  requestsColumn: 'Requests',
  dollars: 'Cost',
  assumed: (count: string) => `assumed ${count}`,
  assumedAttempts: (count: string) => `assumed ${count}, repeated attempts included`,
  partialMonth: 'only in part',
  undated: (count: string, number: number) => `${requests(count, number)} without a time.`,

  // The convention
  conventionTitle: 'Does the input include cached tokens?',
  conventionNote: 'This decides the cost of each request.',
  sources,
  source: 'Source',
  includes: 'Input includes them',
  because: 'Because',
  yes: 'yes',
  no: 'no',
  documented: (answer: string) => `as documented: ${answer}`,
  notDocumented: 'not known',
  bySource: (source: string, asOf: string) => `documented in ${source}, read ${asOf}`,
  byNothing: 'its documentation does not say, or it varies',
  byYou: 'you said so',
  byProof: (count: string, number: number, first: string, model: string) =>
    `${requests(count, number)}${model === '' ? '' : ` of ${model}`} ${have(number)} more cached and written tokens than input${first}`,
  disproved: 'which proves that the input does not include them',
  agrees: 'which agrees',
  row: (number: string) => `, the first in row ${number}`,

  // The changes
  changesTitle: 'What it changes',
  jobTitle: 'Estimate against actual',
  requestsOf: 'Requests of',
  jobOf: 'Job of',
  takeOver: 'Take over',
  now: 'Now',
  measured: 'Measured',
  range: 'Range',
  payback: 'Payback alone',
  estimateColumn: 'Estimate',
  actual: 'Actual',
  difference: 'Difference',
  changes,
  fields: {
    requestsPerMonth: 'Requests a month',
    growthPerMonth: 'Growth a month',
    prefixTokens: 'Fixed tokens',
    variableTokens: 'Varying tokens',
    cache: 'Cache',
    hitRate: 'Cache hit rate',
    variableCachedShare: 'Cached share of the varying part',
    outputTokens: 'Output tokens',
    reasoningTokens: 'Reasoning tokens',
    firstTokenMs: 'First token after',
    tokensPerSecond: 'Tokens a second after it',
    tokens: 'Tokens an epoch',
    epochs: 'Epochs',
    validationTokens: 'Validation tokens',
    usdPerMTok: 'Price per million tokens',
    minimumUsd: 'Minimum per job',
    hours: 'Hours of a run',
    usdPerHour: 'Price an hour',
  },
  fromTraffic: 'from traffic',
  hasCache: 'used',
  noCache: 'not used',
  months: (count: string) => `list of ${count} months`,
  fromTo: (low: string, high: string) => `${low} – ${high}`,
  noApproach: 'No approach of the calculation is trained.',
  billedTokens: 'Billed tokens',
  jobCost: 'Cost of the job',
  jobTime: 'Time',
  billAsk: (currency: string) => `Amount of the bill, ${currency}`,
  fromBill: (currencySign: string) => `${currencySign} billed`,

  // Actions
  use: (written: string, count: number) =>
    count === 1 ? 'Use the ticked line' : `Use the ${written} ticked lines`,
  nothingTicked: 'Tick a line to use it.',
  effect: (then: string, date: string) => `Payback then: ${then}${date === '' ? '' : `, ${date}`}.`,
  used: 'Used.',
  undo: 'Undo',
  undone: 'Undone.',
  saveProfile: 'Save the profile',
  savedProfile: (name: string) => `Saved: ${name}. It has sums only, and can be dropped here again.`,
  paybacks: {
    atOnce: 'at once',
    never: 'never',
    unknown: 'unknown',
    tooLate: 'too late',
    afterBaselineEnd: 'too late',
    overTenYears: 'over 10 years',
  },

  // Problems
  problemsTitle: (written: string, count: number) =>
    `${written} ${plural('remark', 'remarks')(count)} on the rows`,
  firstAt: (row: string) => `, the first in row ${row}`,
  problems,
  notes,

  // The value in the header of the fold
  summaryReading: (name: string) => ({ claim: `Reading ${name}`, rest: '' }),
  summaryUsage: (count: string, number: number) => ({ claim: requests(count, number), rest: '' }),
  summaryUsageUnknown: { claim: 'Usage read', rest: '' },
  summaryJob: (host: string) => ({ claim: `Job of ${host}`, rest: '' }),
  summaryUsed: '; used',
  summaryUnused: '; not used yet',
} as const;
