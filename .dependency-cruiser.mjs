/**
 * Which folder of `src` may import what. `test/package/layers.test.ts` checks the sources against it and shows that
 * every rule can fail; `npx depcruise src` prints the same findings.
 */

/** The one file that loads Chart.js; it is imported with `import()`, so that the engine is a chunk of its own. */
const chartEngine = 'src/chart/canvas.ts';

/** Folder → the folders below it and the packages that it may import. Its own files are always allowed. */
const layers = {
  core: [],
  prompt: ['core', 'tokenizers'],
  prices: ['core'],
  i18n: ['core'],
  tokenizers: ['virtual:vocabulary', 'virtual:worker-text', '@huggingface/tokenizers'],
  files: ['core', 'tokenizers', 'virtual:worker-text', 'fflate', 'fzstd', 'papaparse'],
  chart: ['core', 'i18n', 'lit', 'chart.js'],
  controllers: ['core', 'prompt', 'prices', 'i18n', 'tokenizers', 'chart', 'virtual:worker-text', 'lit'],
  elements: [
    'core',
    'prompt',
    'prices',
    'i18n',
    'tokenizers',
    'files',
    'chart',
    'controllers',
    'lit',
    'diff',
    'modern-screenshot',
  ],
  // Modules of Node too, and the words of the page, but no element.
  cli: ['core', 'prices', 'i18n', 'tokenizers', 'files', 'elements'],
  // Languages register with a controller.
  define: ['elements', 'i18n', 'controllers'],
};

/** Folder of `core` → the folders that it may import. Files at the root of `core` are open to all, except `index.ts` and `types.ts`. */
const coreFolders = {
  scenario: [],
  cost: ['scenario'],
  explore: ['scenario', 'cost'],
  explain: ['scenario', 'cost', 'explore'],
  evaluation: ['scenario', 'cost', 'explore'],
  chat: ['scenario'],
  decision: ['scenario', 'cost', 'chat', 'evaluation'],
  training: ['scenario', 'chat'],
  usage: ['scenario', 'cost'],
  steps: ['scenario', 'training', 'usage'],
  advice: ['scenario', 'cost', 'evaluation', 'training'],
};

/** Layer → the folders and packages of which it imports types only: `prompt` loads no tokenizer, and `chart` renders no template. */
const typesOnly = { prompt: ['tokenizers'], chart: ['lit'] };

/** Tables and pure functions of `tokenizers`, which `prompt` may use as they are. */
const pureTokenizerFiles = '^src/tokenizers/(characters|estimate|families|safe-cut)\\.ts$';

const typeDependencies = ['type-only', 'type-import'];

const escaped = (text) => text.replace(/[.]/g, '\\.');

/** Path of a folder of `src`, of a module that the build makes, or of a package. */
function pathOf(name) {
  if (name in layers) return `^src/${name}/`;
  return name.startsWith('virtual:') ? `^${name}/` : `(^|/)node_modules/${escaped(name)}/`;
}

const layerRules = Object.entries(layers).map(([folder, below]) => ({
  name: `${folder} imports only lower layers`,
  severity: 'error',
  from: { path: pathOf(folder) },
  to: {
    pathNot: [folder, ...below].map(pathOf),
    ...(folder === 'cli' ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

const typeRules = Object.entries(typesOnly).map(([folder, names]) => ({
  name: `${folder} imports only types of ${names}`,
  severity: 'error',
  from: { path: pathOf(folder) },
  to: { path: names.map(pathOf), pathNot: pureTokenizerFiles, dependencyTypesNot: typeDependencies },
}));

const coreFolderRules = Object.entries(coreFolders).map(([folder, below]) => ({
  name: `core/${folder} imports only lower layers`,
  severity: 'error',
  from: { path: `^src/core/${folder}/` },
  to: { path: '^src/core/.+/', pathNot: [folder, ...below].map((name) => `^src/core/${name}/`) },
}));

/** The files of `core` that export from all of its folders. */
const filesThatExportAll = '^src/core/(index|types)\\.ts$';

/** Files of elements with sentences and no markup, which the terminal prints too. */
const sentenceFiles = [
  'share-bar/(report|export)',
  'evaluation/(problem-text|sentences|table-text|wording)',
  'training-data/places',
  'usage/(convention-text|facts-text|figure-rows|figure-text|problem-text|sentence|wording)',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...typeRules,
    ...coreFolderRules,
    {
      name: 'files of core do not import its index',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/core/index\\.ts$' },
    },
    {
      name: 'files of core import types from the folder that declares them',
      severity: 'error',
      from: { path: '^src/core/', pathNot: filesThatExportAll },
      to: { path: '^src/core/types\\.ts$' },
    },
    {
      name: 'files that every folder of core imports are below all folders',
      severity: 'error',
      from: { path: '^src/core/[^/]+$', pathNot: filesThatExportAll },
      to: { path: '^src/core/.+/', pathNot: '^src/core/scenario/' },
    },
    {
      name: 'elements do not import each other',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/', pathNot: '^src/elements/breakeven/' },
      to: { path: '^src/elements/', pathNot: '^src/elements/($1/|common/|views\\.ts$)' },
    },
    {
      name: 'breakeven imports only types of other elements',
      severity: 'error',
      from: { path: '^src/elements/breakeven/' },
      to: {
        path: '^src/elements/',
        pathNot: '^src/elements/(breakeven/|common/|(views|folds)\\.ts$)',
        dependencyTypesNot: typeDependencies,
      },
    },
    {
      name: 'cli imports no element',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/elements/',
        pathNot: `^src/elements/(common/(wording|scenario)/|(${sentenceFiles.join('|')})\\.ts$)`,
      },
    },
    {
      name: 'the registries of views and folds load elements late',
      severity: 'error',
      from: { path: '^src/elements/(views|folds)\\.ts$' },
      to: { path: '^src/elements/', dynamic: false, dependencyTypesNot: typeDependencies },
    },
    {
      name: 'the package index registers nothing',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/define/' },
    },
    {
      name: 'one file imports Chart.js',
      severity: 'error',
      from: { pathNot: `^${escaped(chartEngine)}$` },
      to: { path: pathOf('chart.js') },
    },
    {
      name: 'Chart.js is loaded late',
      severity: 'error',
      from: {},
      to: { path: `^${escaped(chartEngine)}$`, dynamic: false, dependencyTypesNot: typeDependencies },
    },
    {
      name: 'no import cycles, type imports included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
