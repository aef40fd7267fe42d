/**
 * The presets: scenarios to start from, each with a different reason for its verdict. Their prices come from the catalogue, their
 * tokens are those of their prompts (`i18n/en/preset-prompts.ts`), and all other values are assumed round numbers. Elements load this
 * file with `import()`, because only the menu of presets and the attribute `preset` need it.
 */
import { createScenario } from '../../../core/index.ts';
import type { CostLine, IsoDate, Scenario } from '../../../core/types.ts';
import { examples } from '../../../i18n/en/examples.ts';
import type { ExampleMessages, Messages } from '../../../i18n/messages.ts';
import type { PriceCatalog } from '../../../prices/index.ts';
import { type PresetId, rememberPreset } from './preset-of.ts';

/** Work, billed by the hour. */
function work(label: string, hours: number, usdPerHour: number, { units }: ExampleMessages): CostLine {
  return { label, quantity: hours, unit: units.hour, usdPerUnit: usdPerHour };
}

/** The example of the article: 500 tokens saved on 100,000 requests at $0.002 per 1,000, and a fine-tuning for $50. */
function article(startsOn: IsoDate, _prices: PresetPrices, names: ExampleMessages): Scenario {
  const rates = {
    inputUsdPerMTok: 2,
    outputUsdPerMTok: 2,
    source: 'Fine-Tuning vs. Prompting: $0.002 per 1K tokens',
    asOf: '2023-05-15',
  };
  return createScenario({
    startsOn,
    requestsPerMonth: 100_000,
    approaches: [
      {
        id: 'prompting',
        label: names.approaches.prompting,
        technique: 'few-shot',
        variableTokens: 500,
        rates,
      },
      {
        id: 'fine-tuned',
        label: names.approaches.fineTuned,
        technique: 'fine-tuned',
        rates,
        setup: [{ label: names.costs.fineTuning, usd: 50 }],
      },
    ],
  });
}

/**
 * One model of one host, prompted and tuned. The cached prefix costs a tenth of the input price. Each token of the tuned model costs
 * 1.5 times as much, so its answers cost more than its shorter prompt saves.
 */
function cachedPrompt(
  startsOn: IsoDate,
  { approachFor }: PresetPrices,
  names: ExampleMessages,
): Scenario | null {
  const model = 'vertex/gemini-3.5-flash';
  const prompted = approachFor(model);
  // The training file has 800 products with their descriptions.
  const tuned = approachFor(model, { tuned: true, tokens: 280_000, epochs: 3 });
  if (!prompted || !tuned) return null;
  // The model always reasons, here at its lowest level.
  const sharedTokens = { variableTokens: 127, outputTokens: 180, reasoningTokens: 40 };
  return createScenario({
    startsOn,
    requestsPerMonth: 200_000,
    approaches: [
      {
        id: 'cached-prompt',
        label: names.approaches.cachedPrompt,
        technique: 'few-shot',
        ...prompted,
        ...sharedTokens,
        prefixTokens: 4_633,
      },
      {
        id: 'fine-tuned',
        label: names.approaches.fineTuned,
        technique: 'fine-tuned',
        ...tuned,
        ...sharedTokens,
        prefixTokens: 29,
        setup: [work(names.costs.labelling, 30, 45, names), work(names.costs.engineering, 20, 90, names)],
      },
    ],
  });
}

/** One model of one host. The prompted model is paid by the token, the tuned one by the hour. The deployment costs more a month than all the tokens. */
function hostedByTheHour(
  startsOn: IsoDate,
  { approachFor }: PresetPrices,
  names: ExampleMessages,
): Scenario | null {
  const model = 'together/llama-3.1-8b';
  const prompted = approachFor(model);
  // The training file has 1,500 booked lines.
  const tuned = approachFor(model, { tuned: true, tokens: 200_000, epochs: 3 });
  if (!prompted || !tuned) return null;
  const sharedTokens = { variableTokens: 65, outputTokens: 45 };
  return createScenario({
    startsOn,
    requestsPerMonth: { p10: 300_000, p50: 400_000, p90: 550_000 },
    growthPerMonth: 0.02,
    approaches: [
      {
        id: 'few-shot',
        label: names.approaches.fewShot,
        technique: 'few-shot',
        ...prompted,
        ...sharedTokens,
        prefixTokens: 640,
      },
      {
        id: 'fine-tuned',
        label: names.approaches.hosted,
        technique: 'fine-tuned',
        ...tuned,
        ...sharedTokens,
        prefixTokens: 20,
        setup: [work(names.costs.labelling, 20, 45, names), work(names.costs.engineering, 16, 90, names)],
      },
    ],
  });
}

