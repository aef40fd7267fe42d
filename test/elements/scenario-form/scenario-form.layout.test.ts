/** `<ft-scenario-form>` at several widths, and its accessibility according to axe. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { messages as portuguese } from '../../../src/i18n/pt-BR/index.ts';
import {
  everyInputKind,
  formScenario,
  longNames,
  oneApproach,
  withoutPrice,
} from '../../../stories/scenarios/form-scenarios.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { fieldAt, labelOf } from '../../harness/field.ts';
import {
  approachLines,
  approachNames,
  inputAt,
  mount,
  pressableParts,
  pressKeys,
  pressText,
  roleLabels,
  type,
  wideParts,
} from '../../harness/scenario-form.ts';
import { until } from '../../harness/wait.ts';

describe('the layout', () => {
  /** The number of lines in which a form shows the label of the requests. */
  function linesOfRequests(form: FtScenarioForm): number {
    const label = labelOf(fieldAt(form, 'requestsPerMonth'));
    const words = document.createTreeWalker(label, NodeFilter.SHOW_TEXT, (node) =>
      (node as Text).data.includes('Requests') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const range = document.createRange();
    const node = words.nextNode() as Text;
    const start = node.data.indexOf('Requests');
    range.setStart(node, start);
    range.setEnd(node, start + 'Requests'.length);
    return range.getClientRects().length;
  }

  it.each([484, 520, 568, 640, 688, 720])('breaks no word of a label at %i px', async (width) => {
    expect(linesOfRequests(await mount({}, width))).toBe(1);
  });

  it.each([320, 390])('breaks no word of a label while a long text is typed, at %i px', async (width) => {
    const form = await mount({}, width);
    await pressKeys(form, 'requestsPerMonth', '40k requests a month');
    expect(inputAt(form, 'requestsPerMonth').value).toContain('40k requests a month');
    expect(linesOfRequests(form)).toBe(1);
  });

  it.each([320, 390, 720])(
    'cuts no date at %i px, although dates of other languages are long',
    async (width) => {
      addLanguage('pt-BR', portuguese);
      const form = await mount({ scenario: { ...formScenario, startsOn: '2027-09-30' } }, width);
      form.lang = 'pt-BR';
      await until(() => inputAt(form, 'startsOn').value.includes(' de '));
      const { scrollWidth, clientWidth } = inputAt(form, 'startsOn');
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    },
  );

  it.each([390, 640, 688, 704, 720, 760])('breaks no role of an approach at %i px', async (width) => {
    const approaches = formScenario.approaches.map((each) => ({ ...each, label: 'Few-shot prompt' }));
    const form = await mount({ scenario: { ...formScenario, approaches } }, width);
    const labels = roleLabels(form);
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) {
      const range = document.createRange();
      range.selectNodeContents(label);
      expect(new Set([...range.getClientRects()].map(({ top }) => top)).size).toBe(1);
    }
  });

  it('draws the line of an approach at the height of its name, also if the role is on the next line', async () => {
    const [first, ...others] = formScenario.approaches;
    if (!first) throw new Error('No approach');
    const label = 'Prompt on another model of a cloud';
    const form = await mount(
      { scenario: { ...formScenario, approaches: [{ ...first, label }, ...others] } },
      320,
    );
    const middle = (element: Element): number => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const names = approachNames(form);
    expect(roleLabels(form)[0]?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      names[0]?.getBoundingClientRect().bottom as number,
    );
    for (const [index, line] of approachLines(form).entries())
      expect(Math.abs(middle(line) - middle(names[index] as Element))).toBeLessThan(2);
  });

  const scenes = [
    ['all inputs', formScenario],
    ['no price', withoutPrice],
    ['long names', longNames],
    ['every kind of input', everyInputKind],
    ['one approach', oneApproach],
  ] as const;

  it.each(scenes)('passes axe with %s', async (_, scenario) => {
    const form = await mount({ scenario });
    await type(form, 'horizonMonths', '500');
    await type(form, 'approaches[0].rates.inputUsdPerMTok', '1.23');
    await type(form, 'approaches[0].cache.hitRate', '70 (60-80)');
    const { eachMonth, addLatency, addSetup, addMonthly } = english.form;
    for (const text of [eachMonth, addLatency, addSetup, addMonthly]) await pressText(form, text);
    expect(await axeErrors(form, pageRules)).toEqual([]);
  });

  it.each(
    scenes.flatMap(([name, scenario]) =>
      [320, 390, 480, 720, 1200].map((width) => [name, width, scenario] as const),
    ),
  )('does not overflow with %s at %i px', async (_, width, scenario) => {
    const form = await mount({ scenario }, width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const right = form.getBoundingClientRect().right + 1;
    for (const part of wideParts(form)) {
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).toBeLessThanOrEqual(right);
    }
  });

  it.each([
    ['all inputs', formScenario],
    ['every kind of input', everyInputKind],
  ])('has no button or input lower than 24 px with %s', async (_, scenario) => {
    const form = await mount({ scenario });
    for (const part of pressableParts(form)) {
      const { height } = part.getBoundingClientRect();
      expect(height, part.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
    }
  });
});
