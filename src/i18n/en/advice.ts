/**
 * English messages of the advice. The texts of its rules are in `advice-rules.ts` and `advice-evidence.ts`. Functions take formatted
 * figures.
 */
import type { EvidenceWay, FactSource, QuestionId, Recommendation } from '../../core/advice/types.ts';
import { missing } from './advice-evidence.ts';
import { reasons, techniques, tradeOffs } from './advice-rules.ts';
import { points } from './grammar.ts';
import { small } from './letters.ts';
import { counted } from './plural.ts';

const cases = counted('case', 'cases');

const questions: Readonly<Record<QuestionId, string>> = {
  bar: 'Of 100 answers, how many must be accepted?',
  promptsTried: 'How many prompts have you tried?',
  examplesNeeded: 'How many examples does the task need?',
  inconsistent: 'Of 100 inputs sent twice, how many get different answers?',
  ownTone: 'Of 100 answers, how many need a tone of your own?',
  ownTerms: 'Of 100 answers, how many need the terms of your field?',
  brokenFormat: 'Of 100 answers, how many break the format?',
  nicheKnowledge: 'Of 100 answers, how many need knowledge that the model lacks?',
  ownFormat: 'Of 100 answers, how many need an unusual format?',
  rareTask: 'Of 100 requests, how many are unlike anything in public texts?',
  changingFacts: 'Of 100 answers, how many need facts that change?',
  reviewedExamples: 'How many reviewed examples are there?',
  ruleChanges: 'How many times a year do labels or rules change?',
  maxResponseMs: 'How many seconds may an answer take?',
  mayBeSent: 'Of 100 examples, how many may be sent to a host for training?',
};

const claims: Readonly<Record<Recommendation, string>> = {
  'keep-prompting': 'Stay with the prompt for now',
  'improve-prompt': 'Improve the prompt first',
  'cheaper-model': 'Try a cheaper model first',
  rag: 'Add retrieval',
  'fine-tune': 'Fine-tune',
  'rag-fine-tune': 'RAG + fine-tuning',
  'not-enough-evidence': 'Measure before you tune',
};

const sources: Readonly<Record<FactSource, string>> = {
  calculation: 'calculation',
  file: 'training file',
  evaluation: 'evaluation',
  answer: 'your answer',
};

/** What a user can do to get missing evidence. */
const ways: Readonly<Record<EvidenceWay, string>> = {
  evaluate: 'Add results',
  'use-evaluation': 'Use the evaluation',
  'set-threshold': 'Set a threshold',
  'add-cases': 'Add cases',
  'read-file': 'Read a training file',
  'enter-prices': 'Enter the amounts',
  'read-usage': 'Read usage',
  answer: 'Answer',
};

/** The names of the recommendations inside sentences. */
const names: Readonly<Record<Recommendation, string>> = {
  'keep-prompting': 'staying with the prompt',
  'improve-prompt': 'improving the prompt',
  'cheaper-model': 'another model',
  rag: 'retrieval',
  'fine-tune': 'fine-tuning',
  'rag-fine-tune': 'RAG + fine-tuning',
  'not-enough-evidence': 'measuring first',
};

/** The texts of `<ft-advisor>` around the rules. */
const page = {
  title: 'Recommendation',
  useFirst: 'Use the evaluation first',
  nothingHolds: 'nothing is known yet that speaks for or against fine-tuning',
  /** A sentence after a colon. */
  afterColon: small,
  turnsWithoutThis: (to: string): string => `If this did not hold, the recommendation would be ${to}.`,
  turns: (to: string): string => `The recommendation would be ${to} if this did not hold: `,
  forIt: (name: string): string => `For ${name}`,
  againstIt: (name: string): string => `Against ${name}`,
  noReasons: 'No rule speaks on this side.',
  moreReasons: (written: string): string => `${written} more`,
  fewerReasons: 'Fewer',
  measuredOn: (written: string, count: number): string => `, ${cases(written, count)}`,
  /** After the source of a reason that rests on prices. */
  pricesAsOf: (date: string): string => `, prices as of ${date}`,
  pricesBetween: (first: string, last: string): string => `, prices from ${first} to ${last}`,
  pricesUndated: ', prices without a date',
  /** After the dates of the other prices. */
  somePricesUndated: ', some without a date',
  tryFirst: 'What to try first',
  tryNote: (label: string, currency: string): string => `${currency} per 1,000 attempts, on “${label}”`,
  technique: 'Technique',
  adds: 'What it adds',
  costs: 'Costs',
  paysFrom: 'Pays off from',
  addsInput: (tokens: string): string => `with ${tokens} more in the prompt`,
  addsOutput: (tokens: string): string => `with ${tokens} more in the answer`,
  addsExample: (tokens: string): string => `${tokens}, the median example of your file`,
  addsNothing: 'no tokens',
  atOnce: 'at once',
  /** If no rise of the share of accepted answers pays for the technique. */
  noRise: 'no rise is enough',
  done: 'in use',
  missing: 'Evidence still missing',
  questions: 'Questions',
  answeredOf: (answered: string, all: string): string => `${answered} of ${all} answered`,
  /** Units beside the fields of the answers. An answer in milliseconds (`ms`) is entered in seconds. */
  units: { share: 'of 100', count: '', ms: 'seconds', 'per-year': 'a year' },
  notAnswered: 'not answered',
  noAnswer: '–',
  answerFrom: {
    calculation: 'from the calculation',
    file: 'all examples of your file, reviewed or not',
    evaluation: 'from the evaluation',
    answer: 'your answer',
  },
  was: (value: string, from: string): string => `was ${value}, ${from}`,
  badAnswer: (max: string): string => `A number from 0 to ${max}.`,
  tradeOffs: 'Trade-offs, for these figures',
  /** A payback after more than ten years, in place of the months. */
  overTenYears: 'more than ten years',
  ofItFixed: (usd: string, fixed: string) => `${usd} (of it ${fixed} hosting and monthly costs)`,
  /** Words in the table of trade-offs. */
  codes: {
    'edit-text': 'edit the text',
    'any-model': 'any model',
    none: 'none',
    'none-announced': 'none announced',
    'edit-document': 'edit a document',
  },
  unknown: 'unknown',
  why: 'Why this answer',
  whyNote:
    'Every rule, and whether it holds for these figures. A share reaches your bar if its whole 95\u00a0% interval is at or above it, and misses it if the whole interval is below it.',
  states: { holds: 'holds', fails: 'does not hold', unknown: 'unknown' },
  rule: 'Rule',
  state: 'State',
  speaks: 'Speaks',
  speaksFor: (options: string): string => `for ${options}`,
  speaksAgainst: (options: string): string => `against ${options}`,
  weight: 'Weight',
  excludes: 'excludes',
  nextSteps: 'Next steps for fine-tuning',
} as const;

/** Every message of the advice. */
export const advice = {
  names,
  page,
  claims,
  reasons,
  missing,
  tradeOffs,
  techniques,
  questions,
  sources,
  ways,
  points,
  tokens: (written: string, number: number): string => `${written} ${number === 1 ? 'token' : 'tokens'}`,
  seconds: (written: string): string => `${written}\u00a0s`,
  perYear: (number: number, written: string): string =>
    number === 1 ? 'once a year' : `${written} times a year`,
  prompts: (number: number, written: string): string => `${written} ${number === 1 ? 'prompt' : 'prompts'}`,
} as const;
