/** Every element alone on a page, with nothing given: it says what it waits for, or begins with an input of its own. */
import { describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import { english } from '../../src/i18n/en/index.ts';
import { nodesIn, shownText, showsDefault } from '../harness/element.ts';
import { until } from '../harness/wait.ts';
import '../../src/define/index.ts';

/** The elements that begin without a scenario: with an example, questions, a field for a text, or a place for a file. */
const withOwnStart: readonly string[] = [
  'ft-advisor',
  'ft-breakeven',
  'ft-comparison',
  'ft-evaluation',
  'ft-next-steps',
  'ft-token-counter',
  'ft-training-data',
  'ft-usage',
];

const tags = manifest.modules
  .flatMap(({ declarations }) => declarations as readonly { readonly tagName?: string }[])
  .flatMap(({ tagName }) => tagName ?? []);

/** An element on the page with nothing but its own content. `<ft-paper>` is on the screen only as a preview. */
function alone(tag: string, content = ''): HTMLElement {
  const element = document.createElement(tag);
  if (tag === 'ft-paper') element.setAttribute('preview', '');
  element.textContent = content;
  document.body.append(element);
  return element;
}

const fieldsIn = (element: Element): readonly Node[] =>
  [...nodesIn(element)].filter(
    (node) => node instanceof Element && node.checkVisibility() && /^(textarea|input)$/.test(node.localName),
  );

describe.each(tags)('<%s> with nothing given', (tag) => {
  if (withOwnStart.includes(tag))
    it('begins with an input of its own', async () => {
      const element = alone(tag);
      await until(() => fieldsIn(element).length > 0);
    });
  else
    it('says that it waits for a calculation', async () => {
      const element = alone(tag);
      await until(() => shownText(element).includes(english.problems.noScenario()));
      expect(element.offsetHeight).toBeGreaterThan(0);
    });
});

it.each(['ft-verdict', 'ft-scenario-form', 'ft-cost-chart'])(
  '<%s> shows the content of its author instead',
  async (tag) => {
    const [empty, filled] = [alone(tag), alone(tag, 'Soon.')];
    await until(() => showsDefault(empty));
    expect(showsDefault(filled)).toBe(false);
  },
);
