/** What tuning is worth, as the verdict says it: amounts that add up, words that follow them, one click to compare. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import { maxApproaches } from '../../../src/core/scenario/edits.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import type { PartChangeEvent } from '../../../src/elements/common/events.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { worthAt } from '../../../src/elements/verdict/worth.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatPercent } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { catalog, createCatalog } from '../../../src/prices/index.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn, spaced } from '../../harness/element.ts';
import { addApproachBetween, verdict, worthPart, worthText } from '../../harness/verdict.ts';

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

describe('the sentence', () => {
  it.each<[string, object, string]>([
    ['pays back', {}, words.paysBackIn('12 months')],
    ['never', { rates: { inputUsdPerMTok: 9, outputUsdPerMTok: 90 } }, words.never],
    ['at once', { training: undefined, setup: [] }, words.atOnce],
    ['after its model has ended', { availableUntil: '2027-04-01' }, words.tooLate],
    ['in more than ten years', { setup: [{ label: 'Work', usd: 200_000 }] }, words.afterTenYears],
  ])('says when the tuning alone pays back: %s', async (_title, change, outcome) => {
    const element = await verdict({ scenario: changed(change) });
    expect(await worthText(element)).toContain(saysOf(words.alone('Amazon Nova Micro', outcome)));
  });

  it('says that the success of the untuned model is assumed, until it is another one than the baseline’s', async () => {
    const assumed = words.assumed(formatPercent(0.93), null);
    expect(await worthText(await verdict({ scenario }))).toContain(spaced(assumed));
    const measured = createScenario({
      ...whole,
      approaches: whole.approaches.map((one) =>
        one.id === 'same-prompt' ? { ...one, successRate: 0.7 } : one,
      ),
    } as ScenarioInput);
    expect(await worthText(await verdict({ scenario: measured }))).not.toContain(
      spaced(assumed).slice(0, 20),
    );
  });

  it('says below which success of the untuned model the tuning saves', async () => {
    expect(await worthText(await verdict({ scenario }))).toMatch(
      /\(93 %\)\. The tuning saves money if it succeeds less often than 9\d(\.\d)? %\./,
    );
  });

  it('marks amounts that depend on estimates', async () => {
    expect(await worthText(await verdict({ scenario }))).not.toContain('≈');
    expect((await worthText(await verdict({ scenario, approximate: true }))).match(/≈/g)).toHaveLength(3);
  });

  it('says that it is not known where no price of the untuned model is listed', async () => {
    const rows = catalog.models.map((row) =>
      row.id === 'bedrock/amazon-nova-micro' ? { ...row, base: null } : row,
    );
    const element = await verdict({ scenario, catalog: createCatalog(rows, catalog) });
    expect(await worthText(element)).toBe(words.unlisted('Amazon Nova Micro'));
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
    return worthAt(view, null, english);
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
    expect(worthPart(element)).toBeNull();
  });
});

describe('comparing it', () => {
  it('adds the baseline’s prompt on the untuned model as one edit; the split stays the same', async () => {
    const element = await verdict({ scenario });
    const before = await worthText(element);
    const heard: PartChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => heard.push(event as PartChangeEvent));
    await addApproachBetween(element);
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
    expect(await worthText(element)).toBe(before.replace(` ${words.add}`, ''));
    expect(focusedIn(element)).toBe(worthPart(element));
  });

  it('is offered neither for the example, which shows the line, nor beyond the maximum of approaches', async () => {
    expect(await worthText(await verdict({ scenario: whole }))).not.toContain(words.add);
    const zero = whole.approaches[2];
    const approaches = [
      ...scenario.approaches,
      ...Array.from({ length: maxApproaches - 2 }, (_, index) => ({ ...zero, id: `other-${index}` })),
    ];
    const full = createScenario({ ...scenario, approaches } as ScenarioInput);
    expect(await worthText(await verdict({ scenario: full }))).not.toContain(words.add);
  });

  it('passes axe', async () => {
    const element: FtVerdict = await verdict({ scenario });
    await worthText(element);
    expect(await axeErrors(element)).toEqual([]);
  });
});
