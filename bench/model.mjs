/**
 * `npm run bench`: prints median times of the model in Node and in Chromium, and of the simulation and of edits on a page.
 * Needs `npm run build` first. Not part of the tests, because times depend on the machine.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { background } from './background.mjs';
import { edits } from './edit.mjs';
import { measure } from './measure.mjs';
import { openTab } from './serve.mjs';

if (!existsSync('dist/core/index.js')) throw new Error('Run `npm run build` first.');

console.log(`${cpus()[0]?.model} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}\n`);
const rows = { [`Node ${process.versions.node}`]: await measure() };
const { tab, version, close } = await openTab('<!doctype html><html lang="en"><title>bench</title></html>');
rows[`Chromium ${version}`] = await tab.evaluate(async () => {
  const { measure } = await import('/bench/measure.mjs');
  return measure();
});
await close();
console.table(rows);
console.table(await background());
console.table(await edits());
