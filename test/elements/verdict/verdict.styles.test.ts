/** The styles of `<ft-verdict>`: its figures have room in every language, in boxes from a narrow phone to a wide page. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { simulate } from '../../../src/core/index.ts';
import { railWidth } from '../../../src/elements/common/styles/tokens.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { partsWithoutRoom } from '../../harness/room.ts';
import {
  figureLayouts,
  lastFigureWidth,
  layoutWidths,
  longLayouts,
  spreadChart,
  verdict,
} from '../../harness/verdict.ts';
import { nextFrame, until } from '../../harness/wait.ts';

const files = import.meta.glob<{ readonly messages: Messages }>('../../../src/i18n/*/index.ts');
const codes = Object.keys(files).map((file) => /i18n\/(.+)\/index/.exec(file)?.[1] ?? '');

it.each(codes)('the figures have room in the language %s at every width', async (lang) => {
  const language = await files[`../../../src/i18n/${lang}/index.ts`]?.();
  if (language) addLanguage(lang, language.messages);
  const simulation = simulate(workedExample, { draws: 500, seed: 1 });
  // With the mark of an estimate, each figure is two characters longer.
  const element = await verdict({ scenario: workedExample, simulation, approximate: true, lang }, 320);
  await until(() => spreadChart(element) !== null);
  const faults: unknown[] = [];
  for (const width of [288, 320, 328, 358, 400, 480, 560, 640, 688, 800, 960, 968, 1100]) {
    if (element.parentElement) element.parentElement.style.width = `${width}px`;
    await nextFrame();
    faults.push(...partsWithoutRoom(element).map((part) => [width, part]));
  }
  expect(faults).toEqual([]);
  if (lang === 'ar') expect(await figureLayouts(element, layoutWidths)).toEqual(longLayouts);
});

it('the last figure of a wide verdict is as wide as the inputs below it', async () => {
  const element = await verdict({ scenario: workedExample }, 1100);
  await nextFrame();
  expect(lastFigureWidth(element)).toBeCloseTo(railWidth * 16, 0);
});
