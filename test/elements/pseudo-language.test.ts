/** Every text of every element is a message, and has room to be 40 % longer. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { registerLanguage } from '../../src/controllers/register-language.ts';
import { catalog } from '../../src/prices/index.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import { eightApproaches, neverPaysBack, workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { textsInEveryView } from '../harness/every-view.ts';
import { pseudoMessages } from '../harness/pseudo-language.ts';
import { partsWithoutRoomInViews } from '../harness/room.ts';

/** A locale whose numbers, units and dates have no Latin letters. */
const locale = 'ko';

/** The names in the price catalogue, which are the same in every language. The longest come first, because some contain others. */
const catalogNames = [...namesIn(catalog)].sort((a, b) => b.length - a.length);

/** The names and labels in a value, at any depth. */
function namesIn(value: unknown, key = ''): ReadonlySet<string> {
  if (typeof value === 'string') return new Set(/^(name|label)$/.test(key) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([name, each]) => [...namesIn(each, name)]));
}

const withoutCatalogNames = (text: string): string =>
  catalogNames.reduce((rest, name) => rest.replaceAll(name, ''), text);

const cases = [
  ['worked example', inOtherLetters(workedExample)],
  ['never pays back', inOtherLetters(neverPaysBack)],
] as const;

it.each(cases)('no text is left in plain English: %s', async (_name, scenario) => {
  registerLanguage(locale, pseudoMessages);
  const element = await calculatorWithParts({ scenario, lang: locale });
  const texts = await textsInEveryView(element);
  const inPlainEnglish = [...texts].filter(
    ([text]) => /\b[a-z]{3,}\b/.test(withoutCatalogNames(text)) && !/[À-ž]/.test(text),
  );
  expect(inPlainEnglish.map(([text, tag]) => `${tag}: ${text}`)).toEqual([]);
});

it.each([390, 1200])('nothing is wider than the calculator on a screen of %i px', async (width) => {
  await page.viewport(width, 900);
  registerLanguage(locale, pseudoMessages);
  const element = await calculatorWithParts({ scenario: inOtherLetters(eightApproaches), lang: locale });
  expect(await partsWithoutRoomInViews(element)).toEqual([]);
});
