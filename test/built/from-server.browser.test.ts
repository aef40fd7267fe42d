/** Tests pages with HTML from a server, in every browser: each element is shown once, and as a client would render it. */
import { describe, expect, it } from 'vitest';
import { createScenario, encodeScenario } from '../../src/core/index.ts';
import {
  browserBuild,
  embed,
  fromServer,
  hasFirst,
  hydratingBuild,
  rememberFirst,
  shownText,
  upgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

const scenario = encodeScenario(
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'prompt', variableTokens: 500, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 2 } },
      {
        id: 'tuned',
        rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 2 },
        setup: [{ label: 'Tuning', usd: 50 }],
      },
    ],
  }),
);
const attributes = 'tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"';

/** A tag with the attribute by which the tests find it. */
const tagged = (tag: string, given: string): string => `<${tag} data-tested ${given}></${tag}>`;

describe('HTML from a server in a page with the browser build, which cannot take it over', () => {
  it.each([
    ['ft-breakeven', attributes],
    ['ft-breakeven', `scenario="${scenario}"`],
    ['ft-breakeven', ''],
    ['ft-verdict', `scenario="${scenario}"`],
    ['ft-cost-chart', `scenario="${scenario}"`],
    ['ft-cost-table', `scenario="${scenario}"`],
    ['ft-unit-cost', `scenario="${scenario}"`],
    ['ft-scenario-form', `scenario="${scenario}"`],
    ['ft-token-counter', 'value="Sort this ticket."'],
  ])('shows <%s %s> once, as a client renders it', async (tag, given) => {
    const page = await embed(
      `${await fromServer(tagged(tag, given))}<${tag} class="fresh" ${given}></${tag}>${browserBuild()}`,
    );
    const tested = await upgraded(page, '[data-tested]');
    const fresh = await upgraded(page, '.fresh');
    await until(() => shownText(tested) !== '' && shownText(tested) === shownText(fresh));
    expect(page.errors).toEqual([]);
  });
});

describe('HTML from a server that is taken over', () => {
  const dated = /\d{1,2} \w+ \d{4}/;

  /** Shows HTML of a server that was rendered on a day, and waits until it shows what a new element shows. */
  async function takeOver(tag: string, given: string, day: string, before = '', lang = 'en') {
    const html = await fromServer(tagged(tag, given), day);
    const page = await embed(
      `${html}${rememberFirst('[data-tested]')}
      ${hydratingBuild(`${before}; document.body.append(Object.assign(document.createElement('template'), { innerHTML: '<${tag} class="fresh" ${given}></${tag}>' }).content.cloneNode(true));`)}`,
      1000,
      `<html lang="${lang}">`,
    );
    const onServer = shownText(page.document.querySelector('[data-tested]') as Element);
    const tested = await upgraded(page, '[data-tested]');
    const fresh = await upgraded(page, '.fresh');
    await until(() => shownText(fresh) !== '' && shownText(tested) === shownText(fresh));
    expect(page.errors).toEqual([]);
    const isKept = hasFirst(page, tested);
    return { onServer, shown: shownText(tested), isKept };
  }

  it('keeps its nodes if it is of today', async () => {
    const { isKept } = await takeOver('ft-breakeven', attributes, '');
    expect(isKept).toBe(true);
  });

  it('keeps its nodes if it is of another day and has a first day of its own', async () => {
    const { isKept } = await takeOver('ft-breakeven', `${attributes} starts-on="2027-01-01"`, '2026-06-01');
    expect(isKept).toBe(true);
  });

  it('shows the date of today if it is of another day', async () => {
    const { onServer, shown } = await takeOver('ft-breakeven', attributes, '2026-06-01');
    expect(dated.exec(onServer)?.[0]).toBe('16 June 2026');
    expect(dated.exec(shown)?.[0]).not.toBe('16 June 2026');
  });

  it('is rendered again if the page has the calculation as JSON', async () => {
    const json = JSON.stringify({ requestsPerMonth: 1000 });
    const html = await fromServer(tagged('ft-breakeven', attributes));
    const page = await embed(
      `${html.replace(/<\/ft-breakeven>\s*$/, `<script type="application/json">${json}</script></ft-breakeven>`)}${hydratingBuild()}`,
    );
    const tested = await upgraded(page, '[data-tested]');
    await until(() => shownText(tested) !== '');
    expect(page.errors).toEqual([]);
  });

  it.each([
    ['ft-breakeven', `${attributes} starts-on="2027-01-01"`],
    ['ft-verdict', `scenario="${scenario}"`],
    ['ft-cost-table', `scenario="${scenario}"`],
  ])('<%s> is shown in the language of the page', async (tag, given) => {
    const inGerman = `
      const { registerLanguage } = await import(root + 'dist/index.js');
      const { english } = await import(root + 'dist/i18n/en/index.js');
      const marked = (text) => typeof text === 'string' ? text.replace(/[aeiou](?![^<]*>)/g, 'ö')
        : typeof text === 'function' ? (...given) => marked(text(...given))
        : Array.isArray(text) ? text.map(marked)
        : text && Object.getPrototypeOf(text) === Object.prototype
          ? Object.fromEntries(Object.entries(text).map(([name, each]) => [name, marked(each)])) : text;
      registerLanguage('de', marked(english))`;
    const { onServer, shown } = await takeOver(tag, given, '', inGerman, 'de');
    expect(onServer).toMatch(/\bpays back\b/i);
    expect(shown).not.toMatch(/\bpays back\b/i);
  });
});
