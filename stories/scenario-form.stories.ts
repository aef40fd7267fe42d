/** `<ft-scenario-form>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/scenario-form.ts';
import { encodeScenario } from '../src/core/index.ts';
import { sectionNames } from '../src/elements/scenario-form/open-sections.ts';
import type { FtScenarioForm } from '../src/elements/scenario-form/scenario-form.ts';
import { english } from '../src/i18n/en/index.ts';
import { buttonOf, openAll } from '../test/harness/element.ts';
import { enter, explanationButtonOf, fieldAt } from '../test/harness/field.ts';
import {
  everyInputKind,
  formScenario,
  longNames,
  oneApproach,
  withoutPrice,
} from './scenarios/form-scenarios.ts';
import { elementIn } from './states.ts';

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

/** Presses a button of a form by its name. */
async function press(form: FtScenarioForm, name: string): Promise<void> {
  await form.updateComplete;
  buttonOf(form, name).click();
  await form.updateComplete;
}

const allSections = sectionNames.join(' ');
const inWidth = (width: string) => [
  (story: () => unknown) =>
    html`<div class="narrow">${story()}</div><style>.narrow { inline-size: ${width}; }</style>`,
];

/** Every section other than the essential inputs is closed, with its values in the header. */
export const Essentials: Story = { args: { scenario: formScenario } };
export const EverySection: Story = { args: { scenario: formScenario, openSections: allSections } };
/** The remarks on the prices are open. */
export const Remarks: Story = {
  args: { scenario: formScenario },
  play: async ({ canvasElement }) => {
    const form = elementIn(canvasElement, 'ft-scenario-form');
    await form.updateComplete;
    openAll(form, 'remarks');
  },
};
/** The explanations of three fields are open: of a price, of the requests and of the separate caches. */
export const Explanations: Story = {
  args: { scenario: formScenario, openSections: 'caching' },
  play: async ({ canvasElement }) => {
    const form = elementIn(canvasElement, 'ft-scenario-form');
    await form.updateComplete;
    for (const path of [
      'approaches[0].rates.cacheWriteUsdPerMTok',
      'requestsPerMonth',
      'approaches[0].cache.caches',
    ])
      explanationButtonOf(fieldAt(form, path)).click();
    await form.updateComplete;
  },
};
/** The width of the column beside the results on a wide page. */
export const Rail: Story = {
  args: { scenario: formScenario, openSections: 'quality setup' },
  decorators: inWidth('388px'),
};
export const Phone: Story = { args: { scenario: formScenario }, decorators: inWidth('326px') };
export const Dark: Story = {
  args: { scenario: formScenario, openSections: allSections },
  parameters: { theme: 'dark' },
};
/** Prices that are more than 90 days older than the start of the scenario. */
export const StalePrices: Story = { args: { scenario: { ...formScenario, startsOn: '2027-12-01' } } };
export const MissingPrice: Story = { args: { scenario: withoutPrice } };
/** Eight approaches with very long names, requests entered for each month, and hosting whose cost depends on the load. */
export const LongWords: Story = { args: { scenario: longNames, openSections: allSections } };
export const LongWordsOnAPhone: Story = {
  args: { scenario: longNames, openSections: allSections },
  decorators: inWidth('288px'),
};
/** Requests entered for each month, scheduled prices, measured latency, and a machine paid by the hour. */
export const EveryKindOfInput: Story = { args: { scenario: everyInputKind, openSections: allSections } };
export const EveryKindOfInputInARail: Story = {
  args: { scenario: everyInputKind, openSections: 'quality more-prices' },
  decorators: inWidth('388px'),
};
export const EveryKindOfInputOnAPhone: Story = {
  args: { scenario: everyInputKind, openSections: allSections },
  decorators: inWidth('326px'),
  parameters: { theme: 'dark' },
};
/** A new cost and a new deployment without amounts. The verdict does not change until the amounts are entered. */
export const NewCost: Story = {
  args: { scenario: formScenario, openSections: 'setup monthly' },
  play: async ({ canvasElement }) => {
    const form = elementIn(canvasElement, 'ft-scenario-form');
    await press(form, english.form.addHosting('Zero-shot'));
    await press(form, english.form.addSetup);
  },
};
/** One of the two figures of a latency is entered, and the other is missing. */
export const HalfMeasured: Story = {
  args: { scenario: formScenario, openSections: 'quality' },
  play: async ({ canvasElement }) => {
    const form = elementIn(canvasElement, 'ft-scenario-form');
    await press(form, english.form.addLatency);
    await enter(fieldAt(form, 'approaches[0].latency.firstTokenMs'), '420');
  },
};
export const OneApproach: Story = { args: { scenario: oneApproach } };
export const FromAnAttribute: Story = {
  render: () => html`<ft-scenario-form scenario=${encodeScenario(formScenario)}></ft-scenario-form>`,
};
export const Unreadable: Story = { args: { scenario: 'ft1~nonsense' } };
export const Empty: Story = {
  render: () => html`<ft-scenario-form>No scenario has been given yet.</ft-scenario-form>`,
};
