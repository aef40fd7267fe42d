/** The rules that the calculation, the training file and the evaluation add to those of the article. */
import type { AdviceFacts } from '../types.ts';
import { answerTo, count, given, months, points, type ReasonRule, share, usd } from './rule.ts';

/** Whether the service of a tuned model ends before the first day, or on it. */
const isSwitchedOff = (tuned: AdviceFacts['tuned']): boolean => (tuned?.endsAtMonths ?? 1) <= 0;

/** The tuned model with retrieval. `null` if there is none without: then `tuned` is this model, and the rules on `tuned` apply. */
const combined = ({ tuned, ragTuned }: AdviceFacts): AdviceFacts['ragTuned'] =>
  ragTuned?.id === tuned?.id ? null : ragTuned;

/** Rules from the calculation. */
const calculationRules = {
  'pays-back': {
    kind: 'reason',
    article: 'break_even: the saving pays back the fine-tuning cost',
    for: ['fine-tune'],
    weight: 3,
    source: 'calculation',
    dependsOnTokens: true,
    when: ({ tuned }) =>
      tuned &&
      given(
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
    when: ({ tuned, horizonMonths }) =>
      tuned &&
      given(
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
    when: ({ tuned }) =>
      tuned &&
      given(
        { end: months(tuned.endsAtMonths ?? 0) },
        () => tuned.payback === 'too-late' && !isSwitchedOff(tuned),
      ),
  },
  'never-pays': {
    kind: 'reason',
    article: 'break_even',
    against: ['fine-tune'],
    weight: 3,
    source: 'calculation',
    when: ({ tuned, horizonMonths }) =>
      tuned && given({ horizon: months(horizonMonths) }, () => tuned.payback === 'never'),
  },
  'not-trainable': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: ({ tuned }) => given({ months: months(tuned?.trainableMonths) }, (closed) => closed.months <= 0),
  },
  'switched-off': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: ({ tuned }) => given({ months: months(tuned?.endsAtMonths) }, (end) => end.months <= 0),
  },
  'both-not-trainable': {
    kind: 'reason',
    article: null,
    against: ['rag-fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: (facts) =>
      given({ months: months(combined(facts)?.trainableMonths) }, (closed) => closed.months <= 0),
  },
  'both-switched-off': {
    kind: 'reason',
    article: null,
    against: ['rag-fine-tune'],
    weight: 'excludes',
    source: 'calculation',
    when: (facts) => given({ months: months(combined(facts)?.endsAtMonths) }, (end) => end.months <= 0),
  },
  'cheaper-answers': {
    kind: 'reason',
    article: 'cost_analysis: per_request lower (shorter prompts)',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.98,
    source: 'calculation',
    dependsOnTokens: true,
    when: ({ prompt, tuned }, limit) =>
      given(
        { prompt: usd(prompt?.usdPerThousandAccepted), tuned: usd(tuned?.usdPerThousandAccepted) },
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
    when: ({ prompt, tuned }, limit) =>
      given(
        { prompt: usd(prompt?.usdPerThousandAccepted), tuned: usd(tuned?.usdPerThousandAccepted) },
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
    when: ({ prompt, rag }, limit) =>
      given(
        { prompt: usd(prompt?.usdPerThousandAccepted), rag: usd(rag?.usdPerThousandAccepted) },
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
    when: ({ prompt, cheaperModel }, limit) =>
      given(
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
    when: (facts) => slowness(facts, ({ prompt, tuned, limit }) => prompt > limit && tuned <= limit),
  },
  'tuned-too-slow': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 3,
    source: 'answer',
    question: 'maxResponseMs',
    when: (facts) => slowness(facts, ({ tuned, limit }) => tuned > limit),
  },
  'may-not-be-sent': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'answer',
    question: 'mayBeSent',
    when: (facts) => given({ share: share(answerTo(facts, 'mayBeSent')) }, (sent) => sent.share === 0),
  },
} as const satisfies Record<string, ReasonRule>;

function slowness(
  facts: Parameters<ReasonRule['when']>[0],
  test: (times: Readonly<Record<'prompt' | 'tuned' | 'limit', number>>) => boolean,
): ReturnType<ReasonRule['when']> {
  const time = (value: number | null | undefined) =>
    value === null || value === undefined ? null : ({ value, unit: 'ms' } as const);
  return given(
    {
      prompt: time(facts.prompt?.responseMs),
      tuned: time(facts.tuned?.responseMs),
      limit: time(answerTo(facts, 'maxResponseMs')),
    },
    test,
  );
}

/** Rules from the training file. */
const fileRules = {
  'file-ready': {
    kind: 'reason',
    article: null,
    for: ['fine-tune'],
    weight: 1,
    limit: 50,
    source: 'file',
    when: ({ file }, limit) =>
      given(
        { examples: count(file?.examples), refused: count(file?.refusedLines) },
        ({ examples, refused }) => refused === 0 && examples >= limit,
      ),
  },
  'refused-lines': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'file',
    when: ({ file }) => given({ lines: count(file?.refusedLines) }, ({ lines }) => lines > 0),
  },
  'leaked-cases': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'file',
    when: ({ file }) => given({ cases: count(file?.leaks) }, ({ cases }) => cases > 0),
  },
} as const satisfies Record<string, ReasonRule>;

/** Rules from the evaluation. */
const evaluationRules = {
  'prompt-reaches-bar': {
    kind: 'reason',
    article: 'decision: stop when quality is acceptable',
    for: ['keep-prompting'],
    weight: 3,
    source: 'evaluation',
    when: (facts) =>
      given(
        { share: share(facts.prompt?.measured?.share), bar: share(answerTo(facts, 'bar')) },
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
    when: (facts) => {
      const { prompt, tuned } = facts;
      const isSlow =
        (prompt?.responseMs ?? 0) > (answerTo(facts, 'maxResponseMs') ?? Number.POSITIVE_INFINITY);
      return given(
        { share: share(prompt?.measured?.share), bar: share(answerTo(facts, 'bar')) },
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
    when: (facts) =>
      given(
        { share: share(facts.prompt?.measured?.share), bar: share(answerTo(facts, 'bar')) },
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
    when: (facts) =>
      given(
        {
          tuned: share(facts.tuned?.measured?.share),
          prompt: share(facts.prompt?.measured?.share),
          bar: share(answerTo(facts, 'bar')),
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
    when: (facts) =>
      given(
        { tuned: share(facts.tuned?.measured?.share), bar: share(answerTo(facts, 'bar')) },
        ({ tuned, bar }) => tuned < bar,
      ),
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
    when: (facts) => difference(facts, ({ toPrompt }) => toPrompt?.word === 'worse' && !isOverBar(facts)),
  },
  'worse-over-bar': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'evaluation',
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
    when: (facts) =>
      given(
        {
          rag: share(facts.rag?.measured?.share),
          prompt: share(facts.prompt?.measured?.share),
          bar: share(answerTo(facts, 'bar')),
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
    when: (facts) =>
      given(
        { rag: share(facts.rag?.measured?.share), bar: share(answerTo(facts, 'bar')) },
        ({ rag, bar }) => rag < bar,
      ),
  },
  'both-alone-reach-bar': {
    kind: 'reason',
    article: 'rag_plus_fine_tuning: best of both worlds',
    for: ['rag', 'fine-tune'],
    weight: 3,
    source: 'evaluation',
    when: (facts) =>
      given(
        {
          both: share(facts.ragTuned?.measured?.share),
          prompt: share(facts.prompt?.measured?.share),
          bar: share(answerTo(facts, 'bar')),
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
    dependsOnTokens: true,
    when: (facts) =>
      given(
        {
          share: share(facts.otherModel?.measured?.share),
          bar: share(answerTo(facts, 'bar')),
          other: usd(facts.otherModel?.usdPerThousandAccepted),
          prompt: usd(facts.prompt?.usdPerThousandAccepted),
        },
        ({ share: accepted, bar, other, prompt }) => accepted >= bar && other < prompt,
      ),
  },
} as const satisfies Record<string, ReasonRule>;

type Facts = Parameters<ReasonRule['when']>[0];

/** A finding about the measured difference of the tuned model to the prompt; unknown if `test` gives `null`. */
function difference(
  { tuned }: Facts,
  test: (tuned: NonNullable<Facts['tuned']>) => boolean | null,
): ReturnType<ReasonRule['when']> {
  const isMet = tuned?.toPrompt ? test(tuned) : null;
  if (!tuned?.toPrompt || isMet === null) return null;
  const { difference: by, low, high, pairs } = tuned.toPrompt;
  return given(
    { difference: points(by), low: points(low), high: points(high), pairs: count(pairs) },
    () => isMet,
  );
}

/** Whether the tuned model was accepted at least as often as the bar asks; false without a bar. */
function isOverBar(facts: Facts): boolean {
  const [bar, measured] = [answerTo(facts, 'bar'), facts.tuned?.measured?.share];
  return bar !== undefined && measured !== undefined && measured >= bar;
}

/** The rules from the calculation, the file and the evaluation. */
export const findings = { ...calculationRules, ...fileRules, ...evaluationRules } as const;
