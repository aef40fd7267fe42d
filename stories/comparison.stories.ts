import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/comparison.ts';
import { createScenario } from '../src/core/index.ts';
import type { FtComparison } from '../src/elements/ft-comparison.ts';
import { linkTo } from '../src/elements/share/state.ts';
import { eight, worked } from '../test/fixtures/view-scenarios.ts';

const meta: Meta<FtComparison> = {
  title: 'Comparison',
  component: 'ft-comparison',
  render: ({ scenario, text = '', approximate = false }) =>
    html`<ft-comparison .scenario=${scenario} .text=${text} .approximate=${approximate}></ft-comparison>`,
};
export default meta;

type Story = StoryObj<FtComparison>;

const link = (scenario: Parameters<typeof createScenario>[0]): string =>
  linkTo({ scenario: createScenario(scenario), candidate: '' }, 'https://example.org/', 'ft');
const [fewShot, fineTuned] = worked.approaches;
const lowTraffic = link({
  ...worked,
  title: 'Half the traffic, no cache',
  requestsPerMonth: { p10: 90_000, p50: 125_000, p90: 150_000 },
  approaches: [
    { ...fewShot, cache: undefined },
    { ...fineTuned, successRate: 0.9 },
  ],
} as Parameters<typeof createScenario>[0]);

export const Empty: Story = { args: { scenario: worked } };
export const Different: Story = { args: { scenario: worked, text: lowTraffic } };
export const Approximate: Story = { args: { scenario: worked, text: lowTraffic, approximate: true } };
export const Dark: Story = {
  args: { scenario: worked, text: lowTraffic },
  parameters: { theme: 'dark' },
};
export const Narrow: Story = {
  args: { scenario: worked, text: lowTraffic },
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};
export const Same: Story = { args: { scenario: worked, text: link(worked) } };
export const LongWords: Story = { args: { scenario: eight, text: lowTraffic } };
export const Unreadable: Story = { args: { scenario: worked, text: 'https://example.org/#ft=ft1~nonsense' } };
export const Problems: Story = {
  args: { scenario: worked, text: '{"startsOn":"soon","requestsPerMonth":-1,"approaches":[{"id":"a"}]}' },
};
