/** Every language in every element: a sentence may equal the English one only where the German sentence equals it too, every text has room, and axe finds nothing. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { addLanguage } from '../../src/controllers/languages.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../harness/axe.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { textsInEveryView } from '../harness/every-view.ts';
import { withoutRoomInViews } from '../harness/room.ts';

const files = import.meta.glob<{ readonly messages: Messages }>('../../src/i18n/*/index.ts');
const codes = Object.keys(files)
  .map((file) => /i18n\/(.+)\/index/.exec(file)?.[1] ?? '')
  .filter((code) => code !== 'en');

/** A calculator in a language. */
async function calculatorIn(code: string) {
  const language = await files[`../../src/i18n/${code}/index.ts`]?.();
  if (language) addLanguage(code, language.messages);
  return calculatorWithParts({ scenario: inOtherLetters(workedExample), lang: code });
}

/** The texts of a calculator in a language, with every fold and view opened. */
async function textsOf(code: string): Promise<ReadonlySet<string>> {
  const element = await calculatorIn(code);
  const found = new Set((await textsInEveryView(element)).keys());
  element.remove();
  return found;
}

/** Whether a text has four words in Latin letters. Fewer may be names or terms, which are alike in several languages. */
const hasWords = (text: string): boolean => (text.match(/[A-Za-z]{2,}/g) ?? []).length > 3;

const english = textsOf('en');
const german = textsOf('de');

it.each(codes.filter((code) => code !== 'de'))(
  'the language %s has no English sentence where German has none',
  async (code) => {
    const [inEnglish, inGerman, inLanguage] = [await english, await german, await textsOf(code)];
    expect(inLanguage.size).toBeGreaterThan(200);
    const untranslated = [...inLanguage].filter(
      (text) => hasWords(text) && inEnglish.has(text) && !inGerman.has(text),
    );
    expect(untranslated).toEqual([]);
    expect([...inEnglish].filter((text) => hasWords(text) && !inGerman.has(text)).length).toBeGreaterThan(
      100,
    );
  },
);

it.each(codes.flatMap((code) => [390, 1200].map((width) => [code, width] as const)))(
  'every text in the language %s has room on a screen of %i px, and axe finds nothing',
  async (code, width) => {
    await page.viewport(width, 900);
    const element = await calculatorIn(code);
    expect(await withoutRoomInViews(element)).toEqual([]);
    // Every fold is open by now. Rules of accessibility on texts, such as that a name has the words on its button, depend on the language.
    if (width === 1200) expect(await axeErrors(element)).toEqual([]);
  },
);
