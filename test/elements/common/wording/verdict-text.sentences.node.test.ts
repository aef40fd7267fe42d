/** The sentences of a verdict, compared with the figures of the result for thousands of random scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, simulate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { perThousandFormatter } from '../../../../src/elements/common/wording/names.ts';
import type { SentenceRule, Sentences } from '../../../../src/elements/common/wording/sentence-rule.ts';
import { generalSentence } from '../../../../src/elements/common/wording/verdict-claims.ts';
import { factsOf } from '../../../../src/elements/common/wording/verdict-facts.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf, sentences } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { namesAt } from '../../../../src/i18n/field-names.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import { approachFor, models } from '../../../../src/prices/index.ts';
import { runs } from '../../../harness/runs.ts';
import { features, rareFeatures, scenarios } from '../../../oracle/arbitraries.ts';
import { promptAgainstTuned, tunedPrices } from './prompt-against-tuned.ts';
import { type RecordedView, recordedView, refutationOf } from './verdict-check.ts';

const seed = 20_261_126;
/**
 * The features of scenarios with two approaches and without growth or drift, whose verdicts are calculated fastest. The sentences
 * on two approaches do not depend on other approaches.
 */
const steadyFeatures = features.filter(
  (feature) => !['several approaches', 'growth', 'drift'].includes(feature),
);
const steadyCount = runs(5400, 18_000);
const allFeaturesCount = runs(500, 1900);
const randomInputs: readonly ScenarioInput[] = [
  ...fc.sample(scenarios(steadyFeatures), { seed, numRuns: steadyCount }),
  ...fc.sample(scenarios(features), { seed, numRuns: allFeaturesCount }),
  ...rareFeatures.flatMap((feature) =>
    fc.sample(scenarios([...steadyFeatures, feature]), {
      seed,
      numRuns: feature === 'a rollout' ? runs(600, 3000) : runs(150, 800),
    }),
  ),
  // Only scenarios without unknown amounts can have zero traffic.
  ...fc.sample(scenarios(steadyFeatures.filter((feature) => feature !== 'unknown amounts')), {
    seed,
    numRuns: 100,
  }),
];

/** The views of all comparisons of a scenario. */
function recordedViews(scenario: Scenario): readonly RecordedView[] {
  const result = evaluate(scenario);
  return result.comparisons.map(({ id }) => recordedView(result, id));
}

/** The lines under the verdict and the key figures of a rollout, none of which is refuted. */
function rolloutOf(scenario: Scenario): { readonly reason: string; readonly figures: readonly string[] } {
  const recorded = recordedView(evaluate(scenario), 'tuned');
  expect(refutationOf(recorded)).toBeNull();
  return {
    reason: plainText(reasonOf(recorded.view)).replaceAll('\u00a0', ' '),
    figures: figuresOf({ ...recorded.view, messages: english.verdict }).map(
      ({ label, value }) => `${label} ${value}`,
    ),
  };
}

/** Every tunable model of the catalogue, compared with its own base and with Claude Sonnet 5.5, at several volumes. */
function catalogueViews(): readonly RecordedView[] {
  const sonnet = approachFor('anthropic/claude-sonnet-5-5');
  return models({ tunable: true })
    .flatMap(({ models }) => models)
    .flatMap(({ id }) => {
      const tuned = {
        technique: 'fine-tuned',
        ...tunedPrices(id),
      } as const;
      const bases = [approachFor(id), sonnet].filter((base) => base !== null);
      return bases.flatMap((base) =>
        [1, 1000, 100_000, 3_000_000].map((requestsPerMonth) =>
          promptAgainstTuned(base, tuned, requestsPerMonth),
        ),
      );
    })
    .flatMap(recordedViews);
}

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };

/**
 * Candidates whose verdicts are rare in random scenarios. The baseline has 1,000 variable tokens at the same prices, unless a
 * candidate has other prices.
 */
