/**
 * Writes the data about the elements for editors (web-types and the custom data of VS Code) and the types for frameworks, from
 * `custom-elements.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const { name: packageName, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ ...declaration, path })))
  .filter(({ tagName }) => tagName)
  .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

/** The fields that a page may set. */
const settable = ({ members = [] }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
/** The attributes of an element. */
const attributesOf = ({ attributes = [] }) => attributes.filter(({ name }) => name);

/**
 * The values that the type of an attribute lists: `light` and `dark` for `'light' | 'dark'`. `null` if the type allows any other text or
 * number.
 */
function valuesOf({ type }) {
  const alternatives = type?.text.split('|').map((each) => each.trim()) ?? [];
  const texts = alternatives.flatMap((each) => /^'(.*)'$/.exec(each)?.[1] ?? []);
  const isClosed = alternatives.every((each) => /^('.*'|null|undefined)$/.test(each));
  return isClosed && texts.length > 0 ? texts : null;
}

const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

writeJson('dist/vscode.html-custom-data.json', {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: attributesOf(element).map((attribute) => ({
      name: attribute.name,
      ...(attribute.description && { description: attribute.description }),
      // In these data, `v` stands for an attribute without a value.
      ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      ...(valuesOf(attribute) && { values: valuesOf(attribute).map((value) => ({ name: value })) }),
    })),
  })),
});

writeJson('dist/vscode.css-custom-data.json', {
  version: 1.1,
  properties: [
    ...new Map(
      elements.flatMap(({ cssProperties = [] }) => cssProperties).map((each) => [each.name, each]),
    ).values(),
  ]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, description: text }) => ({ name, description: text })),
});

writeJson('dist/web-types.json', {
  $schema: 'https://json.schemastore.org/web-types',
  name: packageName,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: attributesOf(element).map(({ name, description: text, type, default: initial }) => ({
          name,
          ...(text && { description: text }),
          ...(initial && { default: initial }),
          value:
            type?.text === 'boolean'
              ? { type: 'boolean', required: false }
              : { type: type?.text ?? 'string' },
        })),
        slots: (element.slots ?? []).map(({ name, description: text }) => ({ name, description: text })),
        js: {
          properties: settable(element).map(({ name, description: text, type }) => ({
            name,
            ...(text && { description: text }),
            type: type?.text ?? 'unknown',
          })),
          events: (element.events ?? []).map(({ name, description: text }) => ({ name, description: text })),
        },
        css: {
          properties: (element.cssProperties ?? []).map(({ name, description: text, default: initial }) => ({
            name,
            description: text,
            ...(initial && { default: initial }),
          })),
          parts: (element.cssParts ?? []).map(({ name, description: text }) => ({ name, description: text })),
        },
      })),
    },
  },
});

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replaceAll('*/', '*\\/').replaceAll(/\s*\n\s*/g, ' ')} */\n` : '';

/** The lines of an interface: for each member a comment, its key and its type. */
const membersOf = (members) =>
  members.map(({ key, type, text }) => `${comment(text, '  ')}  ${key}: ${type};\n`).join('');

/** The two interfaces of an element: one for its properties and attributes, one for its events. */
function interfacesOf(element) {
  const fields = settable(element).map(({ name, description: text }) => ({
    key: `${name}?`,
    type: `${element.name}['${name}']`,
    text,
  }));
  const names = new Set(settable(element).map(({ name }) => name));
  const attributes = attributesOf(element)
    .filter(({ name }) => !names.has(name))
    .map(({ name, description: text, type }) => ({
      key: `'${name}'?`,
      type: type?.text === 'boolean' ? 'boolean' : 'string | number | null',
      text,
    }));
  const events = (element.events ?? []).map(({ name, description: text }) => ({
    key: `'${name}'`,
    type: `HTMLElementEventMap['${name}']`,
    text,
  }));
  return `
