/**
 * Has the texts of a prompt counted, the chat format's among them, and sums them up. It waits for nothing: what is not
 * counted yet is an estimate, and the controller asks for an update when more is there.
 */
import type { CountController } from '../../controllers/count/count.ts';
import { chatFormat, chatTexts, estimatesFormat } from '../../prompt/chat-format.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { hasInvalidParts } from '../../prompt/prompt.ts';
import { type CountSettings, type CountStrategy, countStrategy } from '../../prompt/strategy.ts';
import { type Totals, textsToCount, totalsOf } from '../../prompt/totals.ts';
import { FtCountEvent, FtErrorEvent } from '../common/events.ts';

// A function that remembers its last answer, so that what is asked again needs no work and gives the same value.

/** Gives the former answer to arguments that are the same, one by one, as those before. */
export function memoizeLast<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (...asked) => {
    if (!last?.asked.every((each, index) => each === asked[index]))
      last = { asked, answer: answer(...asked) };
    return last.answer;
  };
}

/** What is counted of a prompt. */
interface CountRequest {
  readonly parts: readonly PromptPart[];
  /** Its texts, and those of the chat format. */
  readonly texts: readonly string[];
  /** Id of the tokenizer that counts; empty for a host's counter, and an estimate. */
  readonly id: string;
  /** Whose chat format is counted; null for none. */
  readonly chatFamily: string | null;
}

/** Counts of prompts by one controller. What is asked again as it was gives the same value and takes no time. */
export interface PromptCounter {
  readonly strategy: (asked: CountSettings) => CountStrategy;
  /**
   * The figures of a prompt as far as they are known now. `chat` counts what the chat format adds; `leftOut`: more is
   * sent with it that is not counted.
   */
  readonly totals: (
    parts: readonly PromptPart[],
    chat: boolean,
    how: CountStrategy,
    leftOut: boolean,
  ) => Totals;
}

/** Has prompts counted by a controller. */
export function createPromptCounter(controller: CountController): PromptCounter {
  const begin = memoizeLast(
    (parts: readonly PromptPart[], chat: boolean, how: CountStrategy, leftOut: boolean): CountRequest => {
      const { chatFamily, tokenizer, family, assumption } = how;
      const id = typeof tokenizer === 'string' ? tokenizer : '';
      const texts = [...textsToCount(parts, id), ...(chat ? chatTexts(parts, chatFamily) : [])];
      const estimateAdded =
        (chat && estimatesFormat(parts, chatFamily)) || leftOut || parts.some(hasUncounted);
      controller.count({ texts, tokenizer, family, assumed: assumption !== null, estimateAdded });
      return { parts, texts, id, chatFamily: chat ? chatFamily : null };
    },
  );
  const sumUp = memoizeLast(totalsOfCounts);
  const how = memoizeLast((...asked: Asked) => countStrategy(askedBy(asked)));
  return {
    strategy: ({ tokenizer, family, counter, assumedFor, request }) =>
      how(tokenizer, family, counter, assumedFor, request),
    totals: (parts, chat, how, leftOut) => {
      const counting = begin(parts, chat, how, leftOut);
      return sumUp(counting, controller.tokens);
    },
  };
}

type Asked = readonly [
  CountSettings['tokenizer'],
  CountSettings['family'],
  CountSettings['counter'],
  CountSettings['assumedFor'],
  CountSettings['request'],
];

function askedBy([tokenizer, family, counter, assumedFor, request]: Asked): CountSettings {
  return { tokenizer, family, counter, assumedFor, request };
}

/** Whether a part holds what is not counted: its tokens are then fewer than those it is billed for. */
function hasUncounted({ uncounted }: PromptPart): boolean {
  return Object.keys(uncounted ?? {}).length > 0;
}

/** The figures, from the tokens of each text as far as they are known now. */
function totalsOfCounts({ parts, texts, id, chatFamily }: CountRequest, tokens: readonly number[]): Totals {
  const counts = new Map(texts.map((text, index) => [text, tokens[index] ?? 0]));
  const count = (text: string): number => counts.get(text) ?? 0;
  const format = chatFamily === null ? null : chatFormat(parts, count, chatFamily);
  return totalsOf(parts, count, format, id);
}

// Says when a count is news: fires `ft-count` and `ft-error` on an element, each fact once.

export class CountAnnouncer {
  readonly #host: EventTarget;
  #parts: unknown = null;
  #signature = '';
  #error: unknown = null;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** A host gave parts of which some are none, and are left out. */
  reportInvalidParts(parts: unknown): void {
    if (parts === this.#parts) return;
    this.#parts = parts;
    if (!hasInvalidParts(parts)) return;
    const error = new TypeError('parts must be a list of { part, text, fixed } with texts');
    this.#host.dispatchEvent(new FtErrorEvent(error, 'attribute'));
  }

  /** A count is news when the user changed it (`edited`), and when it is final; never twice with the same figures. */
  announce(tally: Totals, count: CountController, edited: boolean): void {
    const { total: tokens, parts } = tally;
    const { exact, usedTokenizer: tokenizer, pending, state } = count;
    const signature = JSON.stringify([tokens, exact, tokenizer, parts]);
    // A box that was empty from the start has counted nothing yet: its zero must not replace anyone's figure.
    const untouched = !edited && tokens === 0 && this.#signature === '';
    if ((edited || !pending) && !untouched && signature !== this.#signature) {
      this.#signature = signature;
      this.#host.dispatchEvent(new FtCountEvent({ tokens, exact, tokenizer, parts }));
    }
    const error = state.kind === 'failed' ? state.error : null;
    if (error !== null && error !== this.#error)
      this.#host.dispatchEvent(new FtErrorEvent(error, 'tokenizer'));
    this.#error = error;
  }
}
