/** Tests the packed package in documentation sites. Their pages have one calculator with attributes. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, runIn, type Server, serve, start } from './installation.ts';
import { chosenApps } from './turns.ts';
import { type Visit, visit, type Way } from './visit.ts';

interface Site {
  readonly build: readonly string[];
  /** The folder of the built files. */
  readonly built: string;
  readonly dev: readonly string[];
  /** The path of the page in the site; default: the start page. */
  readonly path?: string;
  /** Runs in the page, and changes it as the site's own switch to dark colours does. */
  readonly toDark: () => void;
  /** Matches a warning that the site itself writes to the console in its dev server. */
  readonly warning?: RegExp;
  /** Whether the HTML that the server sends contains the tag of the calculator. */
  readonly isTagInHtml: boolean;
}

const setDarkTheme = () => document.documentElement.setAttribute('data-theme', 'dark');

const sites: Readonly<Record<string, Site>> = {
  vitepress: {
    build: ['npx', 'vitepress', 'build', 'docs'],
    built: 'docs/.vitepress/dist',
    dev: ['npx', 'vitepress', 'dev', 'docs', '--port', 'PORT'],
    toDark: () => document.documentElement.classList.add('dark'),
    isTagInHtml: true,
  },
  starlight: {
    build: ['npx', 'astro', 'build'],
    built: 'dist',
    dev: ['npx', 'astro', 'dev', '--port', 'PORT'],
    toDark: setDarkTheme,
    isTagInHtml: true,
  },
  docusaurus: {
    build: ['npx', 'docusaurus', 'build'],
    built: 'build',
    dev: ['npx', 'docusaurus', 'start', '--no-open', '--port', 'PORT'],
    toDark: setDarkTheme,
    isTagInHtml: true,
  },
  eleventy: {
    build: ['npx', 'eleventy', '--quiet'],
    built: 'out',
    dev: ['npx', 'eleventy', '--serve', '--quiet', '--port=PORT'],
    toDark: setDarkTheme,
    isTagInHtml: true,
  },
  storybook: {
    build: ['npx', 'storybook', 'build', '--quiet', '--output-dir', 'out'],
    built: 'out',
    dev: ['npx', 'storybook', 'dev', '--ci', '--exact-port', '--port', 'PORT'],
    path: 'iframe.html?id=calculator--simple&viewMode=story',
    // Storybook has no switch, but a theme may set the colours of the frame.
    toDark: () => Object.assign(document.body.style, { background: '#111', color: '#ddd' }),
    // Storybook loads one part of Lit unchanged, and the rest as Vite has prepared it.
    warning: /^Multiple versions of Lit loaded/,
    isTagInHtml: false,
  },
};

describe.each(chosenApps(sites))('%s', (name, site) => {
  const { build, built, dev, path = '', toDark, warning, isTagInHtml } = site;
  let folder: string;
  beforeAll(() => {
    folder = install(name);
  });
  const ways: Readonly<Record<string, () => Promise<Server>>> = {
    'as it is built': () => {
      runIn(folder, build);
      return serve(join(folder, built));
    },
    'in the dev server': () => start(folder, dev),
  };

  describe.each(Object.entries(ways))('the calculator in the site, %s,', (way, startServer) => {
    let server: Server;
    let page: Visit;
    beforeAll(async () => {
      server = await startServer();
      page = await visit(server.address + path, way as Way, warning);
      await page.complete();
    });
    afterAll(async () => {
      await page?.close();
      await server?.close();
    });

    it('shows the calculation that its attributes describe', async () => {
      expect(await page.requests()).toBe('100,000');
      await page.verdict(/pays back/);
    });

    it.runIf(isTagInHtml && way === 'as it is built')(
      'is in the HTML file of its page, with its fallback text',
      async () => {
        const html = await (await fetch(server.address)).text();
        expect(html).toMatch(/<ft-breakeven[\s\S]*The calculator needs JavaScript\.[\s\S]*<\/ft-breakeven>/);
      },
    );

    it('follows the switch to dark colours', async () => {
      expect(await page.isDark()).toBe(false);
      await page.page.evaluate(toDark);
      await expect.poll(page.isDark).toBe(true);
    });

    it('fires `ft-change` for every key that is typed, and keeps the focus', async () => {
      await page.page.evaluate(() => {
        const changes: unknown[] = [];
        addEventListener('ft-change', (event) => changes.push(event));
        Object.assign(globalThis, { changes });
      });
      await page.enterRequests('345678');
      const changes = () =>
        page.page.evaluate(() => (globalThis as never as { changes: unknown[] }).changes.length);
      await expect.poll(changes).toBe(6);
      expect(await page.isFocused()).toBe(true);
    });

    it('causes no warning in the console, and no request to another server', () => {
      expect(page.messages).toEqual([]);
      expect(page.elsewhere).toEqual([]);
    });
  });
});
