/**
 * The code of every step is parsed: Python by `ast`, shell by `bash -n`, TypeScript by the compiler. Commands are then run with
 * stand-ins for curl and all other programs, which record their arguments. `npm run test:sdks` compares
 * TypeScript with the types of the hosts' packages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runs } from '../../harness/runs.ts';
import { type CodeStep, distinctSteps, exampleSteps, plainFiles, programOf } from './every-step.ts';

const isInstalled = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args).status === 0;
const hasPython = isInstalled('python3', '--version');
const hasBash = isInstalled('bash', '--version');
const hasCurl = isInstalled('curl', '--version');

const everyCase = distinctSteps();
/** The code of every step in a language. */
const distinctCode = (language: CodeStep['language']): readonly string[] => [
  ...new Set(
    everyCase.flatMap((steps) => steps.filter((step) => step.language === language).map(({ code }) => code)),
  ),
];

/** For each Python program, its strings and the number of its nodes, or the error of the parser. */
function pythonFacts(
  sources: readonly string[],
): readonly { nodes: number; strings: string[]; error?: string }[] {
  const script = `
import ast, json, sys
facts = []
for source in json.load(sys.stdin):
    try:
        nodes = list(ast.walk(ast.parse(source)))
        strings = [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        facts.append({"nodes": len(nodes), "strings": strings})
    except SyntaxError as error:
        facts.append({"nodes": 0, "strings": [], "error": str(error)})
print(json.dumps(facts))`;
  return JSON.parse(
    execFileSync('python3', ['-c', script], {
      input: JSON.stringify(sources),
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  );
}

/** The number of nodes, the strings and the number of errors of a TypeScript program. */
function typescriptFacts(source: string): { nodes: number; strings: string[]; errors: number } {
  const { diagnostics = [] } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  const strings: string[] = [];
  let nodes = 0;
  const visit = (node: ts.Node): void => {
    nodes += 1;
    if (ts.isStringLiteral(node)) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('step.ts', source, ts.ScriptTarget.ESNext, true));
  return { nodes, strings, errors: diagnostics.length };
}

/**
 * Shell functions in place of the programs. Each function appends to a file for its process: the number of texts that follow, the name
 * of the program, its arguments, and its standard input.
 */
const standIns = ['curl', 'jq', 'aws', 'gcloud', 'az', 'tg', 'tinker', 'vllm', 'axolotl', 'tail', 'rm']
  .map((program) => {
    const input = program === 'gcloud' ? '"$([ "$2 $3" = "cp -" ] && cat)"' : "''";
    return `${program}() { printf '%s\\0' $(($# + 2)) ${program} "$@" ${input} >> "$CALLS/$BASHPID"; echo id-1; }`;
  })
  .join('\n');

/**
 * The calls of programs in a shell program: the program, its arguments, and its standard input. `environment` are more variables that
 * the program reads.
 */
function shellCalls(
  source: string,
  files: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'steps-'));
  const calls = mkdtempSync(join(tmpdir(), 'calls-'));
  try {
    for (const file of files) writeFileSync(join(folder, file), `content of ${file}`);
    const { stderr, status } = spawnSync('bash', ['--norc', '-c', `${standIns}\n${source}`], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        LC_ALL: 'C.UTF-8',
        CALLS: calls,
        FIREWORKS_ACCOUNT_ID: 'me',
        AZURE_OPENAI_ENDPOINT: 'https://x/',
        ...environment,
      },
    });
    if (status !== 0 || stderr !== '') throw new Error(`${stderr}\n${source}`);
    return readdirSync(calls).flatMap((process) => {
      const words = readFileSync(join(calls, process), 'utf8').split('\0');
      const callsOfProcess: (readonly string[])[] = [];
      while (words.length > 1) callsOfProcess.push(words.splice(0, Number(words.shift())));
      return callsOfProcess;
    });
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(calls, { recursive: true });
  }
}

