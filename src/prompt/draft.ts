/**
 * A prompt as it stands in the editor, with what was read from a request, as a value that can be gone back to.
 * It knows no DOM.
 */
import { isSent } from './parts.ts';
import { editPart, type Prompt, partsOfPrompt } from './prompt.ts';
import type { ReadRequest } from './request.ts';

/** What stands in the editor. */
export interface Draft {
  readonly prompt: Prompt;
  /** Whether the chat format is counted. */
  readonly chat: boolean;
  /** The request it was read from; null for any other prompt. */
  readonly pasted: PastedRequest | null;
  /** Parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
}

/** A request that was read, and what would stand there had it been left as text. */
export interface PastedRequest {
  readonly request: ReadRequest;
  /** The part into which it was put. */
  readonly index: number;
  readonly asText: Draft;
}

/** A request in place of a draft, put into part `index`, which would hold `plain` had it been left as text. */
export function withRequest(draft: Draft, request: ReadRequest, index: number, plain: string): Draft {
  return {
    prompt: { kind: 'parts', parts: request.parts },
    chat: true,
    pasted: { request, index, asText: { ...withText(draft, index, plain), pasted: null } },
    // A request has parts of many lines, tools above all: the first lines of each tell which is which.
    opened: new Set(),
  };
}

/** The draft with another text in one part. */
export function withText(draft: Draft, index: number, text: string): Draft {
  return { ...draft, prompt: editPart(draft.prompt, index, text), opened: new Set([...draft.opened, index]) };
}

/** The draft without the request it was read from, where nothing is left of that; else the very same. */
export function withoutEmptyRequest(draft: Draft): Draft {
  const { pasted } = draft;
  if (!pasted || partsOfPrompt(draft.prompt).some(isSent)) return draft;
  const { prompt, chat } = pasted.asText;
  const empty: Prompt =
    prompt.kind === 'parts'
      ? { kind: 'parts', parts: prompt.parts.map((part) => ({ ...part, text: '' })) }
      : { kind: 'text', value: '', split: null };
  return { ...draft, prompt: empty, chat, pasted: null };
}
