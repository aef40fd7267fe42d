/** Tests take the sentences of elements from the messages. Only the tests of wording write sentences out. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Files of tests that write sentences out. */
const exceptions: Readonly<Record<string, string>> = {
  'test/i18n/wording.test.ts': 'shows the wording of every area',
  'test/package/literals.test.ts': 'has examples of sentences that are written out',
  'test/built/accessibility-tree.test.ts': 'shows what assistive technology says, word for word',
  'test/elements/scenario-form/fields/number-entry.test.ts':
    'shows the refusals, each put together from messages',
  'test/elements/scenario-form/scenario-form.test.ts': 'shows the refusals, each put together from messages',
  'test/elements/verdict/': 'shows the sentences of the verdict',
  'test/elements/common/wording/': 'shows the sentences of the verdict and the remarks on prices',
};

/** Matches the files of messages that contain no sentences, but prompts and the names of fields and examples. */
const withoutSentences = /\/(examples|fields|(ticket|preset)-prompts|index|plural)\.ts$/;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Whether a node is the title of a test, or the first cell of a row of a table, which names the row. */
function isTitle(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent))
    return parent.arguments[0] === node && /^(it|test|describe)\b/.test(parent.expression.getText());
  return (
    ts.isArrayLiteralExpression(parent) &&
    parent.elements[0] === node &&
    ts.isArrayLiteralExpression(parent.parent)
  );
}

interface Literal {
  readonly line: number;
  readonly text: string;
}

/** The texts of at least three words in a source: string literals, the parts of templates between their values, and texts in regular expressions. */
function literalsOf(source: string): readonly Literal[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const literals: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const add = (text: string): void => void literals.push({ line, text: text.trim() });
    if (ts.isStringLiteralLike(node)) {
      if (!isTitle(node)) add(node.text);
    } else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      add(node.text);
    else if (ts.isRegularExpressionLiteral(node))
      node.text
        .replaceAll(/\\([.?,])/g, '$1')
        .split(/[\\^$*+()[\]{}|/]+/)
        .forEach(add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return literals.filter(({ text }) => wordsIn(text) >= 3);
}

/** The literals that are a part of a message, or that contain a message of at least four words. */
function sentencesWrittenOut(source: string, messages: readonly string[]): readonly Literal[] {
  return literalsOf(source).filter(({ text }) =>
    messages.some((message) => message.includes(text) || (wordsIn(message) >= 4 && text.includes(message))),
  );
}

it('the check finds a sentence that is written out, and nothing else', () => {
  const messages = ['Paste your prompt to begin.', 'never pays back'];
  const source = `
    it('never pays back', () => {
      expect(text).toBe('Example. Paste your prompt to begin.');
      expect(text).toMatch(/^Tuned never pays back|paste\\d/);
      expect(text).toMatch(/never pays back\\./);
      expect(text).toContain(\`\${name} never pays back\`);
      expect(text).toContain(english.never);
      expect(text).toBe('pays back');
    });
    it.each([['never pays back', 1]])('%s', () => {});`;
  expect(sentencesWrittenOut(source, messages).map(({ line }) => line)).toEqual([3, 6]);
});

it('no test writes out a sentence, except the tests of wording', () => {
  const messages = filesOf('src/i18n/en')
    .filter((file) => !withoutSentences.test(file))
    .flatMap((file) => literalsOf(readFileSync(file, 'utf8')).map(({ text }) => text));
  expect(messages.length).toBeGreaterThan(300);
  const tests = filesOf('test').filter(
    (file) => !Object.keys(exceptions).some((exception) => file.startsWith(exception)),
  );
  const writtenOut = tests.flatMap((file) =>
    sentencesWrittenOut(readFileSync(file, 'utf8'), messages).map(
      ({ line, text }) => `${file}:${line}: ${text}`,
    ),
  );
  expect(writtenOut).toEqual([]);
});
