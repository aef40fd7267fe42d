/**
 * Each function that is repeated after a failure is a plain `() => import('…')`: it imports one file and does not change the result. The
 * reason: `retriable` repeats only the first import in the source of the function, and gives the whole module.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** For each function that repeats a failed load: the position of the loading function among its arguments. */
const loaderPositions: Readonly<Record<string, number>> = { retriable: 0, repeated: 0, loadPart: 1 };

/** Names that may be passed in place of a function. The functions that they stand for are tested where they are written. */
const permittedExpressions = new Set([
  // The argument of `loadPart` itself.
  'load',
  // `views.ts` and `folds.ts`, whose properties `load` are tested too.
  'part.load',
  // A constant of `define/lazy.ts`, which is tested too.
  'onDemand',
]);

const plainImport = /^\(\) => import\(('[^']+')\)$/;

/** The source of each function in a file that loads a module and is repeated after a failure. */
function repeatedIn(source: string): readonly string[] {
  const loaders: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = (part: ts.Node): string => part.getText().replace(/\s+/g, ' ');
    if (ts.isCallExpression(node)) {
      const argument = node.arguments[loaderPositions[node.expression.getText()] ?? -1];
      if (argument) loaders.push(text(argument));
    }
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const loader = isNamed && ['load', 'onDemand'].includes(node.name.getText()) && node.initializer;
    if (loader && /^(async )?\(\) =>.*\bimport\(/s.test(loader.getText())) loaders.push(text(loader));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return loaders.filter((loader) => !permittedExpressions.has(loader));
}

it('the check finds every repeated function', () => {
  const source = `
    const one = retriable(() => import('./one.ts'));
    const part = loadPart('tag', () => Promise.all([import('./one.ts'), import('./two.ts')]), use);
    const view = { load: async () => (await import('./one.ts')).view };
    const other = load(() => 1);`;
  expect(repeatedIn(source).map((loader) => plainImport.test(loader))).toEqual([true, false, false]);
});

it.each(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => repeatedIn(readFileSync(`src/${file}`, 'utf8')).map((source) => [file, source])),
)('%s repeats a plain import: %s', (_file, source) => {
  expect(source).toMatch(plainImport);
});
