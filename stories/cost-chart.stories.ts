/** `<ft-cost-chart>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtCostChart } from '../src/elements/cost-chart/cost-chart.ts';
import { oneApproach, retiresFirst, tinyAmounts, workedExample } from './scenarios/view-scenarios.ts';
import { narrow, states } from './states.ts';

const meta: Meta<FtCostChart> = {
  title: 'Cost chart',
  component: 'ft-cost-chart',
  render: ({ scenario, months = 0, approximate = false }) =>
    html`<ft-cost-chart .scenario=${scenario} months=${months} ?approximate=${approximate}></ft-cost-chart>`,
};
export default meta;

type Story = StoryObj<FtCostChart>;

export const PaysBack: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const SixMonths: Story = { args: { scenario: workedExample, months: 6 } };
export const Approximate: Story = { args: { scenario: workedExample, approximate: true } };
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const RetiredFirst: Story = { args: { scenario: retiresFirst } };
export const RetiredFirstNarrow: Story = { args: { scenario: retiresFirst }, decorators: narrow };
export const NoPrice: Story = states.withoutPrice;
export const OneApproach: Story = { args: { scenario: oneApproach } };
export const LongNames: Story = states.eightApproaches;
export const EightOnAPhone: Story = states.eightApproachesNarrow;
export const TinyAmounts: Story = { args: { scenario: tinyAmounts } };
export const Unreadable: Story = states.unreadable;
export const Empty: Story = { args: { scenario: null } };
