/** Scenarios of a prompt against a tuned model, for the tests of the wording. */
import { createScenario } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { approachFor } from '../../../../src/prices/index.ts';

type ApproachFields = Partial<ScenarioInput['approaches'][number]> | null;

/** The tokens of a prompt with examples. The prompt that replaces it on a tuned model is shorter. */
const tokens = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
const tunedPrefixTokens = 60;

/** A prompt with the fields `base`, compared with a shorter prompt with the fields `tuned` and a set-up of $1,500. */
export function promptAgainstTuned(
  base: ApproachFields,
  tuned: ApproachFields,
  requestsPerMonth: number,
  startsOn = '2026-11-25',
): Scenario {
  return createScenario({
    startsOn,
    requestsPerMonth,
    approaches: [
      { id: 'base', label: 'Prompt', ...tokens, ...base },
      {
        id: 'tuned',
        label: 'Tuned',
        ...tokens,
        prefixTokens: tunedPrefixTokens,
        ...tuned,
        setup: [{ label: 'Labelling', usd: 1500 }],
      },
    ],
  });
}

/** The prices of a tuned model of the catalogue, with a training file of 200,000 tokens. */
export const tunedPrices = (id: string) => approachFor(id, { tuned: true, tokens: 200_000 });

/** A prompt on the model `base` of the catalogue, compared with the tuned model `tuned`. `prefixTokens` is the length of the tuned prompt's prefix. */
export const modelAgainstTuned = (
  base: string,
  tuned: string,
  requestsPerMonth: number,
  { prefixTokens = tunedPrefixTokens, startsOn }: { prefixTokens?: number; startsOn?: string } = {},
): Scenario =>
  promptAgainstTuned(
    { technique: 'few-shot', ...approachFor(base) },
    { technique: 'fine-tuned', ...tunedPrices(tuned), prefixTokens },
    requestsPerMonth,
    startsOn,
  );
