/** The rules from the article: reasons to try prompting first, indicators for fine-tuning, its training data, and hybrid approaches. */
import type { AdviceFacts } from '../types.ts';
import { minimumExamples } from './host-minimum.ts';
import {
  answerTo,
  attemptsUsd,
  count,
  findingIf,
  months,
  ms,
  perYear,
  type ReasonRule,
  share,
  timeSource,
  tokens,
  unitPrices,
  usd,
} from './rule.ts';

/** A rule that holds if the answer to `question` is a share of at least `limit`. */
const shareRule = (
  question: NonNullable<ReasonRule['question']>,
  row: Pick<ReasonRule, 'article' | 'for' | 'against' | 'weight'> & { readonly limit: number },
): ReasonRule => ({
  kind: 'reason',
  source: 'answer',
  question,
  ...row,
  when: (facts, limit) =>
    findingIf({ share: share(answerTo(facts, question)) }, (answer) => answer.share >= limit),
});

/** The number of reviewed examples that the user stated; else `undefined`. A file does not say whether its examples were reviewed. */
const reviewedByAnswer = ({ answers }: AdviceFacts): number | undefined =>
  answers.reviewedExamples?.from === 'answer' ? answers.reviewedExamples.value : undefined;

/** Rules from the section "Start with Prompting". */
const promptingFirst = {
  'few-prompts-tried': {
    kind: 'reason',
    article: 'try_prompting_first: easy to experiment',
    for: ['improve-prompt'],
    weight: 2,
    limit: 3,
    source: 'answer',
    question: 'promptsTried',
    when: (facts, limit) =>
      findingIf({ prompts: count(answerTo(facts, 'promptsTried')) }, ({ prompts }) => prompts < limit),
  },
  'too-few-examples': {
    kind: 'reason',
    article: 'try_prompting_first: no training data needed',
    against: ['fine-tune'],
    weight: 'excludes',
    source: 'answer',
    question: 'reviewedExamples',
    when: (facts) =>
      findingIf(
        {
          examples: count(answerTo(facts, 'reviewedExamples')),
          limit: count(minimumExamples(facts.tuned?.model)),
        },
        ({ examples, limit }) => examples < limit,
      ),
  },
  'rules-change': {
    kind: 'reason',
    article: 'try_prompting_first: immediate iteration; cost_analysis: iteration slow, costs money each time',
    against: ['fine-tune'],
    weight: 2,
    limit: 4,
    source: 'answer',
    question: 'ruleChanges',
    prices: { of: ['tuned'], parts: ['training', 'setup'] },
    when: (facts, limit) =>
      findingIf({ changes: perYear(answerTo(facts, 'ruleChanges')) }, ({ changes }) => changes >= limit, {
        more: { usd: usd(facts.tuned?.retrainUsd) },
      }),
  },
  'rules-stay': {
    kind: 'reason',
    article: 'cost_analysis: iteration',
    for: ['fine-tune'],
    weight: 1,
    limit: 1,
    source: 'answer',
    question: 'ruleChanges',
    when: (facts, limit) =>
      findingIf({ changes: perYear(answerTo(facts, 'ruleChanges')) }, ({ changes }) => changes <= limit),
  },
  'needs-deployment': {
    kind: 'reason',
    article: 'try_prompting_first: no infrastructure requirements; fine_tuning cons: needs infrastructure',
    against: ['fine-tune'],
    weight: 1,
    source: 'calculation',
    prices: { of: ['prompt', 'tuned'], parts: ['monthly', 'hosting'] },
    when: ({ prompt, tuned }) =>
      findingIf(
        { prompt: usd(prompt?.idleUsdPerMonth), tuned: usd(tuned?.idleUsdPerMonth) },
        (idle) => idle.tuned > idle.prompt,
      ),
  },
} as const satisfies Record<string, ReasonRule>;

/** The number of examples that the task needs, and the tokens of each. */
const neededExamples = (facts: AdviceFacts) => ({
  examples: count(answerTo(facts, 'examplesNeeded')),
  each: tokens(facts.file?.medianTokens),
});

/**
 * The tokens that the prompt and its answer leave for examples in the context of the model; `null` = unknown. If the tokens of the
 * prompt or the answer are unknown, `valueIfUnknown` is used for them. The tokens of a few-shot prompt count as unknown, because its
 * present examples are not counted separately.
 */
function roomBeside(prompt: AdviceFacts['prompt'], valueIfUnknown: number | null = null): number | null {
  const context = prompt?.contextTokens ?? null;
  const promptTokens = prompt?.technique === 'few-shot' ? null : prompt?.promptTokens;
  const [inPrompt, inAnswer] = [promptTokens ?? valueIfUnknown, prompt?.answerTokens ?? valueIfUnknown];
  return context === null || inPrompt === null || inAnswer === null
    ? null
    : Math.max(0, context - inPrompt - inAnswer);
}

