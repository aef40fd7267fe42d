/** What leaves as a link comes back the same; whatever else is pasted gives messages and never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, encodeScenario, evaluate } from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import { presetsIn } from '../../src/elements/presets/index.ts';
import { embedCode, simpleAttributes } from '../../src/elements/share/embed.ts';
import { toJson } from '../../src/elements/share/json.ts';
import { longestShared, readShared } from '../../src/elements/share/read.ts';
import { encodeShared, hashKey, linkTo, textInHash } from '../../src/elements/share/state.ts';
import { english } from '../../src/i18n/en/index.ts';
import * as prices from '../../src/prices/index.ts';
import { article, eight, worked } from '../fixtures/view-scenarios.ts';
import { features, scenarios } from '../oracle/arbitraries.ts';

const names = english.breakeven;
const read = (text: string) => readShared(text, names);
const presets = presetsIn(english.share).map(
  ({ id, scenario }) => [id, scenario('2026-12-01', prices) as Scenario] as const,
);
const page = 'https://example.org/cost?a=1';

describe('a link', () => {
  it.each([...presets, ['eight approaches', eight] as const])('brings %s back exactly', (_name, scenario) => {
    const link = linkTo({ scenario, candidate: '' }, page, 'ft');
    expect(read(link)).toEqual({ kind: 'shared', scenario, candidate: '' });
  });

  it('brings random scenarios with every feature back exactly, prices and all', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        const scenario = createScenario(input);
        for (const { id } of scenario.approaches.slice(2)) {
          const back = read(linkTo({ scenario, candidate: id }, page, 'ft'));
          expect(back).toEqual({ kind: 'shared', scenario, candidate: id });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps an unusual candidate, and says nothing of the usual one', () => {
    expect(encodeShared({ scenario: worked, candidate: 'zero-shot' })).toBe(`2@${encodeScenario(worked)}`);
    for (const candidate of ['', 'fine-tuned', 'few-shot', 'nobody'])
      expect(encodeShared({ scenario: worked, candidate })).toBe(encodeScenario(worked));
  });

  it('holds only characters that mail and chat programs leave alone, and ends in a digit', () => {
    const link = linkTo({ scenario: worked, candidate: 'zero-shot' }, 'https://example.org/', 'ft');
    expect(link).toMatch(/^[\w.:/#=@~!*()-]+\d$/);
  });

  it('leaves the rest of the hash and the calculators under other keys alone', () => {
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

  it('is read even where a program escaped it', () => {
    const text = encodeShared({ scenario: worked, candidate: 'zero-shot' });
    const escaped = [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
    expect(read(`${page}#ft=${escaped}`)).toMatchObject({ scenario: worked, candidate: 'zero-shot' });
  });
});

describe('embed code', () => {
  it('uses the simple attributes where they make exactly the scenario, and reads back', () => {
    const code =
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2026-12-01">';
    const back = read(code);
    if (back.kind !== 'shared') throw new Error('not read');
    expect(embedCode(back, names)).toBe(`${code}</ft-breakeven>`);
    expect(evaluate(back.scenario).comparisons[0]?.verdict).toMatchObject({ kind: 'after', months: 0.5 });
  });

  it.each(presets)('carries %s whole', (_id, scenario) => {
    const code = embedCode({ scenario, candidate: '' }, names, 'a "quoted" <b> & more');
    expect(read(code)).toEqual({ kind: 'shared', scenario, candidate: '' });
  });

  it('is one element without a way out of its attributes or its text', () => {
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

describe('any other text', () => {
  it.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['another page', 'https://example.org/#ft=hello'],
    ['a cut link', `${page}#ft=${encodeScenario(worked).slice(0, 200)}`],
    ['another version', 'ft9~h36'],
    ['a candidate alone', '2@'],
    ['an empty object', '{}'],
    ['broken JSON', '{"scenario":'],
    ['a null scenario', '{"scenario":null}'],
    ['a prototype', '{"__proto__":{"startsOn":"2026-01-01"},"constructor":1}'],
    ['deep JSON', `{"scenario":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['another tag', '<script>alert(1)</script>'],
    ['a tag with nonsense', '<ft-breakeven scenario="ft1~h(((">'],
    ['bad simple attributes', '<ft-breakeven tokens-saved="many">'],
    ['no date', '<ft-breakeven tokens-saved="5">'],
    ['escapes that break off', `${page}#ft=%E0%A4%A`],
    ['too much', `{"a":"${'x'.repeat(longestShared)}"}`],
  ])('is refused with a reason: %s', (_what, text) => {
    const back = read(text);
    if (back.kind !== 'problems') throw new Error('read');
    expect(back.problems.length).toBeGreaterThan(0);
    for (const { message } of back.problems) expect(message).not.toBe('');
  });

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
        expect(['shared', 'problems']).toContain(read(text).kind);
      }),
      { numRuns: 500 },
    );
  });
});
