/** `<ft-ladder>` in a browser: its bar (the share of answers that has to be accepted), its chart, its table, and its events. */
import { describe, expect, it, vi } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import {
  ladderComparisons,
  measuredLadder,
  unmeasuredLadder,
} from '../../../stories/scenarios/ladder-scenarios.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { readable } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import {
  barField,
  cells,
  choices,
  chooseCosts,
  handle,
  ladderOn,
  message,
  notes,
  pressBar,
  readout,
  reasonsText,
  sentence,
  typeBar,
} from '../../harness/ladder.ts';
import { pressReader, spokenChart } from '../../harness/view.ts';

const { ladder: text } = english;
const measured = { scenario: measuredLadder, comparisons: ladderComparisons };

/** A text of the messages with plain spaces, as it is read from a page. */
const withPlainSpaces = (message: string): string => message.replaceAll('\u00a0', ' ');

describe('<ft-ladder>', () => {
  it('names the first rung that reaches the bar, and lists every rung in order of effort', async () => {
    const element = await ladderOn(measured);
    expect(sentence(element)).toBe(
      text.reached('Optimised prompt', '80 %', false) + text.reachedMeasured('82.0 %', '$15.66'),
    );
    expect(reasonsText(element)).toContain(text.next('RAG').trim());
    const rows = cells(element);
    expect(rows.map(([name]) => name)).toEqual([
      `Zero-shot GPT-6 Luna${text.effort.low}`,
      `Few-shot Claude Sonnet 5.5${text.effort.medium}`,
      `Optimised prompt Claude Sonnet 5.5, ${text.firstRow}${text.effort.medium}`,
      'RAG Claude Sonnet 5.5',
      `Fine-tuned Amazon Nova Micro${text.effort.high}`,
      `RAG + fine-tuned Amazon Nova Micro${text.effort.high}`,
    ]);
    expect(rows[2]?.slice(1)).toEqual(['82.0 %', '$2.29', '$15.66', '$1,440', '16 h']);
    expect(rows[5]?.slice(1)).toEqual([text.unknownShare, '$0.57', '–', '$7,231', '64 h']);
    expect(notes(element)).toContain(text.unknownRung('RAG + fine-tuned', '82.0 %'));
    expect(withPlainSpaces(spokenChart(element))).toContain(text.reached('Optimised prompt', '80 %', false));
  });

  it('names no rung that is switched off at the start, and says in its row when it was switched off', async () => {
    const [zeroShot, ...others] = workedExample.approaches.map((each) => ({ ...each, successRate: 0.97 }));
    const scenario = createScenario({
      ...workedExample,
      approaches: [{ ...zeroShot, technique: 'zero-shot', availableUntil: '2026-10-23' }, ...others],
    } as ScenarioInput);
    const element = await ladderOn({ scenario });
    const name = zeroShot?.label ?? '';
    expect(sentence(element)).not.toContain(text.reached(name, '80 %', false));
    expect(sentence(element)).toContain(
      withPlainSpaces(text.doesNotCount(name, formatDate('2026-10-23', 'en'))),
    );
    const endedText = withPlainSpaces(english.service.endsOn(formatDate('2026-10-23', 'en', 'short'), true));
    expect(cells(element).map(([first = '']) => withPlainSpaces(first).includes(endedText))).toEqual([
      true,
      ...others.map(() => false),
    ]);
  });

  it('moves the bar by keys, and fires an event', async () => {
    const element = await ladderOn(measured);
    const events = eventsOf(element, 'ft-bar');
    await pressBar(element, 'ArrowUp');
    await pressBar(element, 'ArrowUp', true);
    expect(events.map(({ bar }) => bar)).toEqual([0.81, 0.86]);
    expect(handle(element)?.ariaValueNow).toBe('86');
    expect(sentence(element)).toContain(text.reached('RAG', '86 %', true));
    await pressBar(element, 'End');
    expect(sentence(element)).toContain(text.notReached('100 %', true));
    expect(readout(element)).toContain('RAG');
    await pressBar(element, 'Home');
    expect(sentence(element)).toContain(text.reached('Zero-shot', '0 %', true));
    expect(events.map(({ bar }) => bar)).toEqual([0.81, 0.86, 1, 0]);
    // A bar that the page sets fires no event.
    element.bar = 0.5;
    await element.updateComplete;
    expect(events).toHaveLength(4);
  });

  it('calls the bar the user’s once the user or the page has set it, also if the value is the default', async () => {
    const element = await ladderOn(measured);
    const ownBarText = text.reached('Optimised prompt', '80 %', true);
    expect(sentence(element)).not.toContain(ownBarText);
    await pressBar(element, 'ArrowUp');
    await pressBar(element, 'ArrowDown');
    expect(sentence(element)).toContain(ownBarText);
    const byPage = await ladderOn({ ...measured, bar: 0.8 });
    expect(sentence(byPage)).toContain(ownBarText);
    for (const noBar of [Number.NaN, null, 2]) {
      byPage.bar = 0.5;
      byPage.bar = noBar;
      await byPage.updateComplete;
      expect([byPage.bar, sentence(byPage).includes(ownBarText)]).toEqual([0.8, false]);
    }
    // The value stays the same, and the words change.
    byPage.bar = 0.8;
    await byPage.updateComplete;
    expect(sentence(byPage)).toContain(ownBarText);
    byPage.bar = null;
    await byPage.updateComplete;
    expect(sentence(byPage)).not.toContain(ownBarText);
  });

  it('moves the bar to the place at which the pointer is released', async () => {
    const element = await ladderOn(measured);
    const events = eventsOf(element, 'ft-bar');
    const barHandle = handle(element) as HTMLElement;
    vi.spyOn(barHandle, 'setPointerCapture').mockReturnValue();
    const { top, height } = barHandle.getBoundingClientRect();
    const pointerAt = (clientY: number): PointerEventInit => ({ clientY, pointerId: 1, bubbles: true });
    barHandle.dispatchEvent(new PointerEvent('pointermove', pointerAt(top - 100)));
    expect(events.map(({ bar }) => bar)).toEqual([]);
    barHandle.dispatchEvent(new PointerEvent('pointerdown', pointerAt(top + height / 2)));
    barHandle.dispatchEvent(new PointerEvent('pointermove', pointerAt(top - 60)));
    barHandle.dispatchEvent(new PointerEvent('pointerup', pointerAt(top - 60)));
    await element.updateComplete;
    expect(events).toHaveLength(1);
    expect(element.bar).toBeGreaterThan(0.82);
    barHandle.dispatchEvent(new PointerEvent('pointermove', pointerAt(top)));
    expect(events).toHaveLength(1);
  });

  it('reads out a rung by keys, with its difference to the previous rung', async () => {
    const element = await ladderOn(measured);
    expect(readout(element)).toContain(text.less('$9.05', 'Few-shot'));
    await pressReader(element, 'ArrowRight');
    expect(readout(element)).toContain(text.accepted('86.0 %'));
    await pressReader(element, 'Home');
    expect(readout(element)).toContain('Zero-shot');
  });

  it('shows the costs of the calls alone if reviews change them', async () => {
    const element = await ladderOn(measured);
    expect(choices(element)).toEqual([text.withRepairs, text.attemptsOnly]);
    expect(notes(element)).toContain(text.fixedOf('RAG', '$70', '$0.28'));
    expect(sentence(element)).toContain(text.reachedMeasured('82.0 %', '$15.66'));
    await chooseCosts(element, text.attemptsOnly);
    expect(cells(element)[3]?.[3]).toBe('$6.32');
    // The payback depends on the costs with fixing, so the sentences still state these costs, and say that fixing is included.
    const repaired = text.reachedMeasured('82.0 %', text.repaired('$15.66'));
    expect(sentence(element)).toContain(repaired);
    expect(withPlainSpaces(spokenChart(element))).toContain(repaired);
    expect(reasonsText(element)).toContain(text.fixedAndRepairsIncluded);
    expect(notes(element)).toContain(text.fixedOf('RAG', '$70', '$0.29'));
  });

  it('says what the dotted steps of its chart are, and says nothing of them without a chart', async () => {
    const note = text.steps.trim();
    expect(readable(await ladderOn({ scenario: workedExample }))).toContain(note);
    expect(readable(await ladderOn({ scenario: unmeasuredLadder }))).not.toContain(note);
  });

  it('says that shares were entered, and has no chart if no share is known', async () => {
    const entered = await ladderOn({ scenario: workedExample });
    expect(sentence(entered)).toContain(withPlainSpaces(text.reachedEntered('93 %', '$5.11', 'entered')));
    expect(cells(entered)[1]?.[1]).toBe(`${text.notMeasured.entered} 93 %`);
    const elementWithoutShares = await ladderOn({ scenario: unmeasuredLadder });
    expect(sentence(elementWithoutShares)).toBe(text.noShare + text.noShareRest);
    expect(message(elementWithoutShares)).toBe(text.noCosts);
    expect(handle(elementWithoutShares)).toBeNull();
    const events = eventsOf(elementWithoutShares, 'ft-bar');
    await typeBar(elementWithoutShares, '65');
    expect(events.map(({ bar }) => bar)).toEqual([0.65]);
    await typeBar(elementWithoutShares, '');
    expect(barField(elementWithoutShares)).not.toBeNull();
    expect(events.map(({ bar }) => bar)).toEqual([0.65]);
  });

  it('gives the value for the header of its fold, once for each value', async () => {
    const element = document.createElement('ft-ladder');
    const events = eventsOf(element, 'ft-summary');
    Object.assign(element, measured);
    document.body.append(element);
    await element.updateComplete;
    element.approximate = true;
    await element.updateComplete;
    element.bar = 0.9;
    await element.updateComplete;
    expect(events.map(({ summary }) => withPlainSpaces(`${summary?.claim}${summary?.rest}`))).toEqual([
      text.summaryReached('Optimised prompt') + text.summaryReachedRest('80 %', 'measured'),
      text.summaryNotReached + text.summaryNotReachedRest('90 %'),
    ]);
  });
});
