/** `<ft-verdict>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createScenario, simulate } from '../src/core/index.ts';
import type { FtVerdict } from '../src/elements/verdict/verdict.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  oneApproach,
  retiresFirst,
  tinyAmounts,
  withoutPrice,
  workedExample,
} from './scenarios/view-scenarios.ts';
import { narrow } from './states.ts';

const meta: Meta<FtVerdict> = {
  title: 'Verdict',
  component: 'ft-verdict',
  render: ({ scenario, candidate = '', simulation = null, approximate = false, assumption = '' }) =>
    html`<ft-verdict
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${simulation}
      ?approximate=${approximate}
      .assumption=${assumption}
    ></ft-verdict>`,
};
export default meta;

type Story = StoryObj<FtVerdict>;

const [baseline, candidate] = workedExample.approaches;
const withoutSetup = createScenario({
  ...articleExample,
  approaches: articleExample.approaches.map((approach) => ({ ...approach, setup: [] })),
});
const longNames = createScenario({
  ...articleExample,
  approaches: articleExample.approaches.map((approach, index) => ({
    ...approach,
    label: `Donaudampfschifffahrtsgesellschaftskapitänsbeantwortung ${index + 1}`,
    technique: 'other',
  })),
});

/** The verdict depends on an assumption about a price. */
export const Assumed: Story = {
  args: {
    scenario: workedExample,
    assumption:
      '† Not all cache rules of Claude Sonnet 5.5 are published; the calculation assumes a minimum of 1,024 tokens.',
  },
};
export const PaysBack: Story = {
  args: { scenario: workedExample, simulation: simulate(workedExample, { draws: 1000, seed: 1 }) },
};
export const Immediately: Story = { args: { scenario: withoutSetup } };
export const BeyondHorizon: Story = {
  args: {
    scenario: createScenario({
      ...workedExample,
      horizonMonths: 2,
      approaches: [baseline, candidate].filter((each) => each !== undefined),
    }),
  },
};
export const RetiredFirst: Story = { args: { scenario: retiresFirst } };
export const Never: Story = { args: { scenario: neverPaysBack } };
export const NoPrice: Story = { args: { scenario: withoutPrice } };
export const NoTraffic: Story = {
  args: { scenario: createScenario({ ...workedExample, requestsPerMonth: null }) },
};
export const NoCandidate: Story = { args: { scenario: oneApproach } };
export const ArticleExample: Story = { args: { scenario: articleExample } };
export const Approximate: Story = { args: { scenario: workedExample, approximate: true } };
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Dark: Story = { args: { scenario: workedExample }, parameters: { theme: 'dark' } };
export const NeverInTheDark: Story = { args: { scenario: neverPaysBack }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: neverPaysBack },
  decorators: narrow,
};
export const LongWords: Story = {
  args: { scenario: longNames },
  decorators: narrow,
};
export const EightApproaches: Story = { args: { scenario: eightApproaches } };
export const TinyAmounts: Story = { args: { scenario: tinyAmounts } };
