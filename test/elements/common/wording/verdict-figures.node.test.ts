/** The key figures of a verdict: the independent check finds each wrong one. */
import { expect, it } from 'vitest';
import { evaluate, simulate, withField } from '../../../../src/core/index.ts';
import { dateAt } from '../../../../src/core/scenario/calendar.ts';
import type { KeyFigure } from '../../../../src/elements/common/wording/key-figures.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formatDate, formatSignedUsd, formatUsdCompact } from '../../../../src/i18n/format.ts';
import { workedExample } from '../../../../stories/scenarios/view-scenarios.ts';
import { recordedView, refutedFigureOf } from './verdict-check.ts';

const { verdict, chance } = english;
const recorded = recordedView(evaluate(workedExample), 'fine-tuned');
const figures = figuresOf({ ...recorded.view, messages: verdict });

/** The text with another first digit. */
const wrongDigit = (text: string): string => text.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
const withWrongValue = ({ value }: KeyFigure): Partial<KeyFigure> => ({ value: wrongDigit(value) });
const withWrongNote = ({ note }: KeyFigure): Partial<KeyFigure> => ({ note: wrongDigit(note) });

it('the payback and its chance say that they assume the baseline’s price after its end', () => {
  const withEndedBaseline = evaluate(withField(workedExample, 'approaches[0].availableUntil', '2027-02-01'));
  const { view } = recordedView(withEndedBaseline, 'fine-tuned');
  const simulated = {
    ...view,
    messages: verdict,
    simulation: simulate(withEndedBaseline.scenario, { draws: 200 }),
  };
  for (const each of [{ ...view, messages: verdict }, simulated])
    expect(figuresOf(each).at(-1)?.note).toContain(verdict.priceAssumed('1 Feb 2027'));
  expect(figuresOf(simulated).at(-1)?.term).toBe('chance');
});

it('the net after the end of the baseline’s service states its range, and that it assumes the baseline’s price', () => {
  const result = evaluate(withField(workedExample, 'approaches[0].availableUntil', '2027-02-01'));
  const { view } = recordedView(result, 'fine-tuned');
  const simulation = simulate(result.scenario, { draws: 200 });
  const noteOf = (term: string) =>
    figuresOf({ ...view, messages: verdict, simulation }).find((figure) => figure.term === term)?.note;
  const { p10 = null, p90 = null } = simulation.comparisons[0]?.netAfterYearUsd ?? {};
  expect(noteOf('netAfter')).toBe(
    verdict.endNotes([
      verdict.fromTo(formatSignedUsd(p10), formatSignedUsd(p90)),
      verdict.priceAssumed('1 Feb 2027'),
    ]),
  );
});

it.each([
  ['in the second month', '2027-02-01', ''],
  ['in the thirteenth month', '2028-01-01', '12'],
  ['before the start', '2026-01-01', ''],
])(
  'the saving of a month names no month after the end of the baseline’s service %s',
  (_, availableUntil, month) => {
    const result = evaluate(withField(workedExample, 'approaches[0].availableUntil', availableUntil));
    const { view } = recordedView(result, 'fine-tuned');
    const note = figuresOf({ ...view, messages: verdict }).find(({ term }) => term === 'savedPerMonth')?.note;
    expect(/\d+$/.exec(note ?? '-')?.[0] ?? '').toBe(month);
  },
);

it('a chance says that it assumes the baseline’s price if the baseline ends between the P50 and the P90 of the payback, but not if it ends after the P90', () => {
  const simulation = simulate(workedExample, { draws: 200 });
  const { p50, p90 } = simulation.comparisons[0]?.paybackMonths ?? {};
  const endingAfter = (months: number) => {
    const availableUntil = dateAt(workedExample.startsOn, months);
    const result = evaluate(withField(workedExample, 'approaches[0].availableUntil', availableUntil));
    const { view } = recordedView(result, 'fine-tuned');
    const note = figuresOf({ ...view, messages: verdict, simulation }).at(-1)?.note ?? '';
    return [note, verdict.priceAssumed(formatDate(availableUntil, 'en', 'short'))] as const;
  };
  const [noteIfDuring, assumed] = endingAfter(((p50 ?? 0) + (p90 ?? 0)) / 2);
  expect(noteIfDuring).toContain(chance.likely(''));
  expect(noteIfDuring).toContain(assumed);
  const [noteIfAfter, unneeded] = endingAfter((p90 ?? 0) + 1);
  expect(noteIfAfter).toContain(chance.likely(''));
  expect(noteIfAfter).not.toContain(unneeded);
});

