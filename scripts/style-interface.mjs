/** Adds to the manifest what the docblocks of the elements do not state: the defaults of custom properties, states, and exported parts. */

/** @typedef {{ readonly default?: string, readonly dark?: string }} Token the default value, and the default on a dark page if it differs */

/**
 * The custom properties that the docblocks of elements name. `--ft-ink` and `--ft-surface` have no default: the element reads these colours
 * from the page.
 * @type {Readonly<Record<string, Token>>}
 */
const namedTokens = {
  '--ft-a': { default: '#b4500b', dark: '#f0a45d' },
  '--ft-b': { default: '#1f5fbf', dark: '#82b4ff' },
  '--ft-c': { default: '#66707c', dark: '#a4adb9' },
  '--ft-warn': { default: '#8a5a00', dark: '#e8b24a' },
  '--ft-ink': {},
  '--ft-surface': {},
  '--ft-mono': { default: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' },
  '--ft-sticky-top': { default: '0' },
  '--ft-counter-lines': { default: '16' },
};

/** The custom properties that every element has. */
const commonProperties = [
  { name: '--ft-focus', default: 'var(--ft-b)', description: 'Colour of the ring around the focus.' },
  {
    name: '--ft-link',
    default: 'inherit',
    description: 'Colour of links, and of buttons that look like links.',
  },
  {
    name: '--ft-hairline',
    default: 'color-mix(in srgb, var(--ft-ink) 13%, transparent)',
    description: 'Colour of the lines between parts and of the grid of charts.',
  },
  {
    name: '--ft-field',
    default: 'color-mix(in srgb, var(--ft-ink) 4.5%, transparent)',
    description: 'Background of fields, filled buttons and marked rows.',
  },
  {
    name: '--ft-radius',
    default: '4px',
    description: 'Radius of the corners of boxes. Fields and the ring around the focus have half of it.',
  },
  { name: '--ft-space', default: '4px', description: 'Unit of all distances, a length.' },
];

/**
 * Adds to an element of the manifest the defaults of its custom properties, their variants for dark pages, the common properties, and the
 * state `dark`.
 */
export function addThemeTokens(element) {
  const documented = (element.cssProperties ?? []).map((property) => {
    const { default: initial, dark } = namedTokens[property.name];
    return {
      ...property,
      ...(initial && { default: initial }),
      ...(dark && { description: `${property.description} On a dark page it is ${dark} by default.` }),
    };
  });
  const darkVariants = documented
    .filter(({ name }) => namedTokens[name].dark)
    .map(({ name }) => ({
      name: `${name}-dark`,
      default: `var(${name})`,
      description: `\`${name}\` on dark pages only.`,
    }));
  element.cssProperties = [...documented, ...darkVariants, ...commonProperties];
  element.cssStates = [
    { name: 'dark', description: 'The text around the element is lighter than its background.' },
  ];
}

/**
 * Adds to `<ft-breakeven>` the parts that it exports: the parts of the elements inside it, with the name of the element before the name of
 * the part (`verdict-sentence`).
 */
export function addExportedParts(elements) {
  const calculator = elements.find(({ tagName }) => tagName === 'ft-breakeven');
  const innerElements = elements.filter((element) => element !== calculator);
  calculator.cssParts.push(
    ...innerElements.flatMap(({ tagName, cssParts = [] }) =>
      cssParts.map(({ name, description }) => ({
        name: `${tagName.slice(3)}-${name}`,
        description: `Of \`<${tagName}>\`: ${description}`,
      })),
    ),
  );
}
