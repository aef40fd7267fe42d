/** What the sentences of a verdict say, compared with the figures of the result for thousands of random scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, simulate } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { factsOf } from '../../../../src/elements/common/wording/verdict-facts.ts';
import {
  generalSentence,
  type SentenceRule,
  type Sentences,
  sentences,
} from '../../../../src/elements/common/wording/verdict-sentences.ts';
import { sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { approachFor, models } from '../../../../src/prices/index.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';
import { type Look, lookAt, refuted } from './reading.ts';

const seed = 20_261_126;
/** Mostly pairs that neither grow nor drift, whose verdicts take least time; what is said of a pair does not depend on others. */
const steady = features.filter((feature) => !['several approaches', 'growth', 'drift'].includes(feature));
const random: readonly ScenarioInput[] = [
  ...fc.sample(scenarios(steady), { seed, numRuns: 18_000 }),
  ...fc.sample(scenarios(features), { seed, numRuns: 1900 }),
  // Known amounts, because only then may there be no traffic at all.
  ...fc.sample(scenarios(steady.filter((feature) => feature !== 'unknown amounts')), { seed, numRuns: 100 }),
];

/** Every comparison of a scenario. */
function looksAt(scenario: Scenario): readonly Look[] {
  const result = evaluate(scenario);
  return result.comparisons.map(({ id }) => lookAt(result, id));
}

/** A prompt with examples, and its tuned successor: tokens of either. */
const prompted = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
const shorter = { prefixTokens: 60, variableTokens: 200, outputTokens: 150 };

/** Every model of the catalogue that can be tuned, against its own base and against a common one, at several volumes. */
function catalogueLooks(): readonly Look[] {
  const common = approachFor('anthropic/claude-sonnet-5-5');
  return models({ tunable: true })
    .flatMap(({ models }) => models)
    .flatMap(({ id }) => {
      const tuned = approachFor(id, { tuned: true, tokens: 200_000 });
      const bases = [approachFor(id), common].filter((base) => base !== null);
      return bases.flatMap((base) =>
        [1, 1000, 100_000, 3_000_000].map((requestsPerMonth) =>
          createScenario({
            startsOn: '2026-11-25',
            requestsPerMonth,
            approaches: [
              { id: 'base', label: 'Prompt', ...prompted, ...base },
              {
                id: 'tuned',
                label: 'Tuned',
                technique: 'fine-tuned',
                ...shorter,
                ...tuned,
                setup: [{ label: 'Labelling', usd: 1500 }],
              },
            ],
          } as ScenarioInput),
        ),
      );
    })
    .flatMap(looksAt);
}

const cheap = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };

/**
 * Verdicts that few random scenarios meet: retired on the day of its payback; at once, or later, at best guess but in few draws; and a
 * candidate that bills nothing.
 */
const rare: readonly Look[] = [
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates: cheap },
      {
        id: 'b',
        variableTokens: 500,
        rates: cheap,
        setup: [{ label: 'Data', usd: 137 }],
        availableUntil: '2027-02-11',
      },
    ],
  }),
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates: cheap },
      {
        id: 'b',
        variableTokens: { p10: 990, p50: 999, p90: 3000 },
        rates: { ...cheap, inputUsdPerMTok: { p10: 1.99, p50: 2, p90: 6 } },
      },
    ],
  }),
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates: cheap },
      {
        id: 'b',
        variableTokens: { p10: 900, p50: 960, p90: 3000 },
        rates: cheap,
        setup: [{ label: 'Data', usd: { p10: 150, p50: 160, p90: 9000 } }],
      },
    ],
  }),
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates: cheap },
      { id: 'b', rates: cheap, setup: [{ label: 'Data', usd: 50 }] },
    ],
  }),
].map((scenario) =>
  lookAt(evaluate(scenario), 'b', { simulation: simulate(scenario, { draws: 200, seed: 1 }) }),
);

/** The first thing said that the figures do not bear out. */
function firstRefuted(looks: readonly Look[], table?: Sentences): string | null {
  for (const look of looks) {
    const why = refuted(look, table);
    if (why) return `${why}\n${JSON.stringify(look.view.result.scenario)}\n${look.view.pair.candidate?.id}`;
  }
  return null;
}

