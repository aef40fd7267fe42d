/** Tests the packed package and its types in apps of client frameworks. */
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { testApp } from './app-tests.ts';
import { install, runIn, serve, start } from './installation.ts';

/** Each framework with the command that checks the types of its app. */
const frameworks = {
  react: ['tsc', '-p', 'react'],
  preact: ['tsc', '-p', 'preact'],
  solid: ['tsc', '-p', 'solid'],
  svelte: ['svelte-check', '--tsconfig', 'svelte/tsconfig.json'],
  vue: ['vue-tsc', '-p', 'vue'],
};

let folder: string;
beforeAll(() => {
  folder = install('clients');
});

describe.each(Object.entries(frameworks))('%s', (framework, typeCheck) => {
  testApp({
    'as it is built': () => {
      runIn(folder, ['npx', 'vite', 'build', framework, '--logLevel', 'error']);
      return serve(join(folder, framework, 'dist'));
    },
    'in the dev server': () => start(folder, ['npx', 'vite', framework, '--port', 'PORT', '--strictPort']),
  });

  it('has types that accept attributes, properties and listeners, and refuse wrong ones', () => {
    runIn(folder, ['npx', ...typeCheck]);
  });
});
