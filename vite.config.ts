/// <reference types="vitest/config" />
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { type CompressOptions, minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { launchOptions } from './scripts/chromium.mjs';
import { recordPackages } from './scripts/vite-plugin-bundled.ts';
import { groupChunks } from './scripts/vite-plugin-chunk-groups.ts';
import { plainProperties } from './scripts/vite-plugin-properties.ts';
import { shortTemplates } from './scripts/vite-plugin-templates.ts';
import { vocabulary, vocabularyFile } from './scripts/vite-plugin-vocabulary.ts';
import { workerText } from './scripts/vite-plugin-worker-text.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Packages that are installed with this one, and modules of Node: the npm build imports them instead of including them. */
const external = /^(node:.+|(lit|chart\.js|fflate|fzstd|papaparse|diff|@huggingface\/tokenizers)(\/.*)?)$/;

/** Every file that can be imported by name (see `exports` in package.json). */
const entries = [
  'src/index.ts',
  'src/core/index.ts',
  'src/prices/index.ts',
  'src/tokenizers/index.ts',
  'src/files/index.ts',
  // The command, and the script of its worker threads.
  'src/cli/index.ts',
  'src/cli/inspection-thread.ts',
  ...readdirSync('src/define', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/define/${file}`),
];

/** Build warnings: all except the times of plugins, which depend on the machine. */
const checks = { bundlerTimings: false };

/** `dist/`: one file per module, so that bundlers include only used modules. */
const npmBuild: UserConfig['build'] = {
  target: 'es2022',
  minify: false,
  lib: { entry: entries, formats: ['es'] },
  rolldownOptions: {
    external,
    checks,
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
};

/** Removes Vite's function around each `import()`. It waits for style sheets, and these builds have none. */
const plainImports: Plugin = {
  name: 'ft-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Leaves out the texts of three errors of Lit, which only a mistake in this package could cause. The source and its tests have them. */
const shortErrors: Plugin = {
  name: 'ft-short-errors',
  transform: (code, id) =>
    /node_modules\/(@lit\/reactive-element|lit-html)\/.*\.js$/.test(id)
      ? {
          code: code.replace(
            /throw Error\("(?:[^"\\]|\\.)*"(?:\+\w+\+"(?:[^"\\]|\\.)*")?\)/g,
            'throw Error()',
          ),
          map: null,
        }
      : null,
};

/**
 * Leaves out the hooks of Lit for polyfills and for hydration, and its lists of versions. The browser build has its own copy of Lit and
 * needs none of them, and what a page loads for another copy must not change this one.
 */
const ownLit: Plugin = {
  name: 'ft-own-lit',
  transform: (code, id) =>
    /node_modules\/(@lit\/reactive-element|lit-html|lit-element)\/[^/]+\.js$/.test(id)
      ? {
          code: code
            .replace(/\w+\.\w+PolyfillSupport/g, 'void 0')
            .replace(
              /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)|\w+\.\w+HydrateSupport\?\.\(\{\w+:\w+\}\)/g,
              '0',
            ),
          map: null,
        }
      : null,
};

/**
 * Keeps properties that a page has added to `Object.prototype` out of the bundler's helper that makes the exports of a module. A value
 * there would be no getter, and the file would throw.
 */
const ownExports: Plugin = {
  name: 'ft-own-exports',
  renderChunk(code) {
    if (!code.includes('__exportAll = ')) return null;
    const own = code.replace('for (var name in all)', 'for (var name of Object.keys(all))');
    if (own === code) throw new Error('The bundler has another helper for the exports of a module');
    return { code: own, map: null };
  },
};

/** The largest chunk of code that is minified again. Larger chunks are vocabularies. */
const maxCodeLength = 400_000;

/** Without these two changes, the code is longer, but shorter once it is compressed, because more of it is written alike. */
const compressible = { lhs_constants: false, sequences: false } as const;

/** The options that are safe for every chunk. Chunks other than the entry have code of other packages, of which less can be taken for granted. */
const safeOptions = { passes: 2, ecma: 2020, ...compressible } as const;
const entryOptions = {
  ...safeOptions,
  unsafe_arrows: true,
  unsafe_methods: true,
  keep_fargs: false,
  pure_getters: true,
  hoist_funs: true,
} as const;

/**
 * Ways to write the same code. Which of them is compressed best changes with any change of the code and cannot be foreseen, so an entry is
 * written in each way, and the shortest file is kept.
 */
const entryWays: readonly CompressOptions[] = [
  {},
  { if_return: false },
  { if_return: false, unsafe_arrows: false },
  { properties: false },
  { if_return: false, properties: false },
];

/** Gives each export of an entry its exported name inside the entry too, so that the list of about 200 exports is half as long. */
function exportedNames(code: string): {
  readonly vars: { readonly props: Readonly<Record<string, string>> };
} {
  const list = code.slice(code.lastIndexOf('export{'));
  const names = [...list.matchAll(/([\w$]+)(?: as ([\w$]+))?[,}]/g)]
    .map(([, local = '', exported = local]) => [`$${local}`, exported] as const)
    // An exported name may be a keyword, but a variable may not.
    .filter(([, exported]) => !/^(do|if|in)$/.test(exported));
  return { vars: { props: Object.fromEntries(names) } };
}

/** The bytes of a file that is compressed with Brotli, as a CDN sends it. */
const compressedLength = (code: string): number => brotliCompressSync(code).length;

/** Sorts the list of exports of an entry: neighbours that begin with the same letter are compressed better. */
const withSortedExports = (code: string): string =>
  code.replace(/export\{([^{}]*)\}(?=;?\s*$)/, (_, list: string) => `export{${list.split(',').sort()}}`);

/** Minifies the code with terser too: compressed, the result is 1 to 10 % smaller than Vite's output alone. */
const minifyAgain: Plugin = {
  name: 'ft-minify-again',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.code.length > maxCodeLength) continue;
      // Vite's function around each import (see `plainImports`), and its arguments for style sheets.
      const style = String.raw`,__VITE_PRELOAD__,import\.meta\.url\)`;
      const code = chunk.isEntry
        ? chunk.code
            .replaceAll(
              new RegExp(String.raw`[\w$]+\(\(\)=>(import\([^()]+\)(\.then\(\w=>\w\.\w+\))?)${style}`, 'g'),
              '$1',
            )
            .replaceAll(new RegExp(style, 'g'), ')')
        : chunk.code;
      const compress = chunk.isEntry ? entryOptions : safeOptions;
      // Double quotes only, as in HTML: texts that repeat are compressed better if they are quoted alike.
      const format = { quote_style: 2 } as const;
      /** The code after two passes: the second one shortens what the first has inlined. */
      const shorter = async (way: CompressOptions): Promise<string> => {
        let short = code;
        for (let pass = 0; pass < 2; pass++) {
          const nameCache = chunk.isEntry ? exportedNames(short) : {};
          const options = { module: true, compress: { ...compress, ...way }, format, nameCache };
          short = (await minify(short, options)).code ?? short;
        }
        return short;
      };
      const codes = await Promise.all((chunk.isEntry ? entryWays : [{}]).map(shorter));
      chunk.code =
        codes
          .map(withSortedExports)
          .sort((one, other) => compressedLength(one) - compressedLength(other))[0] ?? code;
    }
  },
};

/** `dist/cdn/`: includes all packages, for `<script type="module" src>`; charts and tokenizers are lazy chunks. */
const cdnBuild: UserConfig['build'] = {
  target: 'es2022',
  outDir: 'dist/cdn',
  emptyOutDir: true,
  modulePreload: false,
  copyPublicDir: false,
  // A vocabulary cannot be smaller.
  chunkSizeWarningLimit: 1500,
  // Not `lib`, which keeps white space for other bundlers.
  rolldownOptions: {
    input: { 'ft-breakeven': 'src/define/lazy.ts' },
    // Parts that a page loads together are one file, although one of them may import another late.
    checks: { ...checks, ineffectiveDynamicImport: false },
    preserveEntrySignatures: 'allow-extension',
    output: {
      entryFileNames: '[name].js',
      // A short hash of few characters, because the first load has the names of all chunks, and a random letter compresses badly.
      hashCharacters: 'hex',
      chunkFileNames: ({ facadeModuleId }) => vocabularyFile(facadeModuleId) ?? 'chunks/[name]-[hash:7].js',
    },
  },
};

/** One file for each worker: a bundler of a page copies the script of a worker, and would not find further files. */
const worker = {
  format: 'es',
  plugins: () => [recordPackages()],
  rolldownOptions: { output: { codeSplitting: false } },
} satisfies UserConfig['worker'];

/** The browser build before its modules are grouped into chunks. */
const ungrouped = (): UserConfig => ({
  root,
  mode: 'cdn',
  base: './',
  plugins: [
    plainImports,
    vocabulary(),
    workerText(),
    shortTemplates(),
    plainProperties(),
    shortErrors,
    ownLit,
    recordPackages(),
  ],
  build: cdnBuild,
  worker,
});

/** Browser options of a test project; a new object each time, because vitest writes the project's name into it. */
export const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

/** Factor by which the processor of the test browser is slowed down: see CONTRIBUTING.md. */
const slowdown = process.env.CPU_SLOWDOWN ?? '';

/** Options of every test project: time limits so long that only a failing test reaches them, even on a slow machine. */
export const patient = {
  env: { CPU_SLOWDOWN: slowdown, STORY_COLORS: process.env.STORY_COLORS ?? '' },
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 60_000 } },
};

const setupFiles = slowdown ? ['test/harness/slow-processor.ts'] : [];
export const inBrowser = [...setupFiles, 'test/harness/clean-page.ts'];

/** One project after another, because their processes would compete for the same cores. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } });

/** The main test file of each element: the one that has the name of its folder. */
const mainTests = readdirSync('test/elements', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `test/elements/${name}/${name}.test.ts`);

/** The files of a project share a process or a page, so that each module loads once and not once per file. */
const shared = { isolate: false };

export default defineConfig(({ mode }) => ({
  root,
  // Relative, so that chunks and workers are found wherever the files are served.
  base: './',
  plugins:
    mode === 'cdn'
      ? [...(ungrouped().plugins ?? []), groupChunks(ungrouped), ownExports, minifyAgain]
      : [
          ...(mode === 'npm' ? [shortTemplates(), plainProperties(), ownExports] : []),
          vocabulary({ isShared: mode === 'npm' }),
          workerText({ isWritten: mode === 'npm' }),
          recordPackages(),
        ],
  build: mode === 'cdn' ? cdnBuild : npmBuild,
  worker,
  // Without this list, the first run of the browser tests finds these packages one by one and reloads each time. Storybook
  // imports `directive-helpers.js`. If it were not listed, the playground would have a second copy of lit.
  optimizeDeps: {
    include: [
      '@huggingface/tokenizers',
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/directives/guard.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      '@guidepup/virtual-screen-reader',
      'axe-core',
      'fast-check',
    ],
  },
  test: {
    // vitest would leave one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{core,prompt,prices,tokenizers,files,cli,i18n,package}/**/*.test.ts',
            'test/**/*.node.test.ts',
          ],
          exclude: ['test/**/*.{browser,alone}.test.ts'],
          ...patient,
          ...shared,
          ...turn(4),
          setupFiles: ['test/harness/node-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [
            'test/{controllers,chart,elements/common}/**/*.test.ts',
            ...mainTests,
            'test/**/*.browser.test.ts',
          ],
          exclude: ['test/**/*.{node,alone}.test.ts', 'test/built/**'],
          ...patient,
          ...shared,
          ...turn(0),
          setupFiles: inBrowser,
          browser: browser(),
        },
      },
      {
        extends: true,
        // All other test files of elements. `npm run test:further` runs them and the stories, because they take longer than all of `npm test`.
        test: {
          name: 'further',
          include: ['test/elements/**/*.test.ts'],
          exclude: ['test/**/*.{node,alone,browser}.test.ts', 'test/elements/common/**', ...mainTests],
          ...patient,
          ...shared,
          ...turn(1),
          setupFiles: inBrowser,
          browser: browser(),
        },
      },
      {
        extends: true,
        // Each file has a page of its own, because it replaces modules or types with the keyboard of the whole page.
        test: {
          name: 'alone',
          include: ['test/**/*.alone.test.ts'],
          ...patient,
          ...turn(2),
          setupFiles: inBrowser,
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          ...patient,
          ...shared,
          ...turn(3),
          setupFiles:
            process.env.STORY_COLORS === 'forced-colors'
              ? [...setupFiles, 'test/harness/forced-colors.ts']
              : setupFiles,
          browser: browser(),
        },
      },
    ],
  },
}));
