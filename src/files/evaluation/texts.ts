/** The texts of inputs, of expected answers and of answers of a model, in the forms in which tools write them. */

import type { Expected } from '../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrJson } from '../../core/json-values.ts';

/** The text of the content of a message: it is a text, or a list of parts whose texts are joined. */
export function contentText(content: unknown): string {
  if (!Array.isArray(content)) return isRecord(content) ? partText(content) : textOrJson(content);
  return content.map((part: unknown) => (isRecord(part) ? partText(part) : textOrJson(part))).join('');
}

function partText(part: Json): string {
  for (const name of ['text', 'content', 'output_text'])
    if (typeof part[name] === 'string') return part[name];
  return part.type === 'reasoning' || part.type === 'thinking' ? '' : textOrJson(part);
}

const isMessage = (value: unknown): value is Json => isRecord(value) && typeof value.role === 'string';

/**
 * The text of an input; `null` = there is none. For a list of messages, it is the text of the last user message, because system messages
 * and examples differ between the approaches that are compared.
 */
export function inputText(input: unknown): string | null {
  if (input === null || input === undefined) return null;
  if (Array.isArray(input) && input.length > 0 && input.every(isMessage)) {
    const lastQuestion = input.findLast(({ role }) => role === 'user') ?? input.at(-1);
    return contentText(lastQuestion?.content);
  }
  if (isRecord(input) && Array.isArray(input.messages)) return inputText(input.messages);
  return objectText(input, inputNames);
}

/** The text of an answer; `null` = there is none. */
export function answerText(answer: unknown): string | null {
  if (answer === null || answer === undefined) return null;
  if (Array.isArray(answer) && answer.length > 0 && answer.every(isMessage)) {
    const lastAnswer = answer.findLast(({ role }) => role === 'assistant') ?? answer.at(-1);
    return contentText(lastAnswer?.content);
  }
  if (isMessage(answer)) return contentText(answer.content);
  if (isRecord(answer) && Array.isArray(answer.choices) && isRecord(answer.choices[0]))
    return answerText(answer.choices[0].message);
  return objectText(answer, answerNames);
}

/** The expected answer or answers; `null` = none. */
export function expectedText(expected: unknown): Expected {
  if (expected === null || expected === undefined) return null;
  if (Array.isArray(expected) && !expected.every(isMessage)) {
    const texts = expected.map((each) => answerText(each) ?? '');
    return texts.length === 0 ? null : texts.length === 1 ? (texts[0] ?? null) : texts;
  }
  return answerText(expected);
}

/** Names under which an object can hold its input; earlier names are preferred. */
export const inputNames: readonly string[] = [
  'input',
  'question',
  'query',
  'prompt',
  'user_input',
  'text',
  'instruction',
  'problem',
  'message',
  'messages',
];
/** Names under which an object can hold its answer; earlier names are preferred. */
const answerNames: readonly string[] = [
  'output',
  'answer',
  'response',
  'completion',
  'text',
  'content',
  'result',
];
/** Names under which an object can hold its expected answer; earlier names are preferred. */
const expectedNames: readonly string[] = [
  'expected',
  'expected_output',
  'expected_answer',
  'expectedOutput',
  'expectedAnswer',
  'reference',
  'reference_answer',
  'ground_truth',
  'groundTruth',
  'ideal',
  'target',
  'gold',
  'label',
  'answer',
];

/** The text of a value: for an object, its only member, else its member with a known name. Any other value that is no text becomes JSON. */
function objectText(value: unknown, names: readonly string[]): string {
  if (!isRecord(value)) return textOrJson(value);
  const members = Object.values(value);
  if (members.length === 1) return contentText(members[0]);
  const name = names.find((each) => typeof value[each] === 'string');
  return name === undefined ? textOrJson(value) : String(value[name]);
}

/**
 * The text of the variables of a case, which a tool puts into a prompt: the value of the only one, or a line for each. `null` for a
 * case without variables.
 */
export function variablesText(variables: Json): string | null {
  const entries = Object.entries(variables);
  if (entries.length === 0) return null;
  if (entries.length === 1) return contentText(entries[0]?.[1]);
  return entries.map(([name, value]) => `${name}: ${contentText(value)}`).join('\n');
}

/** The variables without the one that holds the expected answer, and the expected answer; `null` if no variable holds it. */
export function withoutExpected(variables: Json): { readonly rest: Json; readonly expected: unknown } {
  const name = expectedNames.find((each) => Object.hasOwn(variables, each));
  // The only variable is the input, whatever its name.
  if (name === undefined || Object.keys(variables).length === 1) return { rest: variables, expected: null };
  const { [name]: expected, ...rest } = variables;
  return { rest, expected };
}
