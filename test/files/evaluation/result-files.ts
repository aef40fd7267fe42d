/** Makes result files in the form in which evaluation tools write them. */

/** JSON Lines of these objects. */
export const lines = (...rows: readonly unknown[]): string =>
  rows.map((row) => JSON.stringify(row)).join('\n');

/** The members of a row of promptfoo that a test can set. */
export interface PromptfooRun {
  readonly test: number;
  readonly prompt: number;
  readonly input?: string;
  readonly output?: string | null;
  readonly success?: boolean;
  readonly failureReason?: number;
  readonly tokenUsage?: object;
  readonly cached?: boolean;
}

/** A row of promptfoo's results. */
export const promptfooRow = ({
  test,
  prompt,
  input = `parcel ${test}`,
  output = 'Bay 7',
  success = true,
  failureReason = success ? 0 : 1,
  tokenUsage = { prompt: 50, completion: 4, cached: 0, total: 54, numRequests: 1 },
  cached = false,
}: PromptfooRun): object => ({
  testIdx: test,
  promptIdx: prompt,
  promptId: `p${prompt}`,
  vars: { text: input, expected: 'Bay 7' },
  testCase: { assert: [{ type: 'equals', value: '{{expected}}' }], vars: { text: input, expected: 'Bay 7' } },
  prompt: { raw: `Which bay for: ${input}?`, label: 'short' },
  provider: { id: `file://${prompt}.mjs`, label: prompt === 0 ? 'base' : 'tuned' },
  response: output === null ? { error: 'timeout' } : { output, ...(cached ? { cached: true } : {}) },
  success,
  score: success ? 1 : 0,
  failureReason,
  latencyMs: 700 + test,
  tokenUsage,
  gradingResult: { pass: success, score: success ? 1 : 0, componentResults: [] },
});

/** promptfoo's JSON of version 3, with the prompts of the two providers `base` and `tuned`. */
export const promptfooJson = (runs: readonly PromptfooRun[]): string =>
  JSON.stringify({
    evalId: 'eval-1',
    results: {
      version: 3,
      prompts: [
        { label: 'short', provider: 'base' },
        { label: 'short', provider: 'tuned' },
      ],
      results: runs.map(promptfooRow),
    },
  });

/** A sample of Inspect whose score has this value. */
export const inspectSample = (id: string | number, value: unknown, more: object = {}): object => ({
  id,
  epoch: 1,
  input: `Which bay for parcel ${id}?`,
  target: 'Bay 7',
  output: { choices: [{ message: { role: 'assistant', content: 'Bay 7' } }] },
  scores: { match: { value, answer: 'Bay 7' } },
  ...more,
});

/** The members of a log of Inspect that a test can set. */
export interface InspectLog {
  readonly status?: string;
  readonly model?: string;
  /** The version of the package that wrote the log. */
  readonly version?: string;
  /** The version of the format of the log. */
  readonly logVersion?: number;
}

/** The head of a log of Inspect. */
export const inspectHead = ({
  status = 'success',
  model = 'acme/one',
  version = '0.3.200',
  logVersion = 2,
}: InspectLog = {}): object => ({
  version: logVersion,
  status,
  eval: { task: 'harbour', model, packages: { inspect_ai: version } },
});

/** A log of Inspect as JSON. */
export const inspectJson = (samples: readonly object[], log?: InspectLog): string =>
  JSON.stringify({ ...inspectHead(log), samples });

/** A line of lm-eval's samples: the number of the document, the score of the metric `exact_match`, and the filter of the answer. */
export const lmEvalLine = (doc: number, match: number, filter: string, more: object = {}): object => ({
  doc_id: doc,
  doc: { question: `parcel ${doc}` },
  target: '7',
  arguments: { gen_args_0: { arg_0: `Question: parcel ${doc}\nAnswer:`, arg_1: { until: ['\n'] } } },
  resps: [['so it is 7']],
  filtered_resps: ['7'],
  filter,
  metrics: ['exact_match'],
  exact_match: match,
  ...more,
});

/** An event of openai/evals. */
export const evalsEvent = (sample: string, type: string, data: object): object => ({
  run_id: 'r1',
  event_id: 0,
  sample_id: sample,
  type,
  data,
  created_at: '2026-01-01',
});
