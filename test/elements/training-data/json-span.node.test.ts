/** The place of a value in a JSON text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf } from '../../../src/elements/training-data/json-span.ts';

const json = fc.jsonValue({ maxDepth: 4 });

it('the place contains the value, whatever its position and the spaces in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), json), { minLength: 1, maxLength: 5 }),
      fc.array(json, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom(undefined, 1, 3),
      (entries, list, pick, indent) => {
        const index = pick % list.length;
        const value = {
          ...Object.fromEntries(entries.filter(([key]) => key !== 'messages')),
          messages: list,
        };
        const text = JSON.stringify(value, null, indent);
        const span = spanOf(text, ['messages', index]);
        expect(JSON.parse(text.slice(span?.from, span?.to))).toEqual(JSON.parse(JSON.stringify(list[index])));
        const memberSpan = spanOf(text, ['messages']);
        expect(text.slice(memberSpan?.from, memberSpan?.to).startsWith('"messages"')).toBe(true);
      },
    ),
  );
});

it.each([
  ['another key', '{"a": 1}', ['b']],
  ['an index after the end', '{"a": [1, 2]}', ['a', 2]],
  ['an index in a value that is no list', '{"a": 1}', ['a', 0]],
  ['a text that ends too early', '{"a": [1, ', ['a', 3]],
  ['no JSON', 'a, b', ['a']],
  ['nothing', '', ['a']],
])('the place is null for %s', (_, text, path) => {
  expect(spanOf(text, path)).toBeNull();
});

it('the place of a value is found after nesting of any depth', () => {
  const text = `{"deep": ${'['.repeat(1e5)}${']'.repeat(1e5)}, "role": "bot"}`;
  const span = spanOf(text, ['role']);
  expect(text.slice(span?.from, span?.to)).toBe('"role": "bot"');
});
