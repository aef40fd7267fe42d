/** Tests which values are borrowed: in a scenario with the user's own prompt, they are still those of the example. */
import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../src/core/index.ts';
import {
  borrowedAfter,
  editedGroupsOf,
  groupsOf,
  withOnlyMarkedValues,
  withOwnPrompt,
  withoutBorrowed,
  withoutNames,
} from '../../../src/core/scenario/borrowed.ts';
import { borrowedName } from '../../../src/core/scenario/borrowed-name.ts';
import { type Borrowed, borrowedFrom, borrowedGroups } from '../../../src/core/scenario/borrowed-names.ts';
import { withAddedApproach, withApproachLikeBaseline } from '../../../src/core/scenario/edits.ts';
import { isTuned } from '../../../src/core/scenario/technique.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };

/** An example with every kind of figure that a user who only replaces the prompt does not see. */
const example = createScenario({
  startsOn: '2027-01-01',
  requestsPerMonth: { p10: 200, p50: 250, p90: 300 },
  growthPerMonth: { p10: 0.02, p50: 0.04, p90: 0.06 },
  approaches: [
    {
      id: 'few-shot',
      model: 'maker/a',
      prefixTokens: 900,
      variableTokens: 90,
      outputTokens: 160,
      rates,
      successRate: { p10: 0.9, p50: 0.93, p90: 0.95 },
      maxAttempts: 2,
      failureUsd: 0.4,
      cache: { hitRate: 'from-traffic', caches: 15 },
      reasoningOff: true,
    },
    { id: 'zero-shot', model: 'maker/c', rates, maxAttempts: 2 },
    {
      id: 'tuned',
      technique: 'fine-tuned',
      model: 'maker/b',
      prefixTokens: 20,
      variableTokens: 90,
      outputTokens: 160,
      rates,
      maxAttempts: 2,
      failureUsd: 0.4,
      training: { tokens: 1000, epochs: 3, usdPerMTok: 5 },
      setup: [
        { label: 'Labelling', quantity: 30, unit: 'h', usdPerUnit: 45 },
        { label: 'Evaluation', usd: 120 },
      ],
    },
  ],
});

const ownPrompt = { label: 'Your prompt', technique: 'few-shot' } as const;

/** The example after the user's prompt has replaced its prompt. */
const ownScenario = withOwnPrompt(withOnlyMarkedValues(example, null), ownPrompt, {
  baseline: { prefix: 2000, variable: null },
  tuned: { prefix: 600, variable: null },
});

const [baseline, tuned] = ownScenario.approaches;

describe('a prompt of the user that replaces the prompt of an example', () => {
  it('is compared with the tuned approach, and the other approaches are left out', () => {
    expect(ownScenario.approaches.map(({ id }) => id)).toEqual(['few-shot', 'tuned']);
    expect(baseline?.label).toBe('Your prompt');
    expect([baseline?.prefixTokens, tuned?.prefixTokens]).toEqual([2000, 600]);
  });

  it('has one cache, because the user would not see the number of caches of the example', () => {
    expect(baseline?.cache?.caches).toBe(1);
  });

  it('has reasoning as the model has it by default, because the user would not see that the example switches it off', () => {
    expect(baseline?.reasoningOff).toBeUndefined();
  });

  it('leaves the length of the user message as in the example if it has no text that varies', () => {
    expect(baseline?.variableTokens).toBe(90);
    const next = withOwnPrompt(example, ownPrompt, {
      baseline: { prefix: 1, variable: 200 },
      tuned: { prefix: 1, variable: 210 },
    });
    expect(next.approaches.map(({ variableTokens }) => variableTokens)).toEqual([200, 210]);
  });

  it('every value of the example that is kept has a mark', () => {
    const borrowed = borrowedFrom(ownScenario);
    expect(groupsOf(borrowed, ownScenario)).toEqual(borrowedGroups);
    const cleared = withoutBorrowed(ownScenario, borrowed);
    // After clearing, only the prompt, the proposed prompt, and the values of the catalogue for the models are left.
    const bare = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: null,
      approaches: [
        {
          id: 'few-shot',
          ...ownPrompt,
          model: 'maker/a',
          prefixTokens: 2000,
          outputTokens: 200,
          rates,
          cache: { hitRate: 'from-traffic' },
        },
        {
          id: 'tuned',
          technique: 'fine-tuned',
          model: 'maker/b',
          prefixTokens: 600,
          outputTokens: 200,
          rates,
          training: { tokens: null, epochs: 3, usdPerMTok: 5 },
        },
      ],
    });
    expect(cleared).toEqual(bare);
  });
});

