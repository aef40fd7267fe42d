/** `<ft-cost-chart>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtCostChart } from '../src/elements/cost-chart/cost-chart.ts';
import { alone, retiredFirst, tiny, worked } from './scenarios/view-scenarios.ts';
import { narrow, states } from './states.ts';

const meta: Meta<FtCostChart> = {
  title: 'Cost chart',
  component: 'ft-cost-chart',
  render: ({ scenario, months = 0, approximate = false }) =>
    html`<ft-cost-chart .scenario=${scenario} months=${months} ?approximate=${approximate}></ft-cost-chart>`,
};
export default meta;

type Story = StoryObj<FtCostChart>;

export const PaysBack: Story = states.worked;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const SixMonths: Story = { args: { scenario: worked, months: 6 } };
export const Approximate: Story = { args: { scenario: worked, approximate: true } };
export const ArticleExample: Story = states.article;
export const Never: Story = states.never;
export const RetiredFirst: Story = { args: { scenario: retiredFirst } };
export const RetiredFirstNarrow: Story = { args: { scenario: retiredFirst }, decorators: narrow };
export const NoPrice: Story = states.unpriced;
export const OneApproach: Story = { args: { scenario: alone } };
export const LongNames: Story = states.eight;
export const EightOnAPhone: Story = states.eightNarrow;
export const TinyAmounts: Story = { args: { scenario: tiny } };
export const Unreadable: Story = states.unreadable;
export const Empty: Story = { args: { scenario: null } };
