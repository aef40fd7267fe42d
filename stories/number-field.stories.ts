/** `<ft-number-field>`, the form's field for a number or a range, in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/scenario-form.ts';
import { specAt } from '../src/elements/scenario-form/fields/field-spec.ts';
import type { FtNumberField } from '../src/elements/scenario-form/fields/number-field.ts';
import { english } from '../src/i18n/en/index.ts';
import { enter, inputOf, refusalLine } from '../test/harness/field.ts';
import { elementIn } from './states.ts';

const hours = specAt('approaches[0].setup[0].quantity');
const price = specAt('approaches[0].rates.inputUsdPerMTok');
const share = specAt('approaches[0].successRate');

const meta: Meta<FtNumberField> = {
  title: 'Number field',
  component: 'ft-number-field',
  decorators: [
    (story) =>
      html`<div class="field">${story()}</div><style>.field { inline-size: 24em; font-size: 14px; }</style>`,
  ],
  render: (args) => html`<ft-number-field
    .label=${args.label}
    .value=${args.value}
    .unit=${args.unit}
    .spec=${args.spec}
    .derived=${args.derived ?? false}
    .example=${args.example ?? false}
    .was=${args.was}
    .note=${args.note ?? ''}
  ></ft-number-field>`,
};
export default meta;

type Story = StoryObj<FtNumberField>;

/** Types a text that the field refuses, and expects these sentences below the field. */
const refusing =
  (text: string, ...sentences: readonly string[]): Story['play'] =>
  async ({ canvasElement }) => {
    const field = elementIn(canvasElement, 'ft-number-field');
    await enter(field, text);
    await expect(refusalLine(field)).toHaveTextContent(sentences.join(' '));
  };

export const AtRest: Story = { args: { label: 'At rest', value: 24, unit: 'h', spec: hours } };
export const Focused: Story = {
  args: { label: 'Focused', value: 24, unit: 'h', spec: hours },
  play: ({ canvasElement }) => inputOf(elementIn(canvasElement, 'ft-number-field')).focus(),
};
/** A value of an example that the user has not touched yet. */
export const OfAnExample: Story = {
  args: {
    label: 'Of an example',
    value: { p10: 16, p50: 24, p90: 40 },
    unit: 'h',
    spec: hours,
    example: true,
  },
};
export const WithARange: Story = {
  args: { label: 'With a range', value: { p10: 16, p50: 24, p90: 40 }, unit: 'h', spec: hours },
};
export const Derived: Story = {
  args: {
    label: 'Derived',
    value: 0.86,
    unit: '%',
    spec: share,
    derived: true,
    note: 'From traffic. Type to override.',
  },
};
export const Overridden: Story = {
  args: { label: 'Overridden', value: 0.7, unit: '%', spec: share, was: 0.86 },
};
export const Refused: Story = {
  args: { label: 'Refused', value: 0.95, unit: '%', spec: share },
  play: refusing('195', english.form.between('0', '100'), english.form.stillUsing('95 %')),
};
/** A comma that does not separate groups of three digits is an error, and is not ignored. */
export const OtherSeparator: Story = {
  args: { label: 'Other separator', value: 2, unit: 'per 1M', spec: price },
  play: refusing(
    '0,35',
    english.form.notANumber,
    english.form.didYouMean('0.35'),
    english.form.stillUsing('2'),
  ),
};
export const Unknown: Story = { args: { label: 'Unknown', value: null, unit: '%', spec: share } };
