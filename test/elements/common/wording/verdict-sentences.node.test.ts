/** The sentences of a verdict, compared with the figures of the result for thousands of random scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, simulate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { factsOf } from '../../../../src/elements/common/wording/verdict-facts.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import {
  generalSentence,
  type SentenceRule,
  type Sentences,
  sentences,
} from '../../../../src/elements/common/wording/verdict-sentences.ts';
import { sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { namesAt } from '../../../../src/i18n/field-names.ts';
import { approachFor, models } from '../../../../src/prices/index.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';
import { type RecordedView, recordedView, refuted } from './verdict-check.ts';

const seed = 20_261_126;
/** Features of pairs without growth and drift, whose verdicts are calculated fastest. The sentences on a pair do not depend on others. */
const steadyFeatures = features.filter(
  (feature) => !['several approaches', 'growth', 'drift'].includes(feature),
);
const randomInputs: readonly ScenarioInput[] = [
  ...fc.sample(scenarios(steadyFeatures), { seed, numRuns: 18_000 }),
  ...fc.sample(scenarios(features), { seed, numRuns: 1900 }),
  // Without unknown amounts, because otherwise no scenario has zero traffic.
  ...fc.sample(scenarios(steadyFeatures.filter((feature) => feature !== 'unknown amounts')), {
    seed,
    numRuns: 100,
  }),
];

/** The view of every comparison of a scenario. */
function recordedViews(scenario: Scenario): readonly RecordedView[] {
  const result = evaluate(scenario);
  return result.comparisons.map(({ id }) => recordedView(result, id));
}

/** The tokens of a prompt with examples, and of the prompt of a tuned model in its place. */
const fewShotTokens = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
const tunedTokens = { prefixTokens: 60, variableTokens: 200, outputTokens: 150 };

/** Every tunable model of the catalogue, compared with its own base and with Claude Sonnet 5.5, at several volumes. */
function catalogueViews(): readonly RecordedView[] {
  const sonnet = approachFor('anthropic/claude-sonnet-5-5');
  return models({ tunable: true })
    .flatMap(({ models }) => models)
    .flatMap(({ id }) => {
      const tuned = approachFor(id, { tuned: true, tokens: 200_000 });
      const bases = [approachFor(id), sonnet].filter((base) => base !== null);
      return bases.flatMap((base) =>
        [1, 1000, 100_000, 3_000_000].map((requestsPerMonth) =>
          createScenario({
            startsOn: '2026-11-25',
            requestsPerMonth,
            approaches: [
              { id: 'base', label: 'Prompt', ...fewShotTokens, ...base },
              {
                id: 'tuned',
                label: 'Tuned',
                technique: 'fine-tuned',
                ...tunedTokens,
                ...tuned,
                setup: [{ label: 'Labelling', usd: 1500 }],
              },
            ],
          } as ScenarioInput),
        ),
      );
    })
    .flatMap(recordedViews);
}

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };

/** Candidates against a baseline of 1,000 tokens at the same prices, whose verdicts few random scenarios have. */
const rareCandidates: readonly Partial<ScenarioInput['approaches'][number]>[] = [
  // Retires on the day of the payback
  { variableTokens: 500, setup: [{ label: 'Data', usd: 137 }], availableUntil: '2027-02-11' },
  // Pays back at once in the best guess, but in few draws
  {
    variableTokens: { p10: 990, p50: 999, p90: 3000 },
    rates: { ...rates, inputUsdPerMTok: { p10: 1.99, p50: 2, p90: 6 } },
  },
  // Pays back later in the best guess, but in few draws
  {
    variableTokens: { p10: 900, p50: 960, p90: 3000 },
    setup: [{ label: 'Data', usd: { p10: 150, p50: 160, p90: 9000 } }],
  },
  // Bills nothing
  { setup: [{ label: 'Data', usd: 50 }] },
  // May fail
  { variableTokens: 500, worksWithProbability: 0.8, setup: [{ label: 'Data', usd: 137 }] },
];

const rareViews: readonly RecordedView[] = rareCandidates.map((candidate) => {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates },
      { id: 'b', rates, ...candidate },
    ],
  });
  return recordedView(evaluate(scenario), 'b', { simulation: simulate(scenario, { draws: 200, seed: 1 }) });
});

