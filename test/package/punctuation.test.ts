/** Elements put texts together with the punctuation of their language (`src/i18n/punctuation.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Files with English punctuation in every language, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'common/scenario/scenario-attributes.ts': 'lists names of attributes in code',
  'common/problem-list.ts':
    'writes the path of a problem as code, followed by a colon that belongs to the code',
  'evaluation/sample.ts': 'makes an English sample file',
  'training-data/sample.ts': 'makes an English sample file',
};

/** The calls in a source that join texts with an English comma, semicolon or colon, also over several lines. */
const joins = (source: string): readonly string[] => source.match(/\.join\(\s*['"][,;:] ['"],?\s*\)/g) ?? [];

/** The parts of the templates in a source that begin with an English sign, or have one after a tag. Styles are left out. */
function signs(source: string): readonly string[] {
  // Most files have no such sign anywhere, and reading a source takes long.
  if (!/[`}>][,;:.] /.test(source)) return [];
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'css') return;
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      if (/(?:^|>)[,;:.] /.test(node.text)) parts.push(node.text);
    } else if (ts.isNoSubstitutionTemplateLiteral(node) && />[,;:.] /.test(node.text)) parts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parts;
}

/** The files of the elements in whose source `find` finds something. */
const filesWith = (find: (source: string) => readonly string[]): readonly string[] => {
  const files = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !Object.hasOwn(exceptions, file),
  );
  expect(files.length).toBeGreaterThan(300);
  return files.filter((file) => find(readFileSync(`src/elements/${file}`, 'utf8')).length > 0);
};

it('the check finds a join with English punctuation, and no other join', () => {
  expect(joins("names.join(', ') + notes.join('; ') + lines.join('\\n') + parts.join('')")).toHaveLength(2);
  expect(joins("names.join(\n  ', ',\n)")).toHaveLength(1);
});

it('no element joins texts with English punctuation', () => {
  expect(filesWith(joins)).toEqual([]);
});

it.each([
  ['after a value', 'html`$' + '{name}, $' + '{fact}`', 1],
  ['at the start', 'html`, $' + '{fact}`', 1],
  ['after a tag', 'html`<b>$' + '{name}</b>: $' + '{fact}`', 1],
  ['after a tag without a value', 'html`<b></b>. `', 1],
  ['in a style', 'css`a { color: $' + '{ink}; b: c }`', 0],
  ['in an address', '`$' + '{host}:$' + '{port}`', 0],
])('the check of templates finds an English sign: %s', (_place, source, count) => {
  expect(signs(source)).toHaveLength(count);
});

it('no template of an element has an English sign between texts', () => {
  expect(filesWith(signs)).toEqual([]);
});

it('every exception has an English sign', () => {
  const unneeded = Object.keys(exceptions).filter((file) => {
    const source = readFileSync(`src/elements/${file}`, 'utf8');
    return joins(source).length + signs(source).length === 0;
  });
  expect(unneeded).toEqual([]);
});
