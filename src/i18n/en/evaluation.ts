/** English messages of `<ft-evaluation>`. Functions take figures already formatted, and a number where a word depends on it. */
import type { ScoreId } from '../../core/evaluation/scores/scores.ts';
import { points, withInterval } from './grammar.ts';
import { counted, plural } from './plural.ts';

const cases = counted('case', 'cases');
const approaches = counted('approach', 'approaches');
const was = plural('was', 'were');
const is = plural('is', 'are');

/** The names of the scores, as short as a button. */
const scoreNames: Readonly<Record<ScoreId, string>> = {
  grader: 'Grade of the tool',
  'json-equal': 'JSON equal',
  normalised: 'Normalised',
  exact: 'Exact',
  numeric: 'Number',
  regex: 'Pattern',
  'edit-similarity': 'Similarity',
  'token-f1': 'Token F1',
  'rouge-l': 'ROUGE-L',
  chrf: 'chrF',
};

/** The definition of an accepted answer, after "Accepted means that". `from`: the threshold of a score that has degrees. */
const scoreMeanings: Readonly<Record<ScoreId, (from: string) => string>> = {
  grader: (from) => `the tool that made the file gave it a grade of at least ${from}; “passed” is 1`,
  'json-equal': () => 'the answer is the same JSON as the expected one, in any order of its members',
  normalised: () =>
    'the answer equals the expected one without case, punctuation, English articles and repeated spaces',
  exact: () => 'the answer equals the expected one, character by character',
  numeric: () => 'the last number of the answer equals that of the expected one',
  regex: () => 'the expected text, read as a regular expression, matches the answer',
  'edit-similarity': (from) => `its edit similarity to the expected answer is at least ${from}`,
  'token-f1': (from) => `the F1 of its words with those of the expected answer is at least ${from}`,
  'rouge-l': (from) => `its ROUGE-L with the expected answer is at least ${from}`,
  chrf: (from) => `its chrF with the expected answer is at least ${from}`,
};

