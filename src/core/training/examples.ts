/**
 * Reads a chat training file (JSON Lines): its problems, the tokens of each example, and the tokens that will be billed
 * (model page, section 8). The caller passes the tokenizer as `count`.
 */
import { textsOf } from '../chat/message.ts';
import { type ChatFamily, chatOverhead } from '../chat/overheads.ts';
import { type ChatMessage, type Count, countMessageTokens, countToolTokens } from '../chat/tokens.ts';
import { isRecord } from '../json-values.ts';
import { createProblem, type ExampleProblem, problemsOf, type TrainingRules } from './rules.ts';

/** How to read a training file. */
export interface TrainingOptions {
  readonly count: Count;
  /** Default `current`. */
  readonly rules?: TrainingRules;
  /**
   * Maximum number of tokens of one example, above 0; the rest is cut off. Default, also for anything else:
   * 65,536 (`cookbook-2023`: 4,096).
   */
  readonly limit?: number | null;
  /** Above 0. Default, also for anything else: `defaultEpochs` of the number of examples. */
  readonly epochs?: number | null;
  /** Family of the chat format; default `o200k`. It matters only for tool definitions. */
  readonly family?: ChatFamily | (string & {});
  /** Maximum number of listed problems; all are counted. Default 1,000. */
  readonly maxProblems?: number;
}

/** One problem of a file. `line` starts at 1; 0 means the file as a whole. */
export interface TrainingProblem extends ExampleProblem {
  readonly line: number;
}

/** The content of a training file. Per-example lists share their order; `lines[i]` is the line of example i. */
export interface TrainingReport {
  /** Number of lines with a list of messages, with or without problems. */
  readonly examples: number;
  readonly problems: readonly TrainingProblem[];
  /** Problems of each code, those beyond `maxProblems` included. */
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly lines: readonly number[];
  /** Whole examples, format included; not cut to the limit. */
  readonly tokensPerExample: readonly number[];
  /** Content of the assistant's messages alone. */
  readonly assistantTokensPerExample: readonly number[];
  readonly messagesPerExample: readonly number[];
  readonly limit: number;
  /** Examples longer than the limit. */
  readonly overLimit: number;
  readonly missingSystem: number;
  readonly missingUser: number;
  readonly billedTokensPerEpoch: number;
  readonly epochs: number;
  readonly billedTokens: number;
}

/** Minimum number of examples of a fine-tuning job (platform.openai.com, fine-tuning guide, 2026). */
const minExamples = 10;
/** Maximum size of a file that the file endpoint accepts. */
const maxFileBytes = 512 * 1024 * 1024;

/**
 * The default number of epochs for a whole number of examples ≥ 0: 3; for small files 100 / examples, rounded down, at
 * most 25; for large files 25,000 / examples, rounded down, at least 1. Rule: OpenAI's cookbook, 2023.
 */
export function defaultEpochs(examples: number): number {
  if (examples * 3 < 100) return Math.min(25, Math.floor(100 / examples));
  if (examples * 3 > 25_000) return Math.max(1, Math.floor(25_000 / examples));
  return 3;
}

/**
 * The content of a training file given as text. Never throws: it returns `problems` with line numbers.
 * A byte order mark, CRLF and blank lines are fine; a comma after an example is a problem, but the example is still counted.
 */
export function inspectTrainingData(text: string, options: TrainingOptions): TrainingReport {
  const inspection = createTrainingInspection(options);
  for (const line of linesOf(text)) inspection.add(line);
  return inspection.report();
}

/** An inspection line by line, for files that are read in pieces. Call `add` with every line in order, then `report` once. */
export interface TrainingInspection {
  add(line: string): void;
  report(): TrainingReport;
}

