/** The facts for advice, taken from scenarios, reports, comparisons and answers. */
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/core/advice/advise.ts';
import { adviceFacts } from '../../../src/core/advice/facts.ts';
import type { ScoreId } from '../../../src/core/evaluation/scores/scores.ts';
import {
  applyEvaluation,
  compareEvaluations,
  createScenario,
  type Evaluation,
  evaluate,
  inspectTrainingData,
  ladder,
  type Scenario,
  type ScenarioInput,
  withField,
} from '../../../src/core/index.ts';
import { evaluationOf as evaluationOfMarks, pairMarks } from '../evaluation/marks.ts';

const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 4 };
const scenarioInput = {
  startsOn: '2026-11-27',
  horizonMonths: 24,
  requestsPerMonth: 100_000,
  approaches: [
    {
      id: 'few-shot',
      technique: 'few-shot',
      model: 'a/large',
      prefixTokens: 1900,
      variableTokens: 100,
      outputTokens: 50,
      rates,
      successRate: 0.8,
      failureUsd: 0.4,
    },
    {
      id: 'optimised',
      technique: 'optimised-prompt',
      model: 'a/large',
      prefixTokens: 2400,
      variableTokens: 100,
      outputTokens: 50,
      rates,
      successRate: 0.8,
      failureUsd: 0.4,
    },
    {
      id: 'tuned',
      technique: 'fine-tuned',
      model: 'a/small',
      prefixTokens: 100,
      variableTokens: 100,
      outputTokens: 50,
      rates,
      successRate: 0.8,
      failureUsd: 0.4,
      setup: [{ label: 'Examples', usd: 400 }],
      training: { tokens: 200_000, epochs: 3, usdPerMTok: 5 },
      availableUntil: '2028-08-01',
      trainableUntil: '2027-06-01',
    },
  ],
} as const satisfies ScenarioInput;
const scenario = createScenario(scenarioInput);

/** An evaluation of 100 cases. For each approach, `accepted` is the number of cases, counted from the first, that it gets right. */
const evaluationOf = (accepted: Readonly<Record<string, number>>): Evaluation => ({
  approaches: Object.keys(accepted).map((id) => ({ id, label: id })),
  cases: Array.from({ length: 100 }, (_, at) => ({
    id: String(at),
    input: `case ${at}`,
    expected: 'yes',
    runs: Object.entries(accepted).map(([approach, number]) => ({
      approach,
      outcome: 'answered' as const,
      actual: at < number ? 'yes' : 'no',
      latencyMs: approach === 'tuned' ? 600 : 1300,
    })),
  })),
  problems: [],
  format: null,
});

const compare = (accepted: Readonly<Record<string, number>>, baseline = 'few-shot') =>
  compareEvaluations(evaluationOf(accepted), { baseline, score: 'exact' });

