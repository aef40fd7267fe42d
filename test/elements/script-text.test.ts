/** A script in the names of a scenario is shown as text in every view, in the printed page and in the report, and never runs. */
import { expect, it } from 'vitest';
import { evaluate } from '../../src/core/index.ts';
import '../../src/define/index.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';
import { embedOf, fileOf } from '../../src/elements/share-bar/export.ts';
import { english } from '../../src/i18n/en/index.ts';
import * as prices from '../../src/prices/index.ts';
import { withNames } from '../../stories/scenarios/other-letters.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { nodesIn, readable } from '../harness/element.ts';
import { collectInEveryView } from '../harness/every-view.ts';
import { paperOf, print, printedText } from '../harness/paper.ts';

const image = '<img src=x onerror="hit=1">';
/** Every name becomes an image with a script; a source is an address with a script. */
const scenario = withNames(workedExample, (text, key) =>
  key === 'source' ? `javascript:hit=1//${image}` : `${text.slice(0, 8)}${image}`,
);

/** The images, and the links that run a script, inside an element. */
const dangerousNodes = (element: Element): readonly string[] =>
  [...nodesIn(element)].flatMap((node) =>
    node instanceof HTMLImageElement || (node instanceof HTMLAnchorElement && node.protocol === 'javascript:')
      ? [node.outerHTML]
      : [],
  );

const hasRun = (): boolean => 'hit' in globalThis;

it('a script in names is shown as text in every view of a calculator', async () => {
  const element = await calculatorWithParts({ scenario });
  const dangerous = await collectInEveryView(element, () => {
    expect(readable(element)).toContain(image);
    return dangerousNodes(element);
  });
  expect(dangerous).toEqual([]);
  expect(hasRun()).toBe(false);
});

it('a script in names is shown as text in the printed page', async () => {
  const paper = await paperOf({ scenario });
  print('beforeprint');
  await expect.poll(() => printedText(paper)).toContain(image);
  expect(dangerousNodes(paper)).toEqual([]);
  print('afterprint');
  expect(hasRun()).toBe(false);
});

it('a script in names is shown as text in the report, where HTML is escaped, and in the embed code', () => {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) throw new Error('no pair');
  const calculation = {
    result,
    pair,
    catalog: prices,
    simulation: null,
    approximate: false,
    modelNames: {},
    messages: english,
    locale: 'en',
    link: '',
  };
  const report = fileOf(calculation, 'markdown').text;
  expect(report).toContain(image.replaceAll(/[<>]/g, '\\$&'));
  expect(report).not.toMatch(/(^|[^\\])<img/);
  const embedded = new DOMParser().parseFromString(embedOf(calculation), 'text/html');
  expect(embedded.querySelectorAll('ft-breakeven')).toHaveLength(1);
  expect(embedded.querySelector('img')).toBe(null);
});
