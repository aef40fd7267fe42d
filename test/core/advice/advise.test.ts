/** Tests the rules of the advice, each with facts for which it holds and facts for which it does not, and the recommendations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, findingOf } from '../../../src/core/advice/advise.ts';
import { type ReasonRuleId, reasonRules } from '../../../src/core/advice/rules.ts';
import type {
  AdviceFacts,
  ApproachFacts,
  MeasuredFacts,
  Recommendation,
  TunedFacts,
} from '../../../src/core/advice/types.ts';
import type { ComparisonWord } from '../../../src/core/evaluation/comparison-types.ts';
import { advice as english } from '../../../src/i18n/en/advice.ts';
import { runs } from '../../harness/runs.ts';
import {
  answersOf,
  anyFacts,
  factsWith,
  fileFacts,
  intervalAround,
  measured,
  promptFacts as prompt,
  tunedFacts as tuned,
} from './sample-facts.ts';

const ids = Object.keys(reasonRules) as readonly ReasonRuleId[];

type ExampleFacts = readonly [holds: Partial<AdviceFacts>, fails: Partial<AdviceFacts>];

/** A tuned model that was compared with the prompt on 300 cases, with this outcome. */
const compared = (word: ComparisonWord, patch: Partial<TunedFacts> = {}): TunedFacts =>
  tuned({
    toPrompt: { difference: 0.02, low: -0.01, high: 0.05, pairs: 300, word, casesNeeded: 1540 },
    ...patch,
  });

/** Facts of which only these answers are known. */
const answers = (values: Parameters<typeof answersOf>[0]): Partial<AdviceFacts> => ({
  answers: answersOf(values),
});

