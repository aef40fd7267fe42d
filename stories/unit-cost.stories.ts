import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtUnitCost } from '../src/elements/ft-unit-cost.ts';
import { eight, tiny, unpriced, worked } from '../test/fixtures/view-scenarios.ts';

const meta: Meta<FtUnitCost> = {
  title: 'Unit cost',
  component: 'ft-unit-cost',
  render: ({ scenario }) => html`<ft-unit-cost .scenario=${scenario}></ft-unit-cost>`,
};
export default meta;

type Story = StoryObj<FtUnitCost>;

export const ThreeApproaches: Story = { args: { scenario: worked } };
export const Dark: Story = { args: { scenario: worked }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: worked },
  decorators: [(story) => html`<div style="max-inline-size: 342px">${story()}</div>`],
};
export const EightApproaches: Story = { args: { scenario: eight } };
export const TinyAmounts: Story = { args: { scenario: tiny } };
export const NoPrice: Story = { args: { scenario: unpriced } };
