/** Tests the remarks on the prices of a scenario: their order, their mark †, and the effect of other values. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, hoursPerMonth } from '../../src/core/index.ts';
import { valueAt } from '../../src/core/scenario/path-parts.ts';
import { withField } from '../../src/core/scenario/scenario.ts';
import type { Approach, Scenario, ScenarioInput } from '../../src/core/types.ts';
import type { PricePages } from '../../src/prices/catalog.ts';
import * as prices from '../../src/prices/index.ts';
import { effectsOf, withReading } from '../../src/prices/readings.ts';
import type { Remark, RemarkKind } from '../../src/prices/remark.ts';
import { largestEffectUsd, remarksOn } from '../../src/prices/remarks.ts';
import { withHostingOffer } from '../../src/prices/switch-model.ts';
import { disputedPages } from './disputed-catalog.ts';

const { approachFor, catalog, findModel } = prices;

interface ApproachFields extends Partial<Omit<Approach, 'id'>> {
  readonly tuned?: boolean;
  readonly hostingOffer?: string;
}

/** An approach that uses a model of the catalogue. */
function approachOn(model: string, { tuned = false, hostingOffer, ...fields }: ApproachFields = {}) {
  const options = {
    tuned,
    ...(tuned && { tokens: 200_000 }),
    ...(hostingOffer && { hosting: hostingOffer }),
  };
  return {
    id: tuned ? 'tuned' : 'prompted',
    technique: tuned ? ('fine-tuned' as const) : ('few-shot' as const),
    prefixTokens: 1500,
    variableTokens: 200,
    outputTokens: 150,
    ...approachFor(model, options),
    ...fields,
  };
}

function scenarioOf(...approaches: ScenarioInput['approaches']): Scenario {
  return createScenario({
    startsOn: '2026-11-25',
    horizonMonths: 24,
    requestsPerMonth: 100_000,
    approaches,
  });
}

const remarksOf = (scenario: Scenario, pages: PricePages = prices): readonly Remark[] =>
  remarksOn(scenario, pages);
const remarksOfKind = <K extends RemarkKind>(scenario: Scenario, kind: K, pages?: PricePages) =>
  remarksOf(scenario, pages).filter((remark): remark is Extract<Remark, { kind: K }> => remark.kind === kind);
const markedRemarks = (scenario: Scenario) => remarksOf(scenario).filter((remark) => remark.marked);

describe('remarks with other values', () => {
  it('rank by their effect on the cost, and one with an unknown effect before one without an effect', () => {
    const effectOf = (tokensPerSecond: number | null, fields: Record<string, number>) =>
      largestEffectUsd(
        scenarioOf(
          approachOn('anthropic/claude-sonnet-5-5'),
          approachOn('runpod/llama-3.1-8b', {
            tuned: true,
            hosting: { usdPerHour: 3, hoursPerMonth, tokensPerSecond, utilisation: 0.3, sharedBy: 1 },
          } as ApproachFields),
        ),
        { index: 1, others: [{ value: null, source: null, fields }] },
      );
    const unknownEffect = effectOf(null, { 'hosting.usdPerHour': 4 });
    expect(effectOf(1000, { 'hosting.usdPerHour': 4 })).toBeGreaterThan(unknownEffect);
    expect(unknownEffect).toBeGreaterThan(0);
    expect(effectOf(null, { 'cache.ttlMinutes': 5 })).toBe(0);
  });
});

describe('an assumed cache minimum', () => {
  const opus = (prefixTokens: number) => scenarioOf(approachOn('vertex/claude-opus-4-8', { prefixTokens }));

  it.each([
    [800, false, 'the prefix is below both minimums'],
    [1500, true, 'the prefix is between them'],
    [51_200, false, 'the prefix is above both'],
  ])('with a prefix of %i tokens has the mark: %s (%s)', (prefix, isMarked) => {
    const [remark] = remarksOfKind(opus(prefix), 'cache');
    expect(remark).toMatchObject({
      assumed: ['minimumTokens', 'stepTokens', 'ttlMinutes'],
      marked: isMarked,
    });
    expect(remark?.others[0]).toEqual({ value: null, source: null, fields: { 'cache.minimumTokens': 4096 } });
  });

  it('has an effect that is the cost with the other minimum', () => {
    const scenario = opus(1500);
    const [remark] = remarksOfKind(scenario, 'cache');
    const [effect] = remark ? effectsOf(scenario, remark) : [];
    const uncached = evaluate(withField(scenario, 'approaches[0].cache', undefined)).approaches[0];
    expect(effect?.changes).toBe(true);
    expect(effect?.result.approaches[0]?.requestUsd).toBeCloseTo(uncached?.requestUsd ?? Number.NaN, 12);
  });

  it('has no remark after the user has entered another minimum', () => {
    const typed = withField(opus(1500), 'approaches[0].cache.minimumTokens', 2000);
    expect(remarksOfKind(typed, 'cache')).toMatchObject([{ assumed: ['stepTokens', 'ttlMinutes'] }]);
  });

  it('has no remark if the approach has no cache', () => {
    const { cache: _, ...withoutCache } = approachOn('anthropic/claude-sonnet-5-5');
    expect(remarksOfKind(scenarioOf(withoutCache), 'cache')).toEqual([]);
  });
});

