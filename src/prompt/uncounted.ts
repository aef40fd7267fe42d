/**
 * What a request holds and nobody can count from its body: pictures, tools that the provider runs, what it has stored.
 * It knows how the three providers write what stands beside messages; it reads no text and no messages.
 */
import type { UncountedContent } from '../core/chat/message.ts';
import { isHosted } from '../core/chat/tokens.ts';
import { isRecord, type Json } from '../core/json-values.ts';

/** Kinds of what nobody can count: in messages, and beside them. */
export type Uncounted = UncountedContent | 'tool' | 'schema' | 'conversation' | 'prompt' | 'cache';

/** How often each kind occurs; kinds that do not occur are absent. */
export type UncountedCounts = Readonly<Partial<Record<Uncounted, number>>>;

/** The sum of several counts. */
export function sumOf(all: readonly UncountedCounts[]): UncountedCounts {
  const sum: Partial<Record<Uncounted, number>> = {};
  for (const counts of all) {
    for (const [kind, count] of Object.entries(counts) as [Uncounted, number][]) {
      if (count > 0) sum[kind] = (sum[kind] ?? 0) + count;
    }
  }
  return sum;
}

/** What a body asks for beside its messages: hosted tools, a schema for the answer, what the provider has stored. */
export function besideMessages(body: Json): UncountedCounts {
  const servers = Array.isArray(body.mcp_servers) ? body.mcp_servers.length : 0;
  return {
    tool: hostedTools(body.tools) + servers + (isRecord(body.web_search_options) ? 1 : 0),
    schema: schemas(body),
    conversation: [body.previous_response_id, body.conversation].filter(isReference).length,
    prompt: isReference(body.prompt) ? 1 : 0,
    cache: [body.cachedContent, body.cached_content].filter(isReference).length,
  };
}

/** An id, or an object with one. */
function isReference(value: unknown): boolean {
  return isRecord(value) ? typeof value.id === 'string' : typeof value === 'string' && value !== '';
}

/** Tools that the provider runs or describes: the body does not say what the model is told of them. */
function hostedTools(tools: unknown): number {
  if (!Array.isArray(tools)) return 0;
  return tools.filter(isRecord).reduce((sum, tool) => sum + hostedIn(tool), 0);
}

function hostedIn(tool: Json): number {
  if (typeof tool.type === 'string') return isHosted(tool) ? 1 : 0;
  if (typeof tool.name === 'string' || isRecord(tool.function)) return 0;
  // Gemini names each of its own by a key, beside the list of functions or alone.
  return Object.keys(tool).filter((key) => !/^function_?declarations$/i.test(key)).length;
}

/** Schemas for the answer, wherever the provider wants them. */
function schemas(body: Json): number {
  const places = [body.text, body.output_config].filter(isRecord).map(({ format }) => format);
  const formats = [body.response_format, body.output_format, ...places];
  const written = formats.filter((format) => isRecord(format) && format.type === 'json_schema').length;
  const config = body.generationConfig ?? body.generation_config;
  if (!isRecord(config)) return written;
  const keys = ['responseSchema', 'responseJsonSchema', 'response_schema', 'response_json_schema'];
  return written + (keys.some((key) => isRecord(config[key])) ? 1 : 0);
}
