/** Installs the packed package in the apps, builds them, and starts their servers. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { freePort, responds } from '../../scripts/local-server.mjs';
import { startGroup, untilTrue } from '../../scripts/process-group.mjs';

const cache = resolve('.cache/embeds');

/** The longest wait for a command or a server on the slowest machine, in milliseconds: less than the time limit of a hook. */
const patienceMs = 500_000;

/** Frameworks send no statistics and print no colours, and choose between development and production themselves. */
const { NODE_ENV: _mode, VITEST: _vitest, ...outer } = process.env;
const env = {
  ...outer,
  CI: '1',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

/** The path of the packed package. Each file of tests packs it once. */
let packed: string | null = null;
function pack(): string {
  if (packed) return packed;
  mkdirSync(cache, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', cache], { encoding: 'utf8' });
  packed = join(cache, JSON.parse(output.slice(output.indexOf('[')))[0].filename);
  return packed;
}

/**
 * Copies the apps of a folder of `test/embeds/apps`, with the files of `test/embeds/shared` in `sharedIn`, and installs their packages
 * and the packed one. Returns the folder of the copy.
 */
export function install(group: string, sharedIn = '.'): string {
  const folder = join(cache, group);
  const source = join('test/embeds/apps', group);
  mkdirSync(folder, { recursive: true });
  // What an earlier run has installed is used again.
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
    const limits = { timeout: patienceMs, maxBuffer: 100_000_000 };
    return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe', ...limits });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

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

/** Starts the command of a server, in which PORT stands for a free port, and waits until it responds. */
export async function start(folder: string, command: readonly string[]): Promise<Server> {
  const port = await freePort(4300);
  const address = `http://localhost:${port}/`;
  const [program = '', ...args] = command.map((each) => each.replace('PORT', String(port)));
  const server = startGroup(program, args, { cwd: folder, env: { ...env, PORT: String(port) } });
  let output = '';
  for (const stream of [server.child.stdout, server.child.stderr])
    stream?.on('data', (data) => {
      output += data;
    });
  try {
    await untilTrue(() => responds(address), server, 'does not respond', patienceMs);
  } catch (error) {
    await server.kill();
    throw new Error(`${command.join(' ')}: ${error}\n${output}`);
  }
  return { address, close: () => server.kill() };
}
