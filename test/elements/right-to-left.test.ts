/** Elements in a language that is written from right to left. */
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/define/index.ts';
import '../../src/define/lang/ar.ts';
import { folds } from '../../src/elements/folds.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import {
  calculatorWithParts,
  openView,
  shareBarOf,
  toggleFold,
  verdictOf,
  viewTabs,
} from '../harness/breakeven.ts';
import { costChart, pointAt, shownMonth } from '../harness/cost-chart.ts';
import { nodesIn } from '../harness/element.ts';
import { fieldAt, inputOf, percentSignOf } from '../harness/field.ts';
import { hasAllFolds } from '../harness/languages.ts';
import { partsWithoutRoomInViews } from '../harness/room.ts';
import { mount } from '../harness/scenario-form.ts';
import { drawnTexts, sensitivityChart } from '../harness/sensitivity-chart.ts';
import { controlsIn } from '../harness/share-bar.ts';
import { pressReader } from '../harness/view.ts';
import { until } from '../harness/wait.ts';

afterEach(() => {
  for (const name of ['dir', 'lang']) document.documentElement.removeAttribute(name);
});

/** The direction in which an element is laid out. */
const layoutDirection = (element: Element): string => getComputedStyle(element).direction;

/** The elements of this package inside an element, and the element itself. */
const packageElementsIn = (element: Element): readonly Element[] =>
  [...nodesIn(element)].filter(
    (node): node is Element => node instanceof Element && node.localName.startsWith('ft-'),
  );

it.each(['', 'rtl', 'ltr'])(
  'elements are laid out from right to left on a page with dir="%s"',
  async (dir) => {
    if (dir) document.documentElement.dir = dir;
    document.documentElement.lang = 'ar';
    const element = await calculatorWithParts();
    for (const { id } of folds) toggleFold(element, id);
    await until(() => hasAllFolds(element));
    const directions = packageElementsIn(element).map((each) => `${each.localName} ${layoutDirection(each)}`);
    expect(directions.length).toBeGreaterThan(20);
    expect(directions.filter((each) => !each.endsWith(' rtl'))).toEqual([]);
  },
);

it('elements follow their language, also against the direction of the page', async () => {
  document.documentElement.dir = 'rtl';
  document.documentElement.lang = 'ar';
  const element = await calculatorWithParts({ lang: 'en' });
  expect(layoutDirection(element)).toBe('ltr');
  element.lang = 'ar';
  await until(() => layoutDirection(element) === 'rtl');
  element.removeAttribute('lang');
  document.documentElement.lang = 'de';
  await until(() => layoutDirection(element) === 'ltr');
});

it('elements point their marks in their own direction, also inside an element of another language', async () => {
  const element = await calculatorWithParts({ lang: 'ar' });
  const verdict = verdictOf(element) as HTMLElement;
  const mark = () => getComputedStyle(verdict).getPropertyValue('--_forward');
  await until(() => layoutDirection(verdict) === 'rtl');
  expect(mark()).toBe('-1');
  verdict.lang = 'en';
  await until(() => layoutDirection(verdict) === 'ltr');
  expect(mark()).toBe('1');
});

it.each([390, 1200])(
  'elements are nowhere wider than a screen of %i px, and cut no text off',
  async (width) => {
    await page.viewport(width, 900);
    const element = await calculatorWithParts({ scenario: inOtherLetters(workedExample), lang: 'ar' });
    expect(await partsWithoutRoomInViews(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
  },
);

it('elements draw charts from left to right, as in every language', async () => {
  const [englishChart, arabicChart] = [
    await costChart({ scenario: workedExample }),
    await costChart({ scenario: workedExample, lang: 'ar' }),
  ];
  const monthsAt = async (element: typeof englishChart): Promise<readonly string[]> => {
    const months: string[] = [];
    for (const px of [200, 300]) {
      await pointAt(element, px);
      months.push(/\d+/.exec(shownMonth(element))?.[0] ?? '');
    }
    await pressReader(element, 'ArrowRight');
    return [...months, /\d+/.exec(shownMonth(element))?.[0] ?? ''];
  };
  const [first = '', second = '', third = ''] = await monthsAt(arabicChart);
  expect(Number(second)).toBeGreaterThan(Number(first));
  expect(Number(third)).toBe(Number(second) + 1);
  expect(Number((await monthsAt(englishChart))[1])).toBeGreaterThan(
    Number((await monthsAt(englishChart))[0]),
  );
});

it('drawings have their texts on the same side of their points as in every language', async () => {
  const element = await sensitivityChart({ scenario: workedExample, lang: 'ar' });
  const sides = drawnTexts(element).flatMap((text) => {
    const { left, right } = text.getBoundingClientRect();
    const svg = text.ownerSVGElement?.getBoundingClientRect();
    const x = (svg?.left ?? 0) + (Number.parseFloat(text.getAttribute('x') ?? '') / 100) * (svg?.width ?? 0);
    const anchor = text.getAttribute('text-anchor') ?? 'start';
    if (right - left < 1 || anchor === 'middle') return [];
    return [anchor === 'end' ? right <= x : left >= x];
  });
  expect(sides.length).toBeGreaterThan(5);
  expect(sides).not.toContain(false);
});

it('elements move between tabs with the arrow that points to them, and have controls in the order of reading', async () => {
  const element = await calculatorWithParts({ lang: 'ar' });
  const firstTab = await openView(element, 'time');
  firstTab.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await until(() => viewTabs(element)[1]?.getAttribute('aria-selected') === 'true');
  const buttons = controlsIn(shareBarOf(element)).map((each) => each.getBoundingClientRect());
  const inRow = buttons.filter(({ top, width }) => width > 0 && top === buttons[0]?.top);
  expect(inRow.length).toBeGreaterThan(1);
  expect(inRow.map(({ left }) => left)).toEqual(inRow.map(({ left }) => left).toSorted((a, b) => b - a));
});

it.each([
  ['ar', '%', 'right'],
  ['ar-MA', '%', 'right'],
  ['ar-EG', '٪', 'left'],
])('a field has the percent sign on the side on which Intl writes it (%s: %s)', async (lang, sign, side) => {
  const field = fieldAt(await mount({ lang }), 'approaches[0].successRate');
  const signElement = percentSignOf(field);
  expect(signElement.textContent).toBe(sign);
  const [inputBox, signBox] = [inputOf(field).getBoundingClientRect(), signElement.getBoundingClientRect()];
  expect(signBox.left >= inputBox.right ? 'right' : 'left').toBe(side);
});
