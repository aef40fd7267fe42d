/** Tests that the scripts of the model bench find the built core. No test runs the benches, because times depend on the machine. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each(['measure', 'scenarios'])('bench/%s.mjs loads in Node', (name) => {
  const code = `console.log(Object.keys(await import('./bench/${name}.mjs')).length)`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(Number(printed)).toBeGreaterThan(0);
});
