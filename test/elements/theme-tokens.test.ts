/** The custom properties of the manifest: an element without a property looks as with its default, and another value changes the element. */
import { beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import { themeColorsOf } from '../../src/chart/color.ts';
import '../../src/define/index.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { answerLineAdded } from '../harness/answer-line.ts';
import { calculatorWithParts, formOf } from '../harness/breakeven.ts';
import { inputOf } from '../harness/field.ts';
import { numberFields } from '../harness/scenario-form.ts';
import { hasStyles, stylesIn } from '../harness/theme.ts';
import { nextFrame } from '../harness/wait.ts';

const lightPage = 'background: #fff; color: #222';
const darkPage = 'background: #111; color: #eee';

interface Property {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

const elements = manifest.modules
  .flatMap(({ declarations }) => declarations as readonly { tagName?: string; cssProperties?: Property[] }[])
  .filter(({ tagName }) => tagName);
const propertiesOf = (tag: string): readonly Property[] =>
  elements.find(({ tagName }) => tagName === tag)?.cssProperties ?? [];

/** A value that differs from the default of every property of its kind. */
function otherValue(name: string): string {
  if (name === '--ft-mono') return 'fantasy';
  if (name === '--ft-counter-lines') return '7';
  return /radius|space|top/.test(name) ? '13px' : 'rgb(1, 99, 201)';
}

/** Values of the properties from which the defaults of others are derived. */
const baseValues = {
  '--ft-a': '#100',
  '--ft-b': '#010',
  '--ft-c': '#001',
  '--ft-warn': '#110',
  '--ft-ink': '#011',
};

/** The default on a dark page. The description states it if it differs. */
const darkDefault = ({ description, default: light }: Property): string | undefined =>
  /On a dark page it is (#\w+) by default/.exec(description)?.[1] ?? light;

/** Moves the focus to the first number of the form. */
function focusNumber(element: FtBreakeven): void {
  const form = formOf(element);
  const field = form && numberFields(form)[0];
  if (field) inputOf(field).focus();
}

describe.each([
  ['light', lightPage],
  ['dark', darkPage],
])('on a %s page', (scheme, style) => {
  let element: FtBreakeven;
  let before: readonly string[] = [];

  /** Sets these properties, returns the result of `read`, and removes them. */
  const readWith = <Result>(properties: Readonly<Record<string, string>>, read: () => Result): Result => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    const result = read();
    for (const name of Object.keys(properties)) element.style.removeProperty(name);
    return result;
  };
  const stylesWith = (properties: Readonly<Record<string, string>>): readonly string[] =>
    readWith(properties, () => stylesIn(element));

  beforeEach(async () => {
    document.body.setAttribute('style', style);
    element = await calculatorWithParts({ scenario: workedExample });
    expect(element.matches(':state(dark)')).toBe(scheme === 'dark');
    focusNumber(element);
    await answerLineAdded(element);
    await nextFrame();
    before = stylesIn(element);
  });

  it.each(propertiesOf('ft-breakeven').map((property) => [property.name, property] as const))(
    '%s has the stated default, and another value changes the element',
    (name, property) => {
      const initial = scheme === 'dark' ? darkDefault(property) : property.default;
      const isDerived = initial?.includes('var(');
      if (initial && isDerived)
        expect(stylesWith({ ...baseValues, [name]: initial })).toEqual(stylesWith(baseValues));
      else if (initial) expect(stylesWith({ [name]: initial })).toEqual(before);
      const another = { [name]: otherValue(name) };
      if (name.endsWith('-dark') && scheme === 'light') expect(stylesWith(another)).toEqual(before);
      else expect(readWith(another, () => hasStyles(element, before))).toBe(false);
    },
  );
});

it.each(elements.map(({ tagName = '' }) => tagName))('<%s> has the state dark on a dark page only', (tag) => {
  const stateOn = (style: string): boolean => {
    document.body.setAttribute('style', style);
    const element = document.createElement(tag);
    document.body.append(element);
    return element.matches(':state(dark)');
  };
  expect(stateOn(lightPage)).toBe(false);
  expect(stateOn(darkPage)).toBe(true);
});

it('light-dark() follows the page around the element', () => {
  document.body.setAttribute('style', darkPage);
  const element = document.createElement('ft-verdict');
  document.body.append(element);
  element.style.setProperty('--ft-b', 'light-dark(rgb(1 2 3), rgb(4 5 6))');
  expect(themeColorsOf(element).b).toBe('rgb(4, 5, 6)');
});

it('every element has the shared properties, and a default for each property except the colours of the page', () => {
  expect(elements.length).toBeGreaterThan(20);
  for (const { tagName, cssProperties = [] } of elements) {
    const names = cssProperties.map(({ name }) => name);
    expect(names, tagName).toEqual(
      expect.arrayContaining([
        '--ft-focus',
        '--ft-link',
        '--ft-hairline',
        '--ft-field',
        '--ft-radius',
        '--ft-space',
      ]),
    );
    const withoutDefault = cssProperties.filter(({ default: initial }) => !initial).map(({ name }) => name);
    expect(
      withoutDefault.filter((name) => name !== '--ft-ink' && name !== '--ft-surface'),
      tagName,
    ).toEqual([]);
  }
});
