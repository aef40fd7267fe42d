/** How `npm run analyze` reads the source: one docblock per element drives the manifest. */

import { existsSync, readdirSync } from 'node:fs';
import { addExportedParts, addThemeTokens } from './scripts/style-interface.mjs';

/** Each element's class is in `<name>/<name>.ts`. */
const elements = readdirSync('src/elements')
  .map((name) => `src/elements/${name}/${name}.ts`)
  .filter((file) => existsSync(file));

/** Gives the manifest the paths of shipped files (`dist/elements/verdict/verdict.js`) and of registrations. */
const shippedPaths = {
  name: 'shipped-paths',
  packageLinkPhase({ customElementsManifest }) {
    const shipped = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const rename = (value) => {
      if (Array.isArray(value)) for (const entry of value) rename(entry);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) {
          if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = shipped(inner);
          else rename(inner);
        }
    };
    rename(customElementsManifest);
    for (const module of customElementsManifest.modules) {
      // Private members are not part of the interface.
      for (const declaration of module.declarations ?? [])
        if (declaration.members)
          declaration.members = declaration.members.filter(
            ({ name, privacy, static: fixed }) =>
              !/^[#_]/.test(name) && privacy !== 'private' && privacy !== 'protected' && !fixed,
          );
      // The analyzer takes the first argument of `new FtErrorEvent(error, …)` for an event's name.
      for (const declaration of module.declarations ?? [])
        if (declaration.events)
          declaration.events = declaration.events.filter(({ name }) => name?.startsWith('ft-'));
      for (const declaration of module.declarations ?? [])
        if (declaration.tagName)
          module.exports.push({
            kind: 'custom-element-definition',
            name: declaration.tagName,
            declaration: { name: declaration.name, module: module.path },
          });
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** Adds the defaults of custom properties, the properties and the state that every element has, and the parts that elements export. */
const styleInterface = {
  name: 'style-interface',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName);
    for (const element of elements) addThemeTokens(element);
    addExportedParts(elements);
  },
};

export default {
  // The base classes are read for the members that elements inherit.
  globs: [
    ...elements,
    'src/elements/breakeven/author-element.ts',
    'src/elements/breakeven/form-element.ts',
    'src/elements/common/base-element.ts',
    'src/elements/common/events.ts',
    'src/elements/common/fold-view.ts',
    'src/elements/common/scenario/scenario-view.ts',
    'src/elements/common/scenario/tab-view.ts',
    'src/elements/common/scenario/calculator-part.ts',
  ],
  litelement: true,
  // `customElements` in package.json is written by hand.
  packagejson: false,
  plugins: [shippedPaths, styleInterface],
};
