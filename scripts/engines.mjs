/** Finds Firefox and WebKitGTK for `npm run test:engines`, or installs them where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program. `null` if the machine has none of these names. */
function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/Applications/Firefox.app/Contents/MacOS'];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The path of WebKitGTK's small browser, which is not among the programs of a user. */
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

/** Each engine: the packages of Debian that have it, and the environment variables that `test/engines` reads. */
const engines = {
  Firefox: {
    packages: ['firefox-esr'],
    find: () => ({ FIREFOX: process.env.FIREFOX ?? findProgram('firefox', 'firefox-esr') }),
  },
  WebKitGTK: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    find: () => ({
      WEBKIT: process.env.WEBKIT ?? findMiniBrowser(),
      WEBKIT_DRIVER: process.env.WEBKIT_DRIVER ?? findProgram('WebKitWebDriver'),
      XVFB: findProgram('xvfb-run'),
    }),
  },
};

const isComplete = (variables) => Object.values(variables).every((value) => value !== null);

/** Whether packages of Debian can be installed without asking. */
const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== null;

/** The variables of every engine that is on the machine, and the names of those that are missing and cannot be installed. */
export function ensureEngines() {
  const found = {};
  const missing = [];
  for (const [name, { packages, find }] of Object.entries(engines)) {
    if (!isComplete(find()) && canInstall()) {
      console.log(`Installing ${packages.join(', ')} (apt-get): the tests in other engines need ${name}.`);
      const install = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${packages.join(' ')}`;
      spawnSync('sh', ['-c', install], { stdio: 'inherit' });
    }
    const variables = find();
    if (isComplete(variables)) Object.assign(found, variables);
    else missing.push(name);
  }
  return { found, missing };
}
