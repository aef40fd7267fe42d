/** A reader's own spacing of lines, letters, words and paragraphs has room in every element (WCAG 2.2, 1.4.12 Text Spacing). */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { eightApproaches } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { partsWithoutRoomInStyle } from '../harness/room.ts';

/** The values of the criterion. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

it.each([390, 1200])(
  'nothing is cut off or wider than the calculator on a screen of %i px',
  async (width) => {
    await page.viewport(width, 900);
    const element = await calculatorWithParts({ scenario: eightApproaches });
    expect(await partsWithoutRoomInStyle(element, spacing)).toEqual([]);
  },
);
