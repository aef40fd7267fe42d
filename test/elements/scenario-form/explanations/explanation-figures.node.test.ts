/** The figures of explanations, compared with the results that they are taken from. */
import { describe, expect, it } from 'vitest';
import { amountPaths } from '../../../../src/core/explore/working-copy.ts';
import { evaluate, sensitivity, withLever } from '../../../../src/core/index.ts';
import { bestGuess } from '../../../../src/core/scenario/amount.ts';
import { withField } from '../../../../src/core/scenario/scenario.ts';
import type { AttemptCost, Scenario } from '../../../../src/core/types.ts';
import { paybackOrWord } from '../../../../src/elements/common/wording/payback-word.ts';
import { explanationFigures } from '../../../../src/elements/scenario-form/explanations/explanation-figures.ts';
import { everyInputKind, formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { neverPaysBack, retiresFirst } from '../../../../stories/scenarios/view-scenarios.ts';

const candidate = formScenario.approaches[1]?.id ?? '';
const rates = 'approaches[0].rates';

const figuresOf = (path: string, scenario: Scenario = formScenario) =>
  explanationFigures({ scenario, levers: [path], candidate });

/** The dollars of a field in a scenario, and the whole cost of which they are a part (`ofUsd`), as the explanation states them. */
function usdOf(path: string, scenario?: Scenario): { readonly usd: number; readonly ofUsd: number } {
  const { effect } = figuresOf(path, scenario);
  if (effect === null || !('usd' in effect)) throw new Error(`No dollars for ${path}`);
  return effect;
}

/** The cost of 1,000 attempts of the first approach, by billing item. */
function attemptOf(scenario: Scenario): Readonly<Record<keyof AttemptCost, number>> {
  const [first] = evaluate(scenario).approaches;
  if (!first) throw new Error('No approach');
  const items = Object.entries(first.attempt).map(([item, usd]) => [item, 1000 * (usd ?? Number.NaN)]);
  return Object.fromEntries(items) as Record<keyof AttemptCost, number>;
}

it.each([
  ['inputUsdPerMTok', 'inputUsd'],
  ['outputUsdPerMTok', 'outputUsd'],
  ['cachedInputUsdPerMTok', 'cachedInputUsd'],
] as const)(
  'the dollars that the explanation of the price %s states equal the dollars of the result',
  (price, item) => {
    const { usd, ofUsd } = usdOf(`${rates}.${price}`);
    const attempt = attemptOf(formScenario);
    expect(usd).toBeCloseTo(attempt[item], 9);
    expect(ofUsd).toBe(attempt.totalUsd);
  },
);

it('the dollars of output tokens leave out reasoning tokens, which have dollars of their own', () => {
  const withReasoning = withField(formScenario, 'approaches[0].reasoningTokens', 300);
  const output = attemptOf(withReasoning).outputUsd;
  const answerTokens = bestGuess(withReasoning.approaches[0]?.outputTokens) ?? Number.NaN;
  const { usd } = usdOf('approaches[0].outputTokens', withReasoning);
  expect(usd).toBeCloseTo((output * answerTokens) / (answerTokens + 300), 9);
  expect(usd + usdOf('approaches[0].reasoningTokens', withReasoning).usd).toBeCloseTo(output, 9);
});

it('an empty price of cache writes has no dollars, and the dollars of the input price include the writes', () => {
  const halfHits = withField(formScenario, 'approaches[0].cache.hitRate', 0.5);
  const withoutWritePrice = withField(halfHits, `${rates}.cacheWriteUsdPerMTok`, null);
  expect(figuresOf(`${rates}.cacheWriteUsdPerMTok`, withoutWritePrice).effect).toBeNull();
  const { inputUsd, cacheWriteUsd } = attemptOf(withoutWritePrice);
  expect(cacheWriteUsd).toBeGreaterThan(0);
  expect(usdOf(`${rates}.inputUsdPerMTok`, withoutWritePrice).usd).toBeCloseTo(inputUsd + cacheWriteUsd, 9);
});

it('only the prices of the tier in force have dollars', () => {
  const tier = { aboveInputTokens: 100, inputUsdPerMTok: 9, outputUsdPerMTok: 30 };
  const tiered = withField(formScenario, `${rates}.tiers`, [tier]);
  expect(figuresOf(`${rates}.inputUsdPerMTok`, tiered).effect).toBeNull();
  expect(usdOf(`${rates}.tiers[0].outputUsdPerMTok`, tiered).usd).toBeCloseTo(attemptOf(tiered).outputUsd, 9);
});

it('requests in a batch pay the batch price, and the others pay the usual price', () => {
  const batch = { inputUsdPerMTok: 0.1, outputUsdPerMTok: 1 };
  const halfInBatches = withField(
    withField(formScenario, `${rates}.batch`, batch),
    'approaches[0].batchShare',
    0.5,
  );
  const usual = usdOf(`${rates}.outputUsdPerMTok`, halfInBatches).usd;
  expect(usual).toBeCloseTo(attemptOf(formScenario).outputUsd / 2, 9);
  expect(usual + usdOf(`${rates}.batch.outputUsdPerMTok`, halfInBatches).usd).toBeCloseTo(
    attemptOf(halfInBatches).outputUsd,
    9,
  );
});

it('the dollars of the training equal its line in the set-up', () => {
  const { lines, totalUsd } = evaluate(formScenario).approaches[1]?.setup ?? {};
  const usd = lines?.find(({ path }) => path === 'training')?.usd;
  const scenario = withField(formScenario, 'approaches[1].setup', []);
  expect(usdOf('approaches[1].training.epochs', scenario)).toMatchObject({ usd, ofUsd: usd });
  expect(usd).toBeLessThan(totalUsd ?? 0);
});

it('the saving in an explanation is the key figure of the verdict, and includes the monthly costs', () => {
  const monthly = withField(formScenario, 'approaches[1].monthly', [{ label: 'Storage', usd: 100 }]);
  for (const scenario of [formScenario, monthly]) {
    const { effect } = figuresOf('requestsPerMonth', scenario);
    if (effect?.kind !== 'saving') throw new Error('No saving');
    const { savingUsdPerMonth } = evaluate(scenario).comparisons[0] ?? {};
    const saved = effect.baselineUsd - effect.candidateUsd;
    expect(saved * (bestGuess(scenario.requestsPerMonth) ?? 0)).toBeCloseTo(savingUsdPerMonth ?? 0, 6);
  }
});

it('an explanation states no saving if the candidate is never in service', () => {
  const withoutService = withField(formScenario, 'approaches[1].availableUntil', formScenario.startsOn);
  expect(figuresOf('requestsPerMonth', withoutService).effect).toBeNull();
});

it('a price that causes less than a thousandth of the cost of an attempt has no dollars', () => {
  expect(figuresOf('approaches[0].rates.cacheWriteUsdPerMTok').effect).toBeNull();
});

it.each([1, 15])(
  'the hit rates of %i caches equal the hit rates of scenarios with these numbers of caches',
  (caches) => {
    const path = 'approaches[0].cache.caches';
    const { effect } = figuresOf(path, withField(formScenario, path, caches));
    if (effect?.kind !== 'hits') throw new Error('No hit rates');
    expect(effect.rates.map((each) => each.caches)).toContain(caches);
    for (const each of effect.rates) {
      const result = evaluate(withField(formScenario, path, each.caches)).approaches[0];
      expect(each.rate).toBeCloseTo(result?.months[0]?.hitRate ?? Number.NaN, 12);
    }
  },
);

it('the hit rates of a list of months are calculated for its first month', () => {
  const path = 'approaches[0].cache.caches';
  const months = withField(formScenario, 'monthlyRequests', [1000, 2000]);
  const { effect } = figuresOf(path, months);
  if (effect?.kind !== 'hits') throw new Error('No hit rates');
  const result = evaluate(withField(months, path, effect.rates[0]?.caches)).approaches[0];
  expect(effect.rates[0]?.rate).toBeCloseTo(result?.months[0]?.hitRate ?? Number.NaN, 12);
});

/** The scenario with a set-up of this many dollars beside the training. */
const withSetup = (scenario: Scenario, usd: number): Scenario =>
  withField(scenario, 'approaches[1].setup', [{ label: 'Labels', usd }]);

describe.each([
  ['pays back', formScenario],
  ['never pays back', neverPaysBack],
  ['is switched off first', retiresFirst],
  ['saves a set-up in more than a hundred years', withSetup(formScenario, 1e8)],
  ['has a list of months', withField(formScenario, 'monthlyRequests', [200_000, 300_000])],
] as const)('with a candidate that %s,', (_, scenario) => {
  const id = scenario.approaches[1]?.id ?? '';
  const allLevers = [
    ...amountPaths(
      scenario,
      [0, 1, 2].filter((i) => i in scenario.approaches),
    ),
  ];

  it('the payback today is the payback of the verdict, for every field', () => {
    const paybacksNow = allLevers.flatMap((lever) => {
      const { paybacks } = explanationFigures({ scenario, levers: [lever], candidate: id });
      return paybacks ? [[lever, paybacks.now] as const] : [];
    });
    expect(paybacksNow.length).toBeGreaterThan(0);
    for (const [lever, now] of paybacksNow) expect(now, lever).toBe(paybackOrWord(evaluate(scenario), id));
  });

  it('the paybacks at both ends of the span equal the paybacks of the verdicts at these values', () => {
    let checked = 0;
    for (const lever of allLevers) {
      const { paybacks, curve } = explanationFigures({ scenario, levers: [lever], candidate: id });
      const ends = curve
        ? ([
            [curve.points[0], 'first'],
            [curve.points.at(-1), 'last'],
          ] as const)
        : [];
      for (const [point, name] of ends) {
        checked += 1;
        const scenarioAtEnd = withLever(scenario, {
          lever,
          candidate: id,
          value: point?.input ?? Number.NaN,
        });
        const expected = paybackOrWord(evaluate(scenarioAtEnd), id);
        if (typeof expected === 'string') expect(paybacks?.[name], lever).toBe(expected);
        else expect(paybacks?.[name], lever).toBeCloseTo(expected, 6);
      }
    }
    expect(checked).toBeGreaterThan(0);
  });
});

it('a field has neither a drawing nor paybacks where the payback is unknown', () => {
  const id = everyInputKind.approaches[1]?.id ?? '';
  expect(paybackOrWord(evaluate(everyInputKind), id)).toBe('unknown');
  const levers = [...amountPaths(everyInputKind, [0, 1])];
  expect(levers.length).toBeGreaterThan(20);
  for (const lever of levers)
    expect(
      explanationFigures({ scenario: everyInputKind, levers: [lever], candidate: id }),
      lever,
    ).toMatchObject({
      curve: null,
      paybacks: null,
    });
});

it('the rank of a field is its place among the bars of the sensitivity', () => {
  const bars = sensitivity(formScenario, { candidate });
  for (const [index, { lever }] of bars.entries())
    expect(figuresOf(lever).rank).toEqual({ place: index + 1, all: bars.length });
  expect(figuresOf('discountPerYear').rank).toBeNull();
});

it('a field that shows no number of the scenario has no curve', () => {
  expect(explanationFigures({ scenario: formScenario, levers: [], candidate })).toEqual({
    curve: null,
    paybacks: null,
    rank: null,
    effect: null,
  });
});
