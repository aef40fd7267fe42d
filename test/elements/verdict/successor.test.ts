/** The successor that the verdict offers if the baseline's model ends, and that replaces the model by one press. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { approachFor, catalog, createCatalog, findModel } from '../../../src/prices/index.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn } from '../../harness/element.ts';
import { changesOf } from '../../harness/events.ts';
import {
  sentence,
  sentenceLine,
  successorPart,
  successorText,
  useSuccessor,
  verdict,
} from '../../harness/verdict.ts';

const messages = english.successor;

const scenarioWith = (model: string, horizonMonths = 24): Scenario =>
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

describe('a baseline whose model ends', () => {
  it('has the successor that the maker names, with source and date', async () => {
    const element = await verdict({ scenario: scenarioWith('openai/gpt-4o') });
    const expected = findModel('openai/gpt-4o')?.successor;
    expect(await successorText(element)).toContain(
      messages.named(
        'OpenAI',
        'GPT-6 Luna',
        'GPT-4o',
        expected?.source ?? '',
        formatDate(expected?.asOf ?? '', 'en', 'short'),
      ),
    );
    // The claim names the model, because the payback is after the end of its service.
    expect(sentence(element)).toContain('GPT-4o');
    expect(await axeErrors(element)).toEqual([]);
  });

  it('has a successor that is called a suggestion if the maker names none', async () => {
    const element = await verdict({ scenario: scenarioWith('openai/gpt-5-mini') });
    expect(await successorText(element)).toContain(messages.suggested('GPT-5.4 mini', 'GPT-5 mini'));
  });

  it('gets the successor’s model and prices by one press, and keeps its other inputs', async () => {
    const before = scenarioWith('openai/gpt-4o');
    const element = await verdict({ scenario: before });
    const edits = changesOf(element);
    await successorText(element);
    await useSuccessor(element);
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
    expect(successorPart(element)).toBeNull();
    expect(focusedIn(element)).toBe(sentenceLine(element));
  });

  it('has no successor if the model ends after the horizon', async () => {
    const element = await verdict({ scenario: scenarioWith('openai/gpt-4o') });
    await successorText(element);
    element.scenario = scenarioWith('openai/gpt-4o', 1);
    await element.updateComplete;
    expect(successorPart(element)).toBeNull();
  });

  it('has no successor if the page’s catalogue does not list it', async () => {
    const scenario = scenarioWith('openai/gpt-5-mini');
    const element = await verdict({ scenario });
    await successorText(element);
    element.catalog = createCatalog(catalog.models.filter(({ id }) => id !== 'openai/gpt-5.4-mini'));
    await element.updateComplete;
    expect(successorPart(element)).toBeNull();
  });
});
