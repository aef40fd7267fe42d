/** The parts of elements that a page can style, also those of elements inside `<ft-breakeven>`. */
import { expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { partsNamed } from '../harness/theme.ts';
import { nextFrame } from '../harness/wait.ts';
import '../../src/define/index.ts';

interface ManifestElement {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}

const elements = manifest.modules
  .flatMap(({ declarations }) => declarations as readonly ManifestElement[])
  .filter(({ tagName }) => tagName);
const partsOf = (tag: string): readonly string[] =>
  (elements.find(({ tagName }) => tagName === tag)?.cssParts ?? []).map(({ name }) => name);

it.each(elements.map(({ tagName = '' }) => tagName).filter((tag) => tag !== 'ft-breakeven'))(
  '<%s> exports its documented parts',
  (tag) => {
    const { parts = '' } = customElements.get(tag) as unknown as { readonly parts?: string };
    expect(parts.split(',').filter(Boolean)).toEqual(partsOf(tag));
  },
);

it('a page styles parts of the elements in a calculator', async () => {
  const names = partsOf('ft-breakeven');
  const sheet = document.createElement('style');
  sheet.textContent = names
    .map((name, index) => `ft-breakeven::part(${name}) { scroll-margin-top: ${index + 1}px; }`)
    .join('\n');
  document.head.append(sheet);
  const element = await calculatorWithParts({ scenario: workedExample });
  await nextFrame();
  const styled = names.filter((name, index) => {
    const parts = partsNamed(element, name);
    // For a part with two names, the later rule counts.
    for (const part of parts)
      expect(Number.parseFloat(getComputedStyle(part).scrollMarginTop), name).toBeGreaterThanOrEqual(
        index + 1,
      );
    return parts.length > 0;
  });
  expect(styled).toEqual(
    expect.arrayContaining([
      'tab',
      'tab-selected',
      'title',
      'verdict-sentence',
      'verdict-figures',
      'cost-chart-data',
      'unit-cost-title',
      'token-counter-text',
      'scenario-bar-select',
      'scenario-form-section',
      'scenario-form-label',
      'scenario-form-field',
      'scenario-form-select',
      'share-bar-bar',
    ]),
  );
});

it('an element that is not inside another one exports nothing', async () => {
  const verdict = document.createElement('ft-verdict');
  document.body.append(verdict);
  expect(verdict.hasAttribute('exportparts')).toBe(false);
});
