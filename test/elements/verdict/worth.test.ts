/** The part of the verdict that splits the saving into model and tuning: its sentences, its marks, and its button to compare. */

import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import { maxApproaches } from '../../../src/core/scenario/edits.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { worthAt } from '../../../src/elements/verdict/worth.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatPercent } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { catalog, createCatalog } from '../../../src/prices/index.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn, spaced } from '../../harness/element.ts';
import { changesOf } from '../../harness/events.ts';
import { verdictView } from '../../harness/pair.ts';
import {
  addUntunedModel,
  sentence,
  untilWorthUpdated,
  verdict,
  worthPart,
  worthText,
} from '../../harness/verdict.ts';

const messages = english.worth;
const example = exampleScenario('2026-11-25');
/** The two compared approaches of the example, without the approach between them. */
const scenario = exampleWith('few-shot', 'fine-tuned');

function exampleWith(...ids: readonly string[]): Scenario {
  return createScenario({
    ...example,
    approaches: ids.map((id) => example.approaches.find((approach) => approach.id === id)),
  } as ScenarioInput);
}

function withCandidate(change: object): Scenario {
  const [baseline, candidate] = scenario.approaches;
  return createScenario({
    ...scenario,
    approaches: [baseline, { ...candidate, ...change }],
  } as ScenarioInput);
}

const textOf = (text: ReturnType<typeof messages.alone>) => spaced(plainText(text));

describe('the text on the value of tuning', () => {
  it.each<[string, object, string]>([
    ['in 12 months', {}, messages.paysBackIn(english.verdict.inTime('12 months', true), '')],
    ['never', { rates: { inputUsdPerMTok: 9, outputUsdPerMTok: 90 } }, messages.never('')],
    ['at once', { training: undefined, setup: [] }, messages.atOnce],
    [
      'too late, after its model has retired',
      { availableUntil: '2027-04-01' },
      messages.tooLate(english.verdict.tuned('Amazon Nova Micro'), english.verdict.onDate('1 April 2027')),
    ],
    [
      'in more than ten years',
      { setup: [{ label: 'Work', usd: 200_000 }] },
      messages.afterTenYears(english.verdict.ifTrafficHolds('24')),
    ],
    [
      'after the horizon',
      { setup: [{ label: 'Work', usd: 11_000 }] },
      messages.paysBackIn(english.verdict.inTime('27 months', true), english.verdict.ifTrafficHolds('24')),
    ],
    [
      'never at this traffic',
      { setup: [{ label: 'Work', usd: 200_000_000 }] },
      messages.never(english.verdict.atThisTraffic),
    ],
  ])('says when tuning alone pays back: %s', async (_name, change, outcome) => {
    const element = await verdict({ scenario: withCandidate(change) });
    expect(await worthText(element)).toContain(textOf(messages.alone('Amazon Nova Micro', outcome)));
  });

  it('says that the success rate of the untuned model is assumed, unless it differs from the baseline’s', async () => {
    const assumed = messages.assumed(formatPercent(0.93), null);
    expect(await worthText(await verdict({ scenario }))).toContain(spaced(assumed));
    const measured = createScenario({
      ...example,
      approaches: example.approaches.map((approach) =>
        approach.id === 'same-prompt' ? { ...approach, successRate: 0.7 } : approach,
      ),
    } as ScenarioInput);
    expect(await worthText(await verdict({ scenario: measured }))).not.toContain(
      spaced(assumed).slice(0, 20),
    );
  });

  it('says below which success rate of the untuned model tuning saves money', async () => {
    expect(await worthText(await verdict({ scenario }))).toMatch(
      /\(93 %\)\. The tuning saves money if that rate is below 9\d(\.\d)? %\./,
    );
  });

  it('marks amounts that depend on estimates with ≈', async () => {
    expect(await worthText(await verdict({ scenario }))).not.toContain('≈');
    expect((await worthText(await verdict({ scenario, approximate: true }))).match(/≈/g)).toHaveLength(3);
  });

  it('is updated after the verdict: the sentence does not wait for it', async () => {
    const element = await verdict({ scenario });
    const [shownSentence, shownText] = [sentence(element), await worthText(element)];
    element.scenario = withCandidate({ setup: [{ label: 'Work', usd: 200_000 }] });
    await element.updateComplete;
    expect(sentence(element)).not.toBe(shownSentence);
    expect(await worthText(element)).toBe(shownText);
    await untilWorthUpdated(element);
    expect(await worthText(element)).toContain(
      textOf(
        messages.alone('Amazon Nova Micro', messages.afterTenYears(english.verdict.ifTrafficHolds('24'))),
      ),
    );
  });

  it('names the untuned model if that model has no price in the catalogue', async () => {
    const rows = catalog.models.map((row) =>
      row.id === 'bedrock/amazon-nova-micro' ? { ...row, base: null } : row,
    );
    const element = await verdict({ scenario, catalog: createCatalog(rows, catalog) });
    const text = await worthText(element);
    expect(text).toContain(messages.noPrice('Amazon Nova Micro'));
    expect(text).toMatch(
      /At the price of the tuned model, the same prompt on the untuned Amazon Nova Micro would already save \$[\d.]+ of the \$[\d.]+ per 1,000 requests\. Against that prompt at that price, tuning alone pays back within .+\. Assumed: /,
    );
  });
});

describe('the text on the value of tuning is missing', () => {
  const worthOf = (each: Scenario) => worthAt(verdictView(each), null, english);

  it.each([
    ['two prompts', exampleWith('few-shot', 'zero-shot')],
    ['the same model', withCandidate({ model: example.approaches[0]?.model })],
    ['an incomplete verdict', withCandidate({ outputTokens: null })],
  ])('for %s', (_name, withoutText) => {
    expect(worthOf(withoutText)).toBeNull();
  });

  it('without a candidate', async () => {
    const element = await verdict({ scenario: exampleWith('few-shot') });
    expect(worthPart(element)).toBeNull();
  });
});

describe('the button to compare', () => {
  it('adds the baseline’s prompt on the untuned model as one edit, and the text stays the same', async () => {
    const element = await verdict({ scenario });
    const before = await worthText(element);
    const changes = changesOf(element);
    await addUntunedModel(element);
    const [event] = changes;
    expect([changes.length, event?.kind]).toEqual([1, 'edit']);
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
    expect(await worthText(element)).toBe(before.replace(` ${messages.add}`, ''));
    expect(focusedIn(element)).toBe(worthPart(element));
  });

  it('is missing if the approach is already compared, or if there is the maximum number of approaches', async () => {
    expect(await worthText(await verdict({ scenario: example }))).not.toContain(messages.add);
    const zeroShot = example.approaches[2];
    const approaches = [
      ...scenario.approaches,
      ...Array.from({ length: maxApproaches - 2 }, (_, index) => ({ ...zeroShot, id: `other-${index}` })),
    ];
    const maxScenario = createScenario({ ...scenario, approaches } as ScenarioInput);
    expect(await worthText(await verdict({ scenario: maxScenario }))).not.toContain(messages.add);
  });

  it('passes axe', async () => {
    const element: FtVerdict = await verdict({ scenario });
    await worthText(element);
    expect(await axeErrors(element)).toEqual([]);
  });
});
