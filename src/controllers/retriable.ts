/** Loads a file again whose request failed. */

/** Attempts on this page: a new address for each. */
let attempts = 0;

/**
 * `load` (an `import()`) that may be called again after it failed. A browser may remember that an address failed, and not
 * ask for it again (https://github.com/whatwg/html/pull/10327 ended that in 2026). So the file is asked for under another
 * address where the error names the first one, as in Chromium and Firefox; else, and with a bundler's own loader, as at first.
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
