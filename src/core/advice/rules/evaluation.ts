/** The rules of the advice that read the evaluation. */
import type { AdviceFacts, AdviceFigure, ApproachFacts, FigureName } from '../types.ts';
import {
  acceptedUsd,
  answerTo,
  count,
  type Finding,
  findingIf,
  isSwitchedOff,
  missesBar,
  paybackPrices,
  points,
  type ReasonRule,
  reachesBar,
  share,
  unitPrices,
} from './rule.ts';

/** The measured share of accepted answers of an approach. */
const acceptedShare = (approach: ApproachFacts | null) => share(approach?.measured?.share);

/** The share of answers that the user wants to be accepted. */
const barOf = (facts: AdviceFacts) => share(answerTo(facts, 'bar'));

/** The number of cases of the approaches, the smallest if they differ. */
function casesOf(approaches: readonly (ApproachFacts | null)[]): AdviceFigure | null {
  const cases = approaches.flatMap((approach) => approach?.measured?.cases ?? []);
  return cases.length === 0 ? null : count(Math.min(...cases));
}

/**
 * A finding that holds if `isMet`. Its figures are the bar, `figures`, and the measured share of each approach in `approaches`,
 * under the same key. Unknown if `isMet` is `null`, for example because an interval contains the bar.
 */
function findingAtBar(
  facts: AdviceFacts,
  approaches: Readonly<Partial<Record<FigureName, ApproachFacts | null>>>,
  isMet: boolean | null,
  figures?: Readonly<Partial<Record<FigureName, AdviceFigure | null>>>,
): Finding {
  if (isMet === null) return null;
  const shares = Object.entries(approaches).map(([name, approach]) => [name, acceptedShare(approach)]);
  const allFigures: Readonly<Record<string, AdviceFigure | null>> = {
    ...Object.fromEntries(shares),
    ...figures,
    bar: barOf(facts),
  };
  return findingIf(allFigures as Readonly<Record<FigureName, AdviceFigure | null>>, () => isMet, {
    more: { cases: casesOf(Object.values(approaches)) },
  });
}

/** Whether all conditions hold: `false` if one does not hold; otherwise `null` if one is unknown. */
const allHold = (...conditions: readonly (boolean | null)[]): boolean | null =>
  conditions.includes(false) ? false : conditions.includes(null) ? null : true;

/** Every rule whose figures are from the evaluation. */
export const evaluationRules = {
  'prompt-reaches-bar': {
    kind: 'reason',
    article: 'decision: stop when quality is acceptable',
    for: ['keep-prompting'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => findingAtBar(facts, { share: facts.prompt }, reachesBar(facts, facts.prompt)),
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
      const isMet = allHold(reachesBar(facts, prompt), tuned?.paysAtLow !== true, !isSlow);
      return findingAtBar(facts, { share: prompt }, isMet);
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
    when: (facts) => findingAtBar(facts, { share: facts.prompt }, missesBar(facts, facts.prompt)),
  },
  'tuned-alone-reaches-bar': {
    kind: 'reason',
    article: 'progressive_approach: fine-tuning, best performance',
    for: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => {
      const { prompt, tuned } = facts;
      return findingAtBar(
        facts,
        { tuned, prompt },
        allHold(reachesBar(facts, tuned), missesBar(facts, prompt)),
      );
    },
  },
  'tuned-misses-bar': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => findingAtBar(facts, { tuned: facts.tuned }, missesBar(facts, facts.tuned)),
  },
  'better-shown': {
    kind: 'reason',
    article: 'fine_tuning pros: can outperform prompting, consistent behavior, domain adaptation',
    for: ['fine-tune'],
    weight: 3,
    source: 'evaluation',
    when: (facts) => findingOnDifference(facts, ({ toPrompt }) => toPrompt?.word === 'better'),
  },
  'worse-shown': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      findingOnDifference(
        facts,
        ({ toPrompt }) => toPrompt?.word === 'worse' && reachesBar(facts, facts.tuned) !== true,
      ),
  },
  'worse-over-bar': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) =>
      findingOnDifference(
        facts,
        ({ toPrompt }) => toPrompt?.word === 'worse' && reachesBar(facts, facts.tuned) === true,
      ),
  },
  'no-difference-shown': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 1,
    source: 'evaluation',
    when: (facts) => findingOnDifference(facts, ({ toPrompt }) => toPrompt?.word === 'no-difference-shown'),
  },
  'surely-pays': {
    kind: 'reason',
    article: null,
    for: ['fine-tune'],
    weight: 2,
    source: 'evaluation',
    prices: paybackPrices,
    when: (facts) =>
      findingOnDifference(facts, ({ paysAtLow, payback }) =>
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
      findingOnDifference(facts, ({ paysAtLow, payback }) =>
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
    when: (facts) => {
      const { prompt, rag } = facts;
      return findingAtBar(facts, { rag, prompt }, allHold(reachesBar(facts, rag), missesBar(facts, prompt)));
    },
  },
  'rag-misses-bar': {
    kind: 'reason',
    article: null,
    against: ['rag'],
    weight: 2,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => findingAtBar(facts, { rag: facts.rag }, missesBar(facts, facts.rag)),
  },
  'both-alone-reach-bar': {
    kind: 'reason',
    article: 'rag_plus_fine_tuning: best of both worlds',
    for: ['rag', 'fine-tune'],
    weight: 3,
    source: 'evaluation',
    reads: ['bar'],
    when: (facts) => {
      const { prompt, rag, tuned, ragTuned } = facts;
      const others = [rag, tuned].filter((each) => each?.measured?.share != null);
      const isAlone = allHold(...[prompt, ...others].map((each) => missesBar(facts, each)));
      return findingAtBar(facts, { both: ragTuned, prompt }, allHold(reachesBar(facts, ragTuned), isAlone));
    },
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
    when: (facts) => {
      const { prompt, otherModel } = facts;
      const [otherUsd, promptUsd] = [acceptedUsd(otherModel), acceptedUsd(prompt)];
      const isCheaper = otherUsd === null || promptUsd === null ? null : otherUsd.value < promptUsd.value;
      return findingAtBar(facts, { share: otherModel }, allHold(reachesBar(facts, otherModel), isCheaper), {
        other: otherUsd,
        prompt: promptUsd,
      });
    },
  },
} as const satisfies Record<string, ReasonRule>;

/** A finding about the measured difference between the tuned model and the prompt; unknown if `test` gives `null`. */
function findingOnDifference(
  { tuned }: AdviceFacts,
  test: (tuned: NonNullable<AdviceFacts['tuned']>) => boolean | null,
): Finding {
  const isMet = tuned?.toPrompt ? test(tuned) : null;
  if (!tuned?.toPrompt || isMet === null) return null;
  const { difference, low, high, pairs } = tuned.toPrompt;
  return findingIf(
    { difference: points(difference), low: points(low), high: points(high), pairs: count(pairs) },
    () => isMet,
    { more: { cases: count(pairs) } },
  );
}
