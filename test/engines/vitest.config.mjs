/**
 * Runs the tests that touch layout, editing, the clipboard, workers, the selection and colours in Firefox and WebKitGTK.
 * `npm run test:engines` sets the paths of the browsers.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import main from '../../vite.config.ts';
import { serveBuilt } from '../harness/serve-built.ts';
import { firefox, webkit } from './provider.mjs';

const { FIREFOX: firefoxPath, WEBKIT: browser, WEBKIT_DRIVER: driver, XVFB: xvfb } = process.env;
const { optimizeDeps, plugins, worker } = main({ mode: 'test', command: 'serve' });

const include = [
  'test/controllers/theme.test.ts',
  'test/elements/{inherited-text,right-to-left,theme-tokens}.test.ts',
  'test/elements/scenario-form/fields/*.test.ts',
  'test/elements/token-counter/*.test.ts',
  'test/elements/breakeven/form-controller.test.ts',
  'test/built/*.browser.test.ts',
  'test/elements/{cost-chart,payback-map,share-bar,training-data}/*.test.ts',
];

/** Tests that run only in Chromium: the first needs its tools; the second is slow and does not depend on the engine. */
const onlyInChromium = [
  'are all measured before any is drawn, so that the page is not laid out for each text',
  'are read to the end despite a line of 200 MB, and the line is named',
];

/** The tests that do not run in each engine, by the ends of their names. */
const excluded = {
  firefox: [
    ...onlyInChromium,
    // Firefox aligns every paragraph as the first one.
    'has a direction for each paragraph, in the text area, in the tints behind it and in the preview',
  ],
  webkit: [
    ...onlyInChromium,
    // WebKitGTK leaves the character set out of the type of a file.
    'gives a \\w+ file a type with its character set',
  ],
};

const engine = (name, provider) => ({
  extends: true,
  test: {
    name,
    include,
    exclude: ['test/**/*.{node,alone}.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    isolate: false,
    testNamePattern: new RegExp(`^(?!.*(?:${excluded[name].join('|')})$)`),
    setupFiles: ['test/harness/clean-page.ts'],
    browser: {
      enabled: true,
      headless: false,
      // The same limit as for a test: only a browser that does not start takes longer.
      connectTimeout: 300_000,
      screenshotFailures: false,
      provider,
      instances: [{ browser: name }],
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // The tests of `test/built` open the built files.
  plugins: [...(plugins ?? []), serveBuilt()],
  worker,
  // A package that is found only during the run would reload the page.
  optimizeDeps: {
    include: [...(optimizeDeps?.include ?? []), '@vitest/browser/locators', 'tiktoken/lite/init'],
  },
  test: {
    maxWorkers: 1,
    projects: [
      ...(firefoxPath ? [engine('firefox', firefox(firefoxPath))] : []),
      ...(browser && driver && xvfb ? [engine('webkit', webkit({ browser, driver, xvfb }))] : []),
    ],
  },
});
