/** Tests the package as its users import it. Every export resolves in Node without a DOM, and importing has no side effects. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
/** The modules of `src/define` that users can import, except its index. */
const defines = readdirSync('src/define', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, '.js'))
  .filter((file) => manifest.exports[`./define/${file}`] !== null);
const sideEffectFree = [
  'ft-breakeven',
  'ft-breakeven/core.js',
  'ft-breakeven/prices.js',
  'ft-breakeven/tokenizers.js',
  'ft-breakeven/files.js',
];
const registeringModules = [
  'ft-breakeven/define.js',
  ...defines.map((file) => `ft-breakeven/define/${file}`),
];

/** Runs code as a module in a separate Node process, in which `ft-breakeven` resolves to this package. */
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }).trim();

describe('the package', () => {
  it.each([...sideEffectFree, ...registeringModules])(
    'can be imported as %s in Node, without window or customElements',
    (name) => {
      expect(node(`await import('${name}'); console.log(typeof window, 'ok')`)).toBe('undefined ok');
    },
  );

  it.each(sideEffectFree)('has no side effects if %s is imported', (name) => {
    const code = `
      const defined = [];
      globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
      const before = Object.keys(globalThis);
      await import('${name}');
      console.log(JSON.stringify({ defined, globals: Object.keys(globalThis).filter((key) => !before.includes(key)) }));`;
    const { defined, globals } = JSON.parse(node(code));
    expect(defined).toEqual([]);
    // Lit keeps its versions and its replacements for the DOM in globals (`litElementVersions`, `litServerRoot`).
    expect(globals.filter((key: string) => !/^(lit[A-Z]|reactiveElement)/.test(key))).toEqual([]);
  });

  it.each(
    Object.entries<Record<string, string> | string | null>(manifest.exports).filter(
      (entry): entry is [string, Record<string, string> | string] => entry[1] !== null,
    ),
  )('contains the declared files of %s', (_name, target) => {
    const files = typeof target === 'string' ? [target] : Object.values(target);
    for (const file of files.filter((path) => !path.includes('*'))) expect(existsSync(file), file).toBe(true);
    // `tarball.test.ts` tests the types of each framework.
    for (const file of files.filter((path) => path.includes('define/*')))
      for (const define of defines)
        expect(existsSync(file.replace('*', define.replace(/\.js$/, ''))), define).toBe(true);
  });

  it('exports the public functions of the model from core.js', () => {
    const names = JSON.parse(
      node(`console.log(JSON.stringify(Object.keys(await import('ft-breakeven/core.js'))))`),
    );
    for (const name of [
      'createScenario',
      'evaluate',
      'encodeScenario',
      'decodeScenario',
      'ScenarioError',
      'npv',
      'irr',
      'paybackPeriod',
      'discountedPayback',
      'cacheableTokens',
      'hitRateFromTraffic',
      'inspectTrainingData',
      'defaultEpochs',
      'countChatTokens',
      'solveFor',
      'flips',
      'sensitivity',
      'createSimulation',
      'simulate',
      'costByVolume',
      'crossovers',
      'explain',
      'wilsonInterval',
      'mcnemarTest',
      'pairedDifference',
      'differenceFromTotals',
      'holmAdjust',
      'casesNeeded',
      'standardError',
      'bootstrapInterval',
      'scores',
      'averageSimilarity',
      'compareEvaluations',
      'applyEvaluation',
    ])
      expect(names, name).toContain(name);
  });

  it('exports all of core from its main entry too', () => {
    const [main, core] = JSON.parse(
      node(`const keys = async (name) => Object.keys(await import(name));
        console.log(JSON.stringify([await keys('ft-breakeven'), await keys('ft-breakeven/core.js')]))`),
    );
    expect(core.filter((name: string) => !main.includes(name))).toEqual([]);
  });

  it('contains the catalogue as JSON, with the content of the module', () => {
    const catalog = node(`console.log(JSON.stringify((await import('ft-breakeven/prices.js')).catalog))`);
    expect(JSON.parse(readFileSync('dist/prices.json', 'utf8'))).toEqual(JSON.parse(catalog));
  });

  it('gets no warning from publint', async () => {
    const { messages } = await publint({ pkgDir: process.cwd(), level: 'warning', pack: false });
    expect(messages).toEqual([]);
  });

  it('has only the run-time dependencies lit, chart.js, and small packages that are loaded with result files and pictures', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual([
      'chart.js',
      'diff',
      'fflate',
      'fzstd',
      'lit',
      'modern-screenshot',
      'papaparse',
    ]);
  });

  it('lists the modules of define in sideEffects, and registers no element in any other module', () => {
    expect(manifest.sideEffects).toContain('./dist/define/**/*.js');
    const registering = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.js') &&
        !/^(define|cdn)\//.test(file) &&
        /customElements\s*\.\s*define/.test(readFileSync(join('dist', file), 'utf8')),
    );
    expect(registering).toEqual([]);
  });
});
