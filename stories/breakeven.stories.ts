/** `<ft-breakeven>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { registerLanguage } from '../src/controllers/register-language.ts';
import { createScenario, type ScenarioInput } from '../src/core/index.ts';
import '../src/define/lang/ar.ts';
import '../src/define/lang/de.ts';
import '../src/define/lang/es.ts';
import '../src/define/lang/fr.ts';
import '../src/define/lang/ja.ts';
import '../src/define/lang/pt-BR.ts';
import '../src/define/lang/zh-Hans.ts';
import type { FtBreakeven } from '../src/elements/breakeven/breakeven.ts';
import { sampleTickets } from '../src/elements/training-data/sample.ts';
import { english } from '../src/i18n/en/index.ts';
import {
  dropOnCalculator,
  exampleNote,
  foldValue,
  toggleFold,
  trainingPartOf,
} from '../test/harness/breakeven.ts';
import { buttonOf, isReady } from '../test/harness/element.ts';
import { pseudoMessages } from '../test/harness/pseudo-language.ts';
import { pasteField, pasteInto, yoursText } from '../test/harness/start.ts';
import { fileOf } from '../test/harness/training-data.ts';
import {
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from './scenarios/view-scenarios.ts';
import { elementIn, maxWait, narrow } from './states.ts';

const meta: Meta<FtBreakeven> = {
  title: 'Breakeven',
  component: 'ft-breakeven',
  render: ({ scenario = null, startsOn = null }) =>
    html`<ft-breakeven .scenario=${scenario} .startsOn=${startsOn}></ft-breakeven>`,
};
export default meta;

type Story = StoryObj<FtBreakeven>;

const articleColumn: Story['decorators'] = [
  (story) => html`<div style="max-inline-size: 720px">${story()}</div>`,
];

export const Example: Story = {};
export const ExampleInTheDark: Story = { parameters: { theme: 'dark' } };
export const InAnArticle: Story = { decorators: articleColumn };
export const Narrow: Story = { decorators: narrow };
/** The messages with accents, in brackets and 40 % longer. */
export const PseudoLanguage: Story = {
  render: () => {
    registerLanguage('en-XA', pseudoMessages);
    return html`<ft-breakeven lang="en-XA"></ft-breakeven>`;
  },
};
/** Amounts in euros, with the rate and its date beside the dates of the prices. */
export const InEuros: Story = {
  name: 'In euros',
  render: () => html`<ft-breakeven currency="EUR" usd-rate="0.92" usd-rate-date="2026-11-20"></ft-breakeven>`,
};
/** The example in a language of the package. */
const inLanguage = (code: string): Story => ({
  render: () => html`<ft-breakeven lang=${code}></ft-breakeven>`,
});