/** A view whose token counts are estimates, before and after the prompts are counted as 7 % longer. */
function estimatedTwice({ result, pair, simulation }: RecordedView['view']): readonly RecordedView['view'][] {
  const { scenario } = result;
  const longer = scenario.approaches.reduce(
    (changed, approach, index) =>
      (['prefixTokens', 'variableTokens'] as const).reduce((whole, key) => {
        const tokens = approach[key];
        return typeof tokens === 'number'
          ? withField(whole, `approaches[${index}].${key}`, Math.ceil(1.07 * tokens))
          : whole;
      }, changed),
    scenario,
  );
  return [scenario, longer].map(
    (each) => recordedView(evaluate(each), pair.candidate?.id ?? '', { approximate: true, simulation }).view,
  );
}

/** The arguments of the sentences of a view, and its key figures, by name: the first verdict that holds, and all remarks that hold. */
function saidIn(view: RecordedView['view']): ReadonlyMap<string, readonly unknown[]> {
  const facts = factsOf(view);
  if (!facts) return new Map();
  const [verdicts = [], remarks = []] = [sentences.verdicts, sentences.remarks].map((rules) =>
    Object.entries<SentenceRule>(rules).filter(([, { holds }]) => holds(facts)),
  );
  return new Map([
    ...[...verdicts.slice(0, 1), ...remarks].map(([name, { args }]) => [name, args(facts)] as const),
    ...figuresOf(view).map(({ label, value, note }) => [label, [value, note]] as const),
  ]);
}

/**
 * Whether a text contains another figure than with longer prompts, without the mark of an estimate. Dates
 * are written as months instead, and the requests until a payback have the word "about".
 */
function isUnmarked(name: string, one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || one === other)
    return (
      Array.isArray(one) && one.some((each, i) => isUnmarked(name, each, (other as readonly unknown[])[i]))
    );
  return /\d/.test(one) && !one.includes('≈') && !/^(in )?[A-Z][a-z]+ \d{4}$/.test(one) && name !== 'after';
}

/** The first sentence that its figures refute; `null` if there is none. */
function firstRefuted(views: readonly RecordedView[], table?: Sentences): string | null {
  for (const recorded of views) {
    const why = refuted(recorded, table);
    if (why)
      return `${why}\n${JSON.stringify(recorded.view.result.scenario)}\n${recorded.view.pair.candidate?.id}`;
  }
  return null;
}

