/**
 * Tests the packed package in a page without a build, and in frameworks that have their own build, most of which render pages on a
 * server.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from './app-tests.ts';
import { install, runIn, type Server, serve, start } from './installation.ts';
import { chosenApps } from './turns.ts';

/** How an app of a framework is installed, built and served. */
interface Framework {
  /** The subfolder of the app into which the files of `test/embeds/shared` are copied. */
  readonly sharedIn: string;
  /** The command that builds the app. */
  readonly build: readonly string[];
  /** The folder of the built files, or the command of the built server. */
  readonly built: string | readonly string[];
  /** The command of the dev server. In it, PORT stands for a free port. */
  readonly dev: readonly string[];
  /** Whether the HTML that the server sends contains the tag of the calculator. */
  readonly isTagInHtml: boolean;
}

const frameworks: Readonly<Record<string, Framework>> = {
  next: {
    sharedIn: 'app',
    build: ['npx', 'next', 'build'],
    built: 'out',
    dev: ['npx', 'next', 'dev', '--port', 'PORT'],
    isTagInHtml: true,
  },
  sveltekit: {
    sharedIn: 'src',
    build: ['npx', 'vite', 'build', '--logLevel', 'error'],
    built: 'build',
    dev: ['npx', 'vite', 'dev', '--port', 'PORT', '--strictPort'],
    isTagInHtml: true,
  },
  nuxt: {
    sharedIn: 'app',
    build: ['npx', 'nuxt', 'build'],
    built: ['node', '.output/server/index.mjs'],
    dev: ['npx', 'nuxt', 'dev', '--port', 'PORT'],
    isTagInHtml: true,
  },
  astro: {
    sharedIn: 'src',
    build: ['npx', 'astro', 'build'],
    built: 'dist',
    dev: ['npx', 'astro', 'dev', '--port', 'PORT'],
    isTagInHtml: true,
  },
  angular: {
    sharedIn: 'src',
    build: ['npx', 'ng', 'build'],
    built: 'dist/app/browser',
    dev: ['npx', 'ng', 'serve', '--port', 'PORT'],
    isTagInHtml: false,
  },
};

describe('plain HTML with an import map', () => {
  testApp({ 'as it is built': () => serve(install('plain')) });
});

describe.each(chosenApps(frameworks))('%s', (name, { sharedIn, build, built, dev, isTagInHtml }) => {
  let folder: string;
  beforeAll(() => {
    folder = install(name, sharedIn);
  });
  const serveBuilt = (): Promise<Server> =>
    typeof built === 'string' ? serve(join(folder, built)) : start(folder, built);

  testApp({
    'as it is built': () => {
      runIn(folder, build);
      return serveBuilt();
    },
    'in the dev server': () => start(folder, dev),
  });

  it.runIf(isTagInHtml)('has the fallback in the page that the server sends', async () => {
    const server = await serveBuilt();
    const html = await (await fetch(server.address)).text();
    await server.close();
    expect(html).toMatch(/<ft-breakeven[\s\S]*The calculator needs JavaScript\.[\s\S]*<\/ft-breakeven>/);
  });
});
