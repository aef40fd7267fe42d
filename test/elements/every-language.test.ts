/** Every language in every element: a sentence may equal the English one only where the German sentence equals it too, every text has room, and axe finds nothing. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { addLanguage } from '../../src/controllers/languages.ts';
import { nearestLang } from '../../src/controllers/nearest-language.ts';
import { folds } from '../../src/elements/folds.ts';
import { messages as germanMessages } from '../../src/i18n/de/index.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import * as prices from '../../src/prices/index.ts';
import { remarksOn } from '../../src/prices/remarks.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../harness/axe.ts';
import {
  calculatorWithParts,
  evaluationPartOf,
  openPrompt,
  shownCounter,
  toggleFold,
  trainingPartOf,
  typePrompt,
} from '../harness/breakeven.ts';
import { shownText, spaced } from '../harness/element.ts';
import { approachesFile, chooseFiles, drawnTexts } from '../harness/evaluation.ts';
import { textsInEveryView, textsNotInEnglish } from '../harness/every-view.ts';
import { hasAllFolds } from '../harness/languages.ts';
import { brokenWords, partsWithoutRoom, partsWithoutRoomInViews } from '../harness/room.ts';
import { areas } from '../harness/text-area.ts';
import { dropFiles, fileOf } from '../harness/training-data.ts';
import { nextFrame, until } from '../harness/wait.ts';
import { caseOf } from './common/wording/remark-cases.ts';

const files = import.meta.glob<{ readonly messages: Messages }>('../../src/i18n/*/index.ts');
const codes = Object.keys(files)
  .map((file) => /i18n\/(.+)\/index/.exec(file)?.[1] ?? '')
  .filter((code) => code !== 'en');

/** A calculator in a language. */
async function calculatorIn(code: string, scenario = inOtherLetters(workedExample)) {
  const language = await files[`../../src/i18n/${code}/index.ts`]?.();
  if (language) addLanguage(code, language.messages);
  return calculatorWithParts({ scenario, lang: code });
}

/** A pair whose catalogue rows have an assumption, disputes, gaps and notes. */
const scenarioWithRemarks = caseOf('together/llama-3.1-8b', 'together/llama-3.1-8b', 100_000, 60).context
  .result.scenario;

/** The texts of a calculator in a language, with every fold and view opened. */
async function textsOf(code: string): Promise<ReadonlySet<string>> {
  const element = await calculatorIn(code);
  const texts = new Set((await textsInEveryView(element)).keys());
  element.remove();
  return texts;
}

/** Whether a text has four words in Latin letters. Fewer may be names or terms, which are alike in several languages. */
const hasWords = (text: string): boolean => (text.match(/[A-Za-z]{2,}/g) ?? []).length > 3;

/** Whether a text is a sentence: it has four words in small letters, and is no address. */
const isSentence = (text: string): boolean =>
  (text.replaceAll(/https?:\S+/g, '').match(/\b[a-z]{2,}\b/g) ?? []).length > 3;

const englishTexts = textsOf('en');
const germanTexts = textsOf('de');

it.each(codes.filter((code) => code !== 'de'))(
  'the language %s has no English sentence where German has none',
  async (code) => {
    const [inEnglish, inGerman, inLanguage] = [await englishTexts, await germanTexts, await textsOf(code)];
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

it('every sentence of the catalogue, which stays English in a German calculator, is marked as English', async () => {
  const inEnglish = await calculatorIn('en', scenarioWithRemarks);
  const sentences = new Set([...(await textsInEveryView(inEnglish)).keys()].filter(isSentence));
  inEnglish.remove();
  const inGerman = await calculatorIn('de', scenarioWithRemarks);
  const notInEnglish = await textsNotInEnglish(inGerman);
  expect(notInEnglish.filter((text) => sentences.has(text))).toEqual([]);
  // No sentence of the catalogue is left inside a German text.
  const catalogTexts = remarksOn(scenarioWithRemarks, prices).flatMap((remark) =>
    'sentence' in remark ? [remark.sentence] : [],
  );
  expect(catalogTexts.length).toBeGreaterThan(3);
  for (const each of catalogTexts)
    expect(notInEnglish.filter((text) => text.includes(spaced(each)))).toEqual([]);
  // They are shown, and marked.
  const shownTexts = shownText(inGerman);
  expect(catalogTexts.filter((each) => shownTexts.includes(spaced(each))).length).toBeGreaterThan(3);
});

it('the prompt of the example is marked as English until the reader edits it', async () => {
  addLanguage('de', germanMessages);
  const element = await calculatorWithParts({ lang: 'de' });
  await openPrompt(element, 0);
  const langs = async () => areas(await shownCounter(element)).map(nearestLang);
  expect(await langs()).toEqual(['en', 'en', 'en']);
  await typePrompt(element, 'Sortiere das Ticket.');
  expect(await langs()).toEqual(['de', 'en', 'en']);
});

it.each(codes.flatMap((code) => [390, 1200].map((width) => [code, width] as const)))(
  'every text in the language %s has room on a screen of %i px, and axe finds nothing',
  async (code, width) => {
    await page.viewport(width, 900);
    const element = await calculatorIn(code);
    expect(await partsWithoutRoomInViews(element)).toEqual([]);
    // Every fold is open by now. Rules of accessibility on texts, such as that a name has the words on its button, depend on the language.
    if (width === 1200) expect(await axeErrors(element)).toEqual([]);
  },
);

/** Lines of a training file. A line in ten has another answer, one has an address, and one is no JSON. */
const trainingLines = [
  ...Array.from({ length: 120 }, (_, index) =>
    JSON.stringify({
      messages: [
        { role: 'system', content: 'You sort support tickets.' },
        { role: 'user', content: `Ticket ${index}: I was charged twice for invoice ${1000 + index}.` },
        { role: 'assistant', content: index % 10 ? 'billing' : 'access' },
      ],
    }),
  ),
  JSON.stringify({
    messages: [
      { role: 'user', content: 'mail ada@example.com' },
      { role: 'assistant', content: 'ok' },
    ],
  }),
  '{"messages": [}',
];

it.each(['en', ...codes])(
  'what the calculator finds in files has room on a phone of 320 px, in whole words (%s)',
  async (code) => {
    await page.viewport(320, 900);
    const element = await calculatorIn(code);
    for (const { id } of folds) toggleFold(element, id);
    await until(() => hasAllFolds(element));
    await dropFiles(trainingPartOf(element), fileOf(trainingLines));
    const evaluation = evaluationPartOf(element);
    const right = { base: (index: number) => index % 4 > 0, tuned: (index: number) => index % 9 > 0 };
    await chooseFiles(evaluation, approachesFile(200, right));
    await until(() => drawnTexts(evaluation).length > 0);
    await nextFrame();
    expect(partsWithoutRoom(element)).toEqual([]);
    const { left, right: end } = element.getBoundingClientRect();
    const outside = drawnTexts(evaluation)
      .filter((text) => text.getBoundingClientRect().left < left || text.getBoundingClientRect().right > end)
      .map(({ textContent }) => textContent);
    expect(outside).toEqual([]);
    // Chinese and Japanese have no spaces between words.
    if (!/^(ja|zh)/.test(code)) expect(brokenWords(element)).toEqual([]);
  },
);
