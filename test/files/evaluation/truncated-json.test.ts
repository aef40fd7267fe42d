/** Tests how JSON texts that end too early are completed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completedJson } from '../../../src/files/evaluation/truncated-json.ts';

// `null`: the text has no complete row, or does not end too early.
it.each<[string, string | null]>([
  ['[{"a":1},{"a":2', '[{"a":1}]'],
  ['{"rows":[{"a":[{"b":1},{"b":2}]},{"a":[{"b":3}', '{"rows":[{"a":[{"b":1},{"b":2}]}]}'],
  ['{"rows":[{"a":"}]"},{"a":"\\"', '{"rows":[{"a":"}]"}]}'],
  ['{"a":1', null],
  ['[{"a":1}}', null],
  ['[{"a":1}]', null],
])('the text %s is completed as %s', (text, expected) => {
  expect(completedJson(text)?.text ?? null).toBe(expected);
});

it('a text that is cut anywhere is completed to JSON with its first rows, if it has a complete row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ a: fc.string(), b: fc.json() }), { minLength: 2 }),
      fc.nat(),
      (rows, cut) => {
        const text = JSON.stringify({ head: { n: 1 }, rows });
        const completed = completedJson(text.slice(0, cut % text.length));
        if (!completed) return;
        const completedRows = (JSON.parse(completed.text) as { rows: unknown[] }).rows;
        expect(completedRows).toEqual(rows.slice(0, completedRows.length));
      },
    ),
  );
});
