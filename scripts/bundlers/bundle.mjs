/**
 * Bundles a module for a page with each of four bundlers, as their users do: into several minified chunks. Terser minifies the files of
 * Rollup and webpack, but only those that are measured, because all files would take minutes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import resolvePackages from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Optional packages, which the bundlers do not include. */
const optionalPackages = ['@huggingface/tokenizers'];

/** The entries that are measured, with the code of a page that imports them and their limit in bytes, compressed by Brotli. */
export const entries = {
  'core.js': {
    code: "import { evaluate } from 'ft-breakeven/core.js'; console.log(evaluate);",
    limit: 14_000,
  },
  'define/verdict.js': { code: "import 'ft-breakeven/define/verdict.js';", limit: 44_000 },
  'define/lazy.js': { code: "import 'ft-breakeven/define/lazy.js';", limit: 53_000 },
  'define.js': { code: "import 'ft-breakeven/define.js';", limit: 385_000 },
};

/**
 * For each bundler, a function that bundles the module of a page (the file `pageModule`) into `folder`. It returns the names of the files
 * that the page loads before the code of this module runs.
 */
export const bundlers = {
  async esbuild(pageModule, folder) {
    const { metafile } = await esbuild({
      entryPoints: [pageModule],
      outdir: folder,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      external: optionalPackages,
      metafile: true,
      logLevel: 'error',
    });
    const files = Object.fromEntries(
      Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
    );
    return withImports(basename(pageModule), (file) =>
      (files[file]?.imports ?? [])
        .filter(({ kind }) => kind === 'import-statement')
        .map(({ path }) => basename(path)),
    );
  },

  async rollup(pageModule, folder) {
    const bundle = await rollup({
      input: pageModule,
      external: optionalPackages,
      plugins: [resolvePackages({ browser: true })],
    });
    const { output } = await bundle.write({ dir: folder, format: 'es' });
    return minifyFiles(folder, entryFiles(output), { module: true });
  },

  async vite(pageModule, folder) {
    const { output } = await vite({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      build: {
        outDir: join(folder, 'vite'),
        rolldownOptions: { input: pageModule, external: optionalPackages },
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1e6,
      },
    });
    // Vite writes most files into a subfolder. Here, all files are written into `folder` itself, like those of the other bundlers.
    for (const file of output) writeFileSync(join(folder, basename(file.fileName)), file.code ?? file.source);
    return entryFiles(output);
  },

  async webpack(pageModule, folder) {
    const stats = await new Promise((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          entry: pageModule,
          output: { path: folder, module: true },
          experiments: { outputModule: true },
          externals: Object.fromEntries(optionalPackages.map((name) => [name, name])),
          optimization: { minimize: false },
          performance: { hints: false },
        },
        (error, result) =>
          error || result.hasErrors() ? reject(error ?? new Error(result.toString())) : resolve(result),
      );
    });
    // The options that webpack gives to Terser. webpack moves the comments with licences into a separate file, which is not measured.
    return minifyFiles(folder, stats.compilation.entrypoints.get('main').getFiles(), {
      module: true,
      compress: { passes: 2 },
      format: { comments: false },
    });
  },
};

/** Minifies these files of a folder with Terser, and returns their names. */
async function minifyFiles(folder, files, options) {
  for (const file of files) {
    const path = join(folder, file);
    const { code } = await minify(readFileSync(path, 'utf8'), options);
    writeFileSync(path, code);
  }
  return files;
}

/** The name of the entry file that Rollup or Vite has written, and the names of the files that it imports statically. */
function entryFiles(output) {
  const chunks = Object.fromEntries(output.map((file) => [basename(file.fileName), file]));
  const entry = Object.keys(chunks).find((name) => chunks[name].isEntry);
  return withImports(entry, (file) => (chunks[file]?.imports ?? []).map((name) => basename(name)));
}

/** A file and all files that it imports, directly or indirectly. */
function withImports(file, importsOf, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const imported of importsOf(file)) withImports(imported, importsOf, found);
  }
  return [...found];
}

/**
 * The number of bytes, compressed by Brotli, that a page loads before `code` runs, with the files of this bundler. `code` imports the
 * package by its name.
 */
export async function bundledBytes(bundler, code) {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.cache', 'bundle-'));
  try {
    const pageModule = join(folder, 'entry.js');
    writeFileSync(pageModule, code);
    mkdirSync(join(folder, 'out'));
    const files = await bundlers[bundler](pageModule, join(folder, 'out'));
    return files
      .map((file) => brotliCompressSync(readFileSync(join(folder, 'out', file))).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
