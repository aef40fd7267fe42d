/** The rules that the evaluation adds to those of the article. */
import type { AdviceFacts, ApproachFacts } from '../types.ts';
import {
  acceptedUsd,
  answerTo,
  count,
  type Finding,
  given,
  isSwitchedOff,
  paybackPrices,
  points,
  type ReasonRule,
  share,
  unitPrices,
} from './rule.ts';

/** The measured share of accepted answers of an approach. */
const acceptedBy = (approach: ApproachFacts | null) => share(approach?.measured?.share);

/** The share of answers that the user wants to be accepted. */
const barOf = (facts: AdviceFacts) => share(answerTo(facts, 'bar'));

/** Every rule whose figures are from the evaluation. */
export const evaluationRules = {
  'prompt-reaches-bar': {
    kind: 'reason',
    article: 'decision: stop when quality is acceptable',
    for: ['keep-prompting'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given(
        { share: acceptedBy(facts.prompt), bar: barOf(facts) },
        (measured) => measured.share >= measured.bar,
        { more: { cases: count(facts.prompt?.measured?.cases) } },
      ),
  },
  'good-enough': {
    kind: 'reason',
    article: 'decision: stop when quality is acceptable; only fine-tune if prompting insufficient',
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'evaluation',
    reads: ['bar', 'maxResponseMs'],
    when: (facts) => {
      const { prompt, tuned } = facts;
      const isSlow =
        (prompt?.responseMs ?? 0) > (answerTo(facts, 'maxResponseMs') ?? Number.POSITIVE_INFINITY);
      return given(
        { share: acceptedBy(prompt), bar: barOf(facts) },
        (measured) => measured.share >= measured.bar && tuned?.paysAtLow !== true && !isSlow,
      );
    },
  },
  'prompt-misses-bar': {
    kind: 'reason',
    article:
      'decision: only fine-tune if prompting insufficient; prompting cons: limited by model’s base behavior',
    for: ['improve-prompt', 'fine-tune'],
    weight: 1,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given(
        { share: acceptedBy(facts.prompt), bar: barOf(facts) },
        (measured) => measured.share < measured.bar,
        { more: { cases: count(facts.prompt?.measured?.cases) } },
      ),
  },
  'tuned-alone-reaches-bar': {
    kind: 'reason',
    article: 'progressive_approach: fine-tuning, best performance',
    for: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given(
        {
          tuned: acceptedBy(facts.tuned),
          prompt: acceptedBy(facts.prompt),
          bar: barOf(facts),
        },
        ({ tuned, prompt, bar }) => tuned >= bar && prompt < bar,
      ),
  },
  'tuned-misses-bar': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given({ tuned: acceptedBy(facts.tuned), bar: barOf(facts) }, ({ tuned, bar }) => tuned < bar),
  },
  'better-shown': {
    kind: 'reason',
    article: 'fine_tuning pros: can outperform prompting, consistent behavior, domain adaptation',
    for: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    when: (facts) => difference(facts, ({ toPrompt }) => toPrompt?.word === 'better'),
  },
  'worse-shown': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => difference(facts, ({ toPrompt }) => toPrompt?.word === 'worse' && !isOverBar(facts)),
  },
  'worse-over-bar': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => difference(facts, ({ toPrompt }) => toPrompt?.word === 'worse' && isOverBar(facts)),
  },
  'no-difference-shown': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 1,
    source: 'evaluation',
    when: (facts) => difference(facts, ({ toPrompt }) => toPrompt?.word === 'no-difference-shown'),
  },
  'surely-pays': {
    kind: 'reason',
    article: null,
    for: ['fine-tune'],
    weight: 2,
    source: 'evaluation',
    prices: paybackPrices,
    when: (facts) =>
      difference(facts, ({ paysAtLow, payback }) =>
        paysAtLow === null ? null : paysAtLow && payback === 'in-window' && !isSwitchedOff(facts.tuned),
      ),
  },
  'may-not-pay': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    prices: paybackPrices,
    when: (facts) =>
      difference(facts, ({ paysAtLow, payback }) =>
        paysAtLow === null ? null : !paysAtLow && payback === 'in-window',
      ),
  },
  'rag-alone-reaches-bar': {
    kind: 'reason',
    article: null,
    for: ['rag'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given(
        {
          rag: acceptedBy(facts.rag),
          prompt: acceptedBy(facts.prompt),
          bar: barOf(facts),
        },
        ({ rag, prompt, bar }) => rag >= bar && prompt < bar,
      ),
  },
  'rag-misses-bar': {
    kind: 'reason',
    article: null,
    against: ['rag'],
    weight: 2,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => given({ rag: acceptedBy(facts.rag), bar: barOf(facts) }, ({ rag, bar }) => rag < bar),
  },
  'both-alone-reach-bar': {
    kind: 'reason',
    article: 'rag_plus_fine_tuning: best of both worlds',
    for: ['rag', 'fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      given(
        {
          both: acceptedBy(facts.ragTuned),
          prompt: acceptedBy(facts.prompt),
          bar: barOf(facts),
        },
        ({ both, prompt, bar }) =>
          both >= bar &&
          [prompt, facts.rag?.measured?.share, facts.tuned?.measured?.share].every(
            (alone) => (alone ?? 0) < bar,
          ),
      ),
  },
  'other-model-reaches-bar': {
    kind: 'reason',
    article: 'prompting pros: works with any model',
    for: ['cheaper-model'],
    against: ['fine-tune'],
    weight: 4,
    source: 'evaluation',
    reads: ['bar'],
    dependsOnTokens: true,
    prices: unitPrices('otherModel'),
    when: (facts) =>
      given(
        {
          share: acceptedBy(facts.otherModel),
          bar: barOf(facts),
          other: acceptedUsd(facts.otherModel),
          prompt: acceptedUsd(facts.prompt),
        },
        ({ share: accepted, bar, other, prompt }) => accepted >= bar && other < prompt,
      ),
  },
} as const satisfies Record<string, ReasonRule>;

/** A finding about the measured difference of the tuned model to the prompt; unknown if `test` gives `null`. */
function difference(
  { tuned }: AdviceFacts,
  test: (tuned: NonNullable<AdviceFacts['tuned']>) => boolean | null,
): Finding {
  const isMet = tuned?.toPrompt ? test(tuned) : null;
  if (!tuned?.toPrompt || isMet === null) return null;
  const { difference: by, low, high, pairs } = tuned.toPrompt;
  return given(
    { difference: points(by), low: points(low), high: points(high), pairs: count(pairs) },
    () => isMet,
  );
}

/** Whether the tuned model was accepted at least as often as the bar asks; false without a bar. */
function isOverBar(facts: AdviceFacts): boolean {
  const [bar, measured] = [answerTo(facts, 'bar'), facts.tuned?.measured?.share];
  return bar !== undefined && measured != null && measured >= bar;
}