describe('facts of a scenario', () => {
  const { prompt, tuned, horizonMonths, evaluation, techniques } = adviceFacts({ scenario });

  it('are taken from its result', () => {
    const result = evaluate(scenario);
    expect(prompt).toMatchObject({ id: 'few-shot', promptTokens: 2000, measured: null, idleUsdPerMonth: 0 });
    expect(prompt?.usdPerThousandCalls).toBeCloseTo((result.approaches[0]?.attempt.totalUsd ?? 0) * 1000, 12);
    expect(tuned).toMatchObject({
      id: 'tuned',
      promptTokens: 200,
      payback: 'in-window',
      retrainUsd: 3,
      setupUsd: 403,
      endsOn: '2028-08-01',
      toPrompt: null,
      paysAtLow: null,
    });
    const verdict = result.comparisons[1]?.verdict;
    expect(tuned?.paybackMonths).toBe(verdict && 'months' in verdict ? verdict.months : 'no payback');
    expect(tuned?.trainableMonths).toBeCloseTo(6 + 5 / 31, 9);
    expect([horizonMonths, evaluation]).toEqual([24, null]);
  });

  it('say that the tuned model pays back only after the end of the prompt’s service, unless it is ahead before', () => {
    const endingOn = (date: string) =>
      adviceFacts({ scenario: withField(scenario, 'approaches[0].availableUntil', date) }).tuned;
    expect(endingOn('2026-11-29')?.payback).toBe('afterPromptEnds');
    expect(endingOn('2028-07-01')?.payback).toBe('in-window');
  });

  it('have the same cost of accepted answers as the ladder', () => {
    const rungs = ladder(scenario, { bar: 0.8 });
    for (const facts of [prompt, tuned])
      expect(facts?.usdPerThousandAccepted).toBe(
        rungs.find(({ id }) => id === facts?.id)?.usdPerThousandAccepted,
      );
  });

  it('have the monthly costs of a deployment without any request, not the costs of the machines that the load needs', () => {
    const idleUsdWith = (patch: object) =>
      adviceFacts({
        scenario: createScenario({
          ...scenarioInput,
          approaches: scenarioInput.approaches.map((each) =>
            each.id === 'tuned' ? { ...each, ...patch } : each,
          ),
        } as ScenarioInput),
      }).tuned?.idleUsdPerMonth;
    const hosting = { usdPerHour: 2, hoursPerMonth: 730, tokensPerSecond: 1, utilisation: 1, peakFactor: 1 };
    expect(idleUsdWith({ hosting })).toBeCloseTo(2 * 730, 9);
    expect(idleUsdWith({ monthlyMinimumUsd: 500 })).toBe(500);
  });

  it('have the part of the monthly costs that 1,000 attempts bear, and the part that 1,000 accepted answers bear', () => {
    const monthly = [{ label: 'Machine', usd: 900 }];
    const hosted = createScenario({
      ...scenarioInput,
      approaches: scenarioInput.approaches.map((each) =>
        each.id === 'tuned'
          ? { ...each, monthly, maxAttempts: 2, failureUsd: null, trafficShare: 0.5 }
          : each,
      ),
    });
    const facts = adviceFacts({ scenario: hosted });
    // Each request takes 1.2 attempts and gets 0.96 accepted answers. All 100,000 requests count, not only the half that the tuned model gets.
    expect(facts.tuned?.fixedUsdPerThousandCalls).toBeCloseTo(900 / 120, 9);
    expect(facts.tuned?.fixedUsdPerThousandAccepted).toBeCloseTo(900 / 96, 9);
    expect([facts.prompt?.fixedUsdPerThousandCalls, facts.prompt?.fixedUsdPerThousandAccepted]).toEqual([
      0, 0,
    ]);
    expect(facts.prompt?.answerTokens).toBe(50);
    const noRequests = adviceFacts({ scenario: createScenario({ ...hosted, requestsPerMonth: null }) });
    expect(noRequests.tuned?.fixedUsdPerThousandAccepted).toBeNull();
  });

  it('are about the prompt that is cheapest if monthly costs are included', () => {
    const approaches = scenarioInput.approaches.map((each) =>
      each.id === 'few-shot' ? { ...each, monthly: [{ label: 'Index', usd: 500 }] } : each,
    );
    const hosted = createScenario({ ...scenarioInput, approaches });
    const comparisons = compare({ 'few-shot': 80, optimised: 80, tuned: 80 });
    expect(adviceFacts({ scenario, comparisons, answers: { bar: 0.7 } }).prompt?.id).toBe('few-shot');
    // The longer prompt costs $0.50 more per 1,000 attempts, the index $5.
    expect(adviceFacts({ scenario: hosted, comparisons, answers: { bar: 0.7 } }).prompt?.id).toBe(
      'optimised',
    );
  });

  it('have the cost of every technique for 100 tokens', () => {
    const costs = Object.fromEntries(
      techniques.map(({ id, usdPerThousandCalls }) => [id, usdPerThousandCalls]),
    );
    expect(costs['clear-instructions']).toBeCloseTo(0.1, 9);
    expect(costs['chain-of-thought']).toBeCloseTo(0.4, 9);
    expect(costs['zero-shot']).toBe(0);
    expect(techniques.find(({ id }) => id === 'few-shot')).toMatchObject({ isDone: true, isCounted: false });
  });

  it('have the rise of the accepted share from which a technique pays for itself', () => {
    const { paysFrom } = techniques.find(({ id }) => id === 'clear-instructions') ?? {};
    // 100 tokens at $1 a million are $0.0001; one more accepted answer saves a repair of $0.40.
    expect(paysFrom).toBeCloseTo(0.0001 / 0.4, 5);
  });

  it('are unknown if they depend on unknown amounts of the scenario', () => {
    const bare = createScenario({
      startsOn: '2026-11-27',
      requestsPerMonth: null,
      approaches: [
        { id: 'a', prefixTokens: 100 },
        { id: 'b', prefixTokens: 100, technique: 'fine-tuned' },
      ],
    });
    const facts = adviceFacts({ scenario: bare });
    expect(facts.tuned).toMatchObject({ payback: 'unknown', usdPerThousandCalls: null });
    expect(advise(facts).missingEvidence.map(({ rule }) => rule)).toContain('amounts-missing');
    expect(facts.techniques.every(({ paysFrom }) => paysFrom === null || paysFrom === 0)).toBe(true);
  });
});

