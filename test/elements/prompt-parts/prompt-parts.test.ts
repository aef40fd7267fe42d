/** `<ft-prompt-parts>` in a browser: its table, the order of a prompt, two prompts, and its events. */
import { describe, expect, it } from 'vitest';
import { compareEvaluations, createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { examplePrompts } from '../../../src/elements/breakeven/example.ts';
import type { FtPromptParts } from '../../../src/elements/prompt-parts/prompt-parts.ts';
import { english } from '../../../src/i18n/en/index.ts';
import type { PromptPart } from '../../../src/prompt/parts.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { evaluationOf, pairMarks } from '../../core/evaluation/marks.ts';
import { eventsOf } from '../../harness/events.ts';
import {
  changeCells,
  choosePrompt,
  comparisonText,
  hasMenus,
  message,
  orderText,
  partCells,
  press,
  promptPartsOn,
  sentence,
  tableWidths,
  trials,
} from '../../harness/prompt-parts.ts';

const { promptParts: text } = english;
const prompts = Object.entries(examplePrompts()).map(([id, parts]) => ({ id, parts }));
const [system, examples, user] = examplePrompts()['few-shot'] as [PromptPart, PromptPart, PromptPart];
const unordered = [{ id: 'few-shot', parts: [system, user, examples] }];

describe('<ft-prompt-parts>', () => {
  it.each([300, 348, 480, 672, 760, 1100])(
    'shows every column of its table without scrolling at %d px',
    async (width) => {
      const element = await promptPartsOn({ scenario: workedExample, prompts, approximate: true }, width);
      const { visiblePx, fullPx } = tableWidths(element);
      expect(visiblePx).toBeGreaterThan(0.9 * width);
      expect(fullPx).toBe(visiblePx);
    },
  );

  it('lists each part with tokens, dollars a month, and what leaving it out changes', async () => {
    const element = await promptPartsOn({ scenario: workedExample, prompts });
    expect(sentence(element)).toContain('Few-shot prompt');
    const rows = partCells(element);
    expect(rows.filter(([name]) => name?.startsWith('Example '))).toHaveLength(7);
    expect(rows.at(-1)?.[3]).toBe(text.needed);
    for (const row of rows.slice(0, -1)) expect(row[3]).toContain('−$');
    expect(trials(element)).toBe('');
  });

  it('moves fixed parts to the front, undoes the move, and fires events without any text', async () => {
    const element = await promptPartsOn({ scenario: workedExample, prompts: unordered });
    const promptEvents = eventsOf(element, 'ft-prompt');
    const changes = eventsOf(element, 'ft-change');
    expect(orderText(element)).toContain(text.several('Example 1', 'Example 7', '7'));
    const before = sentence(element);
    await press(element, text.move);
    expect(orderOf(element)).toEqual(['system', 'examples', 'user']);
    expect(promptEvents.map(({ approach }) => approach)).toEqual(['few-shot']);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.scenario.approaches[0]?.prefixTokens).toBeGreaterThan(1500);
    expect(JSON.stringify([promptEvents, changes])).not.toContain('support tickets');
    expect(orderText(element)).toContain(text.moved('').split(':')[0]);

    await press(element, text.undo);
    expect(orderOf(element)).toEqual(['system', 'user', 'examples']);
    expect(changes.at(-1)?.scenario).toBe(workedExample);
    expect(sentence(element)).toBe(before);
  });

  it('says that moving saves nothing without a cache, and offers no button', async () => {
    const approaches = workedExample.approaches.map(({ cache: _, ...approach }) => approach);
    const scenario = createScenario({ ...workedExample, approaches } as ScenarioInput);
    const element = await promptPartsOn({ scenario, prompts: unordered });
    expect(orderText(element)).toContain(text.reorderNothing);
    await expect(press(element, text.move)).rejects.toThrow();
  });

  it('compares two prompts at the prices of one approach', async () => {
    const element = await promptPartsOn({ scenario: workedExample, prompts });
    expect(comparisonText(element)).toBe('');
    await choosePrompt(element, 1, 'zero-shot');
    expect(comparisonText(element)).toContain(text.comparison('Zero-shot', '').split(' would')[0]);
    expect(changeCells(element).map(([, kind]) => kind)).toEqual(Array(7).fill(text.kinds.removed));
    await choosePrompt(element, 0, 'zero-shot');
    expect(comparisonText(element)).toBe('');
    expect(sentence(element)).toContain('Zero-shot');
  });

  it('says whether examples pay for themselves if an evaluation has results with and without them', async () => {
    // Cases that are right in both, only with the examples, only without them, and in neither.
    const { first, second } = pairMarks(200, 60, 5, 35);
    const comparisons = compareEvaluations(evaluationOf({ 'few-shot': first, 'zero-shot': second }), {
      baseline: 'zero-shot',
      score: 'exact',
    });
    const approaches = workedExample.approaches.map((approach) => ({ ...approach, model: 'anthropic/one' }));
    const scenario = createScenario({ ...workedExample, approaches } as ScenarioInput);
    const element = await promptPartsOn({ scenario, prompts, comparisons });
    expect(trials(element)).toContain(
      text.trial('Zero-shot', text.several('Example 1', 'Example 7', '7')).trim(),
    );
    expect(trials(element)).toContain(text.trialWords.pays);
  });

  it('shows a message without a prompt, or if no approach has the prompt', async () => {
    const withoutPrompt = await promptPartsOn({ scenario: workedExample });
    expect(message(withoutPrompt)).toBe(text.noPrompt);
    const withUnknownApproach = await promptPartsOn({
      scenario: workedExample,
      prompts: [{ id: 'nobody', parts: [system] }],
    });
    expect(message(withUnknownApproach)).toBe(text.noPrompt);
    expect(hasMenus(withUnknownApproach)).toBe(false);
  });

  it('shows text of the prompt as text', async () => {
    const parts = [{ ...system, text: '<img src=x onerror="document.title=1">' }, user];
    const element = await promptPartsOn({ scenario: workedExample, prompts: [{ id: 'few-shot', parts }] });
    expect(partCells(element)[0]?.[0]).toContain('<img src=x');
    expect(document.title).not.toBe('1');
  });
});

/** The kinds of the parts of the first prompt, in order. */
function orderOf({ prompts: [prompt] }: FtPromptParts): readonly string[] {
  return prompt?.parts.map(({ part }) => part) ?? [];
}