describe('sources that disagree', () => {
  const hosted = () => scenarioOf(approachOn('together/llama-3.1-8b', { tuned: true, hostingOffer: 'h100' }));
  const conflictsIn = (scenario: Scenario) => remarksOfKind(scenario, 'conflict', disputedPages);

  it('are listed with the values that are not used, and with the mark if these change the cost', () => {
    const [hour] = conflictsIn(hosted()).filter(({ conflict }) => conflict.what.includes('H100'));
    expect(hour).toMatchObject({ used: '$5.49 per hour', marked: true });
    expect(hour?.others.map(({ value }) => value)).toEqual(['$3.99 per hour', '$6.49 per hour']);
    const effects = hour ? effectsOf(hosted(), hour) : [];
    const monthly = effects.map(({ result }) => result.approaches[0]?.month.fixedUsd);
    expect(monthly).toEqual([expect.closeTo(3.99 * 730.5, 6), expect.closeTo(6.49 * 730.5, 6)]);
  });

  it('include only the newest value of each source, and not the values that the source has replaced', () => {
    const [end] = remarksOfKind(scenarioOf(approachOn('azure/gpt-4.1')), 'conflict');
    expect(end).toMatchObject({
      conflict: { revised: true },
      used: '14 April 2027',
      marked: false,
      others: [],
    });
    const older = scenarioOf(approachOn('azure/gpt-4.1', { availableUntil: '2027-10-14' }));
    const [now] = remarksOfKind(older, 'conflict');
    expect(now).toMatchObject({ used: '14 October 2027', marked: false });
    expect(now?.others.map(({ value }) => value)).toEqual(['14 April 2027']);
  });

  it('are sorted by the size of their effect', () => {
    const subjects = conflictsIn(hosted()).map(({ conflict }) => conflict.what);
    expect(subjects).toEqual(['the hourly price of an H100', 'the minimum charge of a training job']);
  });

  it('name the value in use after the user has chosen another', () => {
    const scenario = hosted();
    const [hour] = conflictsIn(scenario).filter(({ conflict }) => conflict.what.includes('H100'));
    const [cheaper] = hour?.others ?? [];
    const after = cheaper ? withReading(scenario, 0, cheaper) : scenario;
    const [updated] = conflictsIn(after).filter(({ conflict }) => conflict.what.includes('H100'));
    expect(updated?.used).toBe('$3.99 per hour');
    expect(updated?.others.map(({ value }) => value)).toEqual(['$6.49 per hour', '$5.49 per hour']);
  });

  it('do not concern another machine, another offer or a price that the user typed', () => {
    const scenario = hosted();
    const b200 = withHostingOffer(scenario.approaches[0] as Approach, 'b200', prices);
    const subjectsIn = (other: Scenario) =>
      remarksOfKind(other, 'conflict').map(({ conflict }) => conflict.what);
    expect(subjectsIn(scenarioOf(b200))).not.toContain('the hourly price of an H100');
    expect(subjectsIn(withField(scenario, 'approaches[0].hosting.usdPerHour', 4))).not.toContain(
      'the hourly price of an H100',
    );
    // The serverless price of Llama 3.3 70B is disputed, but the price of its tuned model is not.
    expect(subjectsIn(scenarioOf(approachOn('together/llama-3.3-70b')))).toContain('the serverless price');
    expect(subjectsIn(scenarioOf(approachOn('together/llama-3.3-70b', { tuned: true })))).not.toContain(
      'the serverless price',
    );
  });

  it('have the mark on a long-context price only if the prompt is long enough', () => {
    const isMarkedAt = (prefixTokens: number) =>
      remarksOfKind(scenarioOf(approachOn('anthropic/claude-sonnet-4-5', { prefixTokens })), 'conflict')[0]
        ?.marked;
    expect(isMarkedAt(1000)).toBe(false);
    expect(isMarkedAt(250_000)).toBe(true);
  });
});

