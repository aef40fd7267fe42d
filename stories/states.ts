/** What stories share: the states of any view, the width of a phone, and how long to wait. */
import { html, type TemplateResult } from 'lit';
import { createScenario, type ScenarioInput } from '../src/core/index.ts';
import { article, eight, idle, never, unpriced, worked } from './scenarios/view-scenarios.ts';

/** The width of a phone without margins. */
export const narrow = [
  (story: () => unknown): TemplateResult => html`<div style="max-inline-size: 342px">${story()}</div>`,
];

/** Waits for a state on the slowest machine; a story that works never waits that long. */
export const patient = { timeout: 60_000 };

const [prompting, tuned] = article.approaches;
const longer = createScenario({
  ...article,
  approaches: [prompting, { ...tuned, prefixTokens: 850, setup: [{ label: 'Training', usd: 5000 }] }],
} as ScenarioInput);

/** Stories of any element with a `scenario`. */
export const states = {
  worked: { args: { scenario: worked } },
  dark: { args: { scenario: worked }, parameters: { theme: 'dark' } },
  narrow: { args: { scenario: worked }, decorators: narrow },
  article: { args: { scenario: article } },
  never: { args: { scenario: never } },
  /** The payback is after the horizon. */
  beyond: { args: { scenario: createScenario({ ...worked, horizonMonths: 2 } as ScenarioInput) } },
  unpriced: { args: { scenario: unpriced } },
  idle: { args: { scenario: idle } },
  /** The candidate has the longer prompt. */
  longer: { args: { scenario: longer } },
  eight: { args: { scenario: eight } },
  eightNarrow: { args: { scenario: eight }, decorators: narrow },
  unreadable: { args: { scenario: 'ft1~nonsense' } },
};
