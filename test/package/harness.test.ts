/**
 * The helpers of `test/harness` add no hook when they load. They load once for all files of a project, so only the first file
 * would have the hook.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Setup files run before each test file (`setupFiles` in vite.config.ts). */
const setupFiles = ['clean-page.ts', 'node-setup.ts', 'slow-processor.ts'];

/** Matches a call that stands outside of every block, at the start of a line. */
const outerCall = /^(?:vi\.)?\w+\(/m;

it('the check finds a hook outside of functions, and no other', () => {
  expect(outerCall.test('const a = 1;\nafterEach(() => {});\n')).toBe(true);
  expect(outerCall.test('stoppedClock();\n')).toBe(true);
  expect(outerCall.test('vi.beforeEach(() => {});\n')).toBe(true);
  expect(outerCall.test('export function use() {\n  afterEach(() => {});\n}\n')).toBe(false);
});

it('no helper adds a hook when it loads', () => {
  const files = readdirSync('test/harness').filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  expect(setupFiles.every((file) => files.includes(file))).toBe(true);
  const withOuterCall = files.filter((file) => outerCall.test(readFileSync(`test/harness/${file}`, 'utf8')));
  expect(withOuterCall.filter((file) => !setupFiles.includes(file))).toEqual([]);
});