it('the hit rate of a cache counts as assumed only if some of the prompt is cached', () => {
  const assumedWith = (prefixTokens: number) =>
    adviceFacts({
      scenario: createScenario({
        ...scenarioInput,
        approaches: scenarioInput.approaches.map((approach) => ({
          ...approach,
          prefixTokens,
          cache: { hitRate: 'from-traffic', minimumTokens: 1024 },
        })),
      } as ScenarioInput),
    }).assumedHitRate;
  expect(assumedWith(2048)).toBeGreaterThan(0);
  expect(assumedWith(1023)).toBe(null);
});

it('a schedule of retraining does not say how often rules change', () => {
  const approaches = scenarioInput.approaches.map((approach) =>
    approach.id === 'tuned' ? { ...approach, retrain: { everyMonths: 6, share: 1 } } : approach,
  );
  const facts = adviceFacts({ scenario: createScenario({ ...scenarioInput, approaches }) });
  expect(facts.answers.ruleChanges).toBeUndefined();
});

describe('facts of an evaluation', () => {
  it('have the inconsistency of the prompt from inputs that were sent again', () => {
    const promptAnswers = (index: number): readonly string[] =>
      index < 3 ? ['yes', 'no', 'yes'] : ['yes', 'yes', 'yes'];
    const repeated: Evaluation = {
      ...evaluationOf({}),
      approaches: [
        { id: 'few-shot', label: 'few-shot' },
        { id: 'tuned', label: 'tuned' },
      ],
      cases: Array.from({ length: 10 }, (_, index) => ({
        id: String(index),
        input: `case ${index}`,
        expected: 'yes',
        runs: ['few-shot', 'tuned'].flatMap((approach) =>
          (approach === 'tuned' ? ['yes', 'yes'] : promptAnswers(index)).map((actual) => ({
            approach,
            outcome: 'answered' as const,
            actual,
          })),
        ),
      })),
    };
    const comparisons = compareEvaluations(repeated, { baseline: 'few-shot', score: 'exact' });
    expect(comparisons.map(({ repeats }) => repeats)).toEqual([
      { answers: 20, differing: 3 },
      { answers: 10, differing: 0 },
    ]);
    const facts = adviceFacts({ scenario, comparisons });
    expect(facts.answers.inconsistent).toMatchObject({ value: 0.15, from: 'evaluation' });
    expect(facts.tuned?.measured?.inconsistent).toBe(0);
    const { rows } = advise(facts).tradeOffs;
    expect(rows.find(({ rule }) => rule === 'consistency')?.values).toMatchObject([
      { value: 0.85 },
      { value: 1 },
    ]);
    const { reasonsFor, reasonsAgainst } = advise(facts);
    expect([...reasonsFor, ...reasonsAgainst].find(({ rule }) => rule === 'inconsistent')).toMatchObject({
      source: 'evaluation',
    });
  });

  it.each([
    ['json-equal', '{"team":"risk","kg":1}', '{"kg":1,"team":"risk"}', '{"kg":2,"team":"risk"}'],
    ['normalised', 'Risk', 'risk.', 'sales'],
    ['numeric', 'total: 1,200', '1200', '1300'],
  ] as const)(
    'count a repeat as the same answer if it equals the first one by the score (%s)',
    (score, first, same, other) => {
      const repeated: Evaluation = {
        ...evaluationOf({}),
        approaches: [{ id: 'few-shot', label: 'few-shot' }],
        cases: Array.from({ length: 10 }, (_, index) => ({
          id: String(index),
          input: `case ${index}`,
          expected: first,
          runs: [first, same, index < 3 ? other : first].map((actual) => ({
            approach: 'few-shot',
            outcome: 'answered' as const,
            actual,
          })),
        })),
      };
      const repeatsBy = (by: ScoreId) =>
        compareEvaluations(repeated, { baseline: 'few-shot', score: by })[0]?.repeats;
      expect(repeatsBy(score)).toEqual({ answers: 20, differing: 3 });
      expect(repeatsBy('exact')).toEqual({ answers: 20, differing: 13 });
    },
  );

  it('have no inconsistency if two graders have graded each answer', () => {
    const gradedTwice: Evaluation = {
      ...evaluationOf({}),
      approaches: [{ id: 'few-shot', label: 'few-shot' }],
      cases: Array.from({ length: 10 }, (_, index) => ({
        id: String(index),
        input: `case ${index}`,
        expected: null,
        runs: [0.5, index < 7 ? 0.5 : 0.75].map((grade) => ({
          approach: 'few-shot',
          outcome: 'answered' as const,
          actual: `summary ${index}`,
          grade,
        })),
      })),
    };
    const graded = compareEvaluations(gradedTwice, { baseline: 'few-shot', score: 'grader' });
    expect(graded[0]?.repeats).toBeUndefined();
    const facts = adviceFacts({ scenario, comparisons: graded });
    expect(facts.answers.inconsistent).toBeUndefined();
    expect(advise(facts).tradeOffs.rows.find(({ rule }) => rule === 'consistency')?.values[0]).toBeNull();
  });

  const comparisons = compare({ 'few-shot': 70, tuned: 90 });

  it('are shares, medians and the paired difference', () => {
    const { prompt, tuned } = adviceFacts({ scenario: applyEvaluation(scenario, comparisons), comparisons });
    expect(prompt?.measured).toMatchObject({ cases: 100, share: 0.7, medianMs: 1300 });
    expect(tuned).toMatchObject({
      responseMs: 600,
      isTimeMeasured: true,
      toPrompt: { difference: 0.2, pairs: 100, word: 'better' },
      paysAtLow: true,
    });
  });

  it('are not used until the scenario has the success rates of the evaluation', () => {
    expect(adviceFacts({ scenario, comparisons }).evaluation).toEqual({
      cases: 100,
      measure: 'share',
      isUsed: false,
    });
    const applied = applyEvaluation(scenario, comparisons);
    expect(adviceFacts({ scenario: applied, comparisons }).evaluation?.isUsed).toBe(true);
    expect(advise(adviceFacts({ scenario, comparisons })).recommendation).toBe('not-enough-evidence');
    expect(
      advise(adviceFacts({ scenario: applied, comparisons, answers: { bar: 0.85 } })).recommendation,
    ).toBe('fine-tune');
  });

  it('are used after they were applied, also if the two approaches answered different numbers of cases', () => {
    // The tuned model has errors on 12 cases, all of which the prompt gets wrong.
    const marks = pairMarks(200, 30, 10, 48);
    const unequal = compareEvaluations(
      evaluationOfMarks({
        'few-shot': `${marks.second}${'0'.repeat(12)}`,
        tuned: `${marks.first}${'e'.repeat(12)}`,
      }),
      { baseline: 'few-shot', score: 'exact' },
    );
    expect(unequal.map(({ shareAccepted }) => shareAccepted)).toEqual([210 / 300, 230 / 288]);
    const applied = applyEvaluation(scenario, unequal);
    const facts = adviceFacts({ scenario: applied, comparisons: unequal });
    expect(facts.evaluation?.isUsed).toBe(true);
    // The row of the trade-offs differs by the difference on the same cases, as the rates of the calculation do.
    const [prompt, tuned] =
      advise(facts).tradeOffs.rows.find(({ rule }) => rule === 'accepted-share')?.values ?? [];
    expect(prompt).toMatchObject({ value: 210 / 300 });
    expect(tuned).toMatchObject({ value: expect.closeTo(210 / 300 + 20 / 288, 12) });
    expect(facts.tuned?.measured?.share).toBe(230 / 288);
    expect(adviceFacts({ scenario, comparisons: unequal }).evaluation?.isUsed).toBe(false);
    expect(ladder(applied, { bar: 0.8, comparisons: unequal }).map(({ id, basis }) => [id, basis])).toEqual([
      ['few-shot', 'measured'],
      ['optimised', 'entered'],
      ['tuned', 'measured'],
    ]);
  });

  it('have latency and repeats, but no accepted share, if mean scores were compared, and then a threshold is missing', () => {
    // Grades as a judge of DeepEval gives them: few answers have the full score.
    const judged = evaluationOfMarks(
      { 'few-shot': ['1'.repeat(50), '1'.repeat(50)], tuned: '1'.repeat(50) },
      (approach, at) => ({
        grade: at % 25 === 0 ? 1 : 0.6 + (at % 4) / 10 + (approach === 'tuned' ? 0.05 : 0),
        latencyMs: approach === 'tuned' ? 600 : 1300,
      }),
    );
    const graded = compareEvaluations(judged, { baseline: 'few-shot', score: 'grader' });
    const applied = applyEvaluation(scenario, graded);
    const facts = adviceFacts({ scenario: applied, comparisons: graded, answers: { bar: 0.8 } });
    expect(facts.evaluation).toEqual({ cases: 50, measure: 'score', isUsed: true });
    expect(facts.prompt?.measured).toEqual({
      cases: 50,
      share: null,
      low: null,
      high: null,
      medianMs: 1300,
      inconsistent: 0,
    });
    expect([facts.tuned?.measured?.share, facts.tuned?.toPrompt]).toEqual([null, null]);
    const { recommendation, missingEvidence, reasonsFor, reasonsAgainst } = advise(facts);
    expect(recommendation).toBe('not-enough-evidence');
    expect(missingEvidence.filter(({ way }) => way === 'set-threshold').map(({ rule }) => rule)).toEqual([
      'no-threshold',
    ]);
    for (const rule of ['evaluation-not-used', 'prompt-not-measured', 'tuned-not-measured', 'not-compared'])
      expect(missingEvidence.map((each) => each.rule)).not.toContain(rule);
    expect([...reasonsFor, ...reasonsAgainst].filter(({ figures }) => figures.bar)).toEqual([]);
    expect(ladder(applied, { bar: 0.8, comparisons: graded })[0]?.basis).toBe('entered');
    const withThreshold = compareEvaluations(judged, {
      baseline: 'few-shot',
      score: 'grader',
      threshold: 0.7,
    });
    const scored = adviceFacts({ scenario, comparisons: withThreshold });
    expect(scored.evaluation).toEqual({ cases: 50, measure: 'share', isUsed: false });
    expect(advise(scored).missingEvidence.map(({ rule }) => rule)).not.toContain('no-threshold');
  });

  it('have the number of tried prompts only from 3 on, which the rules count as many: a smaller number may miss prompts that were tried elsewhere', () => {
    const promptsTried = (accepted: Readonly<Record<string, number>>) =>
      adviceFacts({ scenario: withThreePrompts, comparisons: compare(accepted) }).answers.promptsTried;
    const withThreePrompts = createScenario({
      ...scenarioInput,
      approaches: [...scenarioInput.approaches, { ...scenarioInput.approaches[1], id: 'third' }],
    });
    expect(promptsTried({ 'few-shot': 70, tuned: 90 })).toBeUndefined();
    expect(promptsTried({ 'few-shot': 70, optimised: 72, tuned: 90 })).toBeUndefined();
    expect(promptsTried({ 'few-shot': 70, optimised: 72, third: 71 })).toMatchObject({
      value: 3,
      from: 'evaluation',
    });
  });

  it('say whether tuning still pays at the lower end of the interval of the difference', () => {
    const worse = compare({ 'few-shot': 70, tuned: 69 });
    expect(
      adviceFacts({ scenario: applyEvaluation(scenario, worse), comparisons: worse }).tuned?.paysAtLow,
    ).toBe(false);
  });

  it('choose the cheapest prompt whose whole interval is at the bar or above; if there is none, the one that is accepted most often', () => {
    const comparisonsOfThree = compare({ 'few-shot': 81, optimised: 90, tuned: 85 }, 'optimised');
    const applied = applyEvaluation(scenario, comparisonsOfThree);
    const chosenPrompt = (answers: { bar?: number }): string | undefined =>
      adviceFacts({ scenario: applied, comparisons: comparisonsOfThree, answers }).prompt?.id;
    expect([chosenPrompt({}), chosenPrompt({ bar: 0.85 }), chosenPrompt({ bar: 0.95 })]).toEqual([
      'optimised',
      'optimised',
      'optimised',
    ]);
    const withoutRepairs = createScenario({
      ...applied,
      approaches: applied.approaches.map((approach) => ({ ...approach, failureUsd: 0 })),
    } as ScenarioInput);
    expect(
      adviceFacts({ scenario: withoutRepairs, comparisons: comparisonsOfThree, answers: { bar: 0.7 } }).prompt
        ?.id,
    ).toBe('few-shot');
  });

  it('have the number of cases that would confirm the measured difference, even if the evaluation states the number for another difference', () => {
    const accepted = { 'few-shot': 83, tuned: 80 };
    const casesFor = (difference?: number) =>
      adviceFacts({
        scenario,
        comparisons: compareEvaluations(evaluationOf(accepted), {
          baseline: 'few-shot',
          score: 'exact',
          ...(difference !== undefined && { difference }),
        }),
      }).tuned?.toPrompt?.casesNeeded;
    const measuredCases = casesFor() ?? Number.NaN;
    expect(measuredCases).toBeGreaterThan(100);
    expect(Math.abs((casesFor(0.02) ?? 0) / measuredCases - 1)).toBeLessThan(0.05);
  });

  it('have no difference if the evaluation compares with another prompt than the chosen one', () => {
    const comparisonsOfThree = compare({ 'few-shot': 70, optimised: 90, tuned: 85 });
    const facts = adviceFacts({
      scenario: applyEvaluation(scenario, comparisonsOfThree),
      comparisons: comparisonsOfThree,
    });
    expect(facts.prompt?.id).toBe('optimised');
    expect(facts.tuned?.toPrompt).toBe(null);
    expect(advise(facts).missingEvidence.map(({ rule }) => rule)).toContain('not-compared');
  });
});

