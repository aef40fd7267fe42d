/** A link opens the scenario it was made from; any other pasted text gives a message and never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import readme from '../../../../README.md?raw';
import { createScenario, encodeScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { inputsOfHost, shownOf } from '../../../../src/elements/breakeven/initial-scenario.ts';
import { costCsv } from '../../../../src/elements/common/scenario/cost-rows.ts';
import { type Pair, pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import { fromAttributes } from '../../../../src/elements/common/scenario/scenario-attributes.ts';
import {
  encodeShared,
  hashKey,
  linkTo,
  maxSharedLength,
  type Refusal,
  readShared,
  type Shared,
  textInHash,
} from '../../../../src/elements/common/scenario/scenario-link.ts';
import { presetsIn } from '../../../../src/elements/scenario-bar/presets.ts';
import { embedCode, fileOf, simpleAttributes, toJson } from '../../../../src/elements/share-bar/export.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { article, eight, worked } from '../../../../stories/scenarios/view-scenarios.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';

const names = english.breakeven;
const today = '2026-11-24';
const read = (text: string) => readShared(text, { names, today });
const presets = presetsIn(english).map(
  ({ id, scenario }) => [id, scenario('2026-12-01', prices) as Scenario] as const,
);
const page = 'https://example.org/cost?a=1';

describe('a link', () => {
  it.each([...presets, ['eight approaches', eight] as const])('brings %s back exactly', (_name, scenario) => {
    const link = linkTo({ scenario, candidate: '' }, page, 'ft');
    expect(read(link)).toEqual({ kind: 'shared', scenario, candidate: '' });
  });

  it('keeps a candidate other than the default, which it leaves out', () => {
    expect(encodeShared({ scenario: worked, candidate: 'zero-shot' })).toBe(`2@${encodeScenario(worked)}`);
    for (const candidate of ['', 'fine-tuned', 'few-shot', 'nobody'])
      expect(encodeShared({ scenario: worked, candidate })).toBe(encodeScenario(worked));
  });

  it('has only characters that mail and chat programs keep, and ends in a digit', () => {
    const link = linkTo({ scenario: worked, candidate: 'zero-shot' }, 'https://example.org/', 'ft');
    expect(link).toMatch(/^[\w.:/#=@~!*()-]+\d$/);
  });

  it('keeps the rest of the hash and calculators under other keys', () => {
    const one = linkTo({ scenario: worked, candidate: '' }, `${page}#tab=2`, hashKey('one'));
    const both = linkTo({ scenario: article, candidate: '' }, one, hashKey('two'));
    const again = linkTo({ scenario: article, candidate: '' }, both, hashKey('one'));
    const hash = again.slice(again.indexOf('#'));
    expect(hash).toMatch(/^#tab=2&ft-two=ft1~.*&ft-one=ft1~/);
    expect(textInHash(hash, 'ft-two')).toBe(encodeScenario(article));
    expect(textInHash(hash, 'ft-one')).toBe(encodeScenario(article));
    expect(textInHash(hash, 'ft')).toBeNull();
    expect(textInHash(both.slice(both.indexOf('#')), 'ft-one')).toBe(encodeScenario(worked));
  });

  it.each([
    ['', 'ft'],
    ['calculator', 'ft-calculator'],
    ['a b&c=\ud800', 'ft-a_b_c__'],
  ])('has a key for the id "%s"', (id, key) => {
    expect(hashKey(id)).toBe(key);
  });

  it('is read even if a program has escaped it', () => {
    const text = encodeShared({ scenario: worked, candidate: 'zero-shot' });
    const escaped = [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
    expect(read(`${page}#ft=${escaped}`)).toMatchObject({ scenario: worked, candidate: 'zero-shot' });
  });

  it.each([
    ['with a full stop', (link: string) => `${link}.`],
    ['in brackets', (link: string) => `(${link})`],
    ['in a sentence', (link: string) => `See ${link}, or ask; 50 % of us did.`],
    ['at the end of one', (link: string) => `Have a look:\n\n> ${link}).\n\nThanks`],
    ['in bold', (link: string) => `**${link}**`],
    ['in Markdown', (link: string) => `[the numbers](${link}) of May`],
    ['in Markdown with a title', (link: string) => `[the numbers](<${link}> "2027").`],
    ['in HTML', (link: string) => `<p><a href="${link.replaceAll('&', '&amp;')}">numbers</a></p>`],
    ['in quotes', (link: string) => `“${link}”`],
    [
      'with its hash escaped',
      (link: string) => link.replace(/#.*/, (hash) => `#${encodeURIComponent(hash.slice(1))}`),
    ],
    [
      'behind another address',
      (link: string) => `https://l.example.net/?to=${encodeURIComponent(link)}&from=mail`,
    ],
    [
      'escaped twice',
      (link: string) => `https://l.example.net/?to=${encodeURIComponent(encodeURIComponent(link))}`,
    ],
    [
      'after one that is damaged',
      (link: string) => `${link.slice(0, 90)} was cut off, here it is again: ${link}`,
    ],
  ])('is found %s', (_where, put) => {
    const shared = { scenario: worked, candidate: 'zero-shot' };
    const link = linkTo(shared, 'https://example.org/cost?a=1#tab=2', 'ft-one');
    expect(read(put(link))).toEqual({ kind: 'shared', ...shared });
  });

  it('opens from an address that was escaped whole', () => {
    const hash = `#${encodeURIComponent(`tab=2&ft-one=${encodeScenario(worked)}`)}`;
    expect(textInHash(hash, 'ft-one')).toBe(encodeScenario(worked));
    expect(textInHash(hash, 'ft')).toBeNull();
  });
});

