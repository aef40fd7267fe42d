/** The styles of the table of models: it has room on a phone in the languages with the longest column heads. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/define/index.ts';
import '../../../src/define/lang/de.ts';
import '../../../src/define/lang/fr.ts';
import '../../../src/define/lang/pt-BR.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { mounted } from '../../harness/element.ts';
import { brokenWords, partsWithoutRoom } from '../../harness/room.ts';
import { nextFrame } from '../../harness/wait.ts';

it.each(['en', 'de', 'fr', 'pt-BR'])('the table of models has room on a phone (%s)', async (lang) => {
  const ranking = await mounted('ft-model-ranking', { scenario: workedExample, lang });
  // Its letters are wider than those of the test page.
  ranking.style.fontFamily = 'system-ui, sans-serif';
  const found: string[] = [];
  for (const width of [300, 320, 330, 340, 360, 375, 390, 420]) {
    await page.viewport(width, 900);
    await nextFrame();
    found.push(...[...partsWithoutRoom(ranking), ...brokenWords(ranking)].map((each) => `${width}: ${each}`));
  }
  expect(found).toEqual([]);
});
