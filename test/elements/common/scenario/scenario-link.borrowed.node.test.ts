/** Links and embed code say which values still come from an example. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, decodeScenario, encodeScenario } from '../../../../src/core/index.ts';
import { borrowedFrom } from '../../../../src/core/scenario/borrowed-names.ts';
import { borrowedNumber } from '../../../../src/core/scenario/borrowed-number.ts';
import { readShared } from '../../../../src/elements/common/scenario/pasted-calculation.ts';
import { encodeShared, linkTo } from '../../../../src/elements/common/scenario/scenario-link.ts';
import { embedCode } from '../../../../src/elements/share-bar/export.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import {
  articleExample,
  eightApproaches,
  workedExample,
} from '../../../../stories/scenarios/view-scenarios.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';

const messages = english;
const read = (text: string) => readShared(text, { messages, today: '2026-11-24' });
const encoded = encodeScenario(workedExample);

describe('the values that still come from an example', () => {
  it('follow the other parameters of a link as a number', () => {
    const shared = {
      scenario: workedExample,
      candidate: '',
      estimated: '01',
      examples: 800,
      borrowed: '1023',
    };
    expect(encodeShared(shared)).toBe(`${encoded}@e01@n800@b1023`);
    expect(decodeScenario(encodeShared(shared))).toEqual(workedExample);
    expect(encodeShared({ ...shared, borrowed: '' })).toBe(`${encoded}@e01@n800`);
    expect(encodeShared({ scenario: workedExample, candidate: '' })).toBe(encoded);
  });

  it('are in the scenario of embed code, also if simple attributes could express it', () => {
    const shared = { scenario: articleExample, candidate: '', borrowed: '5' };
    const code = embedCode(shared, messages);
    expect(code).toContain(` scenario="${encodeScenario(articleExample)}@b5"`);
    expect(read(code)).toEqual({ kind: 'calculation', ...shared });
  });

  it('are in several parameters if they are many, and these parameters are read as one number', () => {
    const lines = Array.from({ length: 9 }, (_, index) => ({ label: `Line ${index}`, usd: 10 }));
    const scenario = createScenario({
      ...eightApproaches,
      approaches: eightApproaches.approaches.map((approach) => ({ ...approach, setup: lines })),
    });
    const borrowed = borrowedNumber(borrowedFrom(scenario), scenario);
    const shared = { scenario, candidate: '', borrowed };
    expect(borrowed.length).toBeGreaterThan(20);
    expect(encodeShared(shared)).toMatch(/@b\d{20}@b\d+$/);
    expect(read(`See ${linkTo(shared, 'https://example.org/', 'ft')}.`)).toEqual({
      kind: 'calculation',
      ...shared,
    });
  });

  it('are ignored if they do not fit the scenario', () => {
    for (const parameter of ['@b0', `@b${'9'.repeat(20)}`, '@b', '@bx'])
      expect(read(encoded + parameter)).toEqual({
        kind: 'calculation',
        scenario: workedExample,
        candidate: '',
      });
  });

  it('are the same in every form, for any scenario and values', () => {
    fc.assert(
      fc.property(scenarios(features), fc.infiniteStream(fc.boolean()), (input, picks) => {
        const scenario = createScenario(input);
        const picked = new Set([...borrowedFrom(scenario)].filter(() => picks.next().value));
        const borrowed = borrowedNumber(picked, scenario);
        const shared = { scenario, candidate: '', ...(borrowed && { borrowed }) };
        for (const text of [
          encodeShared(shared),
          linkTo(shared, 'https://a.b/', 'ft'),
          embedCode(shared, messages),
        ])
          expect(read(text)).toEqual({ kind: 'calculation', ...shared });
      }),
      { numRuns: 30 },
    );
  });
});
