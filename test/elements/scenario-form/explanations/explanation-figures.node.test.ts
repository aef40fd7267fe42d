/** The figures of explanations, compared with the results that they are taken from. */
import { expect, it } from 'vitest';
import { evaluate, sensitivity } from '../../../../src/core/index.ts';
import { withField } from '../../../../src/core/scenario/scenario.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import {
  explanationFigures,
  type Here,
} from '../../../../src/elements/scenario-form/explanations/explanation-figures.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';

const candidate = formScenario.approaches[1]?.id ?? '';
const [baseline, tuned] = evaluate(formScenario).approaches;

const figuresOf = (path: string, scenario: Scenario = formScenario) =>
  explanationFigures({ scenario, levers: [path], candidate });

it.each<[string, string, Here]>([
  [
    'a price',
    'approaches[0].rates.outputUsdPerMTok',
    {
      kind: 'calls',
      usd: 1000 * (baseline?.attempt.outputUsd ?? 0),
      ofUsd: 1000 * (baseline?.attempt.totalUsd ?? 0),
    },
  ],
  [
    'the training',
    'approaches[1].training.epochs',
    {
      kind: 'training',
      usd: tuned?.setup.lines.find(({ path }) => path === 'training')?.usd ?? 0,
      ofUsd: tuned?.setup.totalUsd ?? 0,
    },
  ],
  [
    'the requests',
    'requestsPerMonth',
    { kind: 'saving', usd: 1000 * (evaluate(formScenario).comparisons[0]?.savingUsdPerRequest ?? 0) },
  ],
])('the figure here of %s is that of the result', (_, path, here) => {
  const small = withField(formScenario, 'approaches[1].setup', []);
  const scenario = path.includes('training') ? small : formScenario;
  const expected = 'ofUsd' in here && here.kind === 'training' ? { ...here, ofUsd: here.usd } : here;
  expect(figuresOf(path, scenario).here).toEqual(expected);
});

it('a price of which less than a thousandth is paid has no figure here', () => {
  expect(figuresOf('approaches[0].rates.cacheWriteUsdPerMTok').here).toBeNull();
});

it.each([1, 15])('the hit rates of %i caches are those of scenarios with these numbers', (caches) => {
  const path = 'approaches[0].cache.caches';
  const { here } = figuresOf(path, withField(formScenario, path, caches));
  if (here?.kind !== 'hits') throw new Error('No hit rates');
  expect(here.rates.map((each) => each.caches)).toContain(caches);
  for (const each of here.rates) {
    const result = evaluate(withField(formScenario, path, each.caches)).approaches[0];
    expect(each.rate).toBeCloseTo(result?.months[0]?.hitRate ?? Number.NaN, 12);
  }
});

it('the rank of a field is its place in the sensitivity', () => {
  const bars = sensitivity(formScenario, { candidate });
  for (const [index, { lever }] of bars.entries())
    expect(figuresOf(lever).rank).toEqual({ place: index + 1, all: bars.length });
  expect(figuresOf('discountPerYear').rank).toBeNull();
});

it('a field that shows no number of the scenario has no curve', () => {
  expect(explanationFigures({ scenario: formScenario, levers: [], candidate })).toEqual({
    curve: null,
    rank: null,
    here: null,
  });
});
