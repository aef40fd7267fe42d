/** Every width from a narrow column to a wide screen has room for every text, in English, in the language with the longest words, and in the one with the longest figures. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import '../../src/define/lang/ar.ts';
import '../../src/define/lang/de.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { collectInEveryView } from '../harness/every-view.ts';
import { brokenWords, partsWithoutRoom } from '../harness/room.ts';
import { nextFrame } from '../harness/wait.ts';

/** In px: every 40 up to the width of a tablet, and every 100 up to 1,600. */
const widths = [
  ...Array.from({ length: 14 }, (_, step) => 300 + 40 * step),
  ...Array.from({ length: 8 }, (_, step) => 900 + 100 * step),
];

it.each(['en', 'de', 'ar'])(
  'no word is broken and nothing is cut off at any width from 300 to 1,600 px (%s)',
  async (lang) => {
    await page.viewport(1600, 900);
    const element = await calculatorWithParts({ scenario: workedExample, lang });
    const faults = await collectInEveryView(element, async (view) => {
      const viewFaults: string[] = [];
      for (const width of widths) {
        await page.viewport(width, 900);
        await nextFrame();
        await nextFrame();
        viewFaults.push(
          ...[...partsWithoutRoom(element), ...brokenWords(element)].map(
            (each) => `${view}, ${width} px: ${each}`,
          ),
        );
      }
      return viewFaults;
    });
    expect(faults).toEqual([]);
  },
);
