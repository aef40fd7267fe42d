/** `<ft-sensitivity-chart>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtSensitivityChart } from '../src/elements/sensitivity-chart/sensitivity-chart.ts';
import { states } from './states.ts';

const meta: Meta<FtSensitivityChart> = {
  title: 'Sensitivity chart',
  component: 'ft-sensitivity-chart',
  render: ({ scenario }) => html`<ft-sensitivity-chart .scenario=${scenario}></ft-sensitivity-chart>`,
};
export default meta;

type Story = StoryObj<FtSensitivityChart>;

export const WidestFirst: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const BeyondTheHorizon: Story = states.beyondHorizon;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const LongNames: Story = states.eightApproaches;
export const Unreadable: Story = states.unreadable;
