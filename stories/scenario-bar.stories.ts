/** `<ft-scenario-bar>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/scenario-bar.ts';
import { withField } from '../src/core/index.ts';
import type { FtScenarioBar } from '../src/elements/scenario-bar/scenario-bar.ts';
import { choosePreset } from '../test/harness/scenario-bar.ts';
import { workedExample } from './scenarios/view-scenarios.ts';
import { elementIn } from './states.ts';

const meta: Meta<FtScenarioBar> = {
  title: 'Scenario bar',
  component: 'ft-scenario-bar',
  render: ({ scenario }) => html`<ft-scenario-bar .scenario=${scenario}></ft-scenario-bar>`,
};
export default meta;

type Story = StoryObj<FtScenarioBar>;

/** Gives the bar an edited scenario. */
const edit: Story['play'] = async ({ canvasElement }) => {
  const bar = elementIn(canvasElement, 'ft-scenario-bar');
  bar.scenario = withField(workedExample, 'horizonMonths', 12);
  await bar.updateComplete;
};
/** Chooses a preset, and waits until it is loaded. */
const choose =
  (id: string): Story['play'] =>
  async ({ canvasElement }) => {
    const bar = elementIn(canvasElement, 'ft-scenario-bar');
    const loaded = new Promise((resolve) => bar.addEventListener('ft-change', resolve, { once: true }));
    choosePreset(bar, id);
    await loaded;
    await bar.updateComplete;
  };

export const Untouched: Story = { args: { scenario: workedExample } };
export const Edited: Story = { args: { scenario: workedExample }, play: edit };
export const EditedDark: Story = {
  args: { scenario: workedExample },
  parameters: { theme: 'dark' },
  play: edit,
};
export const Preset: Story = { args: { scenario: workedExample }, play: choose('rag-fine-tuning') };
export const Narrow: Story = {
  args: { scenario: workedExample },
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
  play: choose('distillation'),
};
