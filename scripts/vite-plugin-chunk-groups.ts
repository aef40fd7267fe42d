/**
 * Groups the modules of the browser build into files, so that modules which a page loads together are in one file. Without groups, the
 * bundler makes a file for each set of parts that share modules, and a page with one calculator loads a hundred files.
 */
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';

/**
 * The stages in which a page loads its parts, in their order, with the modules that each stage loads by `import()`. Each stage has one
 * shared file, which contains:
 * - the modules of `whole` and everything that they import,
 * - of the modules that `entries` import, those that several parts use.
 * Each module of `entries` itself is in a file of its own.
 */
const stages: Readonly<
  Record<string, { readonly whole?: readonly string[]; readonly entries?: readonly string[] }>
> = {
  // Loaded by every verdict.
  verdict: { whole: ['define/on-demand', 'elements/verdict/worth'] },
  // Loaded by every verdict with a range. The last module exports the address of the worker's script.
  simulation: {
    whole: [
      'controllers/model-worker/ask',
      'tokenizers/worker-questions',
      'controllers/model-worker/model-worker.ts?worker&url',
    ],
  },
  // Loaded by every calculator near the visible part of the page.
  calculator: {
    whole: ['elements/breakeven/lazy', 'elements/common/scenario/scenario-attributes'],
    entries: [
      'define/scenario-bar',
      'elements/cost-chart/cost-chart',
      'define/scenario-form',
      'define/share-bar',
    ],
  },
  // Loaded by a calculator with prompts. No other file may import the file of the prompts. After a failed load, Retry loads this file from
  // a new address, but an importing file would still use the old address, which Firefox and Safari remember as missing.
  counting: {
    entries: ['elements/breakeven/prompts', 'define/unit-cost', 'define/token-counter'],
  },
  // The views and parts that a reader opens or prints.
  views: {
    entries: [
      'elements/volume-chart/volume-chart',
      'elements/sensitivity-chart/sensitivity-chart',
      'elements/payback-map/payback-map',
      'elements/cost-table/cost-table',
      'elements/model-ranking/model-ranking',
      'elements/working/working',
      'define/comparison',
      'define/paper',
    ],
  },
  decision: {
    entries: [
      'elements/ladder/ladder',
      'elements/prompt-parts/prompt-parts',
      'elements/advisor/advisor',
      'elements/next-steps/next-steps',
    ],
  },
  evidence: {
    entries: [
      'elements/training-data/training-data',
      'elements/evaluation/evaluation',
      'elements/usage/usage',
    ],
  },
  // The code that the parts of `evidence` load when a user gives them the first file. The shared file of this stage is also loaded when a
  // user drops a file on a calculator.
  files: { entries: ['elements/training-data/file-code', 'files/evaluation/evaluation-session'] },
};

/** The id of a module as the stages name it. */
const shortId = (id: string): string => id.replace(/^.*\/src\//, '').replace(/\.ts$/, '');

/** The stage of each module that is in the shared file of a stage. A module belongs to the first stage that loads it. */
function stagesOf(chunks: readonly Rolldown.OutputChunk[]): ReadonlyMap<string, string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  /** Adds to `found` the modules of a chunk and of all chunks that it imports. Modules of which nothing is used are in no chunk. */
  const loadedBy = (chunk: Rolldown.OutputChunk, found = new Set<string>()): ReadonlySet<string> => {
    if (chunk.moduleIds.some((id) => found.has(id))) return found;
    for (const id of chunk.moduleIds) found.add(id);
    for (const file of chunk.imports) {
      const imported = byFile.get(file);
      if (imported) loadedBy(imported, found);
    }
    return found;
  };
  /** The number of parts that load each module. */
  const partCounts = new Map<string, number>();
  for (const chunk of chunks.filter(({ isDynamicEntry }) => isDynamicEntry))
    for (const id of loadedBy(chunk)) partCounts.set(id, (partCounts.get(id) ?? 0) + 1);
  /** The chunk of a module of the stages. */
  const chunkOf = (name: string): Rolldown.OutputChunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => shortId(id) === name));
    if (!found) throw new Error(`The browser build has no module ${name}`);
    return found;
  };
  // The module of a part stays out of the shared file, so that a page can do without the part.
  const modulesOfParts = new Set(
    Object.values(stages).flatMap(({ entries = [] }) => entries.flatMap((name) => chunkOf(name).moduleIds)),
  );
  const stageOf = new Map<string, string>();
  for (const [stage, { whole = [], entries = [] }] of Object.entries(stages))
    for (const name of [...whole, ...entries])
      for (const id of loadedBy(chunkOf(name)))
        if (
          !stageOf.has(id) &&
          (whole.includes(name) || (!modulesOfParts.has(id) && (partCounts.get(id) ?? 0) > 1))
        )
          stageOf.set(id, stage);
  return stageOf;
}

/** The language of the messages in a module. `null` for other modules and for English, whose messages each part imports itself. */
const languageOf = (id: string): string | null => {
  const code = /\/src\/i18n\/([^/]+)\/[^/]+\.ts$/.exec(id)?.[1];
  return code === undefined || code === 'en' ? null : code;
};

/** The groups of modules for `codeSplitting`. `chunks` are the chunks of a build without groups. */
function groupsOf(chunks: readonly Rolldown.OutputChunk[]): Rolldown.CodeSplittingGroup[] {
  const stageOf = stagesOf(chunks);
  const names = Object.keys(stages);
  return [
    // One file for the whole first load: several files compress worse.
    { name: 'first-load', tags: ['$initial'], priority: names.length + 1 },
    // One file for each language, named by its code.
    { name: languageOf, priority: names.length + 1 },
    ...names.map((stage, index) => ({
      name: (id: string) => (stageOf.get(id) === stage ? stage : null),
      priority: names.length - index,
    })),
  ];
}

/**
 * Throws if a file for a language has other modules: the bundler puts a module that several languages share into the file of one of them,
 * which all others then load too.
 */
export function expectOneLanguage({
  fileName,
  moduleIds,
}: Pick<Rolldown.OutputChunk, 'fileName' | 'moduleIds'>): void {
  const language = moduleIds.map(languageOf).find((code) => code !== null) ?? null;
  const others = moduleIds.filter((id) => languageOf(id) !== language);
  if (others.length > 0)
    throw new Error(`${fileName} is the file of a language, and also has ${others.map(shortId).join(', ')}`);
}

/**
 * Groups the modules of a build. `firstPass` is the configuration of the same build without this plugin; that build shows which modules
 * each part loads.
 */
export function groupChunks(firstPass: () => UserConfig): Plugin {
  return {
    name: 'ft-group-chunks',
    apply: 'build',
    async config() {
      const config = firstPass();
      const { output } = (await build({
        ...config,
        configFile: false,
        logLevel: 'error',
        build: { ...config.build, minify: false, write: false },
      })) as Rolldown.RolldownOutput;
      const groups = groupsOf(output.filter((file) => file.type === 'chunk'));
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') expectOneLanguage(file);
    },
  };
}
