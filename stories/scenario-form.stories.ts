/** `<ft-scenario-form>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/scenario-form.ts';
import { encodeScenario } from '../src/core/index.ts';
import type { FtNumberField } from '../src/elements/scenario-form/fields/number-field.ts';
import { sectionNames } from '../src/elements/scenario-form/open-sections.ts';
import type { FtScenarioForm } from '../src/elements/scenario-form/scenario-form.ts';
import { english } from '../src/i18n/en/index.ts';
import { aloneInputs, inputs, longInputs, richInputs, unpricedInputs } from './scenarios/form-scenarios.ts';

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

async function press(form: FtScenarioForm | null, name: string): Promise<void> {
  await form?.updateComplete;
  const all = [...(form?.renderRoot.querySelectorAll('button') ?? [])];
  const found = all.find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`No button ${name}.`);
  found.click();
  await form?.updateComplete;
}

const everything = sectionNames.join(' ');
const within = (width: string) => [
  (story: () => unknown) =>
    html`<div class="narrow">${story()}</div><style>.narrow { inline-size: ${width}; }</style>`,
];

/** Only the essential inputs: every other section is closed, with its value in the header. */
export const Essentials: Story = { args: { scenario: inputs } };
export const EverySection: Story = { args: { scenario: inputs, openSections: everything } };
/** The remarks on the prices are open. */
export const Remarks: Story = {
  args: { scenario: inputs },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('ft-scenario-form');
    await form?.updateComplete;
    for (const section of form?.renderRoot.querySelectorAll<HTMLDetailsElement>('details.remarks') ?? [])
      section.open = true;
  },
};
/** At the width of the column next to the results on a wide page. */
export const Rail: Story = {
  args: { scenario: inputs, openSections: 'quality setup' },
  decorators: within('388px'),
};
export const Phone: Story = { args: { scenario: inputs }, decorators: within('326px') };
export const Dark: Story = {
  args: { scenario: inputs, openSections: everything },
  parameters: { theme: 'dark' },
};
/** Prices that are more than 90 days older than the start of the scenario. */
export const StalePrices: Story = { args: { scenario: { ...inputs, startsOn: '2027-12-01' } } };
export const MissingPrice: Story = { args: { scenario: unpricedInputs } };
/** Eight approaches, very long names, traffic as a list, hosting by load. */
export const LongWords: Story = { args: { scenario: longInputs, openSections: everything } };
export const LongWordsOnAPhone: Story = {
  args: { scenario: longInputs, openSections: everything },
  decorators: within('288px'),
};
/** Traffic month by month, scheduled prices, measured latency, a machine by the hour. */
export const EveryKindOfInput: Story = { args: { scenario: richInputs, openSections: everything } };
export const EveryKindOfInputInARail: Story = {
  args: { scenario: richInputs, openSections: 'quality more-prices' },
  decorators: within('388px'),
};
export const EveryKindOfInputOnAPhone: Story = {
  args: { scenario: richInputs, openSections: everything },
  decorators: within('326px'),
  parameters: { theme: 'dark' },
};
/** A new cost and a new deployment without amounts: the verdict does not change until they are entered. */
export const NewCost: Story = {
  args: { scenario: inputs, openSections: 'setup monthly' },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('ft-scenario-form');
    await press(form, english.form.addHosting('Zero-shot'));
    await press(form, english.form.addSetup);
  },
};
/** Only one of the two figures of a latency is entered. */
export const HalfMeasured: Story = {
  args: { scenario: inputs, openSections: 'quality' },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('ft-scenario-form');
    await press(form, english.form.addLatency);
    const field = form?.renderRoot.querySelector<FtNumberField>(
      '[data-path="approaches[0].latency.firstTokenMs"]',
    );
    await field?.updateComplete;
    const input = field?.renderRoot.querySelector<HTMLInputElement>('#value');
    if (!input) throw new Error('No field of latency.');
    input.value = '420';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
};
export const OneApproach: Story = { args: { scenario: aloneInputs } };
export const FromAnAttribute: Story = {
  render: () => html`<ft-scenario-form scenario=${encodeScenario(inputs)}></ft-scenario-form>`,
};
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Empty: Story = {
  render: () => html`<ft-scenario-form>No scenario has been given yet.</ft-scenario-form>`,
};