describe('another value', () => {
  const changedIn = (scenario: Scenario, kind: RemarkKind, path: string) => {
    const [remark] = remarksOfKind(scenario, kind);
    const [other] = remark?.others ?? [];
    if (!remark || !other) throw new Error('No other value');
    const after = withReading(scenario, remark.index, other);
    return after.approaches.map(
      (approach, i) => valueAt(approach, path) !== valueAt(scenario.approaches[i] ?? {}, path),
    );
  };

  it('of an offer changes every approach with this offer, and no approach with the other offer of the model', () => {
    const on = (id: string, tuned: boolean) => ({
      ...approachOn('bedrock/amazon-nova-2-lite', { tuned }),
      id,
    });
    const scenario = scenarioOf(on('a', false), on('b', false), on('c', true));
    expect(changedIn(scenario, 'assumption', 'rates.inputUsdPerMTok')).toEqual([true, true, false]);
  });

  it('of one approach changes no other approach', () => {
    const on = (id: string) => ({ ...approachOn('anthropic/claude-sonnet-5-5', { prefixTokens: 2000 }), id });
    const scenario = createScenario({ ...scenarioOf(on('a'), on('b')), requestsPerMonth: 1000 });
    expect(changedIn(scenario, 'no-cache', 'cache.minimumTokens')).toEqual([true, false]);
  });
});

describe('other assumptions', () => {
  it('have their own effect on each of two approaches with the same model', () => {
    const llama = (id: string, prefixTokens: number) => ({
      ...approachOn('together/llama-3.1-8b', { prefixTokens }),
      id,
    });
    // Only the long prompt can be cached, so the unknown price of cached input concerns it alone.
    const scenario = scenarioOf(llama('long', 4000), llama('short', 100));
    const remarks = remarksOfKind(scenario, 'assumption');
    expect(remarks.map(({ index, marked }) => ({ index, marked }))).toEqual([
      { index: 0, marked: true },
      { index: 1, marked: false },
    ]);
  });

  it('include reasoning tokens of a model that reasons by default, until they are entered', () => {
    const luna = scenarioOf(approachOn('openai/gpt-6-luna'));
    expect(remarksOfKind(luna, 'reasoning')).toMatchObject([{ marked: true, others: [] }]);
    expect(remarksOfKind(withField(luna, 'approaches[0].reasoningTokens', 400), 'reasoning')).toEqual([]);
    expect(remarksOfKind(scenarioOf(approachOn('openai/gpt-4.1-mini')), 'reasoning')).toEqual([]);
  });

  it('include a promotion if no price is known for the time after it', () => {
    expect(remarksOfKind(scenarioOf(approachOn('openai/gpt-5.6-sol')), 'promotion')).toMatchObject([
      { until: '2026-11-21', marked: true },
    ]);
    expect(findModel('google/gemini-4-argon')?.base?.prices[0].until).toBe('2026-11-30');
    expect(remarksOfKind(scenarioOf(approachOn('google/gemini-4-argon')), 'promotion')).toEqual([]);
  });

  it('include the throughput of a benchmark of 2024, with the mark if the load needs several machines', () => {
    const tuned = approachOn('runpod/llama-3.1-8b', { tuned: true });
    const [atLowLoad] = remarksOfKind(scenarioOf(tuned), 'throughput');
    expect(atLowLoad).toMatchObject({ year: 2024, tokensPerSecond: 3400.4, marked: false });
    const busy = createScenario({ ...scenarioOf(tuned), requestsPerMonth: 1e8 });
    const [remark] = remarksOfKind(busy, 'throughput');
    expect(remark?.marked).toBe(true);
    const [effect] = remark ? effectsOf(busy, remark) : [];
    const fixedUsdOf = (scenario: Scenario) => evaluate(scenario).approaches[0]?.month.fixedUsd ?? Number.NaN;
    expect(effect && fixedUsdOf(effect.scenario)).toBeLessThan(0.6 * fixedUsdOf(busy));
  });

  it('include that the reading of a prompt is not counted, with the mark if it could need another machine', () => {
    const hosted = (requestsPerMonth: number) =>
      createScenario({
        ...scenarioOf(
          approachOn('runpod/llama-3.1-8b', { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 }),
          approachOn('runpod/llama-3.1-8b', { tuned: true, prefixTokens: 60 }),
        ),
        requestsPerMonth,
      } as ScenarioInput);
    expect(remarksOfKind(hosted(1000), 'prompt-speed').map(({ marked }) => marked)).toEqual([false, false]);
    const busy = hosted(3_000_000);
    const [remark] = remarksOfKind(busy, 'prompt-speed');
    expect(remark?.marked).toBe(true);
    const [effect] = remark ? effectsOf(busy, remark) : [];
    // With the other value, both approaches read input at the same speed.
    expect(
      effect?.scenario.approaches.map(
        ({ hosting }) => hosting && 'tokensPerSecond' in hosting && hosting.inputTokensPerSecond,
      ),
    ).toEqual([3400.4, 3400.4]);
    expect(effect?.result.comparisons[0]?.savingUsdPerMonth).toBeGreaterThan(0);
    const entered = withField(busy, 'approaches[0].hosting.inputTokensPerSecond', 20_000);
    expect(remarksOfKind(entered, 'prompt-speed')).toHaveLength(1);
  });

  it('include an assumed quantity, with the mark', () => {
    const [remark] = remarksOfKind(scenarioOf(approachOn('tinker/qwen3-8b', { tuned: true })), 'quantity');
    expect(remark).toMatchObject({ quantity: 1, unit: 'GB', marked: true });
  });
});

