/** `<ft-share-bar>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/share-bar.ts';
import { exampleScenario } from '../src/elements/breakeven/example.ts';
import type { FtShareBar } from '../src/elements/share-bar/share-bar.ts';
import { english } from '../src/i18n/en/index.ts';
import { buttonOf } from '../test/harness/element.ts';
import { announced, uncopiedText } from '../test/harness/share-bar.ts';
import { workedExample } from './scenarios/view-scenarios.ts';
import { elementIn, maxWait } from './states.ts';

const meta: Meta<FtShareBar> = {
  title: 'Share bar',
  component: 'ft-share-bar',
  render: ({ scenario }) =>
    html`<ft-share-bar .scenario=${scenario} address="https://example.org/"></ft-share-bar>`,
};
export default meta;

type Story = StoryObj<FtShareBar>;

/** Replaces the clipboard during a story, so that the story decides whether copying works. */
const withClipboard = (allowed: boolean): Story['beforeEach'] => {
  return () => {
    const clipboard = {
      writeText: () => (allowed ? Promise.resolve() : Promise.reject(new Error('refused'))),
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    return () => {
      Reflect.deleteProperty(navigator, 'clipboard');
    };
  };
};
const copyLink: Story['play'] = async ({ canvasElement }) => {
  const bar = elementIn(canvasElement, 'ft-share-bar');
  await bar.updateComplete;
  buttonOf(bar, english.share.copyLink).click();
  await waitFor(() => expect(announced(bar) || uncopiedText(bar)).toBeTruthy(), maxWait);
};

export const Ready: Story = { args: { scenario: workedExample } };
export const OldPrices: Story = { args: { scenario: exampleScenario('2026-11-24') } };
export const Dark: Story = { args: { scenario: workedExample }, parameters: { theme: 'dark' } };
export const Narrow: Story = {
  args: { scenario: workedExample },
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};
export const Copied: Story = {
  args: { scenario: workedExample },
  beforeEach: withClipboard(true),
  play: copyLink,
};
export const Refused: Story = {
  args: { scenario: workedExample },
  beforeEach: withClipboard(false),
  play: copyLink,
};
export const Empty: Story = { args: { scenario: null } };
