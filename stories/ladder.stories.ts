/** `<ft-ladder>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/ladder.ts';
import { createScenario, withField } from '../src/core/index.ts';
import type { ScenarioInput } from '../src/core/types.ts';
import type { FtLadder } from '../src/elements/ladder/ladder.ts';
import { english } from '../src/i18n/en/index.ts';
import { chooseCosts } from '../test/harness/ladder.ts';
import { ladderComparisons, measuredLadder, unmeasuredLadder } from './scenarios/ladder-scenarios.ts';
import { workedExample } from './scenarios/view-scenarios.ts';
import { elementIn, narrow, states } from './states.ts';

const meta: Meta<FtLadder> = {
  title: 'Ladder',
  component: 'ft-ladder',
  render: ({ scenario, bar, comparisons = null, approximate = false, origin = null }) =>
    html`<ft-ladder .origin=${origin} .scenario=${scenario} .bar=${bar} .comparisons=${comparisons} ?approximate=${approximate}></ft-ladder>`,
};
export default meta;

type Story = StoryObj<FtLadder>;

const measured = { scenario: measuredLadder, comparisons: ladderComparisons };

export const Measured: Story = { args: measured };
export const Dark: Story = { args: measured, parameters: { theme: 'dark' } };
export const Narrow: Story = { args: measured, decorators: narrow };
export const NotReached: Story = { args: { ...measured, bar: 0.9 } };
/** The first rung reaches the bar. */
export const FirstRung: Story = { args: { ...measured, bar: 0.6 } };
export const AttemptsOnly: Story = {
  args: measured,
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-ladder');
    await element.updateComplete;
    await chooseCosts(element, english.ladder.attemptsOnly);
  },
};
/** The shares of accepted answers of the worked example were entered, not measured. */
export const Entered: Story = states.workedExample;
/** The shares of accepted answers are those of an example. */
export const OfAnExample: Story = {
  args: { ...states.workedExample.args, origin: { kind: 'example', original: workedExample } },
};
export const OneRung: Story = {
  args: {
    scenario: createScenario({
      ...measuredLadder,
      approaches: measuredLadder.approaches.slice(0, 1),
    } as ScenarioInput),
  },
};
export const NoShare: Story = { args: { scenario: unmeasuredLadder } };
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const EightApproaches: Story = states.eightApproaches;
export const EightApproachesNarrow: Story = states.eightApproachesNarrow;
export const Estimated: Story = { args: { ...measured, approximate: true } };
/** Without the price of a review, failed answers are not repaired. */
export const WithoutReviews: Story = {
  args: {
    scenario: measuredLadder.approaches.reduce(
      (scenario, _, index) => withField(scenario, `approaches[${index}].failureUsd`, null),
      measuredLadder,
    ),
    comparisons: ladderComparisons,
  },
};
export const Unreadable: Story = states.unreadable;
