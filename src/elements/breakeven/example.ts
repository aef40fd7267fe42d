/**
 * The worked example, which `<ft-breakeven>` shows if it has no scenario. Its prices are from the catalogue. Everything else is
 * invented and marked as such. The caller passes the date.
 */

import { createScenario } from '../../core/index.ts';
import type { IsoDate, Scenario } from '../../core/types.ts';
import { examples } from '../../i18n/en/examples.ts';
import { ticketPrompts } from '../../i18n/en/ticket-prompts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { shipped } from '../../prices/shipped.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { type EstimateFamily, estimateTokens, familyOf } from '../../tokenizers/index.ts';
import { namesOf } from './catalog-names.ts';

type Prompts = Readonly<Record<string, readonly PromptPart[]>>;

/** The messages of the example: those of a registered language, else English. */
type ExampleMessages = Partial<Messages>;

/** The prompt of each approach of the example, by its id, in one language. */
export function examplePrompts({ ticketPrompts: texts = ticketPrompts }: ExampleMessages = {}): Prompts {
  const { system, pairs, brief } = texts;
  const lang = texts === ticketPrompts ? { lang: 'en' } : {};
  const examplesText = pairs.map(({ ticket, answer }) => texts.pair(ticket, answer)).join('\n\n---\n\n');
  const user: PromptPart = { part: 'user', text: texts.user, ...lang, fixed: false };
  const fewShot: readonly PromptPart[] = [
    { part: 'system', text: system, ...lang, fixed: true },
    // Examples are long and similar, so a summary replaces them until the user opens them.
    { part: 'examples', text: examplesText, ...lang, fixed: true, summary: texts.summary(pairs.length) },
    user,
  ];
  return {
    'few-shot': fewShot,
    'fine-tuned': [{ part: 'system', text: brief, ...lang, fixed: true }, user],
    'zero-shot': [{ part: 'system', text: system, ...lang, fixed: true }, user],
    'same-prompt': fewShot,
  };
}

const sonnet = 'anthropic/claude-sonnet-5-5';

const micro = 'bedrock/amazon-nova-micro';

const luna = 'openai/gpt-6-luna';

/** Tokens of one epoch of the example's training file of 600 tickets. */
const trainingTokens = 231_480;

/** The number of caches at which six of seven requests find the prefix cached. */
const separateCaches = 15;

/** The cost in dollars of a person's work on a request that the model has failed. It is the same quantity in all approaches (`sharedAs`). */
const reviewUsd = { p10: 0.3, p50: 0.4, p90: 0.5, sharedAs: 'review' };

/** The example in one language. It starts on the given date. */
export function exampleScenario(startsOn: IsoDate, messages: ExampleMessages = {}): Scenario {
  const { approaches, costs, units, samePrompt } = messages.examples ?? examples;
  const prompts = examplePrompts(messages);
  const fewShot = {
    technique: 'few-shot',
    outputTokens: 160,
    successRate: { p10: 0.91, p50: 0.93, p90: 0.95 },
    maxAttempts: 2,
    failureUsd: reviewUsd,
  } as const;
  return createScenario({
    title: '',
    startsOn,
    horizonMonths: 24,
    requestsPerMonth: { p10: 200_000, p50: 250_000, p90: 300_000 },
    growthPerMonth: { p10: 0.02, p50: 0.04, p90: 0.06 },
    approaches: [
      {
        id: 'few-shot',
        label: approaches.fewShot,
        ...fewShot,
        ...untunedPrices(sonnet),
        ...tokensOf(prompts['few-shot'], sonnet),
        // Without tools, a request with `thinking: between_tools` gets an answer without reasoning.
        reasoningOff: true,
      },
      {
        id: 'fine-tuned',
        label: approaches.fineTuned,
        technique: 'fine-tuned',
        ...shipped.approachFor(micro, { tuned: true, tokens: trainingTokens, epochs: 3 }),
        ...tokensOf(prompts['fine-tuned'], micro),
        outputTokens: 160,
        successRate: { p10: 0.9, p50: 0.95, p90: 0.97 },
        maxAttempts: 2,
        failureUsd: reviewUsd,
        setup: [
          // 600 tickets, two to five minutes each.
          {
            label: costs.labelling,
            quantity: { p10: 20, p50: 30, p90: 50 },
            unit: units.hour,
            usdPerUnit: 45,
          },
          { label: costs.evaluation, usd: 120 },
          {
            label: costs.engineering,
            quantity: { p10: 16, p50: 24, p90: 40 },
            unit: units.hour,
            usdPerUnit: 90,
          },
        ],
      },
      {
        id: 'zero-shot',
        label: approaches.zeroShot,
        technique: 'zero-shot',
        ...untunedPrices(luna),
        ...tokensOf(prompts['zero-shot'], luna),
        reasoningOff: true,
        outputTokens: 220,
        successRate: 0.78,
        maxAttempts: 2,
        failureUsd: reviewUsd,
      },
      // This approach lies between the two compared ones. It separates the saving of the model from the saving of the
      // tuning.
      {
        id: 'same-prompt',
        label: samePrompt(namesOf(null)[micro] ?? ''),
        ...fewShot,
        ...untunedPrices(micro),
        ...tokensOf(prompts['same-prompt'], micro),
      },
    ],
  });
}

/** A model's prices, with a cache on each of several machines, as with high traffic. */
function untunedPrices(model: string) {
  const prices = shipped.approachFor(model);
  return { ...prices, ...(prices?.cache && { cache: { ...prices.cache, caches: separateCaches } }) };
}

/** Estimated tokens of an approach's prompt. The token counters replace them with exact counts. */
function tokensOf(
  prompt: readonly PromptPart[] = [],
  model: string,
): { prefixTokens: number; variableTokens: number } {
  const { family } = familyOf(model);
  /** The tokens of the fixed parts, or of the varying ones. */
  const tokensOfParts = (fixed: boolean): number =>
    prompt
      .filter((part) => part.fixed === fixed)
      .reduce((tokens, part) => tokens + estimateOf(part, family), 0);
  return { prefixTokens: tokensOfParts(true), variableTokens: tokensOfParts(false) };
}

function estimateOf({ text }: PromptPart, family: EstimateFamily): number {
  return estimateTokens(text, family);
}
