/** The scenario that the simple attributes of a tag make. */
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
  it('make the article’s scenario: half a month, 50,000 requests, $100 a month', () => {
    const made = read(article);
    if (made.kind !== 'scenario') throw new Error(made.kind);
    const [comparison] = evaluate(made.scenario).comparisons;
    expect(comparison?.savingUsdPerMonth).toBeCloseTo(100, 9);
    expect(comparison?.verdict).toMatchObject({ kind: 'after', months: 0.5, requests: 50_000 });
  });

  it('leave missing values unknown, so that the verdict asks for them', () => {
    const made = read({ tokensSaved: '500', requestsPerMonth: '100k' });
    if (made.kind !== 'scenario') throw new Error(made.kind);
    expect(evaluate(made.scenario).comparisons[0]?.verdict.kind).toBe('incomplete');
  });

  it('take a range', () => {
    const made = read({ ...article, requestsPerMonth: '80k – 120k' });
    if (made.kind !== 'scenario') throw new Error(made.kind);
    expect(made.scenario.requestsPerMonth).toEqual({ p10: 80_000, p50: 100_000, p90: 120_000 });
  });

  it('give the verdict never for a tune that needs more tokens', () => {
    const made = read({ ...article, tokensSaved: '-500' });
    if (made.kind !== 'scenario') throw new Error(made.kind);
    expect(evaluate(made.scenario).comparisons[0]?.verdict).toMatchObject({ kind: 'never' });
  });

  it('list every unusable attribute, and never throw', () => {
    const made = read({ tokensSaved: 'lots', setupUsd: '-5', requestsPerMonth: '1e400' });
    expect(made.kind === 'problems' && made.problems.map(({ path, code }) => [path, code])).toEqual([
      ['tokens-saved', 'not-a-number'],
      ['requests-per-month', 'not-a-number'],
      ['setup-usd', 'negative'],
    ]);
    for (const value of ['1e308', '0', ' ', 'NaN', '<b>', '9'.repeat(1000)])
      expect(['scenario', 'problems']).toContain(read({ ...article, requestsPerMonth: value }).kind);
  });
});

describe('the initial scenario', () => {
  const given = (host: Parameters<typeof inputsOfHost>[0]) =>
    shownOf({ ...inputsOfHost(host), today: '2026-11-24', names, reader: fromAttributes, example: null });

  it('is the example only if nothing is given', () => {
    expect(given({}).kind).toBe('pending');
    expect(given({ ...article }).kind).toBe('simple');
  });

  it('is an error for hostile text, an impossible date or an object that is not a scenario', () => {
    for (const scenario of ['garbage', 'ft1~', '\u0000', '%', 'x'.repeat(1e6)])
      expect(given({ scenario })).toMatchObject({ kind: 'error', stage: 'scenario' });
    expect(given({ ...article, startsOn: '2026-02-30' })).toMatchObject({
      kind: 'error',
      stage: 'attribute',
    });
    const broken = { startsOn: '2026-01-01', requestsPerMonth: Number.NaN, approaches: [] };
    expect(given({ scenario: broken })).toMatchObject({ kind: 'error', stage: 'scenario' });
  });

  it('starts on the date given, else today', () => {
    const shown = given({ ...article, startsOn: '2026-05-01' });
    expect('result' in shown && shown.result.scenario.startsOn).toBe('2026-05-01');
    const without = given({ ...article });
    expect('result' in without && without.result.scenario.startsOn).toBe('2026-11-24');
  });
});
