/**
 * What the chat format adds to the parts of a prompt, by the table of overheads in core. It knows no DOM.
 */
import { chatOverhead, chatOverheads, knownChatFamily } from '../core/chat/overheads.ts';
import { type Count, countAround, countToolTokens } from '../core/chat/tokens.ts';
import { continues, isSent, type PromptPart, textsSent } from './parts.ts';

/** Tokens of a part that are not those of its text. */
export interface PartFormat {
  /** Around the text: role, name, markers. */
  readonly around: number;
  /**
   * Tokens in place of the text's: of tool definitions, which the provider rewrites, and of a message's texts, each by
   * itself. Null where the text counts.
   */
  readonly instead: number | null;
}

/** Parts that are messages of their own, and whose; examples and passages are usually inside one. */
const messageRoles: Readonly<Record<string, string>> = {
  system: 'system',
  developer: 'developer',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
  // A prompt that is one text is what a user sends, divided or not.
  prompt: 'user',
  fixed: 'user',
};

/**
 * The format's tokens for each part, and once per request for the reply. An empty part is not sent; parts of one text
 * are one message, which the first of them opens.
 */
export function chatFormat(
  parts: readonly PromptPart[],
  count: Count,
  family: string,
): { readonly parts: readonly PartFormat[]; readonly reply: number } {
  const overhead = chatOverhead(family);
  let open = false;
  const formats = parts.map((part, index) => {
    open = open && continues(parts, index);
    if (open || !isSent(part)) return { around: 0, instead: null };
    open = true;
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

/** The role under which a part is a message of its own; null for one that stands inside another. */
function roleOf({ part, role }: PromptPart): string | null {
  return role ?? (Object.hasOwn(messageRoles, part) ? (messageRoles[part] as string) : null);
}

/**
 * Whether what the format makes of parts is an estimate: measured by others, another family's in place of one that the
 * table does not know, or where the published rule is silent, as it is about calls and messages of several texts. Parts
 * to which it adds nothing have none.
 */
export function estimatesFormat(parts: readonly PromptPart[], family: string): boolean {
  const known = knownChatFamily(family);
  if (known && chatOverheads[known].basis === 'published')
    return parts.some((part) => isSent(part) && Boolean(part.sent?.texts.length));
  return parts.some((part) => isSent(part) && (part.part === 'tools' || roleOf(part) !== null));
}

/** The texts that the format is made of, each once: what `chatFormat` asks to be counted. */
export function chatTexts(parts: readonly PromptPart[], family: string): readonly string[] {
  const texts = new Set<string>();
  const collect: Count = (text) => {
    texts.add(text);
    return 0;
  };
  chatFormat(parts, collect, family);
  return [...texts];
}

/** Definitions written as JSON; null for other text, which then counts as text. */
function toolsOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
