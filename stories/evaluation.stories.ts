/** `<ft-evaluation>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/evaluation.ts';
import { exampleScenario } from '../src/elements/breakeven/example.ts';
import type { FtEvaluation } from '../src/elements/evaluation/evaluation.ts';
import { sampleResults } from '../src/elements/evaluation/sample.ts';
import { english } from '../src/i18n/en/index.ts';
import { buttonOf, spaced } from '../test/harness/element.ts';
import {
  approachesFile,
  asksForColumns,
  choose,
  chooseColumns,
  failureText,
  hasListedCases,
  meaningText,
  resultsFile,
} from '../test/harness/evaluation.ts';
import { dropOn, isReading } from '../test/harness/files.ts';
import { readIn } from './dropped-files.ts';
import { elementIn, maxWait, narrow } from './states.ts';

const meta: Meta<FtEvaluation> = {
  title: 'Evaluation',
  component: 'ft-evaluation',
  render: ({ scenario = null }) => html`<ft-evaluation .scenario=${scenario}></ft-evaluation>`,
};
export default meta;

type Story = StoryObj<FtEvaluation>;

const { evaluation: text } = english;
const scenario = exampleScenario('2026-11-26');
const sample = new File([sampleResults()], 'results-nov.jsonl');
/** A file that shows that the tuned model is better. */
const tunedBetter = approachesFile(60, {
  base: (index) => index % 2 === 0,
  tuned: (index) => index % 10 !== 1,
});
/** A table whose columns have German names. They are not recognised, so the user has to choose them. */
const table = new File(['nr,frage,soll,ist\n1,rice,Bay 2,Bay 2\n2,lamps,Bay 7,Bay 9\n'], 'ergebnis.csv');
/** A table without answers. Its columns have other names than in the table above, because a choice is kept for files with the same columns. */
const numbers = new File(['lager,bestand,bestellt\nB2,40,7\nB7,0,12\n'], 'bestand.csv');

const isSettled = (element: FtEvaluation): boolean =>
  !isReading(element) && (hasListedCases(element) || asksForColumns(element) || failureText(element) !== '');

/** Drops files and waits until they are compared, or refused. */
const read =
  (...files: readonly File[]): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    readIn(elementIn(canvasElement, 'ft-evaluation'), isSettled, files);

export const Empty: Story = {};
export const NoDifference: Story = { args: { scenario }, play: read(sample) };
export const NoDifferenceDark: Story = {
  args: { scenario },
  play: read(sample),
  parameters: { theme: 'dark' },
};
export const NoDifferenceNarrow: Story = { args: { scenario }, play: read(sample), decorators: narrow };
export const Difference: Story = { args: { scenario }, play: read(tunedBetter) };
export const WithoutScenario: Story = { play: read(tunedBetter) };
export const OneApproach: Story = {
  play: read(approachesFile(30, { prompt: (index) => index % 4 !== 0 })),
};
/** Both approaches give the same answer in each case. */
export const AllEqual: Story = {
  args: { scenario },
  play: read(approachesFile(60, { base: (index) => index % 3 !== 0, tuned: (index) => index % 3 !== 0 })),
};
export const TotalsOnly: Story = {
  args: { scenario },
  play: read(new File(['approach,cases,accepted\nbase,300,197\ntuned,300,235\n'], 'totals.csv')),
};
/** The score has degrees and no threshold is set, so mean scores are compared instead of shares of accepted answers. */
export const MeanScores: Story = {
  args: { scenario },
  play: async (context) => {
    await read(tunedBetter)(context);
    const element = elementIn(context.canvasElement, 'ft-evaluation');
    await choose(element, 'score', 'edit-similarity', () =>
      meaningText(element).includes(spaced(text.meanScores)),
    );
  },
};
export const TooFewCases: Story = {
  play: read(approachesFile(4, { base: () => false, tuned: (index) => index > 0 })),
};
export const DifferentCases: Story = {
  play: read(
    ...['base', 'tuned'].map((name) =>
      resultsFile(
        [1, 2, 3].map((id) => ({ id: `${name} ${id}`, input: `${name} ${id}`, expected: 'a', actual: 'b' })),
        `${name}.jsonl`,
      ),
    ),
  ),
};
export const Problems: Story = {
  play: read(
    resultsFile([
      { id: 1, input: 'rice', expected: 'Bay 2', actual: 'Bay 2', score: 87 },
      { id: 2, input: 'lamps', expected: 'Bay 7', actual: '', error: 'timeout' },
      { id: 3, input: '<b>books</b>', expected: 'Bay 5', actual: '<script>alert(1)</script>', score: 0.5 },
    ]),
  ),
};
export const Columns: Story = { play: read(table) };
/** No chosen column has answers, and the element says so. */
export const ColumnsWithoutAnswers: Story = {
  play: async (context) => {
    await read(numbers)(context);
    await chooseColumns(elementIn(context.canvasElement, 'ft-evaluation'), { id: 'lager', input: 'bestand' });
  },
};
/** The chosen columns have nothing by which the answers can be scored. */
export const ColumnsWithoutScores: Story = {
  play: async (context) => {
    await read(numbers)(context);
    await chooseColumns(elementIn(context.canvasElement, 'ft-evaluation'), {
      id: 'lager',
      actual: 'bestand',
    });
  },
};
export const ColumnsNarrow: Story = { play: read(table), decorators: narrow };
export const WrongFile: Story = { play: read(new File(['%PDF-1.7\n'], 'tickets.pdf')) };
export const Used: Story = {
  args: { scenario },
  play: async (context) => {
    await read(tunedBetter)(context);
    const element = elementIn(context.canvasElement, 'ft-evaluation');
    buttonOf(element, text.use).click();
    await element.updateComplete;
  },
};
/** A file whose bytes never arrive. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-evaluation');
    await element.updateComplete;
    const endless = new File(['x'], 'results-nov.jsonl');
    Object.defineProperty(endless, 'slice', { value: () => ({ arrayBuffer: () => new Promise(() => {}) }) });
    dropOn(element, endless);
    await waitFor(() => expect(isReading(element)).toBe(true), maxWait);
  },
};
