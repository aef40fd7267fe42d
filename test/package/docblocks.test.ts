/** Every file opens with a comment that says what it is, and every export of `src` has a docblock. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

const opensWithComment = (source: string): boolean => /^(#!.*\n)?(\/\*\*|\/\/ )/.test(source);

/** Matches the first line of an exported declaration. Its group is the name. */
const exportLine =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/;

/** The names of a source's exports without a docblock. An overloaded function needs one only for its first signature. */
function exportsWithoutDocblock(source: string): readonly string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const name = exportLine.exec(line)?.[1];
    if (name === undefined) return [];
    const lineBefore = lines.slice(0, index).findLast((earlier) => !/^\/\/ /.test(earlier)) ?? '';
    return lineBefore.endsWith('*/') || exportLine.exec(lineBefore)?.[1] === name ? [] : [name];
  });
}

it('the check finds exports without a docblock, and no other exports', () => {
  const source = `/** A file. */
import { one } from './one.ts';

/** A number. */
export const documented = 1;
export const plain = 2;

/** Overloaded. */
export function twice(a: number): number;
export function twice(a: string): string;
/** With a note for the linter. */
// biome-ignore lint/a/b: shown here
export interface Noted {}
export { one };
export abstract class Bare {}
`;
  expect(exportsWithoutDocblock(source)).toEqual(['plain', 'Bare']);
  expect(opensWithComment(source)).toBe(true);
  expect(opensWithComment(`import 'a';\n/** A file. */`)).toBe(false);
});

it('every export of the sources has a docblock', () => {
  const sources = filesOf('src');
  expect(sources.length).toBeGreaterThan(200);
  const undocumented = sources.flatMap((file) =>
    exportsWithoutDocblock(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(undocumented).toEqual([]);
});

it.each(['src', 'stories', 'test'])('every file of %s starts with a comment', (folder) => {
  const withoutComment = filesOf(folder).filter((file) => !opensWithComment(readFileSync(file, 'utf8')));
  expect(withoutComment).toEqual([]);
});
