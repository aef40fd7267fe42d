/** Vertex Gemini: `{"systemInstruction"?: {…}, "contents": [{"role", "parts"}], "tools"?: […]}`. */
import { isRecord, type Json, jsonText, parseJson } from '../../json-values.ts';
import {
  type RecordLoss,
  type TrainingExample,
  type TrainingFormat,
  type TrainingLayout,
  trainingExample,
} from '../types.ts';
import { extraKeys } from './keys.ts';
import { contentOf, partsOf } from './parts.ts';
import {
  callId,
  conversationOf,
  functionsOf,
  functionTool,
  noteCallIds,
  splitSystem,
  type ToolCall,
  type Turn,
  turnsOf,
} from './turns.ts';

const keys = ['systemInstruction', 'contents', 'tools'] as const;
/** Keys of the parts of Gemini that are passed on unchanged. */
const partKeys = ['fileData', 'inlineData', 'functionCall', 'functionResponse', 'executableCode'];

/**
 * Source: Google's pages on tuning Gemini, copies of 2026; npm `@google/genai` 3.3.0, 2026-11-12. Whether tuning learns
 * function calls could not be verified.
 */
export const vertexGemini: TrainingFormat = {
  id: 'vertex-gemini',
  method: 'supervised',
  keys,
  carries: [],
  recognise: ({ contents }) => Array.isArray(contents),
  read(value) {
    if (!Array.isArray(value.contents)) return null;
    const system = readSystem(value.systemInstruction);
    const tools = readTools(value.tools);
    const values = { ...system.layout, ...tools.layout };
    const layout: TrainingLayout | null =
      Object.keys(values).length > 0 ? { format: 'vertex-gemini', values, matters: tools.isLost } : null;
    return trainingExample({
      method: 'supervised',
      messages: [...system.messages, ...readContents(value.contents)],
      tools: tools.tools,
      extra: extraKeys(value, keys),
      layout,
    });
  },
  write(example, recordLoss) {
    const messages = conversationOf(example, recordLoss);
    const turns = messages && turnsOf(messages, recordLoss);
    if (!turns) return null;
    noteCallIds(turns, recordLoss);
    const { system, rest } = splitSystem(turns, recordLoss);
    const instruction = system.flatMap(({ content }) => partsOf(content, partKeys, recordLoss) ?? []);
    const contents = writeContents(rest, recordLoss);
    if (!contents) return null;
    const layoutValues = example.layout?.format === 'vertex-gemini' ? example.layout.values : {};
    return {
      ...(system.length > 0 && {
        systemInstruction: {
          ...('systemRole' in layoutValues ? {} : { role: 'system' }),
          parts: instruction,
        },
      }),
      contents,
      ...writeTools(example, layoutValues, recordLoss),
      ...example.extra,
      ...('systemInstruction' in layoutValues && { systemInstruction: layoutValues.systemInstruction }),
    };
  },
};

/** A system instruction as a message, or no message if it has no text. The layout keeps an instruction in an unusual form. */
export function readSystem(value: unknown): { readonly messages: readonly Json[]; readonly layout: Json } {
  if (value === undefined) return { messages: [], layout: {} };
  if (!isRecord(value) || !Array.isArray(value.parts))
    return { messages: textMessage(value), layout: { systemInstruction: value } };
  const messages = [{ role: 'system', content: contentOf(value.parts) }];
  if (value.role === undefined) return { messages, layout: { systemRole: null } };
  return { messages, layout: value.role === 'system' ? {} : { systemInstruction: value } };
}

function textMessage(value: unknown): readonly Json[] {
  return typeof value === 'string' ? [{ role: 'system', content: value }] : [];
}

/** The contents of Gemini as messages. A turn with several results becomes several messages. */
function readContents(contents: readonly unknown[]): readonly unknown[] {
  let calls = 0;
  let results = 0;
  return contents.flatMap((turn): readonly unknown[] => {
    if (!isRecord(turn) || !Array.isArray(turn.parts)) return [turn];
    const { role, parts, ...others } = turn;
    const messageFields = {
      ...(role !== undefined && { role: role === 'model' ? 'assistant' : role }),
      ...others,
    };
    const partList = parts as readonly unknown[];
    const resultParts = resultsIn(turn);
    if (resultParts) {
      return resultParts.map(({ functionResponse }) => {
        const content = responseText(functionResponse.response);
        return { ...messageFields, role: 'tool', tool_call_id: callId(++results), content };
      });
    }
    const firstCallIndex = partList.findIndex(isCall);
    if (role === 'model' && firstCallIndex >= 0 && partList.slice(firstCallIndex).every(isCall)) {
      const texts = partList.slice(0, firstCallIndex);
      const toolCalls = partList.slice(firstCallIndex).map((part) => {
        const { name, args } = (part as CallPart).functionCall;
        return {
          id: callId(++calls),
          type: 'function',
          function: { name, arguments: jsonText(args ?? {}) ?? args },
        };
      });
      return [
        { ...messageFields, ...(texts.length > 0 && { content: contentOf(texts) }), tool_calls: toolCalls },
      ];
    }
    return [{ ...messageFields, content: contentOf(partList) }];
  });
}