describe('a longer cache of the host', () => {
  const sonnet = (fields: ApproachFields = {}) =>
    scenarioOf(approachOn('anthropic/claude-sonnet-5-5', { prefixTokens: 3000, ...fields }));

  it('is a remark with its effect: the lifetime and the price of a write', () => {
    const [remark] = remarksOfKind(sonnet(), 'longer-cache');
    expect(remark).toMatchObject({ ttlMinutes: 60, cacheWriteUsdPerMTok: 4, marked: false });
    const scenario = createScenario({ ...sonnet(), requestsPerMonth: 3000 });
    const [effect] = remark ? effectsOf(scenario, remark) : [];
    const byHand = withField(
      withField(scenario, 'approaches[0].cache.ttlMinutes', 60),
      'approaches[0].rates.cacheWriteUsdPerMTok',
      4,
    );
    expect(effect?.changes).toBe(true);
    expect(effect?.result).toEqual(evaluate(byHand));
    expect(effect && remarksOfKind(effect.scenario, 'longer-cache')).toEqual([]);
  });

  it('of 24 hours at Azure has no mark, because requests ask for it; only the lifetime of the other cache is uncertain', () => {
    const scenario = scenarioOf(approachOn('azure/gpt-4.1', { prefixTokens: 3000 }));
    const [longer] = remarksOfKind(scenario, 'longer-cache');
    expect(longer).toMatchObject({ ttlMinutes: 1440, cacheWriteUsdPerMTok: null, marked: false });
    const [assumed] = remarksOfKind(scenario, 'cache');
    expect(assumed?.others.map(({ fields }) => fields)).toEqual([{ 'cache.ttlMinutes': 60 }]);
  });

  it('is no remark without a cache, with typed prices or rules, or for a prompt with long-context prices', () => {
    const scenario = sonnet();
    const hasRemark = (other: Scenario) => remarksOfKind(other, 'longer-cache').length > 0;
    expect(hasRemark(scenario)).toBe(true);
    for (const [path, value] of [
      ['cache', undefined],
      ['cache.ttlMinutes', 20],
      ['rates.cacheWriteUsdPerMTok', 3],
    ] as const)
      expect(hasRemark(withField(scenario, `approaches[0].${path}`, value)), path).toBe(false);
    const haiku = (prefixTokens: number) =>
      hasRemark(scenarioOf(approachOn('anthropic/claude-haiku-5-5', { prefixTokens })));
    expect([haiku(5000), haiku(150_000)]).toEqual([true, false]);
    expect(hasRemark(scenarioOf(approachOn('openai/gpt-4.1-mini')))).toBe(false);
  });
});

