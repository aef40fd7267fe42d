import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtPaybackMap } from '../src/elements/ft-payback-map.ts';
import { article, eight, idle, never, unpriced, worked } from '../test/fixtures/view-scenarios.ts';

const meta: Meta<FtPaybackMap> = {
  title: 'Payback map',
  component: 'ft-payback-map',
  render: ({ scenario }) => html`<ft-payback-map .scenario=${scenario}></ft-payback-map>`,
};
export default meta;

type Story = StoryObj<FtPaybackMap>;

export const EqualPayback: Story = { args: { scenario: worked } };
export const Dark: Story = { args: { scenario: worked }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: worked },
  decorators: [(story) => html`<div style="max-inline-size: 342px">${story()}</div>`],
};
export const TheArticle: Story = { args: { scenario: article } };
export const Never: Story = { args: { scenario: never } };
export const NoPrice: Story = { args: { scenario: unpriced } };
export const NoTraffic: Story = { args: { scenario: idle } };
export const LongNames: Story = { args: { scenario: eight } };
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