/** Rules from the section "Consider Fine-Tuning When". */
const fineTuningIndicators = {
  'many-prompts-tried': {
    kind: 'reason',
    article: 'prompting_limits_reached: tried multiple prompt variations',
    for: ['fine-tune'],
    against: ['improve-prompt'],
    weight: 1,
    limit: 3,
    source: 'answer',
    question: 'promptsTried',
    when: (facts, limit) =>
      findingIf({ prompts: count(answerTo(facts, 'promptsTried')) }, ({ prompts }) => prompts >= limit),
  },
  inconsistent: shareRule('inconsistent', {
    article:
      'prompting_limits_reached: still inconsistent outputs; prompting cons: may not achieve consistency',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.05,
  }),
  'examples-do-not-fit': {
    kind: 'reason',
    article: 'prompting_limits_reached: examples don’t fit in context',
    for: ['fine-tune'],
    weight: 3,
    source: 'calculation',
    reads: ['examplesNeeded'],
    dependsOnTokens: true,
    when: (facts) =>
      findingIf(
        { ...neededExamples(facts), context: tokens(facts.prompt?.contextTokens) },
        // An unknown length counts as 0: if the examples do not fit even then, they do not fit with the real length either.
        ({ examples, each, context }) => examples * each > (roomBeside(facts.prompt, 0) ?? context),
        { more: { room: tokens(roomBeside(facts.prompt)) } },
      ),
  },
  'examples-fit': {
    kind: 'reason',
    article: 'prompting_techniques: few-shot examples',
    for: ['keep-prompting'],
    weight: 1,
    source: 'calculation',
    reads: ['examplesNeeded'],
    dependsOnTokens: true,
    when: (facts) =>
      findingIf(
        { ...neededExamples(facts), room: tokens(roomBeside(facts.prompt)) },
        ({ examples, each, room }) => examples * each <= room,
      ),
  },
  'own-tone': shareRule('ownTone', {
    article: 'specific_style_needed: company voice/tone',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.1,
  }),
  'own-terms': shareRule('ownTerms', {
    article: 'specific_style_needed: domain-specific terminology',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.1,
  }),
  'broken-format': shareRule('brokenFormat', {
    article: 'specific_style_needed: consistent formatting patterns',
    for: ['fine-tune', 'improve-prompt'],
    weight: 1,
    limit: 0.02,
  }),
  'niche-knowledge': shareRule('nicheKnowledge', {
    article: 'specialized_task: niche domain knowledge',
    for: ['fine-tune'],
    weight: 1,
    limit: 0.1,
  }),
  'own-format': shareRule('ownFormat', {
    article: 'specialized_task: unusual output format',
    for: ['fine-tune'],
    weight: 1,
    limit: 0.1,
  }),
  'rare-task': shareRule('rareTask', {
    article: 'specialized_task: task not well-represented in training',
    for: ['fine-tune'],
    weight: 2,
    limit: 0.1,
  }),
  faster: {
    kind: 'reason',
    article: 'efficiency_requirements: shorter prompts = lower latency',
    for: ['fine-tune'],
    weight: 1,
    limit: 0.9,
    source: 'evaluation',
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: ms(prompt?.responseMs), tuned: ms(tuned?.responseMs) },
        (time) => time.tuned <= limit * time.prompt,
        { source: timeSource(prompt, tuned) },
      ),
  },
  slower: {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 1,
    limit: 1.1,
    source: 'evaluation',
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: ms(prompt?.responseMs), tuned: ms(tuned?.responseMs) },
        (time) => time.tuned >= limit * time.prompt,
        { source: timeSource(prompt, tuned) },
      ),
  },
  'cheaper-calls': {
    kind: 'reason',
    article: 'efficiency_requirements: reduce token costs',
    for: ['fine-tune'],
    weight: 1,
    limit: 0.95,
    source: 'calculation',
    dependsOnTokens: true,
    prices: unitPrices('tuned'),
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: attemptsUsd(prompt), tuned: attemptsUsd(tuned) },
        (cost) => cost.tuned < limit * cost.prompt,
      ),
  },
  'dearer-calls': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 1,
    limit: 1.05,
    source: 'calculation',
    dependsOnTokens: true,
    prices: unitPrices('tuned'),
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: attemptsUsd(prompt), tuned: attemptsUsd(tuned) },
        (cost) => cost.tuned > limit * cost.prompt,
      ),
  },
  'shorter-prompt': {
    kind: 'reason',
    article: 'efficiency_requirements: simpler production system; fine_tuning pros: shorter prompts needed',
    for: ['fine-tune'],
    weight: 1,
    limit: 0.5,
    source: 'calculation',
    dependsOnTokens: true,
    when: ({ prompt, tuned }, limit) =>
      findingIf(
        { prompt: tokens(prompt?.promptTokens), tuned: tokens(tuned?.promptTokens) },
        (length) => length.tuned <= limit * length.prompt && length.tuned < length.prompt,
      ),
  },
} as const satisfies Record<string, ReasonRule>;

