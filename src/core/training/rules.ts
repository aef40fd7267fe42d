/** Finds the problems of one parsed example of a training file, by one of two sets of rules. */
import { isRecord, type Json } from '../json-values.ts';
import { maxQuote, type TrainingCode, trainingMessages } from './messages.ts';
import type { TrainingExample } from './types.ts';

/** `current`: the checks of today's fine-tuning endpoints. `cookbook-2023`: exactly the check that OpenAI published. */
export type TrainingRules = 'current' | 'cookbook-2023';

/** One problem of an example. Another language writes its own sentence for each `code`, with the same `params`. */
export interface ExampleProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. Never holds text of the file, except a role. */
  readonly message: string;
}

/** The roles of messages that each set of rules knows. */
const roles = {
  current: ['system', 'developer', 'user', 'assistant', 'tool', 'function'],
  'cookbook-2023': ['system', 'user', 'assistant', 'function'],
} as const;

/** The keys of a message that the published check knows. */
const cookbookKeys = ['role', 'content', 'name', 'function_call', 'weight'];

/** All problems of a parsed line; empty if there are none. */
export function problemsOf(example: unknown, rules: TrainingRules): readonly ExampleProblem[] {
  if (Array.isArray(example) && rules === 'current') {
    return [createProblem('array')];
  }
  if (!isRecord(example)) return [createProblem('data-type')];
  const messages = example.messages;
  if (rules === 'cookbook-2023') return cookbookProblems(messages);
  return [...currentProblems(messages), ...toolProblems(example.tools)];
}

/** The checks of the published notebook, in its order and with its codes. An empty list counts as missing. */
function cookbookProblems(messages: unknown): readonly ExampleProblem[] {
  if (!Array.isArray(messages) || messages.length === 0) return [missingMessages];
  const problems: ExampleProblem[] = [];
  messages.forEach((message: unknown, index) => {
    const members = isRecord(message) ? message : {};
    const place = { index };
    if (!('role' in members && 'content' in members)) {
      problems.push(createProblem('message-missing-key', place));
    }
    if (Object.keys(members).some((key) => !cookbookKeys.includes(key))) {
      problems.push(createProblem('message-unrecognized-key', place));
    }
    if (!isOneOf(members.role, roles['cookbook-2023'])) problems.push(unknownRole(members.role, index));
    if ((!members.content && !members.function_call) || typeof members.content !== 'string')
      problems.push(missingContent(index));
  });
  if (!messages.some(isAssistant)) problems.push(noAssistant);
  return problems;
}

function currentProblems(messages: unknown): readonly ExampleProblem[] {
  if (!Array.isArray(messages) || messages.length === 0) return [missingMessages];
  const problems: ExampleProblem[] = [];
  for (const [index, message] of messages.entries()) {
    const problemsOfMessage = messageProblems(message, index);
    if (problemsOfMessage.length > 0) problems.push(...problemsOfMessage);
  }
  if (!messages.some(isAssistant)) problems.push(noAssistant);
  else if (!isAssistant(messages.at(-1))) {
    problems.push(createProblem('last-not-assistant'));
  }
  return problems;
}

/**
 * The problems of one message. `hasTypedParts`: each part of a content needs a type, as in OpenAI's chat; parts of Gemini and Nova
 * have none.
 */
function messageProblems(message: unknown, index: number, hasTypedParts = true): readonly ExampleProblem[] {
  if (!isRecord(message)) return [createProblem('message-type', { index })];
  if (isPlainMessage(message)) return noProblems;
  const place = { index };
  const problems: ExampleProblem[] = [];
  if (!isOneOf(message.role, roles.current)) problems.push(unknownRole(message.role, index));
  const answersWithoutContent =
    isAssistant(message) && (message.tool_calls || message.function_call || message.refusal);
  if (!hasContent(message.content, hasTypedParts) && !answersWithoutContent)
    problems.push(missingContent(index));
  if (message.weight !== undefined && message.weight !== 0 && message.weight !== 1) {
    problems.push(createProblem('weight', place));
  } else if (message.weight !== undefined && !isAssistant(message)) {
    problems.push(createProblem('weight-role', place));
  }
  if (message.tool_calls !== undefined && !areToolCalls(message.tool_calls)) {
    problems.push(createProblem('tool-calls', place));
  }
  if (message.role === 'tool' && typeof message.tool_call_id !== 'string') {
    problems.push(createProblem('tool-call-id', place));
  }
  return problems;
}

