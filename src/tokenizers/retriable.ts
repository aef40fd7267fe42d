/** Makes an `import()` that can be repeated after its request has failed. */

/** Number of repeated requests on this page. Each repeated request has a new address. */
let repeatCount = 0;

/**
 * Matches the source code of an `import()`. The first group is the end of the file's address, without `./` and `../`. The second
 * is the export that is used, if a bundler has put several modules into one file. The pattern matches no import whose result is
 * changed in another way (`.then(…)` of another form), because a repeated import would return a different result.
 */
const importText = /import\(\W+([^"'`]+).\)(?:\.then\(\w+=>\w+\.(\w+)\))?(?!\.)/;

/**
 * Makes an `import()` that can be repeated after a failure. A browser may remember that an address failed and not request
 * it again. (The HTML standard changed this in 2026: https://github.com/whatwg/html/pull/10327.) So the next call adds a query parameter
 * to the address of the file. The source code of `load` has the end of this address. The whole address is
 *
 * - in Chromium and Firefox, in the message of the error;
 * - in Safari (WebKit), where the message has no address, in the list of the page's requests: the last one with this end.
 *
 * In three cases, the next call repeats `load` with the same address:
 *
 * - The page has an import map with hashes.
 * - The source code of `load` has no address, because the bundler has its own loader.
 * - The address is not found. In Safari, this happens after the first 250 requests of a page, because browsers list no more requests.
 *
 * Node and workers, which have no such list and no import map, always repeat `load` as it is.
 */
export function retriable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  if (typeof document === 'undefined') return load;
  // The address that the next call imports. If it is empty or undefined, the next call repeats `load`.
  let nextAddress: string | undefined;
  const [, file, exportName] = importText.exec(String(load)) ?? [];
  return async () => {
    try {
      if (!nextAddress) return await load();
      const module = await import(/* @vite-ignore */ /* webpackIgnore: true */ nextAddress);
      return exportName ? module[exportName] : module;
    } catch (error) {
      const address = file && requestedAddress(`/${file}`, String(error));
      nextAddress = address && !hasIntegrity() ? otherAddress(address) : '';
      throw error;
    }
  };
}

/** The address of a file whose request has failed: the one in the error message, else the last request for such a file. */
function requestedAddress(file: string, error: string): string | undefined {
  return [...performance.getEntriesByType('resource').map(({ name }) => name), ...error.split(' ')].findLast(
    (address) => address.includes(file),
  );
}

/** Whether the import map of the page has hashes of files. The browser would not check a file under an address without a hash. */
function hasIntegrity(): boolean {
  return [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent?.includes('"integrity"'),
  );
}

function otherAddress(address: string): string {
  repeatCount += 1;
  return `${address}${address.includes('?') ? '&' : '?'}again=${repeatCount}`;
}