describe('facts of a training file', () => {
  const line = (at: number): string =>
    JSON.stringify({
      messages: [
        { role: 'user', content: `Question number ${at} about a parcel of ${at * 7} kilograms` },
        { role: 'assistant', content: `Bay ${at % 5}` },
      ],
    });
  const report = inspectTrainingData(Array.from({ length: 60 }, (_, at) => line(at)).join('\n'), {
    count: (text: string) => text.length,
  });

  it('answer how many examples there are, which the user may overrule', () => {
    const facts = adviceFacts({ report });
    expect(facts.file).toMatchObject({ examples: 60, refusedLines: 0, leaks: null, mixedSystemPrompts: 0 });
    expect(facts.answers.reviewedExamples).toEqual({ value: 60, from: 'file', overruled: null });
    expect(adviceFacts({ report, answers: { reviewedExamples: 12 } }).answers.reviewedExamples).toEqual({
      value: 12,
      from: 'answer',
      overruled: { value: 60, from: 'file' },
    });
  });

  it('price one more example by the median of the file', () => {
    const { techniques, file } = adviceFacts({ scenario, report });
    expect(techniques.find(({ id }) => id === 'few-shot')).toMatchObject({
      inputTokens: file?.medianTokens,
      isCounted: true,
    });
  });
});

