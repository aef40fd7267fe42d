/** Every view except the chart over time: no invalid figures, errors for invalid input, and accessibility. */

import { describe, expect, it } from 'vitest';
import { encodeScenario } from '../../src/core/index.ts';
import { english } from '../../src/i18n/en/index.ts';
import '../../src/define/cost-table.ts';
import '../../src/define/model-ranking.ts';
import '../../src/define/payback-map.ts';
import '../../src/define/sensitivity-chart.ts';
import '../../src/define/volume-chart.ts';
import '../../src/define/working.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  noTraffic,
  oneApproach,
  retiresFirst,
  tinyAmounts,
  withoutPrice,
  workedExample,
} from '../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../harness/axe.ts';
import { openAll } from '../harness/element.ts';
import { eventsOf } from '../harness/events.ts';
import { mountView, problemOf, textIn, untilDrawn } from '../harness/view.ts';

const tags = [
  'ft-cost-table',
  'ft-volume-chart',
  'ft-sensitivity-chart',
  'ft-payback-map',
  'ft-model-ranking',
  'ft-working',
] as const;

const scenarios = {
  worked: workedExample,
  retiredFirst: retiresFirst,
  never: neverPaysBack,
  article: articleExample,
  unpriced: withoutPrice,
  alone: oneApproach,
  tiny: tinyAmounts,
  eight: eightApproaches,
  idle: noTraffic,
};

describe.each(tags)('<%s>', (tag) => {
  it.each(Object.entries(scenarios))(
    'has a text without invalid figures, and does not overflow, for %s',
    async (_name, scenario) => {
      const element = await mountView(tag, scenario, 320);
      const text = textIn(element);
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\$0\.00(?!\d)/);
      expect(text.trim()).not.toBe('');
      expect(element.getBoundingClientRect().width).toBe(320);
      expect(element.scrollWidth).toBeLessThanOrEqual(320);
    },
  );

  it('shows a message and fires ft-error if its attribute cannot be read', async () => {
    const errors = eventsOf(document.body, 'ft-error');
    const element = document.createElement(tag);
    element.setAttribute('scenario', 'ft1~((((');
    document.body.append(element);
    await element.updateComplete;
    expect(problemOf(element)).toBe(english.chart.badScenario);
    await expect.poll(() => errors.map(({ stage }) => stage)).toEqual(['scenario']);
  });

  it('shows the same for an encoded scenario in the attribute and for a scenario in the property', async () => {
    const element = document.createElement(tag);
    element.setAttribute('scenario', encodeScenario(workedExample));
    document.body.append(element);
    await untilDrawn(element);
    const [fromAttribute, fromProperty] = [textIn(element), textIn(await mountView(tag, workedExample))];
    expect(fromAttribute).toBe(fromProperty);
  });

  it.each([320, 1200])('passes axe at %i px', async (width) => {
    const element = await mountView(tag, workedExample, width);
    openAll(element);
    expect(await axeErrors(element)).toEqual([]);
  });
});
