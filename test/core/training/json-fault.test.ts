/** The first place at which a text is not JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/core/training/json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the JSON fault', () => {
  it.each([
    ['', 1, 'value'],
    ['nonsense', 1, 'value'],
    ['{"a": 1', 8, 'comma-or-brace'],
    ['{"a": 1 "b": 2}', 9, 'comma-or-brace'],
    ['{"a" 1}', 6, 'colon'],
    ["{'a': 1}", 2, 'key'],
    ['{"a": 1,}', 9, 'key'],
    ['{a: 1}', 2, 'key'],
    ['[1, 2', 6, 'comma-or-bracket'],
    ['[1,]', 4, 'value'],
    ['{"a": "b}', 10, 'quote'],
    ['{"a": "b\tc"}', 9, 'escaped-control'],
    ['{"a": "\\x"}', 9, 'escape'],
    ['{"a": "\\u12"}', 12, 'escape'],
    ['{"a": 1.}', 9, 'digit'],
    ['{"a": -}', 8, 'digit'],
    ['{"a": 01}', 8, 'comma-or-brace'],
    ['{"a": NaN}', 7, 'value'],
    ['{"a": undefined}', 7, 'value'],
    ['{"a": 1} {"b": 2}', 10, 'end'],
    ['{"a": True}', 7, 'value'],
  ] as const)('the fault of %s is in column %i, where “%s” is expected', (text, column, expected) => {
    expect(jsonFault(text)).toEqual({ column, expected });
  });

  it('is null if and only if JSON.parse accepts the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      ' ',
      'true',
      'null',
      '\\n',
      '\u0001',
      '0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          expect(jsonFault(text) === null).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('the fault of JSON that is cut off is at the cut, or at the beginning of the word that is cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length);
        const fault = jsonFault(cut);
        // The fault of a cut word such as `null` is at its first letter, and the fault of a cut escape is at its first missing digit.
        if (!isJson(cut)) expect(cut.length + 1 - (fault?.column ?? 0)).toBeLessThan(5);
        if (!isJson(cut)) expect(fault?.column).toBeLessThanOrEqual(cut.length + 1);
      }),
    );
  });

  it('is found after brackets that are nested more deeply than the call stack allows', () => {
    expect(jsonFault('['.repeat(200_000))).toEqual({ column: 200_001, expected: 'value' });
  });
});
