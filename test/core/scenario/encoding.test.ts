/** The text of a scenario is short, safe in links, and can be read back without loss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createScenario,
  decodeScenario,
  encodeScenario,
  maxEncodedLength,
  ScenarioError,
  type ScenarioInput,
  withField,
} from '../../../src/core/index.ts';
import { type FieldNode, scenarioNode } from '../../../src/core/scenario/field-table.ts';
import { features, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';

const scenario = createScenario({
  title: 'Rückfragen 🧾 _*!~()',
  startsOn: '2026-01-01',
  requestsPerMonth: { p10: 1e5, p50: 200_000, p90: 3e5, sharedAs: 'Verkehr' },
  approaches: [
    {
      id: 'prompt',
      prefixTokens: 2000,
      rates: {
        inputUsdPerMTok: 0.4,
        cachedInputUsdPerMTok: 0.1,
        outputUsdPerMTok: 1.6,
        source: 'https://x.y/?a=1&b#c',
      },
      cache: { hitRate: 'from-traffic', minimumTokens: 1024, stepTokens: 128 },
    },
    {
      id: 'tuned',
      label: '',
      rates: { outputUsdPerMTok: null },
      setup: [{ usd: null }, { quantity: 0, usdPerUnit: -80 }],
    },
  ],
});

/** Whether a text is decoded. If it is refused, the error must be a `ScenarioError` with its problems. */
const isDecoded = (text: unknown): boolean => {
  try {
    decodeScenario(text as string);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).problems.length).toBeGreaterThan(0);
    return false;
  }
};

describe('encodeScenario', () => {
  it('writes a short text that needs no escaping in an attribute, a URL or a form', () => {
    const text = encodeScenario(
      createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1e5, approaches: [{ id: 'a' }] }),
    );
    expect(text).toBe('ft1~q1e5~a((ia))~s20260101');
    expect(encodeURIComponent(encodeScenario(scenario))).toBe(encodeScenario(scenario));
  });

  it.each([
    [0.1, '.1'],
    [1e15, '1e15'],
    [120_000, '12e4'],
    [1234.5, '1234.5'],
    [1e-9, '1e-9'],
    [0.0000123, '123e-7'],
    [0.30000000000000004, '.30000000000000004'],
  ])('writes %s as %s', (value, digits) => {
    expect(encodeScenario(withField(scenario, 'requestsPerMonth', value))).toContain(`~q${digits}~`);
  });

  it('keeps ranges, unknown values, sources and any text', () => {
    expect(decodeScenario(encodeScenario(scenario))).toEqual(scenario);
  });

  it('keeps every random scenario', () => {
    fc.assert(
      fc.property(scenarios([...features, ...rareFeatures]), (input) => {
        const before = createScenario(input);
        expect(decodeScenario(encodeScenario(before))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every text and every number unchanged', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    const number = fc.double({ min: 0, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(
        units,
        fc.string({ unit: 'binary', maxLength: 60 }),
        number,
        (codes, text, requestsPerMonth) => {
          const title = String.fromCharCode(...codes);
          const before = createScenario({
            startsOn: '2026-01-01',
            title,
            requestsPerMonth,
            approaches: [{ id: 'a', label: text }],
          });
          const after = decodeScenario(encodeScenario(before));
          expect([after.title, after.approaches[0]?.label]).toEqual([title, text]);
          // −0 becomes 0.
          expect(after.requestsPerMonth).toBe(requestsPerMonth === 0 ? 0 : requestsPerMonth);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('writes less than the stated maximum length for the largest scenario', () => {
    const longLabel = '€a'.repeat(100);
    const range = {
      p10: 1.23456789012345e-300,
      p50: 1.23456789012345e-299,
      p90: 1.23456789012345e-298,
    };
    const line = (label: string) => ({ label, quantity: range, usdPerUnit: range });
    let largest = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [{ id: 'a' }],
    } as ScenarioInput);
    // Adds cost lines until the scenario is too large to be created, or has eight approaches with 80 lines each, the most it may have.
    for (let i = 0, label = longLabel; ; i++) {
      try {
        largest = withField(largest, `approaches[${Math.floor(i / 80)}]`, {
          id: `${Math.floor(i / 80)}`,
          setup: Array(Math.min(40, (i % 80) + 1)).fill(line(label)),
          monthly: Array(Math.max(0, (i % 80) - 39)).fill(line(label)),
        });
      } catch {
        if (label === '') break;
        label = '';
      }
      if (i === 639) break;
    }
    const text = encodeScenario(largest);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text.length).toBeLessThan(maxEncodedLength);
    expect(decodeScenario(text)).toEqual(largest);
  });

  it('has a different letter for each member of an object', () => {
    const visit = (node: FieldNode): void => {
      if (node.node === 'list') visit(node.item);
      if (node.node !== 'object') return;
      const codes = Object.values(node.members).map(({ code }) => code);
      expect(new Set(codes).size, codes.join('')).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[A-Za-z]$/);
      Object.values(node.members).forEach(visit);
    };
    visit(scenarioNode);
  });
});

describe('decodeScenario', () => {
  it.each([
    [''],
    ['ft1~'],
    ['ft2~q1'],
    ['ft1~q1e5~a((ia))~s20261301'],
    ['ft1~q1e5~q1e5~a((ia))~s20260101'],
    ['ft1~q1e999~a((ia))~s20260101'],
    ['ft1~q1e5~a((ia)~s20260101'],
    ['ft1~q1e5~a((ia))~s20260101)'],
    ['ft1~q1e5~a((ia~l*zzzz*))~s20260101'],
    ['<script>alert(1)</script>'],
    [`ft1~${'a('.repeat(50_000)}`],
    [`ft1~q${'1'.repeat(200_000)}~a((ia))~s20260101`],
    ['x'.repeat(10_000_000)],
    [null],
    [undefined],
    [{}],
    [Symbol('x')],
  ])('refuses a text that is not a scenario', (text) => {
    expect(isDecoded(text)).toBe(false);
  });

  it('leaves out the notes that a link has after the scenario, and refuses anything else there', () => {
    const text = encodeScenario(scenario);
    for (const notes of ['@e01', '@n800', '@e01@n800', '@x12345678901234567890'])
      expect(decodeScenario(text + notes)).toEqual(scenario);
    for (const other of ['@', '@e', '@01', '@e01@', '@E1', '@é1', `@n${'9'.repeat(21)}`, '@e1'.repeat(9)])
      expect(isDecoded(text + other), other).toBe(false);
    expect(isDecoded('@e01')).toBe(false);
    expect(isDecoded('@e1'.repeat(1_000_000))).toBe(false);
  });

  it('throws no other error than ScenarioError for damaged text', () => {
    const text = encodeScenario(scenario);
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(6),
        fc.string({ maxLength: 4 }),
        (offset, deletedLength, inserted) => {
          isDecoded(text.slice(0, offset) + inserted + text.slice(offset + deletedLength));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('refuses every text that is cut off', () => {
    const text = encodeScenario(scenario);
    for (let length = 0; length < text.length; length++) expect(isDecoded(text.slice(0, length))).toBe(false);
  });
});
