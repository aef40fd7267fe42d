/** The rules of the advice that read the calculation, or compare it with limits of the user. */
import { hasEnded } from '../../cost/ended.ts';
import type { AdviceFacts } from '../types.ts';
import {
  acceptedUsd,
  answerTo,
  type Finding,
  findingIf,
  isSwitchedOff,
  months,
  ms,
  paybackPrices,
  type ReasonRule,
  share,
  tokenPrices,
  unitPrices,
  usd,
} from './rule.ts';

/**
 * The tuned model with retrieval, if the scenario also has a tuned model without retrieval. Otherwise `null`: the facts then have
 * this model as `tuned`.
 */
const combinedModel = ({ tuned, ragTuned }: AdviceFacts): AdviceFacts['ragTuned'] =>
  ragTuned?.id === tuned?.id ? null : ragTuned;

/** Every rule about figures of the calculation, or about a limit that the user states. */
export const calculationRules = {
  'pays-back': {
    kind: 'reason',
    article: 'break_even: the saving pays back the fine-tuning cost',
    for: ['fine-tune'],
    weight: 3,
    source: 'calculation',
    dependsOnTokens: true,
    prices: paybackPrices,
    when: ({ tuned }) =>
      tuned &&
      findingIf(
        { months: months(tuned.paybackMonths ?? 0) },
        () => tuned.payback === 'in-window' && !isSwitchedOff(tuned),
      ),
  },
  'pays-back-later': {
    kind: 'reason',
    article: 'break_even',
    against: ['fine-tune'],
    weight: 2,
    source: 'calculation',
    dependsOnTokens: true,
    prices: paybackPrices,
    when: ({ tuned, horizonMonths }) =>
      tuned &&
      findingIf(
        { months: months(tuned.paybackMonths ?? 0), horizon: months(horizonMonths) },
        () => tuned.payback === 'later',
      ),
  },
  'ends-first': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 4,
    source: 'calculation',
    prices: paybackPrices,
    when: ({ tuned }) =>
      tuned &&
      findingIf(
        { end: months(tuned.endsAtMonths ?? 0) },
        () => tuned.payback === 'tooLate' && !isSwitchedOff(tuned),
      ),
  },
  'never-pays': {
    kind: 'reason',
    article: 'break_even',
    against: ['fine-tune'],
    weight: 3,
    source: 'calculation',
    prices: paybackPrices,
    when: ({ tuned, horizonMonths }) =>
      tuned && findingIf({ horizon: months(horizonMonths) }, () => tuned.payback === 'never'),
  },
  'not-trainable': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: ({ tuned }) => findingIf({ months: months(tuned?.trainableMonths) }, (left) => left.months <= 0),
  },
  'switched-off': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: ({ tuned }) =>
      findingIf({ months: months(tuned?.endsAtMonths) }, (end) => hasEnded({ endsAtMonths: end.months })),
  },
  'both-not-trainable': {
    kind: 'reason',
    article: null,
    against: ['rag-fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: (facts) =>
      findingIf({ months: months(combinedModel(facts)?.trainableMonths) }, (left) => left.months <= 0),
  },
  'both-switched-off': {
    kind: 'reason',
    article: null,
    against: ['rag-fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: (facts) =>
      findingIf({ months: months(combinedModel(facts)?.endsAtMonths) }, (end) =>
        hasEnded({ endsAtMonths: end.months }),
      ),
  },
  'cheaper-answers': {
    kind: 'reason',
    article: 'cost_analysis: per_request lower (shorter prompts)',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.98,
    source: 'calculation',
    dependsOnTokens: true,
    prices: unitPrices('tuned'),
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: acceptedUsd(prompt), tuned: acceptedUsd(tuned) },
        (cost) => cost.tuned < limit * cost.prompt,
      ),
  },
  'dearer-answers': {
    kind: 'reason',
    article: 'cost_analysis: upfront and per_request',
    against: ['fine-tune'],
    weight: 2,
    limit: 1.02,
    source: 'calculation',
    dependsOnTokens: true,
    prices: unitPrices('tuned'),
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: acceptedUsd(prompt), tuned: acceptedUsd(tuned) },
        (cost) => cost.tuned > limit * cost.prompt,
      ),
  },
  'rag-dearer': {
    kind: 'reason',
    article: null,
    against: ['rag'],
    weight: 1,
    limit: 1.02,
    source: 'calculation',
    dependsOnTokens: true,
    prices: unitPrices('rag'),
    when: ({ prompt, rag }, limit) =>
      findingIf(
        { prompt: acceptedUsd(prompt), rag: acceptedUsd(rag) },
        (cost) => cost.rag > limit * cost.prompt,
      ),
  },
  'untested-model-cheaper': {
    kind: 'reason',
    article: 'prompting pros: works with any model',
    for: ['cheaper-model'],
    against: ['fine-tune'],
    weight: 1,
    limit: 0.5,
    source: 'calculation',
    dependsOnTokens: true,
    prices: tokenPrices('cheaperModel'),
    when: ({ prompt, cheaperModel }, limit) =>
      findingIf(
        { prompt: usd(prompt?.usdPerThousandCalls), other: usd(cheaperModel?.usdPerThousandCalls) },
        (cost) => cost.other <= limit * cost.prompt && cost.other < cost.prompt,
      ),
  },
  'too-slow': {
    kind: 'reason',
    article: 'prompting cons: higher latency (longer prompts)',
    for: ['fine-tune'],
    weight: 3,
    source: 'answer',
    question: 'maxResponseMs',
    when: (facts) => findingOnTimes(facts, ({ prompt, tuned, limit }) => prompt > limit && tuned <= limit),
  },
  'tuned-too-slow': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 3,
    source: 'answer',
    question: 'maxResponseMs',
    when: (facts) => findingOnTimes(facts, ({ tuned, limit }) => tuned > limit),
  },
  'may-not-be-sent': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'answer',
    question: 'mayBeSent',
    when: (facts) => findingIf({ share: share(answerTo(facts, 'mayBeSent')) }, (sent) => sent.share === 0),
  },
} as const satisfies Record<string, ReasonRule>;

/** A finding about the response times in ms of the prompt and the tuned model, and the longest time that the user accepts. */
function findingOnTimes(
  facts: AdviceFacts,
  test: (times: Readonly<Record<'prompt' | 'tuned' | 'limit', number>>) => boolean,
): Finding {
  return findingIf(
    {
      prompt: ms(facts.prompt?.responseMs),
      tuned: ms(facts.tuned?.responseMs),
      limit: ms(answerTo(facts, 'maxResponseMs')),
    },
    test,
  );
}
