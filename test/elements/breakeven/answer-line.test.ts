/** The line that keeps the answer of `<ft-breakeven>` in sight: when it is shown, what it says, and that it hides no field. */
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerLine as text } from '../../../src/i18n/en/answer-line.ts';
import { share } from '../../../src/i18n/en/share.ts';
import { neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  asPrinted,
  isLineShown,
  lineEdges,
  lineText,
  scrollPartTo,
  scrollPastVerdict,
} from '../../harness/answer-line.ts';
import { axeErrors } from '../../harness/axe.ts';
import { calculatorWithParts, formOf, sentenceOf, verdictOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, focusedIn } from '../../harness/element.ts';
import { fieldAt, inputOf } from '../../harness/field.ts';
import { sentenceLine } from '../../harness/verdict.ts';
import { nextFrame, until } from '../../harness/wait.ts';

stoppedClock();

beforeEach(() => page.viewport(1000, 600));

type Calculator = Awaited<ReturnType<typeof calculatorWithParts>>;

/** The worked example with its first approach only. */
const baselineOnly = { ...workedExample, approaches: workedExample.approaches.slice(0, 1) };

const calculator = (given: Partial<Calculator> = {}) =>
  calculatorWithParts({ scenario: workedExample, ...given });
const fieldIn = (element: Parameters<typeof formOf>[0], path: string): HTMLInputElement =>
  inputOf(fieldAt(formOf(element) as NonNullable<ReturnType<typeof formOf>>, path));

