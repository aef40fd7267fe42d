import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtCostChart } from '../src/elements/ft-cost-chart.ts';
import {
  alone,
  article,
  eight,
  never,
  retiredFirst,
  tiny,
  unpriced,
  worked,
} from '../test/fixtures/view-scenarios.ts';

const meta: Meta<FtCostChart> = {
  title: 'Cost chart',
  component: 'ft-cost-chart',
  render: ({ scenario, months = 0, approximate = false }) =>
    html`<ft-cost-chart .scenario=${scenario} months=${months} ?approximate=${approximate}></ft-cost-chart>`,
};
export default meta;

type Story = StoryObj<FtCostChart>;

export const PaysBack: Story = { args: { scenario: worked } };
export const Dark: Story = { args: { scenario: worked }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: worked },
  decorators: [(story) => html`<div style="max-inline-size: 342px">${story()}</div>`],
};
export const SixMonths: Story = { args: { scenario: worked, months: 6 } };
export const Approximate: Story = { args: { scenario: worked, approximate: true } };
export const TheArticle: Story = { args: { scenario: article } };
export const Never: Story = { args: { scenario: never } };
export const RetiredFirst: Story = { args: { scenario: retiredFirst } };
export const NoPrice: Story = { args: { scenario: unpriced } };
export const OneApproach: Story = { args: { scenario: alone } };
export const LongNames: Story = { args: { scenario: eight } };
export const TinyAmounts: Story = { args: { scenario: tiny } };
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Empty: Story = { args: { scenario: null } };
