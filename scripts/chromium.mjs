/**
 * Finds Chromium for the browser tests, or installs it. It tries these in order and takes the first that starts: the path in
 * $CHROMIUM, each Chromium, Chrome or Edge on the machine, Playwright's download. If none starts, it installs Playwright's Chromium, or else
 * Debian's package.
 */
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { findPrograms, installPackages, pathIfExists } from './programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const usualPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of every Chromium on this machine, the preferred one first. */
function chromiumPaths() {
  const configured = pathIfExists(process.env.CHROMIUM);
  const found = findPrograms(names, [...usualPaths, chromium.executablePath()]);
  return configured === null ? found : [configured, ...found];
}

/**
 * Whether the browser starts. A downloaded browser may lack system libraries. Always true on Windows, where `--version` opens
 * a window.
 */
function canStart(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** The path of a Chromium that starts. Installs one if there is none, and throws if that fails. */
export function ensureChromium() {
  const findStarting = () => chromiumPaths().find(canStart);
  const found = findStarting();
  if (found) return found;
  const reason = 'the browser tests need a browser, and this machine has none that starts.';
  const attempts = [
    () => {
      console.log(`Installing Playwright's Chromium: ${reason}`);
      const args = ['playwright', 'install', 'chromium-headless-shell', 'chromium'];
      spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
    },
    () => installPackages(['chromium'], reason),
  ];
  for (const attempt of attempts) {
    attempt();
    const installed = findStarting();
    if (installed) return installed;
  }
  throw new Error('No Chromium: install one and set CHROMIUM to its path.');
}

/**
 * Launch options for Playwright that work as root, in containers and offline, with the first Chromium that exists. Whether this
 * Chromium starts is not checked here: the scripts first write the path that `ensureChromium` returns to $CHROMIUM.
 */
export function launchOptions() {
  return {
    executablePath: chromiumPaths()[0],
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
