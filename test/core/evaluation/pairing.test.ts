/** Tests how rows of result files are paired into cases. */
import { describe, expect, it } from 'vitest';
import { type EvaluationRow, pairRows } from '../../../src/core/index.ts';

/** Rows from texts of the form `approach id input`, with `-` for an absent id or input. */
const rowsOf = (...texts: readonly string[]): EvaluationRow[] =>
  texts.map((text, i) => {
    const [approach = '', id = '-', input = '-'] = text.split(' ');
    return {
      id: id === '-' ? null : id,
      input: input === '-' ? null : input,
      expected: null,
      run: { approach, outcome: 'answered', actual: text },
      place: `line ${i + 1}`,
    };
  });

/** The approaches of each case, and the codes of the problems. */
const paired = (...texts: readonly string[]) => {
  const { cases, problems } = pairRows(rowsOf(...texts));
  return {
    cases: cases.map(({ runs }) => runs.map(({ approach }) => approach).join('')),
    problems: problems.map(({ code, place }) => `${code} ${place}`.trim()),
  };
};

describe('pairRows', () => {
  it.each([
    ['by id and input, in any order of rows', ['a 1 x', 'a 2 y', 'b 2 y', 'b 1 x'], ['ab', 'ab'], []],
    ['by id where the input is absent', ['a 1 x', 'a 2 y', 'b 2 -', 'b 1 -'], ['ab', 'ab'], []],
    ['by input where the id is absent', ['b - y', 'a 1 x', 'a 2 y', 'b - x'], ['ba', 'ab'], []],
    ['by input where no row has an id', ['a - x', 'a - y', 'b - y', 'b - x'], ['ab', 'ab'], []],
    ['repeats', ['a 1 x', 'a 1 x', 'b 1 x'], ['aab'], []],
    [
      'by input if each run has ids of its own',
      ['a 1 x', 'a 2 y', 'b 3 y', 'b 4 x'],
      ['ab', 'ab'],
      ['paired-by-input'],
    ],
  ])('pairs %s', (_, rows, cases, problems) => {
    expect(paired(...rows)).toEqual({ cases, problems });
  });

  it.each([
    ['by the number of the row', ['a - -', 'b - -'], ['a', 'b'], ['no-key line 1', 'no-key line 2']],
    [
      'rows with the same id and other inputs',
      ['a 1 x', 'a 2 y', 'b 1 y', 'b 2 y'],
      ['a', 'ab', 'b'],
      ['id-with-other-input line 3'],
    ],
    [
      'a row without input, if its id has two inputs',
      ['a 1 x', 'a 1 y', 'b 1 -'],
      ['a', 'a', 'b'],
      ['id-with-other-input line 2'],
    ],
  ])('does not pair %s', (_, rows, cases, problems) => {
    expect(paired(...rows)).toEqual({ cases, problems });
  });

  it('ignores spaces at the ends of inputs, and kinds of line ends', () => {
    const rows = rowsOf('a 1 x', 'b 1 x').map((row, i) => ({
      ...row,
      input: ['one\r\ntwo ', 'one\ntwo'][i] ?? null,
    }));
    expect(pairRows(rows).cases).toHaveLength(1);
  });

  it('keeps every run, even if the id is `__proto__` or `constructor`', () => {
    const rows = rowsOf('a __proto__ x', 'b __proto__ x', 'a constructor -', 'b constructor -');
    expect(pairRows(rows).cases.map(({ runs }) => runs.length)).toEqual([2, 2]);
  });
});
