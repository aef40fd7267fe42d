/**
 * Finds Chromium for the browser tests, or installs it. It looks in this order: the path in $CHROMIUM, a Chromium, Chrome or Edge
 * on the machine, Playwright's download. If none starts, it installs Playwright's Chromium, or else Debian's package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const usualPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of Chromium on this machine. `null` if there is none. */
export function findChromium() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  for (const path of [...inPath, ...usualPaths]) if (existsSync(path)) return path;
  const downloaded = chromium.executablePath();
  return downloaded && existsSync(downloaded) ? downloaded : null;
}

/**
 * Whether the browser starts. A downloaded browser may lack system libraries. Always true on Windows, where `--version` opens
 * a window.
 */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** The path of a Chromium that starts. Installs one if there is none, and throws if that fails. */
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
    const installed = findChromium();
    if (installed && starts(installed)) return installed;
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