it('the range of the net is that of the nets of the draws, also beside a large fixed cost', () => {
  const hosted = withField(workedExample, 'approaches[1].monthly', [{ label: 'Rent', usd: 4000 }]);
  const simulation = simulate(hosted, { draws: 200 });
  const { view } = recordedView(evaluate(hosted), 'fine-tuned');
  const { p10 = null, p90 = null } = simulation.comparisons[0]?.netAfterYearUsd ?? {};
  const note = figuresOf({ ...view, messages: verdict, simulation }).find(
    ({ term }) => term === 'netAfter',
  )?.note;
  expect(note).toBe(verdict.fromTo(formatSignedUsd(p10), formatSignedUsd(p90)));
});

it('the key figures of the worked example are not refuted', () => {
  expect(figures.map(({ term }) => term)).toEqual([
    'savedPerThousand',
    'savedPerMonth',
    'setupOnce',
    'netAfter',
    'payback',
  ]);
  expect(refutedFigureOf(recorded, figures)).toBeNull();
});

it.each<readonly [string, KeyFigure['term'], (figure: KeyFigure) => Partial<KeyFigure>, string]>([
  ['saving of 1,000 requests', 'savedPerThousand', withWrongValue, 'should be'],
  [
    'sign of the saving of 1,000 requests',
    'savedPerThousand',
    () => ({ label: verdict.extraPerThousand }),
    'the wrong label',
  ],
  ['cost of 1,000 requests', 'savedPerThousand', withWrongNote, 'the wrong costs'],
  ['saving of a month', 'savedPerMonth', withWrongValue, 'should be'],
  [
    'sign of the saving of a month',
    'savedPerMonth',
    () => ({ label: verdict.extraPerMonth }),
    'the wrong label',
  ],
  ['saving of later months', 'savedPerMonth', () => ({ note: verdict.everyMonth }), 'not every month'],
  ['set-up', 'setupOnce', withWrongValue, 'should be'],
  ['share of the largest part of the set-up', 'setupOnce', withWrongNote, 'the wrong share'],
  [
    'statement that there is no set-up',
    'setupOnce',
    () => ({ note: verdict.noSetup }),
    'there is something to recover',
  ],
  ['net', 'netAfter', withWrongValue, 'should be'],
  ['sign of the net', 'netAfter', ({ value }) => ({ value: value.replace('+', '−') }), 'should be'],
  ['time to the payback', 'payback', withWrongValue, 'should be'],
  ['return', 'payback', withWrongNote, 'should be a return of'],
  ['figure that is not a number', 'payback', () => ({ value: 'NaN weeks' }), 'not a figure'],
])('the check refutes a wrong %s', (_title, term, change, reason) => {
  const planted = figures.map((figure) => (figure.term === term ? { ...figure, ...change(figure) } : figure));
  expect(refutedFigureOf(recorded, planted)).toContain(reason);
});

it('an amount of 0 is not marked as an estimate', () => {
  const [baseline] = workedExample.approaches;
  const withEqualApproaches = {
    ...workedExample,
    approaches: [baseline, { ...baseline, id: 'alike' }],
  } as typeof workedExample;
  const { view } = recordedView(evaluate(withEqualApproaches), 'alike', { approximate: true });
  const values = figuresOf({ ...view, messages: verdict }).map(({ value }) => value);
  expect(values.slice(0, 2)).toEqual([formatUsdCompact(0), formatUsdCompact(0)]);
});