describe('a prompt of the user that replaces the prompt of a preset', () => {
  const presets = presetsIn(english).filter(({ id }) => id !== 'article');
  it.each(presets)('$id: every value of the preset that is kept has a mark', ({ scenario }) => {
    const presetScenario = scenario('2027-01-01', prices) as Scenario;
    const withPrompt = withOwnPrompt(withOnlyMarkedValues(presetScenario, presetScenario), ownPrompt, {
      baseline: { prefix: 2000, variable: null },
      tuned: { prefix: 600, variable: null },
    });
    const bare = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: null,
      approaches: withPrompt.approaches.map(
        ({ id, label, technique, model = '', prefixTokens, training }) => {
          const tuned = isTuned(technique);
          const tokens = training && 'tokens' in training ? Number(training.tokens) : 0;
          return {
            ...prices.approachFor(model, tuned ? { tuned, tokens, epochs: 3 } : {}),
            ...(training && {
              training: 'tokens' in training ? { ...training, tokens: null } : { ...training, hours: null },
            }),
            id,
            label,
            technique,
            prefixTokens,
            outputTokens: 200,
          };
        },
      ),
    });
    expect(withoutBorrowed(withPrompt, borrowedFrom(withPrompt))).toEqual(bare);
  });

  it('keeps the hosting that the user has changed before', () => {
    const preset = presets.find(({ id }) => id === 'own-gpu')?.scenario('2027-01-01', prices) as Scenario;
    const paths = ['peakFactor', 'inputTokensPerSecond'].map((field) => `approaches[1].hosting.${field}`);
    const changed = paths.reduce((scenario, path) => withField(scenario, path, 7), preset);
    const hosting = withOnlyMarkedValues(changed, preset).approaches[1]?.hosting;
    expect(hosting).toMatchObject({ peakFactor: 7, inputTokensPerSecond: 7 });
  });

  it('keeps the number of caches that the user has changed before, and the load of a hosting that the user has added', () => {
    const changed = withField(example, 'approaches[0].cache.caches', 4);
    expect(withOnlyMarkedValues(changed, example).approaches[0]?.cache?.caches).toBe(4);
    const hosted = createScenario({
      ...example,
      approaches: example.approaches.map((approach) => ({
        ...approach,
        hosting: { usdPerHour: 2, tokensPerSecond: 900, peakFactor: 3 },
      })),
    });
    expect(withOnlyMarkedValues(hosted, example).approaches[0]?.hosting).toMatchObject({ peakFactor: 3 });
    expect(withOnlyMarkedValues(hosted, hosted).approaches[0]?.hosting).toMatchObject({ peakFactor: 1 });
  });

  it('keeps values that the user has changed before, also those that are not marked', () => {
    const changed = withField(withField(example, 'horizonMonths', 12), 'approaches[2].leadMonths', 2);
    const plain = withOnlyMarkedValues(changed, example);
    expect([plain.horizonMonths, plain.approaches[2]?.leadMonths]).toEqual([12, 2]);
    expect(withOnlyMarkedValues(changed, changed).horizonMonths).toBe(24);
  });
});

