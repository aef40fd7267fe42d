import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/scenario-form.ts';
import { encodeScenario } from '../src/core/index.ts';
import { foldNames } from '../src/elements/form/view.ts';
import type { FtScenarioForm } from '../src/elements/ft-scenario-form.ts';
import { aloneInputs, inputs, longInputs, unpricedInputs } from '../test/fixtures/form-scenarios.ts';

const meta: Meta<FtScenarioForm> = {
  title: 'Scenario form',
  component: 'ft-scenario-form',
  render: ({ scenario, candidate = '', openSections = '' }) =>
    html`<ft-scenario-form
      .scenario=${scenario}
      .candidate=${candidate}
      open-sections=${openSections}
    ></ft-scenario-form>`,
};
export default meta;

type Story = StoryObj<FtScenarioForm>;

const everything = foldNames.join(' ');
const within = (width: string) => [
  (story: () => unknown) =>
    html`<div class="narrow">${story()}</div><style>.narrow { inline-size: ${width}; }</style>`,
];

/** Essentials only: the rest is folded with its value in the header. */
export const Essentials: Story = { args: { scenario: inputs } };
export const EverySection: Story = { args: { scenario: inputs, openSections: everything } };
/** As it stands beside the results on a wide page. */
export const Rail: Story = {
  args: { scenario: inputs, openSections: 'quality setup' },
  decorators: within('388px'),
};
export const Phone: Story = { args: { scenario: inputs }, decorators: within('326px') };
export const Dark: Story = {
  args: { scenario: inputs, openSections: everything },
  parameters: { theme: 'dark' },
};
/** Prices were read more than 90 days before the scenario starts. */
export const StalePrices: Story = { args: { scenario: { ...inputs, startsOn: '2027-12-01' } } };
export const MissingPrice: Story = { args: { scenario: unpricedInputs } };
/** Eight approaches, names that never end, traffic as a list, hosting that follows the load. */
export const LongWords: Story = { args: { scenario: longInputs, openSections: everything } };
export const LongWordsOnAPhone: Story = {
  args: { scenario: longInputs, openSections: everything },
  decorators: within('288px'),
};
export const OneApproach: Story = { args: { scenario: aloneInputs } };
export const FromAnAttribute: Story = {
  render: () => html`<ft-scenario-form scenario=${encodeScenario(inputs)}></ft-scenario-form>`,
};
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Empty: Story = {
  render: () => html`<ft-scenario-form>No scenario has been given yet.</ft-scenario-form>`,
};
