/**
 * What providers add around the text of chat messages and tool definitions, in tokens, as data with sources;
 * `tokens.ts` counts with it.
 */
import type { IsoDate } from '../scenario/types.ts';

/** Families whose chat format is known. `gpt-3.5-turbo-0301` is the one snapshot that differed from its family. */
export type ChatFamily =
  | 'o200k'
  | 'cl100k'
  | 'gpt-3.5-turbo-0301'
  | 'claude'
  | 'claude-4'
  | 'gemini'
  | 'nova';

/** Tokens around tool definitions: a function, its properties, their enumerations. */
export interface ToolOverhead {
  /** Once for any list of tools, however long. */
  readonly once: number;
  readonly perFunction: number;
  /** Once for a function that has properties at all. */
  readonly propertiesOnce: number;
  readonly perProperty: number;
  readonly perEnum: number;
  readonly perEnumItem: number;
}

/** Tokens a chat format adds to the text it carries. */
export interface ChatOverhead {
  readonly perMessage: number;
  /** Added for a message that has a `name`. */
  readonly perName: number;
  /** Once per request: what primes the reply. */
  readonly reply: number;
  /** False where the role is part of `perMessage` instead of counted as text. */
  readonly countsRole: boolean;
  readonly tools: ToolOverhead;
  /** `published`: the provider's own rule. `estimate`: measured by others from billed requests. */
  readonly basis: 'published' | 'estimate';
  readonly source: string;
  readonly asOf: IsoDate;
}

const cookbook = 'github.com/openai/openai-cookbook How_to_count_tokens_with_tiktoken.ipynb';
const measured = 'npmjs.com/package/ai-tokenizer 1.0.6, overheads measured per model';

const openaiTools = { once: 12, propertiesOnce: 3, perProperty: 3, perEnum: -3, perEnumItem: 3 };
const openai = {
  perMessage: 3,
  perName: 1,
  reply: 3,
  countsRole: true,
  basis: 'published',
  source: cookbook,
  asOf: '2024-10-01',
} as const;

const claude = {
  perMessage: 2,
  perName: 0,
  reply: 6,
  countsRole: true,
  basis: 'estimate',
  source: `${measured} (claude-haiku-4.5, claude-sonnet-4.5); tool system prompt: docs.anthropic.com tool use pricing`,
  asOf: '2026-07-01',
} as const;
const claudeTools = { perFunction: 58, propertiesOnce: 1, perProperty: 17, perEnum: 9, perEnumItem: 0 };

/**
 * The table of overheads. Estimates carry two sources each: in the measured set the cost of the first tool includes the
 * tool system prompt (549 - 53 = 496 for Claude Sonnet 4.5, as its documentation says), so the two are told apart here.
 */
export const chatOverheads: Readonly<Record<ChatFamily, ChatOverhead>> = {
  o200k: { ...openai, tools: { ...openaiTools, perFunction: 7 } },
  cl100k: { ...openai, tools: { ...openaiTools, perFunction: 10 } },
  'gpt-3.5-turbo-0301': { ...openai, perMessage: 4, perName: -1, tools: { ...openaiTools, perFunction: 10 } },
  // 354: the tool system prompt of Sonnet 5 with tool_choice auto (290 on Opus 4.8, 675 on Opus 4.7).
  claude: { ...claude, tools: { once: 354, ...claudeTools } },
  'claude-4': { ...claude, tools: { once: 496, ...claudeTools } },
  gemini: {
    perMessage: 0,
    perName: 0,
    reply: 0,
    countsRole: false,
    tools: { once: 0, perFunction: 0, propertiesOnce: 1, perProperty: 2, perEnum: 0, perEnumItem: 0 },
    basis: 'estimate',
    source: `${measured} (gemini-2.5-flash)`,
    asOf: '2025-12-01',
  },
  nova: {
    perMessage: 2,
    perName: 0,
    reply: 0,
    countsRole: true,
    tools: { once: 353, perFunction: 46, propertiesOnce: 3, perProperty: 16, perEnum: 9, perEnumItem: 0 },
    basis: 'estimate',
    source: `${measured} (nova-micro)`,
    asOf: '2025-12-01',
  },
};

/** A tokenizer id without what tells its variants apart: `o200k` of `o200k_base` and `o200k_harmony`; else the id. */
export function encodingFamily(id: string): string {
  return id.replace(/_(base|harmony)$/, '');
}

/** The family whose chat format a family or a tokenizer id (`o200k_harmony`) has; null where the table knows none. */
export function knownChatFamily(id: string): ChatFamily | null {
  const family = encodingFamily(id);
  return Object.hasOwn(chatOverheads, family) ? (family as ChatFamily) : null;
}

/** In place of a format that nobody has published: every format adds something, OpenAI's being the one that is known. */
const inPlace: ChatOverhead = { ...chatOverheads.o200k, basis: 'estimate' };

/** The overhead of a family or a tokenizer id. One the table does not know is estimated by that of `o200k`. */
export function chatOverhead(family: string): ChatOverhead {
  const known = knownChatFamily(family);
  return known ? chatOverheads[known] : inPlace;
}
