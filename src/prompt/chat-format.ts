/**
 * Calculates the tokens that the chat format adds to the parts of a prompt, with the table of overheads in core.
 */
import { chatOverhead, chatOverheads, knownChatFamily } from '../core/chat/overheads.ts';
import { type Count, countAround, countToolTokens } from '../core/chat/tokens.ts';
import { continues, isSent, type PromptPart, textsSent } from './parts.ts';

/** The tokens that the chat format adds to a part, and the number that replaces the count of the part's text. */
export interface PartFormat {
  /** Tokens around the text: role, name, markers. */
  readonly around: number;
  /**
   * The number of tokens that replaces the count of the part's text; null if the text itself is counted. Tool definitions have this figure,
   * because the provider rewrites them. A message of several texts has it, because each text is counted alone.
   */
  readonly instead: number | null;
}

/** The role of each kind of part that is a message of its own. Examples and passages are usually inside another message. */
const messageRoles: Readonly<Record<string, string>> = {
  system: 'system',
  developer: 'developer',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
  // A prompt given as one text is one user message: `prompt` is the whole text, `fixed` the start of a text with a divider.
  prompt: 'user',
  fixed: 'user',
};

/**
 * The tokens of the chat format for each part, and the tokens for the start of the reply (`reply`). The latter are added once per request.
 * An empty part is not sent. Parts that continue one text are one message, so only the first of them has tokens around it.
 */
export function chatFormat(
  parts: readonly PromptPart[],
  count: Count,
  family: string,
): { readonly parts: readonly PartFormat[]; readonly reply: number } {
  const overhead = chatOverhead(family);
  // Whether the tokens around the message of the previous part are already counted.
  let isMessageCounted = false;
  const formats = parts.map((part, index) => {
    isMessageCounted = isMessageCounted && continues(parts, index);
    if (isMessageCounted || !isSent(part)) return { around: 0, instead: null };
    isMessageCounted = true;
    if (part.part === 'tools') {
      const tools = toolsOf(part.text);
      return { around: 0, instead: tools && countToolTokens(tools, count, overhead) };
    }
    const role = roleOf(part);
    if (role === null) return { around: 0, instead: null };
    return {
      around: countAround(role, part.name || null, count, overhead),
      instead: textsSent(part)?.reduce((sum, text) => sum + count(text), 0) ?? null,
    };
  });
  return { parts: formats, reply: formats.some(({ around }) => around > 0) ? overhead.reply : 0 };
}

/** The role of a part that is a message of its own; null for a part inside another message. */
function roleOf({ part, role }: PromptPart): string | null {
  return role ?? (Object.hasOwn(messageRoles, part) ? (messageRoles[part] as string) : null);
}

/**
 * Whether the format's tokens for these parts are an estimate. They are if the overheads of the family were measured and are not
 * published, if the table has no such family, or if the published rule does not cover a part (a tool call, or a message of several
 * texts). False if the format adds no tokens.
 */
export function isFormatEstimated(parts: readonly PromptPart[], family: string): boolean {
  const knownFamily = knownChatFamily(family);
  if (knownFamily && chatOverheads[knownFamily].basis === 'published')
    return parts.some((part) => isSent(part) && Boolean(part.sent?.texts.length));
  return parts.some((part) => isSent(part) && (part.part === 'tools' || roleOf(part) !== null));
}

/** The texts that `chatFormat` counts, each once. */
export function chatTexts(parts: readonly PromptPart[], family: string): readonly string[] {
  const texts = new Set<string>();
  const collect: Count = (text) => {
    texts.add(text);
    return 0;
  };
  chatFormat(parts, collect, family);
  return [...texts];
}

/** Tool definitions written as a JSON list; null for any other text, which is then counted as text. */
function toolsOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
