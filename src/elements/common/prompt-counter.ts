/**
 * Counts a prompt with the count controller. Nothing here waits: figures that are not counted yet are estimates, and the controller
 * requests an update when it has counted some of them.
 */

import type { CountController } from '../../controllers/count/count.ts';
import { chatFormat, chatTexts, isFormatEstimated } from '../../prompt/chat-format.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { type CountSettings, type CountStrategy, countStrategy } from '../../prompt/strategy.ts';
import { type Totals, textsToCount, totalsOf } from '../../prompt/totals.ts';
import { memoizeLast } from './memoize-last.ts';

/** Counts prompts with one controller. If the arguments and counts are those of the last call, the same object is returned. */
export interface PromptCounter {
  readonly strategy: (settings: CountSettings) => CountStrategy;
  /**
   * The figures of a prompt that are known now. `chat` includes the chat format. `hasOtherContent` means that the request also
   * has content outside its parts that is not counted.
   */
  readonly totals: (
    parts: readonly PromptPart[],
    chat: boolean,
    strategy: CountStrategy,
    hasOtherContent: boolean,
  ) => Totals;
}

/** The input of one count. */
interface CountRequest {
  readonly parts: readonly PromptPart[];
  /** The texts of the parts, and those of the chat format. */
  readonly texts: readonly string[];
  /** Id of the tokenizer that counts. Empty for the page's own counter and for an estimate. */
  readonly tokenizerId: string;
  /** The family of the counted chat format. `null` for none. */
  readonly chatFamily: string | null;
}

/** A prompt counter over a controller. */
export function createPromptCounter(controller: CountController): PromptCounter {
  const requestCount = memoizeLast(
    (
      parts: readonly PromptPart[],
      chat: boolean,
      strategy: CountStrategy,
      hasOtherContent: boolean,
    ): CountRequest => {
      const { chatFamily, tokenizer, family, assumption } = strategy;
      const tokenizerId = typeof tokenizer === 'string' ? tokenizer : '';
      const texts = [...textsToCount(parts, tokenizerId), ...(chat ? chatTexts(parts, chatFamily) : [])];
      const estimateAdded =
        (chat && isFormatEstimated(parts, chatFamily)) || hasOtherContent || parts.some(hasUncountedContent);
      controller.count({ texts, tokenizer, family, assumed: assumption !== null, estimateAdded });
      return { parts, texts, tokenizerId, chatFamily: chat ? chatFamily : null };
    },
  );
  const totalsOnce = memoizeLast(totalsOfCounts);
  // Each setting is an argument of its own: every update makes a new settings object, but often with the same values.
  const strategyOf = memoizeLast(
    (
      tokenizer: CountSettings['tokenizer'],
      family: CountSettings['family'],
      counter: CountSettings['counter'],
      assumedFor: CountSettings['assumedFor'],
      request: CountSettings['request'],
    ) => countStrategy({ tokenizer, family, counter, assumedFor, request }),
  );
  return {
    strategy: ({ tokenizer, family, counter, assumedFor, request }) =>
      strategyOf(tokenizer, family, counter, assumedFor, request),
    totals: (parts, chat, strategy, hasOtherContent) =>
      totalsOnce(requestCount(parts, chat, strategy, hasOtherContent), controller.tokens),
  };
}

/** Whether a part has content that is not counted. The model then bills more tokens than the count. */
function hasUncountedContent({ uncounted }: PromptPart): boolean {
  return Object.keys(uncounted ?? {}).length > 0;
}

/** The totals from the tokens of each text, as far as they are known now. */
function totalsOfCounts(
  { parts, texts, tokenizerId, chatFamily }: CountRequest,
  tokens: readonly number[],
): Totals {
  const counts = new Map(texts.map((text, index) => [text, tokens[index] ?? 0]));
  const tokensOf = (text: string): number => counts.get(text) ?? 0;
  const format = chatFamily === null ? null : chatFormat(parts, tokensOf, chatFamily);
  return totalsOf(parts, tokensOf, format, tokenizerId);
}
