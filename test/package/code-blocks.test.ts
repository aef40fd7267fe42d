/**
 * Tests the code in the documents. JavaScript is type-checked with the declarations of the built package. Tags, attributes, custom
 * properties, parts and states are compared with the manifest. JSON, training files, Bash scripts and calls of the command are read.
 * `testedElsewhere` has the languages of the other blocks.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/run.ts';
import { createTrainingInspection } from '../../src/core/training/inspection.ts';

interface Block {
  /** The document, and the number of the block in it. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** Documents whose code is the subject of another test. */
const otherPages = ['docs/frameworks.md'];

/** Languages whose blocks are tested elsewhere or not at all, each with the test or command, or with the reason. */
const testedElsewhere: Readonly<Record<string, string>> = {
  python: 'npm run test:scale',
  dockerfile: 'not tested: docs/at-scale.md says that no image was built',
  sql: 'npm run test:logs',
  sh: 'test/package/readme.test.ts; its calls of the command `ft-breakeven` are tested here',
  math: 'npm run test:site: the site shows it as formulas',
  '': 'not tested: a block without a language is output or a diagram',
};

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const blocks: readonly Block[] = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...pagesIn('docs'),
  ...pagesIn('site/pages'),
]
  .filter((page) => !otherPages.includes(page))
  .flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return [...text.matchAll(/^```(\w*).*\n([\s\S]*?)^```$/gm)].map(
      ([, language = '', code = ''], index) => ({
        place: `${page}, block ${index + 1}`,
        language,
        code,
      }),
    );
  });
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

/** Names that the code of a document uses but does not declare, with their types. The reader’s own page has them. */
const namesOfReader: Readonly<Record<string, string>> = {
  scenario: "import('ft-breakeven/core.js').Scenario",
  before: "import('ft-breakeven/core.js').Scenario",
  report: "import('ft-breakeven/core.js').TrainingReport",
  comparisons: "readonly import('ft-breakeven/core.js').Comparison[]",
  file: 'File',
  validationFile: 'File',
  controller: 'AbortController',
  progress: 'HTMLProgressElement',
  rows: 'readonly object[]',
  table: 'readonly object[]',
  older: 'readonly object[]',
  jsonOfTheJob: 'string',
  lines: 'readonly string[]',
  states: 'readonly string[]',
  count: '(text: string) => number',
  countOnServer: '(text: string, signal?: AbortSignal) => Promise<number>',
  mine: "import('ft-breakeven/prices.js').CatalogModel",
  vocabularyUrl: 'string',
  configUrl: 'string',
  showSaveFilePicker: '(options: { suggestedName: string }) => Promise<FileSystemFileHandle>',
};

/** The JavaScript in a block of HTML: the scripts without a type or with the type `module`. */
const scriptsIn = (html: string) =>
  [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);