describe('a cache that a request has to ask for', () => {
  const sonnet = (requestsPerMonth: number) =>
    createScenario({
      ...scenarioOf(approachOn('anthropic/claude-sonnet-5-5', { prefixTokens: 2000 })),
      requestsPerMonth,
    });
  const monthlyUsdWithoutCache = (scenario: Scenario) => {
    const [remark] = remarksOfKind(scenario, 'no-cache');
    const [effect] = remark ? effectsOf(scenario, remark) : [];
    return effect?.result.approaches[0]?.month.totalUsd;
  };

  it('has a remark with the cost without a cache if its writes cost more than its reads save', () => {
    const scenario = sonnet(1000);
    const uncached = evaluate(withField(scenario, 'approaches[0].cache', undefined)).approaches[0];
    expect(monthlyUsdWithoutCache(scenario)).toBeCloseTo(uncached?.month.totalUsd ?? Number.NaN, 9);
    expect(remarksOfKind(scenario, 'no-cache')[0]?.marked).toBe(true);
    expect(monthlyUsdWithoutCache(scenario)).toBeCloseTo(5.9, 2);
    expect(evaluate(scenario).approaches[0]?.month.totalUsd).toBeCloseTo(6.38, 2);
  });

  it('has no such remark if the cache saves money, or if no request has to ask for it', () => {
    expect(monthlyUsdWithoutCache(sonnet(100_000))).toBeUndefined();
    const gpt = scenarioOf(approachOn('openai/gpt-4.1', { prefixTokens: 2000 }));
    expect(remarksOfKind(createScenario({ ...gpt, requestsPerMonth: 10 }), 'no-cache')).toEqual([]);
  });
});

describe('machines with a price per hour', () => {
  it('have a remark that says for how many hours they are counted, until the hours are entered', () => {
    const scenario = scenarioOf(approachOn('runpod/llama-3.1-8b'));
    expect(remarksOfKind(scenario, 'all-hours')).toMatchObject([{ hours: hoursPerMonth, marked: false }]);
    const atNight = withField(scenario, 'approaches[0].hosting.hoursPerMonth', 300);
    expect(remarksOfKind(atNight, 'all-hours')).toEqual([]);
  });
});

describe('equal numbers of tokens for models of different makers', () => {
  const pair = (model: string, fields: ApproachFields = {}) =>
    remarksOfKind(
      scenarioOf(approachOn('anthropic/claude-sonnet-5-5'), { ...approachOn(model, fields), id: 'other' }),
      'same-counts',
    );

  it('cause a remark with the mark, on the approach that is compared, because no other count is known', () => {
    expect(pair('openai/gpt-4.1')).toMatchObject([
      { index: 1, baselineModel: 'anthropic/claude-sonnet-5-5', ofAnyMaker: false, marked: true },
    ]);
  });

  it('cause the remark also for a row that stands for all models of a size', () => {
    const rows = catalog.models.filter(({ name }) => name.startsWith('Any model'));
    expect(rows.length).toBeGreaterThan(7);
    for (const { id } of rows) expect(pair(id, { tuned: true }), id).toMatchObject([{ ofAnyMaker: true }]);
  });

  it('cause no remark for models of one maker, or if the numbers differ', () => {
    expect(pair('anthropic/claude-haiku-5-5')).toEqual([]);
    expect(pair('openai/gpt-4.1', { variableTokens: 190 })).toEqual([]);
  });
});

describe('a model of which no source says that it can be tuned', () => {
  it('has a remark with the mark on its tuned offer, and none on its base offer', () => {
    const id = 'together/llama-3.1-8b';
    const row = findModel(id);
    const pages = {
      catalog,
      findModel: () => row && { ...row, tuned: row.tuned && { ...row.tuned, unconfirmed: true } },
    };
    const [remark] = remarksOn(scenarioOf(approachOn(id, { tuned: true })), pages);
    expect(remark).toMatchObject({ kind: 'unconfirmed', marked: true, others: [] });
    const untuned = remarksOn(scenarioOf(approachOn(id)), pages);
    expect(untuned.map(({ kind }) => kind)).not.toContain('unconfirmed');
  });

  it('is not in the catalogue, because the hosts’ pages name every tuned model', () => {
    expect(catalog.models.filter(({ tuned }) => tuned?.unconfirmed).map(({ id }) => id)).toEqual([]);
  });
});