describe('the sentences of a verdict', () => {
  const views = randomInputs.map((input) => {
    const result = evaluate(createScenario(input));
    const { comparisons } = result;
    // One comparison of each scenario, which varies with its horizon.
    const picked = comparisons[Math.round(result.scenario.horizonMonths) % comparisons.length];
    return recordedView(result, picked?.id ?? '', {
      approximate: result.scenario.horizonMonths % 2 === 0,
      assumed: result.scenario.horizonMonths % 3 === 0,
    });
  });
  const ofCatalogue = catalogueViews();
  const simulatedViews = views.slice(18_000, 18_400).flatMap(({ view: { result, pair, approximate } }) => {
    const simulation = simulate(result.scenario, { draws: 30, seed: 1 });
    return pair.candidate ? [recordedView(result, pair.candidate.id, { simulation, approximate })] : [];
  });

  it('agree with the figures of 20,000 random scenarios', () => {
    expect(views).toHaveLength(20_000);
    expect(firstRefuted(views)).toBeNull();
  });

  it('agree with the figures of every tuned model of the catalogue', () => {
    expect(ofCatalogue.length).toBeGreaterThan(300);
    expect(firstRefuted(ofCatalogue)).toBeNull();
  });

  it('agree with the figures of simulations', () => {
    expect(firstRefuted([...rareViews, ...simulatedViews])).toBeNull();
  });

  it('ask for figures that are all that is missing, for every tuned model of the catalogue', () => {
    const incomplete = ofCatalogue.filter(({ view }) => view.pair.comparison?.verdict.kind === 'incomplete');
    expect(incomplete.length).toBeGreaterThan(50);
    for (const { view } of incomplete) {
      const verdict = view.pair.comparison?.verdict;
      const missing = verdict?.kind === 'incomplete' ? verdict.missing : [];
      const { claim } = sentenceOf(view);
      const named = missing.filter(
        (path) =>
          claim.includes(namesAt(path, english.fields).sentence) ||
          (claim.startsWith('Add a price per 1M tokens') && path.includes('.rates.')),
      );
      const filled = named.reduce((scenario, path) => withField(scenario, path, 1), view.result.scenario);
      const index = (view.pair.candidate?.index ?? 1) - 1;
      expect(evaluate(filled).comparisons[index]?.verdict.kind, claim).not.toBe('incomplete');
    }
  });

  it('mark every figure that changes with the token counts if these are estimates', () => {
    const unmarked = new Set<string>();
    let compared = 0;
    for (const { view } of [...rareViews, ...simulatedViews, ...ofCatalogue, ...views.slice(0, 3000)]) {
      const [before, after] = estimatedTwice(view).map(saidIn);
      for (const [name, args] of before ?? []) {
        const others = after?.get(name);
        if (!others) continue;
        args.forEach((arg, i) => {
          compared++;
          if (isUnmarked(name, arg, others[i])) unmarked.add(`${name}: ${arg}, ${others[i]}`);
        });
      }
    }
    expect(compared).toBeGreaterThan(5000);
    expect([...unmarked]).toEqual([]);
  });

  it('do not say that a saving shrinks if it ends with the service', () => {
    const prices = approachFor('openai/gpt-4o-mini');
    const scenario = createScenario({
      startsOn: '2026-11-25',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'base', ...fewShotTokens, ...prices },
        {
          id: 'tuned',
          ...tunedTokens,
          ...prices,
          rates: { ...prices?.rates },
          setup: [{ label: 'Data', usd: 1500 }],
        },
      ],
    } as ScenarioInput);
    const recorded = recordedView(evaluate(scenario), 'tuned');
    expect(refuted(recorded)).toBeNull();
    sentenceOf(recorded.view);
    expect(recorded.uses.map(({ name }) => name)).toContain('notInHundredYears');
    expect(recorded.uses.map(({ name }) => name)).not.toContain('savingShrinks');
  });

  describe('have conditions', () => {
    const parts = (['verdicts', 'remarks'] as const).flatMap((part) =>
      Object.keys(sentences[part])
        .filter((name) => !Object.values<string>(generalSentence).includes(name))
        .map((name) => [part, name] as const),
    );
    const facts = [...rareViews, ...simulatedViews, ...ofCatalogue, ...views].map((recorded) => ({
      recorded,
      facts: factsOf(recorded.view),
    }));

    it.each(Object.entries(generalSentence))(
      'that hold for every verdict of a kind if they are general: %s, %s',
      (kind, name) => {
        const ofKind = facts.flatMap(({ facts }) => (facts?.verdict.kind === kind ? [facts] : []));
        expect(ofKind.length).toBeGreaterThan(0);
        expect(ofKind.every((each) => sentences.verdicts[name].holds(each))).toBe(true);
        const others = facts.flatMap(({ facts }) => (facts && facts.verdict.kind !== kind ? [facts] : []));
        expect(others.some((each) => sentences.verdicts[name].holds(each))).toBe(false);
      },
    );

    it.each(parts)('without which they are refuted: %s, %s', (part, name) => {
      const { holds, args } = (sentences[part] as Readonly<Record<string, SentenceRule>>)[
        name
      ] as SentenceRule;
      const uses = facts.filter(({ facts }) => facts !== null && holds(facts));
      expect(uses.length, 'some scenario uses the sentence').toBeGreaterThan(0);
      const kinds = new Set(uses.map(({ facts }) => facts?.verdict.kind));
      const negated: SentenceRule = {
        holds: (facts) => kinds.has(facts.verdict.kind) && !holds(facts),
        args,
      };
      const table: Sentences = { ...sentences, [part]: { ...sentences[part], [name]: negated } };
      const refutedUse = facts.find(
        ({ recorded, facts }) => facts && kinds.has(facts.verdict.kind) && refuted(recorded, table) !== null,
      );
      expect(refutedUse).toBeDefined();
    });
  });
});
