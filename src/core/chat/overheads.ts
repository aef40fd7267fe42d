/**
 * The tokens that providers add to the text of chat messages and tool definitions, as a table with sources.
 */
import type { IsoDate } from '../scenario/types.ts';

/** Model families with a known chat format. `gpt-3.5-turbo-0301` is the only snapshot that differs from its family. */
export type ChatFamily =
  | 'o200k'
  | 'cl100k'
  | 'gpt-3.5-turbo-0301'
  | 'claude'
  | 'claude-4'
  | 'gemini'
  | 'nova';

/** Tokens that a format adds to the text of tool definitions. */
export interface ToolOverhead {
  /** Added once per list of tools. */
  readonly once: number;
  readonly perFunction: number;
  /** Added once per function with properties. */
  readonly propertiesOnce: number;
  readonly perProperty: number;
  /** Per property with a list of allowed values (`enum`); below 0 if the list replaces other tokens. */
  readonly perEnum: number;
  /** Per allowed value. */
  readonly perEnumItem: number;
}

/** Tokens that a chat format adds to the text. */
export interface ChatOverhead {
  readonly perMessage: number;
  /** Per message with a `name`. */
  readonly perName: number;
  /** Once per request, at the start of the reply. */
  readonly reply: number;
  /** Whether the role counts as text; if false, `perMessage` includes it. */
  readonly countsRole: boolean;
  readonly tools: ToolOverhead;
  /** `published`: the provider's rule. `estimate`: measured by third parties from billed requests, or the rule of another provider. */
  readonly basis: 'published' | 'estimate';
  readonly source: string;
  readonly asOf: IsoDate;
}

/** The sources of the table. */
const cookbookSource = 'github.com/openai/openai-cookbook How_to_count_tokens_with_tiktoken.ipynb';
const measuredSource = 'npmjs.com/package/ai-tokenizer 1.0.6, overheads measured per model';

const openaiTools = { once: 12, propertiesOnce: 3, perProperty: 3, perEnum: -3, perEnumItem: 3 };
const openai = {
  perMessage: 3,
  perName: 1,
  reply: 3,
  countsRole: true,
  basis: 'published',
  source: cookbookSource,
  asOf: '2024-10-01',
} as const;

const claude = {
  perMessage: 2,
  perName: 0,
  reply: 6,
  countsRole: true,
  basis: 'estimate',
  source: `${measuredSource} (claude-haiku-4.5, claude-sonnet-4.5); tool system prompt: docs.anthropic.com tool use pricing`,
  asOf: '2026-07-01',
} as const;
const claudeTools = { perFunction: 58, propertiesOnce: 1, perProperty: 17, perEnum: 9, perEnumItem: 0 };

/**
 * The table of overheads. The tool system prompt is the text that a provider adds once if a request has tools. The measured data
 * counts this text together with the first tool. So `once` is the measured number minus the tokens of one tool: 549 - 53 = 496 for
 * Claude Sonnet 4.5, as the documentation says. `perFunction` is the tokens of a tool with its description: 53 + 5 = 58.
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
    source: `${measuredSource} (gemini-2.5-flash)`,
    asOf: '2025-12-01',
  },
  nova: {
    perMessage: 2,
    perName: 0,
    reply: 0,
    countsRole: true,
    tools: { once: 353, perFunction: 46, propertiesOnce: 3, perProperty: 16, perEnum: 9, perEnumItem: 0 },
    basis: 'estimate',
    source: `${measuredSource} (nova-micro)`,
    asOf: '2025-12-01',
  },
};

/** A tokenizer id without the suffix of its variant: `o200k` for `o200k_base` and `o200k_harmony`; other ids unchanged. */
export function encodingFamily(id: string): string {
  return id.replace(/_(base|harmony)$/, '');
}

/** The chat format of a family or a tokenizer id (`o200k_harmony`); `null` if the table does not list it. */
export function knownChatFamily(id: string): ChatFamily | null {
  const family = encodingFamily(id);
  return Object.hasOwn(chatOverheads, family) ? (family as ChatFamily) : null;
}

/** The overhead of an unlisted family. Every chat format adds some tokens, so the published overhead of OpenAI is used as an estimate. */
const unlistedOverhead: ChatOverhead = { ...chatOverheads.o200k, basis: 'estimate' };

/** The overhead of a family or a tokenizer id. If the table does not list it, the overhead of `o200k` as an estimate. */
export function chatOverhead(family: string): ChatOverhead {
  const known = knownChatFamily(family);
  return known ? chatOverheads[known] : unlistedOverhead;
}