const noProblems: readonly ExampleProblem[] = [];

/** Whether a message has a text, a known role and nothing else to check. Nearly all messages are like this. */
function isPlainMessage({ role, content, weight, tool_calls }: Json): boolean {
  return (
    typeof content === 'string' &&
    content !== '' &&
    weight === undefined &&
    tool_calls === undefined &&
    (role === 'user' || role === 'assistant' || role === 'system')
  );
}

/** The codes of problems that exist only in OpenAI's notation of tool calls. Other formats name and match calls in other ways. */
const openaiCodes = new Set<string>(['tool-calls', 'tool-call-id'] satisfies TrainingCode[]);

/**
 * All problems of an example in another format than OpenAI's chat. Its messages were converted to OpenAI's form. `needsPair`: the
 * format has two answers to compare, so neither may be missing.
 */
export function problemsOfExample(
  example: TrainingExample,
  { needsPair = false }: { readonly needsPair?: boolean } = {},
): readonly ExampleProblem[] {
  const problemsIn = (messages: readonly unknown[]): readonly ExampleProblem[] =>
    messages.flatMap((message, index) => messageProblems(message, index, false));
  const problems = [...problemsIn(example.messages)];
  if (example.method === 'supervised') {
    if (!example.messages.some(isAssistant)) problems.push(noAssistant);
    else if (!isAssistant(example.messages.at(-1))) problems.push(createProblem('last-not-assistant'));
  }
  if (needsPair && !(example.preferred && example.rejected)) problems.push(createProblem('missing-side'));
  for (const side of ['preferred', 'rejected'] as const) {
    const output = example[side];
    if (!output) continue;
    for (const each of problemsIn(output)) problems.push({ ...each, params: { ...each.params, side } });
    if (!output.some(isAssistant)) problems.push(noAssistant);
  }
  return problems.filter(({ code }) => !openaiCodes.has(code));
}

function toolProblems(tools: unknown): readonly ExampleProblem[] {
  if (tools === undefined) return [];
  const isValid =
    Array.isArray(tools) &&
    tools.every(
      (tool) => isRecord(tool) && isRecord(tool.function) && typeof tool.function.name === 'string',
    );
  return isValid ? [] : [createProblem('tools')];
}

/** Whether a content is a non-empty text, or a non-empty list of parts. */
function hasContent(content: unknown, hasTypedParts: boolean): boolean {
  if (typeof content === 'string') return content !== '';
  const isPart = (part: unknown): boolean => isRecord(part) && (!hasTypedParts || 'type' in part);
  return Array.isArray(content) && content.length > 0 && content.every(isPart);
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

/** Makes a problem with its English message. */
export function createProblem(code: TrainingCode, params: ExampleProblem['params'] = {}): ExampleProblem {
  const say: (params: ExampleProblem['params']) => string = trainingMessages[code];
  return { code, params, message: say(params) };
}

const missingMessages = createProblem('missing-messages-list');
const noAssistant = createProblem('example-missing-assistant-message');

function missingContent(index: number): ExampleProblem {
  return createProblem('missing-content', { index });
}

function unknownRole(role: unknown, index: number): ExampleProblem {
  const quoted = typeof role === 'string' ? role.slice(0, maxQuote) : '';
  return createProblem('unrecognized-role', { index, role: quoted });
}
