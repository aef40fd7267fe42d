/** Tests pages with HTML from a server, in every browser: each element is shown once, and as a client would render it. */
import { describe, expect, it } from 'vitest';
import { articleAttributes, encodedArticle } from '../harness/article.ts';
import {
  browserBuild,
  defineElements,
  embed,
  fromServer,
  hydratingBuild,
  registerPseudoGerman,
  rememberServerHtml,
  shownText,
  untilUpgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

const scenario = encodedArticle();

/** A tag with the attribute by which the tests find it. */
const tagged = (tag: string, attributes: string): string => `<${tag} data-tested ${attributes}></${tag}>`;

/** A style that puts the new element over the tested one, because a calculator below the window does not load its parts. */
const styleInSight = '<style>.fresh, #fresh { position: absolute; inset: 8px 8px auto }</style>';

describe('HTML from a server in a page with the browser build, which cannot hydrate it', () => {
  it.each([
    ['ft-breakeven', articleAttributes],
    ['ft-breakeven', `scenario="${scenario}"`],
    ['ft-breakeven', ''],
    ['ft-verdict', `scenario="${scenario}"`],
    ['ft-cost-chart', `scenario="${scenario}"`],
    ['ft-cost-table', `scenario="${scenario}"`],
    ['ft-sensitivity-chart', `scenario="${scenario}"`],
    ['ft-unit-cost', `scenario="${scenario}"`],
    ['ft-scenario-form', `scenario="${scenario}"`],
    ['ft-token-counter', 'value="Sort this ticket."'],
  ])('is shown once, as a client renders it (<%s %s>)', async (tag, attributes) => {
    const page = await embed(
      `${styleInSight}${await fromServer(tagged(tag, attributes))}<${tag} class="fresh" ${attributes}></${tag}>${browserBuild()}`,
    );
    const tested = await untilUpgraded(page, '[data-tested]');
    const fresh = await untilUpgraded(page, '.fresh');
    await until(() => shownText(tested) !== '' && shownText(tested) === shownText(fresh));
    expect(page.errors).toEqual([]);
  });
});

/** How the page differs from what the server knows. */
interface Difference {
  /** The day on the server. Without it, today. */
  readonly day?: string;
  readonly lang?: string;
  /** The content of the tag in the page. */
  readonly content?: string;
  /** The hash of the page's address. */
  readonly hash?: string;
  /** The properties of the element, set before its class is defined. */
  readonly properties?: object;
  /** The text of a module that runs before the elements are defined. */
  readonly before?: string;
}

/**
 * Loads a page with HTML of a server, and waits until the element shows the same text as a new element. This text must not contain `without`.
 * `onServer` is the text of the server's HTML. `replaced` has the tags of the elements whose HTML of the server was replaced.
 */
async function hydrate(tag: string, attributes: string, difference: Difference, without?: string) {
  const { day, lang = 'en', content = '', hash = '', properties, before } = difference;
  const html = await fromServer(tagged(tag, attributes), day);
  const end = html.lastIndexOf(`</${tag}>`);
  const inPage = html.slice(0, end) + content + html.slice(end);
  const page = await embed(
    `${styleInSight}${inPage}${hydratingBuild(before)}`,
    1000,
    `<html lang="${lang}">`,
  );
  const [tested] = page.document.querySelectorAll('[data-tested]') as NodeListOf<Element>;
  const onServer = shownText(tested as Element);
  const replaced = rememberServerHtml(page);
  page.document.body.insertAdjacentHTML('beforeend', `<${tag} id="fresh" ${attributes}>${content}</${tag}>`);
  const fresh = page.document.querySelector('#fresh') as Element;
  if (hash) page.window.location.hash = hash;
  Object.assign(tested as Element, properties);
  Object.assign(fresh, properties);
  await defineElements(page);
  await untilUpgraded(page, '[data-tested]');
  const shown = await until(() => {
    const text = shownText(tested as Element);
    return text === shownText(fresh) && !(without && text.includes(without)) ? text : '';
  });
  expect(page.errors).toEqual([]);
  return { onServer, shown, replaced: replaced() };
}

describe('HTML from a server, with Lit’s support for hydration,', () => {
  const datePattern = /\d{1,2} \w+ \d{4}/;

  it.each([
    ['of today', articleAttributes, {}],
    [
      'of another day, with the attribute starts-on',
      `${articleAttributes} starts-on="2027-01-01"`,
      { day: '2026-06-01' },
    ],
    ['of another day, with a scenario', `scenario="${scenario}"`, { day: '2026-06-01' }],
  ])('stays in the page if it is %s', async (_name, attributes, difference) => {
    const { replaced } = await hydrate('ft-breakeven', attributes, difference);
    expect(replaced).toEqual([]);
  });

  it.each([
    ['attributes that have no date', articleAttributes],
    [
      'a scenario that the page has written as [object Object]',
      `${articleAttributes} scenario="[object Object]"`,
    ],
  ])('is replaced if it is of another day, with %s', async (_name, attributes) => {
    const { onServer, shown, replaced } = await hydrate('ft-breakeven', attributes, { day: '2026-06-01' });
    expect(datePattern.exec(onServer)?.[0]).toBe('16 June 2026');
    expect(datePattern.exec(shown)?.[0]).not.toBe('16 June 2026');
    expect(replaced).toContain('ft-breakeven');
  });

  it.each([
    [
      'the calculation is JSON in the tag',
      'ft-breakeven',
      articleAttributes,
      {
        content: `<script type="application/json">${JSON.stringify({ scenario: encodedArticle(1000) })}</script>`,
      },
    ],
    [
      'the calculation is in the address',
      'ft-breakeven',
      `${articleAttributes} sync="hash"`,
      { hash: `ft=${encodedArticle(1000)}&ft-fresh=${encodedArticle(1000)}` },
    ],
    [
      'the page has set a property before the element is defined',
      'ft-breakeven',
      articleAttributes,
      { properties: { scenario: encodedArticle(1000) } },
    ],
    [
      'the page has set a property before the element is defined',
      'ft-verdict',
      `scenario="${scenario}"`,
      { properties: { scenario: encodedArticle(1000) } },
    ],
  ])('is replaced if %s (<%s>)', async (_name, tag, attributes, difference) => {
    const { onServer, replaced } = await hydrate(tag, attributes, difference, '2 weeks');
    expect(onServer).toContain('2 weeks');
    expect(replaced).toContain(tag);
  });

  it.each([
    ['ft-breakeven', `${articleAttributes} starts-on="2027-01-01"`],
    ['ft-verdict', `scenario="${scenario}"`],
    ['ft-cost-table', `scenario="${scenario}"`],
  ])('is replaced if the page has another language (<%s>)', async (tag, attributes) => {
    const { onServer, shown, replaced } = await hydrate(tag, attributes, {
      before: registerPseudoGerman,
      lang: 'de',
    });
    expect(onServer).toMatch(/\bpays back\b/i);
    expect(shown).not.toMatch(/\bpays back\b/i);
    expect(replaced).toContain(tag);
  });
});