/** Starts an inspection. `inspectTrainingData` does one for a whole text. */
export function createTrainingInspection(options: TrainingOptions): TrainingInspection {
  const { count, rules = 'current', maxProblems = 1000 } = options;
  const usualLimit = rules === 'cookbook-2023' ? 4096 : 65_536;
  const limit = options.limit && options.limit > 0 ? options.limit : usualLimit;
  const overhead = chatOverhead(options.family ?? 'o200k');
  const problems: TrainingProblem[] = [];
  const problemCounts: Record<string, number> = Object.create(null);
  const lines: number[] = [];
  const tokens: number[] = [];
  const assistantTokens: number[] = [];
  const messageCounts: number[] = [];
  let line = 0;
  let bytes = 0;
  let missingSystem = 0;
  let missingUser = 0;

  const note = (at: number, problem: ExampleProblem): void => {
    problemCounts[problem.code] = (problemCounts[problem.code] ?? 0) + 1;
    if (problems.length < maxProblems) problems.push({ line: at, ...problem });
  };

  const measure = (example: Readonly<Record<string, unknown>>, messages: readonly unknown[]): void => {
    let all = overhead.reply;
    let assistant = 0;
    const seen = new Set<unknown>();
    for (const message of messages) {
      all += countMessageTokens(message, count, overhead);
      if (!isRecord(message)) continue;
      seen.add(message.role);
      if (message.role === 'assistant') for (const text of textsOf(message.content)) assistant += count(text);
    }
    if (rules === 'current' && Array.isArray(example.tools))
      all += countToolTokens(example.tools, count, overhead);
    if (!seen.has('system') && !(rules === 'current' && seen.has('developer'))) missingSystem += 1;
    if (!seen.has('user')) missingUser += 1;
    lines.push(line);
    tokens.push(all);
    assistantTokens.push(assistant);
    messageCounts.push(messages.length);
  };

  return {
    add(text) {
      line += 1;
      bytes += text.length + 1;
      if (line === 1 && text.startsWith('\uFEFF')) text = text.slice(1);
      if (text.trim() === '') return;
      const parsed = parseLine(text);
      if (parsed.problem) note(line, parsed.problem);
      if (parsed.value === undefined) return;
      for (const problem of problemsOf(parsed.value, rules)) note(line, problem);
      if (!isRecord(parsed.value) || !Array.isArray(parsed.value.messages)) return;
      measure(parsed.value, parsed.value.messages as readonly ChatMessage[]);
    },

    report() {
      const examples = tokens.length;
      if (rules === 'current') for (const problem of fileProblems(examples, bytes)) note(0, problem);
      const epochs = options.epochs && options.epochs > 0 ? options.epochs : defaultEpochs(examples);
      let billedTokensPerEpoch = 0;
      for (const each of tokens) billedTokensPerEpoch += Math.min(each, limit);
      return {
        examples,
        problems,
        problemCounts,
        lines,
        tokensPerExample: tokens,
        assistantTokensPerExample: assistantTokens,
        messagesPerExample: messageCounts,
        limit,
        overLimit: tokens.filter((each) => each > limit).length,
        missingSystem,
        missingUser,
        billedTokensPerEpoch,
        epochs,
        billedTokens: billedTokensPerEpoch * epochs,
      };
    },
  };
}

/** The lines of a text without their line feeds. Engines slice without copying, so a large file exists once. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end);
    if (end < 0) return;
    from = end + 1;
  }
}

/** The value of a line, or `undefined` if it cannot be read, and the problem of its notation, if any. */
function parseLine(text: string): { readonly value?: unknown; readonly problem?: ExampleProblem } {
  const value = parse(text);
  if (value !== undefined) return { value };
  const trimmed = text.trim();
  if (trimmed.endsWith(',')) {
    const before = parse(trimmed.slice(0, -1));
    if (before !== undefined) return { value: before, problem: createProblem('trailing-comma') };
  }
  if (trimmed === '[' || trimmed === ']') return { problem: createProblem('array', { bracket: trimmed }) };
  return { problem: createProblem('invalid-json') };
}

/** `undefined` for a text that is not JSON. The engine's own message is dropped: it quotes the text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fileProblems(examples: number, bytes: number): readonly ExampleProblem[] {
  const problems: ExampleProblem[] = [];
  if (examples < minExamples)
    problems.push(createProblem('too-few-examples', { examples, minimum: minExamples }));
  if (bytes > maxFileBytes) problems.push(createProblem('file-size', { bytes, maximum: maxFileBytes }));
  return problems;
}