/** For each rule, facts for which it holds, and facts for which it does not hold. If the rule compares a figure with a limit, both figures are near that limit. */
const exampleFacts: Readonly<Record<ReasonRuleId, ExampleFacts>> = {
  'pays-back': [
    { tuned: tuned({ payback: 'in-window', paybackMonths: 4 }) },
    { tuned: tuned({ payback: 'later', paybackMonths: 30 }) },
  ],
  'pays-back-later': [
    { tuned: tuned({ payback: 'later', paybackMonths: 30 }), horizonMonths: 24 },
    { tuned: tuned({ payback: 'in-window', paybackMonths: 4 }), horizonMonths: 24 },
  ],
  'ends-first': [
    { tuned: tuned({ payback: 'tooLate', endsAtMonths: 8 }) },
    { tuned: tuned({ payback: 'in-window', endsAtMonths: 8 }) },
  ],
  'never-pays': [
    { tuned: tuned({ payback: 'never' }), horizonMonths: 24 },
    { tuned: tuned({ payback: 'later' }), horizonMonths: 24 },
  ],
  'not-trainable': [{ tuned: tuned({ trainableMonths: 0 }) }, { tuned: tuned({ trainableMonths: 0.1 }) }],
  'switched-off': [{ tuned: tuned({ endsAtMonths: 0 }) }, { tuned: tuned({ endsAtMonths: 0.1 }) }],
  'both-not-trainable': [
    { ragTuned: tuned({ id: 'both', trainableMonths: 0 }) },
    { ragTuned: tuned({ id: 'both', trainableMonths: 0.1 }) },
  ],
  'both-switched-off': [
    { ragTuned: tuned({ id: 'both', endsAtMonths: 0 }) },
    { ragTuned: tuned({ id: 'both', endsAtMonths: 0.1 }) },
  ],
  'cheaper-answers': [
    {
      prompt: prompt({ usdPerThousandAccepted: 100 }),
      tuned: tuned({ usdPerThousandAccepted: 97.9 }),
    },
    { prompt: prompt({ usdPerThousandAccepted: 100 }), tuned: tuned({ usdPerThousandAccepted: 98 }) },
  ],
  'dearer-answers': [
    {
      prompt: prompt({ usdPerThousandAccepted: 100 }),
      tuned: tuned({ usdPerThousandAccepted: 102.1 }),
    },
    { prompt: prompt({ usdPerThousandAccepted: 100 }), tuned: tuned({ usdPerThousandAccepted: 102 }) },
  ],
  'rag-dearer': [
    { prompt: prompt({ usdPerThousandAccepted: 100 }), rag: prompt({ usdPerThousandAccepted: 103 }) },
    { prompt: prompt({ usdPerThousandAccepted: 100 }), rag: prompt({ usdPerThousandAccepted: 101 }) },
  ],
  'untested-model-cheaper': [
    {
      prompt: prompt({ usdPerThousandCalls: 2 }),
      cheaperModel: { label: 'Other', usdPerThousandCalls: 1 },
    },
    {
      prompt: prompt({ usdPerThousandCalls: 2 }),
      cheaperModel: { label: 'Other', usdPerThousandCalls: 1.01 },
    },
  ],
  'too-slow': [
    {
      prompt: prompt({ responseMs: 2001 }),
      tuned: tuned({ responseMs: 2000 }),
      ...answers({ maxResponseMs: 2000 }),
    },
    {
      prompt: prompt({ responseMs: 2000 }),
      tuned: tuned({ responseMs: 900 }),
      ...answers({ maxResponseMs: 2000 }),
    },
  ],
  'tuned-too-slow': [
    {
      prompt: prompt({ responseMs: 1 }),
      tuned: tuned({ responseMs: 2001 }),
      ...answers({ maxResponseMs: 2000 }),
    },
    {
      prompt: prompt({ responseMs: 1 }),
      tuned: tuned({ responseMs: 2000 }),
      ...answers({ maxResponseMs: 2000 }),
    },
  ],
  'may-not-be-sent': [answers({ mayBeSent: 0 }), answers({ mayBeSent: 0.01 })],
  'file-ready': [
    { file: fileFacts({ examples: 50 }) },
    { file: fileFacts({ examples: 50, refusedLines: 1 }) },
  ],
  'refused-lines': [{ file: fileFacts({ refusedLines: 1 }) }, { file: fileFacts() }],
  'leaked-cases': [{ file: fileFacts({ leaks: 1 }) }, { file: fileFacts({ leaks: 0 }) }],
  'prompt-reaches-bar': [
    { prompt: prompt({ measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
    { prompt: prompt({ measured: measured(0.74) }), ...answers({ bar: 0.8 }) },
  ],
  'good-enough': [
    { prompt: prompt({ measured: measured(0.85) }), tuned: tuned(), ...answers({ bar: 0.8 }) },
    {
      prompt: prompt({ measured: measured(0.85) }),
      tuned: tuned({ paysAtLow: true }),
      ...answers({ bar: 0.8 }),
    },
  ],
  'prompt-misses-bar': [
    { prompt: prompt({ measured: measured(0.74) }), ...answers({ bar: 0.8 }) },
    { prompt: prompt({ measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
  ],
  'tuned-alone-reaches-bar': [
    {
      prompt: prompt({ measured: measured(0.74) }),
      tuned: tuned({ measured: measured(0.85) }),
      ...answers({ bar: 0.8 }),
    },
    {
      prompt: prompt({ measured: measured(0.85) }),
      tuned: tuned({ measured: measured(0.9) }),
      ...answers({ bar: 0.8 }),
    },
  ],
  'tuned-misses-bar': [
    { tuned: tuned({ measured: measured(0.74) }), ...answers({ bar: 0.8 }) },
    { tuned: tuned({ measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
  ],
  'better-shown': [{ tuned: compared('better') }, { tuned: compared('no-difference-shown') }],
  'worse-shown': [
    { tuned: compared('worse') },
    { tuned: compared('worse', { measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
  ],
  'worse-over-bar': [
    { tuned: compared('worse', { measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
    { tuned: compared('worse', { measured: measured(0.74) }), ...answers({ bar: 0.8 }) },
  ],
  'no-difference-shown': [{ tuned: compared('no-difference-shown') }, { tuned: compared('worse') }],
  'surely-pays': [
    { tuned: compared('better', { payback: 'in-window', paysAtLow: true }) },
    { tuned: compared('better', { payback: 'in-window', paysAtLow: false }) },
  ],
  'may-not-pay': [
    { tuned: compared('better', { payback: 'in-window', paysAtLow: false }) },
    { tuned: compared('better', { payback: 'never', paysAtLow: false }) },
  ],
  'rag-alone-reaches-bar': [
    {
      prompt: prompt({ measured: measured(0.74) }),
      rag: prompt({ measured: measured(0.85) }),
      ...answers({ bar: 0.8 }),
    },
    {
      prompt: prompt({ measured: measured(0.74) }),
      rag: prompt({ measured: measured(0.74) }),
      ...answers({ bar: 0.8 }),
    },
  ],
  'rag-misses-bar': [
    { rag: prompt({ measured: measured(0.74) }), ...answers({ bar: 0.8 }) },
    { rag: prompt({ measured: measured(0.85) }), ...answers({ bar: 0.8 }) },
  ],
  'both-alone-reach-bar': [
    {
      prompt: prompt({ measured: measured(0.7) }),
      rag: prompt({ measured: measured(0.7) }),
      tuned: tuned({ measured: measured(0.74) }),
      ragTuned: tuned({ measured: measured(0.85) }),
      ...answers({ bar: 0.8 }),
    },
    {
      prompt: prompt({ measured: measured(0.7) }),
      rag: prompt({ measured: measured(0.85) }),
      ragTuned: tuned({ measured: measured(0.9) }),
      ...answers({ bar: 0.8 }),
    },
  ],
  'other-model-reaches-bar': [
    {
      prompt: prompt({ usdPerThousandAccepted: 2 }),
      otherModel: prompt({ usdPerThousandAccepted: 1.9, measured: measured(0.85) }),
      ...answers({ bar: 0.8 }),
    },
    {
      prompt: prompt({ usdPerThousandAccepted: 2 }),
      otherModel: prompt({ usdPerThousandAccepted: 2, measured: measured(0.85) }),
      ...answers({ bar: 0.8 }),
    },
  ],
  'few-prompts-tried': [answers({ promptsTried: 2 }), answers({ promptsTried: 3 })],
  'too-few-examples': [
    { tuned: tuned({ model: 'openai/gpt-4.1-mini' }), ...answers({ reviewedExamples: 9 }) },
    { tuned: tuned({ model: 'openai/gpt-4.1-mini' }), ...answers({ reviewedExamples: 10 }) },
  ],
  'rules-change': [answers({ ruleChanges: 4 }), answers({ ruleChanges: 3 })],
  'rules-stay': [answers({ ruleChanges: 1 }), answers({ ruleChanges: 2 })],
  'needs-deployment': [
    { prompt: prompt({ idleUsdPerMonth: 0 }), tuned: tuned({ idleUsdPerMonth: 0.01 }) },
    { prompt: prompt({ idleUsdPerMonth: 5 }), tuned: tuned({ idleUsdPerMonth: 5 }) },
  ],
  'many-prompts-tried': [answers({ promptsTried: 3 }), answers({ promptsTried: 2 })],
  inconsistent: [answers({ inconsistent: 0.05 }), answers({ inconsistent: 0.04 })],
  'examples-do-not-fit': [
    {
      prompt: prompt({ technique: 'zero-shot', contextTokens: 1000, promptTokens: 300, answerTokens: 100 }),
      file: fileFacts({ medianTokens: 100 }),
      ...answers({ examplesNeeded: 7 }),
    },
    {
      prompt: prompt({ technique: 'zero-shot', contextTokens: 1000, promptTokens: 300, answerTokens: 100 }),
      file: fileFacts({ medianTokens: 100 }),
      ...answers({ examplesNeeded: 6 }),
    },
  ],
  'examples-fit': [
    {
      prompt: prompt({ technique: 'zero-shot', contextTokens: 1000, promptTokens: 300, answerTokens: 100 }),
      file: fileFacts({ medianTokens: 100 }),
      ...answers({ examplesNeeded: 6 }),
    },
    {
      prompt: prompt({ technique: 'zero-shot', contextTokens: 1000, promptTokens: 300, answerTokens: 100 }),
      file: fileFacts({ medianTokens: 100 }),
      ...answers({ examplesNeeded: 7 }),
    },
  ],
  'own-tone': [answers({ ownTone: 0.1 }), answers({ ownTone: 0.09 })],
  'own-terms': [answers({ ownTerms: 0.1 }), answers({ ownTerms: 0.09 })],
  'broken-format': [answers({ brokenFormat: 0.02 }), answers({ brokenFormat: 0.01 })],
  'niche-knowledge': [answers({ nicheKnowledge: 0.1 }), answers({ nicheKnowledge: 0.09 })],
  'own-format': [answers({ ownFormat: 0.1 }), answers({ ownFormat: 0.09 })],
  'rare-task': [answers({ rareTask: 0.1 }), answers({ rareTask: 0.09 })],
  faster: [
    { prompt: prompt({ responseMs: 1000 }), tuned: tuned({ responseMs: 900 }) },
    { prompt: prompt({ responseMs: 1000 }), tuned: tuned({ responseMs: 901 }) },
  ],
  slower: [
    { prompt: prompt({ responseMs: 1000 }), tuned: tuned({ responseMs: 1101 }) },
    { prompt: prompt({ responseMs: 1000 }), tuned: tuned({ responseMs: 1099 }) },
  ],
  'cheaper-calls': [
    { prompt: prompt({ usdPerThousandCalls: 100 }), tuned: tuned({ usdPerThousandCalls: 94 }) },
    { prompt: prompt({ usdPerThousandCalls: 100 }), tuned: tuned({ usdPerThousandCalls: 96 }) },
  ],
  'dearer-calls': [
    { prompt: prompt({ usdPerThousandCalls: 100 }), tuned: tuned({ usdPerThousandCalls: 106 }) },
    { prompt: prompt({ usdPerThousandCalls: 100 }), tuned: tuned({ usdPerThousandCalls: 104 }) },
  ],
  'shorter-prompt': [
    { prompt: prompt({ promptTokens: 1000 }), tuned: tuned({ promptTokens: 500 }) },
    { prompt: prompt({ promptTokens: 1000 }), tuned: tuned({ promptTokens: 501 }) },
  ],
  'takes-time': [{ tuned: tuned({ leadMonths: 1 }) }, { tuned: tuned({ leadMonths: 0.9 }) }],
  'ends-in-window': [
    { tuned: tuned({ endsAtMonths: 23 }), horizonMonths: 24 },
    { tuned: tuned({ endsAtMonths: 24 }), horizonMonths: 24 },
  ],
  'thin-data': [answers({ reviewedExamples: 49 }), answers({ reviewedExamples: 50 })],
  'much-data': [answers({ reviewedExamples: 500 }), answers({ reviewedExamples: 499 })],
  'repeated-examples': [
    { file: fileFacts({ duplicateShare: 0.1 }) },
    { file: fileFacts({ duplicateShare: 0.09 }) },
  ],
  'unreviewed-examples': [
    { file: fileFacts({ examples: 100 }), ...answers({ reviewedExamples: 49 }) },
    { file: fileFacts({ examples: 100 }), ...answers({ reviewedExamples: 50 }) },
  ],
  'mixed-system-prompts': [
    { file: fileFacts({ mixedSystemPrompts: 1 }) },
    { file: fileFacts({ mixedSystemPrompts: 0 }) },
  ],
  'facts-change': [answers({ changingFacts: 0.1 }), answers({ changingFacts: 0.09 })],
  'facts-and-style': [
    answers({ changingFacts: 0.1, ownTone: 0.1 }),
    answers({ changingFacts: 0.1, ownTone: 0.09 }),
  ],
};

/** The rules that advice for these facts gives as reasons. */
const reasonsIn = (facts: Partial<AdviceFacts>): readonly string[] => {
  const { reasonsFor, reasonsAgainst } = advise(facts);
  return [...reasonsFor, ...reasonsAgainst].map(({ rule }) => rule);
};

const isTuning = (recommendation: Recommendation): boolean =>
  recommendation === 'fine-tune' || recommendation === 'rag-fine-tune';

/** Random facts, each with its advice. */
const randomAdvice = fc.sample(anyFacts, 3000).map((facts) => ({ facts, advice: advise(facts) }));

/** The facts with the known values of `replacements`, also inside groups. */
function replaced<T extends object>(facts: T, replacements: Partial<T>): T {
  const known = Object.entries(replacements).filter(([, value]) => value !== null);
  const merged = known.map(([name, value]) => {
    const current = facts[name as keyof T];
    const isGroup = typeof value === 'object' && typeof current === 'object' && current !== null;
    return [name, isGroup ? replaced(current, value as object) : value];
  });
  return { ...facts, ...Object.fromEntries(merged) };
}

it.each([
  ['openai/gpt-4.1-mini', 10],
  ['azure/gpt-4.1-mini', 10],
  ['bedrock/amazon-nova-micro', 8],
  ['fireworks/llama-3.1-8b', 3],
  ['together/llama-3.1-8b', 1],
])('fewer examples than the minimum of the host exclude fine-tuning: %s needs %d', (model, minimum) => {
  const finding = (examples: number) =>
    findingOf(
      factsWith({ tuned: tuned({ model }), ...answers({ reviewedExamples: examples }) }),
      'too-few-examples',
    );
  expect(finding(minimum)).toBe(false);
  expect(finding(minimum - 1)).toMatchObject({ figures: { limit: { value: minimum } } });
});

it.each(['runpod/llama-3.1-8b', 'vertex/gemini-3.1-flash-lite', 'bedrock/claude-3-haiku', 'own', null])(
  'few examples weigh against fine-tuning, but do not exclude it, if the minimum of the host is unknown: %s',
  (model) => {
    const facts = factsWith({ tuned: tuned({ model }), ...answers({ reviewedExamples: 2 }) });
    expect(findingOf(facts, 'too-few-examples')).toBeNull();
    expect(findingOf(facts, 'thin-data')).toMatchObject({ figures: { examples: { value: 2 } } });
  },
);

it('the time to start of a tuned model with a lead time of 0 is unknown, also in the trade-offs, because 0 is the default of a scenario', () => {
  const facts = factsWith({ tuned: tuned({ leadMonths: 0, technique: 'fine-tuned' }) });
  expect(findingOf(facts, 'takes-time')).toBeNull();
  const row = advise(facts).tradeOffs.rows.find(({ rule }) => rule === 'time-to-start');
  expect(row?.values.at(-1)).toBeNull();
});

it('if the length of the prompt is unknown, it is unknown whether examples fit beside it, unless they alone are longer than the context', () => {
  const facts = (examplesNeeded: number): AdviceFacts =>
    factsWith({
      prompt: prompt({ contextTokens: 1000 }),
      file: fileFacts({ medianTokens: 100 }),
      ...answers({ examplesNeeded }),
    });
  expect([findingOf(facts(2), 'examples-fit'), findingOf(facts(2), 'examples-do-not-fit')]).toEqual([
    null,
    false,
  ]);
  expect(findingOf(facts(11), 'examples-do-not-fit')).toMatchObject({
    figures: { context: { value: 1000 }, each: { value: 100 } },
  });
});

it('a few-shot prompt has examples already, so its length does not reduce the room for examples', () => {
  const facts = factsWith({
    prompt: prompt({ technique: 'few-shot', contextTokens: 8192, promptTokens: 5000, answerTokens: 200 }),
    file: fileFacts({ medianTokens: 300 }),
    ...answers({ examplesNeeded: 20 }),
  });
  expect([findingOf(facts, 'examples-fit'), findingOf(facts, 'examples-do-not-fit')]).toEqual([null, false]);
});

it('the table of trade-offs has the examples that a training needs, not those that exist', () => {
  const facts = { prompt: prompt(), tuned: tuned(), ...answers({ reviewedExamples: 3 }) };
  const row = advise(facts).tradeOffs.rows.find(({ rule }) => rule === 'data-needed');
  expect(row?.values).toEqual([{ code: 'none' }, { value: 50, unit: 'count' }]);
});

it('every question names exactly the rules that read its answer, and has at least one', () => {
  /** Each question and each rule that reads its answer: `question rule`. */
  const readPairs = new Set<string>();
  const facts = ids.flatMap((id) => exampleFacts[id].map(factsWith)).concat(fc.sample(anyFacts, 100));
  for (const { answers, ...otherFacts } of facts)
    for (const id of ids) {
      const get = (target: AdviceFacts['answers'], name: string) => {
        readPairs.add(`${name} ${id}`);
        return target[name as keyof typeof target];
      };
      findingOf({ ...otherFacts, answers: new Proxy(answers, { get: get as never }) }, id);
    }
  const namedPairs = advise({}).questions.flatMap(({ id, rules }) => {
    expect(rules, id).not.toEqual([]);
    return rules.map((rule) => `${id} ${rule}`);
  });
  expect(namedPairs.sort()).toEqual([...readPairs].sort());
});

it('no cost rule calls a tuned model cheap if the hosting costs more than the model saves, and each rule names the monthly costs', () => {
  const facts = factsWith({
    prompt: prompt({ usdPerThousandCalls: 3, usdPerThousandAccepted: 4 }),
    tuned: tuned({
      usdPerThousandCalls: 0,
      fixedUsdPerThousandCalls: 8,
      usdPerThousandAccepted: 0,
      fixedUsdPerThousandAccepted: 9,
    }),
  });
  expect([findingOf(facts, 'cheaper-answers'), findingOf(facts, 'cheaper-calls')]).toEqual([false, false]);
  expect(findingOf(facts, 'dearer-answers')).toMatchObject({ figures: { tuned: { value: 9, fixedUsd: 9 } } });
  expect(findingOf(facts, 'dearer-calls')).toMatchObject({ figures: { tuned: { value: 8, fixedUsd: 8 } } });
  const other = factsWith({
    ...facts,
    otherModel: { ...prompt(facts.tuned ?? {}), measured: measured(0.8) },
  });
  expect(findingOf({ ...other, ...answers({ bar: 0.8 }) }, 'other-model-reaches-bar')).toBe(false);
  const noVolume = factsWith({
    ...facts,
    tuned: tuned({ ...facts.tuned, fixedUsdPerThousandAccepted: null }),
  });
  expect(findingOf(noVolume, 'cheaper-answers')).toBeNull();
});

describe.each(ids)('the rule %s', (id) => {
  const [holds, fails] = exampleFacts[id];
  const { for: options = [], against = [] } = reasonRules[id];

  it('holds, does not hold, and is unknown without facts', () => {
    expect(findingOf(factsWith(holds), id)).toMatchObject({ figures: expect.any(Object) });
    expect(findingOf(factsWith(fails), id)).toBe(false);
    expect(findingOf(factsWith({}), id)).toBe(null);
  });

  it('names the prices on which its dollars depend, if it has dollars', () => {
    const finding = findingOf(factsWith(holds), id);
    const hasDollars = finding && Object.values(finding.figures).some(({ unit }) => unit === 'usd');
    expect(!hasDollars || reasonRules[id].prices !== undefined).toBe(true);
  });

  it('is among the reasons if and only if it holds', () => {
    expect(reasonsIn(holds)).toContain(id);
    expect(reasonsIn(fails)).not.toContain(id);
    expect(reasonsIn({})).not.toContain(id);
  });

  it('changes the recommendation for some facts, and never towards an option that the rule is against', () => {
    /**
     * For each case in which this rule decides, the recommendation with and without it. The rule's example facts are also put into the
     * first `count` random facts.
     */
    const decidedCases = (count: number) =>
      randomAdvice
        .flatMap(({ facts, advice }, index) =>
          index < count ? [advice, advise(replaced(facts, holds))] : [advice],
        )
        .flatMap(({ recommendation, turns: all }) =>
          all
            .filter(({ without }) => without === id)
            .map(({ to }) => ({ with: recommendation, without: to })),
        );
    const casesOfFewFacts = decidedCases(250);
    // A rule of low weight decides rarely.
    const cases = casesOfFewFacts.length > 0 ? casesOfFewFacts : decidedCases(600);
    expect(cases.length).toBeGreaterThan(0);
    if (against.includes('fine-tune')) {
      expect(cases.filter((each) => isTuning(each.with) && !isTuning(each.without))).toEqual([]);
    }
    if (options.includes('fine-tune') && !against.includes('fine-tune')) {
      expect(cases.filter((each) => !isTuning(each.with) && isTuning(each.without))).toEqual([]);
    }
  });
});

it.each(ids.filter((id) => 'bar' in (exampleFigures(id) ?? {})))(
  'the rule %s is unknown if every interval contains the bar',
  (id) => {
    const [holds] = exampleFacts[id];
    const measuredAtBar = <T extends ApproachFacts>(approach: T | null | undefined): T | null =>
      approach ? { ...approach, measured: measured(0.8) } : null;
    const { prompt: promptFacts, otherModel, rag, tuned: tunedFacts, ragTuned } = holds;
    const facts = factsWith({
      ...holds,
      prompt: measuredAtBar(promptFacts),
      otherModel: measuredAtBar(otherModel),
      rag: measuredAtBar(rag),
      tuned: measuredAtBar(tunedFacts),
      ragTuned: measuredAtBar(ragTuned),
    });
    expect(findingOf(facts, id)).toBe(null);
  },
);

/** The figures of a rule for the facts of its example. */
function exampleFigures(id: ReasonRuleId): object | null {
  const finding = findingOf(factsWith(exampleFacts[id][0]), id);
  return finding ? finding.figures : null;
}

it('each reason about a measured share has the number of cases of its approaches, or the smallest number if they differ', () => {
  const measuredOn = (cases: number, share: number): MeasuredFacts => ({ ...measured(share), cases });
  const { reasonsFor, reasonsAgainst } = advise({
    prompt: prompt({ measured: measuredOn(300, 0.7) }),
    rag: prompt({ id: 'rag', technique: 'rag', measured: measuredOn(12, 0.9) }),
    tuned: compared('worse', { measured: measuredOn(288, 0.65) }),
    ...answers({ bar: 0.8 }),
  });
  const cases = new Map(
    [...reasonsFor, ...reasonsAgainst].map((each) => [each.rule, each.figures.cases?.value]),
  );
  expect(Object.fromEntries(cases)).toMatchObject({
    'prompt-misses-bar': 300,
    'rag-alone-reaches-bar': 12,
    'tuned-misses-bar': 288,
    'worse-shown': 300,
  });
});

describe('the recommendation', () => {
  const onlyTunedReachesBar: Partial<AdviceFacts> = {
    prompt: prompt({ measured: measured(0.7) }),
    tuned: compared('better', { measured: measured(0.86), payback: 'in-window', paybackMonths: 3.5 }),
    ...answers({ bar: 0.8 }),
  };
  const factsChange = answers({ changingFacts: 0.4 });
  const cases: readonly (readonly [string, Recommendation, Partial<AdviceFacts>])[] = [
    ['nothing is known', 'not-enough-evidence', {}],
    [
      'the prompt reaches the bar and fine-tuning costs more',
      'keep-prompting',
      {
        prompt: prompt({ measured: measured(0.86), usdPerThousandAccepted: 15.66 }),
        tuned: compared('no-difference-shown', {
          measured: measured(0.783),
          usdPerThousandAccepted: 18.82,
          payback: 'never',
        }),
        horizonMonths: 24,
        ...answers({ bar: 0.8 }),
      },
    ],
    ['only the tuned model reaches the bar, and it pays back', 'fine-tune', onlyTunedReachesBar],
    [
      'the tuned model would pay back, but is not measured',
      'not-enough-evidence',
      { prompt: prompt(), tuned: tuned({ payback: 'in-window', paybackMonths: 3.5 }) },
    ],
    [
      'the cases are too few to confirm any difference',
      'not-enough-evidence',
      {
        prompt: prompt({ measured: measured(0.7) }),
        tuned: compared('too-few-cases', {
          measured: measured(0.83),
          payback: 'in-window',
          paybackMonths: 3,
        }),
      },
    ],
    [
      'prompt and tuned model were not compared on the same cases',
      'not-enough-evidence',
      {
        prompt: prompt({ measured: measured(0.7) }),
        tuned: tuned({ measured: measured(0.86), payback: 'in-window', paybackMonths: 3 }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'ten cases confirm neither which of the two is better nor whether one of them reaches the bar',
      'not-enough-evidence',
      {
        prompt: prompt({
          measured: { ...measured(0.7), ...intervalAround(0.7, 0.26), cases: 10 },
          usdPerThousandCalls: 10,
          usdPerThousandAccepted: 20,
        }),
        tuned: compared('no-difference-shown', {
          measured: { ...measured(0.8), ...intervalAround(0.8, 0.26), cases: 10 },
          usdPerThousandCalls: 1,
          usdPerThousandAccepted: 10,
          payback: 'in-window',
          paybackMonths: 3,
          paysAtLow: false,
        }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'no difference is confirmed, but fine-tuning pays back even at the lower end of the interval',
      'fine-tune',
      {
        prompt: prompt({ measured: measured(0.81) }),
        tuned: compared('no-difference-shown', {
          measured: measured(0.86),
          payback: 'in-window',
          paybackMonths: 3,
          paysAtLow: true,
        }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'the prompt may be good enough, and fine-tuning may not pay back',
      'not-enough-evidence',
      {
        prompt: prompt({ measured: measured(0.8) }),
        tuned: compared('better', {
          measured: measured(0.9),
          payback: 'in-window',
          paybackMonths: 3,
          paysAtLow: null,
        }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'the evaluation is not used in the calculation',
      'not-enough-evidence',
      {
        evaluation: { cases: 300, measure: 'share', isUsed: false },
        prompt: prompt({ measured: measured(0.9) }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'the prompt is good enough, but too slow',
      'fine-tune',
      {
        prompt: prompt({ measured: measured(0.85), responseMs: 3000 }),
        tuned: compared('no-difference-shown', {
          measured: measured(0.86),
          responseMs: 800,
          payback: 'in-window',
          paybackMonths: 2,
          paysAtLow: false,
        }),
        ...answers({ bar: 0.8, maxResponseMs: 1000, rareTask: 0.5 }),
      },
    ],
    ['only one prompt was tried', 'improve-prompt', answers({ promptsTried: 1 })],
    ['facts change', 'rag', factsChange],
    [
      'facts change, and only the tuned model with retrieval reaches the bar',
      'rag-fine-tune',
      {
        prompt: prompt({ measured: measured(0.7) }),
        rag: prompt({ id: 'rag', technique: 'rag', measured: measured(0.72) }),
        tuned: compared('better', { measured: measured(0.73), payback: 'in-window', paybackMonths: 3 }),
        ragTuned: tuned({ id: 'both', measured: measured(0.85) }),
        ...answers({ bar: 0.8, changingFacts: 0.4, ownTone: 0.5 }),
      },
    ],
    [
      'another model reaches the bar for less',
      'cheaper-model',
      {
        prompt: prompt({ measured: measured(0.85), usdPerThousandAccepted: 10 }),
        otherModel: prompt({ id: 'other', measured: measured(0.86), usdPerThousandAccepted: 2 }),
        ...answers({ bar: 0.8 }),
      },
    ],
    [
      'training is closed',
      'keep-prompting',
      {
        prompt: prompt({ measured: measured(0.7) }),
        tuned: compared('better', { measured: measured(0.83), payback: 'in-window', trainableMonths: -2 }),
      },
    ],
  ];
  it('gives no reason that needs a model which was switched off before the first day', () => {
    const facts = {
      prompt: prompt({ measured: measured(0.7) }),
      tuned: compared('better', {
        measured: measured(0.83),
        payback: 'in-window',
        paybackMonths: 0,
        endsAtMonths: -8,
        paysAtLow: true,
      }),
      horizonMonths: 24,
    } as const;
    const { recommendation, reasonsFor, reasonsAgainst } = advise(facts);
    expect(recommendation).toBe('keep-prompting');
    const rules = [...reasonsFor, ...reasonsAgainst].map(({ rule }) => rule);
    expect(rules).toContain('switched-off');
    for (const rule of ['ends-in-window', 'ends-first', 'pays-back', 'surely-pays'])
      expect(rules).not.toContain(rule);
  });

  it.each(['pays-back', 'pays-back-later', 'surely-pays'] as const)(
    'has no reason `%s` if the payback comes only after the end of the prompt’s service',
    (id) => {
      const [facts] = exampleFacts[id];
      const reasonsOf = (tuned: TunedFacts | null | undefined) => {
        const { reasonsFor, reasonsAgainst } = advise({ ...facts, tuned: tuned ?? null });
        return [...reasonsFor, ...reasonsAgainst].map(({ rule }) => rule);
      };
      expect(reasonsOf(facts.tuned)).toContain(id);
      expect(reasonsOf(facts.tuned && { ...facts.tuned, payback: 'afterPromptEnds' })).not.toContain(id);
    },
  );

  it.each([
    ['fine-tuning', 0.9, 'fine-tune'],
    ['retrieval', 0.72, 'rag'],
  ] as const)(
    'is the one with more points if retrieval and fine-tuning cannot be combined: %s',
    (_, share, expected) => {
      const sharedFacts = {
        prompt: prompt({ measured: measured(0.7) }),
        tuned: compared('better', { measured: measured(share), payback: 'in-window', paybackMonths: 3 }),
        rag: prompt({ id: 'rag', technique: 'rag', measured: measured(0.86) }),
        ...answers({ bar: 0.8, changingFacts: 0.4 }),
      };
      const ragTuned = (patch: Partial<TunedFacts>) =>
        tuned({ id: 'both', technique: 'rag-fine-tuned', measured: measured(0.9), ...patch });
      expect(advise({ ...sharedFacts, ragTuned: ragTuned({}) }).recommendation).toBe('rag-fine-tune');
      const belowBar = ragTuned({ measured: measured(0.7) });
      expect(advise({ ...sharedFacts, ragTuned: belowBar }).recommendation).toBe(expected);
      for (const [rule, patch] of [
        ['both-switched-off', { endsAtMonths: -1 }],
        ['both-not-trainable', { trainableMonths: -1 }],
      ] as const) {
        const { recommendation, reasonsFor } = advise({ ...sharedFacts, ragTuned: ragTuned(patch) });
        expect(recommendation).toBe(expected);
        expect(reasonsFor.map((reason) => reason.rule)).toContain(rule);
      }
    },
  );

  it('names a tuned model with retrieval once if it is the only tuned one', () => {
    const onlyTuned = tuned({ id: 'both', technique: 'rag-fine-tuned', endsAtMonths: -1 });
    const { reasonsFor, reasonsAgainst } = advise({ tuned: onlyTuned, ragTuned: onlyTuned });
    const rules = [...reasonsFor, ...reasonsAgainst].map(({ rule }) => rule);
    expect(rules).toContain('switched-off');
    expect(rules).not.toContain('both-switched-off');
  });

  it.each(cases)('if %s, is %s', (_name, recommendation, facts) => {
    expect(advise(facts).recommendation).toBe(recommendation);
  });

  it('names its approach, or none if the facts contain no such approach', () => {
    expect(advise(onlyTunedReachesBar).approach).toBe('tuned');
    expect(advise(factsChange).approach).toBe(null);
    expect(advise({}).approach).toBe(null);
  });

  it('has the strongest reason first', () => {
    const { reasonsFor } = advise(onlyTunedReachesBar);
    const weights = reasonsFor.map(({ weight }) => (weight === 'excludes' ? 5 : weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights[0]).toBe(3);
  });

  it('comes with the answers of the user that overruled data', () => {
    const overruled = { value: 600, from: 'file' } as const;
    const { questions } = advise({ answers: { reviewedExamples: { value: 40, from: 'answer', overruled } } });
    expect(questions.find(({ id }) => id === 'reviewedExamples')).toMatchObject({
      answer: { value: 40, from: 'answer', overruled },
      rules: expect.arrayContaining(['thin-data', 'much-data']),
    });
  });
});

describe('all advice', () => {
  it('has a number and a source for each reason, and each reason once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { reasonsFor, reasonsAgainst } = advise(facts);
        const reasons = [...reasonsFor, ...reasonsAgainst];
        expect(new Set(reasons.map(({ rule }) => rule)).size).toBe(reasons.length);
        for (const { rule, figures, source } of reasons) {
          const values = Object.values(figures);
          expect(values.length, rule).toBeGreaterThan(0);
          for (const { value } of values) expect(Number.isFinite(value), rule).toBe(true);
          expect(Object.keys(english.sources)).toContain(source);
        }
      }),
    );
  });

  it('is the same for the same facts with their members in another order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).reverse()) as unknown as AdviceFacts;
        expect(advise(structuredClone(reversed))).toEqual(advise(facts));
      }),
    );
  });

  it('does not change the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = structuredClone(facts);
        advise(facts);
        expect(facts).toEqual(before);
      }),
    );
  });

  /** Each outcome of the comparison, and the next worse one for fine-tuning. */
  const worseOutcome = {
    better: 'no-difference-shown',
    'no-difference-shown': 'worse',
    worse: 'worse',
    'too-few-cases': 'too-few-cases',
  } as const satisfies Record<ComparisonWord, ComparisonWord>;
  /** The same share from fewer cases: its interval is wider. */
  const widened = (facts: MeasuredFacts | null): MeasuredFacts | null =>
    facts && facts.low !== null && facts.high !== null
      ? { ...facts, cases: 10, low: Math.max(0, facts.low - 0.2), high: Math.min(1, facts.high + 0.2) }
      : facts;
  const withWiderIntervals = (facts: AdviceFacts): AdviceFacts => {
    const wider = <T extends ApproachFacts>(approach: T | null): T | null =>
      approach && { ...approach, measured: widened(approach.measured) };
    const { prompt: promptFacts, otherModel, rag, tuned: tunedFacts, ragTuned } = facts;
    return {
      ...facts,
      prompt: wider(promptFacts),
      otherModel: wider(otherModel),
      rag: wider(rag),
      tuned: wider(tunedFacts),
      ragTuned: wider(ragTuned),
    };
  };
  /** A share and its interval, moved by `by`. */
  const moved = (facts: MeasuredFacts | null, by: number): MeasuredFacts | null => {
    const movedShare = (value: number | null): number | null =>
      value === null ? null : Math.min(1, Math.max(0, value + by));
    return (
      facts && {
        ...facts,
        share: movedShare(facts.share),
        low: movedShare(facts.low),
        high: movedShare(facts.high),
      }
    );
  };
  const withPayback =
    (payback: TunedFacts['payback']) =>
    ({ tuned: tunedFacts, ...facts }: AdviceFacts): AdviceFacts => ({
      ...facts,
      tuned: tunedFacts && {
        ...tunedFacts,
        payback: tunedFacts.payback === 'in-window' ? payback : tunedFacts.payback,
      },
    });
  /** Changes that make facts worse for fine-tuning, or leave them as they are. */
  const worsenings: Readonly<Record<string, (facts: AdviceFacts) => AdviceFacts>> = {
    'a later payback': withPayback('later'),
    'a payback after the end of service': withPayback('tooLate'),
    'no payback': withPayback('never'),
    'closed training': (facts) => ({
      ...facts,
      tuned: facts.tuned && { ...facts.tuned, trainableMonths: -1 },
    }),
    'no payback at the lower end of the difference': (facts) => ({
      ...facts,
      tuned: facts.tuned && { ...facts.tuned, paysAtLow: false },
    }),
    'an unmeasured tuned model': (facts) => ({
      ...facts,
      tuned: facts.tuned && { ...facts.tuned, measured: null },
    }),
    'a worse outcome of the comparison': ({ tuned: tunedFacts, ...facts }) => ({
      ...facts,
      tuned: tunedFacts && {
        ...tunedFacts,
        toPrompt: tunedFacts.toPrompt && {
          ...tunedFacts.toPrompt,
          word: worseOutcome[tunedFacts.toPrompt.word],
        },
      },
    }),
    'no comparison on the same cases': ({ tuned: tunedFacts, ...facts }) => ({
      ...facts,
      tuned: tunedFacts && { ...tunedFacts, toPrompt: null, paysAtLow: null },
    }),
    'too few pairs': (facts) => ({
      ...withWiderIntervals(facts),
      tuned: facts.tuned && {
        ...facts.tuned,
        measured: widened(facts.tuned.measured),
        toPrompt: facts.tuned.toPrompt && { ...facts.tuned.toPrompt, pairs: 3, word: 'too-few-cases' },
      },
    }),
    'fewer cases': (facts) => {
      const { tuned: tunedFacts, ...others } = withWiderIntervals(facts);
      const pair = tunedFacts?.toPrompt;
      const word = pair?.word === 'better' ? 'no-difference-shown' : pair?.word;
      return {
        ...others,
        tuned: tunedFacts && {
          ...tunedFacts,
          toPrompt: pair && word ? { ...pair, pairs: 10, word } : null,
          paysAtLow: tunedFacts.paysAtLow && false,
        },
      };
    },
    'a tuned model with higher costs, slower answers and a longer prompt': ({
      tuned: tunedFacts,
      ...facts
    }) => ({
      ...facts,
      tuned: tunedFacts && {
        ...tunedFacts,
        usdPerThousandCalls: tunedFacts.usdPerThousandCalls && tunedFacts.usdPerThousandCalls * 2,
        usdPerThousandAccepted: tunedFacts.usdPerThousandAccepted && tunedFacts.usdPerThousandAccepted * 2,
        idleUsdPerMonth: tunedFacts.idleUsdPerMonth && tunedFacts.idleUsdPerMonth + 100,
        responseMs: tunedFacts.responseMs && tunedFacts.responseMs * 2,
        promptTokens: tunedFacts.promptTokens && tunedFacts.promptTokens * 2,
      },
    }),
    'a smaller accepted share of the tuned model': ({ tuned: tunedFacts, ...facts }) => ({
      ...facts,
      tuned: tunedFacts && {
        ...tunedFacts,
        measured: moved(tunedFacts.measured, -0.2),
      },
    }),
    'a larger accepted share of the prompt': ({ prompt: promptFacts, ...facts }) => ({
      ...facts,
      prompt: promptFacts && {
        ...promptFacts,
        measured: moved(promptFacts.measured, 0.2),
      },
    }),
    'a training file with flaws': ({ file, ...facts }) => ({
      ...facts,
      file: file && { ...file, refusedLines: 5, duplicateShare: 0.9, leaks: 7, mixedSystemPrompts: 3 },
    }),
    'monthly changes of the rules and private examples': ({ answers: known, ...facts }) => ({
      ...facts,
      answers: { ...known, ...answersOf({ ruleChanges: 12, mayBeSent: 0 }) },
    }),
    'five reviewed examples': ({ answers: known, ...facts }) => ({
      ...facts,
      answers: { ...known, ...answersOf({ reviewedExamples: 5 }) },
    }),
    'an unused evaluation': ({ evaluation, ...facts }) => ({
      ...facts,
      evaluation: evaluation && { ...evaluation, isUsed: false },
    }),
  };

  it.each(Object.entries(worsenings))('does not turn to fine-tuning because of %s', (_name, worsen) => {
    const withoutTuning = randomAdvice
      .slice(0, runs(300, 3000))
      .filter(({ advice }) => !isTuning(advice.recommendation));
    expect(withoutTuning.filter(({ facts }) => isTuning(advise(worsen(facts)).recommendation))).toEqual([]);
  });

  it('has each recommendation for some of the random facts', () => {
    const reached = new Set(randomAdvice.map(({ advice }) => advice.recommendation));
    expect([...reached].sort()).toEqual(Object.keys(english.claims).sort());
  });
});

it('does not say that the examples of a file were reviewed, or were not, until the user says how many were', () => {
  const findingFor = (answered: AdviceFacts['answers']) =>
    findingOf(factsWith({ file: fileFacts({ examples: 100 }), answers: answered }), 'unreviewed-examples');
  expect(findingFor({ reviewedExamples: { value: 100, from: 'file', overruled: null } })).toBe(null);
  expect(findingFor(answersOf({ reviewedExamples: 60 }))).toBe(false);
  expect(findingFor(answersOf({ reviewedExamples: 40 }))).toBeTruthy();
});
