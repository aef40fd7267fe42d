/** Tests the rules that the remarks on every row of the catalogue follow, with the figures of each row. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../src/core/index.ts';
import { valueAt } from '../../src/core/scenario/path-parts.ts';
import { withField } from '../../src/core/scenario/scenario.ts';
import type { Approach, Scenario } from '../../src/core/types.ts';
import * as prices from '../../src/prices/index.ts';
import { effectsOf } from '../../src/prices/readings.ts';
import type { Remark } from '../../src/prices/remark.ts';
import { remarksOn } from '../../src/prices/remarks.ts';
import type { CatalogModel, Evidence, Offer } from '../../src/prices/types.ts';
import { disputedPages } from './disputed-catalog.ts';

const { approachFor, catalog, findModel } = prices;

/** An approach with a row's base or tuned model. */
function approachOn({ id }: CatalogModel, tuned: boolean, prefixTokens: number) {
  return {
    id: tuned ? 'tuned' : 'prompted',
    technique: tuned ? ('fine-tuned' as const) : ('few-shot' as const),
    prefixTokens,
    variableTokens: 200,
    outputTokens: 150,
    ...approachFor(id, { tuned, ...(tuned && { tokens: 200_000 }) }),
  };
}

const scenarioOf = (row: CatalogModel, tuned: boolean, prefixTokens = tuned ? 60 : 2000): Scenario =>
  createScenario({
    startsOn: catalog.compiledOn ?? '',
    requestsPerMonth: 100_000,
    approaches: [approachOn(row, tuned, prefixTokens)],
  });

interface Case {
  readonly row: CatalogModel;
  readonly tuned: boolean;
  readonly offer: Offer;
  readonly name: string;
}

const cases: readonly Case[] = catalog.models.flatMap((row) => [
  ...(row.base ? [{ row, tuned: false, offer: row.base as Offer, name: row.id }] : []),
  ...(row.tuned ? [{ row, tuned: true, offer: row.tuned as Offer, name: `${row.id} tuned` }] : []),
]);

const remarksOf = (scenario: Scenario): readonly Remark[] => remarksOn(scenario, prices);

/** The scenario with figures in place of the unknown ones of its hosting, its training and its token prices. */
function completed(scenario: Scenario): Scenario {
  const values: Readonly<Record<string, number>> = {
    'hosting.usdPerHour': 3,
    'hosting.machinesPerReplica': 2,
    'hosting.tokensPerSecond': 1000,
    'training.usdPerMTok': 5,
    'training.hours': 2,
    'rates.inputUsdPerMTok': 1,
    'rates.outputUsdPerMTok': 2,
  };
  return Object.entries(values).reduce(
    (whole, [path, value]) =>
      valueAt(whole.approaches[0] ?? {}, path) === null
        ? withField(whole, `approaches[0].${path}`, value)
        : whole,
    scenario,
  );
}