describe('an edit', () => {
  const borrowed = borrowedFrom(ownScenario);
  /** The names of the values that are no longer borrowed after an edit. */
  const ownAfter = (path: string, value: unknown): readonly string[] => {
    const stillBorrowed = borrowedAfter(borrowed, ownScenario, withField(ownScenario, path, value));
    return [...borrowed].filter((name) => !stillBorrowed.has(name));
  };

  it.each([
    ['requestsPerMonth', 40_000, 'requestsPerMonth'],
    ['growthPerMonth', { p10: 0.02, p50: 0.04, p90: 0.07 }, 'growthPerMonth'],
    ['approaches[0].outputTokens', 165, 'few-shot.outputTokens'],
    ['approaches[0].successRate', 1, 'few-shot.successRate'],
    ['approaches[1].setup[0].usdPerUnit', 50, 'tuned.setup.Labelling'],
    ['approaches[1].training.tokens', 720_000, 'tuned.training.tokens'],
    ['approaches[1].prefixTokens', 21, 'tuned.prefixTokens'],
  ])('an edit of %s makes that value the user’s own, and no other', (path, value, name) => {
    expect(ownAfter(path, value)).toEqual([name]);
  });

  it('that removes a cost line leaves the marks of the other lines', () => {
    expect(ownAfter('approaches[1].setup[0]', undefined)).toEqual(['tuned.setup.Labelling']);
  });

  it('that changes nothing returns the same marks', () => {
    expect(borrowedAfter(borrowed, ownScenario, ownScenario)).toBe(borrowed);
  });

  it('that adds or moves an approach leaves the marks of the others', () => {
    const [first, second] = ownScenario.approaches;
    const moved = createScenario({
      ...ownScenario,
      approaches: [second, { id: 'new', rates }, first] as never,
    });
    expect(borrowedAfter(borrowed, ownScenario, moved)).toEqual(borrowed);
  });

  it('that adds an approach marks the values that it has copied, and no value of its own', () => {
    const added = withApproachLikeBaseline(ownScenario, 'Copy') as Scenario;
    const { id } = added.approaches.at(-1) as Scenario['approaches'][number];
    const ofCopy = (names: Borrowed) => [...names].filter((name) => name.startsWith(`${id}.`));
    const after = borrowedAfter(borrowed, ownScenario, added);
    expect(ofCopy(after).map((name) => name.slice(id.length + 1))).toEqual(
      ['variableTokens', 'outputTokens', 'successRate', 'maxAttempts', 'failureUsd'].filter((field) =>
        borrowed.has(`few-shot.${field}`),
      ),
    );
    expect([...after].filter((name) => !ofCopy(after).includes(name))).toEqual([...borrowed]);
    const path = `approaches[${added.approaches.length - 1}].outputTokens`;
    expect(borrowedAfter(after, added, withField(added, path, 90)).has(`${id}.outputTokens`)).toBe(false);
    // A value that the user had entered before the copy is the user's own in the copy too.
    const stillBorrowed = new Set([...borrowed].filter((name) => name !== 'few-shot.successRate'));
    expect(borrowedAfter(stillBorrowed, ownScenario, added).has(`${id}.successRate`)).toBe(false);
  });

  it('that adds an approach marks the model that it has from another approach', () => {
    const added = withAddedApproach(ownScenario, { model: 'maker/b', rates }) as Scenario;
    const { id } = added.approaches.at(-1) as Scenario['approaches'][number];
    expect(borrowedAfter(borrowed, ownScenario, added).has(`${id}.model`)).toBe(true);
    const ownModel = withoutNames(borrowed, ['tuned.model']);
    expect(borrowedAfter(ownModel, ownScenario, added).has(`${id}.model`)).toBe(false);
  });

  it('that follows the addition of an approach leaves the marks of the copies', () => {
    const added = withApproachLikeBaseline(ownScenario, 'Copy') as Scenario;
    const { id } = added.approaches.at(-1) as Scenario['approaches'][number];
    const edited = withField(added, 'approaches[0].outputTokens', 165);
    const names = [...borrowedAfter(borrowed, ownScenario, edited)];
    expect(names).toContain(`${id}.outputTokens`);
    expect(names).not.toContain('few-shot.outputTokens');
  });

  it('that removes an approach removes its marks', () => {
    const alone = createScenario({ ...ownScenario, approaches: ownScenario.approaches.slice(0, 1) });
    expect([...borrowedAfter(borrowed, ownScenario, alone)].some((name) => name.startsWith('tuned.'))).toBe(
      false,
    );
  });
});

it('a path has the name of the value to which it belongs', () => {
  expect(borrowedName('approaches[1].setup[1].usd', ownScenario)).toBe('tuned.setup.Evaluation');
  expect(borrowedName('approaches[0].successRate', ownScenario)).toBe('few-shot.successRate');
  expect(borrowedName('requestsPerMonth', ownScenario)).toBe('requestsPerMonth');
});

it('values that the user decides to keep no longer count as the example’s', () => {
  const borrowed = borrowedFrom(ownScenario);
  const stillBorrowed = withoutNames(borrowed, ['requestsPerMonth', 'growthPerMonth']);
  expect(groupsOf(stillBorrowed, ownScenario)).not.toContain('traffic');
  expect(groupsOf(withoutNames(borrowed, borrowed), ownScenario)).toEqual([]);
});

it('a group counts as edited once one of its values is the user’s, was added or was removed', () => {
  const borrowed = borrowedFrom(ownScenario);
  const edited = (scenario: Scenario) =>
    editedGroupsOf(borrowedAfter(borrowed, ownScenario, scenario), scenario, ownScenario);
  const withSetup = (setup: Scenario['approaches'][number]['setup']) =>
    edited(withField(ownScenario, 'approaches[1].setup', setup));
  const setup = tuned?.setup ?? [];
  expect(edited(ownScenario)).toEqual([]);
  expect(edited(withField(ownScenario, 'requestsPerMonth', 7))).toEqual(['traffic']);
  expect(withSetup(setup.slice(1))).toEqual(['costs']);
  expect(withSetup([...setup, { label: 'Review', usd: 5 }])).toEqual(['costs']);
  expect(editedGroupsOf(withoutNames(borrowed, ['few-shot.model']), ownScenario, null)).toEqual(['models']);
});

it('only the cleared values change', () => {
  const cleared = withoutBorrowed(ownScenario, new Set(['few-shot.maxAttempts']));
  expect(cleared).toEqual(withField(ownScenario, 'approaches[0].maxAttempts', 1));
});

it('a scenario without a second approach stays as it is', () => {
  const alone = createScenario({ ...workedExample, approaches: workedExample.approaches.slice(0, 1) });
  const tokens = { prefix: 1, variable: null };
  expect(withOwnPrompt(alone, ownPrompt, { baseline: tokens, tuned: tokens })).toBe(alone);
});