/** The large model writes 5,000 examples, which are billed as teacher tokens. Then the small model answers alone. */
function distillation(
  startsOn: IsoDate,
  { approachFor }: PresetPrices,
  names: ExampleMessages,
): Scenario | null {
  const smallModel = 'bedrock/amazon-nova-micro';
  const large = approachFor('openai/gpt-6.2-astra');
  const small = approachFor(smallModel, { tuned: true, tokens: 1_700_000, epochs: 3 });
  const untuned = approachFor(smallModel);
  const { inputUsdPerMTok: input, outputUsdPerMTok: output, source, asOf } = large?.rates ?? {};
  if (!large || !small || !untuned || typeof input !== 'number' || typeof output !== 'number') return null;
  const exampleCount = 5_000;
  const largePrompt = { prefixTokens: 1_138, variableTokens: 173 };
  const smallVariable = { variableTokens: 211 };
  const answerTokens = 80;
  const reviewUsd = { p10: 0.4, p50: 0.5, p90: 0.7, sharedAs: 'review' };
  const prompted = {
    technique: 'few-shot',
    outputTokens: answerTokens,
    successRate: { p10: 0.95, p50: 0.96, p90: 0.97 },
    failureUsd: reviewUsd,
  } as const;
  return createScenario({
    startsOn,
    requestsPerMonth: { p10: 300_000, p50: 400_000, p90: 550_000 },
    growthPerMonth: { p10: 0, p50: 0.03, p90: 0.06 },
    approaches: [
      {
        id: 'large-prompted',
        label: names.approaches.large,
        ...large,
        ...prompted,
        ...largePrompt,
      },
      {
        id: 'small-distilled',
        label: names.approaches.small,
        technique: 'fine-tuned',
        ...small,
        prefixTokens: 54,
        ...smallVariable,
        outputTokens: answerTokens,
        successRate: { p10: 0.94, p50: 0.955, p90: 0.965 },
        failureUsd: reviewUsd,
        setup: [
          {
            label: names.costs.teacherIn,
            quantity: (exampleCount * (largePrompt.prefixTokens + largePrompt.variableTokens)) / 1e6,
            unit: names.units.million,
            usdPerUnit: input,
            ...(source && { source }),
            ...(asOf && { asOf }),
          },
          {
            label: names.costs.teacherOut,
            quantity: (exampleCount * answerTokens) / 1e6,
            unit: names.units.million,
            usdPerUnit: output,
            ...(source && { source }),
            ...(asOf && { asOf }),
          },
          work(names.costs.review, 40, 45, names),
          work(names.costs.engineering, 60, 100, names),
          { label: names.costs.evaluation, usd: 400 },
        ],
      },
      // The small model without training.
      {
        id: 'small-prompted',
        label: names.approaches.smallPrompted,
        ...untuned,
        ...prompted,
        prefixTokens: 1_264,
        ...smallVariable,
        successRate: { p10: 0.84, p50: 0.88, p90: 0.91 },
      },
    ],
  });
}

/**
 * The prompt on today's cheap model, a tuned model that costs more per token than its short prompt saves, and the prompt on the model
 * that was in use before.
 */
function newerModel(
  startsOn: IsoDate,
  { approachFor }: PresetPrices,
  names: ExampleMessages,
): Scenario | null {
  const newer = approachFor('openai/gpt-6-luna');
  // The training file has 650 tickets with their answers.
  const tuned = approachFor('vertex/gemini-3.1-flash-lite', { tuned: true, tokens: 230_000, epochs: 3 });
  const older = approachFor('openai/gpt-5.4-mini');
  if (!newer || !tuned || !older) return null;
  const prompt = { prefixTokens: 1_616, variableTokens: 166, outputTokens: 160 };
  return createScenario({
    startsOn,
    requestsPerMonth: 3_000_000,
    approaches: [
      {
        id: 'newer-model',
        label: names.approaches.newer,
        technique: 'few-shot',
        ...newer,
        ...prompt,
        // A request can switch the reasoning of this model off.
        reasoningOff: true,
      },
      {
        id: 'fine-tuned',
        label: names.approaches.fineTuned,
        technique: 'fine-tuned',
        ...tuned,
        prefixTokens: 32,
        variableTokens: 159,
        outputTokens: 160,
        setup: [work(names.costs.labelling, 30, 45, names), work(names.costs.engineering, 24, 90, names)],
      },
      {
        id: 'older-model',
        label: names.approaches.older,
        technique: 'few-shot',
        ...older,
        ...prompt,
      },
    ],
  });
}

