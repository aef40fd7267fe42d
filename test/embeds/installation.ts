/** Installs the packed package in the apps, builds them, and starts their servers. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { freePort, responds } from '../../scripts/local-server.mjs';
import { startGroup, untilTrue } from '../../scripts/process-group.mjs';

const cache = resolve('.cache/embeds');

/** The longest wait for a command or a server on the slowest machine, in milliseconds: less than the time limit of a hook. */
const maxWaitMs = 500_000;

/**
 * The environment of the commands of the frameworks. They send no statistics and print no colours. NODE_ENV is left out, so that each
 * framework chooses between development and production itself.
 */
const { NODE_ENV: _mode, VITEST: _vitest, ...inherited } = process.env;
const env = {
  ...inherited,
  CI: '1',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

/** The path of the packed package. Each test file packs it once. */
let packedPath: string | null = null;
function pack(): string {
  if (packedPath) return packedPath;
  mkdirSync(cache, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', cache], { encoding: 'utf8' });
  packedPath = join(cache, JSON.parse(output.slice(output.indexOf('[')))[0].filename);
  return packedPath;
}

/**
 * Copies the folder `group` of `test/embeds/apps` into the cache, and the files of `test/embeds/shared` into the subfolder `sharedIn` of
 * the copy. Then installs the packages of the apps and the packed package. Returns the folder of the copy.
 */
export function install(group: string, sharedIn = '.'): string {
  const folder = join(cache, group);
  const source = join('test/embeds/apps', group);
  mkdirSync(folder, { recursive: true });
  // The packages that an earlier run has installed are used again.
  for (const name of readdirSync(folder))
    if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true });
  cpSync(source, folder, { recursive: true });
  cpSync('test/embeds/shared', join(folder, sharedIn), { recursive: true });
  runIn(folder, ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', pack()]);
  return folder;
}

/** Runs a command in a folder. Throws with its output if it fails. */
export function runIn(folder: string, [command = '', ...args]: readonly string[]): string {
  try {
    const limits = { timeout: maxWaitMs, maxBuffer: 100_000_000 };
    return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe', ...limits });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

/** A running server. */
export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder of built files. */
export async function serve(folder: string): Promise<Server> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    root: folder,
    build: { outDir: '.' },
    preview: { port: await freePort(4173) },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Starts a server by a command, in which PORT stands for a free port, and waits until the server responds. */
export async function start(folder: string, command: readonly string[]): Promise<Server> {
  const port = await freePort(4300);
  const address = `http://localhost:${port}/`;
  const [program = '', ...args] = command.map((word) => word.replace('PORT', String(port)));
  const server = startGroup(program, args, { cwd: folder, env: { ...env, PORT: String(port) } });
  let output = '';
  for (const stream of [server.child.stdout, server.child.stderr])
    stream?.on('data', (data) => {
      output += data;
    });
  try {
    await untilTrue(() => responds(address), server, 'does not respond', maxWaitMs);
  } catch (error) {
    await server.kill();
    throw new Error(`${command.join(' ')}: ${error}\n${output}`);
  }
  return { address, close: () => server.kill() };
}
