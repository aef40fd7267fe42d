/** `<ft-paper>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtPaper } from '../src/elements/paper/paper.ts';
import {
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from './scenarios/view-scenarios.ts';

/** The part of `<ft-breakeven>` that is printed below its verdict, at the width of an A4 page without its margins. */
const meta: Meta<FtPaper> = {
  title: 'Paper',
  component: 'ft-paper',
  render: ({ scenario }) =>
    html`<div style="max-inline-size: 718px">
      <ft-paper preview .scenario=${scenario} address="https://example.org/"></ft-paper>
    </div>`,
};
export default meta;

type Story = StoryObj<FtPaper>;

export const Worked: Story = { args: { scenario: workedExample } };
export const Never: Story = { args: { scenario: neverPaysBack } };
export const RetiredFirst: Story = { args: { scenario: retiresFirst } };
export const NoPrice: Story = { args: { scenario: withoutPrice } };
export const EightApproaches: Story = { args: { scenario: eightApproaches } };
