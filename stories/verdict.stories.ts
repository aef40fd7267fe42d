/** `<ft-verdict>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createScenario, simulate } from '../src/core/index.ts';
import type { FtVerdict } from '../src/elements/verdict/verdict.ts';
import {
  alone,
  article,
  eight,
  never,
  retiredFirst,
  tiny,
  unpriced,
  worked,
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

const [baseline, candidate] = worked.approaches;
const withoutSetup = createScenario({
  ...article,
  approaches: article.approaches.map((approach) => ({ ...approach, setup: [] })),
});
const longNames = createScenario({
  ...article,
  approaches: article.approaches.map((approach, index) => ({
    ...approach,
    label: `Donaudampfschifffahrtsgesellschaftskapitänsbeantwortung ${index + 1}`,
    technique: 'other',
  })),
});

/** The verdict depends on an assumption about a price. */
export const Assumed: Story = {
  args: {
    scenario: worked,
    assumption:
      '† Not all cache rules of Claude Sonnet 5.5 are published; the calculation assumes a minimum of 1,024 tokens.',
  },
};
export const PaysBack: Story = {
  args: { scenario: worked, simulation: simulate(worked, { draws: 1000, seed: 1 }) },
};
export const Immediately: Story = { args: { scenario: withoutSetup } };
export const BeyondHorizon: Story = {
  args: {
    scenario: createScenario({
      ...worked,
      horizonMonths: 2,
      approaches: [baseline, candidate].filter((each) => each !== undefined),
    }),
  },
};
export const RetiredFirst: Story = { args: { scenario: retiredFirst } };
export const Never: Story = { args: { scenario: never } };
export const NoPrice: Story = { args: { scenario: unpriced } };
export const NoTraffic: Story = {
  args: { scenario: createScenario({ ...worked, requestsPerMonth: null }) },
};
export const NoCandidate: Story = { args: { scenario: alone } };
export const ArticleExample: Story = { args: { scenario: article } };
export const Counting: Story = { args: { scenario: worked, approximate: true } };
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Dark: Story = { args: { scenario: worked }, parameters: { theme: 'dark' } };
export const NeverInTheDark: Story = { args: { scenario: never }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: never },
  decorators: narrow,
};
export const LongWords: Story = {
  args: { scenario: longNames },
  decorators: narrow,
};
export const EightApproaches: Story = { args: { scenario: eight } };
export const TinyAmounts: Story = { args: { scenario: tiny } };
