/** An import that is repeated after a failure: the address that is imported, and the module that the caller gets. */
import { describe, expect, it, vi } from 'vitest';
import { retriable } from '../../src/tokenizers/retriable.ts';
import { until } from '../harness/wait.ts';

/** The address of a file that can be loaded. */
const fileUrl = new URL('../../src/tokenizers/retriable.ts', import.meta.url).href;

/** The module that the caller's own import gives when it is repeated. */
const callersModule = { isCallers: true };

/** An import whose source is `text` and that fails once, with the error message of a browser. */
function failingOnce(text: string, message: string) {
  const load = vi
    .fn<() => Promise<object>>()
    .mockRejectedValueOnce(new TypeError(message))
    .mockResolvedValue(callersModule);
  return Object.assign(load, { toString: () => text });
}

/** The module that the second call gives after the first has failed. */
async function secondCall(load: () => Promise<object>): Promise<object> {
  const loadOrRetry = retriable(load);
  await expect(loadOrRetry()).rejects.toThrow(TypeError);
  return loadOrRetry();
}

const inChromium = `Failed to fetch dynamically imported module: ${fileUrl}`;
const inFirefox = `error loading dynamically imported module: ${fileUrl}`;
const inSafari = 'Importing a module script failed.';

describe('an import that is repeated', () => {
  it.each([inChromium, inFirefox])('has another address if the error names its file: %s', async (message) => {
    const load = failingOnce('() => import("../tokenizers/retriable.ts")', message);
    const module = await secondCall(load);
    expect(load).toHaveBeenCalledTimes(1);
    expect(module).toHaveProperty('retriable');
    // It is the same file, but another module instance than the import of this test.
    expect(module).not.toHaveProperty('retriable', retriable);
  });

  it.each([
    '() => import("./late-parts.ts")',
    '() => import("../elements/retriable.ts")',
    '() => import("./retriable.ts").then(e=>e.one).then(use)',
    '() => loader.load(12)',
  ])('is the caller’s own import if the error names another file than %s', async (text) => {
    // Other tests of this page may have requested these files.
    performance.clearResourceTimings();
    const load = failingOnce(text, inFirefox);
    expect(await secondCall(load)).toBe(callersModule);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('has another address if the error names no file, as in Safari, and the page has requested the file', async () => {
    // The page of the tests has sent more requests than the browser keeps in its list, so the list is cleared first.
    performance.clearResourceTimings();
    await (await fetch(fileUrl)).text();
    await until(() => performance.getEntriesByName(fileUrl).length > 0);
    const load = failingOnce('() => import("./retriable.ts")', inSafari);
    expect(await secondCall(load)).toHaveProperty('retriable');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is the caller’s own import if neither the error nor a request names its file', async () => {
    const load = failingOnce('() => import("./never-requested.ts")', inSafari);
    expect(await secondCall(load)).toBe(callersModule);
  });

  it('gives the export that the import selects if a bundler has put several modules into one file', async () => {
    const module = await secondCall(
      failingOnce('()=>import(`./retriable.ts`).then(e=>e.retriable)', inChromium),
    );
    expect(module).toBeInstanceOf(Function);
    expect(module).toHaveProperty('name', 'retriable');
  });
});