describe('the sentences of a verdict', () => {
  const looks = random.map((input) => {
    const result = evaluate(createScenario(input));
    const { comparisons } = result;
    // One pair of each; which one goes round.
    const picked = comparisons[Math.round(result.scenario.horizonMonths) % comparisons.length];
    return lookAt(result, picked?.id ?? '', {
      approximate: result.scenario.horizonMonths % 2 === 0,
      assumed: result.scenario.horizonMonths % 3 === 0,
    });
  });
  const catalogue = catalogueLooks();
  const drawn = looks.slice(18_000, 18_400).flatMap(({ view: { result, pair, approximate } }) => {
    const simulation = simulate(result.scenario, { draws: 30, seed: 1 });
    return pair.candidate ? [lookAt(result, pair.candidate.id, { simulation, approximate })] : [];
  });

  it('are borne out by their figures in 20,000 random scenarios', () => {
    expect(looks).toHaveLength(20_000);
    expect(firstRefuted(looks)).toBeNull();
  });

  it('are borne out by their figures for every tuned model of the catalogue', () => {
    expect(catalogue.length).toBeGreaterThan(300);
    expect(firstRefuted(catalogue)).toBeNull();
  });

  it('are borne out by their figures where draws differ', () => {
    expect(firstRefuted([...rare, ...drawn])).toBeNull();
  });

  it('call no saving shrinking that only ends with the service', () => {
    const prices = approachFor('openai/gpt-4o-mini');
    const scenario = createScenario({
      startsOn: '2026-11-25',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'base', ...prompted, ...prices },
        {
          id: 'tuned',
          ...shorter,
          ...prices,
          rates: { ...prices?.rates },
          setup: [{ label: 'Data', usd: 1500 }],
        },
      ],
    } as ScenarioInput);
    const look = lookAt(evaluate(scenario), 'tuned');
    expect(refuted(look)).toBeNull();
    sentenceOf(look.view);
    expect(look.uses.map(({ name }) => name)).toContain('setupNeverCovered');
    expect(look.uses.map(({ name }) => name)).not.toContain('savingShrinks');
  });

  describe('would be refuted without their conditions', () => {
    const parts = (['verdicts', 'remarks'] as const).flatMap((part) =>
      Object.keys(sentences[part])
        .filter((name) => !Object.values<string>(generalSentence).includes(name))
        .map((name) => [part, name] as const),
    );
    const facts = [...rare, ...drawn, ...catalogue, ...looks].map((look) => ({
      look,
      facts: factsOf(look.view),
    }));

    it.each(Object.entries(generalSentence))('%s: the general sentence, which needs none', (kind, name) => {
      const ofKind = facts.flatMap(({ facts }) => (facts?.verdict.kind === kind ? [facts] : []));
      expect(ofKind.length).toBeGreaterThan(0);
      expect(ofKind.every((each) => sentences.verdicts[name].holds(each))).toBe(true);
      const others = facts.flatMap(({ facts }) => (facts && facts.verdict.kind !== kind ? [facts] : []));
      expect(others.some((each) => sentences.verdicts[name].holds(each))).toBe(false);
    });

    it.each(parts)('%s: %s', (part, name) => {
      const { holds, args } = (sentences[part] as Readonly<Record<string, SentenceRule>>)[
        name
      ] as SentenceRule;
      const where = facts.filter(({ facts }) => facts !== null && holds(facts));
      expect(where.length, 'it is said somewhere').toBeGreaterThan(0);
      const kinds = new Set(where.map(({ facts }) => facts?.verdict.kind));
      const negated: SentenceRule = {
        holds: (facts) => kinds.has(facts.verdict.kind) && !holds(facts),
        args,
      };
      const table: Sentences = { ...sentences, [part]: { ...sentences[part], [name]: negated } };
      const wrong = facts.find(
        ({ look, facts }) => facts && kinds.has(facts.verdict.kind) && refuted(look, table) !== null,
      );
      expect(wrong).toBeDefined();
    });
  });
});
