/** Elements put texts together with the punctuation of their language (`src/i18n/punctuation.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Files whose joined texts are English in every language. */
const exceptions = ['common/scenario/scenario-attributes.ts'];

/** The calls in a source that join texts with an English comma, semicolon or colon. */
const joins = (source: string): readonly string[] => source.match(/\.join\(['"][,;:] ['"]\)/g) ?? [];

it('the check finds a join with English punctuation, and no other join', () => {
  expect(joins("names.join(', ') + notes.join('; ') + lines.join('\\n') + parts.join('')")).toHaveLength(2);
});

it('no element joins texts with English punctuation', () => {
  const files = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !exceptions.includes(file),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => joins(readFileSync(`src/elements/${file}`, 'utf8')).length > 0)).toEqual([]);
});
