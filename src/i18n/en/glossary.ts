/** English explanations of the terms of the interface, and the sentences of explanations. `docs/glossary.md` is made from them. */
import { figure, type Pieces, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { small } from './letters.ts';
import { plural } from './plural.ts';

/** The terms of the interface that are not fields. */
const terms = {
  range: {
    name: 'Range',
    means:
      'you are 80\u00a0% sure that the figure lies between its two ends. The verdict uses the figure; the chance of a payback uses the range. Type 200k – 300k or ±20\u00a0%.',
  },
  baseline: {
    name: 'Baseline',
    means:
      'the approach that answers today. The verdict compares the candidate with it. Other approaches are only shown.',
  },
  candidate: { name: 'Candidate', means: 'the approach whose payback the verdict states.' },
  zeroShot: { name: 'Zero-shot', means: 'a prompt with instructions and without examples.' },
  fewShot: { name: 'Few-shot', means: 'a prompt that shows the model a few examples.' },
  chainOfThought: {
    name: 'Chain of thought',
    means: 'a prompt that asks the model to reason before it answers.',
  },
  retrieval: {
    name: 'Retrieval (RAG)',
    means: 'a search whose results are added to each prompt.',
  },
  fineTuning: {
    name: 'Fine-tuning',
    means: 'training a model on your examples, so that it needs a shorter prompt or answers better.',
  },
  token: {
    name: 'Token',
    means: 'a piece of text, about four letters of English. Models are paid by the token.',
  },
  cache: {
    name: 'Cache',
    means:
      'the host keeps the fixed prefix of a prompt for some minutes. The request that stores it pays the price of a cache write, and those that find it (hits) pay the lower price of cached input.',
  },
  batch: {
    name: 'Batch',
    means: 'requests that are sent together and answered within hours, usually at half the price.',
  },
  adapter: {
    name: 'Adapter',
    means: 'the small part of a model that tuning changes. Several adapters can run on one machine.',
  },
  attempts: {
    name: 'Attempt',
    means: 'one call to the model. A request has more than one if its answer is not accepted.',
  },
  accepted: {
    name: 'Accepted answer',
    means: 'an answer that is good enough to use, by your own measure.',
  },
  requests: {
    name: 'Request',
    means:
      'one question with all its attempts. Its cost includes what it costs to fix the answer if none is accepted, and a share of the monthly costs.',
  },
  savedPerThousand: {
    name: 'Saved per 1,000 requests',
    means:
      'what 1,000 requests of month 1 cost less with the candidate than with the baseline, with the monthly costs and without the set-up.',
  },
  extraPerThousand: {
    name: 'Extra per 1,000 requests',
    means:
      'what 1,000 requests of month 1 cost more with the candidate than with the baseline, with the monthly costs and without the set-up.',
  },
  savedPerMonth: {
    name: 'Saved per month',
    means: 'what month 1 costs less with the candidate, monthly costs included and set-up left out.',
  },
  extraPerMonth: {
    name: 'Extra per month',
    means: 'what month 1 costs more with the candidate, monthly costs included and set-up left out.',
  },
  setupOnce: {
    name: 'Set-up',
    means: 'what is paid once before the candidate serves: training, labelling, engineering.',
  },
  setupExtra: {
    name: 'Extra set-up',
    means: 'the set-up of the candidate minus that of the baseline: training, labelling, engineering.',
  },
  setupAvoided: {
    name: 'Set-up avoided',
    means: 'the set-up of the baseline minus that of the candidate, which is smaller.',
  },
  netAfter: {
    name: 'Net',
    means:
      'the saving up to the month named, minus the extra set-up and retrainings. The return is the net at the horizon divided by the extra set-up.',
  },
  chance: {
    name: 'Pays back in a year',
    means:
      'of 10,000 draws from all ranges, the share that has paid back after 12 months. “Likely” is the span in which 8 of 10 draws lie (P10 to P90).',
  },
  payback: {
    name: 'Payback',
    means:
      'the time until the saving has repaid the set-up, rounded up; half a month is written as two weeks. “Discounted” counts a later amount as less, by the discount rate.',
  },
  presentValue: {
    name: 'Net present value (NPV)',
    means: 'the net at the horizon in today’s money: later savings count less, by the discount rate.',
  },
  internalReturn: {
    name: 'Internal rate of return (IRR)',
    means: 'the discount rate at which the saving would just repay the set-up.',
  },
  cacheHits: {
    name: 'Cache hits',
    means: 'the share of requests that find the fixed prefix of the prompt in the host’s cache.',
  },
  ahead: {
    name: 'Ahead by',
    means: 'how much less the candidate has cost than the baseline so far, set-up included.',
  },
  estimate: {
    name: '≈',
    means: 'the figure depends on a number of tokens that is estimated, not counted.',
  },
  uncertainPrice: {
    name: '†',
    means: 'another reading of a price would change this figure. The remarks on the prices say which.',
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly means: string }>>;

/** The key of a term. */
export type Term = keyof typeof terms;

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'largest',
  2: 'second largest',
  3: 'third largest',
  4: 'fourth largest',
  5: 'fifth largest',
};

const cacheNoun = plural('cache', 'caches');

/** A sentence about a candidate that does not pay back at any value of a field from `low` to `high`. */
const noPaybackOver = (predicate: string) => (low: string, high: string, name: string) =>
  `From ${low} to ${high}, ${name} ${predicate}.`;

/** The messages of explanations. */
export const glossary = {
  terms,
  fields: explainedFields,

  /** The cost or effect of a field in this scenario. */
  here: {
    attempts: (usd: string, ofUsd: string) =>
      say`Here it makes up ${figure(usd)} of the ${figure(ofUsd)} that 1,000 attempts cost.`,
    training: (usd: string, ofUsd: string) =>
      say`Here the training is ${figure(usd)} of the ${figure(ofUsd)} of set-up.`,
    saving: (usd: string) => say`Here 1,000 requests save ${figure(usd)}.`,
    extra: (usd: string) => say`Here 1,000 requests cost ${figure(usd)} more.`,
    /** For some numbers of caches, the share of requests that hit. */
    hits: (rates: readonly (readonly [caches: number, share: string])[]): Pieces => [
      'Here the hit rate is ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : i === rates.length - 1 ? ' and ' : ', ',
        figure(share),
        i === 0 ? ` with ${caches} ${cacheNoun(caches)}` : ` with ${caches}`,
      ]),
      '.',
    ],
  },

  // The payback over the usual span of a field
  paybacks: {
    atOnce: 'at once',
    overTenYears: 'over ten years',
    tooLate: 'too late',
    afterBaselineEnd: 'too late',
    never: 'never',
    unknown: 'unknown',
  },
  paybackOf: (name: string) => `The payback of ${name}:`,
  /** `name` is the name of the candidate if another approach could be meant, and else `null`. */
  rank: (place: number, all: string, count: number, name: string | null) => {
    const payback = name === null ? 'the payback' : `the payback of ${name}`;
    const moved = 'each moved over its range or by 20\u00a0%';
    if (count === 1) return say`Of all figures, ${moved}, ${figure('only')} this one moves ${payback}.`;
    return place in places
      ? say`Of ${all} figures, ${moved}, this one has the ${figure(places[place] ?? '')} effect on ${payback}.`
      : say`Of ${all} figures, ${moved}, this one is ${figure(`number ${place}`)} by its effect on ${payback}.`;
  },
  /**
   * The sentence if no value of the field pays back. Its key is the word that is shown instead of a payback; `other`: the word is not the same
   * over the whole span.
   */
  noPaybacks: {
    never: noPaybackOver('never pays back'),
    tooLate: noPaybackOver('is switched off before it pays back'),
    other: noPaybackOver('does not pay back'),
  },
  unmoved: (low: string, high: string, name: string, payback: string) =>
    `From ${low} to ${high}, the payback of ${name} does not change: ${payback}.`,
  /** The heading of an explanation that was opened by `word`, a label that does not contain the name. */
  wordFor: (word: string, name: string) => `${word} (${small(name)})`,
  /** The text that describes the drawing of the payback over the usual span of a field. */
  drawing: (points: readonly (readonly [value: string, payback: string])[]) =>
    `Payback: ${points.map(([value, payback]) => `${payback} at ${value}`).join(', ')}.`,
  /** After `drawing`: the entered range, which is shaded. */
  shaded: (low: string, high: string) => `The range is ${low} to ${high}.`,
};
