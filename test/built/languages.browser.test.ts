/** Tests how a page of the browser build gets the language of its `lang`. */
import { expect, it } from 'vitest';
import { messages as german } from '../../src/i18n/de/index.ts';
import { english } from '../../src/i18n/en/index.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import {
  browserBuild,
  builtFolder,
  type Embedded,
  embed,
  partOf,
  shownText,
  untilUpgraded,
} from '../harness/embedded.ts';
import { langsIn } from '../harness/languages.ts';
import { until } from '../harness/wait.ts';

const languages = import.meta.glob<{ readonly messages: Messages }>('../../src/i18n/*/index.ts');

/** Keeps the warnings of a page from its start, because they may come before the test has the page. */
const keepWarnings = '<script>warnings = []; console.warn = (text) => warnings.push(String(text));</script>';

/** Shows a page with a calculator. `missingChunk` is the name of the chunk whose first request is refused. */
async function showPage(lang: string, missingChunk?: string) {
  const embedded = await embed(
    `${keepWarnings}${browserBuild(builtFolder({ missingAtFirst: missingChunk }))}<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2027-01-01"></ft-breakeven>`,
    1000,
    `<html lang="${lang}">`,
  );
  const { warnings } = embedded.window as unknown as { readonly warnings: readonly string[] };
  const calculator = await untilUpgraded(embedded, 'ft-breakeven');
  const verdict = await until(() => partOf(calculator, 'ft-verdict'));
  return { embedded, warnings, calculator, verdict };
}

/**
 * The chunks for languages that a page has requested: the texts of a language (`de`), and `other-locale`, the code that every language
 * except English needs.
 */
const languageChunksOf = ({ window }: Embedded): readonly string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(
      ({ name }) =>
        /chunks\/(?:([a-z]{2}(?:-\w+)?)-[\w-]{7}|(other-locale)-.*)\.js$/.exec(name)?.slice(1).join('') ?? '',
    )
    .filter((name) => name !== '');

it('a German page loads the texts of German and the code for other languages, and shows German in every element', async () => {
  const { embedded, warnings, verdict, calculator } = await showPage('de');
  await until(() => shownText(verdict).includes(german.verdict.savedPerMonth));
  expect(shownText(verdict)).toContain('50.000 Anfragen');
  expect([...languageChunksOf(embedded)].sort()).toEqual(['de', 'other-locale']);
  expect([...langsIn(verdict), ...langsIn(calculator)]).not.toContain('en');
  expect(warnings).toEqual([]);
  expect(embedded.errors).toEqual([]);
});

it.each([
  ['fr', 'fr'],
  ['es-419', 'es'],
  ['pt', 'pt-BR'],
  ['ja', 'ja'],
  ['zh-CN', 'zh-Hans'],
  ['ar', 'ar'],
])(
  'a page with lang="%s" loads the texts of this language and the code for other languages',
  async (lang, code) => {
    const { embedded, warnings, verdict, calculator } = await showPage(lang);
    const language = await languages[`../../src/i18n/${code}/index.ts`]?.();
    await until(() => shownText(verdict).includes(language?.messages.verdict.savedPerMonth ?? 'none'));
    expect([...languageChunksOf(embedded)].sort()).toEqual([code, 'other-locale'].sort());
    expect([...langsIn(verdict), ...langsIn(calculator)]).not.toContain('en');
    expect([warnings, embedded.errors]).toEqual([[], []]);
  },
);

it('a page loads German for lang="de-AT" with the dates of Austria', async () => {
  const { verdict } = await showPage('de-AT');
  await until(() => shownText(verdict).includes(german.verdict.savedPerMonth));
  expect(shownText(verdict)).toContain('16. Jänner 2027');
});

it('an English page loads no language', async () => {
  const { embedded, verdict, calculator } = await showPage('en-GB');
  await until(() => shownText(verdict).includes(english.verdict.savedPerMonth));
  await until(() => partOf(calculator, 'ft-share-bar'));
  expect(languageChunksOf(embedded)).toEqual([]);
});

it.each([
  ['the file of its language is missing', 'de', 'de'],
  ['the package does not have its language', 'tlh', undefined],
  ['the package has its language in another script only', 'zh-TW', undefined],
])(
  'a page stays English, is marked as such, and has one warning if %s',
  async (_name, lang, missingChunk) => {
    const { embedded, warnings, verdict } = await showPage(lang, missingChunk);
    await until(() => warnings.length > 0 && langsIn(verdict).includes('en'));
    expect(shownText(verdict)).toContain(english.verdict.savedPerMonth);
    expect(warnings).toEqual([expect.stringContaining(`lang="${lang}"`)]);
    expect(embedded.errors).toEqual([]);
  },
);
