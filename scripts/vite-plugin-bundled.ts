/** A Vite plugin that records which packages a build includes, so that their licences are shipped (`third-party-licenses.mjs`). */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { packageOf, recordFile } from './bundled-packages.mjs';

/** The Vite plugin. Vite builds workers separately, so their builds need this plugin as well. */
export function recordPackages(): Plugin {
  return {
    name: 'ft-record-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const names = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds.map(packageOf) : [],
      );
      mkdirSync(dirname(recordFile), { recursive: true });
      for (const name of new Set(names)) if (name) appendFileSync(recordFile, `${name}\n`);
    },
  };
}