/** Properties and attributes of \`<${element.tagName}>\`. */
export interface ${element.name}Props {
${membersOf([...fields, ...attributes])}}
/** Events of \`<${element.tagName}>\`. */
export interface ${element.name}Events {
${membersOf(events)}}
`;
}

/** The types that all frameworks share: the attributes and properties of each element, and its events. */
function sharedTypes() {
  const imports = elements.map(
    ({ name, path }) => `import type { ${name} } from '../${path.replace(/^dist\//, '')}';\n`,
  );
  const byTag = elements.map(
    ({ tagName, name }) =>
      `  '${tagName}': { element: ${name}; props: ${name}Props; events: ${name}Events };\n`,
  );
  return `/** Properties, attributes and events of each element of ${packageName}. Generated from custom-elements.json. */
${imports.join('')}import type {} from '../define/index.js';
${elements.map(interfacesOf).join('')}
/** Each element by its tag. */
export interface FtElements {
${byTag.join('')}}
/** The listeners of an element, as properties with this prefix before the name of the event. */
export type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: (event: Events[Name]) => void;
};
`;
}

/** The types for each framework. Frameworks differ in the names of listeners and of the attributes that every element has. */
const frameworks = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FtElements, Listeners } from './elements.js';

type Props<Tag extends keyof FtElements> = FtElements[Tag]['props'] &
  Listeners<FtElements[Tag]['events'], 'on'> &
  Omit<
    DetailedHTMLProps<HTMLAttributes<FtElements[Tag]['element']>, FtElements[Tag]['element']>,
    keyof FtElements[Tag]['props']
  > & { class?: string };
type Tags = { [Tag in keyof FtElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  preact: `import type { HTMLAttributes } from 'preact';
import type { FtElements, Listeners } from './elements.js';

type Props<Tag extends keyof FtElements> = FtElements[Tag]['props'] &
  Listeners<FtElements[Tag]['events'], 'on'> &
  Omit<HTMLAttributes<FtElements[Tag]['element']>, keyof FtElements[Tag]['props']>;
type Tags = { [Tag in keyof FtElements]: Props<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  solid: `import type { JSX } from 'solid-js';
import type { FtElements, Listeners } from './elements.js';

type Prefixed<Props> = { [Name in keyof Props & string as \`prop:\${Name}\`]?: Props[Name] };
type Props<Tag extends keyof FtElements> = FtElements[Tag]['props'] &
  Prefixed<FtElements[Tag]['props']> &
  Listeners<FtElements[Tag]['events'], 'on:'> &
  Omit<JSX.HTMLAttributes<FtElements[Tag]['element']>, keyof FtElements[Tag]['props']>;
type Tags = { [Tag in keyof FtElements]: Props<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { FtElements, Listeners } from './elements.js';

type Props<Tag extends keyof FtElements> = FtElements[Tag]['props'] &
  Listeners<FtElements[Tag]['events'], 'on'> &
  Omit<HTMLAttributes<FtElements[Tag]['element']>, keyof FtElements[Tag]['props']>;
type Tags = { [Tag in keyof FtElements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  vue: `import type { HTMLAttributes } from 'vue';
import type { FtElements } from './elements.js';

/** \`@ft-change\` in a template is the property \`onFtChange\`. */
type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;
type VueListeners<Events> = {
  [Name in keyof Events & string as \`on\${Pascal<Name>}\`]?: (event: Events[Name]) => void;
};
type Components = {
  [Tag in keyof FtElements]: new () => {
    $props: FtElements[Tag]['props'] &
      VueListeners<FtElements[Tag]['events']> &
      Omit<HTMLAttributes, keyof FtElements[Tag]['props']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
};

mkdirSync('dist/jsx', { recursive: true });
writeFileSync('dist/jsx/elements.d.ts', sharedTypes());
for (const [framework, types] of Object.entries(frameworks))
  writeFileSync(
    `dist/jsx/${framework}.d.ts`,
    `/** Types of the elements of ${packageName} in ${framework}. Generated by the build. */\n${types}`,
  );
