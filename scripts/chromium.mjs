/**
 * Finds Chromium for the browser tests, or installs it.
 * Order: $CHROMIUM, a Chromium or Chrome on the machine, Playwright's download, Debian's package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of Chromium on this machine; `null` if there is none. */
export function findChromium() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  for (const path of [...onPath, ...fixed]) if (existsSync(path)) return path;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/** Whether the browser starts: a downloaded one may lack system libraries. Not tested on Windows, where `--version` opens a window. */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** Path of Chromium, which is installed if it is missing. Throws if that fails. */
export function ensureChromium() {
  const found = findChromium();
  if (found && starts(found)) return found;
  const attempts = [
    ["Playwright's Chromium", 'npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium']],
    [
      "Debian's package `chromium` (apt-get)",
      'sh',
      ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'],
    ],
  ];
  for (const [source, command, args] of attempts) {
    console.log(
      `Installing ${source}: the browser tests need a browser, and this machine has none that starts.`,
    );
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const now = findChromium();
    if (now && starts(now)) return now;
  }
  throw new Error('No Chromium: install one and set CHROMIUM to its path.');
}

/** Launch options for Playwright that work as root, in containers and offline. */
export function launchOptions() {
  return {
    executablePath: findChromium() ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