/** Every message of the element. */
export const evaluation = {
  title: 'Evaluation',

  // The drop area
  drop: 'Drop a results file',
  orPaste: ', paste its lines, or ',
  chooseOne: 'choose one',
  formatsAccepted:
    'promptfoo, Inspect, OpenAI Evals, lm-eval, DeepEval, Ragas, LangSmith, Langfuse, Braintrust, or any CSV or JSON Lines with inputs, expected and actual answers. One file with several approaches, or a file for each.',
  staysHere: 'The file is read in this page and sent nowhere.',
  sample: 'Try it with a sample',
  sampleName: 'sample-results.jsonl',
  pastedName: 'pasted results',

  // The row of the files
  facts: (approachCount: string, numberOfApproaches: number, caseCount: string, numberOfCases: number) =>
    `${approaches(approachCount, numberOfApproaches)}, ${cases(caseCount, numberOfCases)}`,
  severalFiles: (files: string) => `${files} files`,
  addResults: 'Add results',
  replace: 'Replace',
  reading: (name: string) => ({ claim: 'Reading', rest: ` ${name}` }),
  cancel: 'Cancel',
  cancelled: (name: string) => `${name} was not read.`,

  // Why a file cannot be used
  unreadable: (name: string) => `${name} cannot be read. It may be a folder, or it may have been moved.`,
  workerFailed: (name: string) =>
    `Reading ${name} stopped. There may be too little memory; split the file, or leave out long texts.`,
  noResults: (name: string) => `${name} has no results that could be read.`,
  kept: (name: string) => `${name} stays in use.`,

  // The sentence
  points,
  interval: withInterval,
  sentence: {
    better: (a: string, b: string) => `${a} is accepted more often than ${b}`,
    worse: (a: string, b: string) => `${a} is accepted less often than ${b}`,
    higher: (a: string, b: string) => `${a} scores higher than ${b}`,
    lower: (a: string, b: string) => `${a} scores lower than ${b}`,
    alike: (a: string, b: string, count: string, number: number) =>
      `${a} and ${b} can’t be told apart on ${cases(count, number)}`,
    tooFew: (a: string, b: string, count: string, number: number) =>
      `${cases(count, number)} ${is(number)} too few to tell ${a} and ${b} apart`,
    tooFewRest: (difference: string) =>
      `: ${difference}, and even a difference in every case could be chance.`,
    difference: (difference: string, interval: string) => `: ${difference}, ${interval}.`,
    noInterval: (difference: string) =>
      `: ${difference}; all cases differ by the same amount, so no interval is known.`,
    unpaired: {
      claim: 'These results are from different cases',
      rest: ': no case was answered by both, so only the interval of each is shown.',
    },
    single: (share: string, name: string, count: string, number: number) => ({
      claim: `${share} of the answers of ${name} are accepted on ${cases(count, number)}`,
      rest: '',
    }),
    singleScore: (score: string, name: string, count: string, number: number) => ({
      claim: `${name} has a mean score of ${score} on ${cases(count, number)}`,
      rest: '',
    }),
    end: (interval: string) => `, ${interval}.`,
    unscored: {
      claim: 'No answer can be scored',
      rest: ': the file has neither expected answers nor grades that can be used.',
    },
  },
  why: {
    needed: (count: string, number: number, difference: string) =>
      `With about ${cases(count, number)}, four of five evaluations would show a difference of ${difference}.`,
    /** Only totals are known. */
    totals:
      'Only totals are known. The interval holds for all pairings of the cases, if both have answered the same cases.',
    totalsOpen: 'With the results of each case, a difference may be shown: some pairings show one.',
    totalsEvery: 'A difference is shown in every pairing.',
    totalsNone: 'A difference is shown in no pairing.',
    /** The interval leaves out 0, but the test shows no difference. `p` is "p = 0.03". */
    notConfirmed: (p: string, count: string, number: number) =>
      number === 1
        ? `The interval leaves out 0, but the test does not confirm it: ${p}.`
        : `The interval leaves out 0, but one of ${count} comparisons may do so by chance: adjusted for this (Holm), ${p}.`,
    /** The test shows a difference, but the interval includes 0. `p` is "p = 0.03". */
    testAlone: (p: string) =>
      `The test alone would show a difference, ${p}, but the interval includes 0. A difference is shown only if both agree.`,
    other: (sentence: string, difference: string, interval: string) =>
      `${sentence}: ${difference}, ${interval}.`,
    addSecond: 'Add the results of a second approach on the same cases to compare both.',
    pairs: (count: string, number: number) => `${cases(count, number)} ${was(number)} answered by both.`,
  },

  // The score
  accepted: 'Accepted',
  means: ' means that ',
  acceptedInFile: ' as counted in the file, which has totals only.',
  meanScores: ': no threshold is set, so mean scores are compared instead of shares.',
  scoreGroup: 'Score',
  scoreNames,
  scoreMeanings,
  threshold: 'Accepted from',
  thresholdHelp: '0 to 1; if empty, mean scores are compared',
  grade: 'Grade',

  // The table of approaches
  approach: 'Approach',
  confidence: '95\u00a0% interval',
  of: (count: string) => `Of ${count}`,
  ofAnswers: 'Accepted of answers',
  ofCount: (accepted: string, all: string) => `${accepted} of ${all}`,
  meanScore: 'Mean score',
  results: 'Results',
  sharePlot: 'Intervals',
  meanOfRepeats: 'Each case counts once, with the mean of its repeats.',
  notCounted: 'Not counted as answers',
  outcomes: {
    error: counted('error', 'errors'),
    replayed: counted('replay from a cache', 'replays from a cache'),
    cancelled: counted('cancelled run', 'cancelled runs'),
    unscored: counted('answer without a score', 'answers without a score'),
  },
  outcomesOf: (name: string, outcomes: string) => `${name}: ${outcomes}.`,

  // The differences
  caseByCase: 'Case by case',
  against: 'against',
  baselineChoice: 'Baseline',
  candidateChoice: 'Compared approach',
  right: (name: string) => `${name} accepted`,
  wrong: (name: string) => `${name} not`,
  minus: (a: string, b: string) => `${a} minus ${b}`,
  inPoints: ', points',
  inScore: ', score',
  paysBack: 'pays back',
  paysNot: 'does not pay back',
  disagree: (count: string, number: number) => `The two disagree on ${cases(count, number)}`,
  goTo: (a: string, won: string, b: string, lost: string) =>
    `: ${won} ${won === '1' ? 'goes' : 'go'} to ${a}, ${lost} to ${b}.`,
  never: 'The two agree on every case.',
  chance: (tries: string) =>
    `Chance alone would split them at least this unevenly in ${tries} (McNemar, exact).`,
  tries: (count: string) => `${count} of 100 tries`,
  fewTries: (limit: string) => `fewer than 1 of ${limit} tries`,
  /** `p` here is "p = 0.03" or "p < 0.001". */
  scoreTest: (p: string) => `${p} (paired t test).`,
  signTest: (p: string) => `${p} (sign test on the cases, because cases have repeats).`,
  totalsTest: (p: string) => `${p} in every pairing (McNemar, exact).`,
  totalsRange: (low: string, high: string) =>
    `From ${low} to ${high} over all pairings of the cases (McNemar, exact).`,
  payback: (limit: string, side: 'below' | 'above') =>
    `With these results, there is no payback within the horizon if the difference is ${side} ${points(limit)}.`,
  paybackCrosses: ' The interval reaches beyond this limit.',
  differencesTo: (name: string) => `Differences to ${name}`,
  difference: 'Difference',
  adjustedP: (count: string) => `p, Holm over ${count}`,
  p: 'p',
  shows: 'Shows',
  /** In the column “Shows”. */
  words: {
    better: 'better',
    worse: 'worse',
    'no-difference-shown': 'no difference shown',
    'too-few-cases': 'too few cases',
  },
  pairsHead: 'Pairs',
  neededHead: 'Cases needed',
  neededFor: 'to show',
  neededUnit: 'points',
  neededUnitScore: 'hundredths',

  // Also measured
  alsoMeasured: 'Also measured',
  similarity: 'Average similarity',
  medianTime: 'Median time',
  ninetieth: '90th',
  tokensIn: 'Tokens in',
  cached: 'Cached',
  tokensOut: 'Out',
  reasoning: 'Reasoning',
  measuredNote: 'Tokens are means of the counted answers. Times are those of the whole answer.',

  // The worst cases. `repeatSets` and `wrongSetOfRepeats` are used if some cases have several answers of one approach.
  worst: 'Worst cases',
  sets: {
    lost: (candidate: string, baseline: string) => `${candidate} wrong, ${baseline} right`,
    won: (candidate: string, baseline: string) => `${baseline} wrong, ${candidate} right`,
    'both-wrong': (candidate: string, baseline: string) => `${candidate} and ${baseline} wrong`,
  },
  repeatSets: {
    lost: (candidate: string, baseline: string) => `${candidate} accepted less often than ${baseline}`,
    won: (candidate: string, baseline: string) => `${candidate} accepted more often than ${baseline}`,
    'both-wrong': (_candidate: string, _baseline: string) => 'both equally often, not always',
  },
  scoreSets: {
    lost: (candidate: string, baseline: string) => `${candidate} below ${baseline}`,
    won: (candidate: string, baseline: string) => `${candidate} above ${baseline}`,
    'both-wrong': (_candidate: string, _baseline: string) => 'both the same',
  },
  wrongSet: (name: string) => `${name} not accepted`,
  wrongSetOfRepeats: (name: string) => `${name} not always accepted`,
  setCount: (label: string, count: string) => `${label}: ${count}`,
  caseId: (id: string) => `case ${id}`,
  expected: 'Expected',
  noAnswer: 'no answer',
  noInput: 'no input in the file',
  missing: 'missing: ',
  added: 'added: ',
  more: (count: string) => `${count} more`,
  /** `compared`: a text that is compared word by word is among them. */
  cut: (count: string, compared: boolean) =>
    `Only the first ${count} characters of a long text are shown${compared ? ' and compared word by word' : ''}.`,
  noCases: 'There is no such case.',

  // Problems
  problems: 'What was not read, and why',
  places: (first: string, further: string | null) =>
    further === null ? first : `${first} and ${further} more`,
  problem: {
    empty: () => 'The file is empty.',
    'not-text': (_count: string, params: Readonly<Record<string, string | number>>) =>
      `The file is ${params.kind}, not a results file.`,
    'too-large': () => 'The file is longer than a text may be in this browser. Split it.',
    'not-json': (count: string) => `${count} × not JSON`,
    'not-a-row': (count: string) => `${count} × not an object`,
    'half-file': () => 'The file ends too early; its complete rows were read',
    'archive-entry': (count: string, params: Readonly<Record<string, string | number>>) =>
      `${count} × a part of the archive that cannot be read. This command converts the log: ${params.command}`,
    'unknown-format': () => 'No known tool wrote this file.',
    'unknown-archive': () => 'The archive is no log of Inspect.',
    'totals-only': () => 'The file has only totals. Choose the file with the samples.',
    'bad-totals': (count: string) =>
      `${count} × a row of totals that has no name, no cases, more accepted answers than cases, or a number that is missing, negative or not whole`,
    'totals-twice': (count: string) => `${count} × totals of an approach that has totals above`,
    'no-answers': () => 'The file has no case.',
    'grade-out-of-range': (count: string) => `${count} × a grade outside 0 to 1, which is not counted`,
    'log-status': (_count: string, params: Readonly<Record<string, string | number>>) =>
      `The log says that its run ended with “${params.status}”; what was scored is counted`,
    'cached-unclear': (count: string) =>
      `${count} × input tokens that may or may not include cached ones, so they are left out`,
    'one-filter': (_count: string, params: Readonly<Record<string, string | number>>) =>
      `The file has each answer once per filter; those of “${params.filter}” are read`,
    'more-pages': () => 'The list has further pages, which are not in this file',
    'paired-by-input': () => 'No two approaches share an id, so cases are paired by equal input',
    'id-with-other-input': (count: string) =>
      `${count} × the same id with another input: read as a case of its own`,
    'no-key': (count: string) => `${count} × neither an id nor an input: paired with nothing`,
  },
  otherProblem: (code: string, count: string) => `${count} × ${code}`,

  // The columns
  columns: (name: string) => `Columns of ${name}`,
  columnsWhy:
    'Choose what each column is. Until the page is closed or reloaded, the choice is kept for files with the same columns.',
  columnsWithoutAnswers:
    'With these columns, the file has no answers. Choose at least the column of the answers.',
  roles: {
    id: 'Id of the case',
    input: 'Input',
    expected: 'Expected answer',
    actual: 'Answer',
    approach: 'Name of the approach',
    grade: 'Grade of the tool',
    latencyMs: 'Latency in milliseconds',
    inputTokens: 'Input tokens, cached included',
    outputTokens: 'Output tokens',
  },
  severalAnswers: 'A column for each approach',
  noColumn: 'none',
  readColumns: 'Read with these columns',
  showColumns: 'Columns',

  // Use
  ifUsed: 'If you use this in the calculation',
  inCalculation: 'In the calculation',
  notUsed: 'not used',
  quantity: 'Figure',
  now: 'Now',
  afterwards: 'Then',
  quantities: {
    success: 'Accepted',
    input: 'Input tokens',
    output: 'Output tokens',
    reasoning: 'Reasoning tokens',
    firstToken: 'First token',
    speed: 'Tokens per second',
    accepted: '1,000 accepted answers',
  },
  range: (guess: string, low: string, high: string) => `${guess} (${low} to ${high})`,
  toOther: (difference: string, name: string) => `${points(difference)} to ${name}`,
  rangeNote: 'Ranges are the 10th to the 90th percentile.',
  estimatedTimes: 'First token and tokens per second are estimated from times and lengths of the answers.',
  unknownTimes: (names: string) =>
    `${names}: the time to the first token is unknown, because it cannot be estimated from the times and lengths of the answers. No times are taken.`,
  undividedInput: (names: string) =>
    `${names}: the measured input tokens are not taken, because it is unknown how many of them are fixed and how many vary.`,
  unmeasuredBaseline: (name: string, share: string) =>
    `These results do not measure ${name}: its accepted answers stay at ${share}, and the measured ones are compared with that.`,
  noShares: 'Mean scores are compared, so no success rate is taken. Set a threshold to take it.',
  nothing: 'Nothing in the calculation would change.',
  chooseApproach: 'Choose which approach of the calculation each approach of the file is.',
  use: 'Use in the calculation',
  used: 'Used in the calculation.',
  undo: 'Undo',
  undone: 'The use of the evaluation was undone.',
  effect: {
    start: 'With these results',
    paybackSame: (duration: string) => `, payback stays at ${duration}.`,
    payback: (after: string, before: string) => `, payback becomes ${after} instead of ${before}.`,
    verdictSame: ', the verdict stays the same.',
    verdict: (claim: string) => `, the verdict becomes: ${claim}.`,
  },
  download: 'Download scored cases',
  downloadName: 'scored-cases.csv',
  copy: 'Copy as table',
  copied: 'The table was copied.',
  notCopied: 'The browser did not allow copying.',
  saved: (name: string) => `${name} was saved.`,
  notSaved: 'The file could not be written.',

  // The header of the fold
  summaryUnused: '; not used yet',
  summaryUsed: '; used',
} as const;