const rareCandidates: readonly Partial<ScenarioInput['approaches'][number]>[] = [
  // Its service ends on the day of the payback
  { variableTokens: 500, setup: [{ label: 'Data', usd: 137 }], availableUntil: '2027-02-11' },
  // It pays back at once with the best guesses, but only in few draws
  {
    variableTokens: { p10: 990, p50: 999, p90: 3000 },
    rates: { ...rates, inputUsdPerMTok: { p10: 1.99, p50: 2, p90: 6 } },
  },
  // It pays back later with the best guesses, but only in few draws
  {
    variableTokens: { p10: 900, p50: 960, p90: 3000 },
    setup: [{ label: 'Data', usd: { p10: 150, p50: 160, p90: 9000 } }],
  },
  // It pays back in most draws, but only in few within the year in which the best guess does
  {
    variableTokens: { p10: 490, p50: 500, p90: 700 },
    setup: [{ label: 'Data', usd: { p10: 1090, p50: 1100, p90: 1700 } }],
  },
  // It never pays back with the best guesses, but in most draws
  {
    prefixTokens: { p10: 200, p50: 501, p90: 511 },
    variableTokens: { p10: 200, p50: 500, p90: 510 },
  },
  {
    prefixTokens: { p10: 200, p50: 490, p90: 500 },
    variableTokens: { p10: 200, p50: 500, p90: 510 },
    setup: [{ label: 'Data', usd: 100 }],
  },
  {
    prefixTokens: { p10: 200, p50: 490, p90: 500 },
    variableTokens: { p10: 200, p50: 500, p90: 510 },
    setup: [{ label: 'Data', usd: 100 }],
    availableUntil: '2028-12-11',
  },
  // It has no cost per request
  { setup: [{ label: 'Data', usd: 50 }] },
  // It was switched off before the start, and only its set-up costs less
  { variableTokens: 500, setup: [{ label: 'Grant', usd: -50 }], availableUntil: '2026-11-01' },
  // Its unanswered requests go to approaches of which the first has been switched off, the second is being switched off, or neither is
  { variableTokens: 500, successRate: 0.8, failureApproach: 'ended' },
  { variableTokens: 500, successRate: 0.8, failureApproach: 'passes on' },
  { variableTokens: 500, successRate: 0.8, failureApproach: 'late' },
  { variableTokens: 500, successRate: 0.8, failureApproach: 'a' },
  // It may fail
  { variableTokens: 500, worksWithProbability: 0.8, setup: [{ label: 'Data', usd: 137 }] },
];

/** Approaches to which a rare candidate passes its unanswered requests on. */
const fallbacks: ScenarioInput['approaches'] = [
  { id: 'ended', label: 'Ended', variableTokens: 1000, rates, availableUntil: '2026-12-01' },
  { id: 'passes on', variableTokens: 1000, rates, successRate: 0.9, failureApproach: 'ends' },
  { id: 'ends', label: 'Ends', variableTokens: 1000, rates, availableUntil: '2027-12-01' },
  { id: 'late', label: 'Late', variableTokens: 1000, rates, availableUntil: '2031-12-01' },
];

const rareViews: readonly RecordedView[] = rareCandidates.map((candidate) => {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', variableTokens: 1000, rates },
      { id: 'b', rates, ...candidate },
      ...(candidate.failureApproach === undefined ? [] : fallbacks),
    ],
  });
  return recordedView(evaluate(scenario), 'b', { simulation: simulate(scenario, { draws: 200, seed: 1 }) });
});

