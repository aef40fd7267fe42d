/** `<ft-payback-map>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtPaybackMap } from '../src/elements/payback-map/payback-map.ts';
import { states } from './states.ts';

const meta: Meta<FtPaybackMap> = {
  title: 'Payback map',
  component: 'ft-payback-map',
  render: ({ scenario }) => html`<ft-payback-map .scenario=${scenario}></ft-payback-map>`,
};
export default meta;

type Story = StoryObj<FtPaybackMap>;

export const EqualPayback: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const LongerPrompt: Story = states.longerPrompt;
export const BeyondTheHorizon: Story = states.beyondHorizon;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const LongNames: Story = states.eightApproaches;
export const Unreadable: Story = states.unreadable;
