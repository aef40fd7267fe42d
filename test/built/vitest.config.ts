/** Tests of the built files as a page, a terminal or another bundler gets them: `npm run test:built`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import main, { browser, inBrowser, patient } from '../../vite.config.ts';
import { serveBuilt } from '../harness/serve-built.ts';

const { optimizeDeps, plugins } = main({ mode: 'test', command: 'serve' });

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  ...(optimizeDeps && { optimizeDeps }),
  plugins: [...(plugins ?? []), serveBuilt()],
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/built/*.test.ts'],
          exclude: ['test/built/*.browser.test.ts'],
          ...patient,
          setupFiles: ['test/harness/node-setup.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'built in a page',
          include: ['test/built/*.browser.test.ts'],
          ...patient,
          setupFiles: inBrowser,
          sequence: { groupOrder: 1 },
          browser: browser(),
        },
      },
    ],
  },
});
