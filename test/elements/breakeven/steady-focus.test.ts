/** The place of the focused field in the window while the parts above it change their height. */
import { beforeEach, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { answerLineAdded } from '../../harness/answer-line.ts';
import { calculatorWithParts, formOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { fieldAt, inputOf } from '../../harness/field.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

beforeEach(() => page.viewport(390, 500));

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** A box that scrolls by itself. */
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
    const [place, distance] = [topOf(field), topOf(field) - topOf(element)];
    const isAtPlace = () => Math.abs(topOf(field) - place) < 2;
    const isMoved = () => Math.abs(topOf(field) - topOf(element) - distance) > 50;
    field.select();
    await userEvent.keyboard('{Backspace}');
    await until(() => isMoved() && isAtPlace());
    await userEvent.keyboard('250000');
    await until(() => !isMoved() && isAtPlace());
  });
});