/** A part of Gemini with a tool call. */
interface CallPart {
  readonly functionCall: { readonly name: string; readonly args?: Json };
}

/** A part of Gemini with the result of a tool call. */
interface ResultPart {
  readonly functionResponse: { readonly name: string; readonly response: Json };
}

function isCall(part: unknown): boolean {
  return (
    isRecord(part) &&
    Object.keys(part).length === 1 &&
    isRecord(part.functionCall) &&
    typeof part.functionCall.name === 'string' &&
    (part.functionCall.args === undefined || isRecord(part.functionCall.args))
  );
}

/** The results of calls in a turn, each of which is read as a message of its own; `null` for any other turn. */
export function resultsIn({ role, parts }: Json): readonly ResultPart[] | null {
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  return role === 'user' && list.length > 0 && list.every(isResult) ? list : null;
}

function isResult(part: unknown): part is ResultPart {
  return (
    isRecord(part) &&
    Object.keys(part).length === 1 &&
    isRecord(part.functionResponse) &&
    isRecord(part.functionResponse.response)
  );
}

/**
 * A response as the text of a result: the value of `output` if the response has no other key (the form that Google's client
 * states), else its JSON.
 */
function responseText(response: Json): string {
  return isOutput(response) ? response.output : (jsonText(response) ?? '');
}

/** The text of a result as a response: the inverse of `responseText`. */
function responseOf(text: string): Json {
  const value = parseJson(text);
  return isRecord(value) && !isOutput(value) && jsonText(value) === text ? value : { output: text };
}

function isOutput(response: Json): response is { readonly output: string } {
  return typeof response.output === 'string' && Object.keys(response).length === 1;
}

function writeContents(turns: readonly Turn[], recordLoss: RecordLoss): readonly Json[] | null {
  const contents: Json[] = [];
  const nameByCallId = new Map(
    turns.flatMap(({ calls }) => calls.map(({ id, name }) => [id, name] as const)),
  );
  let results: Json[] | null = null;
  for (const { role, content, calls, answeredCallId } of turns) {
    const parts = partsOf(content, partKeys, recordLoss);
    if (parts === null) return null;
    if (answeredCallId === null) {
      results = null;
      contents.push({
        role: role === 'assistant' ? 'model' : role,
        parts: [...parts, ...calls.map((call) => callPart(call, recordLoss))],
      });
      continue;
    }
    const texts = parts.map((part) => (part as { readonly text?: string }).text ?? '');
    if (texts.length > 1) recordLoss('content-parts');
    const name = nameByCallId.get(answeredCallId) ?? answeredCallId;
    const part = { functionResponse: { name, response: responseOf(texts.join('\n')) } };
    // The results of one round of calls are one turn.
    if (results) results.push(part);
    else {
      results = [part];
      contents.push({ role: 'user', parts: results });
    }
  }
  return contents;
}

function callPart({ name, args }: ToolCall, recordLoss: RecordLoss): Json {
  const value = parseJson(args);
  if (!isRecord(value)) recordLoss('tool-arguments');
  return { functionCall: { name, args: isRecord(value) ? value : { arguments: args } } };
}

/**
 * Declarations as functions of OpenAI. The layout keeps an unusual grouping, and other kinds of tools. `isLost`: there are other kinds,
 * which only the layout has.
 */
function readTools(value: unknown): {
  readonly tools: readonly Json[] | null;
  readonly layout: Json;
  readonly isLost: boolean;
} {
  if (value === undefined) return { tools: null, layout: {}, isLost: false };
  const groups = (Array.isArray(value) ? value : []) as readonly unknown[];
  const lists = groups.map(declarationsOf);
  const tools = lists.flatMap((list) => (list ?? []).map(functionTool));
  const hasOnlyFunctions = Array.isArray(value) && lists.every((list) => list !== null);
  const isUsual = hasOnlyFunctions && lists.length === 1 && tools.length > 0;
  return {
    tools: tools.length > 0 ? tools : null,
    layout: isUsual ? {} : { tools: value },
    isLost: !hasOnlyFunctions,
  };
}

/** The function declarations of a group of tools; `null` if the group has anything else. */
function declarationsOf(tool: unknown): readonly Json[] | null {
  if (!isRecord(tool) || Object.keys(tool).length !== 1) return null;
  const list = tool.functionDeclarations;
  return Array.isArray(list) && list.every(isRecord) ? list : null;
}

function writeTools({ tools }: TrainingExample, layoutValues: Json, recordLoss: RecordLoss): Json {
  if ('tools' in layoutValues) return { tools: layoutValues.tools };
  if (tools === null) return {};
  const functions = functionsOf(tools);
  if (functions === null) recordLoss('tools');
  if (functions === null || functions.length === 0) return {};
  return { tools: [{ functionDeclarations: functions }] };
}
