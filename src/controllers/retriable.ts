/** Loads a file again whose request failed. */

/** Attempts on this page: a new address for each. */
let attempts = 0;

/**
 * Makes an `import()` that can be repeated after a failure. A browser may remember that an address failed and not request
 * it again (until https://github.com/whatwg/html/pull/10327, of 2026). If the error names the address, as in Chromium and
 * Firefox, the next call therefore imports the same file under another address. Otherwise, as with the loader of a bundler,
 * it calls `load` again.
 */
export function retriable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let next: string | undefined;
  return async () => {
    try {
      return await (next === undefined ? load() : import(/* @vite-ignore */ /* webpackIgnore: true */ next));
    } catch (error) {
      const address = /dynamically imported module: (\S+)$/.exec(String(error))?.[1];
      next = address && otherAddress(address);
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
