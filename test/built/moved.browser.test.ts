/** Tests elements that a page moves into another document and back, in every browser: they are styled in both, and work. */
import { expect, it } from 'vitest';
import { articleAttributes, encodedArticle } from '../harness/article.ts';
import {
  browserBuild,
  defineElements,
  type Embedded,
  embed,
  hydratingBuild,
  partOf,
  partsOf,
  registerPseudoGerman,
  rootsIn,
  shownText,
  untilUpgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

const attributes = `${articleAttributes} starts-on="2027-01-01"`;

/** The tags of those elements of the document that have no style sheet with several rules. */
const unstyled = ({ document }: Embedded): readonly string[] =>
  rootsIn(document)
    .filter(({ adoptedStyleSheets }) => !adoptedStyleSheets.some(({ cssRules }) => cssRules.length > 1))
    .map(({ host }) => host.localName);

/** The visible style of an element, and of the first sentence of a verdict beside or inside it. */
function lookOf(element: HTMLElement) {
  const sentence = rootsIn(element.parentNode as ParentNode)
    .map((root) => root.querySelector<HTMLElement>('[part~=sentence]'))
    .find((found) => found);
  const view = element.ownerDocument.defaultView as Window;
  const { display, colorScheme } = view.getComputedStyle(element);
  const { fontSize, fontWeight, color } = view.getComputedStyle(sentence as Element);
  return { display, colorScheme, fontSize, fontWeight, color, isDark: element.matches(':state(dark)') };
}

it.each([
  ['ft-breakeven', attributes],
  ['ft-verdict', `scenario="${encodedArticle()}"`],
])('<%s> is styled in both documents', async (tag, tagAttributes) => {
  const page = await embed(`<${tag} ${tagAttributes}></${tag}>${browserBuild()}`);
  const other = await embed('<main></main>');
  const dark = await embed('<main></main>', 1000, '<html lang="en" style="background: #111; color: #eee">');
  const element = await untilUpgraded(page, tag);
  await until(() => /2\sweeks/.test(shownText(element)));
  const before = lookOf(element);
  // The browser's own size, which a verdict without styles would have.
  expect(before.fontSize).not.toBe('16px');

  other.document.querySelector('main')?.append(element);
  await element.updateComplete;
  expect(lookOf(element)).toEqual(before);
  expect(unstyled(other)).toEqual([]);

  dark.document.querySelector('main')?.append(element);
  await element.updateComplete;
  expect(lookOf(element)).toMatchObject({ fontSize: before.fontSize, colorScheme: 'dark', isDark: true });

  page.document.body.append(element);
  await element.updateComplete;
  expect(lookOf(element)).toEqual(before);
  expect(unstyled(page)).toEqual([]);
  expect([...page.errors, ...other.errors, ...dark.errors]).toEqual([]);
});

it('a view that an element loads and renders in the other document is styled', async () => {
  const page = await embed(`<ft-breakeven ${attributes}></ft-breakeven>${browserBuild()}`);
  const other = await embed('<main></main>');
  const element = await untilUpgraded(page, 'ft-breakeven');
  const tabs = () => partsOf(element, '[role=tab]');
  await until(() => tabs().length > 4);
  const styleSheetCount = () =>
    rootsIn(page.document.contains(element) ? page.document : other.document)[0]?.adoptedStyleSheets.length;
  const before = styleSheetCount();
  other.document.querySelector('main')?.append(element);
  expect(styleSheetCount()).toBe(before);
  Object.assign(element, { view: 'table' });
  await until(() => partOf(element, 'ft-cost-table', 'table'));
  expect(unstyled(other)).toEqual([]);
  expect([...page.errors, ...other.errors]).toEqual([]);
});

it('an element follows the colour scheme and the language of the document into which it is moved', async () => {
  const page = await embed(
    `<ft-verdict scenario="${encodedArticle()}"></ft-verdict>${hydratingBuild(registerPseudoGerman)}`,
  );
  const other = await embed('<main></main>', 1000, '<html lang="de" style="color-scheme: dark">');
  await defineElements(page);
  const element = await untilUpgraded(page, 'ft-verdict');
  const isEnglish = () => /\bpays back\b/.test(shownText(element));
  expect(isEnglish()).toBe(true);
  expect(lookOf(element).isDark).toBe(false);

  other.document.querySelector('main')?.append(element);
  await element.updateComplete;
  expect(isEnglish()).toBe(false);
  expect(lookOf(element).isDark).toBe(true);

  other.document.documentElement.lang = 'en';
  await until(isEnglish);
  other.document.documentElement.style.colorScheme = 'light';
  await until(() => !lookOf(element).isDark);
});
