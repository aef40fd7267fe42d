/**
 * Presets with machinery around the model: a rented GPU, and retrieval before a tuned model.
 * Prices come from the catalogue; everything else is an assumption of the case, and round.
 */
import { createScenario } from '../../core/index.ts';
import type { IsoDate, Scenario } from '../../core/types.ts';
import type { PresetPrices } from './index.ts';
import { work } from './presets.ts';

/** A tuned open model on rented cards, as many as the busiest hour needs, looked after for a few hours a month. */
export function ownGpu(startsOn: IsoDate, { approachFor }: PresetPrices): Scenario | null {
  const prompted = approachFor('anthropic/claude-haiku-4-5');
  const own = approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 4_000_000, epochs: 3 });
  if (!prompted || !own?.hosting || !('tokensPerSecond' in own.hosting)) return null;
  const same = { variableTokens: 250, outputTokens: 300 };
  return createScenario({
    startsOn,
    horizonMonths: 36,
    requestsPerMonth: { p10: 1_200_000, p50: 1_500_000, p90: 2_000_000 },
    growthPerMonth: { p10: 0, p50: 0.02, p90: 0.04 },
    discountPerYear: 0.08,
    approaches: [
      {
        id: 'hosted-model',
        label: 'Hosted model, prompted',
        technique: 'optimised-prompt',
        ...prompted,
        ...same,
        prefixTokens: 900,
      },
      {
        id: 'own-gpu',
        label: 'Own GPU, fine-tuned',
        technique: 'fine-tuned',
        ...own,
        ...same,
        prefixTokens: 100,
        hosting: { ...own.hosting, peakFactor: 3 },
        leadMonths: 1,
        setup: [work('Labelling', 120, 45), work('Engineering', 120, 110)],
        monthly: [work('Upkeep', 8, 110)],
      },
    ],
  });
}

/** Retrieval stays on both sides, so only the voice moves from the prompt into the model; it is tuned again twice a year. */
export function ragFineTuning(startsOn: IsoDate, { approachFor }: PresetPrices): Scenario | null {
  const prompted = approachFor('anthropic/claude-sonnet-5-5');
  const tuned = approachFor('bedrock/amazon-nova-2-lite', { tuned: true, tokens: 900_000, epochs: 3 });
  if (!prompted || !tuned) return null;
  // The question and four retrieved passages, and what finding them costs.
  const same = { variableTokens: 2_600, outputTokens: 350, otherUsdPerRequest: 0.0008 };
  const person = { p10: 1, p50: 1.5, p90: 2.5, sharedAs: 'person' };
  return createScenario({
    startsOn,
    requestsPerMonth: { p10: 50_000, p50: 60_000, p90: 80_000 },
    growthPerMonth: { p10: 0.01, p50: 0.02, p90: 0.04 },
    approaches: [
      {
        id: 'rag',
        label: 'RAG',
        technique: 'rag',
        ...prompted,
        ...same,
        prefixTokens: 1_800,
        successRate: { p10: 0.94, p50: 0.95, p90: 0.96 },
        failureUsd: person,
      },
      {
        id: 'rag-fine-tuned',
        label: 'RAG + fine-tuning',
        technique: 'rag-fine-tuned',
        ...tuned,
        ...same,
        prefixTokens: 150,
        successRate: { p10: 0.935, p50: 0.95, p90: 0.96 },
        failureUsd: person,
        leadMonths: 0.5,
        retrain: { everyMonths: 6, share: 0.1 },
        setup: [work('Labelling', 60, 45), work('Engineering', 40, 100), { label: 'Evaluation', usd: 300 }],
      },
    ],
  });
}
