/** Links, embed code and JSON open the scenario from which they were made. Any other text is refused with a message. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import readme from '../../../../README.md?raw';
import { createScenario, encodeScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { initialStateOf, inputsOfHost } from '../../../../src/elements/breakeven/initial-scenario.ts';
import { costCsv } from '../../../../src/elements/common/scenario/cost-rows.ts';
import {
  maxSharedLength,
  type Refusal,
  readShared,
} from '../../../../src/elements/common/scenario/pasted-calculation.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { type Pair, pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import { fromAttributes } from '../../../../src/elements/common/scenario/scenario-attributes.ts';
import {
  encodedOf,
  encodeShared,
  hashIdOf,
  hashKey,
  linkTo,
  type SharedCalculation,
  textInHash,
  textInHashFor,
} from '../../../../src/elements/common/scenario/scenario-link.ts';
import {
  cdnScript,
  embedCode,
  fileOf,
  simpleAttributes,
  toJson,
} from '../../../../src/elements/share-bar/export.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import {
  articleExample,
  eightApproaches,
  workedExample,
} from '../../../../stories/scenarios/view-scenarios.ts';
import { localeWith } from '../../../harness/currency.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';

const messages = english;
const today = '2026-11-24';
const read = (text: string) => readShared(text, { messages, today });
const presets = presetsIn(english).map(
  ({ id, scenario }) => [id, scenario('2026-12-01', prices) as Scenario] as const,
);
const page = 'https://example.org/cost?a=1';

describe('a link', () => {
  it.each([...presets, ['eight approaches', eightApproaches] as const])(
    'opens an equal scenario for %s',
    (_name, scenario) => {
      const link = linkTo({ scenario, candidate: '' }, page, 'ft');
      expect(read(link)).toEqual({ kind: 'calculation', scenario, candidate: '' });
    },
  );

  it('names the candidate unless it is the default', () => {
    expect(encodeShared({ scenario: workedExample, candidate: 'zero-shot' })).toBe(
      `2@${encodeScenario(workedExample)}`,
    );
    for (const candidate of ['', 'fine-tuned', 'few-shot', 'nobody'])
      expect(encodeShared({ scenario: workedExample, candidate })).toBe(encodeScenario(workedExample));
  });

  it('names the approaches with estimated token counts and the number of examples, unless there are none or the number is unknown', () => {
    const encoded = encodeScenario(workedExample);
    const shared = { scenario: workedExample, candidate: 'zero-shot' };
    expect(encodeShared({ ...shared, estimated: '01', examples: 800 })).toBe(`2@${encoded}@e01@n800`);
    expect(encodeShared({ ...shared, candidate: '', examples: 800 })).toBe(`${encoded}@n800`);
    expect(encodeShared({ ...shared, candidate: '', estimated: '', examples: 0 })).toBe(encoded);
    // `estimated` lists indices of approaches. Indices without an approach, and a number of examples that is not whole, are left out.
    expect(encodeShared({ ...shared, candidate: '', estimated: '97', examples: 2.5 })).toBe(encoded);
  });

  it('has no character that mail or chat programs change, and ends in a digit', () => {
    const shared = { scenario: workedExample, candidate: 'zero-shot', estimated: '01', examples: 800 };
    expect(linkTo(shared, 'https://example.org/', 'ft')).toMatch(/^[\w.:/#=@~!*()-]+\d$/);
  });

  it('is encoded once for each scenario', () => {
    let titleReads = 0;
    const scenario = {
      ...workedExample,
      get title() {
        titleReads++;
        return workedExample.title;
      },
    };
    expect(encodedOf(scenario)).toBe(encodeScenario(workedExample));
    const readsOfFirstEncoding = titleReads;
    expect(readsOfFirstEncoding).toBeGreaterThan(0);
    expect(linkTo({ scenario, candidate: '' }, page, 'ft')).toBe(
      linkTo({ scenario: workedExample, candidate: '' }, page, 'ft'),
    );
    expect(titleReads).toBe(readsOfFirstEncoding);
  });

  it('keeps the other entries of the hash, such as the links of other calculators', () => {
    const withOne = linkTo({ scenario: workedExample, candidate: '' }, `${page}#tab=2`, hashKey('one'));
    const withBoth = linkTo({ scenario: articleExample, candidate: '' }, withOne, hashKey('two'));
    const replaced = linkTo({ scenario: articleExample, candidate: '' }, withBoth, hashKey('one'));
    const hash = replaced.slice(replaced.indexOf('#'));
    expect(hash).toMatch(/^#tab=2&ft-two=ft1~.*&ft-one=ft1~/);
    expect(textInHash(hash, 'ft-two')).toBe(encodeScenario(articleExample));
    expect(textInHash(hash, 'ft-one')).toBe(encodeScenario(articleExample));
    expect(textInHash(hash, 'ft')).toBeNull();
    expect(textInHash(withBoth.slice(withBoth.indexOf('#')), 'ft-one')).toBe(encodeScenario(workedExample));
  });

  it.each([
    ['', 'ft'],
    ['calculator', 'ft-calculator'],
    ['a b&c=\ud800', 'ft-a_b_c__'],
  ])('for a calculator with the id "%s" has the key %s', (id, key) => {
    expect(hashKey(id)).toBe(key);
  });

  it('can be read even if a program has escaped it', () => {
    const text = encodeShared({ scenario: workedExample, candidate: 'zero-shot' });
    const escaped = [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
    expect(read(`${page}#ft=${escaped}`)).toMatchObject({ scenario: workedExample, candidate: 'zero-shot' });
  });

  it.each([
    ['with a full stop', (link: string) => `${link}.`],
    ['in brackets', (link: string) => `(${link})`],
    ['in a sentence', (link: string) => `See ${link}, or ask; 50 % of us did.`],
    ['at the end of a sentence', (link: string) => `Have a look:\n\n> ${link}).\n\nThanks`],
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
      'inside another address',
      (link: string) => `https://l.example.net/?to=${encodeURIComponent(link)}&from=mail`,
    ],
    [
      'escaped twice',
      (link: string) => `https://l.example.net/?to=${encodeURIComponent(encodeURIComponent(link))}`,
    ],
    ['after a damaged link', (link: string) => `${link.slice(0, 90)} was cut off, here it is again: ${link}`],
  ])('is found %s', (_where, embed) => {
    const shared = { scenario: workedExample, candidate: 'zero-shot', estimated: '02', examples: 800 };
    const link = linkTo(shared, 'https://example.org/cost?a=1#tab=2', 'ft-one');
    expect(read(embed(link))).toEqual({ kind: 'calculation', ...shared });
  });

  it.each([
    ['an unknown letter', '@x7@e0', { estimated: '0' }],
    ['an index without an approach', '@e79', {}],
    ['an index twice, in another order', '@e1001', { estimated: '01' }],
    ['no examples', '@n0', {}],
    ['more examples than can be counted exactly', '@n99999999999999999999', {}],
    ['a number that is too long', `@n${'9'.repeat(500)}`, {}],
    ['texts that are not whole numbers', '@n@n-5@n8e9', {}],
    ['two numbers', '@n800@n900', { examples: 800 }],
    ['many parameters', '@x1'.repeat(1000), {}],
    ['markup', '@<b>@e0"', {}],
  ])('opens its scenario even if its link parameters are unusable: %s', (_what, linkParameters, usable) => {
    const expected = { kind: 'calculation', scenario: workedExample, candidate: 'zero-shot', ...usable };
    expect(read(`2@${encodeScenario(workedExample)}${linkParameters}`)).toEqual(expected);
    expect(read(`${page}#ft=2@${encodeScenario(workedExample)}${linkParameters}`)).toEqual(expected);
  });

  it('can be read from a hash that is entirely escaped', () => {
    const hash = `#${encodeURIComponent(`tab=2&ft-one=${encodeScenario(workedExample)}`)}`;
    expect(textInHash(hash, 'ft-one')).toBe(encodeScenario(workedExample));
    expect(textInHash(hash, 'ft')).toBeNull();
  });
});

const attributeContext = { today, messages, prices: null, presets: null, reader: fromAttributes };

describe('embed code', () => {
  /** The scenario that the element makes from the attributes in the README. */
  const readmeScenario = (): Scenario => {
    const host = { tokensSaved: '500', requestsPerMonth: '100000', usdPerMtok: '2', setupUsd: '50' };
    const initialState = initialStateOf({ ...inputsOfHost(host), ...attributeContext, example: null });
    if (!('result' in initialState)) throw new Error(initialState.kind);
    return initialState.result.scenario;
  };

  it('uses the simple attributes if they can express the scenario, and opens an equal scenario', () => {
    const code =
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2026-12-01">';
    const opened = read(code);
    if (opened.kind !== 'calculation') throw new Error('not read');
    expect(embedCode(opened, messages)).toBe(
      `<script type="module" src="${cdnScript}"></script>\n${code}</ft-breakeven>`,
    );
    expect(evaluate(opened.scenario).comparisons[0]?.verdict).toMatchObject({ kind: 'after', months: 0.5 });
  });

  it('has the currency of the page, and opens an equal scenario', () => {
    const shared = { scenario: workedExample, candidate: '' };
    const euros = localeWith('de', 'EUR', 0.92);
    const code = embedCode(shared, messages, 'Kosten in €', euros);
    expect(code).toContain(' currency="EUR" usd-rate="0.92">Kosten in €</ft-breakeven>');
    expect(code.replace(' currency="EUR" usd-rate="0.92"', '')).toBe(
      embedCode(shared, messages, 'Kosten in €'),
    );
    expect(read(code)).toEqual(read(embedCode(shared, messages)));
  });

  it('in the README opens the scenario that the element shows, which starts today', () => {
    const tag = /^<ft-breakeven .*?<\/ft-breakeven>$/ms.exec(readme)?.[0] ?? '';
    const opened = read(tag);
    if (opened.kind !== 'calculation') throw new Error('not read');
    expect(opened.scenario).toEqual(readmeScenario());
    // The tag is also found if the whole README is pasted.
    expect(read(readme)).toEqual(opened);
  });

  it.each([
    ['no quotes', '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50>'],
    [
      'single quotes',
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
  ])('may have %s', (_name, code) => {
    const opened = read(code);
    if (opened.kind !== 'calculation') throw new Error('not read');
    expect(opened.scenario).toEqual(readmeScenario());
  });

  it('may be the tag of any element that takes a scenario', () => {
    const code = `<ft-verdict candidate=zero-shot scenario=${encodeScenario(workedExample)}></ft-verdict>`;
    expect(read(code)).toEqual({ kind: 'calculation', scenario: workedExample, candidate: 'zero-shot' });
  });

  it.each(presets)('opens an equal scenario for %s', (_id, scenario) => {
    const code = embedCode({ scenario, candidate: '' }, messages, 'a "quoted" <b> & more');
    expect(read(code)).toEqual({ kind: 'calculation', scenario, candidate: '' });
  });

  it('has the link parameters as attributes, in which unusable values are ignored', () => {
    const shared = { scenario: workedExample, candidate: '', estimated: '01', examples: 800 };
    const code = embedCode(shared, messages);
    expect(code).toContain(' estimated="01" examples="800"></ft-breakeven>');
    expect(read(code)).toEqual({ kind: 'calculation', ...shared });
    const damaged = code.replace('"01"', '"9 all"').replace('"800"', '"many"');
    expect(read(damaged)).toEqual({ kind: 'calculation', scenario: workedExample, candidate: '' });
  });

  it('is a single element for any content of its attributes and its text', () => {
    const third = { ...workedExample.approaches[2], id: '"><script>&amp;' };
    const scenario = createScenario({
      ...workedExample,
      title: '"><img src=x onerror=alert(1)>',
      approaches: [...workedExample.approaches.slice(0, 2), third as never],
    });
    const shared = { scenario, candidate: third.id };
    const code = embedCode(shared, messages, '</ft-breakeven><script>alert(1)</script>');
    const { body } = new DOMParser().parseFromString(code, 'text/html');
    expect(body.querySelectorAll('*')).toHaveLength(1);
    expect(body.firstElementChild?.getAttribute('candidate')).toBe(third.id);
    expect(body.textContent).toBe('</ft-breakeven><script>alert(1)</script>');
    expect(read(code)).toEqual({ kind: 'calculation', ...shared });
  });

  it.each([
    ['another horizon', { horizonMonths: 12 }],
    ['growth', { growthPerMonth: 0.1 }],
    ['a title', { title: 'Mine' }],
  ])('does not use the simple attributes if the scenario has %s', (_name, change) => {
    const simple = read('<ft-breakeven tokens-saved="500" starts-on="2026-12-01"></ft-breakeven>');
    if (simple.kind !== 'calculation') throw new Error('not read');
    expect(simpleAttributes(simple.scenario, messages)).not.toBeNull();
    expect(
      simpleAttributes(createScenario({ ...simple.scenario, ...change } as Scenario), messages),
    ).toBeNull();
  });
});

