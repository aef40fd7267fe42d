/** Alpaca: `{"instruction", "input"?, "output", "system"?, "history"?, "kto_tag"?}`; usually one JSON array. */
import { isRecord, type Json } from '../../json-values.ts';
import { type RecordLoss, type TrainingFormat, trainingExample } from '../types.ts';
import { anyKey, extraKeys } from './keys.ts';
import { singleAnswer } from './pairs.ts';
import { alternates, conversationOf, nullBecause, oneText, splitSystem, turnsOf } from './turns.ts';

const keys = [
  'instruction',
  'input',
  'output',
  'system',
  'history',
  'chosen',
  'rejected',
  'kto_tag',
] as const;

/**
 * Source: LLaMA-Factory, commit 015ff25 (`data/README.md`), 2026. The prompt is the instruction, a line feed and the input. Answers of
 * the history are learned too. A line with `chosen` and `rejected` is preference data. So is a line with `kto_tag`, which says
 * whether the output is good.
 */
export const alpaca: TrainingFormat = {
  id: 'alpaca',
  method: 'supervised',
  keys,
  carries: anyKey,
  recognise: ({ instruction, output, chosen, rejected }) =>
    typeof instruction === 'string' &&
    (typeof output === 'string' || (typeof chosen === 'string' && typeof rejected === 'string')),
  read(value) {
    const { instruction, input, output, system, history, chosen, rejected, kto_tag: tag } = value;
    if (typeof instruction !== 'string') return null;
    const isPair = typeof output !== 'string' && typeof chosen === 'string' && typeof rejected === 'string';
    const isTagged = !isPair && typeof tag === 'boolean';
    const rounds = isHistory(history) ? history : [];
    const hasInput = typeof input === 'string' && input !== '';
    const prompt = [
      ...(typeof system === 'string' && system !== '' ? [{ role: 'system', content: system }] : []),
      ...rounds.flatMap(([question, answer]) => [user(question), assistant(answer)]),
      user(hasInput ? `${instruction}\n${input}` : instruction),
    ];
    const outputMessage = { role: 'assistant', content: output };
    const values = {
      instruction,
      ...('input' in value && { input }),
      ...('system' in value && { system }),
      ...('history' in value && { history }),
      ...(isPair ? {} : { chosen, rejected }),
      ...(isTagged ? {} : { kto_tag: tag }),
    };
    // A notation that `write` does not produce is kept in the layout, and a conversion loses it.
    const isUnusual =
      hasInput ||
      (history !== undefined && !isHistory(history)) ||
      (!isPair && (chosen ?? rejected) !== undefined) ||
      (!isTagged && tag !== undefined);
    return trainingExample({
      method: isPair || isTagged ? 'preference' : 'supervised',
      messages: isPair || isTagged ? prompt : [...prompt, outputMessage],
      preferred: isPair ? [assistant(chosen)] : isTagged && tag ? [outputMessage] : null,
      rejected: isPair ? [assistant(rejected)] : isTagged && !tag ? [outputMessage] : null,
      extra: extraKeys(value, keys),
      layout: { format: 'alpaca', values: withoutUndefined(values), matters: isUnusual },
    });
  },
  write(example, recordLoss) {
    const isPair = example.preferred !== null && example.rejected !== null;
    const taggedAnswer = singleAnswer(example);
    const ratedAnswers = isPair
      ? [example.preferred, example.rejected]
      : taggedAnswer
        ? [taggedAnswer.answer]
        : [];
    const answerTexts = ratedAnswers.map((each) => answerOf(each, recordLoss));
    const messages =
      ratedAnswers.length > 0 ? [...example.messages, assistant('')] : conversationOf(example, recordLoss);
    const texts = messages && textsOfTurns(messages, recordLoss);
    if (!texts || answerTexts.includes(null)) return null;
    if (example.tools !== null) recordLoss('tools');
    const layoutValues = example.layout?.format === 'alpaca' ? example.layout.values : null;
    const [chosen, rejected] = answerTexts;
    return {
      instruction: texts.questionsAndAnswers.at(-2),
      ...(layoutValues === null && { input: '' }),
      ...(isPair
        ? { chosen, rejected }
        : { output: taggedAnswer ? chosen : texts.questionsAndAnswers.at(-1) }),
      ...(taggedAnswer && { kto_tag: taggedAnswer.isGood }),
      ...(texts.system !== null && { system: texts.system }),
      ...(texts.questionsAndAnswers.length > 2 && {
        history: roundsOf(texts.questionsAndAnswers.slice(0, -2)),
      }),
      ...layoutValues,
      ...example.extra,
    };
  },
};

const user = (content: string): Json => ({ role: 'user', content });
const assistant = (content: string): Json => ({ role: 'assistant', content });

/** Whether a value is a list of rounds, each a question and its answer. Any other history is not read. */
export function isHistory(history: unknown): history is readonly (readonly [string, string])[] {
  return (
    Array.isArray(history) &&
    history.every(
      (round: unknown) =>
        Array.isArray(round) && round.length === 2 && round.every((text) => typeof text === 'string'),
    )
  );
}

function withoutUndefined(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The system text, and the texts of questions and answers in order; `null` if the conversation has anything else. */
function textsOfTurns(
  messages: readonly unknown[],
  recordLoss: RecordLoss,
): { readonly system: string | null; readonly questionsAndAnswers: readonly string[] } | null {
  const turns = turnsOf(messages, recordLoss);
  if (!turns) return null;
  if (turns.some(({ calls, answeredCallId }) => calls.length > 0 || answeredCallId !== null))
    return nullBecause('tool-calls', recordLoss);
  const { system, rest } = splitSystem(turns, recordLoss);
  if (!alternates(rest)) return nullBecause('alternation', recordLoss);
  if (rest.length === 0 || rest.length % 2 === 1) return nullBecause('turns', recordLoss);
  const texts = system.map(({ content }) => oneText(content, recordLoss));
  const questionsAndAnswers = rest.map(({ content }) => oneText(content, recordLoss));
  if (texts.includes(null) || !questionsAndAnswers.every((each) => each !== null)) return null;
  return { system: texts.length > 0 ? texts.join('\n') : null, questionsAndAnswers };
}

function roundsOf(questionsAndAnswers: readonly string[]): readonly (readonly string[])[] {
  return questionsAndAnswers.flatMap((question, index) =>
    index % 2 === 0 ? [[question, questionsAndAnswers[index + 1] ?? '']] : [],
  );
}

/** The text of an answer; `null` if the answer is anything but one message of the assistant with one text. */
function answerOf(answers: readonly unknown[] | null, recordLoss: RecordLoss): string | null {
  const turns = answers && turnsOf(answers, recordLoss);
  if (!turns) return null;
  const [turn] = turns;
  if (turns.length !== 1 || turn?.role !== 'assistant' || !isRecord(answers[0]))
    return nullBecause('turns', recordLoss);
  return turn.calls.length > 0 ? nullBecause('tool-calls', recordLoss) : oneText(turn.content, recordLoss);
}
