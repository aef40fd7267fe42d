/** The scenario that is made from the simple attributes of a tag. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/core/index.ts';
import { inputsOfHost, shownOf } from '../../../../src/elements/breakeven/initial-scenario.ts';
import { fromAttributes } from '../../../../src/elements/common/scenario/scenario-attributes.ts';

const names = { prompting: 'Prompting', fineTuned: 'Fine-tuned', setup: 'Set-up' };
const article = { tokensSaved: '500', requestsPerMonth: '100000', usdPerMtok: '2', setupUsd: '50' };
const read = (attributes: Partial<typeof article>) =>
  fromAttributes(
    { tokensSaved: null, requestsPerMonth: null, usdPerMtok: null, setupUsd: null, ...attributes },
    '2026-01-01',
    names,
  );

describe('the simple attributes', () => {
  it('make the scenario of the article, with a payback of half a month, 50,000 requests and $100 saved a month', () => {
    const outcome = read(article);
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    const [comparison] = evaluate(outcome.scenario).comparisons;
    expect(comparison?.savingUsdPerMonth).toBeCloseTo(100, 9);
    expect(comparison?.verdict).toMatchObject({ kind: 'after', months: 0.5, requests: 50_000 });
  });

  it('leave missing values unknown, so that the verdict is incomplete', () => {
    const outcome = read({ tokensSaved: '500', requestsPerMonth: '100k' });
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    expect(evaluate(outcome.scenario).comparisons[0]?.verdict.kind).toBe('incomplete');
  });

  it('accept a range', () => {
    const outcome = read({ ...article, requestsPerMonth: '80k – 120k' });
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    expect(outcome.scenario.requestsPerMonth).toEqual({ p10: 80_000, p50: 100_000, p90: 120_000 });
  });

  it('give the verdict “never” for a tuned model that needs more tokens', () => {
    const outcome = read({ ...article, tokensSaved: '-500' });
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    expect(evaluate(outcome.scenario).comparisons[0]?.verdict).toMatchObject({ kind: 'never' });
  });

  it('give a problem for every invalid value, and never throw', () => {
    const outcome = read({ tokensSaved: 'lots', setupUsd: '-5', requestsPerMonth: '1e400' });
    expect(outcome.kind === 'problems' && outcome.problems.map(({ path, code }) => [path, code])).toEqual([
      ['tokens-saved', 'not-a-number'],
      ['requests-per-month', 'not-a-number'],
      ['setup-usd', 'negative'],
    ]);
    for (const value of ['1e308', '0', ' ', 'NaN', '<b>', '9'.repeat(1000)])
      expect(['scenario', 'problems']).toContain(read({ ...article, requestsPerMonth: value }).kind);
  });
});

describe('the initial scenario', () => {
  const initialFor = (host: Parameters<typeof inputsOfHost>[0]) =>
    shownOf({ ...inputsOfHost(host), today: '2026-11-24', names, reader: fromAttributes, example: null });

  it('is the example if nothing is given, and otherwise the given one', () => {
    expect(initialFor({}).kind).toBe('pending');
    expect(initialFor({ ...article }).kind).toBe('simple');
  });

  it('is an error for hostile text, an impossible date or an object that is not a scenario', () => {
    for (const scenario of ['garbage', 'ft1~', '\u0000', '%', 'x'.repeat(1e6)])
      expect(initialFor({ scenario })).toMatchObject({ kind: 'error', stage: 'scenario' });
    expect(initialFor({ ...article, startsOn: '2026-02-30' })).toMatchObject({
      kind: 'error',
      stage: 'attribute',
    });
    const broken = { startsOn: '2026-01-01', requestsPerMonth: Number.NaN, approaches: [] };
    expect(initialFor({ scenario: broken })).toMatchObject({ kind: 'error', stage: 'scenario' });
  });

  it('starts on the given date, or today if none is given', () => {
    const shown = initialFor({ ...article, startsOn: '2026-05-01' });
    expect('result' in shown && shown.result.scenario.startsOn).toBe('2026-05-01');
    const withoutDate = initialFor({ ...article });
    expect('result' in withoutDate && withoutDate.result.scenario.startsOn).toBe('2026-11-24');
  });
});
