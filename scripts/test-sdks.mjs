/**
 * `npm run test:sdks`: compiles the TypeScript of the next steps with the types of the packages that it imports. It covers the steps of
 * every offer of the catalogue, with and without a validation file, and steps for file names with quotes. The steps of an offer are one
 * program, a file in `scripts/sdks/.cache/programs`. Each step is one test. The last line is `N passed, N failed`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, installIn } from './install.mjs';

ensureInstalled();
const { default: ts } = await import('typescript');
const { finish } = await import('./run-tests.mjs');
const { importSource } = await import('./source-module.mjs');

const folder = fileURLToPath(new URL('./sdks/', import.meta.url));
const message = 'Installing the packages of the hosts (94 MB), whose types only this command uses (npm ci).';
if (!installIn(folder, message)) process.exit(1);

const { distinctSteps, exampleSteps, programOf } = await importSource(
  'test/core/steps/every-step.ts',
  `${folder}.cache/source`,
);
const quotedNames = { file: `it's "a" \\ \`b\`.jsonl`, validationFile: `'v' "w".jsonl` };
const steps = [...distinctSteps(), ...exampleSteps(quotedNames)]
  .map((stepsOfOffer) => stepsOfOffer.filter(({ language }) => language === 'typescript'))
  .filter(({ length }) => length > 0);
/** The TypeScript steps of each program. Many offers have the same program. */
const programs = new Map(steps.map((each) => [programOf(each, 'typescript'), each]));

// The compiler looks for packages in the folders that contain a program, here `scripts/sdks/node_modules`.
const programFolder = `${folder}.cache/programs/`;
rmSync(programFolder, { recursive: true, force: true });
mkdirSync(programFolder, { recursive: true });
const files = [...programs].map(([code, parts], index) => {
  const name = `${parts[0].route}-${index + 1}.ts`;
  writeFileSync(programFolder + name, `${code}\n`);
  return { name, parts };
});

const compiled = ts.createProgram(
  files.map(({ name }) => programFolder + name),
  {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    noEmit: true,
    // These packages need newer types of Node than the project has.
    typeRoots: [`${folder}node_modules/@types`],
    types: ['node'],
  },
);
const checker = compiled.getTypeChecker();

const isAny = (node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;

/** An error for each call and property whose type is `any`, because the compiler accepts any name after it. */
function errorsOfAny(node) {
  const errors = [];
  ts.forEachChild(node, (child) => {
    errors.push(...errorsOfAny(child));
  });
  const isUse = ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
  if (isUse && isAny(node) && !isAny(node.expression))
    errors.push({ start: node.getStart(), text: `The type of ${node.getText()} is any.` });
  return errors;
}

if (files.length === 0) throw new Error('No step has TypeScript code.');

const result = { passed: 0, failed: 0 };
for (const { name, parts } of files) {
  const program = compiled.getSourceFile(programFolder + name);
  const errors = ts.getPreEmitDiagnostics(compiled, program).map(({ start = 0, messageText }) => ({
    // A missing bracket is reported after the last character. Such an error counts for the last step.
    start: Math.min(start, program.text.length - 1),
    text: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
  // Code that imports no package calls the host with `fetch`, whose answers have no type.
  const hasPackage = parts.some(({ packages }) => packages.length > 0);
  if (errors.length === 0 && hasPackage) errors.push(...errorsOfAny(program));
  let end = 0;
  for (const { kind, code } of parts) {
    const start = end;
    end += code.length + 1;
    const errorsOfStep = errors.filter((error) => error.start >= start && error.start < end);
    result[errorsOfStep.length === 0 ? 'passed' : 'failed'] += 1;
    for (const error of errorsOfStep) {
      const line = program.getLineAndCharacterOfPosition(error.start).line + 1;
      console.log(`✗ scripts/sdks/.cache/programs/${name}:${line}: ${kind}: ${error.text}`);
    }
  }
  if (errors.length === 0) console.log(`✓ ${name}: ${parts.map(({ kind }) => kind).join(', ')}`);
}
finish(result);
