import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtWorking } from '../src/elements/ft-working.ts';
import { article, eight, idle, never, unpriced, worked } from '../test/fixtures/view-scenarios.ts';

const meta: Meta<FtWorking> = {
  title: 'Working',
  component: 'ft-working',
  render: ({ scenario }) => html`<ft-working .scenario=${scenario}></ft-working>`,
};
export default meta;

type Story = StoryObj<FtWorking>;

export const EveryFigure: Story = { args: { scenario: worked } };
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
