/** Loads a file again whose request failed. */

/** Attempts on this page: a new address for each. */
let attempts = 0;

/**
 * The text of an import: the end of the address of its file, without `./` and `../`, and the export that is taken from it
 * where a bundler has put several modules into one file.
 */
const importText = /import\(\W+([^"'`]+).\)(?:\.then\(\w+=>\w+\.(\w+)\))?(?!\.)/;

/**
 * Makes an `import()` that can be repeated after a failure. A browser may remember that an address failed and not request
 * it again (until https://github.com/whatwg/html/pull/10327, of 2026). If the error names the address of the file in the
 * text of `load`, the next call therefore imports the same file under another address. Otherwise it calls `load` again:
 * Safari names no address, Firefox that of the missing file, which may be one that the imported file needs, and a bundler
 * may have a loader of its own.
 */
export function retriable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let next: string | undefined;
  const [, file, key] = importText.exec(String(load)) ?? [];
  return async () => {
    try {
      if (!next) return await load();
      const module = await import(/* @vite-ignore */ /* webpackIgnore: true */ next);
      return key ? module[key] : module;
    } catch (error) {
      const address = /dynamically imported module: (\S+)$/.exec(String(error))?.[1];
      next = file && address?.includes(`/${file}`) ? otherAddress(address) : '';
      throw error;
    }
  };
}

function otherAddress(address: string): string {
  const other = new URL(address);
  attempts += 1;
  other.searchParams.set('again', String(attempts));
  return other.href;
}
