/** `<ft-model-picker>`, the choice of a model in the form, in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/scenario-form.ts';
import type { FtModelPicker } from '../src/elements/scenario-form/model-picker/model-picker.ts';
import * as prices from '../src/prices/index.ts';
import { open, searchFor } from '../test/harness/model-picker.ts';
import { elementIn } from './states.ts';

const meta: Meta<FtModelPicker> = {
  title: 'Model picker',
  component: 'ft-model-picker',
  args: { value: 'anthropic/claude-sonnet-5-5', on: '2026-11-25', label: 'Model of Prompt' },
  decorators: [
    (story) =>
      html`<div class="box">${story()}</div><style>.box { max-inline-size: 30em; min-block-size: 30em; font-size: 14px; container-type: inline-size; --_ink: CanvasText; --_surface: Canvas; --_b: light-dark(#1f5fbf, #82b4ff); --_warn: light-dark(#8a5a00, #e0b050); --_muted: light-dark(#555, #b4b8be); --_edge: light-dark(#777, #888); --_hairline: light-dark(#ddd, #333); --_wash: light-dark(#f4f4f4, #222); }</style>`,
  ],
  render: ({ value, on, label, tuned = false, unpriced = false, example = false }) => html`<ft-model-picker
    .catalog=${prices}
    .value=${value}
    .on=${on}
    .label=${label}
    ?tuned=${tuned}
    ?unpriced=${unpriced}
    .example=${example}
  ></ft-model-picker>`,
};
export default meta;

type Story = StoryObj<FtModelPicker>;

/** Opens the list of models and types into its search field. */
const searching =
  (search: string): Story['play'] =>
  async ({ canvasElement }) => {
    const picker = elementIn(canvasElement, 'ft-model-picker');
    await picker.updateComplete;
    await open(picker);
    await searchFor(picker, search);
  };

export const Closed: Story = {};
/** The model of an example, which is not yet the user's choice. */
export const OfAnExample: Story = { args: { example: true } };
export const Unpriced: Story = { args: { value: '', tuned: true, unpriced: true } };
/** The host is not the company that made the model. */
export const OtherHost: Story = { args: { value: 'together/llama-3.1-8b', tuned: true } };
export const Open: Story = { play: searching('') };
/** One of the models found ends soon, and one has ended. */
export const Searched: Story = { play: searching('nano') };
export const NothingFound: Story = { play: searching('mixtral') };
export const ToTune: Story = { args: { value: '', tuned: true, on: '2027-01-06' }, play: searching('') };