/** The arguments of each call of the command in a script, up to a redirection or the next command. */
const callsIn = (script: string): readonly (readonly string[])[] =>
  [...script.replaceAll(/^\s*#.*$/gm, '').matchAll(/(?<![\w/-])ft-breakeven ([a-z]+ ?[^|\n>;]*)/g)].map(
    ([, call = '']) =>
      (call.match(/\$\(\(.*?\)\)|"[^"]*"|[^\s"')]+/g) ?? []).map((word) => word.replaceAll('"', '')),
  );

/** Each script with its place, as a module. */
const scripts = [
  ...inLanguage('js', 'ts'),
  ...inLanguage('html').flatMap((block) => scriptsIn(block.code).map((code) => ({ ...block, code }))),
].map(({ place, code }, index) => ({
  place,
  path: resolve(`.cache/code-blocks/${index}.ts`),
  code: `${code}\nexport {};\n`,
}));
/** Declares `namesOfReader` for the scripts. A name that a script declares itself has precedence, because the script is a module. */
const declarationFile = {
  place: 'the names that code takes from the page of its reader',
  path: resolve('.cache/code-blocks/names-of-reader.d.ts'),
  code: Object.entries(namesOfReader)
    .map(([name, type]) => `declare const ${name}: ${type};\n`)
    .join(''),
};

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

type Names = readonly { readonly name: string }[];

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: Names;
  readonly cssParts?: Names;
  readonly cssProperties?: Names;
  readonly cssStates?: Names;
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const declarations = modules.flatMap(({ declarations = [] }) => declarations);
const elements = new Map(
  declarations.flatMap((declaration) =>
    declaration.tagName ? [[declaration.tagName, declaration] as const] : [],
  ),
);
const customProperties = new Set(
  declarations.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
);

describe('the code in documents', () => {
  it('is in languages that are tested', () => {
    const tested = ['js', 'ts', 'html', 'css', 'json', 'jsonl', 'bash', ...Object.keys(testedElsewhere)];
    expect(blocks.length).toBeGreaterThan(80);
    expect(blocks.filter(({ language }) => !tested.includes(language))).toEqual([]);
  });

  it('has no type error with the types of the package', () => {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
      strict: true,
      // The code is JavaScript, so its parameters have no types, and it takes for granted that an element is in the page.
      noImplicitAny: false,
      strictNullChecks: false,
      skipDefaultLibCheck: true,
      noEmit: true,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const codes = new Map([...scripts, declarationFile].map(({ path, code }) => [path, code]));
    const { readFile, fileExists, getSourceFile } = host;
    host.fileExists = (path) => codes.has(path) || fileExists(path);
    host.readFile = (path) => codes.get(path) ?? readFile(path);
    host.getSourceFile = (path, ...rest) => {
      const code = codes.get(path);
      return code === undefined
        ? getSourceFile(path, ...rest)
        : ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
    };
    // Every element is known, as in a page that has imported `define.js`.
    const program = ts.createProgram([...codes.keys(), resolve('dist/index.d.ts')], options, host);
    const problems = [...scripts, declarationFile].flatMap(({ place, path }) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText, start = 0 }) =>
          `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} (${source?.text.slice(start, start + 60)})`,
      );
    });
    expect(problems).toEqual([]);
  });

  it.each(inLanguage('html'))('has tags and attributes of the package ($place)', ({ code }) => {
    const markup = code.replace(/<script[\s\S]*?<\/script>/g, '');
    for (const [, tag = '', rest = ''] of markup.matchAll(/<(ft-[\w-]+)([^>]*)>/g)) {
      const names = elements.get(tag)?.attributes?.map(({ name }) => name) ?? [];
      expect([tag, elements.has(tag)]).toEqual([tag, true]);
      for (const [, attribute = ''] of rest.matchAll(/([\w-]+)=/g))
        expect([...names, 'class', 'id', 'lang', 'name', 'style']).toContain(attribute);
    }
  });

  it.each(inLanguage('css'))(
    'has tags, custom properties, parts and states of the package ($place)',
    ({ code }) => {
      for (const [, tag = ''] of code.matchAll(/(?:^|[\s,])(ft-[\w-]+)/gm))
        expect([...elements.keys()]).toContain(tag);
      for (const [, name = ''] of code.matchAll(/(--ft-[\w-]+)/g))
        expect([...customProperties]).toContain(name);
      for (const [, tag = '', part = ''] of code.matchAll(/(ft-[\w-]+)::part\(([\w-]+)\)/g))
        expect(elements.get(tag)?.cssParts?.map(({ name }) => name)).toContain(part);
      for (const [, tag = '', state = ''] of code.matchAll(/(ft-[\w-]+):state\(([\w-]+)\)/g))
        expect(elements.get(tag)?.cssStates?.map(({ name }) => name)).toContain(state);
    },
  );

  it.each(inLanguage('json'))('is JSON ($place)', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow();
  });

  it.each(inLanguage('jsonl'))('has an example of a training file on each line ($place)', ({ code }) => {
    const lines = code.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const inspection = createTrainingInspection({ count: (text) => text.length });
      inspection.add(line);
      expect([line, inspection.report().examples]).toEqual([line, 1]);
    }
  });

  it('has no command in a block without a language, which is output or a diagram', () => {
    const command = /^(?:\$ )?(?:npx|npm|ft-breakeven|node|git|curl|split|spark-submit|sbatch|aws|hdfs)\b/m;
    expect(inLanguage('').filter(({ code }) => command.test(code))).toEqual([]);
  });

  it('has commands and options that the command reads', async () => {
    const calls = inLanguage('bash', 'sh').flatMap(({ place, code }) =>
      callsIn(code).map((call) => ({ place, call })),
    );
    expect(calls.length).toBeGreaterThan(20);
    const problems = await Promise.all(
      calls.map(async ({ place, call }) => {
        try {
          return (await readCommand(call)) ? '' : `${place}: no command ${call.join(' ')}`;
        } catch (error) {
          return `${place}: ${call.join(' ')}: ${error}`;
        }
      }),
    );
    expect(problems.filter(Boolean)).toEqual([]);
    await expect(readCommand(['inspect', '--counted'])).rejects.toThrow('--counted');
  });

  it.runIf(process.platform !== 'win32').each(inLanguage('bash'))(
    'is a script that bash can read ($place)',
    ({ code }) => {
      execFileSync('bash', ['-n'], { input: code });
    },
  );
});
