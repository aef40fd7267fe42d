/**
 * ShareGPT: `{"conversations": [{"from": "human", "value": "…"}, …], "system"?, "tools"?, "kto_tag"?}`; usually one JSON array.
 */
import { isRecord, type Json, jsonText, parseJson } from '../../json-values.ts';
import { type RecordLoss, type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { pairOf, singleAnswer } from './pairs.ts';
import {
  alternates,
  callId,
  conversationOf,
  functionsOf,
  functionTool,
  isAnswer,
  noteCallIds,
  nullBecause,
  oneText,
  splitSystem,
  type Turn,
  turnsOf,
} from './turns.ts';

const keys = ['conversations', 'system', 'tools', 'chosen', 'rejected', 'kto_tag'] as const;

/** The role of each name that a speaker may have. */
const roles: Readonly<Record<string, string>> = {
  human: 'user',
  user: 'user',
  gpt: 'assistant',
  assistant: 'assistant',
  chatgpt: 'assistant',
  system: 'system',
  observation: 'tool',
  tool: 'tool',
  function_call: 'assistant',
};

/** The role of a speaker by the name in `from`; `null` for a name that has no role. */
export function roleOfSpeaker(name: unknown): string | null {
  return typeof name === 'string' && Object.hasOwn(roles, name) ? (roles[name] as string) : null;
}

/** The usual name of each role, which this format writes. The layout of an example keeps other names, so that its line can be written as it was. */
const usualNames: Readonly<Record<string, string>> = { user: 'human', assistant: 'gpt', tool: 'observation' };

/**
 * Source: LLaMA-Factory, commit 015ff25 (`data/README.md`), 2026; axolotl, commit 067b021, 2026-07-24. A line with `chosen` and
 * `rejected` is preference data. So is a line with `kto_tag`, which says whether the last answer is good.
 */
export const sharegpt: TrainingFormat = {
  id: 'sharegpt',
  // The method of a line that is not preference data.
  method: 'supervised',
  keys,
  carries: anyKey,
  recognise: ({ conversations }) => Array.isArray(conversations),
  read(value) {
    const { conversations, system, chosen, rejected, kto_tag: tag } = value;
    if (!Array.isArray(conversations)) return null;
    const isPair = isTurn(chosen) && isTurn(rejected);
    const tools = readTools(value.tools);
    const names: Record<string, string> = Object.create(null);
    const turns = readTurns(conversations, names);
    const hasSystem = typeof system === 'string' && system !== '';
    /** Whether the system text is one of the turns, instead of under the key `system`. */
    const isInline = !hasSystem && conversations.some((turn) => isRecord(turn) && turn.from === 'system');
    const isTagged = !isPair && typeof tag === 'boolean' && isAnswer(turns.at(-1));
    const taggedAnswer = isTagged ? turns.slice(-1) : null;
    const prompt = isTagged ? turns.slice(0, -1) : turns;
    const preferred = isPair ? readTurns([chosen], names, 'chosen') : tag === true ? taggedAnswer : null;
    const rejectedTurns = isPair
      ? readTurns([rejected], names, 'rejected')
      : tag === false
        ? taggedAnswer
        : null;
    const values: Json = {
      ...(isInline && { isInline }),
      ...(Object.keys(names).length > 0 && { names }),
      ...(system !== undefined && (typeof system !== 'string' || system === '') && { system }),
      ...tools.layout,
      ...(!isPair && (chosen !== undefined || rejected !== undefined) && { chosen, rejected }),
      ...(!isTagged && tag !== undefined && { kto_tag: tag }),
    };
    return trainingExample({
      method: isPair || isTagged ? 'preference' : 'supervised',
      messages: hasSystem ? [{ role: 'system', content: system }, ...prompt] : prompt,
      preferred,
      rejected: rejectedTurns,
      tools: tools.tools,
      extra: extraKeys(value, keys),
      // A layout matters if another format would lose what only the layout has.
      layout:
        Object.keys(values).length > 0
          ? { format: 'sharegpt', values, matters: tools.isLost || 'chosen' in values || 'kto_tag' in values }
          : null,
    });
  },
  write(example, recordLoss) {
    const isPair = example.preferred !== null && example.rejected !== null;
    const ratedAnswer = singleAnswer(example);
    // `kto_tag` rates the last turn, so this turn has to be the whole answer.
    if (ratedAnswer && ratedAnswer.answer.length !== 1) return nullBecause('turns', recordLoss);
    const withRatedAnswer = ratedAnswer ? [...example.messages, ...ratedAnswer.answer] : null;
    const messages = isPair ? example.messages : (withRatedAnswer ?? conversationOf(example, recordLoss));
    const turns = messages && turnsOf(messages, recordLoss);
    if (!turns) return null;
    const { system, rest } = splitSystem(turns, recordLoss);
    if (!alternates(rest)) return nullBecause('alternation', recordLoss);
    if (rest.at(-1)?.role !== (isPair ? 'user' : 'assistant')) return nullBecause('turns', recordLoss);
    noteCallIds(rest, recordLoss);
    const layoutValues = example.layout?.format === 'sharegpt' ? example.layout.values : {};
    const names = isRecord(layoutValues.names) ? layoutValues.names : {};
    const isInline = layoutValues.isInline === true;
    const conversations = writeTurns(isInline ? turns : rest, names, recordLoss);
    const texts = system.map(({ content }) => oneText(content, recordLoss));
    const answers = isPair ? writeAnswers(example, names, recordLoss) : {};
    if (!conversations || texts.includes(null) || !answers) return null;
    const { names: _names, isInline: _isInline, ...otherValues } = layoutValues;
    return {
      conversations,
      ...answers,
      ...(ratedAnswer && { kto_tag: ratedAnswer.isGood }),
      ...(texts.length > 0 && !isInline && { system: texts.join('\n') }),
      ...writeTools(example.tools, recordLoss),
      ...otherValues,
      ...example.extra,
    };
  },
};

/** Whether a value is a turn with a speaker and a text. A line with two such answers is preference data. */
export function isTurn(value: unknown): boolean {
  return isRecord(value) && typeof value.from === 'string' && typeof value.value === 'string';
}

/**
 * Turns as messages. Unusual names of speakers are added to `names`, under `answerKey` if it is given, else under the index of the
 * turn.
 */
function readTurns(
  turns: readonly unknown[],
  names: Record<string, string>,
  answerKey?: 'chosen' | 'rejected',
): readonly unknown[] {
  let calls = 0;
  let results = 0;
  return turns.map((turn, index) => {
    if (!isRecord(turn)) return turn;
    const { from, value, ...others } = turn;
    const name = typeof from === 'string' ? from : '';
    const role = roleOfSpeaker(name) ?? from;
    if (name !== 'function_call' && role !== from && usualNames[role as string] !== name)
      names[answerKey ?? index] = name;
    if (name === 'assistant' || name === 'user' || name === 'tool') names[answerKey ?? index] = name;
    const parsedCalls = name === 'function_call' && typeof value === 'string' ? callsIn(value) : null;
    if (parsedCalls) {
      const tool_calls = parsedCalls.map((call) => ({
        id: callId(++calls),
        type: 'function',
        function: call,
      }));
      return { ...others, role: 'assistant', tool_calls };
    }
    const answeredCall = role === 'tool' ? { tool_call_id: callId(++results) } : {};
    return { ...others, role, content: value, ...answeredCall };
  });
}

/** The tool calls in a text, which is the JSON of one call or of a list; `null` if it is neither. */
function callsIn(value: string): readonly Json[] | null {
  const parsed = parseJson(value);
  const calls = (Array.isArray(parsed) ? parsed : [parsed]) as readonly unknown[];
  const parsedCalls = calls.map((call) =>
    isRecord(call) && typeof call.name === 'string'
      ? {
          name: call.name,
          arguments:
            typeof call.arguments === 'string' ? call.arguments : (jsonText(call.arguments ?? {}) ?? ''),
        }
      : null,
  );
  return parsedCalls.length > 0 && parsedCalls.every((call) => call !== null) ? parsedCalls : null;
}

/** Turns as this format writes them; `names` has the unusual names of speakers (see `readTurns`). `null` if that is impossible. */
function writeTurns(
  turns: readonly Turn[],
  names: Json,
  recordLoss: RecordLoss,
  answerKey?: 'chosen' | 'rejected',
): readonly Json[] | null {
  const writtenTurns: Json[] = [];
  for (const [index, turn] of turns.entries()) {
    const { role, content, calls } = turn;
    if (calls.length > 0) {
      // A turn has either a text or one call: the results of several calls would be several turns in a row.
      const [call] = calls;
      if (calls.length > 1 || !call || (content !== null && content.length > 0))
        return nullBecause('tool-calls', recordLoss);
      const args = parseJson(call.args);
      if (!isRecord(args)) recordLoss('tool-arguments');
      const value = jsonText({ name: call.name, arguments: isRecord(args) ? args : call.args }) ?? '';
      writtenTurns.push({ from: 'function_call', value });
      continue;
    }
    const value = oneText(content, recordLoss);
    if (value === null) return null;
    const name = names[answerKey ?? index];
    writtenTurns.push({ from: typeof name === 'string' ? name : (usualNames[role] ?? role), value });
  }
  return writtenTurns;
}

/** The better and the worse answer of a pair; `null` if one of them cannot be written as one turn. */
function writeAnswers(
  example: Parameters<TrainingFormat['write']>[0],
  names: Json,
  recordLoss: RecordLoss,
): Json | null {
  const pair = pairOf(example, recordLoss);
  const [chosen, rejected] = (['chosen', 'rejected'] as const).map((answerKey) => {
    const answers = answerKey === 'chosen' ? pair?.preferred : pair?.rejected;
    const turns = answers && turnsOf(answers, recordLoss);
    if (!turns) return null;
    if (turns.length !== 1 || turns[0]?.role !== 'assistant') return nullBecause('turns', recordLoss);
    return writeTurns(turns, names, recordLoss, answerKey)?.[0] ?? null;
  });
  return chosen && rejected ? { chosen, rejected } : null;
}

/**
 * Tool definitions, which are a JSON text, as tools of OpenAI. If `writeTools` would write another text, the layout keeps this one.
 * `isLost`: the text is not a list of objects, so only the layout has it.
 */
function readTools(definitions: unknown): {
  readonly tools: readonly Json[] | null;
  readonly layout: Json;
  readonly isLost: boolean;
} {
  if (definitions === undefined) return { tools: null, layout: {}, isLost: false };
  const parsed = typeof definitions === 'string' ? parseJson(definitions) : undefined;
  const tools = Array.isArray(parsed) && parsed.length > 0 && parsed.every(isRecord) ? parsed : null;
  const isUsual = tools !== null && jsonText(tools) === definitions;
  return {
    tools: tools === null ? null : tools.map(functionTool),
    layout: isUsual ? {} : { tools: definitions },
    isLost: tools === null && definitions !== '',
  };
}

function writeTools(tools: unknown, recordLoss: RecordLoss): Json {
  if (tools === null) return {};
  const functions = functionsOf(tools);
  if (functions === null) recordLoss('tools');
  return functions && functions.length > 0 ? { tools: jsonText(functions) } : {};
}
