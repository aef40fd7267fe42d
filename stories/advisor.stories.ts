/** `<ft-advisor>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/advisor.ts';
import type { FtAdvisor } from '../src/elements/advisor/advisor.ts';
import { answer, toggleReasons } from '../test/harness/advisor.ts';
import {
  adviceEvidence,
  cheaperModelAdvice,
  measuredAdvice,
  ragTunedAdvice,
} from './scenarios/advice-scenarios.ts';
import { workedExample } from './scenarios/view-scenarios.ts';
import { elementIn, narrow, states } from './states.ts';

const nothing = { report: null, comparisons: null, bar: null };

const meta: Meta<FtAdvisor> = {
  title: 'Recommendation',
  component: 'ft-advisor',
  render: ({ scenario = null, evidence = nothing, answers = {}, origin = null }) =>
    html`<ft-advisor .origin=${origin} .scenario=${scenario} .evidence=${evidence} .answers=${answers}></ft-advisor>`,
};
export default meta;

type Story = StoryObj<FtAdvisor>;

const measured = {
  scenario: measuredAdvice,
  evidence: adviceEvidence,
  answers: { bar: 0.7, promptsTried: 4 },
};

export const StayWithThePrompt: Story = { args: measured };
export const Dark: Story = { args: measured, parameters: { theme: 'dark' } };
export const Narrow: Story = { args: measured, decorators: narrow };
export const FineTune: Story = {
  args: {
    ...measured,
    answers: { bar: 0.7, maxResponseMs: 1000, ownTone: 0.9, rareTask: 0.9, ruleChanges: 1 },
  },
};
export const AddRetrieval: Story = { args: { ...measured, answers: { changingFacts: 0.7 } } };
export const AddRetrievalAndFineTune: Story = {
  args: { ...ragTunedAdvice, answers: { bar: 0.8, changingFacts: 0.4, ownTone: 0.5 } },
};
export const UseACheaperModel: Story = { args: { ...cheaperModelAdvice, answers: { bar: 0.75 } } };
export const ImproveThePrompt: Story = { args: { answers: { promptsTried: 1 } } };
export const NotMeasured: Story = states.workedExample;
/** The figures are those of an example. */
export const OfAnExample: Story = {
  args: { ...states.workedExample.args, origin: { kind: 'example', original: workedExample } },
};
export const NotUsed: Story = { args: { ...states.workedExample.args, evidence: adviceEvidence } };
export const NothingKnown: Story = {};
export const NoPrice: Story = states.withoutPrice;
export const EightApproaches: Story = states.eightApproaches;
export const EightApproachesNarrow: Story = states.eightApproachesNarrow;
export const Unreadable: Story = states.unreadable;
export const BadAnswer: Story = {
  args: measured,
  play: async ({ canvasElement }) => answer(elementIn(canvasElement, 'ft-advisor'), 'bar', '700'),
};
export const AllReasons: Story = {
  args: measured,
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-advisor');
    await element.updateComplete;
    await toggleReasons(element);
  },
};