describe('embed code', () => {
  /** The scenario that the element makes from the attributes of the README. */
  const asShown = (): Scenario => {
    const host = { tokensSaved: '500', requestsPerMonth: '100000', usdPerMtok: '2', setupUsd: '50' };
    const shown = shownOf({ ...inputsOfHost(host), today, names, reader: fromAttributes, example: null });
    if (!('result' in shown)) throw new Error(shown.kind);
    return shown.result.scenario;
  };

  it('uses the simple attributes if they make exactly the scenario, and reads back', () => {
    const code =
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2026-12-01">';
    const back = read(code);
    if (back.kind !== 'shared') throw new Error('not read');
    expect(embedCode(back, names)).toBe(`${code}</ft-breakeven>`);
    expect(evaluate(back.scenario).comparisons[0]?.verdict).toMatchObject({ kind: 'after', months: 0.5 });
  });

  it('is the one in the README, which starts today as the element does', () => {
    const tag = /^<ft-breakeven .*?<\/ft-breakeven>$/ms.exec(readme)?.[0] ?? '';
    const back = read(tag);
    if (back.kind !== 'shared') throw new Error('not read');
    expect(back.scenario).toEqual(asShown());
    // The same tag is found in the whole README.
    expect(read(readme)).toEqual(back);
  });

  it.each([
    ['no quotes', '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50>'],
    [
      'single ones',
      "<ft-breakeven tokens-saved='500' requests-per-month='1e5' usd-per-mtok='2' setup-usd='50'/>",
    ],
    [
      'capitals, lines and other attributes',
      '<FT-Breakeven hidden\n  class="a > b" Tokens-Saved = 500\n\trequests-per-month="100k" usd-per-mtok=2.00 setup-usd="50" starts-on="">',
    ],
    [
      'entities',
      '<ft-breakeven tokens-saved="&#53;00" requests-per-month="100k" usd-per-mtok="2" setup-usd="&#x35;0">',
    ],
    [
      'a page around it',
      '<!doctype html><title>"</title>\n<ft-breakeven tokens-saved=500 requests-per-month=100k usd-per-mtok=2 setup-usd=50></ft-breakeven>',
    ],
    [
      'an attribute given twice, of which the first counts',
      '<ft-breakeven tokens-saved=500 tokens-saved=7 requests-per-month=100k usd-per-mtok=2 setup-usd=50>',
    ],
  ])('may have %s', (_what, code) => {
    const back = read(code);
    if (back.kind !== 'shared') throw new Error('not read');
    expect(back.scenario).toEqual(asShown());
  });

  it('may be the tag of any element that takes a scenario', () => {
    const code = `<ft-verdict candidate=zero-shot scenario=${encodeScenario(worked)}></ft-verdict>`;
    expect(read(code)).toEqual({ kind: 'shared', scenario: worked, candidate: 'zero-shot' });
  });

  it.each(presets)('keeps %s complete', (_id, scenario) => {
    const code = embedCode({ scenario, candidate: '' }, names, 'a "quoted" <b> & more');
    expect(read(code)).toEqual({ kind: 'shared', scenario, candidate: '' });
  });

  it('is one element whose attributes and text cannot be escaped', () => {
    const third = { ...worked.approaches[2], id: '"><script>&amp;' };
    const scenario = createScenario({
      ...worked,
      title: '"><img src=x onerror=alert(1)>',
      approaches: [...worked.approaches.slice(0, 2), third as never],
    });
    const shared = { scenario, candidate: third.id };
    const code = embedCode(shared, names, '</ft-breakeven><script>alert(1)</script>');
    const { body } = new DOMParser().parseFromString(code, 'text/html');
    expect(body.querySelectorAll('*')).toHaveLength(1);
    expect(body.firstElementChild?.getAttribute('candidate')).toBe(third.id);
    expect(body.textContent).toBe('</ft-breakeven><script>alert(1)</script>');
    expect(read(code)).toEqual({ kind: 'shared', ...shared });
  });

  it.each([
    ['another horizon', { horizonMonths: 12 }],
    ['growth', { growthPerMonth: 0.1 }],
    ['a title', { title: 'Mine' }],
  ])('does not lose %s to the simple attributes', (_what, change) => {
    const simple = read('<ft-breakeven tokens-saved="500" starts-on="2026-12-01"></ft-breakeven>');
    if (simple.kind !== 'shared') throw new Error('not read');
    expect(simpleAttributes(simple.scenario, names)).not.toBeNull();
    expect(simpleAttributes(createScenario({ ...simple.scenario, ...change } as Scenario), names)).toBeNull();
  });
});

