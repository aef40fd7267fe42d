/** States of any view, the width of a phone and a time limit, shared by stories. */
import { html, type TemplateResult } from 'lit';
import { createScenario, type ScenarioInput } from '../src/core/index.ts';
import { article, eight, idle, never, unpriced, worked } from './scenarios/view-scenarios.ts';

/** A decorator with the width of a phone without margins. */
export const narrow = [
  (story: () => unknown): TemplateResult => html`<div style="max-inline-size: 342px">${story()}</div>`,
];

/** Maximum wait for a state on the slowest machine. A passing story never waits that long. */
export const patient = { timeout: 60_000 };

const [prompting, tuned] = article.approaches;
const longerPrompt = createScenario({
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
  longer: { args: { scenario: longerPrompt } },
  eight: { args: { scenario: eight } },
  eightNarrow: { args: { scenario: eight }, decorators: narrow },
  unreadable: { args: { scenario: 'ft1~nonsense' } },
};