describe('the line with the answer', () => {
  it('appears when the sentence leaves the window at the top, says the same as the sentence, and moves nothing', async () => {
    const element = await calculator();
    expect(isLineShown(element)).toBe(false);
    const height = element.offsetHeight;
    await scrollPastVerdict(element);
    const [claim] = sentenceOf(element).split(/[,;.] /) as [string];
    expect(claim).not.toBe('');
    expect(lineText(element)).toContain(claim);
    expect(lineText(element)).toContain(text.saves('').split(' ')[0]);
    expect(element.offsetHeight).toBe(height);
    expect(await axeErrors(element)).toEqual([]);
    scrollTo(0, 0);
    await until(() => !isLineShown(element));
  });

  it('sticks to the top of the window or below a bar of the page, and does not extend past the calculator', async () => {
    const contentBelow = document.createElement('div');
    contentBelow.style.blockSize = '2000px';
    const element = await calculator();
    document.body.append(contentBelow);
    await scrollPastVerdict(element);
    expect(lineEdges(element).top).toBe(0);
    scrollPartTo(contentBelow, 20);
    await nextFrame();
    expect(lineEdges(element).bottom).toBeLessThanOrEqual(element.getBoundingClientRect().bottom + 0.5);
    element.remove();
    element.style.setProperty('--ft-sticky-top', '60px');
    document.body.prepend(element);
    await scrollPastVerdict(element);
    expect(lineEdges(element).top).toBe(60);
  });

  it('is also shown after one scroll from above the verdict to below it', async () => {
    const contentAbove = document.createElement('div');
    contentAbove.style.blockSize = '3000px';
    const element = await calculator();
    document.body.prepend(contentAbove);
    await nextFrame();
    expect(isLineShown(element)).toBe(false);
    await scrollPastVerdict(element);
    expect(lineEdges(element).top).toBe(0);
  });

  it('has no Undo button while the calculator is read-only', async () => {
    const element = await calculator();
    await userEvent.fill(fieldIn(element, 'requestsPerMonth'), '400000');
    await scrollPastVerdict(element);
    await until(() => buttonOf(element, share.undo).checkVisibility({ visibilityProperty: true }));
    element.readonly = true;
    await element.updateComplete;
    await scrollPastVerdict(element);
    expect(isLineShown(element)).toBe(true);
    expect(buttonOf(element, share.undo).checkVisibility()).toBe(false);
  });

  it('states the answer before the last change, and undoes the change', async () => {
    const element = await calculator();
    await scrollPastVerdict(element);
    const was = text.was('', '').split(' ')[0] as string;
    const before = sentenceOf(element);
    expect(lineText(element)).not.toContain(was);
    const field = fieldIn(element, 'requestsPerMonth');
    await userEvent.fill(field, '400000');
    await userEvent.keyboard('{Enter}');
    await until(() => sentenceOf(element) !== before);
    const duration = /\d+ \w+/.exec(before)?.[0] ?? '';
    expect(duration).not.toBe('');
    await until(() => new RegExp(`${was} (≈ )?${duration}, `).test(lineText(element)));
    buttonOf(element, share.undo).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => sentenceOf(element) === before);
    await until(() => !lineText(element).includes(was));
    expect(focusedIn(element)).toBe(buttonOf(element, share.undo));
    expect(buttonOf(element, share.undo).ariaDisabled).toBe('true');
  });

  it('leads back to the sentence', async () => {
    const element = await calculator();
    await scrollPastVerdict(element);
    buttonOf(element, `${text.toResult} ↑`).click();
    await until(() => !isLineShown(element));
    const verdict = verdictOf(element) as NonNullable<ReturnType<typeof verdictOf>>;
    expect(focusedIn(verdict)).toBe(sentenceLine(verdict));
  });

  it('uncovers a field that gets the focus from the keyboard, and does not move a field that is clicked', async () => {
    const element = await calculator();
    await scrollPastVerdict(element);
    const field = fieldIn(element, 'requestsPerMonth');
    scrollPartTo(field, 4);
    await nextFrame();
    field.focus({ preventScroll: true });
    await until(() => field.getBoundingClientRect().top >= lineEdges(element).bottom);
    field.blur();
    scrollPartTo(field, lineEdges(element).bottom + 2);
    const before = scrollY;
    await userEvent.click(field);
    await until(() => focusedIn(element) !== null);
    expect(scrollY).toBe(before);
  });

  it('is hidden when the calculator is removed during an update, and works when it is added again', async () => {
    const element = await calculator();
    await scrollPastVerdict(element);
    element.requestUpdate();
    element.remove();
    await nextFrame();
    expect(isLineShown(element)).toBe(false);
    document.body.append(element);
    await scrollPastVerdict(element);
  });

  it.each<[string, (element: Calculator) => unknown]>([
    ['in the compact mode', (element) => (element.mode = 'compact')],
    ['without a second approach', (element) => (element.scenario = baselineOnly)],
    ['in a window that is higher than the calculator', () => page.viewport(1000, 20_000)],
  ])('is not shown %s', async (_where, change) => {
    const contentBelow = document.createElement('div');
    contentBelow.style.blockSize = '30000px';
    const element = await calculator();
    document.body.append(contentBelow);
    await scrollPastVerdict(element);
    await change(element);
    await element.updateComplete;
    scrollPartTo(element, -300);
    await until(() => !isLineShown(element));
  });

  it('appears again with the second approach, and when the compact mode becomes the full one', async () => {
    const element = await calculator();
    const contentBelow = document.createElement('div');
    contentBelow.style.blockSize = '30000px';
    document.body.append(contentBelow);
    await scrollPastVerdict(element);
    const { scenario } = element;
    const hideAndShow = async (hidden: Partial<Calculator>, shown: Partial<Calculator>) => {
      Object.assign(element, hidden);
      await until(() => !isLineShown(element));
      await nextFrame();
      Object.assign(element, shown);
      await until(() => isLineShown(element));
    };
    await hideAndShow({ scenario: baselineOnly }, { scenario });
    await hideAndShow({ mode: 'compact' }, { mode: 'full' });
  });

  it('says how much more a candidate costs', async () => {
    const element = await calculator({ scenario: neverPaysBack });
    await scrollPastVerdict(element);
    // The words behind the place of the amount.
    expect(lineText(element)).toContain(text.costs('').split('  ')[1]);
  });

  it('is not printed', async () => {
    const element = await calculator();
    await scrollPastVerdict(element);
    await asPrinted(() => expect(isLineShown(element)).toBe(false));
  });
});
