/** The functions of vitest that the stories and their harness use, for the playground, in which vitest itself does not start. */
import { expect, waitFor } from 'storybook/test';

export { expect };

export const vi = {
  /** Waits until `condition` returns a truthy value, and returns that value. */
  waitUntil: <Value>(condition: () => Value | Promise<Value>, options: { readonly timeout: number }) =>
    waitFor(async () => {
      const value = await condition();
      if (!value) throw new Error('The condition is not met.');
      return value;
    }, options),
};

/** A page that a reader looks at has no tests to clean up after. */
const ignore = (): void => {};

export { ignore as afterEach, ignore as beforeEach, ignore as onTestFinished };
