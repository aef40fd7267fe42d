/**
 * An immutable snapshot of the prompt in the editor, for undo and redo, with the pasted request from which the prompt was read.
 */
import { isSent } from './parts.ts';
import { editPart, type Prompt, partsOfPrompt } from './prompt.ts';
import type { ReadRequest } from './request.ts';

/** One state of the editor. */
export interface Draft {
  readonly prompt: Prompt;
  /** Whether the chat format is counted. */
  readonly chat: boolean;
  /** The pasted request that the prompt was read from; null for any other prompt. */
  readonly pasted: PastedRequest | null;
  /** Indices of the parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
}

/** A pasted request, and the draft in which the pasted text stays plain text. */
export interface PastedRequest {
  readonly request: ReadRequest;
  /** Index of the part into which the request was pasted. */
  readonly index: number;
  readonly asText: Draft;
}

/** The draft after a request was pasted into part `index`. `plain` is the text of that part with the pasted text in it. */
export function withRequest(draft: Draft, request: ReadRequest, index: number, plain: string): Draft {
  return {
    prompt: { kind: 'parts', parts: request.parts },
    chat: true,
    pasted: { request, index, asText: { ...withText(draft, index, plain), pasted: null } },
    // The parts of a request can be long, especially tools, so only a preview of each part is shown.
    opened: new Set(),
  };
}

/** The draft with another text in one part, which is then shown whole. */
export function withText(draft: Draft, index: number, text: string): Draft {
  return { ...draft, prompt: editPart(draft.prompt, index, text), opened: new Set([...draft.opened, index]) };
}

/** The draft without its pasted request if all parts of the request are empty; else the same object. */
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