describe('JSON', () => {
  it.each(presets)('of %s opens an equal scenario and its candidate', (_id, scenario) => {
    const thirdId = scenario.approaches[2]?.id ?? '';
    expect(read(toJson(evaluate(scenario), thirdId))).toEqual({
      kind: 'calculation',
      scenario,
      candidate: thirdId,
    });
  });

  it('may also be the input from which a scenario is created', () => {
    const input = { startsOn: '2026-12-01', requestsPerMonth: 1, approaches: [{ id: 'a' }, { id: 'b' }] };
    expect(read(JSON.stringify(input))).toEqual({
      kind: 'calculation',
      scenario: createScenario(input),
      candidate: '',
    });
  });

  it('names every problem by its path', () => {
    const input = { startsOn: 'soon', requestsPerMonth: -1, approaches: [{ id: 'a', nonsense: 1 }] };
    const opened = read(JSON.stringify({ scenario: input }));
    const paths = opened.kind === 'problems' ? opened.problems.map(({ path }) => path) : [];
    expect(paths.sort()).toEqual(['approaches[0].nonsense', 'requestsPerMonth', 'startsOn']);
  });
});

describe('an exported scenario', () => {
  it.each([
    ['a link', (shared: SharedCalculation) => linkTo(shared, page, 'ft'), true],
    ['embed code', (shared: SharedCalculation) => embedCode(shared, messages, 'It pays back.'), true],
    [
      'JSON',
      ({ scenario, candidate }: SharedCalculation) => toJson(evaluate(scenario), candidate, []),
      false,
    ],
    ['the encoded text', encodeShared, true],
  ])(
    'as %s opens an equal scenario, for random scenarios with every feature',
    (_name, exportOf, hasParameters) => {
      const numbers = fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
      fc.assert(
        fc.property(
          scenarios(features),
          fc.nat({ max: 7 }),
          fc.nat(255),
          numbers,
          (input, candidateNumber, estimatedBits, count) => {
            const scenario = createScenario(input);
            // The default candidate is the second approach, and links do not name it.
            const candidate =
              scenario.approaches.slice(2)[candidateNumber % scenario.approaches.length]?.id ?? '';
            const estimated = scenario.approaches
              .map((_, index) => ((estimatedBits >> index) & 1 ? index : ''))
              .join('');
            const parameters = {
              ...(estimated && { estimated }),
              ...(count !== null && { examples: count }),
            };
            const opened = read(exportOf({ scenario, candidate, ...parameters }));
            expect(opened).toEqual({
              kind: 'calculation',
              scenario,
              candidate,
              ...(hasParameters && parameters),
            });
            expect(opened.kind === 'calculation' && encodeScenario(opened.scenario)).toBe(
              encodeScenario(scenario),
            );
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});

describe('random or damaged link parameters after an encoded text', () => {
  it('never hide its scenario, and only usable ones are read', () => {
    const encoded = encodeScenario(articleExample);
    const parameter = fc.oneof(
      fc.stringMatching(/^@[a-z]\d{0,22}$/),
      fc.stringMatching(/^@[en]\d{1,4}$/),
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => `@${text}`),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 12 }), (parameters) => {
        const opened = read(`${encoded}${parameters.join('')}`);
        if (opened.kind !== 'calculation') throw new Error(opened.kind);
        expect(opened.scenario).toEqual(articleExample);
        expect(opened.estimated ?? '0').toMatch(/^(0|1|01)$/);
        expect(opened.examples ?? 1).toSatisfy((count: number) => Number.isSafeInteger(count) && count > 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the simple attributes', () => {
  it('open an equal scenario for random numbers', () => {
    const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(amount, amount, amount, amount, (saved, requests, usd, setup) => {
        const text = (value: number | null): string | null => (value === null ? null : String(value));
        const initialState = initialStateOf({
          ...inputsOfHost({
            tokensSaved: text(saved),
            requestsPerMonth: text(requests),
            usdPerMtok: text(usd),
            setupUsd: text(setup),
          }),
          ...attributeContext,
          example: (startsOn) => createScenario({ ...articleExample, startsOn }),
        });
        // The element refuses numbers that are invalid for requests or prices.
        if (!('result' in initialState)) return;
        const { scenario } = initialState.result;
        const opened = read(embedCode({ scenario, candidate: '' }, messages));
        expect(opened).toEqual({ kind: 'calculation', scenario, candidate: '' });
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
    const content = { result: evaluate(scenario), pair, messages: english, locale: 'en', link };
    return fileOf(
      { ...content, catalog: prices, simulation: null, approximate: false, modelNames: {} },
      'markdown',
    ).text;
  };

  it.each(presets)('of %s opens an equal scenario through its link', (_id, scenario) => {
    const candidate = scenario.approaches[2]?.id ?? '';
    expect(read(report(scenario, candidate))).toEqual({ kind: 'calculation', scenario, candidate });
  });

  it('opens an equal scenario even if its title looks like another link', () => {
    const title = `ft1~h36 https://example.org/#ft=${encodeScenario(articleExample)} <ft-breakeven tokens-saved="1">`;
    const scenario = createScenario({ ...workedExample, title });
    expect(read(report(scenario, ''))).toEqual({ kind: 'calculation', scenario, candidate: '' });
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
    [costCsv(evaluate(workedExample), pairOf(evaluate(workedExample), '') as Pair), 'results-only'],
    ['\ufeffmonth\tfrom\trequests\thit_rate', 'results-only'],
    ['"month";"from";"requests"', 'results-only'],
  ])('is refused with a reason: case %#', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'refused', reason });
    expect(english.inputs.refused[reason as Refusal]).not.toBe('');
  });

  it.each([
    ['a cut link', `${page}#ft=${encodeScenario(workedExample).slice(0, 200)}`, ['syntax']],
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
      JSON.stringify({ ...articleExample, approaches: Array(9).fill(articleExample.approaches[0]) }),
      ['length'],
    ],
    ['deep JSON', `{"scenario":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['type']],
    ['a title of 3 MB', JSON.stringify({ ...articleExample, title: 'x'.repeat(3_000_000) }), ['length']],
    ['a tag with nonsense', '<ft-breakeven scenario="ft1~h(((">', ['syntax']],
    ['bad simple attributes', '<ft-breakeven tokens-saved="many">', ['not-a-number']],
    ['an impossible date', '<ft-breakeven tokens-saved="5" starts-on="2026-02-30">', ['date']],
  ])('is refused with its problems: %s', (_name, text, codes) => {
    const opened = read(text);
    if (opened.kind !== 'problems') throw new Error(opened.kind);
    expect(opened.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    for (const { message } of opened.problems) expect(message).not.toBe('');
  });

  it.each([
    ['starts of an encoded text with “~”', 'ft1~'],
    ['tags', '<ft-breakeven '],
    ['a tag that stays open', '<ft-breakeven a="'],
    ['spaces', ' \n'],
    ['escapes', '%25'],
    ['brackets', '(((1'],
    ['quotes', '&quot;'],
    ['starts of an encoded text', 'ft1'],
    ['link parameters', '@e1'],
  ])('is read in linear time, here a text of 3 MB of %s', (_name, repeated) => {
    // In quadratic time, this test would not end within hours.
    const text = `<ft-breakeven ft1~${repeated.repeat(3_000_000 / repeated.length)}!`;
    expect(['problems', 'refused']).toContain(read(text).kind);
  });

  it('never makes the reader throw, whether it is random or a damaged link or JSON', () => {
    const seeds = [
      encodeShared({ scenario: workedExample, candidate: 'zero-shot', estimated: '01', examples: 800 }),
      embedCode({ scenario: articleExample, candidate: '', estimated: '1', examples: 12 }, messages),
      toJson(evaluate(articleExample), ''),
    ];
    const damaged = fc
      .tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary' }))
      .map(([seed, position, length, insert]) => {
        const start = position % seed.length;
        return seed.slice(0, start) + insert + seed.slice(start + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (text) => {
        expect(['calculation', 'problems', 'refused']).toContain(read(text).kind);
      }),
      { numRuns: 500 },
    );
  });
});

describe('calculators on one page', () => {
  it('each find their own calculation in the hash, also without an id', () => {
    const page = document.createElement('div');
    page.innerHTML =
      '<ft-breakeven id="own"></ft-breakeven><ft-breakeven></ft-breakeven><ft-breakeven id=""></ft-breakeven>';
    const hosts = [...page.querySelectorAll<HTMLElement>('ft-breakeven')];
    const texts = hosts.map((_, index) => `text ${index}`);
    const hash = `#${hosts.map((host, index) => `${hashKey(hashIdOf(host))}=${texts[index]}`).join('&')}`;
    expect(hosts.map((host) => hashKey(hashIdOf(host)))).toEqual(['ft-own', 'ft', 'ft-.2']);
    expect(hosts.map((host) => textInHashFor(host, hash))).toEqual(texts);
    // A link of one calculator opens in no other.
    expect(hosts.map((host) => textInHashFor(host, '#ft-.2=x'))).toEqual([null, null, 'x']);
  });
});
