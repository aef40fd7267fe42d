/** Every view and the verdict with extreme scenarios, searched for texts that must never be shown, such as NaN. */

import { describe, expect, it } from 'vitest';
import { createScenario, ScenarioError } from '../../src/core/index.ts';
import type { ScenarioInput } from '../../src/core/types.ts';
import { views } from '../../src/elements/views.ts';
import { english } from '../../src/i18n/en/index.ts';
import '../../src/define/index.ts';
import {
  neverPaysBack,
  noTraffic,
  withoutPrice,
  workedExample,
} from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { stoppedClock } from '../harness/clock.ts';
import { readable } from '../harness/element.ts';
import { mountView, problemOf } from '../harness/view.ts';
import { until } from '../harness/wait.ts';

stoppedClock();

const [prompt, tuned] = workedExample.approaches as unknown as ScenarioInput['approaches'];
if (!prompt || !tuned) throw new Error('The fixture has fewer than two approaches.');
const base = { startsOn: '2027-01-01', requestsPerMonth: 250_000, approaches: [prompt, tuned] };
const bothWith = (change: object) => base.approaches.map((approach) => ({ ...approach, ...change }));
const scenarios: Readonly<Record<string, ScenarioInput>> = {
  'zero traffic': noTraffic as unknown as ScenarioInput,
  'a success rate of 0': { ...base, approaches: bothWith({ successRate: 0, failureUsd: null }) },
  'a candidate that never succeeds': { ...base, approaches: [prompt, { ...tuned, successRate: 0 }] },
  'a horizon of 1 month': { ...base, horizonMonths: 1 },
  'eight identical approaches': {
    ...base,
    approaches: Array.from({ length: 8 }, (_, i) => ({ ...prompt, id: `same-${i}` })),
  },
  'an end of service before the start': {
    ...base,
    approaches: [prompt, { ...tuned, availableUntil: '2020-01-01' }],
  },
  'a negative saving': neverPaysBack as unknown as ScenarioInput,
  'a missing price': withoutPrice as unknown as ScenarioInput,
  '1e18 requests': { ...base, requestsPerMonth: 1e18 },
  'a millionth of a request': { ...base, requestsPerMonth: 1e-6 },
  'prices of $0': {
    ...base,
    approaches: bothWith({ rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } }),
  },
};
const tags = ['ft-verdict', ...views.map(({ tag }) => tag)];
const properties = { approximate: true };

const forbidden = /NaN|Infinity|undefined|\bnull\b|\[object|\$0\.00(?!\d)/;

describe.each(Object.entries(scenarios))('%s', (_name, input) => {
  it.each(tags)('shows no NaN, null or $0.00 in <%s>', async (tag) => {
    const text = readable(await mountView(tag, createScenario(input), 700, properties));
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(forbidden);
  });

  it('shows no NaN, null or $0.00 in <ft-breakeven> with all its parts loaded', async () => {
    const text = readable(await calculatorWithParts({ scenario: createScenario(input), ...properties }));
    expect(text).not.toMatch(forbidden);
  });
});

describe('a number of requests outside its range', () => {
  it.each([Number.POSITIVE_INFINITY, Number.NaN, 1e308, -1])(
    'is refused with a message: %d',
    async (requestsPerMonth) => {
      expect(() => createScenario({ ...base, requestsPerMonth })).toThrow(ScenarioError);
      const element = await mountView('ft-verdict', { ...base, requestsPerMonth }, 700, properties);
      // The list of problems is loaded for the first scenario that cannot be used.
      await until(() => problemOf(element)?.includes('requestsPerMonth'));
      expect(readable(element)).not.toMatch(/undefined|\bnull\b|\[object/);
    },
  );
});

describe('the note on estimates', () => {
  it.each(['ft-cost-chart', 'ft-volume-chart', 'ft-cost-table', 'ft-working'])(
    'is in <%s>, and no line can break between ≈ and its figure',
    async (tag) => {
      const text = readable(await mountView(tag, workedExample, 700, properties));
      expect(text).toContain(english.chart.approximateNote);
      expect(text).not.toMatch(/≈ /);
    },
  );
});
