/** `<ft-working>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withField } from '../src/core/index.ts';
import { exampleScenario } from '../src/elements/breakeven/example.ts';
import type { FtWorking } from '../src/elements/working/working.ts';
import { everyPriceKind } from './scenarios/view-scenarios.ts';
import { states } from './states.ts';

const meta: Meta<FtWorking> = {
  title: 'Working',
  component: 'ft-working',
  render: ({ scenario }) => html`<ft-working .scenario=${scenario}></ft-working>`,
};
export default meta;

type Story = StoryObj<FtWorking>;

export const EveryFigure: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const OverriddenPrice: Story = {
  args: { scenario: withField(exampleScenario('2026-11-24'), 'approaches[0].rates.inputUsdPerMTok', 0.35) },
};
export const PricesOfEveryKind: Story = { args: { scenario: everyPriceKind } };
export const ArticleExample: Story = states.articleExample;
export const Never: Story = states.neverPaysBack;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const LongNames: Story = states.eightApproaches;
export const Unreadable: Story = states.unreadable;
