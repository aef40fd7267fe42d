/** Remarks on the prices of a scenario: which are listed, which have the mark †, and what another reading does. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../src/core/index.ts';
import { withField } from '../../src/core/scenario/scenario.ts';
import type { Approach, Scenario, ScenarioInput } from '../../src/core/types.ts';
import * as prices from '../../src/prices/index.ts';
import { effectsOf, type Remark, type RemarkKind, remarksOn, withReading } from '../../src/prices/remarks.ts';
import { hostedAs } from '../../src/prices/switch-model.ts';

const { approachFor, catalog, findModel } = prices;

interface Given extends Partial<Omit<Approach, 'id'>> {
  readonly tuned?: boolean;
  readonly hostingOffer?: string;
}

/** An approach on a model of the catalogue. */
function on(model: string, { tuned = false, hostingOffer, ...more }: Given = {}) {
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
    ...more,
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

const remarksOf = (scenario: Scenario): readonly Remark[] => remarksOn(scenario, prices);
const only = <K extends RemarkKind>(scenario: Scenario, kind: K) =>
  remarksOf(scenario).filter((remark): remark is Extract<Remark, { kind: K }> => remark.kind === kind);
const marked = (scenario: Scenario) => remarksOf(scenario).filter((remark) => remark.marked);

describe('the cache minimum that nobody published', () => {
  const sonnet = (prefixTokens: number) => scenarioOf(on('anthropic/claude-sonnet-5-5', { prefixTokens }));

  it.each([
    [800, false, 'below both'],
    [1500, true, 'between them'],
    [2300, false, 'above both'],
  ])('with a prefix of %i tokens has the mark: %s (%s)', (prefix, isMarked) => {
    const [remark] = only(sonnet(prefix), 'cache');
    expect(remark).toMatchObject({ assumed: ['minimumTokens'], marked: isMarked });
    expect(remark?.others).toEqual([
      { value: null, source: expect.stringContaining('Sonnet 4.6'), fields: { 'cache.minimumTokens': 2048 } },
    ]);
  });

  it('costs with the other reading what a cache from that length on costs', () => {
    const scenario = sonnet(1500);
    const [remark] = only(scenario, 'cache');
    const [effect] = remark ? effectsOf(scenario, remark) : [];
    const uncached = evaluate(withField(scenario, 'approaches[0].cache', undefined)).approaches[0];
    expect(effect?.changes).toBe(true);
    expect(effect?.result.approaches[0]?.requestUsd).toBeCloseTo(uncached?.requestUsd ?? Number.NaN, 12);
  });

  it('is the user’s own once it is typed', () => {
    const typed = withField(sonnet(1500), 'approaches[0].cache.minimumTokens', 2000);
    expect(only(typed, 'cache')).toEqual([]);
  });

  it('does not matter where the approach has no cache', () => {
    const { cache: _, ...bare } = on('anthropic/claude-sonnet-5-5');
    expect(only(scenarioOf(bare), 'cache')).toEqual([]);
  });
});

describe('sources that disagree', () => {
  const hosted = () => scenarioOf(on('together/llama-3.1-8b', { tuned: true, hostingOffer: 'h100' }));

  it('are listed with the values that are not used, and with the mark where these change the cost', () => {
    const [hour] = only(hosted(), 'conflict').filter(({ conflict }) => conflict.what.includes('H100'));
    expect(hour).toMatchObject({ used: '$5.49', marked: true });
    expect(hour?.others.map(({ value }) => value)).toEqual(['$3.99', '$6.49']);
    const effects = hour ? effectsOf(hosted(), hour) : [];
    const monthly = effects.map(({ result }) => result.approaches[0]?.month.fixedUsd);
    expect(monthly).toEqual([expect.closeTo(3.99 * 730.5, 6), expect.closeTo(6.49 * 730.5, 6)]);
  });

  it('come in the order of what they move', () => {
    const named = only(hosted(), 'conflict').map(({ conflict }) => conflict.what);
    expect(named).toEqual(['the hourly price of an H100', 'the minimum charge of a training job']);
  });

  it('name the value in use after the user took another', () => {
    const scenario = hosted();
    const [hour] = only(scenario, 'conflict').filter(({ conflict }) => conflict.what.includes('H100'));
    const [cheaper] = hour?.others ?? [];
    const after = cheaper ? withReading(scenario, 0, cheaper) : scenario;
    const [again] = only(after, 'conflict').filter(({ conflict }) => conflict.what.includes('H100'));
    expect(again?.used).toBe('$3.99');
    expect(again?.others.map(({ value }) => value)).toEqual(['$6.49', '$5.49']);
  });

  it('do not concern another machine, another offer or a price that the user typed', () => {
    const scenario = hosted();
    const b200 = hostedAs(scenario.approaches[0] as Approach, 'b200', prices);
    const concerned = (s: Scenario) => only(s, 'conflict').map(({ conflict }) => conflict.what);
    expect(concerned(scenarioOf(b200))).not.toContain('the hourly price of an H100');
    expect(concerned(withField(scenario, 'approaches[0].hosting.usdPerHour', 4))).not.toContain(
      'the hourly price of an H100',
    );
    // The base price of Nova 2 Lite is disputed, not that of its tuned model.
    expect(only(scenarioOf(on('bedrock/amazon-nova-2-lite')), 'conflict')).toHaveLength(1);
    expect(only(scenarioOf(on('bedrock/amazon-nova-2-lite', { tuned: true })), 'conflict')).toEqual([]);
  });

  it('has the mark on a long-context price only with a prompt that is long enough', () => {
    const long = (prefixTokens: number) =>
      only(scenarioOf(on('anthropic/claude-sonnet-4-5', { prefixTokens })), 'conflict')[0]?.marked;
    expect(long(1000)).toBe(false);
    expect(long(250_000)).toBe(true);
  });
});

describe('other assumptions', () => {
  it('counts no reasoning tokens of a model that reasons by default: marked until they are entered', () => {
    const luna = scenarioOf(on('openai/gpt-6-luna'));
    expect(only(luna, 'reasoning')).toMatchObject([{ marked: true, others: [] }]);
    expect(only(withField(luna, 'approaches[0].reasoningTokens', 400), 'reasoning')).toEqual([]);
    expect(only(scenarioOf(on('openai/gpt-4.1-mini')), 'reasoning')).toEqual([]);
  });

  it('says when a promotion is over and no later price was found, and not where one is scheduled', () => {
    expect(only(scenarioOf(on('openai/gpt-5.6-sol')), 'promotion')).toMatchObject([
      { until: '2026-11-21', marked: true },
    ]);
    expect(findModel('google/gemini-4-argon')?.base?.prices[0].until).toBe('2026-11-30');
    expect(only(scenarioOf(on('google/gemini-4-argon')), 'promotion')).toEqual([]);
  });

  it('compares a benchmark of 2024 with the faster version of its software, at a load that needs more machines', () => {
    const own = on('runpod/llama-3.1-8b', { tuned: true });
    const [slow] = only(scenarioOf(own), 'throughput');
    expect(slow).toMatchObject({ year: 2024, tokensPerSecond: 3400.4, marked: false });
    const busy = createScenario({ ...scenarioOf(own), requestsPerMonth: 1e8 });
    const [remark] = only(busy, 'throughput');
    expect(remark?.marked).toBe(true);
    const [effect] = remark ? effectsOf(busy, remark) : [];
    const fixed = (scenario: Scenario) => evaluate(scenario).approaches[0]?.month.fixedUsd ?? Number.NaN;
    expect(effect && fixed(effect.scenario)).toBeLessThan(0.6 * fixed(busy));
  });

  it('compares an assumed quantity with ten times as much', () => {
    const [remark] = only(scenarioOf(on('tinker/qwen3-8b', { tuned: true })), 'quantity');
    expect(remark).toMatchObject({ quantity: 1, unit: 'GB', marked: true });
  });
});

describe('how a price was read', () => {
  it('names the two that restate Anthropic’s page', () => {
    expect(only(scenarioOf(on('anthropic/claude-sonnet-5-5')), 'restated')).toMatchObject([
      { readIn: ['claudit v1.9.2', 'PromptFuel v1.0.23'], marked: false },
    ]);
  });

  it('says that the training price of Nova Micro is calculated, without the mark', () => {
    const derived = only(scenarioOf(on('bedrock/amazon-nova-micro', { tuned: true })), 'derived');
    expect(derived).toMatchObject([{ part: 'training', marked: false }]);
  });

  it('calls a long-context price calculated only for a prompt that is long enough', () => {
    const sol = (prefixTokens: number) =>
      only(scenarioOf(on('openai/gpt-6.2-sol', { prefixTokens })), 'derived').length;
    expect([sol(1000), sol(300_000)]).toEqual([0, 1]);
  });

  it('says nothing of prices that the user typed, and keeps silent without a model', () => {
    const scenario = scenarioOf(on('anthropic/claude-sonnet-5-5'));
    const rates = {
      inputUsdPerMTok: 1,
      cachedInputUsdPerMTok: 0.2,
      cacheWriteUsdPerMTok: 3,
      outputUsdPerMTok: 9,
    };
    const own = { ...scenario.approaches[0], rates: { ...rates, tiers: [] } } as Approach;
    expect(only(scenarioOf(own), 'restated')).toEqual([]);
    const { model: _, ...bare } = own;
    expect(remarksOf(scenarioOf(bare))).toEqual([]);
  });
});

describe('training that is closed', () => {
  it.each([
    ['2026-05-06', 0],
    ['2026-05-07', 1],
  ])('to new customers at OpenAI on %s: %i', (startsOn, count) => {
    const scenario = { ...scenarioOf(on('openai/gpt-4.1-mini', { tuned: true })), startsOn };
    expect(only(createScenario(scenario), 'closed')).toHaveLength(count);
    expect(only(scenarioOf(on('openai/gpt-4.1-mini')), 'closed')).toEqual([]);
  });

  it('is the gravest remark', () => {
    expect(remarksOf(scenarioOf(on('openai/gpt-4.1-mini', { tuned: true })))[0]?.kind).toBe('closed');
  });
});

describe('all rows of the catalogue', () => {
  const cases = catalog.models.flatMap(({ id, base, tuned }) => [
    ...(base ? [{ id, tuned: false }] : []),
    ...(tuned ? [{ id, tuned: true }] : []),
  ]);

  it('reads every scenario of one row, puts what is marked first, and lists what the row says', () => {
    for (const { id, tuned } of cases) {
      const scenario = scenarioOf(on(id, { tuned }));
      const remarks = remarksOf(scenario);
      const ranks = remarks.filter(({ kind }) => kind !== 'closed').map((one) => Number(!one.marked));
      expect(ranks, id).toEqual([...ranks].sort());
      const row = findModel(id);
      const offer = tuned ? row?.tuned : row?.base;
      const sentences = remarks.flatMap((one) => ('sentence' in one ? [one.sentence] : []));
      expect(sentences, id).toEqual(
        expect.arrayContaining([...(row?.notes ?? []), ...(offer?.notes ?? []), ...(offer?.gaps ?? [])]),
      );
    }
  });

  it('can put every other reading into a scenario, and read it back', () => {
    let count = 0;
    for (const { id, tuned } of cases) {
      const scenario = scenarioOf(on(id, { tuned }));
      for (const remark of remarksOf(scenario))
        for (const { other, scenario: changed } of effectsOf(scenario, remark)) {
          count += 1;
          expect(changed, `${id} ${remark.kind} ${JSON.stringify(other.fields)}`).not.toEqual(scenario);
        }
    }
    expect(count).toBeGreaterThan(50);
  });

  it('marks nothing for a long prefix on a busy first-party model with published rules', () => {
    expect(marked(scenarioOf(on('openai/gpt-4.1', { prefixTokens: 5000 })))).toEqual([]);
  });
});
