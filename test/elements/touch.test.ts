/** A calculator on a touch screen. */
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { barOf, calculatorWithParts } from '../harness/breakeven.ts';
import { collectInEveryView } from '../harness/every-view.ts';
import { emulateTouch, textFieldsIn, unfold, zoomedFieldsIn } from '../harness/touch.ts';
import { nextFrame } from '../harness/wait.ts';

afterEach(() => emulateTouch(false));

it('on a phone, the page keeps the height of the menu of presets free before it is loaded, so that the answer does not move', async () => {
  await page.viewport(390, 844);
  await emulateTouch(true);
  const bar = barOf(await calculatorWithParts({})) as HTMLElement;
  const height = bar.offsetHeight;
  const reserved = Number.parseFloat(getComputedStyle(bar).minBlockSize);
  expect(Math.abs(height - reserved)).toBeLessThan(2);
});

it('a phone zooms into no field of any view or fold', async () => {
  await page.viewport(390, 844);
  await emulateTouch(true);
  const element = await calculatorWithParts({});
  const zoomed = await collectInEveryView(element, async () => {
    unfold(element);
    await nextFrame();
    return zoomedFieldsIn(element);
  });
  expect(textFieldsIn(element).length).toBeGreaterThan(20);
  expect(zoomed).toEqual([]);
});
