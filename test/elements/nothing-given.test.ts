/** Every element alone on a page, without properties and attributes: it says what it waits for, or begins with an input of its own. */
import { describe, expect, it } from 'vitest';
import readme from '../../README.md?raw';
import { english } from '../../src/i18n/en/index.ts';
import { isReady, nodesIn, shownText, showsDefault } from '../harness/element.ts';
import { tags } from '../harness/tags.ts';
import { until } from '../harness/wait.ts';
import '../../src/define/index.ts';

/** The needs of each element according to the table of the README, by its tag. */
const needs = new Map(
  [...readme.matchAll(/^\| `<([\w-]+)>` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, tag = '', need = '']) => [
    tag,
    need,
  ]),
);

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

describe.each(tags)('<%s> without properties and attributes', (tag) => {
  it('is in the table of the README', () => {
    expect(needs.get(tag)).toMatch(/^(nothing: |`scenario`)/);
  });

  // The input is a question, or a field for a text, a file or a choice.
  if (needs.get(tag)?.startsWith('nothing'))
    it('begins with an input of its own', async () => {
      const element = alone(tag);
      await until(() => fieldsIn(element).length > 0);
    });
  else
    it.each([
      ['', ''],
      [', also if its tags are on two lines', '\n  '],
    ])('says that it waits for a calculation%s', async (_where, content) => {
      const element = alone(tag, content);
      await until(() => shownText(element).includes(english.problems.noScenario()));
      expect(element.offsetHeight).toBeGreaterThan(0);
    });
});

it.each(['ft-verdict', 'ft-scenario-form', 'ft-scenario-bar', 'ft-cost-chart'])(
  '<%s> shows the content between its tags in place of the sentence that it waits for a calculation',
  async (tag) => {
    const [empty, filled] = [alone(tag), alone(tag, 'Soon.')];
    await until(() => showsDefault(empty) && isReady(filled));
    expect(showsDefault(filled)).toBe(false);
    expect(filled.offsetHeight).toBeGreaterThan(0);
  },
);

it.each([' ', ''])(
  'an element keeps a comment of the page with the content “%s”, because frameworks use such comments as marks',
  (content) => {
    const element = document.createElement('ft-verdict');
    const comment = document.createComment(content);
    element.append(comment);
    document.body.append(element);
    expect(comment.parentNode).toBe(element);
  },
);
