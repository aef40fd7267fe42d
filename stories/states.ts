/** Parts that several stories share: states of any view, the width of a phone, a time limit, and the element of a story. */
import { html, type TemplateResult } from 'lit';
import { createScenario, type ScenarioInput } from '../src/core/index.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  noTraffic,
  withoutPrice,
  workedExample,
} from './scenarios/view-scenarios.ts';

/** A decorator with the width of a phone without margins. */
export const narrow = [
  (story: () => unknown): TemplateResult => html`<div style="max-inline-size: 342px">${story()}</div>`,
];

/** Maximum wait for a state on the slowest machine, in milliseconds. A passing story never waits that long. */
export const maxWait = { timeout: 60_000 };

/** The element of a story, by its tag. Throws if there is none. */
export function elementIn<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`No <${tag}>`);
  return element;
}

const [prompting, tuned] = articleExample.approaches;
const longerPrompt = createScenario({
  ...articleExample,
  approaches: [prompting, { ...tuned, prefixTokens: 850, setup: [{ label: 'Training', usd: 5000 }] }],
} as ScenarioInput);

/** Stories of any element with a `scenario`. */
export const states = {
  workedExample: { args: { scenario: workedExample } },
  dark: { args: { scenario: workedExample }, parameters: { theme: 'dark' } },
  narrow: { args: { scenario: workedExample }, decorators: narrow },
  articleExample: { args: { scenario: articleExample } },
  neverPaysBack: { args: { scenario: neverPaysBack } },
  /** The payback is after the horizon. */
  beyondHorizon: {
    args: { scenario: createScenario({ ...workedExample, horizonMonths: 2 } as ScenarioInput) },
  },
  withoutPrice: { args: { scenario: withoutPrice } },
  noTraffic: { args: { scenario: noTraffic } },
  /** The candidate has the longer prompt. */
  longerPrompt: { args: { scenario: longerPrompt } },
  eightApproaches: { args: { scenario: eightApproaches } },
  eightApproachesNarrow: { args: { scenario: eightApproaches }, decorators: narrow },
  unreadable: { args: { scenario: 'ft1~nonsense' } },
};
