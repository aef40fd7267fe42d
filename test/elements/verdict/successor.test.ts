/** The verdict offers a successor where it says that the baseline's model ends, and takes it with one click. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { PartChangeEvent } from '../../../src/elements/common/events.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { approachFor, catalog, createCatalog, findModel } from '../../../src/prices/index.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn, inside } from '../../harness/element.ts';
import { reason, successor, successorShown, takeSuccessor, verdict } from '../../harness/verdict.ts';

const words = english.successor;

const prompted = (model: string, horizonMonths = 24): Scenario =>
  createScenario({
    startsOn: '2026-11-25',
    requestsPerMonth: 100_000,
    horizonMonths,
    approaches: [
      {
        id: 'a',
        label: 'Prompt',
        technique: 'few-shot',
        prefixTokens: 2000,
        outputTokens: 100,
        ...approachFor(model),
      },
      {
        id: 'b',
        label: 'Other',
        technique: 'zero-shot',
        prefixTokens: 500,
        outputTokens: 100,
        setup: [{ label: 'Work', usd: 900 }],
        ...approachFor('anthropic/claude-haiku-5-5'),
      },
    ],
  });

afterEach(() => document.body.replaceChildren());

/** The edits that an element fires. */
function editsOf(element: FtVerdict): readonly PartChangeEvent[] {
  const edits: PartChangeEvent[] = [];
  element.addEventListener('ft-change', (event) => edits.push(event as PartChangeEvent));
  return edits;
}

describe('a baseline that ends', () => {
  it('has the successor that its maker names, with source and date', async () => {
    const element = await verdict({ scenario: prompted('openai/gpt-4o') });
    const named = findModel('openai/gpt-4o')?.successor;
    expect(await successor(element)).toContain(
      words.named(
        'OpenAI',
        'GPT-6 Luna',
        'GPT-4o',
        named?.source ?? '',
        formatDate(named?.asOf ?? '', 'en', 'short'),
      ),
    );
    expect(reason(element)).toContain('GPT-4o');
    expect(await axeErrors(element)).toEqual([]);
  });

  it('has a suggestion of ours, called so, where no maker’s word is known', async () => {
    const element = await verdict({ scenario: prompted('openai/gpt-5-mini') });
    expect(await successor(element)).toContain(words.suggested('GPT-5.4 mini', 'GPT-5 mini'));
  });

  it('takes it with one click: only its model and what came with it change, and the offer is gone', async () => {
    const before = prompted('openai/gpt-4o');
    const element = await verdict({ scenario: before });
    const edits = editsOf(element);
    await successor(element);
    await takeSuccessor(element);
    expect(edits).toHaveLength(1);
    const [edit] = edits;
    expect(edit?.kind).toBe('edit');
    const [baseline, candidate] = edit?.scenario.approaches ?? [];
    expect(baseline).toMatchObject({
      id: 'a',
      label: 'Prompt',
      model: 'openai/gpt-6-luna',
      prefixTokens: 2000,
    });
    expect(baseline?.rates.inputUsdPerMTok).toBe(0.1);
    expect(baseline?.availableUntil).toBeUndefined();
    expect(candidate).toEqual(before.approaches[1]);
    expect(successorShown(element)).toBeNull();
    expect(focusedIn(element)).toBe(inside(element, '.sentence'));
  });

  it('has none where its end is not said: after the window', async () => {
    const element = await verdict({ scenario: prompted('openai/gpt-4o') });
    await successor(element);
    element.scenario = prompted('openai/gpt-4o', 1);
    await element.updateComplete;
    expect(successorShown(element)).toBeNull();
  });

  it('has none that the catalogue of the host does not list', async () => {
    const scenario = prompted('openai/gpt-5-mini');
    const element = await verdict({ scenario });
    await successor(element);
    element.catalog = createCatalog(catalog.models.filter(({ id }) => id !== 'openai/gpt-5.4-mini'));
    await element.updateComplete;
    expect(successorShown(element)).toBeNull();
  });
});
