/** Links made of the worked example in several languages have equal figures, and the names of their language. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { readShared } from '../../../src/elements/common/scenario/pasted-calculation.ts';
import { hashKey, linkTo } from '../../../src/elements/common/scenario/scenario-link.ts';
import { english } from '../../../src/i18n/en/index.ts';
import type { Messages } from '../../../src/i18n/messages.ts';

const startsOn = '2026-12-01';
const files = import.meta.glob<{ readonly messages: Messages }>('../../../src/i18n/*/index.ts', {
  eager: true,
});
/** The messages of each language except English, by its code. */
const languages = Object.entries(files)
  .map(([file, { messages }]) => [/i18n\/(.+)\/index/.exec(file)?.[1] ?? '', messages] as const)
  .filter(([code]) => code !== 'en');

/** The example of a language, as a reader of any other language opens it from a link. */
function openedExample(messages: Messages): Scenario {
  const shared = { scenario: exampleScenario(startsOn, messages), candidate: '' };
  const reading = readShared(linkTo(shared, 'https://example.org/', hashKey('')), {
    today: '2026-11-24',
  });
  if (reading.kind !== 'calculation') throw new Error(reading.kind);
  return reading.scenario;
}

/** A scenario or a result without its names. Everything that is left is a figure, an id or a price's source. */
const withoutNames = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'label' || key === 'unit' ? undefined : each)));

const englishExample = openedExample(english);

describe.each(languages)('a link made of the example in %s', (_code, messages) => {
  const scenario = openedExample(messages);

  it('has the figures of the English link', () => {
    expect(withoutNames(scenario)).toEqual(withoutNames(englishExample));
    expect(withoutNames(evaluate(scenario))).toEqual(withoutNames(evaluate(englishExample)));
  });

  it('keeps the names of its language, which are part of the calculation', () => {
    const { approaches, costs } = messages.examples;
    const labels = scenario.approaches.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual([approaches.fewShot, approaches.fineTuned, approaches.zeroShot]);
    expect(scenario.approaches[1]?.setup.map(({ label }) => label)).toContain(costs.labelling);
    expect(labels).not.toEqual(englishExample.approaches.map(({ label }) => label));
  });
});
