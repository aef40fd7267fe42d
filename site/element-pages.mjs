/** Makes the reference pages of the elements from the manifest: attributes, properties, methods, events, slots, parts and tokens. */

/** The path and the text of each page: one page for every element, and one that lists all elements. */
export function elementPages({ modules }) {
  const elements = modules
    .flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ tagName }) => tagName)
    // The calculator first, then the others by name.
    .sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName));
  return [
    ['elements/index.md', listPage(elements)],
    ...elements.map((each) => [`elements/${each.tagName}.md`, elementPage(each)]),
  ];
}

const rank = ({ tagName }) => (tagName === 'ft-breakeven' ? 0 : 1);

function listPage(elements) {
  return [
    '# Elements',
    '',
    'Every attribute, property, event, part and token of an element is on its page. The pages are generated from `custom-elements.json`, which the package has too.',
    '',
    ...table(
      ['element', 'shows'],
      elements.map(({ tagName, description }) => [`[\`<${tagName}>\`](${tagName}.md)`, description]),
    ),
  ].join('\n');
}

function elementPage(element) {
  const {
    tagName,
    description,
    members = [],
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
    cssStates = [],
  } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const propertyOf = (name) => fields.find(({ attribute }) => attribute === name);
  const entry = /\/([\w-]+)\.js$/.exec(element.path)?.[1];
  return [
    `# \`<${tagName}>\``,
    '',
    description,
    '',
    '```js',
    `import 'ft-breakeven/define/${entry}.js'; // registers this element and what it needs`,
    '```',
    '',
    ...section(
      'Attributes',
      ['attribute', 'value', 'meaning'],
      attributes.map(({ name, type, fieldName, description, default: initial }) => {
        const field = propertyOf(name) ?? fields.find((each) => each.name === fieldName);
        return [
          `\`${name}\``,
          code(type?.text ?? field?.type?.text),
          text(description ?? field?.description, initial ?? field?.default),
        ];
      }),
    ),
    ...section(
      'Properties',
      ['property', 'type', 'meaning'],
      fields.map(({ name, type, description, default: initial, readonly }) => [
        `\`${name}\``,
        code(type?.text),
        text(readonly ? `${description ?? ''} Read only.` : description, initial),
      ]),
    ),
    ...section(
      'Methods',
      ['method', 'result'],
      methods.map(({ name, parameters = [], return: result, description }) => [
        `\`${name}(${parameters.map((each) => each.name).join(', ')})\``,
        [description, result?.type?.text ? `Returns ${code(result.type.text)}.` : '']
          .filter(Boolean)
          .join(' '),
      ]),
    ),
    ...section(
      'Events',
      ['event', 'type', 'fires'],
      events.map(({ name, type, description }) => [`\`${name}\``, code(type?.text), description]),
    ),
    ...section(
      'Slots',
      ['slot', 'content'],
      slots.map(({ name, description }) => [name ? `\`${name}\`` : '(default)', description]),
    ),
    ...section(
      'Parts',
      ['part', 'what it is'],
      cssParts.map(({ name, description }) => [`\`::part(${name})\``, description]),
    ),
    ...section(
      'Tokens',
      ['custom property', 'default', 'what it sets'],
      cssProperties.map(({ name, default: initial, description }) => [
        `\`${name}\``,
        code(initial),
        description,
      ]),
    ),
    ...section(
      'States',
      ['state', 'when'],
      cssStates.map(({ name, description }) => [`\`:state(${name})\``, description]),
    ),
    ...(cssProperties.length
      ? [
          '[Theming](../theming.md) explains the tokens, and the [playground](../playground.md) shows them at work.',
          '',
        ]
      : []),
  ].join('\n');
}

/** The lines of a section with a table, in which a column without content is left out. Without rows, there is no section. */
function section(title, head, rows) {
  return rows.length === 0 ? [] : [`## ${title}`, '', ...table(head, rows)];
}

function table(head, rows) {
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const line = (cells) => `| ${columns.map((index) => cell(cells[index])).join(' | ')} |`;
  return [line(head), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}

const cell = (value = '') => value.replaceAll('\n', ' ').replaceAll('|', '\\|');
const code = (value) => (value ? `\`${value.replaceAll('\n', ' ')}\`` : '');
/** A description, followed by the default value if there is one. */
const text = (description = '', initial) =>
  initial && !['null', "''", 'false', 'undefined'].includes(initial)
    ? `${description} Default: ${code(initial)}.`
    : description;