/** Two views with estimated token counts: of the scenario, and of the same scenario with prompts that are 7 % longer. */
function viewsWithLongerPrompts({
  result,
  pair,
  simulation,
}: RecordedView['view']): readonly RecordedView['view'][] {
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

/**
 * The values in the texts of a view, by the name of the text: in the sentence of the verdict, in its remarks and in the key
 * figures.
 */
function textsIn(view: RecordedView['view']): ReadonlyMap<string, readonly unknown[]> {
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
 * Whether a figure changes with longer prompts although it is not marked as an estimate. Some figures need no mark: dates of a
 * payback, which are written as months; dates of service (after "every month"), which do not depend on tokens; the number of
 * requests until a payback, which has the word "about" before it; and the window of a chance.
 */
function isUnmarked(name: string, value: unknown, withLongerPrompts: unknown): boolean {
  if (typeof value !== 'string' || value === withLongerPrompts)
    return (
      Array.isArray(value) &&
      value.some((each, i) => isUnmarked(name, each, (withLongerPrompts as readonly unknown[])[i]))
    );
  const isDate = /^((in )?[A-Z][a-z]+ \d{4}|every month (from|until) .+)$/.test(value);
  const isWindowOfChance = name === 'unlikely' && /^\d+\smonths$/.test(value);
  return /\d/.test(value) && !value.includes('≈') && !isDate && !isWindowOfChance && name !== 'after';
}

/** The first sentence that the check calls false, if the rules in `table` choose the sentences. `null` if there is none. */
function firstRefuted(views: readonly RecordedView[], table?: Sentences): string | null {
  for (const recorded of views) {
    const why = refutationOf(recorded, table);
    if (why)
      return `${why}\n${JSON.stringify(recorded.view.result.scenario)}\n${recorded.view.pair.candidate?.id}`;
  }
  return null;
}

describe('the sentences of a verdict', () => {
  const views = randomInputs.map((input) => {
    const result = evaluate(createScenario(input));
    const { comparisons } = result;
    // One comparison of each scenario is checked; the horizon selects it.
    const pickedComparison = comparisons[Math.round(result.scenario.horizonMonths) % comparisons.length];
    return recordedView(result, pickedComparison?.id ?? '', {
      approximate: result.scenario.horizonMonths % 2 === 0,
      assumed: result.scenario.horizonMonths % 3 === 0,
    });
  });
  const ofCatalogue = catalogueViews();
  const simulatedViews = views
    .slice(steadyCount, steadyCount + runs(200, 400))
    .flatMap(({ view: { result, pair, approximate } }) => {
      const simulation = simulate(result.scenario, { draws: 30, seed: 1 });
      return pair.candidate ? [recordedView(result, pair.candidate.id, { simulation, approximate })] : [];
    });

  it('agree with the figures of 7,500 random scenarios, or 27,800 in `npm run test:heavy`', () => {
    expect(views).toHaveLength(runs(7500, 27_800));
    expect(firstRefuted(views)).toBeNull();
  });

  it('agree with the figures of every tuned model of the catalogue', () => {
    expect(ofCatalogue.length).toBeGreaterThan(300);
    expect(firstRefuted(ofCatalogue)).toBeNull();
  });

  it('agree with the figures of simulations', () => {
    expect(firstRefuted([...rareViews, ...simulatedViews])).toBeNull();
  });

  it('name all figures that are missing, for every tuned model of the catalogue', () => {
    const incomplete = ofCatalogue.filter(({ view }) => view.pair.comparison?.verdict.kind === 'incomplete');
    expect(incomplete.length).toBeGreaterThan(50);
    for (const { view } of incomplete) {
      const verdict = view.pair.comparison?.verdict;
      const missing = verdict?.kind === 'incomplete' ? verdict.missing : [];
      const sentence = sentenceOf(view);
      const claim = `${sentence.claim}${sentence.rest}`;
      const namedPaths = missing.filter(
        (path) =>
          claim.includes(namesAt(path, english.fields).sentence) ||
          (/^Add the ((input|output|input and output) prices? of|price of serving) /.test(claim) &&
            path.includes('.rates.')),
      );
      const filled = namedPaths.reduce(
        (scenario, path) => withField(scenario, path, 1),
        view.result.scenario,
      );
      const index = (view.pair.candidate?.index ?? 1) - 1;
      expect(evaluate(filled).comparisons[index]?.verdict.kind, claim).not.toBe('incomplete');
    }
  });

  it('say that the candidate never pays back if no value of a missing figure could make it pay back, and otherwise ask for the figure', () => {
    const sentenceAt = (requestsPerMonth: number) => {
      const tuned = tunedPrices('together/gpt-oss-20b');
      const base = approachFor('together/gpt-oss-20b');
      const [recorded] = recordedViews(promptAgainstTuned(base, tuned, requestsPerMonth));
      if (!recorded) throw new Error('No view');
      expect(recorded.view.pair.comparison?.verdict.kind).toBe('incomplete');
      return sentenceOf(recorded.view);
    };
    // One machine alone costs more than all requests.
    const sentence = sentenceAt(1000);
    expect(sentence.claim).toBe('Tuned never pays back at this traffic');
    expect(sentence.rest).toMatch(
      /^, even if what is missing \(throughput and machines per copy of the model\) were as favourable as possible: with the hours and the number of models on a machine of this calculation, its hosting would still cost at least \$4,010 a month/,
    );
    expect(sentenceAt(100_000_000).claim).toMatch(/^Add /);
    // The amounts of a saving with the best values are bounds.
    const lite = 'vertex/gemini-3.5-flash-lite';
    const [atLowTraffic] = recordedViews(promptAgainstTuned(approachFor(lite), tunedPrices(lite), 1000));
    const rest = atLowTraffic ? sentenceOf(atLowTraffic.view).rest : '';
    const [, saved = ''] = /at most (\S+) a month/.exec(rest) ?? [];
    expect(rest).toContain(english.missing.bestReasons.notInHundredYears('Tuned', saved, '$1,500'));
    // Even a free training is paid back only after the horizon of 24 months, unless there are more requests. With more requests, it is
    // not paid back either if the service ends within a few days.
    for (const [requests, availableUntil, isLate] of [
      [100_000, undefined, true],
      [3_000_000, undefined, false],
      [3_000_000, '2026-11-30', true],
    ] as const) {
      const tuned = { ...tunedPrices(lite), ...(availableUntil && { availableUntil }) };
      const [asking] = recordedViews(promptAgainstTuned(approachFor(lite), tuned, requests));
      const asked = asking ? sentenceOf(asking.view) : null;
      expect(asked?.claim).toMatch(/^Add a training price /);
      expect(asked?.rest.includes(english.missing.notWithin('24 months', false))).toBe(isLate);
    }
  });

  it('state each amount of a verdict “never” that lacks figures as a bound (“at least”, “at most”)', () => {
    const incomplete = [...views, ...ofCatalogue].filter(
      ({ view }) => view.pair.comparison?.verdict.kind === 'incomplete',
    );
    const texts = incomplete.map(({ view }) => {
      const { claim, rest } = sentenceOf(view);
      return `${claim}${rest}`;
    });
    const ofLimits = texts.filter((text) => text.includes('were as favourable as possible'));
    expect(ofLimits.length).toBeGreaterThan(100);
    for (const text of ofLimits)
      expect(text.replace(/(at least|at most) (≈\u00a0)?\$[\d.,]*\d/g, ''), text).not.toContain('$');
  });

  it('ask for the speed of reading prompts too if the verdict would depend on it', () => {
    const claimAt = (model: string, requestsPerMonth: number) => {
      const tuned = tunedPrices(model);
      const [recorded] = recordedViews(promptAgainstTuned(approachFor(model), tuned, requestsPerMonth));
      return recorded && sentenceOf(recorded.view).claim;
    };
    const expectedClaim =
      'Add training hours and input throughput for “Tuned” and input throughput for “Prompt”';
    for (const model of ['modal/llama-3.1-8b', 'lambda/llama-3.1-8b', 'lambda/llama-3.1-70b'])
      expect(claimAt(model, 3_000_000), model).toBe(expectedClaim);
    // At this traffic one machine is enough at any speed.
    expect(claimAt('modal/llama-3.1-8b', 1000)).toMatch(/never pays back/);
  });

  it('ask for no token price if a host may bill tokens or hours', () => {
    const tuned = tunedPrices('ori/up-to-10b');
    const base = approachFor('anthropic/claude-sonnet-5-5');
    const [recorded] = recordedViews(promptAgainstTuned(base, tuned, 100_000));
    expect(recorded && sentenceOf(recorded.view)).toEqual({
      claim: 'Add the price of serving “Up To 10b”',
      rest: ', per 1M tokens or per hour with the throughput, to see whether it pays back.',
    });
  });

  it('mark every figure that depends on estimated token counts', () => {
    const unmarked = new Set<string>();
    let compared = 0;
    for (const { view } of [
      ...rareViews,
      ...simulatedViews,
      ...ofCatalogue,
      ...views.slice(0, runs(500, 3000)),
    ]) {
      const [before, after] = viewsWithLongerPrompts(view).map(textsIn);
      for (const [name, args] of before ?? []) {
        const argsWithLongerPrompts = after?.get(name);
        if (!argsWithLongerPrompts) continue;
        args.forEach((arg, i) => {
          compared++;
          if (isUnmarked(name, arg, argsWithLongerPrompts[i]))
            unmarked.add(`${name}: ${arg}, ${argsWithLongerPrompts[i]}`);
        });
      }
    }
    expect(compared).toBeGreaterThan(5000);
    expect([...unmarked]).toEqual([]);
  });

  it('name the unknown input throughput as the cause only if it could make a further machine necessary', () => {
    const claimAt = (requestsPerMonth: number) => {
      const model = 'runpod/llama-3.1-8b';
      const scenario = promptAgainstTuned(approachFor(model), tunedPrices(model), requestsPerMonth);
      // The hours of training are unknown.
      const withKnownHours = withField(scenario, 'approaches[1].training.hours', 10);
      const [view] = recordedViews(withKnownHours);
      const figure = view && figuresOf(view.view).at(-1)?.value;
      return view && [sentenceOf(view.view).claim, sentenceOf(view.view).rest, figure];
    };
    const { savesNothing } = english.verdict.verdicts;
    for (const requests of [1000, 100_000]) {
      const hosting = savesNothing('Tuned', 'hosting');
      if (!('limited' in hosting)) throw new Error('The sentence does not belong to the verdict never');
      expect(claimAt(requests)).toEqual([
        hosting.limited,
        hosting.rest,
        english.verdict.paybackFigures.never,
      ]);
    }
    // A verdict that depends on an unknown speed is not called never.
    const { claim, rest } = savesNothing('Tuned', 'throughput');
    expect(claimAt(3_000_000)).toEqual([claim, rest, english.verdict.paybackFigures.unknown]);
  });

  it('say of each of two candidates that it never pays back, whatever its missing figure is', () => {
    const prompt = { prefixTokens: 1000, variableTokens: 100, outputTokens: 100 };
    const expensive = {
      rates: { inputUsdPerMTok: 9, outputUsdPerMTok: 9 },
      setup: [{ label: 'Data', usd: null }],
    };
    const result = evaluate(
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 1000,
        approaches: [
          { id: 'a', ...prompt, rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
          { id: 'b', ...prompt, ...expensive },
          { id: 'c', ...prompt, ...expensive },
        ],
      }),
    );
    const namesByCandidate = ['b', 'c'].map((id) => {
      const { view, uses } = recordedView(result, id);
      sentenceOf(view);
      return uses.map(({ name }) => name);
    });
    for (const names of namesByCandidate) expect(names).toContain('tokensDecide');
  });

  it('round half a cent up, also where it has no exact binary form', () => {
    // The binary form of 0.585 is a little less than 0.585, and `toFixed` alone would write 0.58.
    expect(perThousandFormatter('en', 0.000585, 0.001585)(0.000585)).toBe('$0.59');
    // No digit is invented in a very large amount.
    expect(perThousandFormatter('en', 1.1e9, 1e9)(1.1e9)).toBe('$1,100,000,000,000');
    expect(perThousandFormatter('en', 1.44235e15, 1e15)(1.44235e15)).toBe('$1,442,350,000,000,000,000');
  });

  it('write three decimals if two costs and their difference would not add up in cents', () => {
    const format = perThousandFormatter('en', 0.242194, 0.001058);
    expect([0.242194, 0.001058, 0.241136].map((usd) => format(usd))).toEqual([
      '$242.194',
      '$1.058',
      '$241.136',
    ]);
  });

  it('write two costs without cents if the difference is in thousands, except a cost of a few dollars', () => {
    const [machine, prompt] = [4.010445, 0.000423];
    const format = perThousandFormatter('en', machine, prompt);
    expect([machine, prompt].map((usd) => format(usd, true))).toEqual(['$4,010', '$0.42']);
    expect(format(machine - prompt)).toBe('$4,010');
  });

  it('write two costs with cents beside thousands too if the figures would not add up in whole dollars', () => {
    const [machine, prompt] = [1.24357, 0.0052895];
    const format = perThousandFormatter('en', machine, prompt);
    expect([machine, prompt].map((usd) => format(usd, true))).toEqual(['$1,243.57', '$5.29']);
    expect(format(machine - prompt)).toBe('$1,238.28');
  });

  it('write no fourth decimal: the difference is then calculated from the written costs', () => {
    const format = perThousandFormatter('en', 0.0010551, 0.0042505);
    expect([0.0010551, 0.0042505, 0.0031954].map((usd) => format(usd))).toEqual([
      '$1.055',
      '$4.251',
      '$3.196',
    ]);
  });

  it('do not say that a saving shrinks if it only ends with the service', () => {
    const prices = approachFor('openai/gpt-4o-mini');
    const scenario = promptAgainstTuned(prices, prices, 1000);
    const recorded = recordedView(evaluate(scenario), 'tuned');
    expect(refutationOf(recorded)).toBeNull();
    sentenceOf(recorded.view);
    expect(recorded.uses.map(({ name }) => name)).toContain('endsTooSoon');
    expect(recorded.uses.map(({ name }) => name)).not.toContain('savingShrinks');
  });

  it.each([
    [200, '$200'],
    [199, ''],
    [-200, ''],
  ])(
    'name monthly costs of $%d only if they are at least a tenth of the cost of the candidate',
    (usd, monthly) => {
      const scenario = createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 100_000,
        approaches: [
          { id: 'base', otherUsdPerRequest: 0.05 },
          { id: 'tuned', otherUsdPerRequest: 0.018, monthly: [{ label: 'Fee', usd }] },
        ],
      });
      const reason = plainText(reasonOf(recordedView(evaluate(scenario), 'tuned').view));
      const { requests } = english.verdict.remarks;
      const candidate = `$${Math.round(18 + usd / 100)}`;
      expect(reason).toContain(plainText(requests('100,000', 100_000, candidate, '$50', monthly, '', false)));
    },
  );

  it('state the cost of all requests of a rollout and the share that the candidate serves', () => {
    const { reason, figures } = rolloutOf(
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 1_000_000,
        approaches: [
          { id: 'base', otherUsdPerRequest: 0.002 },
          { id: 'tuned', hosting: { usdPerHour: 1, machines: 1 }, trafficShare: 0.5 },
        ],
      }),
    );
    expect(reason).toContain(
      'At 1,000,000 requests a month, of which it serves 50 %, 1,000 requests cost $1.73 (with their share of $731 a month) instead of $2.00.',
    );
    expect(figures.slice(0, 2)).toEqual(['Saved per 1,000 requests $0.27', 'Saved per month $270']);
  });

  it('and the figures both say that the first share of a rollout costs more', () => {
    const base = { ...approachFor('azure/gpt-4.1'), id: 'base' };
    const tuned = {
      ...tunedPrices('azure/gpt-4.1'),
      trafficShare: [0.1, 0.5, 1],
    };
    const { reason, figures } = rolloutOf(promptAgainstTuned(base, tuned, 3_000_000));
    expect(reason).toContain(
      'At 3,000,000 requests a month, of which it serves 10 % at first, 1,000 requests cost',
    );
    expect(figures[0]).toMatch(/^Extra per 1,000 requests \$0\.\d+$/);
    expect(figures[1]).toMatch(/^Extra per month \$\d+$/);
  });

  it.each([
    [1, 'of which it serves 50 % at first, 1,000 requests cost'],
    [2, 'At 3,000,000 requests a month, 1,000 requests cost'],
  ])('name the share with which a rollout begins after a lead time of %s months', (leadMonths, expected) => {
    const base = { ...approachFor('azure/gpt-4.1'), id: 'base' };
    const tuned = { ...tunedPrices('azure/gpt-4.1'), trafficShare: [0.1, 0.5, 1], leadMonths };
    expect(rolloutOf(promptAgainstTuned(base, tuned, 3_000_000)).reason).toContain(expected);
  });

  it('do not say that a set-up is never recovered if the candidate recovers it and then falls behind again', () => {
    const shrinking = withField(
      promptAgainstTuned(
        approachFor('anthropic/claude-haiku-4-5'),
        tunedPrices('together/llama-3.1-8b'),
        3_000_000,
      ),
      'growthPerMonth',
      -0.1,
    );
    const dearerLater = createScenario({
      startsOn: '2027-01-01',
      horizonMonths: 13,
      requestsPerMonth: 200_000,
      approaches: [
        { id: 'base', variableTokens: 1000, rates },
        {
          id: 'tuned',
          technique: 'fine-tuned',
          variableTokens: 100,
          rates,
          setup: [{ label: 'Data', usd: 100 }],
          rateChanges: [{ from: '2027-06-24', rates: { inputUsdPerMTok: 40, outputUsdPerMTok: 40 } }],
        },
      ],
    });
    for (const scenario of [shrinking, dearerLater]) {
      const recorded = recordedView(evaluate(scenario), 'tuned');
      expect(refutationOf(recorded)).toBeNull();
      expect(sentenceOf(recorded.view).rest).toMatch(
        /^: the saving shrinks and it falls behind again after its set-up of \$[\d,]+ is recovered\.$/,
      );
      expect(plainText(reasonOf(recorded.view))).toMatch(/It is ahead until \d+ \w+ 20\d\d\./);
    }
  });

  describe('conditions', () => {
    const parts = (['verdicts', 'remarks'] as const).flatMap((part) =>
      Object.keys(sentences[part])
        .filter((name) => !Object.values<string>(generalSentence).includes(name))
        .map((name) => [part, name] as const),
    );
    const viewsWithFacts = [...rareViews, ...simulatedViews, ...ofCatalogue, ...views].map((recorded) => ({
      recorded,
      facts: factsOf(recorded.view),
    }));

    it.each(Object.entries(generalSentence))(
      'the condition of a general sentence holds for every verdict `%s` and for no other kind: `%s`',
      (kind, name) => {
        const ofKind = viewsWithFacts.flatMap(({ facts }) => (facts?.verdict.kind === kind ? [facts] : []));
        expect(ofKind.length).toBeGreaterThan(0);
        expect(ofKind.every((each) => sentences.verdicts[name].holds(each))).toBe(true);
        const factsOfOtherKinds = viewsWithFacts.flatMap(({ facts }) =>
          facts && facts.verdict.kind !== kind ? [facts] : [],
        );
        expect(factsOfOtherKinds.some((each) => sentences.verdicts[name].holds(each))).toBe(false);
      },
    );

    it.each(parts)('if the condition is negated, the check calls a sentence false: %s, %s', (part, name) => {
      const { holds, args } = (sentences[part] as Readonly<Record<string, SentenceRule>>)[
        name
      ] as SentenceRule;
      const uses = viewsWithFacts.filter(({ facts }) => facts !== null && holds(facts));
      expect(uses.length, 'some scenario uses the sentence').toBeGreaterThan(0);
      const kinds = new Set(uses.map(({ facts }) => facts?.verdict.kind));
      const negated: SentenceRule = {
        holds: (facts) => kinds.has(facts.verdict.kind) && !holds(facts),
        args,
      };
      const table: Sentences = { ...sentences, [part]: { ...sentences[part], [name]: negated } };
      const refutedUse = viewsWithFacts.find(
        ({ recorded, facts }) =>
          facts && kinds.has(facts.verdict.kind) && refutationOf(recorded, table) !== null,
      );
      expect(refutedUse).toBeDefined();
    });
  });
});