describe('the effect of another value', () => {
  it('is “no change” only if no cost changes once all figures are entered', () => {
    let count = 0;
    for (const { row, tuned, name } of cases) {
      const scenario = scenarioOf(row, tuned);
      const remarks = remarksOf(scenario);
      const now = evaluate(completed(scenario)).approaches[0];
      for (const remark of remarks)
        for (const { other, scenario: changed, changes } of effectsOf(scenario, remark)) {
          if (changes !== false || 'availableUntil' in other.fields) continue;
          count += 1;
          const then = evaluate(completed(changed)).approaches[0];
          const about = `${name}: ${remark.kind} ${JSON.stringify(other.fields)}`;
          expect(Math.round(then?.setup.totalUsd ?? Number.NaN), about).toBe(
            Math.round(now?.setup.totalUsd ?? Number.NaN),
          );
          const [otherUsd, usd] = [then?.totalUsd ?? Number.NaN, now?.totalUsd ?? Number.NaN];
          expect(Math.abs(otherUsd - usd) <= 0.001 * Math.max(otherUsd, usd), about).toBe(true);
        }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('is unknown only if the cost is unknown, and the remark then has the mark', () => {
    let count = 0;
    for (const { row, tuned, name } of cases) {
      const scenario = scenarioOf(row, tuned);
      for (const remark of remarksOn(scenario, disputedPages)) {
        const unknown = effectsOf(scenario, remark).filter(({ changes }) => changes === null);
        if (unknown.length === 0 || remark.kind === 'longer-cache') continue;
        count += 1;
        expect(evaluate(scenario).approaches[0]?.totalUsd, name).toBeNull();
        expect(remark.marked, name).toBe(true);
      }
    }
    // These remarks are on the price of an H100 at Together, for the models whose throughput is unknown.
    expect(count).toBe(11);
  });
});

/** The prices of a part of an approach that are known and not 0. */
function pricesOf(approach: Approach, part: string): readonly number[] {
  const { rates, training, hosting, monthly } = approach;
  const values: Readonly<Record<string, readonly unknown[]>> = {
    rates: [
      rates.inputUsdPerMTok,
      rates.cachedInputUsdPerMTok,
      rates.cacheWriteUsdPerMTok,
      rates.outputUsdPerMTok,
    ],
    rateChanges: approach.rateChanges.map((change) => change.rates.inputUsdPerMTok),
    training: [training && ('hours' in training ? training.usdPerHour : training.usdPerMTok)],
    hosting: [hosting?.usdPerHour],
    monthly: monthly.map((line) => ('usdPerUnit' in line ? line.usdPerUnit : line.usd)),
  };
  return (values[part] ?? []).filter((usd): usd is number => typeof usd === 'number' && usd !== 0);
}

describe('a remark on how a price was read', () => {
  it('names only parts with a price that is known and not 0', () => {
    let count = 0;
    for (const { row, tuned, name } of cases) {
      const scenario = scenarioOf(row, tuned);
      for (const remark of remarksOf(scenario)) {
        const parts =
          remark.kind === 'restated' ? remark.parts : remark.kind === 'derived' ? [remark.part] : [];
        for (const part of parts) {
          count += 1;
          expect(pricesOf(scenario.approaches[0] as Approach, part), `${name}: ${part}`).not.toEqual([]);
        }
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  it('does not say that a price was read if the price was calculated', () => {
    const figures = cases.flatMap(({ name, offer, row, tuned }) =>
      [
        ...offer.prices,
        ...(offer.hosting ?? []),
        ...(offer.monthly ?? []),
        ...((tuned && row.tuned?.training) || []),
      ].map((figure: Evidence) => ({ name, figure })),
    );
    const derived = figures.filter(({ figure }) => figure.confidence === 'derived');
    expect(derived.length).toBeGreaterThan(10);
    for (const { name, figure } of derived) expect(figure.source, name).not.toMatch(/\bread\b/);
  });
});

describe('an assumption about a cache', () => {
  it('is not made for a prompt below a minimum that was read', () => {
    let count = 0;
    for (const { row, tuned, offer, name } of cases) {
      const { cache } = offer;
      if (!cache || cache.assumed?.includes('minimumTokens')) continue;
      count += 1;
      const below = remarksOf(scenarioOf(row, tuned, cache.minimumTokens - 1));
      expect(
        below.map(({ kind }) => kind),
        name,
      ).not.toContain('cache');
      const atMinimum = remarksOf(scenarioOf(row, tuned, cache.minimumTokens));
      expect(
        atMinimum.some(({ kind }) => kind === 'cache'),
        name,
      ).toBe(cache.assumed !== undefined);
    }
    expect(count).toBeGreaterThan(50);
  });

  it('is made for a short prompt if earlier messages of a conversation are cached', () => {
    const row = findModel('openai/gpt-4.1');
    const scenario = withField(
      scenarioOf(row as CatalogModel, true),
      'approaches[0].variableCachedShare',
      0.5,
    );
    expect(remarksOf(scenario).map(({ kind }) => kind)).toContain('cache');
  });

  it('names a model for both its minimums only if one was documented and the other measured', () => {
    const modelsIn = (text = '') => text.match(/\b(Opus|Sonnet|Haiku) \d[\d.]*|(?<=and )\d\.\d/g) ?? [];
    const rules = cases.flatMap(({ name, offer: { cache } }) =>
      cache?.minimumFrom ? [{ name, cache }] : [],
    );
    expect(rules.length).toBeGreaterThan(5);
    for (const { name, cache } of rules) {
      const versions = (text?: string) => modelsIn(text).map((model) => model.replace(/^\D+/, ''));
      const inBoth = versions(cache.minimumFrom).filter((version) =>
        versions(cache.otherMinimumFrom).includes(version),
      );
      if (inBoth.length > 0) expect(cache.otherMinimumFrom, name).toMatch(/^measured/);
    }
  });
});

describe('another value of a price', () => {
  const otherValues = cases.flatMap(({ name, row, offer }) =>
    [row, offer].flatMap((part) =>
      [
        ...(part.conflicts ?? []).map(({ values }) => values),
        ...(part.assumptions ?? []).map(({ fields = {}, others = [] }) =>
          others.length > 0 ? [{ value: '$', fields }, ...others] : [],
        ),
      ].flatMap((values) => values.map(({ value, fields = {} }) => ({ name, offer, value, fields }))),
    ),
  );

  it('has all known prices of its set if it has the price of input', () => {
    let count = 0;
    for (const { name, offer, fields } of otherValues)
      for (const set of ['rates', 'rates.tiers[0]']) {
        if (!(`${set}.inputUsdPerMTok` in fields)) continue;
        count += 1;
        const [now] = offer.prices;
        const listed = set === 'rates' ? now : now.tiers?.[0];
        const known = Object.entries(listed ?? {}).filter(
          ([key, usd]) => key.endsWith('UsdPerMTok') && usd !== null,
        );
        for (const [key] of known) expect(Object.keys(fields), name).toContain(`${set}.${key}`);
      }
    expect(count).toBeGreaterThan(4);
  });

  it('is a noun phrase that fits after “With”', () => {
    for (const { name, value, fields } of otherValues)
      if (Object.keys(fields).length > 0 && !('availableUntil' in fields))
        expect(value, name).toMatch(/^(\$|no |an? |cached |cache writes )/);
  });

  it('is disputed for all models of a host whose prices follow from the same rule, or for none of them', () => {
    const ratioOf = ({ base, tuned }: CatalogModel) =>
      Number(tuned?.prices[0].inputUsdPerMTok) / Number(base?.prices[0].inputUsdPerMTok);
    const subjects = new Map<string, Set<string>>();
    const rows = catalog.models.filter((row) => row.tuned && ratioOf(row) > 0 && ratioOf(row) !== 1);
    for (const row of rows) {
      const rule = `${row.provider} ${ratioOf(row).toFixed(3)}`;
      const what = (row.tuned?.conflicts ?? [])
        .filter(({ values }) => values.some(({ fields = {} }) => 'rates.inputUsdPerMTok' in fields))
        .map((conflict) => conflict.what)
        .join();
      subjects.set(rule, (subjects.get(rule) ?? new Set()).add(what));
    }
    expect(subjects.size).toBeGreaterThan(2);
    for (const [rule, disputed] of subjects) expect(disputed.size, rule).toBe(1);
  });
});

describe('an offer that bills input by the token without a price of cached input', () => {
  it('has a remark on cached input', () => {
    const withoutCachedPrice = cases.filter(
      ({
        offer: {
          prices: [now],
        },
      }) => now.inputUsdPerMTok && now.cachedInputUsdPerMTok === null,
    );
    expect(withoutCachedPrice.length).toBeGreaterThan(20);
    for (const { row, tuned, name } of withoutCachedPrice) {
      const sentences = remarksOf(scenarioOf(row, tuned)).flatMap((remark) =>
        'sentence' in remark ? [remark.sentence] : [],
      );
      expect(sentences.join(' '), name).toMatch(/\bcached\b/);
    }
  });
});

describe('a substitute for a figure that was not found', () => {
  it('is an assumption with the mark, and never a gap', () => {
    // A cost that is not counted has no substitute.
    for (const { name, row, offer } of cases)
      for (const gap of [...(row.gaps ?? []), ...(offer.gaps ?? [])])
        expect(gap.replace(/, so (none|no caching) is counted/, ''), name).not.toMatch(
          /\b(is|are) (used|counted|taken)\b/,
        );
    const marked = cases.filter(({ row, tuned }) =>
      remarksOf(scenarioOf(row, tuned)).some(
        (remark) => remark.kind === 'assumption' && remark.about !== 'end-of-service' && remark.marked,
      ),
    );
    expect(marked.map(({ name }) => name)).toEqual([
      'azure/gpt-4.1-regional',
      'azure/gpt-4.1-mini-regional',
      'azure/gpt-4o tuned',
      'azure/gpt-4o-regional tuned',
      'azure/gpt-4o-mini tuned',
      'azure/gpt-4o-mini-regional tuned',
      'bedrock/amazon-nova-2-lite',
      'together/llama-3.1-8b',
      'together/llama-3.3-70b',
      'together/gpt-oss-20b',
      'together/llama-4-scout',
      'together/llama-4-maverick',
      'tinker/qwen3-8b tuned',
      'together/llama-3.1-405b',
      'together/llama-3.1-70b',
    ]);
  });

  it('has no remark after the user has typed another price', () => {
    const scenario = scenarioOf(findModel('tinker/qwen3-8b') as CatalogModel, true);
    const subjectsAt = (usd: number) =>
      remarksOf(withField(scenario, 'approaches[0].rates.outputUsdPerMTok', usd)).flatMap((remark) =>
        remark.kind === 'assumption' ? [remark.about] : [],
      );
    expect(subjectsAt(0.6)).toContain('serving-price');
    expect(subjectsAt(0.9)).not.toContain('serving-price');
  });
});

describe('a tuned model without a known end of service', () => {
  it('has an assumption about it at every host, except on machines that you rent', () => {
    const rented = new Set(['runpod', 'modal', 'lambda']);
    const isAssumed = ({ row, tuned }: Case): boolean =>
      remarksOf(scenarioOf(row, tuned)).some(
        (remark) => remark.kind === 'assumption' && remark.about === 'end-of-service',
      );
    const withoutEnd = cases.filter(({ tuned, offer }) => tuned && offer.availableUntil === undefined);
    expect(withoutEnd.length).toBeGreaterThan(30);
    for (const openEnded of withoutEnd)
      expect(isAssumed(openEnded), openEnded.name).toBe(!rented.has(openEnded.row.provider));
  });

  it('has no remark on it after the user has entered an end', () => {
    const scenario = scenarioOf(findModel('bedrock/amazon-nova-micro') as CatalogModel, true);
    const ending = withField(scenario, 'approaches[0].availableUntil', '2027-12-01');
    expect(remarksOf(ending).map(({ kind }) => kind)).not.toContain('assumption');
  });
});

describe('a model that reasons by default', () => {
  const reasoningRows = catalog.models.filter(({ reasonsByDefault }) => reasonsByDefault);

  it('reasons by default at every host', () => {
    const modelOf = (id: string) => id.slice(id.indexOf('/') + 1);
    const ids = new Set(reasoningRows.map(({ id }) => modelOf(id)));
    expect(catalog.models.filter(({ id }) => ids.has(modelOf(id)))).toEqual(reasoningRows);
    for (const model of ['o4-mini', 'gpt-oss-20b', 'gpt-oss-120b', 'kimi-k2.6', 'glm-5.2', 'qwen3-8b'])
      expect(ids, model).toContain(model);
    for (const model of ['gpt-4.1', 'llama-3.1-8b', 'qwen3-coder-30b', 'deepseek-v3.1', 'gpt-5.4-mini'])
      expect(ids, model).not.toContain(model);
  });

  it('has the remark on reasoning both prompted and tuned, until reasoning tokens are entered', () => {
    const reasoningCases = cases.filter(({ row }) => row.reasonsByDefault);
    expect(reasoningCases.filter(({ tuned }) => tuned).length).toBeGreaterThan(5);
    for (const { row, tuned, name } of reasoningCases) {
      const scenario = scenarioOf(row, tuned);
      const remarks = remarksOf(scenario).filter(({ kind }) => kind === 'reasoning');
      expect(remarks, name).toMatchObject([{ tuned, marked: true }]);
      const entered = withField(scenario, 'approaches[0].reasoningTokens', 300);
      expect(
        remarksOf(entered).map(({ kind }) => kind),
        name,
      ).not.toContain('reasoning');
    }
  });

  it('has no remark on reasoning if requests switch the reasoning off, unless the model reasons in every request', () => {
    const testedKinds = new Set<boolean>();
    for (const { row, tuned, name } of cases.filter(({ row }) => row.reasonsByDefault)) {
      const switchedOff = withField(scenarioOf(row, tuned), 'approaches[0].reasoningOff', true);
      const isAlways = row.alwaysReasons === true;
      testedKinds.add(isAlways);
      const remarks = remarksOf(switchedOff).filter(({ kind }) => kind === 'reasoning');
      expect(remarks, name).toMatchObject(isAlways ? [{ always: true, marked: true }] : []);
    }
    expect(testedKinds.size).toBe(2);
  });
});

it('a row for all models of a size says that it names none of them, and not that a price was not found', () => {
  const rows = catalog.models.filter(({ name }) => name.startsWith('Any model'));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const gaps = remarksOf(scenarioOf(row, true)).flatMap((remark) =>
      remark.kind === 'gap' ? [remark.sentence] : [],
    );
    const ofBase = gaps.filter((sentence) => sentence.includes('untuned model'));
    expect(ofBase.join(), row.id).toMatch(/names none of them\.$/);
  }
});
