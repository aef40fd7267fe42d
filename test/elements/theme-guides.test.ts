/** The rules of docs/theming.md for documentation themes, on pages with the variables of these themes. */
import { describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { guideCss, hostPage, hostThemes, type Scheme } from '../../stories/themes/host-pages.ts';
import { answerLineAdded } from '../harness/answer-line.ts';
import { calculatorWithParts, formOf } from '../harness/breakeven.ts';
import { inputOf } from '../harness/field.ts';
import { numberFields } from '../harness/scenario-form.ts';
import { colorIn, contrastOf, hasStyles, stylesIn } from '../harness/theme.ts';
import { nextFrame } from '../harness/wait.ts';

const documentedProperties = new Set(
  manifest.modules.flatMap(({ declarations }) =>
    (declarations as readonly { cssProperties?: readonly { name: string }[] }[]).flatMap(
      ({ cssProperties = [] }) => cssProperties.map(({ name }) => name),
    ),
  ),
);

/** The minimum contrast of a colour to the background of the page. */
const minContrast: Readonly<Record<string, number>> = {
  '--ft-b': 4.5,
  '--ft-warn': 4.5,
  '--ft-link': 4.5,
  '--ft-focus': 3,
};

/** The properties that the guide of a theme sets. */
const propertiesOf = (title: string): readonly string[] =>
  [...guideCss(title).matchAll(/(--ft-[\w-]+):/g)].map(([, name = '']) => name);

/** A calculator on a page of a theme, with the focus in its first number. */
async function onPage(theme: (typeof hostThemes)[number], scheme: Scheme): Promise<FtBreakeven> {
  document.body.innerHTML = hostPage(theme, scheme, '<div class="box"></div>');
  const element = await calculatorWithParts({}, document.body.querySelector('.box') as Element);
  const form = formOf(element);
  const [field] = form ? numberFields(form) : [];
  if (field) inputOf(field).focus();
  await answerLineAdded(element);
  await nextFrame();
  return element;
}

describe.each(hostThemes.map((theme) => [theme.title, theme] as const))('%s', (title, theme) => {
  it('has a guide with properties of the manifest only', () => {
    expect(propertiesOf(title).length).toBeGreaterThan(4);
    expect(propertiesOf(title).filter((name) => !documentedProperties.has(name))).toEqual([]);
  });

  it('sets every property of its guide in both schemes, to a value other than the default in at least one of them', async () => {
    const likeDefault: string[][] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const element = await onPage(theme, scheme);
      expect(element.matches(':state(dark)')).toBe(scheme === 'dark');
      const styles = getComputedStyle(element);
      expect(propertiesOf(title).filter((name) => styles.getPropertyValue(name) === '')).toEqual([]);
      const themed = stylesIn(element);
      likeDefault.push(
        propertiesOf(title).filter((name) => {
          element.style.setProperty(name, 'initial');
          const isUnchanged = hasStyles(element, themed);
          element.style.removeProperty(name);
          return isUnchanged;
        }),
      );
    }
    const [light = [], dark = []] = likeDefault;
    expect(light.filter((name) => dark.includes(name))).toEqual([]);
  });

  it.each<Scheme>(['light', 'dark'])(
    'has a guide whose colours have enough contrast on a %s page',
    async (scheme) => {
      const element = await onPage(theme, scheme);
      const surface = colorIn(element, '--_surface');
      const weak = propertiesOf(title)
        .filter((name) => name in minContrast)
        .map((name) => ({ name, contrast: contrastOf(colorIn(element, name), surface) }))
        .filter(({ name, contrast }) => contrast < (minContrast[name] ?? 0));
      expect(weak).toEqual([]);
    },
  );
});