describe('JSON', () => {
  it.each(presets)('of %s reads back with its candidate', (_id, scenario) => {
    const third = scenario.approaches[2]?.id ?? '';
    expect(read(toJson(evaluate(scenario), third))).toEqual({ kind: 'shared', scenario, candidate: third });
  });

  it('may also be the plain input of a scenario', () => {
    const input = { startsOn: '2026-12-01', requestsPerMonth: 1, approaches: [{ id: 'a' }, { id: 'b' }] };
    expect(read(JSON.stringify(input))).toEqual({
      kind: 'shared',
      scenario: createScenario(input),
      candidate: '',
    });
  });

  it('names every problem by its path', () => {
    const input = { startsOn: 'soon', requestsPerMonth: -1, approaches: [{ id: 'a', nonsense: 1 }] };
    const back = read(JSON.stringify({ scenario: input }));
    const paths = back.kind === 'problems' ? back.problems.map(({ path }) => path) : [];
    expect(paths.sort()).toEqual(['approaches[0].nonsense', 'requestsPerMonth', 'startsOn']);
  });
});

describe('an exported scenario', () => {
  it.each([
    ['a link', (shared: Shared) => linkTo(shared, page, 'ft')],
    ['embed code', (shared: Shared) => embedCode(shared, names, 'It pays back.')],
    ['JSON', ({ scenario, candidate }: Shared) => toJson(evaluate(scenario), candidate, [])],
    ['the encoded text', encodeShared],
  ])('as %s comes back equal, for random scenarios with every feature', (_as, write) => {
    fc.assert(
      fc.property(scenarios(features), fc.nat({ max: 7 }), (input, chosen) => {
        const scenario = createScenario(input);
        // The usual candidate is never spelled out.
        const candidate = scenario.approaches.slice(2)[chosen % scenario.approaches.length]?.id ?? '';
        const back = read(write({ scenario, candidate }));
        expect(back).toEqual({ kind: 'shared', scenario, candidate });
        expect(back.kind === 'shared' && encodeScenario(back.scenario)).toBe(encodeScenario(scenario));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the simple attributes', () => {
  it('read back as the same scenario for random numbers', () => {
    const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(amount, amount, amount, amount, (saved, requests, usd, setup) => {
        const text = (value: number | null): string | null => (value === null ? null : String(value));
        const shown = shownOf({
          ...inputsOfHost({
            tokensSaved: text(saved),
            requestsPerMonth: text(requests),
            usdPerMtok: text(usd),
            setupUsd: text(setup),
          }),
          today,
          names,
          reader: fromAttributes,
          example: (startsOn) => createScenario({ ...article, startsOn }),
        });
        // The element reports numbers that are impossible for requests or prices.
        if (!('result' in shown)) return;
        const { scenario } = shown.result;
        const back = read(embedCode({ scenario, candidate: '' }, names));
        expect(back).toEqual({ kind: 'shared', scenario, candidate: '' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a report', () => {
  const report = (scenario: Scenario, candidate: string): string => {
    const pair = pairOf(evaluate(scenario), candidate);
    if (!pair) throw new Error('no pair');
    const link = linkTo({ scenario, candidate }, page, 'ft');
    const of = { result: evaluate(scenario), pair, messages: english, locale: 'en', link };
    return fileOf({ ...of, pages: prices, simulation: null, approximate: false, modelNames: {} }, 'markdown')
      .text;
  };

  it.each(presets)('of %s reads back through its link', (_id, scenario) => {
    const candidate = scenario.approaches[2]?.id ?? '';
    expect(read(report(scenario, candidate))).toEqual({ kind: 'shared', scenario, candidate });
  });

  it('reads back with any names of approaches and costs', () => {
    const title = `ft1~h36 https://example.org/#ft=${encodeScenario(article)} <ft-breakeven tokens-saved="1">`;
    const scenario = createScenario({ ...worked, title });
    expect(read(report(scenario, ''))).toEqual({ kind: 'shared', scenario, candidate: '' });
  });
});

describe('any other text', () => {
  it.each([
    ['', 'nothing'],
    ['hello', 'nothing'],
    ['https://example.org/#ft=hello', 'nothing'],
    ['2@', 'nothing'],
    ['<script>alert(1)</script>', 'nothing'],
    ['<ft-breakeven></ft-breakeven>', 'nothing'],
    ['['.repeat(100_000), 'nothing'],
    [`{"scenario":`, 'broken-json'],
    [`${page}#ft=%E0%A4%A`, 'nothing'],
    [`{"a":"${'x'.repeat(maxSharedLength)}"}`, 'too-long'],
    [costCsv(evaluate(worked), pairOf(evaluate(worked), '') as Pair), 'results-only'],
    ['\ufeffmonth\tfrom\trequests\thit_rate', 'results-only'],
    ['"month";"from";"requests"', 'results-only'],
  ])('is refused with a reason: case %#', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'refused', reason });
    expect(english.inputs.refused[reason as Refusal]).not.toBe('');
  });

  it.each([
    ['a cut link', `${page}#ft=${encodeScenario(worked).slice(0, 200)}`, ['syntax']],
    ['another version', 'ft9~h36', ['version']],
    ['an empty object', '{}', ['required']],
    ['a null scenario', '{"scenario":null}', ['type']],
    ['a prototype', '{"__proto__":{"startsOn":"2026-01-01"},"constructor":1}', ['unknown-key', 'required']],
    [
      'an infinite number',
      `{"startsOn":"2026-01-01","requestsPerMonth":1e999,"approaches":[{"id":"a"}]}`,
      ['finite'],
    ],
    [
      'nine approaches',
      JSON.stringify({ ...article, approaches: Array(9).fill(article.approaches[0]) }),
      ['length'],
    ],
    ['deep JSON', `{"scenario":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['type']],
    ['3 MB of one approach', JSON.stringify({ ...article, title: 'x'.repeat(3_000_000) }), ['length']],
    ['a tag with nonsense', '<ft-breakeven scenario="ft1~h(((">', ['syntax']],
    ['bad simple attributes', '<ft-breakeven tokens-saved="many">', ['not-a-number']],
    ['an impossible date', '<ft-breakeven tokens-saved="5" starts-on="2026-02-30">', ['date']],
  ])('is refused with its problems: %s', (_what, text, codes) => {
    const back = read(text);
    if (back.kind !== 'problems') throw new Error(back.kind);
    expect(back.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    for (const { message } of back.problems) expect(message).not.toBe('');
  });

  it.each([
    ['encoded texts', 'ft1~'],
    ['tags', '<ft-breakeven '],
    ['a tag that stays open', '<ft-breakeven a="'],
    ['spaces', ' \n'],
    ['escapes', '%25'],
    ['brackets', '(((1'],
    ['quotes', '&quot;'],
    ['digits', 'ft1'],
  ])(
    'reads 3 MB in one pass, since it would not end in hours if its steps grew as their square: %s',
    (_what, unit) => {
      const text = `<ft-breakeven ft1~${unit.repeat(3_000_000 / unit.length)}!`;
      expect(['problems', 'refused']).toContain(read(text).kind);
    },
  );

  it('never throws, for random text and for damaged links and JSON', () => {
    const seeds = [encodeShared({ scenario: worked, candidate: 'zero-shot' }), toJson(evaluate(article), '')];
    const damaged = fc
      .tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary' }))
      .map(([seed, at, cut, put]) => {
        const place = at % seed.length;
        return seed.slice(0, place) + put + seed.slice(place + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (text) => {
        expect(['shared', 'problems', 'refused']).toContain(read(text).kind);
      }),
      { numRuns: 500 },
    );
  });
});
