/** A scenario for tests and stories of a finished job. */
import { createScenario } from '../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../src/core/types.ts';
import { exampleScenario } from '../../src/elements/breakeven/example.ts';
import { approachFor } from '../../src/prices/index.ts';

const example = exampleScenario('2026-12-01');

/** The example, with its model tuned at OpenAI, whose job objects state the billed tokens. */
export const tunedAtOpenai: Scenario = createScenario({
  ...example,
  approaches: example.approaches.map((approach) =>
    approach.id === 'fine-tuned'
      ? { ...approach, ...approachFor('openai/gpt-4.1-mini', { tuned: true, tokens: 231_480, epochs: 3 }) }
      : approach,
  ),
} as ScenarioInput);
