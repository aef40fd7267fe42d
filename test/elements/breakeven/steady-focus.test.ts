/** The place of the focused field in the window while the parts above it change their height. */
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { answerLineAdded } from '../../harness/answer-line.ts';
import { calculatorWithParts, formOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { fieldAt, inputOf } from '../../harness/field.ts';
import { nextFrame, until } from '../../harness/wait.ts';

stoppedClock();

beforeEach(() => page.viewport(390, 500));

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** A box of the page with a scroll bar of its own. */
function scrollingBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = 'block-size: 450px; overflow-y: auto';
  document.body.append(box);
  return box;
}

describe.each([
  ['the page', () => document.body],
  ['a box of the page', scrollingBox],
] as const)('in a calculator that scrolls with %s', (_, makeBox) => {
  it('a number that is emptied and typed again stays at its place, although the parts above it become lower and higher', async () => {
    const element = await calculatorWithParts({ scenario: workedExample }, makeBox());
    const field = inputOf(fieldAt(await until(() => formOf(element)), 'requestsPerMonth'));
    field.scrollIntoView({ block: 'center' });
    field.focus();
    await answerLineAdded(element);
    const [topBefore, distance] = [topOf(field), topOf(field) - topOf(element)];
    const isAtPlace = () => Math.abs(topOf(field) - topBefore) < 2;
    // Inside the calculator, which is another matter than its place in the window.
    const isMoved = () => Math.abs(topOf(field) - topOf(element) - distance) > 50;
    field.select();
    await userEvent.keyboard('{Backspace}');
    await until(() => isMoved() && isAtPlace());
    await userEvent.keyboard('250000');
    await until(() => !isMoved() && isAtPlace());
  });
});

describe('a calculator whose parts above the focused field change', () => {
  /** A calculator, its field for the requests, which has the focus, and the distance of the field from the top of the calculator. */
  async function focusedField(box?: Element) {
    const element = await calculatorWithParts({ scenario: workedExample }, box);
    const field = inputOf(fieldAt(await until(() => formOf(element)), 'requestsPerMonth'));
    field.focus();
    await answerLineAdded(element);
    return { element, field, distance: topOf(field) - topOf(element) };
  }

  it('does not scroll the page behind a dialog', async () => {
    const space = document.createElement('div');
    space.style.blockSize = '3000px';
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'max-block-size: none; overflow: visible';
    document.body.append(space, dialog);
    dialog.showModal();
    const { element, field, distance } = await focusedField(dialog);
    scrollTo(0, 700);
    await nextFrame();
    const top = scrollY;
    field.select();
    await userEvent.keyboard('{Backspace}');
    await until(() => Math.abs(topOf(field) - topOf(element) - distance) > 50);
    await nextFrame();
    expect(scrollY).toBe(top);
  });

  it('does not undo a scroll of the page in the same task as a change', async () => {
    const { element } = await focusedField();
    await nextFrame();
    scrollTo(0, 0);
    element.scenario = { ...workedExample, horizonMonths: 36 };
    await element.updateComplete;
    await nextFrame();
    expect(scrollY).toBe(0);
  });
});
