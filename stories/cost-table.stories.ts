/** `<ft-cost-table>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtCostTable } from '../src/elements/cost-table/cost-table.ts';
import { states } from './states.ts';

const meta: Meta<FtCostTable> = {
  title: 'Cost table',
  component: 'ft-cost-table',
  render: ({ scenario }) => html`<ft-cost-table .scenario=${scenario}></ft-cost-table>`,
};
export default meta;

type Story = StoryObj<FtCostTable>;

export const ByMonth: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const LongNames: Story = states.eightApproaches;
export const Unreadable: Story = states.unreadable;