/** A tuned open model on rented GPUs, as many as the busiest hour needs, with a few hours of maintenance a month. */
function ownGpu(startsOn: IsoDate, { approachFor }: PresetPrices, names: ExampleMessages): Scenario | null {
  const prompted = approachFor('anthropic/claude-haiku-4-5');
  // The training file has 5,800 calls with their notes.
  const tuned = approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 3_000_000, epochs: 3 });
  if (!prompted || !tuned?.hosting || !('tokensPerSecond' in tuned.hosting)) return null;
  // A person who reads a note with a mistake mends it in a few seconds.
  const shared = { outputTokens: 180, failureUsd: { p10: 0.05, p50: 0.1, p90: 0.15, sharedAs: 'mending' } };
  return createScenario({
    startsOn,
    horizonMonths: 36,
    requestsPerMonth: { p10: 2_000_000, p50: 2_500_000, p90: 3_200_000 },
    growthPerMonth: { p10: 0, p50: 0.02, p90: 0.04 },
    discountPerYear: 0.08,
    approaches: [
      {
        id: 'hosted-model',
        label: names.approaches.hostedModel,
        technique: 'optimised-prompt',
        ...prompted,
        ...shared,
        prefixTokens: 611,
        variableTokens: 363,
        successRate: { p10: 0.96, p50: 0.97, p90: 0.98 },
      },
      {
        id: 'own-gpu',
        label: names.approaches.ownGpu,
        technique: 'fine-tuned',
        ...tuned,
        ...shared,
        prefixTokens: 17,
        variableTokens: 319,
        successRate: { p10: 0.955, p50: 0.97, p90: 0.98 },
        hosting: { ...tuned.hosting, peakFactor: 3, inputTokensPerSecond: 20_000 },
        leadMonths: 1,
        setup: [work(names.costs.labelling, 120, 45, names), work(names.costs.engineering, 120, 110, names)],
        monthly: [work(names.costs.upkeep, 8, 110, names)],
      },
    ],
  });
}

/**
 * All approaches use retrieval, so tuning only replaces the instructions on tone. The model is tuned again twice a
 * year.
 */
function ragFineTuning(
  startsOn: IsoDate,
  { approachFor }: PresetPrices,
  names: ExampleMessages,
): Scenario | null {
  const prompted = approachFor('anthropic/claude-sonnet-5-5');
  const small = 'bedrock/amazon-nova-2-lite';
  // The training file has 1,200 questions with their passages and answers.
  const tuned = approachFor(small, { tuned: true, tokens: 1_100_000, epochs: 3 });
  const untuned = approachFor(small);
  if (!prompted || !tuned || !untuned) return null;
  // The question and four retrieved passages, in tokens of the small model.
  const smallVariable = { variableTokens: 740 };
  // `otherUsdPerRequest` is the cost of retrieval.
  const shared = { outputTokens: 140, otherUsdPerRequest: 0.0008 };
  const personUsd = { p10: 1, p50: 1.5, p90: 2.5, sharedAs: 'person' };
  return createScenario({
    startsOn,
    requestsPerMonth: { p10: 200_000, p50: 250_000, p90: 320_000 },
    growthPerMonth: { p10: 0.01, p50: 0.02, p90: 0.04 },
    approaches: [
      {
        id: 'rag',
        label: names.approaches.rag,
        technique: 'rag',
        ...prompted,
        ...shared,
        prefixTokens: 1_005,
        variableTokens: 1_011,
        // A request can switch the reasoning of this model off.
        reasoningOff: true,
        successRate: { p10: 0.94, p50: 0.95, p90: 0.96 },
        failureUsd: personUsd,
      },
      {
        id: 'rag-fine-tuned',
        label: names.approaches.ragFineTuning,
        technique: 'rag-fine-tuned',
        ...tuned,
        ...shared,
        prefixTokens: 48,
        ...smallVariable,
        successRate: { p10: 0.935, p50: 0.95, p90: 0.96 },
        failureUsd: personUsd,
        leadMonths: 0.5,
        retrain: { everyMonths: 6, share: 0.1 },
        setup: [
          work(names.costs.labelling, 60, 45, names),
          work(names.costs.engineering, 40, 100, names),
          { label: names.costs.evaluation, usd: 300 },
        ],
      },
      {
        id: 'rag-small',
        label: names.approaches.ragSmall,
        technique: 'rag',
        ...untuned,
        ...shared,
        prefixTokens: 736,
        ...smallVariable,
        successRate: { p10: 0.9, p50: 0.93, p90: 0.95 },
        failureUsd: personUsd,
      },
    ],
  });
}

/** The function of a catalogue that presets need. The module `prices.js` exports it too. */
export type PresetPrices = Pick<PriceCatalog, 'approachFor'>;

/** One scenario to start from. */
export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  /** The scenario that starts on this day. `null` if the catalogue lacks a price that it needs. */
  readonly scenario: (startsOn: IsoDate, prices: PresetPrices) => Scenario | null;
}

type Builder = (startsOn: IsoDate, prices: PresetPrices, names: ExampleMessages) => Scenario | null;

const builders: Readonly<Record<PresetId, Builder>> = {
  article,
  'newer-model': newerModel,
  'hosted-by-the-hour': hostedByTheHour,
  'cached-prompt': cachedPrompt,
  'own-gpu': ownGpu,
  distillation,
  'rag-fine-tuning': ragFineTuning,
};

/**
 * All presets in one language, in the order of the menu. A registered language has all messages. The English names
 * inside a preset are imported here, because an element only has the messages that it shows at once.
 */
export function presetsIn({
  share,
  examples: names = examples,
}: Pick<Messages, 'share'> & Partial<Pick<Messages, 'examples'>>): readonly Preset[] {
  return (Object.entries(builders) as [PresetId, Builder][]).map(([id, build]) => ({
    id,
    ...share.presets[id],
    scenario: (startsOn, prices) => rememberPreset(build(startsOn, prices, names), id),
  }));
}
