/** The helpers of `test/harness` add no hook when they load: they load once for all files of a project, so only the first would have it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Setup files run before each test file (`setupFiles` in vite.config.ts). */
const setupFiles = ['clean-page.ts', 'seed.ts', 'slow-processor.ts'];

/** A call in the outermost block that adds a hook, or of a helper that does, such as `stoppedClock()`. */
const hookCall = /^(?:(?:before|after)(?:Each|All)|on[A-Z]\w*|\w+)\(/m;

it('the check finds a hook outside of functions, and no other', () => {
  expect(hookCall.test('const a = 1;\nafterEach(() => {});\n')).toBe(true);
  expect(hookCall.test('stoppedClock();\n')).toBe(true);
  expect(hookCall.test('export function use() {\n  afterEach(() => {});\n}\n')).toBe(false);
});

it('no helper adds a hook when it loads', () => {
  const files = readdirSync('test/harness').filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  expect(setupFiles.every((file) => files.includes(file))).toBe(true);
  const found = files.filter((file) => hookCall.test(readFileSync(`test/harness/${file}`, 'utf8')));
  expect(found.filter((file) => !setupFiles.includes(file))).toEqual([]);
});
