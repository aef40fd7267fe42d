/** The styles of a number field. No word of its label is broken and no name in it is cut off, although a value of the example has a mark, a unit and a range too. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { borrowedFrom } from '../../../../src/core/scenario/borrowed-names.ts';
import '../../../../src/define/lang/ar.ts';
import '../../../../src/define/lang/de.ts';
import '../../../../src/define/lang/es.ts';
import '../../../../src/define/lang/fr.ts';
import '../../../../src/define/lang/pt-BR.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { messages as arabic } from '../../../../src/i18n/ar/index.ts';
import { brokenWords, cutEntries, partsWithoutRoom } from '../../../harness/room.ts';
import { mount } from '../../../harness/scenario-form.ts';
import { nextFrame } from '../../../harness/wait.ts';

it.each(['en', 'de', 'es', 'fr', 'pt-BR'])(
  'no word of a label is broken in a form with the values of the example (%s)',
  async (lang) => {
    const scenario = exampleScenario('2026-11-24');
    const form = await mount({ scenario, borrowed: borrowedFrom(scenario), lang });
    // The letters of this font are wider than those of the test page.
    form.style.fontFamily = 'system-ui, sans-serif';
    const faults: string[] = [];
    for (const width of [360, 390, 420, 480, 560, 640, 710, 720, 760, 820, 960]) {
      await page.viewport(width, 900);
      await nextFrame();
      faults.push(...[...partsWithoutRoom(form), ...brokenWords(form)].map((each) => `${width}: ${each}`));
    }
    expect(faults).toEqual([]);
  },
);

it('the names of set-up costs of the example are not cut off in Arabic, in which these names and the mark of the example are long', async () => {
  const scenario = exampleScenario('2026-11-24', arabic);
  const form = await mount({ scenario, borrowed: borrowedFrom(scenario), lang: 'ar' });
  form.style.fontFamily = 'system-ui, sans-serif';
  const faults: string[] = [];
  // The width of the form beside the charts, and the widths at which its layout changes.
  for (const width of [360, 376, 390, 404, 420, 480, 640, 820]) {
    await page.viewport(width, 900);
    await nextFrame();
    const names = Object.values(arabic.examples.costs);
    faults.push(
      ...cutEntries(form)
        .filter((each) => names.includes(each))
        .map((each) => `${width}: ${each}`),
    );
  }
  expect(faults).toEqual([]);
});