export const German = inLanguage('de');
export const French = inLanguage('fr');
export const Spanish = inLanguage('es');
export const BrazilianPortuguese = inLanguage('pt-BR');
export const Japanese = inLanguage('ja');
export const Chinese = inLanguage('zh-Hans');
/** A text from right to left, on a page that sets no direction. */
export const Arabic = inLanguage('ar');
export const ArabicInTheDark: Story = { ...Arabic, parameters: { theme: 'dark' } };
export const ArabicOnAPhone: Story = { ...Arabic, decorators: narrow };
export const ArticleExample: Story = {
  render: () =>
    html`<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"></ft-breakeven>`,
};
export const Preset: Story = {
  render: () =>
    html`<ft-breakeven preset="own-gpu" requests-per-month="3M" starts-on="2027-01-01"></ft-breakeven>`,
};
export const TwoModels: Story = {
  render: () => html`<ft-breakeven
    model="openai/gpt-5.4-mini"
    tuned-model="bedrock/amazon-nova-micro"
    prompt-tokens="2000"
    tuned-prompt-tokens="200"
    output-tokens="150"
    requests-per-month="250k"
    setup-usd="900"
    starts-on="2027-01-01"
  ></ft-breakeven>`,
};
export const Compact: Story = {
  render: () => html`<ft-breakeven mode="compact" starts-on="2027-01-01"></ft-breakeven>`,
  decorators: articleColumn,
};
export const CompactOnAPhone: Story = { ...Compact, decorators: narrow };
export const VerdictAlone: Story = {
  render: () =>
    html`<ft-breakeven mode="verdict" preset="distillation" starts-on="2027-01-01"></ft-breakeven>`,
  decorators: articleColumn,
};
export const ChartAlone: Story = {
  render: () => html`<ft-breakeven mode="chart" preset="distillation" starts-on="2027-01-01"></ft-breakeven>`,
  decorators: articleColumn,
};
export const ReadOnly: Story = {
  render: () => html`<ft-breakeven readonly preset="rag-fine-tuning" starts-on="2027-01-01"></ft-breakeven>`,
};
/** In a form, which shows what it would send. */
export const InAForm: Story = {
  render: () => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const output = form.querySelector('output');
        if (output) output.value = String(new FormData(form).get('calculation'));
      }}
    >
      <ft-breakeven name="calculation" preset="distillation" mode="compact" starts-on="2027-01-01"></ft-breakeven>
      <p><button>Send</button> <button type="reset">Reset</button></p>
      <output style="overflow-wrap: anywhere"></output>
    </form>
  `,
};
export const DarkOnALightPage: Story = {
  render: () => html`<ft-breakeven theme="dark" preset="article" starts-on="2027-01-01"></ft-breakeven>`,
};
export const GivenScenario: Story = { args: { scenario: workedExample } };
export const Never: Story = { args: { scenario: neverPaysBack } };
export const RetiredFirst: Story = { args: { scenario: retiresFirst } };
/** The candidate has no set-up to pay back, and every request is cheaper. */
export const Immediately: Story = {
  args: {
    scenario: createScenario({
      ...workedExample,
      approaches: workedExample.approaches.map(({ training: _, ...approach }) => ({
        ...approach,
        setup: [],
      })),
    } as ScenarioInput),
  },
};
export const BeyondHorizon: Story = {
  args: { scenario: createScenario({ ...workedExample, horizonMonths: 2 } as ScenarioInput) },
};
/** The names of the approaches have no place for a line break. */
export const LongWords: Story = {
  decorators: articleColumn,
  args: {
    scenario: createScenario({
      ...workedExample,
      approaches: workedExample.approaches.map((approach, index) => ({
        ...approach,
        label: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${index}`,
      })),
    } as ScenarioInput),
  },
};
/** While the files of an element are loading, it shows its children. The tag of this story is never registered. */
export const Loading: Story = {
  render: () =>
    html`<ft-breakeven-later>Fine-tuning or prompting? The calculator is loading.</ft-breakeven-later>`,
};
export const NoPrice: Story = { args: { scenario: withoutPrice } };
export const EightApproaches: Story = { args: { scenario: eightApproaches } };
export const BadScenario: Story = { args: { scenario: 'ft1~nonsense' } };
export const BadAttributes: Story = {
  render: () => html`<ft-breakeven tokens-saved="lots" setup-usd="-5"></ft-breakeven>`,
};
export const InSerifFont: Story = {
  decorators: [
    (story) =>
      html`<div style="font-family: Georgia, serif; font-size: 18px; max-inline-size: 720px">${story()}</div>`,
  ],
};

/** The calculator of a story, once its folds are loaded. */
const withFolds = async (canvas: HTMLElement): Promise<FtBreakeven> => {
  const element = elementIn(canvas, 'ft-breakeven');
  await waitFor(() => expect(isReady(trainingPartOf(element))).toBe(true), maxWait);
  return element;
};
export const TrainingDataOpened: Story = {
  play: async ({ canvasElement }) => toggleFold(await withFolds(canvasElement), 'trainingData'),
};
/** A training file that was dropped on the calculator, and whose tokens are in the calculation. */
export const TrainingDataUsed: Story = {
  play: async ({ canvasElement }) => {
    const element = await withFolds(canvasElement);
    const { summaryUnused, summaryUsed, use } = english.trainingData;
    dropOnCalculator(element, { files: [fileOf(sampleTickets().trim().split('\n'))] });
    await waitFor(() => expect(foldValue(element, 'trainingData')).toContain(summaryUnused), maxWait);
    buttonOf(trainingPartOf(element), use).click();
    await waitFor(
      () => expect(foldValue(element, 'trainingData')).toContain(summaryUsed('Fine-tuned')),
      maxWait,
    );
  },
};
export const TrainingDataUsedNarrow: Story = { ...TrainingDataUsed, decorators: narrow };
export const TrainingDataUsedInTheDark: Story = { ...TrainingDataUsed, parameters: { theme: 'dark' } };

const ownPrompt = `Review one clause of a commercial contract. Answer with its risk: low, medium or high.

${[7, 14, 30].map((days) => `Example ${days}:\nClause: The fee is due within ${days} days.\nAnswer: low`).join('\n\n')}`;

/** The user's own prompt in place of the example's prompt. The figures that are still the example's are marked. */
export const OwnPrompt: Story = {
  play: async ({ canvasElement }) => {
    const element = await withFolds(canvasElement);
    pasteInto(pasteField(element) as HTMLElement, ownPrompt);
    await waitFor(() => expect(yoursText(element)).toContain(english.start.thePrompt), maxWait);
  },
};
export const OwnPromptNarrow: Story = { ...OwnPrompt, decorators: narrow };
export const OwnPromptInTheDark: Story = { ...OwnPrompt, parameters: { theme: 'dark' } };
/** The calculator after the user has removed all figures of the example. */
export const Blank: Story = {
  play: async ({ canvasElement }) => {
    const element = await withFolds(canvasElement);
    buttonOf(element, english.start.startBlank).click();
    await waitFor(() => expect(exampleNote(element)).toBe(english.start.blank), maxWait);
  },
};
