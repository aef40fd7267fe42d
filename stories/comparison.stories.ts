/** `<ft-comparison>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/comparison.ts';
import { createScenario } from '../src/core/index.ts';
import { linkTo } from '../src/elements/common/scenario/scenario-link.ts';
import type { FtComparison } from '../src/elements/comparison/comparison.ts';
import { eightApproaches, workedExample } from './scenarios/view-scenarios.ts';

const meta: Meta<FtComparison> = {
  title: 'Comparison',
  component: 'ft-comparison',
  render: ({ scenario, text = '', approximate = false }) =>
    html`<ft-comparison .scenario=${scenario} .text=${text} .approximate=${approximate}></ft-comparison>`,
};
export default meta;

type Story = StoryObj<FtComparison>;

const linkOf = (scenario: Parameters<typeof createScenario>[0]): string =>
  linkTo({ scenario: createScenario(scenario), candidate: '' }, 'https://example.org/', 'ft');
const [fewShot, fineTuned] = workedExample.approaches;
const lowTraffic = linkOf({
  ...workedExample,
  title: 'Half the traffic, no cache',
  requestsPerMonth: { p10: 90_000, p50: 125_000, p90: 150_000 },
  approaches: [
    { ...fewShot, cache: undefined },
    { ...fineTuned, successRate: 0.9 },
  ],
} as Parameters<typeof createScenario>[0]);

export const Empty: Story = { args: { scenario: workedExample } };
export const DifferentInputs: Story = { args: { scenario: workedExample, text: lowTraffic } };
export const Approximate: Story = { args: { scenario: workedExample, text: lowTraffic, approximate: true } };
export const Dark: Story = {
  args: { scenario: workedExample, text: lowTraffic },
  parameters: { theme: 'dark' },
};
export const Narrow: Story = {
  args: { scenario: workedExample, text: lowTraffic },
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};
export const SameInputs: Story = { args: { scenario: workedExample, text: linkOf(workedExample) } };
export const LongWords: Story = { args: { scenario: eightApproaches, text: lowTraffic } };
export const Unreadable: Story = {
  args: { scenario: workedExample, text: 'https://example.org/#ft=ft1~nonsense' },
};
/** A downloaded table, which has results but no inputs. */
export const DownloadedTable: Story = {
  args: { scenario: workedExample, text: 'month,from,requests,hit_rate,Prompting (USD)\n0,2027-01-01,0,,50' },
};
/** Embed code as another page would have it. */
export const EmbedCode: Story = {
  args: {
    scenario: workedExample,
    text: '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50 starts-on=2027-01-01>',
  },
};
export const JsonWithProblems: Story = {
  args: {
    scenario: workedExample,
    text: '{"startsOn":"soon","requestsPerMonth":-1,"approaches":[{"id":"a"}]}',
  },
};
