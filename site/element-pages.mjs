/** The reference of the elements, as pages from the manifest: attributes, properties, methods, events, slots, parts and tokens. */

/** The path and the text of each page: one for every element, and one that lists them all. */
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
      attributes.map(({ name, type, fieldName, description: own, default: given }) => {
        const field = propertyOf(name) ?? fields.find((each) => each.name === fieldName);
        return [
          `\`${name}\``,
          code(type?.text ?? field?.type?.text),
          text(own ?? field?.description, given ?? field?.default),
        ];
      }),
    ),
    ...section(
      'Properties',
      ['property', 'type', 'meaning'],
      fields.map(({ name, type, description: own, default: given, readonly }) => [
        `\`${name}\``,
        code(type?.text),
        text(readonly ? `${own ?? ''} Read only.` : own, given),
      ]),
    ),
    ...section(
      'Methods',
      ['method', 'result'],
      methods.map(({ name, parameters = [], return: result, description: own }) => [
        `\`${name}(${parameters.map((each) => each.name).join(', ')})\``,
        [own, result?.type?.text ? `Returns ${code(result.type.text)}.` : ''].filter(Boolean).join(' '),
      ]),
    ),
    ...section(
      'Events',
      ['event', 'type', 'fires'],
      events.map(({ name, type, description: own }) => [`\`${name}\``, code(type?.text), own]),
    ),
    ...section(
      'Slots',
      ['slot', 'content'],
      slots.map(({ name, description: own }) => [name ? `\`${name}\`` : '(default)', own]),
    ),
    ...section(
      'Parts',
      ['part', 'what it is'],
      cssParts.map(({ name, description: own }) => [`\`::part(${name})\``, own]),
    ),
    ...section(
      'Tokens',
      ['custom property', 'default', 'what it sets'],
      cssProperties.map(({ name, default: given, description: own }) => [`\`${name}\``, code(given), own]),
    ),
    ...section(
      'States',
      ['state', 'when'],
      cssStates.map(({ name, description: own }) => [`\`:state(${name})\``, own]),
    ),
    ...(cssProperties.length
      ? [
          '[Theming](../theming.md) explains the tokens, and the [playground](../playground.md) shows them at work.',
          '',
        ]
      : []),
  ].join('\n');
}

/** A section with a table. A column without any content is left out; so is a section without rows. */
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
const text = (description = '', given) =>
  given && !['null', "''", 'false', 'undefined'].includes(given)
    ? `${description} Default: ${code(given)}.`
    : description;
