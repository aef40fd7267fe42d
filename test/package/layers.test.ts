/**
 * The layers of docs/architecture.md. `.dependency-cruiser.mjs` says which folder may import which, and
 * dependency-cruiser reads the imports.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const rules = await extractConfig('./.dependency-cruiser.mjs');
const names = (rules.forbidden ?? []).map(({ name = '' }) => name);

/** The imports in `baseDir` that break a rule. */
async function cruiseIn(baseDir: string): Promise<ICruiseResult> {
  const options: ICruiseOptions = { ...rules.options, ruleSet: rules, validate: true, baseDir };
  const { output } = await cruise(['src'], options, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  return output as ICruiseResult;
}

const sources = await cruiseIn(process.cwd());

const findingsIn = ({ summary }: ICruiseResult, name: string): readonly string[] =>
  summary.violations.filter(({ rule }) => rule.name === name).map(({ from, to }) => `${from} → ${to}`);

/** For each rule, a file and an import in it that the rule forbids. */
const forbiddenImports: Record<string, readonly [file: string, statement: string]> = {
  'core imports only lower layers': ['src/core/cost/plan.ts', "import 'lit'"],
  'prompt imports only lower layers': ['src/prompt/parts.ts', "import '../prices/catalog.ts'"],
  'prices imports only lower layers': ['src/prices/lookup.ts', "import type { A } from '../i18n/format.ts'"],
  'i18n imports only lower layers': ['src/i18n/format.ts', "export * from '../prices/catalog.ts'"],
  'tokenizers imports only lower layers': ['src/tokenizers/load.ts', "import '../core/types.ts'"],
  'files imports only lower layers': ['src/files/inspection-feed.ts', "import '../prices/catalog.ts'"],
  'cli imports only lower layers': ['src/cli/run.ts', "import 'lit'"],
  'cli imports no element': ['src/cli/run.ts', "import '../elements/verdict/verdict.ts'"],
  'chart imports only lower layers': ['src/chart/spec.ts', "import '../controllers/theme.ts'"],
  'controllers imports only lower layers': [
    'src/controllers/theme.ts',
    "import('../elements/common/data-table.ts')",
  ],
  'elements imports only lower layers': [
    'src/elements/common/data-table.ts',
    "import '../../define/verdict.ts'",
  ],
  'define imports only lower layers': ['src/define/verdict.ts', "import '../core/types.ts'"],
  'prompt imports only types of tokenizers': ['src/prompt/request.ts', "import '../tokenizers/load.ts'"],
  'chart imports only types of lit': ['src/chart/frame.ts', "import { html } from 'lit'"],
  'core/scenario imports only lower layers': ['src/core/scenario/check.ts', "import '../cost/plan.ts'"],
  'core/cost imports only lower layers': ['src/core/cost/curve.ts', "import '../explore/solve.ts'"],
  'core/explore imports only lower layers': ['src/core/explore/solve.ts', "import '../explain/steps.ts'"],
  'core/explain imports only lower layers': ['src/core/explain/steps.ts', "import '../chat/tokens.ts'"],
  'core/evaluation imports only lower layers': [
    'src/core/evaluation/holm.ts',
    "import '../explain/steps.ts'",
  ],
  'core/chat imports only lower layers': ['src/core/chat/tokens.ts', "import '../training/rules.ts'"],
  'core/training imports only lower layers': ['src/core/training/rules.ts', "import '../cost/plan.ts'"],
  'core/usage imports only lower layers': ['src/core/usage/values.ts', "import '../training/rules.ts'"],
  'core/decision imports only lower layers': ['src/core/decision/ladder.ts', "import '../explain/steps.ts'"],
  'core/advice imports only lower layers': ['src/core/advice/advise.ts', "import '../explain/steps.ts'"],
  'core/steps imports only lower layers': ['src/core/steps/route.ts', "import '../explain/steps.ts'"],
  'files of core do not import its index': ['src/core/chat/message.ts', "import '../index.ts'"],
  'files of core import types from the folder that declares them': [
    'src/core/scenario/encode.ts',
    "import type { A } from '../types.ts'",
  ],
  'files that every folder of core imports are below all folders': [
    'src/core/errors.ts',
    "import type { A } from './cost/result-types.ts'",
  ],
  'elements do not import each other': [
    'src/elements/verdict/verdict.ts',
    "import type { A } from '../paper/paper.ts'",
  ],
  'breakeven imports only types of other elements': [
    'src/elements/breakeven/breakeven.ts',
    "import '../paper/paper.ts'",
  ],
  'the registries of views and folds load elements late': [
    'src/elements/views.ts',
    "import './unit-cost/unit-cost.ts'",
  ],
  'the package index registers nothing': ['src/index.ts', "export * from './define/verdict.ts'"],
  'one file imports Chart.js': ['src/chart/axes.ts', "import { Chart } from 'chart.js'"],
  'Chart.js is loaded late': ['src/controllers/chart.ts', "import '../chart/canvas.ts'"],
  'no import cycles, type imports included': ['src/prices/lookup.ts', "import type { A } from './types.ts'"],
};

/** Imports that no rule forbids. */
const allowedImports: readonly (readonly [file: string, statement: string])[] = [
  ['src/chart/canvas.ts', "import { Chart } from 'chart.js'"],
  ['src/controllers/theme.ts', "import type { A } from '../chart/canvas.ts'; import('../chart/canvas.ts')"],
  ['src/elements/breakeven/session.ts', "import type { A } from '../unit-cost/unit-cost.ts'"],
  ['src/elements/views.ts', "import('./unit-cost/unit-cost.ts')"],
  ['src/elements/folds.ts', "import('./training-data/training-data.ts')"],
  ['src/elements/breakeven/breakeven.ts', "import '../views.ts'"],
  ['src/elements/unit-cost/unit-cost.ts', "import { html } from 'lit'; import '../common/marks.ts'"],
  ['src/core/json-values.ts', "import type { A } from './scenario/types.ts'"],
  ['src/core/index.ts', "export type * from './types.ts'"],
  ['src/core/types.ts', "export type * from './explain/types.ts'"],
  ['src/prompt/text.ts', "import type { A } from '../tokenizers/load.ts'"],
  ['src/prices/types.ts', "import type { A } from './lookup.ts'"],
];

/** The findings for small sources that break each rule once, and also have the allowed imports. */
async function cruiseBrokenSources(): Promise<ICruiseResult> {
  const folder = '.cache/layers';
  rmSync(folder, { recursive: true, force: true });
  const texts = new Map<string, string>();
  for (const [file, statement] of [...allowedImports, ...Object.values(forbiddenImports)]) {
    texts.set(file, `${texts.get(file) ?? ''}${statement};\n`);
    const [, imported] = /['"](\..+)['"]/.exec(statement) ?? [];
    const target = imported && join(dirname(file), imported);
    if (target && !texts.has(target)) texts.set(target, '');
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}export type A = 1;\n`);
  }
  return cruiseIn(join(process.cwd(), folder));
}

describe('layers', () => {
  it('are read from real imports', () => {
    expect(sources.summary.totalDependenciesCruised).toBeGreaterThan(500);
  });

  it('have a rule for each folder of src and of core', () => {
    const folders = (path: string): readonly string[] =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const layers = [...folders('src'), ...folders('src/core').map((folder) => `core/${folder}`)];
    expect(names).toEqual(
      expect.arrayContaining(layers.map((folder) => `${folder} imports only lower layers`)),
    );
  });

  it.each(names)('keep the rule “%s”', (name) => {
    expect(findingsIn(sources, name)).toEqual([]);
  });

  it('have rules that are each broken by the import that they forbid, and by no other import', async () => {
    const result = await cruiseBrokenSources();
    for (const name of names)
      expect({ name, files: findingsIn(result, name).map((finding) => finding.split(' → ')[0]) }).toEqual({
        name,
        files: [forbiddenImports[name]?.[0]],
      });
  });
});