/** The name in `file=@"…"`, as curl reads it. */
const formName = (argument: string): string | null => {
  const [, name] = /^file=@"(.*)"$/s.exec(argument) ?? [];
  return name === undefined ? null : name.replaceAll(/\\(["\\])/g, '$1');
};

/** Names with every character that ends a string or starts a command. */
const worstNames = [
  `it's "a" \\ \\" $(id) \`id\` ;type=text, %s\nYAML\n'''""".jsonl`,
  `-rf "$HOME" 'x'`,
] as const;
/** Names of files that mean something to a shell, to a parser or to curl, and any other text. */
const hostile = fc.oneof(
  fc.constantFrom(
    `it's.jsonl`,
    `"quoted".jsonl`,
    '$(touch x) `id`.jsonl',
    'a b\tc.jsonl',
    'line\nbreak.jsonl',
    'YAML',
    '-rf.jsonl',
    'a;type=text,b.jsonl',
    'back\\slash\\".jsonl',
    `{{x}} \${HOME} %s !!.jsonl`,
    '*?[a].jsonl',
    '#hash & | > <.jsonl',
    'Ünï— 文.jsonl',
    '\'\'\'"""',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
);
/** The names of `hostile` that a file system accepts. */
const hostileFile = hostile
  .map((name) => name.replaceAll(/[/\0]/g, '_'))
  .filter((name) => name !== '.' && name !== '..' && Buffer.byteLength(name) < 200);
/** Two different names of files. */
const pair: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(hostileFile, hostileFile)
  .filter(([file, validationFile]) => file !== validationFile);

describe('Python', () => {
  it.skipIf(!hasPython)('is parsed by ast (skipped if the machine has no python3)', () => {
    const sources = distinctCode('python');
    expect(sources.length).toBeGreaterThan(20);
    expect(pythonFacts(sources).flatMap(({ error }, at) => (error ? [[error, sources[at]]] : []))).toEqual(
      [],
    );
  });

  it.skipIf(!hasPython)(
    'contains the name of a file as one string, whatever the name is (skipped if the machine has no python3)',
    () => {
      const plain = pythonFacts(exampleSteps().map((steps) => programOf(steps, 'python')));
      fc.assert(
        fc.property(
          hostile.filter((name) => !name.includes('\0')),
          (name) => {
            const named = exampleSteps({ file: name, validationFile: `v${name}` });
            const facts = pythonFacts(named.map((steps) => programOf(steps, 'python')));
            facts.forEach(({ error, nodes, strings }, at) => {
              expect([error, nodes]).toEqual([undefined, plain[at]?.nodes]);
              for (const [file, each] of [
                [plainFiles.file, name],
                [plainFiles.validationFile, `v${name}`],
              ])
                expect(strings.includes(each ?? '')).toBe(plain[at]?.strings.includes(file ?? ''));
            });
          },
        ),
        { numRuns: runs(2, 60), examples: worstNames.map((name): [string] => [name]) },
      );
    },
  );
});

describe('TypeScript', () => {
  it('is parsed by the compiler', () => {
    const sources = distinctCode('typescript');
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => typescriptFacts(source).errors > 0)).toEqual([]);
  });

  it('contains the name of a file as one string, whatever the name is', () => {
    const plain = exampleSteps().map((steps) => typescriptFacts(programOf(steps, 'typescript')));
    fc.assert(
      fc.property(
        hostile.filter((name) => !name.includes('\0')),
        (name) => {
          exampleSteps({ file: name, validationFile: `v${name}` }).forEach((steps, at) => {
            const { nodes, strings, errors } = typescriptFacts(programOf(steps, 'typescript'));
            expect([errors, nodes]).toEqual([0, plain[at]?.nodes]);
            expect(strings.includes(name)).toBe(plain[at]?.strings.includes(plainFiles.file));
          });
        },
      ),
      { numRuns: runs(2, 40), examples: worstNames.map((name): [string] => [name]) },
    );
  });
});

describe('shell', () => {
  it.skipIf(!hasBash)('is parsed by bash -n (skipped if the machine has no bash)', () => {
    const sources = distinctCode('shell');
    expect(sources.length).toBeGreaterThan(20);
    const failed = sources.flatMap((input) => {
      const { status, stderr } = spawnSync('bash', ['--norc', '-n'], { input, encoding: 'utf8' });
      return status === 0 && stderr === '' ? [] : [[stderr, input]];
    });
    expect(failed).toEqual([]);
  });

  it.skipIf(!hasBash)('sends JSON that can be parsed (skipped if the machine has no bash)', () => {
    let bodyCount = 0;
    for (const program of new Set(everyCase.map((steps) => programOf(steps, 'shell')))) {
      const calls = shellCalls(program, Object.values(plainFiles));
      for (const [name, ...words] of calls)
        for (const [at, word] of words.entries()) {
          const isBody = name === 'curl' ? words[at - 1] === '-d' : name === 'aws' && /^[[{]/.test(word);
          if (!isBody) continue;
          bodyCount += 1;
          // A variable that is not set would leave an empty text.
          expect(JSON.stringify(JSON.parse(word))).not.toMatch(/""|\/\/models|\$/);
        }
    }
    expect(bodyCount).toBeGreaterThan(30);
  });

  it.skipIf(!hasBash)('passes the names of files on unchanged (skipped if the machine has no bash)', () => {
    fc.assert(
      fc.property(pair, ([file, validationFile]) => {
        for (const steps of exampleSteps({ file, validationFile })) {
          const uploads = steps.filter((step) => step.language === 'shell' && step.kind === 'upload');
          const hasBoth = uploads.some(({ marks }) => marks.some(({ name }) => name === 'validation-file'));
          if (uploads.length === 0) continue;
          const words = shellCalls(programOf(uploads, 'shell'), [file, validationFile]).flat();
          for (const name of hasBoth ? [file, validationFile] : [file]) {
            const argument = name.startsWith('-') ? `./${name}` : name;
            expect(
              words.some(
                (word) => word === argument || formName(word) === name || word === `content of ${name}`,
              ),
              JSON.stringify([name, words]),
            ).toBe(true);
          }
        }
      }),
      { numRuns: runs(1, 20), examples: [[worstNames]] },
    );
  });

  it.skipIf(!hasBash)(
    'passes the name of the model on unchanged (skipped if the machine has no bash)',
    () => {
      for (const model of worstNames) {
        const hasModelName = (word: string): boolean =>
          word === model || (word.startsWith('{') && Object.values(JSON.parse(word)).includes(model));
        const started = exampleSteps(plainFiles, model).map((steps) =>
          steps.filter(
            ({ language, kind, route }) => language === 'shell' && kind === 'create' && route !== 'axolotl',
          ),
        );
        const sendsModelName = started
          .filter(({ length }) => length > 0)
          .map((steps) =>
            shellCalls(programOf(steps, 'shell'), [])
              .flat()
              // A filter of jq begins with `{` too, and is no JSON.
              .filter((word) => !word.startsWith('{state'))
              .some(hasModelName),
          );
        expect(sendsModelName).toEqual(
          ['openai', 'azure', 'vertex', 'bedrock', 'together', 'fireworks'].map(() => true),
        );
      }
    },
  );

  it.skipIf(!hasBash).each([
    ['eu', 'aiplatform.eu.rep.googleapis.com'],
    ['us', 'aiplatform.us.rep.googleapis.com'],
    ['us-central1', 'us-central1-aiplatform.googleapis.com'],
  ])(
    'calls Vertex in %s at the host of this location (skipped if the machine has no bash)',
    (location, host) => {
      const [steps = expect.fail()] = exampleSteps().filter((list) =>
        list.every(({ route, language }) => route === 'vertex' && language === 'shell'),
      );
      const calls = shellCalls(programOf(steps, 'shell'), Object.values(plainFiles), {
        GOOGLE_CLOUD_PROJECT: 'p',
        GOOGLE_CLOUD_LOCATION: location,
      });
      const addresses = calls
        .flat()
        .filter((word) => word.startsWith('https://'))
        .sort();
      // The stand-in for jq answers with the id of job and endpoint.
      expect([...new Set(addresses)]).toEqual([
        `https://${host}/v1/id-1`,
        `https://${host}/v1/id-1:generateContent`,
        `https://${host}/v1/id-1:undeployModel`,
        `https://${host}/v1/projects/p/locations/${location}/tuningJobs`,
      ]);
    },
  );

  it.skipIf(!hasBash)(
    'removes the model of Vertex from its endpoint and deletes both, whatever the language (skipped if the machine has no bash)',
    () => {
      const stepsOnVertex = exampleSteps().filter((list) => list.every(({ route }) => route === 'vertex'));
      expect(stepsOnVertex.length).toBe(3);
      for (const steps of stepsOnVertex) {
        const [remove = expect.fail()] = steps.filter(({ kind }) => kind === 'delete');
        const isShell = steps.every(({ language }) => language === 'shell');
        const variables = 'VERTEX_HOST=x ENDPOINT=endpoints/8 MODEL=models/9@1\n';
        const source = remove.code
          .replace('YOUR_ENDPOINT', 'endpoints/8')
          .replace('YOUR_TUNED_MODEL', 'models/9@1');
        const environment = { GOOGLE_CLOUD_LOCATION: 'eu' };
        const words = shellCalls(isShell ? variables + source : source, [], environment).flat();
        const address = `https://${isShell ? 'x' : 'aiplatform.eu.rep.googleapis.com'}/v1`;
        expect(words.filter((word) => word.startsWith('https://')).sort()).toEqual([
          `${address}/endpoints/8`,
          `${address}/endpoints/8`,
          `${address}/endpoints/8:undeployModel`,
          `${address}/id-1`,
          `${address}/models/9`,
        ]);
        expect(words.filter((word) => word === 'DELETE').length).toBe(2);
        expect(words.filter((word) => word.startsWith('{'))).toEqual(['{"deployedModelId": "id-1"}']);
      }
    },
  );

  it('has the name of a file on one line of the settings of Axolotl', () => {
    const settings = (files: typeof plainFiles): string =>
      exampleSteps(files)
        .flat()
        .filter(({ route, kind }) => route === 'axolotl' && kind === 'create')
        .map(({ code }) => code)[0] ?? '';
    fc.assert(
      fc.property(pair, ([file, validationFile]) => {
        const lines = settings({ file, validationFile }).split('\n');
        expect(lines.length).toBe(settings(plainFiles).split('\n').length);
        // A string of JSON on one line is a string of YAML.
        const [path = ''] = lines.filter((line) => line.startsWith('  - path: '));
        expect(JSON.parse(path.slice('  - path: '.length))).toBe(file);
      }),
      { numRuns: runs(10, 100), examples: [[worstNames]] },
    );
  });

  it.skipIf(!hasBash || !hasCurl)(
    'gives curl the name of the file that is to be sent (skipped if the machine has no curl)',
    () => {
      // curl opens the file before it connects, so it reports error 26 if it understands another name.
      const folder = mkdtempSync(join(tmpdir(), 'steps-'));
      try {
        for (const name of [
          `it's.jsonl`,
          'a;type=text,b.jsonl',
          'back\\slash\\".jsonl',
          '$(id) "x".jsonl',
          'line\nbreak',
        ]) {
          writeFileSync(join(folder, name), 'content');
          const [steps = []] = exampleSteps({ file: name, validationFile: null }).filter((list) =>
            list.some(
              ({ route, language, kind }) => route === 'openai' && language === 'shell' && kind === 'upload',
            ),
          );
          const [upload] = steps.filter(({ kind }) => kind === 'upload');
          const [, form = ''] = /-F ('file=@.*') \| jq/s.exec(upload?.code ?? '') ?? [];
          const run = (argument: string) =>
            spawnSync('bash', ['--norc', '-c', `curl -sS http://127.0.0.1:9/ -F ${argument}`], {
              cwd: folder,
              encoding: 'utf8',
            }).status;
          // 7: no connection. 26: the file cannot be read.
          expect([run(form), run(`'file=@"missing.jsonl"'`)], name).toEqual([7, 26]);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