/** Rules from the sections "Trade-offs" and "Data Preparation". */
const trainingNeeds = {
  'takes-time': {
    kind: 'reason',
    article: 'fine_tuning cons: takes time to train',
    against: ['fine-tune'],
    weight: 1,
    limit: 1,
    source: 'calculation',
    when: ({ tuned }, limit) =>
      // 0 is the default of a scenario: it does not say that the training takes no time.
      findingIf({ months: months(tuned?.leadMonths || null) }, (lead) => lead.months >= limit),
  },
  'ends-in-window': {
    kind: 'reason',
    article: 'fine_tuning cons: model management overhead',
    against: ['fine-tune'],
    weight: 1,
    source: 'calculation',
    when: ({ tuned, horizonMonths }) =>
      findingIf(
        { end: months(tuned?.endsAtMonths), horizon: months(horizonMonths) },
        ({ end, horizon }) => end > 0 && end < horizon,
      ),
  },
  'thin-data': {
    kind: 'reason',
    article: 'training data: 50–100 examples minimum; fine_tuning cons: requires training data',
    against: ['fine-tune'],
    weight: 2,
    limit: 50,
    source: 'file',
    question: 'reviewedExamples',
    when: (facts, limit) =>
      findingIf(
        { examples: count(answerTo(facts, 'reviewedExamples')), limit: count(limit) },
        ({ examples }) => examples < limit,
      ),
  },
  'much-data': {
    kind: 'reason',
    article: 'training data: 500+ for best results',
    for: ['fine-tune'],
    weight: 1,
    limit: 500,
    source: 'file',
    question: 'reviewedExamples',
    when: (facts, limit) =>
      findingIf(
        { examples: count(answerTo(facts, 'reviewedExamples')) },
        ({ examples }) => examples >= limit,
      ),
  },
  'repeated-examples': {
    kind: 'reason',
    article: 'training data: diverse examples covering edge cases',
    against: ['fine-tune'],
    weight: 1,
    limit: 0.1,
    source: 'file',
    when: ({ file }, limit) =>
      findingIf({ share: share(file?.duplicateShare) }, (repeated) => repeated.share >= limit),
  },
  'unreviewed-examples': {
    kind: 'reason',
    article: 'training data: high-quality, reviewed by humans',
    against: ['fine-tune'],
    weight: 1,
    limit: 0.5,
    source: 'answer',
    question: 'reviewedExamples',
    when: (facts, limit) =>
      findingIf(
        { reviewed: count(reviewedByAnswer(facts)), examples: count(facts.file?.examples) },
        ({ reviewed, examples }) => reviewed < limit * examples,
      ),
  },
  'mixed-system-prompts': {
    kind: 'reason',
    article: 'training data: consistent format and style',
    against: ['fine-tune'],
    weight: 1,
    source: 'file',
    when: ({ file }) =>
      findingIf({ examples: count(file?.mixedSystemPrompts) }, ({ examples }) => examples > 0),
  },
} as const satisfies Record<string, ReasonRule>;

/** Rules from the section "Hybrid Approaches". */
const hybrid = {
  'facts-change': shareRule('changingFacts', {
    article: 'rag_plus_fine_tuning: accurate information (RAG)',
    for: ['rag'],
    against: ['fine-tune'],
    weight: 2,
    limit: 0.1,
  }),
  'facts-and-style': {
    kind: 'reason',
    article: 'rag_plus_fine_tuning: consistent style (fine-tuning), best of both worlds',
    for: ['rag', 'fine-tune'],
    weight: 2,
    limit: 0.1,
    source: 'answer',
    question: 'changingFacts',
    reads: ['ownTone', 'ownTerms'],
    when: (facts, limit) =>
      findingIf(
        {
          facts: share(answerTo(facts, 'changingFacts')),
          style: share(answerTo(facts, 'ownTone') ?? answerTo(facts, 'ownTerms')),
        },
        (shares) => shares.facts >= limit && shares.style >= limit,
      ),
  },
} as const satisfies Record<string, ReasonRule>;

/** Every rule from the article. */
export const indicators = {
  ...promptingFirst,
  ...fineTuningIndicators,
  ...trainingNeeds,
  ...hybrid,
} as const;
