/**
 * Groups the modules of the browser build into files that a page loads together. Without groups, a bundler puts every set of modules
 * that some parts share into a file of its own, and a page with one calculator loads a hundred files.
 */
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';

/**
 * The stages of a page, in their order, with the modules that each loads by `import()`. The file of a stage has the modules of `whole`
 * with all that they import, and the modules that several parts share if one of `entries` imports them. Each of `entries` itself has
 * its own file.
 */
const stages: Readonly<
  Record<string, { readonly whole?: readonly string[]; readonly entries?: readonly string[] }>
> = {
  // Every verdict.
  verdict: { whole: ['define/on-demand', 'elements/verdict/worth'] },
  // Every verdict with a range. The last module is the address of the worker's script.
  simulation: {
    whole: [
      'controllers/model-worker/ask',
      'tokenizers/worker-questions',
      'controllers/model-worker/model-worker.ts?worker&url',
    ],
  },
  // Every calculator near the visible part of the page.
  calculator: {
    whole: ['elements/breakeven/lazy'],
    entries: [
      'elements/common/scenario/scenario-attributes',
      'define/scenario-bar',
      'elements/cost-chart/cost-chart',
      'define/scenario-form',
      'define/share-bar',
    ],
  },
  // A calculator with prompts. The prompts have a file of their own: Firefox and Safari remember that a file is missing, so a file
  // that other parts import cannot be loaded by Retry.
  counting: {
    entries: ['elements/breakeven/prompts', 'define/unit-cost', 'define/token-counter'],
  },
  // What a reader opens or prints.
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
};

/** The id of a module as the stages name it. */
const shortId = (id: string): string => id.replace(/^.*\/src\//, '').replace(/\.ts$/, '');

/** The stage of each module that is in the file of a stage: the first that loads it. */
function stagesOf(chunks: readonly Rolldown.OutputChunk[]): ReadonlyMap<string, string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  /** Adds the modules that a chunk loads, itself included. Modules of which nothing is used are not among them. */
  const loadedBy = (chunk: Rolldown.OutputChunk, found = new Set<string>()): ReadonlySet<string> => {
    if (chunk.moduleIds.some((id) => found.has(id))) return found;
    for (const id of chunk.moduleIds) found.add(id);
    for (const file of chunk.imports) {
      const imported = byFile.get(file);
      if (imported) loadedBy(imported, found);
    }
    return found;
  };
  const shares = new Map<string, number>();
  for (const chunk of chunks.filter(({ isDynamicEntry }) => isDynamicEntry))
    for (const id of loadedBy(chunk)) shares.set(id, (shares.get(id) ?? 0) + 1);
  /** The chunk of a module of the stages. */
  const chunkOf = (name: string): Rolldown.OutputChunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => shortId(id) === name));
    if (!found) throw new Error(`The browser build has no module ${name}`);
    return found;
  };
  // A part keeps a file of its own, so that a page can do without it.
  const own = new Set(
    Object.values(stages).flatMap(({ entries = [] }) => entries.flatMap((name) => chunkOf(name).moduleIds)),
  );
  const stageOf = new Map<string, string>();
  for (const [stage, { whole = [], entries = [] }] of Object.entries(stages))
    for (const name of [...whole, ...entries])
      for (const id of loadedBy(chunkOf(name)))
        if (!stageOf.has(id) && (whole.includes(name) || (!own.has(id) && (shares.get(id) ?? 0) > 1)))
          stageOf.set(id, stage);
  return stageOf;
}

/** The language whose messages a module has. `null` for English, of which each part loads its own messages. */
const languageOf = (id: string): string | null => {
  const code = /\/src\/i18n\/([^/]+)\/[^/]+\.ts$/.exec(id)?.[1];
  return code === undefined || code === 'en' ? null : code;
};

/** The groups of modules for `codeSplitting`. `chunks` are those of a build without groups. */
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

/** Groups the modules of a build. `firstPass` is the same build without this plugin, which finds the modules that each part loads. */
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
  };
}