describe('remarks on how a price was read', () => {
  it('name the two sources that restate the page of Anthropic', () => {
    expect(remarksOfKind(scenarioOf(approachOn('anthropic/claude-sonnet-5-5')), 'restated')).toMatchObject([
      { evidence: { readIn: ['claudit v1.9.2', 'PromptFuel v1.0.23'] }, marked: false },
    ]);
  });

  it('include the calculated training price of Nova Micro, without the mark', () => {
    const derived = remarksOfKind(
      scenarioOf(approachOn('bedrock/amazon-nova-micro', { tuned: true })),
      'derived',
    );
    expect(derived).toMatchObject([{ part: 'training', marked: false }]);
  });

  it('include a calculated long-context price only if the prompt is long enough', () => {
    const sol = (prefixTokens: number) =>
      remarksOfKind(scenarioOf(approachOn('openai/gpt-6.2-sol', { prefixTokens })), 'derived').length;
    expect([sol(1000), sol(300_000)]).toEqual([0, 1]);
  });

  it('do not exist for prices that the user entered, or without a model', () => {
    const scenario = scenarioOf(approachOn('anthropic/claude-sonnet-5-5'));
    const rates = {
      inputUsdPerMTok: 1,
      cachedInputUsdPerMTok: 0.2,
      cacheWriteUsdPerMTok: 3,
      outputUsdPerMTok: 9,
    };
    const entered = { ...scenario.approaches[0], rates: { ...rates, tiers: [] } } as Approach;
    expect(remarksOfKind(scenarioOf(entered), 'restated')).toEqual([]);
    const { model: _, ...withoutModel } = entered;
    expect(remarksOf(scenarioOf(withoutModel))).toEqual([]);
  });
});

describe('a remark on closed training', () => {
  it.each([
    ['2026-05-06', 0],
    ['2026-05-07', 1],
  ])('for a scenario that starts on %s appears %i times', (startsOn, count) => {
    const scenario = { ...scenarioOf(approachOn('openai/gpt-4.1-mini', { tuned: true })), startsOn };
    expect(remarksOfKind(createScenario(scenario), 'closed')).toHaveLength(count);
    expect(remarksOfKind(scenarioOf(approachOn('openai/gpt-4.1-mini')), 'closed')).toEqual([]);
  });

  it('says whether the end of training is the earliest possible one', () => {
    const closedAt = (model: string) =>
      remarksOfKind(scenarioOf(approachOn(model, { tuned: true })), 'closed');
    expect(closedAt('openai/gpt-4.1-mini')).toMatchObject([{ until: '2027-01-06', atLeast: false }]);
    expect(closedAt('azure/o4-mini')).toMatchObject([{ until: '2027-04-16', atLeast: true }]);
  });

  it('comes before all other remarks', () => {
    expect(remarksOf(scenarioOf(approachOn('openai/gpt-4.1-mini', { tuned: true })))[0]?.kind).toBe('closed');
  });
});

describe('the remarks on all rows of the catalogue', () => {
  const cases = catalog.models.flatMap(({ id, base, tuned }) => [
    ...(base ? [{ id, tuned: false }] : []),
    ...(tuned ? [{ id, tuned: true }] : []),
  ]);

  it('have the marked remarks first, after any remark on closed training, and contain all notes and gaps of the row', () => {
    for (const { id, tuned } of cases) {
      const scenario = scenarioOf(approachOn(id, { tuned }));
      const remarks = remarksOf(scenario);
      const ranks = remarks
        .filter(({ kind }) => kind !== 'closed')
        .map(({ marked: isMarked }) => Number(!isMarked));
      expect(ranks, id).toEqual([...ranks].sort());
      const row = findModel(id);
      const offer = tuned ? row?.tuned : row?.base;
      const sentences = remarks.flatMap((remark) => ('sentence' in remark ? [remark.sentence] : []));
      expect(sentences, id).toEqual(
        expect.arrayContaining([...(row?.notes ?? []), ...(offer?.notes ?? []), ...(offer?.gaps ?? [])]),
      );
    }
  });

  it('have other values that each change the scenario', () => {
    let count = 0;
    for (const { id, tuned } of cases) {
      const scenario = scenarioOf(approachOn(id, { tuned }));
      for (const remark of remarksOf(scenario))
        for (const { other, scenario: changed } of effectsOf(scenario, remark)) {
          count += 1;
          expect(changed, `${id} ${remark.kind} ${JSON.stringify(other.fields)}`).not.toEqual(scenario);
        }
    }
    expect(count).toBeGreaterThan(50);
  });

  it('have no mark for a long prefix on a model of OpenAI with published rules', () => {
    expect(markedRemarks(scenarioOf(approachOn('openai/gpt-4.1', { prefixTokens: 5000 })))).toEqual([]);
  });
});
