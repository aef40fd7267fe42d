/** The two sets of rules by which an example of a training file is wrong; they read one parsed example at a time. */
import { isRecord } from '../json-values.ts';
import { type TrainingCode, trainingMessages } from './messages.ts';

/** `current`: the checks of today's fine-tuning endpoints. `cookbook-2023`: OpenAI's published check, to the letter. */
export type TrainingRules = 'current' | 'cookbook-2023';

/** One thing wrong with an example. Other languages translate `code` and `params`. */
export interface Flaw {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. Never holds text of the file, except a role. */
  readonly message: string;
}

const roles = {
  current: ['system', 'developer', 'user', 'assistant', 'tool', 'function'],
  'cookbook-2023': ['system', 'user', 'assistant', 'function'],
} as const;

const cookbookKeys = ['role', 'content', 'name', 'function_call', 'weight'];

/** Maximum length of a role that a message quotes, so that an invalid file does not produce long messages. */
const maxQuote = 40;

/** Everything wrong with a parsed line; empty when nothing is. */
export function flawsOf(example: unknown, rules: TrainingRules): readonly Flaw[] {
  if (Array.isArray(example) && rules === 'current') {
    return [flaw('array')];
  }
  if (!isRecord(example)) return [flaw('data-type')];
  const messages = example.messages;
  if (rules === 'cookbook-2023') return cookbookFlaws(messages);
  return [...currentFlaws(messages), ...toolFlaws(example.tools)];
}

/** The checks of the published notebook, in its order and with its codes. An empty list counts as missing. */
function cookbookFlaws(messages: unknown): readonly Flaw[] {
  if (!Array.isArray(messages) || messages.length === 0) return [missingMessages];
  const flaws: Flaw[] = [];
  messages.forEach((message: unknown, index) => {
    const read = isRecord(message) ? message : {};
    const at = { index };
    if (!('role' in read && 'content' in read)) {
      flaws.push(flaw('message-missing-key', at));
    }
    if (Object.keys(read).some((key) => !cookbookKeys.includes(key))) {
      flaws.push(flaw('message-unrecognized-key', at));
    }
    if (!isOneOf(read.role, roles['cookbook-2023'])) flaws.push(unknownRole(read.role, index));
    if ((!read.content && !read.function_call) || typeof read.content !== 'string')
      flaws.push(missingContent(index));
  });
  if (!messages.some(isAssistant)) flaws.push(noAssistant);
  return flaws;
}

function currentFlaws(messages: unknown): readonly Flaw[] {
  if (!Array.isArray(messages) || messages.length === 0) return [missingMessages];
  const flaws: Flaw[] = messages.flatMap((message: unknown, index) => messageFlaws(message, index));
  if (!messages.some(isAssistant)) flaws.push(noAssistant);
  else if (!isAssistant(messages.at(-1))) {
    flaws.push(flaw('last-not-assistant'));
  }
  return flaws;
}

function messageFlaws(message: unknown, index: number): readonly Flaw[] {
  const at = { index };
  if (!isRecord(message)) return [flaw('message-type', at)];
  const flaws: Flaw[] = [];
  if (!isOneOf(message.role, roles.current)) flaws.push(unknownRole(message.role, index));
  const speaks = isAssistant(message) && (message.tool_calls || message.function_call || message.refusal);
  if (!hasContent(message.content) && !speaks) flaws.push(missingContent(index));
  if (message.weight !== undefined && message.weight !== 0 && message.weight !== 1) {
    flaws.push(flaw('weight', at));
  } else if (message.weight !== undefined && !isAssistant(message)) {
    flaws.push(flaw('weight-role', at));
  }
  if (message.tool_calls !== undefined && !areToolCalls(message.tool_calls)) {
    flaws.push(flaw('tool-calls', at));
  }
  if (message.role === 'tool' && typeof message.tool_call_id !== 'string') {
    flaws.push(flaw('tool-call-id', at));
  }
  return flaws;
}

function toolFlaws(tools: unknown): readonly Flaw[] {
  if (tools === undefined) return [];
  const valid =
    Array.isArray(tools) &&
    tools.every(
      (tool) => isRecord(tool) && isRecord(tool.function) && typeof tool.function.name === 'string',
    );
  return valid ? [] : [flaw('tools')];
}

/** Non-empty text, or a non-empty list of parts that each have a type. */
function hasContent(content: unknown): boolean {
  if (typeof content === 'string') return content !== '';
  return (
    Array.isArray(content) && content.length > 0 && content.every((part) => isRecord(part) && 'type' in part)
  );
}

function areToolCalls(calls: unknown): boolean {
  return (
    Array.isArray(calls) &&
    calls.length > 0 &&
    calls.every(
      (call) =>
        isRecord(call) &&
        typeof call.id === 'string' &&
        isRecord(call.function) &&
        typeof call.function.name === 'string' &&
        typeof call.function.arguments === 'string',
    )
  );
}

function isAssistant(message: unknown): boolean {
  return isRecord(message) && message.role === 'assistant';
}

function isOneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}

/** One thing wrong, with its English message. */
export function flaw(code: TrainingCode, params: Flaw['params'] = {}): Flaw {
  const say: (params: Flaw['params']) => string = trainingMessages[code];
  return { code, params, message: say(params) };
}

const missingMessages = flaw('missing-messages-list');
const noAssistant = flaw('example-missing-assistant-message');

function missingContent(index: number): Flaw {
  return flaw('missing-content', { index });
}

function unknownRole(role: unknown, index: number): Flaw {
  const quoted = typeof role === 'string' ? role.slice(0, maxQuote) : '';
  return flaw('unrecognized-role', { index, role: quoted });
}
