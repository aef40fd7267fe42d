/** Checks how the messages of one example follow each other: the order of their roles, and the calls of tools with their results. */
import { isRole } from '../chat/message.ts';
import { isRecord, type Json, parseJson, textOrEmpty } from '../json-values.ts';
import type { ReportFinding } from './findings.ts';
import { maxQuote } from './messages.ts';
import { haveSameAnswers } from './same-answers.ts';
import type { TrainingExample } from './types.ts';

/** Checks the order of roles, that no message is only white space, and that the two answers of a preference differ. */
export function checkOrder(example: TrainingExample, reportFinding: ReportFinding): void {
  const { messages, method } = example;
  let previousRole = '';
  let isStarted = false;
  let firstRepeatIndex = -1;
  let lateSystemIndex = -1;
  for (let index = 0; index < messages.length; index += 1) {
    const message = messages[index];
    if (!isRecord(message)) continue;
    const role = textOrEmpty(message.role);
    if (typeof message.content === 'string' && message.content !== '' && message.content.trim() === '') {
      reportFinding('blank-content', { message: index });
    }
    if (role === 'system' || role === 'developer') {
      if (isStarted && lateSystemIndex < 0) lateSystemIndex = index;
      continue;
    }
    if (!isStarted && role === 'assistant' && messages.length > 1)
      reportFinding('starts-with-assistant', { message: index });
    isStarted = true;
    if (role === previousRole && (role === 'user' || role === 'assistant') && firstRepeatIndex < 0)
      firstRepeatIndex = index;
    previousRole = role;
  }
  if (lateSystemIndex >= 0) reportFinding('system-not-first', { message: lateSystemIndex });
  if (firstRepeatIndex >= 0) reportFinding('same-role-twice', { message: firstRepeatIndex });
  if (haveSameAnswers(example)) reportFinding('same-answers');
  if (method === 'reinforcement' && messages.length > 0 && !isRole(messages.at(-1), 'user'))
    reportFinding('last-not-user');
}

/** Checks the arguments and names of tool calls, and that each call has its result. */
export function checkTools({ messages, tools, extra }: TrainingExample, reportFinding: ReportFinding): void {
  let definedNames: Set<string> | null = null;
  let hasCalls = false;
  /** Calls without a result yet, by id. */
  let openCalls: Map<string, { readonly name: string; readonly message: number }> | null = null;
  const reportOpenCalls = (): void => {
    for (const [, { name, message }] of openCalls ?? [])
      reportFinding('unanswered-tool-call', { message, tool: name });
    openCalls = null;
  };
  for (let index = 0; index < messages.length; index += 1) {
    const message = messages[index];
    if (!isRecord(message)) continue;
    if (message.role === 'tool') {
      const id = textOrEmpty(message.tool_call_id);
      if (id !== '' && !openCalls?.delete(id)) reportFinding('unmatched-tool-result', { message: index });
      continue;
    }
    if (openCalls) reportOpenCalls();
    if (!Array.isArray(message.tool_calls) && !isRecord(message.function_call)) continue;
    hasCalls = true;
    definedNames ??= namesOf(tools, extra);
    const calls = Array.isArray(message.tool_calls)
      ? message.tool_calls
      : [{ function: message.function_call }];
    for (const call of calls) {
      if (!isRecord(call) || !isRecord(call.function)) continue;
      const name = textOrEmpty(call.function.name).slice(0, maxQuote);
      if (typeof call.function.arguments === 'string' && !isRecord(parseJson(call.function.arguments))) {
        reportFinding('tool-arguments', { message: index, tool: name });
      }
      if (definedNames.size > 0 && name !== '' && !definedNames.has(name))
        reportFinding('unknown-tool', { message: index, tool: name });
      if (typeof call.id === 'string' && call.id !== '') {
        openCalls ??= new Map();
        openCalls.set(call.id, { name, message: index });
      }
    }
  }
  // `reportOpenCalls` is not called after the last message: a call there needs no result, because the example teaches to make this call.
  if (hasCalls && definedNames?.size === 0) reportFinding('undefined-tools');
}

/** Names of the defined tools and of the older `functions`, cut like the names of calls. */
function namesOf(tools: unknown, extra: Json | null): Set<string> {
  const names = new Set<string>();
  for (const tool of [tools, extra?.functions].flat()) {
    if (!isRecord(tool)) continue;
    const name = isRecord(tool.function) ? tool.function.name : tool.name;
    if (typeof name === 'string') names.add(name.slice(0, maxQuote));
  }
  return names;
}
