/**
 * Drives Firefox (WebDriver BiDi) and WebKitGTK (WebDriver) for tests: opens a page, runs functions in it, and sends it real key
 * presses and clicks. Both are started without a window on the screen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} open
 * @property {(source: string, ...args: readonly unknown[]) => Promise<unknown>} run Runs the function with this source text in the
 *   page. Its arguments and its result are JSON values.
 * @property {(actions: readonly object[]) => Promise<void>} act Sends actions as in WebDriver's command "Perform Actions".
 * @property {() => Promise<void>} release Releases every pressed key and button.
 * @property {() => Promise<void>} close
 */

/** Size of the page in px: larger than every size that a test sets. */
const size = { width: 1400, height: 1000 };

/** Longest time in which a browser starts, in milliseconds. */
const startLimitMs = 120_000;

/** The first match of `pattern` in what a program writes. Throws if the program ends before. */
function written(program, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match) resolve(match);
    };
    program.stdout.on('data', read);
    program.stderr.on('data', read);
    program.on('error', reject);
    program.on('exit', (code) =>
      reject(new Error(`The browser ended with code ${code}: ${text.slice(-2000)}`)),
    );
    setTimeout(
      () => reject(new Error(`The browser did not start: ${text.slice(-2000)}`)),
      startLimitMs,
    ).unref();
  });
}

/**
 * Starts Firefox.
 * @param {string} path
 * @returns {Promise<Driver>}
 */
export async function startFirefox(path) {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    'about:blank',
  ];
  const program = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [, address] = await written(program, /listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data));
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if (answer.type === 'error') reject?.(new Error(answer.message));
    else resolve?.(answer.result);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
  });
  let last = 0;
  const send = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: {} });
  // The first window has no focus, and its page would get no focus events.
  const { context } = await send('browsingContext.create', { type: 'window' });
  await send('browsingContext.setViewport', { context, viewport: size });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'none' })),
    async run(source, ...args) {
      const { result, exceptionDetails } = await send('script.callFunction', {
        functionDeclaration: `async (text) => JSON.stringify((await (${source})(...JSON.parse(text))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        awaitPromise: true,
        target: { context },
        userActivation: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    act: async (actions) => void (await send('input.performActions', { context, actions })),
    release: async () => void (await send('input.releaseActions', { context })),
    async close() {
      await send('browser.close', {}).catch(() => {});
      socket.close();
      program.kill();
      await wait(500);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Starts MiniBrowser, the browser that comes with WebKitGTK. It needs a display: `xvfb-run`, or `DISPLAY`.
 * @param {{ readonly driver: string, readonly browser: string }} paths
 * @returns {Promise<Driver>}
 */
export async function startWebKit({ driver, browser }) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const program = spawn('xvfb-run', ['--auto-servernum', driver, `--port=${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  };
  const start = Date.now();
  for (;;) {
    const isReady = await send('GET', '/status').catch(() => null);
    if (isReady) break;
    if (Date.now() - start > startLimitMs) throw new Error('WebKitWebDriver did not start.');
    await wait(200);
  }
  const { sessionId } = await send('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/timeouts`, { script: 900_000, pageLoad: 900_000 });
  await send('POST', `${session}/window/rect`, { x: 0, y: 0, ...size }).catch(() => {});
  return {
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    async run(source, ...args) {
      const text = await send('POST', `${session}/execute/async`, {
        script: `const [text, done] = arguments;
          (async () => (${source})(...JSON.parse(text)))().then(
            (value) => done(JSON.stringify({ value: value ?? null })),
            (error) => done(JSON.stringify({ error: String(error) })));`,
        args: [JSON.stringify(args)],
      });
      const { value, error } = JSON.parse(text);
      if (error) throw new Error(error);
      return value;
    },
    act: async (actions) => void (await send('POST', `${session}/actions`, { actions })),
    release: async () => void (await send('DELETE', `${session}/actions`)),
    async close() {
      await send('DELETE', session).catch(() => {});
      // The display, the driver and the browser.
      process.kill(-program.pid);
    },
  };
}
