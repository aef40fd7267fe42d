/**
 * Drives Firefox (WebDriver BiDi) and WebKitGTK (WebDriver) for tests: opens a page, runs functions in it, and sends it real key
 * presses and clicks. Both are started without a window on the screen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { freePort, responds } from '../../scripts/local-server.mjs';
import { startGroup, untilTrue } from '../../scripts/process-group.mjs';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} open
 * @property {(source: string, ...args: readonly unknown[]) => Promise<unknown>} run Runs the function with this source text in the
 *   page. Its arguments and its result are JSON values.
 * @property {(actions: readonly object[]) => Promise<void>} act Sends actions as in WebDriver's command "Perform Actions".
 * @property {() => Promise<void>} release Releases every pressed key and button.
 * @property {() => Promise<void>} close Ends the browser. Resolves when it has ended.
 */

/** Size of the page in px: larger than every size that a test sets. */
const size = { width: 1400, height: 1000 };

/** Waits for the first match of `pattern` in an output of a program. Throws if the program ends before. */
function untilWritten({ child, ended }, output, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk) => {
      text += chunk;
      const match = pattern.exec(text);
      if (!match) return;
      // The rest of the output is read too, because the program would otherwise wait for a reader.
      child[output].off('data', read).resume();
      resolve(match);
    };
    child[output].on('data', read);
    ended.then(() => reject(new Error(`${child.spawnfile} has ended: ${text.slice(-2000)}`)), reject);
  });
}

/** Sends commands of WebDriver BiDi to a socket, and receives their results. */
async function connect(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
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
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      // There is an error if the socket is closed.
      socket.send(JSON.stringify({ id: last, method, params }), (error) => error && reject(error));
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
  const firefox = startGroup(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = async () => {
    await firefox.kill('SIGTERM');
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const [, address] = await untilWritten(firefox, 'stderr', /listening on (ws:\S+)/);
    const send = await connect(`${address}/session`);
    await send('session.new', { capabilities: {} });
    // The first window has no focus, and its page would get no focus events.
    const { context } = await send('browsingContext.create', { type: 'window' });
    await send('browsingContext.setViewport', { context, viewport: size });
    return {
      open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'none' })),
      async run(source, ...values) {
        const { result, exceptionDetails } = await send('script.callFunction', {
          functionDeclaration: `async (text) => JSON.stringify((await (${source})(...JSON.parse(text))) ?? null)`,
          arguments: [{ type: 'string', value: JSON.stringify(values) }],
          awaitPromise: true,
          target: { context },
          userActivation: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result.value);
      },
      act: async (actions) => void (await send('input.performActions', { context, actions })),
      release: async () => void (await send('input.releaseActions', { context })),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Starts MiniBrowser, the browser that comes with WebKitGTK, by its driver, on a display of Xvfb.
 * @param {{ readonly driver: string, readonly browser: string, readonly xvfb: string }} paths
 * @returns {Promise<Driver>}
 */
export async function startWebKit({ driver, browser, xvfb }) {
  const port = await freePort(4444);
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const display = startGroup(xvfb, ['-displayfd', '1', ...screen], { stdio: ['ignore', 'pipe', 'ignore'] });
  let webkit = null;
  const stop = async () => {
    await webkit?.kill('SIGTERM');
    await display.kill('SIGTERM');
  };
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  };
  try {
    const [number] = await untilWritten(display, 'stdout', /\d+(?=\s)/);
    webkit = startGroup(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${number}` },
    });
    const status = `http://127.0.0.1:${port}/status`;
    await untilTrue(() => responds(status), webkit, 'WebKitWebDriver has ended.');
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
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, ...size });
    return {
      open: async (url) => void (await send('POST', `${session}/url`, { url })),
      async run(source, ...values) {
        const text = await send('POST', `${session}/execute/async`, {
          script: `const [text, done] = arguments;
          (async () => (${source})(...JSON.parse(text)))().then(
            (value) => done(JSON.stringify({ value: value ?? null })),
            (error) => done(JSON.stringify({ error: String(error) })));`,
          args: [JSON.stringify(values)],
        });
        const { value, error } = JSON.parse(text);
        if (error) throw new Error(error);
        return value;
      },
      act: async (actions) => void (await send('POST', `${session}/actions`, { actions })),
      release: async () => void (await send('DELETE', `${session}/actions`)),
      async close() {
        await send('DELETE', session).catch(() => {});
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
