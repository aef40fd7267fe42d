/** What tuning is worth, as the verdict says it: amounts that add up, words that follow them, one click to compare. */
import axe from 'axe-core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import { maxApproaches } from '../../../src/core/scenario/edits.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import type { PartChangeEvent } from '../../../src/elements/common/events.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { roundedParts, worthOf } from '../../../src/elements/verdict/worth.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatPercent } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { catalog, createCatalog } from '../../../src/prices/index.ts';
import { spaced } from '../../harness/element.ts';
import { addWorth, verdict, worth, worthShown } from '../../harness/verdict.ts';

const words = english.worth;
const whole = exampleScenario('2026-11-25');
/** The two that are compared, without the line between them. */
const scenario = only('few-shot', 'fine-tuned');

function only(...ids: readonly string[]): Scenario {
  return createScenario({
    ...whole,
    approaches: ids.map((id) => whole.approaches.find((approach) => approach.id === id)),
  } as ScenarioInput);
}

function changed(change: object): Scenario {
  const [baseline, candidate] = scenario.approaches;
  return createScenario({
    ...scenario,
    approaches: [baseline, { ...candidate, ...change }],
  } as ScenarioInput);
}

const saysOf = (text: ReturnType<typeof words.alone>) => spaced(plainText(text));

afterEach(() => document.body.replaceChildren());

