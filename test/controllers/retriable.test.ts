/** An import that is repeated after a failure: under which address, and that the caller gets the module it asked for. */
import { describe, expect, it, vi } from 'vitest';
import { retriable } from '../../src/controllers/retriable.ts';

/** The address of a file that can be loaded. */
const found = new URL('../../src/controllers/retriable.ts', import.meta.url).href;

/** A module that a repeated `load` gives. */
const own = { own: true };

/** A `load` with this text that fails once, with an error of a browser. */
function failingOnce(text: string, message: string) {
  const load = vi
    .fn<() => Promise<object>>()
    .mockRejectedValueOnce(new TypeError(message))
    .mockResolvedValue(own);
  return Object.assign(load, { toString: () => text });
}

/** The module of the second call, after the first has failed. */
async function secondCall(load: () => Promise<object>): Promise<object> {
  const loadOrRetry = retriable(load);
  await expect(loadOrRetry()).rejects.toThrow(TypeError);
  return loadOrRetry();
}

const inChromium = `Failed to fetch dynamically imported module: ${found}`;
const inFirefox = `error loading dynamically imported module: ${found}`;

describe('an import that is repeated', () => {
  it.each([inChromium, inFirefox])('has another address if the error names its file: %s', async (message) => {
    const load = failingOnce('() => import("../controllers/retriable.ts")', message);
    const module = await secondCall(load);
    expect(load).toHaveBeenCalledTimes(1);
    expect(module).toHaveProperty('retriable');
    // The same file, but another module: that of the first address is `retriable` of this test.
    expect(module).not.toHaveProperty('retriable', retriable);
  });

  it.each([
    '() => import("./late-parts.ts")',
    '() => import("../elements/retriable.ts")',
    '() => import("./retriable.ts").then(e=>e.one).then(use)',
    '() => loader.load(12)',
  ])('is that of the caller if the error names another file than %s', async (text) => {
    const load = failingOnce(text, inFirefox);
    expect(await secondCall(load)).toBe(own);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is that of the caller if the error names no file', async () => {
    const load = failingOnce('() => import("./retriable.ts")', 'Importing a module script failed.');
    expect(await secondCall(load)).toBe(own);
  });

  it('takes the module that a bundler has put into a file with others', async () => {
    const module = await secondCall(
      failingOnce('()=>import(`./retriable.ts`).then(e=>e.retriable)', inChromium),
    );
    expect(module).toBeInstanceOf(Function);
    expect(module).toHaveProperty('name', 'retriable');
  });
});
