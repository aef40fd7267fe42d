/** `<ft-volume-chart>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtVolumeChart } from '../src/elements/volume-chart/volume-chart.ts';
import { states } from './states.ts';

const meta: Meta<FtVolumeChart> = {
  title: 'Volume chart',
  component: 'ft-volume-chart',
  render: ({ scenario }) => html`<ft-volume-chart .scenario=${scenario}></ft-volume-chart>`,
};
export default meta;

type Story = StoryObj<FtVolumeChart>;

export const Cheapest: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const EightOnAPhone: Story = states.eightApproachesNarrow;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const LongNames: Story = states.eightApproaches;
export const Unreadable: Story = states.unreadable;