describe('the parts', () => {
  const amount = fc.double({ min: -5000, max: 5000, noNaN: true });

  it.each([
    [3.0785, 0.9912, { model: 3.08, tuning: 0.99, decimals: 2 }],
    // The parts would be rounded to 1.01 and 1.01, their sum to 2.01.
    [1.005_1, 1.005_1, { model: 1.01, tuning: 1, decimals: 2 }],
    [40.6, 30.6, { model: 41, tuning: 30, decimals: 0 }],
    [12.5, -0.034, { model: 12.5, tuning: -0.034, decimals: 3 }],
    [5, 0, { model: 5, tuning: 0, decimals: 2 }],
    [0, 0, { model: 0, tuning: 0, decimals: 0 }],
  ])('%f and %f are rounded together', (model, tuning, expected) => {
    expect(roundedParts(model, tuning)).toEqual(expected);
  });

  it('add up as they are written, and each keeps its sign', () => {
    fc.assert(
      fc.property(amount, amount, (model, tuning) => {
        const { model: first, tuning: second, decimals } = roundedParts(model, tuning);
        expect((first + second).toFixed(decimals).replace('-0', '0')).toBe(
          Number((model + tuning).toFixed(decimals))
            .toFixed(decimals)
            .replace('-0', '0'),
        );
        expect(Math.abs(first - model)).toBeLessThanOrEqual(10 ** -decimals);
        expect(Math.abs(second - tuning)).toBeLessThanOrEqual(10 ** -decimals * 1.01);
        if (first !== 0) expect(Math.sign(first)).toBe(Math.sign(model));
        if (second !== 0) expect(Math.sign(second)).toBe(Math.sign(tuning));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the sentence', () => {
  const part = fc.option(fc.record({ saves: fc.boolean(), usd: fc.constantFrom('$1.00', '$0.031') }));

  it('says “saves” and “cheaper” only where it saves, “costs more” and “dearer” only where it costs', () => {
    fc.assert(
      fc.property(part, part, (model, tuning) => {
        const said = plainText(words.split(model, tuning));
        expect(said.includes('cheaper')).toBe(model?.saves === true);
        expect(said.includes('dearer')).toBe(model?.saves === false);
        expect(said.includes('tuning saves $')).toBe(tuning?.saves === true);
        expect(said.includes('tuning costs')).toBe(tuning?.saves === false);
        expect(said).not.toMatch(/−|\$0(?![.\d])/);
        expect(said).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });

  it.each<[string, object, string]>([
    ['pays back', {}, words.paysBackIn('12 months')],
    ['never', { rates: { inputUsdPerMTok: 9, outputUsdPerMTok: 90 } }, words.never],
    ['at once', { training: undefined, setup: [] }, words.atOnce],
    ['after its model has ended', { availableUntil: '2027-04-01' }, words.tooLate],
    ['in more than ten years', { setup: [{ label: 'Work', usd: 200_000 }] }, words.afterTenYears],
  ])('says when the tuning alone pays back: %s', async (_title, change, outcome) => {
    const element = await verdict({ scenario: changed(change) });
    expect(await worth(element)).toContain(saysOf(words.alone('Amazon Nova Micro', outcome)));
  });

  it('says that the success of the untuned model is assumed, until it is another one than the baseline’s', async () => {
    const assumed = words.assumed(formatPercent(0.93));
    expect(await worth(await verdict({ scenario }))).toContain(spaced(assumed));
    const measured = createScenario({
      ...whole,
      approaches: whole.approaches.map((one) =>
        one.id === 'same-prompt' ? { ...one, successRate: 0.7 } : one,
      ),
    } as ScenarioInput);
    expect(await worth(await verdict({ scenario: measured }))).not.toContain(spaced(assumed).slice(0, 20));
  });

  it('marks amounts that depend on estimates', async () => {
    expect(await worth(await verdict({ scenario }))).not.toContain('≈');
    expect((await worth(await verdict({ scenario, approximate: true }))).match(/≈/g)).toHaveLength(3);
  });

  it('says that it is not known where no price of the untuned model is listed', async () => {
    const rows = catalog.models.map((row) =>
      row.id === 'bedrock/amazon-nova-micro' ? { ...row, base: null } : row,
    );
    const element = await verdict({ scenario, catalog: createCatalog(rows, catalog) });
    expect(await worth(element)).toBe(words.unlisted('Amazon Nova Micro'));
  });
});

describe('nothing is said', () => {
  const shown = (given: Scenario) => {
    const pair = pairOf(evaluate(given), '');
    if (!pair) throw new Error('no pair');
    const view = {
      result: evaluate(given),
      pair,
      simulation: null,
      messages: english.verdict,
      fields: english.fields,
      locale: 'en',
      approximate: false,
    };
    return worthOf(view, null, english);
  };

  it.each([
    ['two prompts', only('few-shot', 'zero-shot')],
    ['the same model', changed({ model: whole.approaches[0]?.model })],
    ['a verdict that asks for a figure', changed({ outputTokens: null })],
  ])('of %s', (_title, given) => {
    expect(shown(given)).toBeNull();
  });

  it('of no candidate', async () => {
    const element = await verdict({ scenario: only('few-shot') });
    expect(worthShown(element)).toBeNull();
  });
});

describe('comparing it', () => {
  it('adds the baseline’s prompt on the untuned model as one edit; the split stays the same', async () => {
    const element = await verdict({ scenario });
    const before = await worth(element);
    const heard: PartChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => heard.push(event as PartChangeEvent));
    await addWorth(element);
    const [event] = heard;
    expect([heard.length, event?.kind]).toEqual([1, 'edit']);
    const [baseline, candidate, added] = event?.scenario.approaches ?? [];
    expect([baseline, candidate]).toEqual(scenario.approaches);
    const { prefixTokens, variableTokens, successRate } = baseline ?? {};
    expect(added).toMatchObject({
      label: english.examples.samePrompt('Amazon Nova Micro'),
      model: candidate?.model,
      technique: 'few-shot',
      prefixTokens,
      variableTokens,
      successRate,
    });
    expect(await worth(element)).toBe(before.replace(` ${words.add}`, ''));
    expect(element.shadowRoot?.activeElement).toBe(worthShown(element));
  });

  it('is offered neither for the example, which shows the line, nor beyond the maximum of approaches', async () => {
    expect(await worth(await verdict({ scenario: whole }))).not.toContain(words.add);
    const zero = whole.approaches[2];
    const approaches = [
      ...scenario.approaches,
      ...Array.from({ length: maxApproaches - 2 }, (_, index) => ({ ...zero, id: `other-${index}` })),
    ];
    const full = createScenario({ ...scenario, approaches } as ScenarioInput);
    expect(await worth(await verdict({ scenario: full }))).not.toContain(words.add);
  });

  it('passes axe', async () => {
    const element: FtVerdict = await verdict({ scenario });
    await worth(element);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
