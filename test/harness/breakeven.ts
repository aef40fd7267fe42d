/** Helpers for tests of `<ft-breakeven>`: mounting it with its parts loaded, reading, typing and pressing buttons. */
import '../../src/define/breakeven.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { allInside, buttonOf, inside, isReady, placed, textOf } from './element.ts';
import { isIdle as isIdleInBar } from './scenario-bar.ts';
import { isCounting, type } from './token-counter.ts';
import { nextFrame, nextTask, until } from './wait.ts';

export function counters(element: FtBreakeven): readonly FtTokenCounter[] {
  return allInside(element, 'ft-token-counter');
}

/** Waits until every counter has counted its text and the element has applied the counts. */
export async function counted(element: FtBreakeven): Promise<void> {
  await nextTask();
  await element.updateComplete;
  await until(() =>
    counters(element).every(
      (counter) => (counter.exact || counter.family || counter.assumedFor) && !isCounting(counter),
    ),
  );
  await nextTask();
  await element.updateComplete;
  await nextFrame();
}

/** A calculator on the page, with its bar and form rendered and every prompt counted. */
export async function calculator(properties: Partial<FtBreakeven> = {}): Promise<FtBreakeven> {
  const element = Object.assign(document.createElement('ft-breakeven'), properties);
  document.body.append(element);
  await until(
    () =>
      counters(element).length > 0 &&
      isReady(inside(element, 'ft-scenario-bar')) &&
      inside(element, 'ft-scenario-form', 'ft-model-picker'),
  );
  await counted(element);
  return element;
}

/** A calculator on the page that shows its verdict; other parts may still load. */
export async function answered(given: Partial<FtBreakeven>): Promise<FtBreakeven> {
  const element = await placed('ft-breakeven', given);
  await until(() => sentenceOf(element) !== '');
  return element;
}

/** The sentence of the verdict; empty while there is none. */
export function sentenceOf(element: Element | null | undefined): string {
  return textOf(element, 'ft-verdict', '.sentence');
}

/** A button of the bar above the calculator, such as Undo. */
export function actionOf(element: FtBreakeven, name: string): HTMLButtonElement {
  return buttonOf(inside(element, 'ft-scenario-bar'), name);
}

/** Whether a button of the bar is disabled. */
export function isIdle(element: FtBreakeven, name: string): boolean {
  return isIdleInBar(inside(element, 'ft-scenario-bar'), name);
}

/** The counter of the prompt that is shown, once it and its fields are rendered. */
export async function shownCounter(element: FtBreakeven): Promise<FtTokenCounter> {
  const counter = await until(() => inside<FtTokenCounter>(element, 'ft-token-counter:not([hidden])'));
  await until(() => inside(counter, 'textarea'));
  return counter;
}

/** A text area of a counter; null where it has none of that index. */
export function areaOf(counter: FtTokenCounter | undefined, index = 0): HTMLTextAreaElement | null {
  return inside(counter, `textarea[data-index="${index}"]`);
}

/** Replaces the text of a part of the shown prompt. It is counted later. */
export async function typePrompt(element: FtBreakeven, text: string, index = 0): Promise<void> {
  const counter = await shownCounter(element);
  const area = await until(() => areaOf(counter, index));
  area.focus();
  type(area, text);
  await counter.updateComplete;
}
