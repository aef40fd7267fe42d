/** Finds Firefox and WebKitGTK for `npm run test:engines`, or installs them where that is possible. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, installPackages, pathIfExists } from './programs.mjs';

/** The path of WebKitGTK's small browser, which is not on the PATH. */
function findMiniBrowser() {
  for (const folder of [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/libexec',
    '/usr/lib64',
  ]) {
    if (!existsSync(folder)) continue;
    const versions = readdirSync(folder).filter((name) => /^webkit2?gtk-\d/.test(name));
    const path = versions
      .sort()
      .map((name) => join(folder, name, 'MiniBrowser'))
      .findLast((each) => existsSync(each));
    if (path) return path;
  }
  return null;
}

/**
 * For each engine: the packages of Debian that contain it, and a function that finds the paths of its programs. The keys of the paths are
 * the environment variables in which `test/engines` expects them. A path is `null` if the program is not on the machine.
 */
const engines = {
  Firefox: {
    packages: ['firefox-esr'],
    find: () => ({
      FIREFOX:
        pathIfExists(process.env.FIREFOX) ??
        findProgram(['firefox', 'firefox-esr'], ['/Applications/Firefox.app/Contents/MacOS/firefox']),
    }),
  },
  WebKitGTK: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => ({
      WEBKIT: pathIfExists(process.env.WEBKIT) ?? findMiniBrowser(),
      WEBKIT_DRIVER: pathIfExists(process.env.WEBKIT_DRIVER) ?? findProgram(['WebKitWebDriver']),
      XVFB: findProgram(['Xvfb']),
    }),
  },
};

const isComplete = (paths) => Object.values(paths).every((path) => path !== null);

/**
 * `found`: the environment variables with the paths of every engine that is on the machine, for `test/engines`. `missing`: the names of
 * the engines that are missing and cannot be installed.
 */
export function ensureEngines() {
  const found = {};
  const missing = [];
  for (const [name, { packages, find }] of Object.entries(engines)) {
    if (!isComplete(find())) installPackages(packages, `the tests in other engines need ${name}.`);
    const paths = find();
    if (isComplete(paths)) Object.assign(found, paths);
    else missing.push(name);
  }
  return { found, missing };
}