it('every fact is unknown without sources', () => {
  const facts = adviceFacts({});
  expect(facts).toMatchObject({ prompt: null, tuned: null, file: null, evaluation: null, answers: {} });
  expect(advise(facts)).toMatchObject({
    recommendation: 'not-enough-evidence',
    reasonsFor: [],
    reasonsAgainst: [],
  });
});

it('the prompt is found also if the baseline of the scenario is the tuned model', () => {
  const [fewShot, , tuned] = scenarioInput.approaches;
  const reversed: Scenario = createScenario({
    ...scenarioInput,
    approaches: [tuned, fewShot],
  } as ScenarioInput);
  expect(adviceFacts({ scenario: reversed })).toMatchObject({
    prompt: { id: 'few-shot' },
    tuned: { id: 'tuned' },
  });
});

it.each(['rag', 'fine-tuned'] as const)('a baseline that is %s is not called a prompt', (technique) => {
  const [fewShot, , tuned] = scenarioInput.approaches;
  const approaches = [{ ...fewShot, technique }, tuned];
  const facts = adviceFacts({ scenario: createScenario({ ...scenarioInput, approaches } as ScenarioInput) });
  expect(facts).toMatchObject({ prompt: null, rag: null, tuned: null, techniques: [], horizonMonths: 24 });
  expect(advise(facts).missingEvidence.map(({ rule }) => rule)).toContain('no-calculation');
});
