/** Every text of every element is a message, and has room to be 40 % longer. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { registerLanguage } from '../../src/controllers/register-language.ts';
import { folds } from '../../src/elements/folds.ts';
import { views } from '../../src/elements/views.ts';
import { catalog } from '../../src/prices/index.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import { eightApproaches, neverPaysBack, workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts, openView, toggleFold, viewElement } from '../harness/breakeven.ts';
import { isReady, openAll } from '../harness/element.ts';
import { hasAllFolds, textsIn } from '../harness/languages.ts';
import { pseudoMessages } from '../harness/pseudo-language.ts';
import { withoutRoomInViews } from '../harness/room.ts';
import { nextFrame, until } from '../harness/wait.ts';

/** A locale whose numbers, units and dates have no Latin letters. */
const locale = 'ko';

/** The names in the price catalogue, which are the same in every language. The longest come first, because some contain others. */
const catalogNames = [...namesIn(catalog)].sort((a, b) => b.length - a.length);

function namesIn(value: unknown, key = ''): ReadonlySet<string> {
  if (typeof value === 'string') return new Set(/^(name|label)$/.test(key) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([name, each]) => [...namesIn(each, name)]));
}

const withoutCatalogNames = (text: string): string =>
  catalogNames.reduce((rest, name) => rest.replaceAll(name, ''), text);

/** A calculator in the pseudo-language with every fold open. */
async function calculator(scenario: typeof workedExample) {
  registerLanguage(locale, pseudoMessages);
  const element = await calculatorWithParts({ scenario, lang: locale });
  for (const { id } of folds) toggleFold(element, id);
  await until(() => hasAllFolds(element));
  return element;
}

const cases = [
  ['worked example', inOtherLetters(workedExample)],
  ['never pays back', inOtherLetters(neverPaysBack)],
] as const;

it.each(cases)('no text is left in plain English: %s', async (_name, scenario) => {
  const element = await calculator(scenario);
  const found = new Set<string>();
  for (const { id } of views) {
    await openView(element, id);
    await until(() => isReady(viewElement(element)));
    await nextFrame();
    openAll(element);
    for (const { text, in: tag } of textsIn(element))
      if (/\b[a-z]{3,}\b/.test(withoutCatalogNames(text)) && !/[À-ž]/.test(text))
        found.add(`${tag}: ${text}`);
  }
  expect([...found]).toEqual([]);
});

it.each([390, 1200])('nothing is wider than the calculator on a screen of %i px', async (width) => {
  await page.viewport(width, 900);
  registerLanguage(locale, pseudoMessages);
  const element = await calculatorWithParts({ scenario: inOtherLetters(eightApproaches), lang: locale });
  expect(await withoutRoomInViews(element)).toEqual([]);
});
