/** Text of twice the usual size has room in every element (WCAG 2.2, 1.4.4 Resize text). */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { eightApproaches } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { partsWithoutRoomInViews } from '../harness/room.ts';

it.each([390, 720, 1200])('nothing is wider than the calculator on a screen of %i px', async (width) => {
  await page.viewport(width, 900);
  const element = await calculatorWithParts({ scenario: eightApproaches });
  element.style.fontSize = '32px';
  expect(await partsWithoutRoomInViews(element)).toEqual([]);
});
