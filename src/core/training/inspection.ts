/**
 * The mergeable inspection of a training file. Parts of a file are inspected separately, in any order and on any machine, and
 * their states are merged into the report that one pass would give. That works because all numbers are whole, and every list
 * keeps the entries with the smallest lines or hashes.
 */
import { chatOverhead } from '../chat/overheads.ts';
import { binOf } from '../histogram.ts';
import { isRecord, type Json, parseJson } from '../json-values.ts';
import { type ExampleRead, ExampleReader } from './example-reader.ts';
import { isBlank } from './example-splitter.ts';
import { type ReaderRule, type ReportFinding, refusesLine } from './findings.ts';
import { addLine } from './first-lines.ts';
import { isKnownKey } from './formats/keys.ts';
import { trainingFormats } from './formats/registry.ts';
import { hostOfFormat, limitOf, statedTokenLimits } from './hosts/limits.ts';
import { exampleCheck, hasMedia } from './hosts/problems.ts';
import { trainingHosts } from './hosts/rows.ts';
import type { TrainingHostId } from './hosts/types.ts';
import { hasJoinable } from './join-messages.ts';
import { jsonFault } from './json-fault.ts';
import { maxQuote } from './messages.ts';
import { formatOf } from './parse.ts';
import { addCount, maxKindPlaces, otherHostKey, Part, type PartState } from './part.ts';
import { reportOf } from './report.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';
import { createProblem, type ExampleProblem, problemsOf, problemsOfExample } from './rules.ts';
import {
  type TrainingExample,
  type TrainingFormatId,
  type TrainingMethod,
  trainingExample,
} from './types.ts';
import { joinedTokenizers, type UsedTokenizers } from './used-tokenizers.ts';

/** An inspection fed line by line; see `createTrainingInspection`. */
export interface TrainingInspection {
  /**
   * Reads the next line, without its line feed. If a text does not begin on the next line (an element of a JSON array), `at` is the
   * number of the line on which it begins. `at` must not be below the number of an earlier text.
   */
  add(line: string, at?: number): void;
  /**
   * Continues after line `before`. The lines up to and including `before` belong to another part and are not counted here. `before`
   * must not be below the number of an earlier text.
   */
  seek(before: number): void;
  /**
   * Adds a finding that only the reader of the file can make, such as bytes that are not UTF-8. `at` is its line: by default the
   * line that was added last; 0 is the file as a whole.
   */
  note(rule: ReaderRule, params?: Readonly<Record<string, number | string>>, at?: number): void;
  /** Adds to the number of bytes that were read. If it is never called, the size of the file is the number of its characters. */
  noteBytes(bytes: number): void;
  /** Merges another part into this one: an inspection or its state. The order of merges does not matter. */
  merge(part: TrainingInspection | TrainingState): void;
  /**
   * Everything known so far, as plain JSON. A `brief` state leaves out the examples and values that are compared or listed one by
   * one. Its report has the figures to show while a file is read, but no duplicates, no leaks, no single examples and no rare
   * values (such as system prompts of few examples).
   */
  state(options?: { readonly brief?: boolean }): TrainingState;
  /** The sums of the examples read so far, as in the report. */
  readonly sums: ExampleSums;
  /** Lines read so far that hosts refuse, as in the report. */
  readonly refusedLines: number;
  /** The tokenizers with which the examples read so far were counted, those of merged parts included. */
  readonly tokenizers: UsedTokenizers;
  /** The report so far. A `partial` report has no near duplicates, which need a comparison of the whole file. */
  report(options?: { readonly partial?: boolean }): TrainingReport;
}

/** The figures of a report that are sums over its examples. */
export type ExampleSums = Pick<
  TrainingReport,
  'examples' | 'tokens' | 'assistantTokens' | 'billedTokensPerEpoch'
>;

/** The functions of an inspection, or of a sample, with which a reader passes on what it has read. */
export type LineInspection = Pick<TrainingInspection, 'add' | 'seek' | 'note' | 'noteBytes'>;

/** The version of the states that an inspection gives and merges. It rises with each change of their fields, except a new optional one. */
export const stateVersion = 3;

/** The state of an inspection, as plain JSON. Pass it on as it is: its fields may change. */
export interface TrainingState {
  readonly version: typeof stateVersion;
  readonly role: 'training' | 'validation';
  readonly nextLine: number;
  /** The tokenizers of the examples. Absent in a state that was made before states had this field: unknown. */
  readonly tokenizers?: UsedTokenizers;
  readonly training: PartState | null;
  readonly validation: PartState | null;
}

/** Maximum number of tokens of one example if the maximum of the host is not known: the maximum of OpenAI. */
const usualLimit = 65_536;

/**
 * Starts an inspection: `add` every line of a part in order, `merge` other parts, `report` as often as needed. With `state`, the
 * inspection continues from that state. Options of parts that merge must be equal, apart from `offset` and `role`.
 *
 * The first `maxExamples` examples and `maxProblems` problems are listed. Up to 100,000 distinct examples and inputs are compared
 * exactly; if there are more, a random sample is compared, and the report states its share. The sketches of near duplicates take at
 * most 40 MB. So the size of a state is bounded, and the state of a small file is small.
 */
export function createTrainingInspection(
  options: TrainingOptions,
  state?: TrainingState,
): TrainingInspection {
  const { count, rules = 'current', maxProblems = 1000, role = 'training', checks = 'all' } = options;
  const maxExamples = options.maxExamples ?? 100_000;
  const target = rules === 'current' ? (options.target ?? null) : null;
  const givenLimit = options.limit && options.limit > 0 ? options.limit : null;
  const hostLimits = new Map<TrainingFormatId, Map<TrainingMethod, number>>();
  /**
   * The number of tokens to which an example is cut. It depends only on the options and on the format and method of the example, so
   * that the sums of parts of a file can be added.
   */
  const tokenLimit = (format: TrainingFormatId, method: TrainingMethod): number => {
    if (givenLimit !== null) return givenLimit;
    if (rules === 'cookbook-2023') return 4096;
    const cachedLimit = hostLimits.get(format)?.get(method);
    if (cachedLimit !== undefined) return cachedLimit;
    const host = target ? trainingHosts[target] : hostOfFormat(format, method);
    const limit = limitOf('maximum-tokens', host, method) ?? usualLimit;
    const limits = hostLimits.get(format) ?? new Map<TrainingMethod, number>();
    hostLimits.set(format, limits.set(method, limit));
    return limit;
  };
  const hasCurrentRules = rules === 'current';
  const givenFormat = hasCurrentRules && options.format ? trainingFormats[options.format] : null;
  const reader = new ExampleReader({
    count,
    overhead: chatOverhead(options.family ?? 'o200k'),
    hasCurrentRules,
    checks,
  });
  const parts: Record<'training' | 'validation', Part | null> = { training: null, validation: null };
  /** The checks of the target host by method; each is made once. */
  const hostChecks = new Map<TrainingMethod, ReturnType<typeof exampleCheck>>();
  const hostCheckOf = (host: TrainingHostId, method: TrainingMethod) => {
    let check = hostChecks.get(method);
    if (!check) {
      check = exampleCheck(host, method);
      hostChecks.set(method, check);
    }
    return check;
  };
  const otherHosts = (hasCurrentRules && options.hosts) || [];
  /** The checks of the other hosts by method, each with the start of the keys under which broken rules are counted. */
  const otherChecks = new Map<TrainingMethod, readonly OtherCheck[]>();
  const otherChecksOf = (method: TrainingMethod): readonly OtherCheck[] => {
    const cachedChecks = otherChecks.get(method);
    if (cachedChecks) return cachedChecks;
    const checksOfHosts = otherHosts.map((host) => ({
      key: otherHostKey(host),
      check: exampleCheck(host, method),
    }));
    otherChecks.set(method, checksOfHosts);
    return checksOfHosts;
  };
  const partOf = (fileRole: 'training' | 'validation'): Part =>
    (parts[fileRole] ??= new Part(maxProblems, maxExamples));
  const currentPart = partOf(role);
  let line = options.offset ?? 0;
  /** The tokenizers of merged parts, and whether this inspection itself has counted an example. */
  let mergedTokenizers: UsedTokenizers = [];
  let hasCounted = false;
  const tokenizersNow = (): UsedTokenizers =>
    joinedTokenizers(mergedTokenizers, hasCounted ? [options.tokenizer ?? null] : []);

  // The last line that was counted as refused: a line with several errors counts once.
  let lastRefused = 0;
  const refuseLine = (): void => {
    if (lastRefused === line) return;
    lastRefused = line;
    currentPart.totals.refused += 1;
  };
  const refuse = (rule: string): void => {
    if (refusesLine(rule)) refuseLine();
  };

  const addProblem = (
    each: ExampleProblem,
    further: Readonly<Record<string, number | string>> = each.params,
  ): void => {
    currentPart.addProblem(line, each);
    currentPart.addFinding(each.code, { line, ...further });
    refuse(each.code);
  };

  const readLine = (text: string): void => {
    const { value, problem } = parseLine(text);
    if (problem) {
      const fault = problem.code === 'invalid-json' ? jsonFault(text) : null;
      addProblem(problem, fault ? { column: fault.column, expected: fault.expected } : problem.params);
    }
    if (value !== undefined) readValue(value);
  };

  const readValue = (value: unknown): void => {
    if (!hasCurrentRules) {
      for (const each of problemsOf(value, rules)) addProblem(each);
      if (isRecord(value) && Array.isArray(value.messages)) {
        measure(value, trainingExample({ method: 'supervised', messages: value.messages }), 'openai-chat');
      }
      return;
    }
    if (Array.isArray(value)) {
      addProblem(createProblem('array'));
      // An array reader adds an empty array for the brackets around a whole file. No single line is refused because of them.
      if (value.length > 0) refuseLine();
      for (const element of value) if (isRecord(element)) readRecord(element);
      return;
    }
    if (!isRecord(value)) for (const each of problemsOf(value, rules)) addProblem(each);
    else readRecord(value);
  };

  const readRecord = (value: Json): void => {
    const format = givenFormat ?? formatOf(value);
    const example = format?.read(value) ?? null;
    if (format && example) {
      const isChat = format.id === 'openai-chat' || (format !== givenFormat && isOpenaiCall(value));
      const needsPair = format.id === 'openai-preference';
      for (const each of isChat ? problemsOf(value, rules) : problemsOfExample(example, { needsPair }))
        addProblem(each);
      measure(value, example, format.id);
      return;
    }
    if (givenFormat && givenFormat.id !== 'openai-chat') {
      currentPart.addFinding('other-format', { line });
      refuse('other-format');
    } else for (const each of problemsOf(value, rules)) addProblem(each);
    if (checks === 'all') currentPart.countIn('examples', reader.hashOf(value), line);
  };

  const addFinding: ReportFinding = (rule, params) => {
    currentPart.addFinding(rule, params ? { line, ...params } : { line });
    refuse(rule);
  };

  /** Adds the figures of an example, and compares it with the limits of hosts. `value` is its parsed line. */
  const measure = (value: Json, example: TrainingExample, format: TrainingFormatId): void => {
    const exampleRead = reader.read(example, (rule, params) =>
      // The fix is only offered for messages that it can join.
      addFinding(rule === 'same-role-twice' && !hasJoinable(value) ? 'same-role-apart' : rule, params),
    );
    hasCounted = true;
    const { totals } = currentPart;
    totals.examples += 1;
    totals.tokens += exampleRead.tokens;
    totals.assistantTokens += exampleRead.assistantTokens;
    totals.messages += exampleRead.messages;
    const method = options.method ?? example.method;
    const limit = tokenLimit(format, method);
    totals.billed += Math.min(exampleRead.tokens, limit);
    for (const each of statedTokenLimits)
      addCount(currentPart.billedAtLimit, each, Math.min(exampleRead.tokens, each));
    addCount(currentPart.histogram, binOf(exampleRead.tokens));
    addCount(currentPart.turns, binOf(exampleRead.messages));
    currentPart.addKind(currentPart.formats, format, line);
    addCount(currentPart.methods, method);
    if (hasMedia(example)) totals.mediaExamples += 1;
    if (example.method !== 'pretraining') {
      if (!exampleRead.hasSystem) totals.missingSystem += 1;
      if (!exampleRead.hasUser) totals.missingUser += 1;
    }
    currentPart.listExample(line, exampleRead);
    if (exampleRead.tokens > limit) {
      totals.overLimit += 1;
      const lost = exampleRead.tokens - limit;
      currentPart.addFinding('over-limit', { line, tokens: exampleRead.tokens, lost });
      if (exampleRead.answerTokens > 0 && lost >= exampleRead.answerTokens)
        currentPart.addFinding('answer-cut', { line, tokens: exampleRead.tokens });
    }
    if (target) {
      const check = hostCheckOf(target, method);
      for (const rule of check(example, exampleRead.tokens)) currentPart.addBrokenRule(rule, line);
    }
    if (otherHosts.length > 0) {
      for (const { key, check } of otherChecksOf(method))
        for (const rule of check(example, exampleRead.tokens))
          addCount(currentPart.otherHostRules, key + rule);
    }
    if (checks === 'all') {
      checkKeys(example, format);
      addToTables(exampleRead);
    }
  };

  /** Reports the first key that the format does not have. A line of some formats may have any keys. */
  const checkKeys = ({ extra }: TrainingExample, format: TrainingFormatId): void => {
    if (extra === null) return;
    const key = Object.keys(extra).find((each) => !isKnownKey(trainingFormats[format], each));
    if (key !== undefined) addFinding('extra-keys', { key: key.slice(0, maxQuote) });
  };

  /** Adds an example to the tables in which examples of a file are compared with each other. */
  const addToTables = (exampleRead: ExampleRead): void => {
    const { totals } = currentPart;
    currentPart.countIn('examples', exampleRead.hash, line);
    currentPart.sketches.add(exampleRead.hash, reader.shingles, reader.smallestShingle, line);
    if (exampleRead.inputHash !== null)
      currentPart.countInput(exampleRead.inputHash, exampleRead.hasAnswer ? exampleRead.hash : null, line);
    if (exampleRead.systemHash !== null) {
      totals.systemPrompts += 1;
      currentPart.countIn('systems', exampleRead.systemHash, line);
    } else addLine(currentPart.withoutSystem, line, maxKindPlaces);
    if (exampleRead.toolsHash !== null) {
      totals.toolLists += 1;
      currentPart.countIn('tools', exampleRead.toolsHash, line);
    }
    currentPart.countContext(exampleRead.hash, exampleRead.systemHash, exampleRead.toolsHash, line);
    currentPart.addKind(currentPart.languages, exampleRead.language ?? 'unknown', line);
    if (exampleRead.form !== null) {
      totals.answers += 1;
      currentPart.addKind(currentPart.forms, exampleRead.form, line);
    }
    if (exampleRead.labelHash !== null) {
      totals.labels += 1;
      currentPart.countIn('labels', exampleRead.labelHash, line);
    }
  };

  const stateNow = ({ brief = false } = {}): TrainingState => ({
    version: stateVersion,
    role,
    nextLine: line,
    tokenizers: tokenizersNow(),
    training: parts.training?.state(brief) ?? null,
    validation: parts.validation?.state(brief) ?? null,
  });

  const mergeState = (added: TrainingState): void => {
    if (added.version !== stateVersion)
      throw new RangeError(`Unknown version of a training state: ${String(added.version)}`);
    for (const each of ['training', 'validation'] as const) {
      const part = added[each];
      if (part) partOf(each).merge(part);
    }
    line = Math.max(line, added.nextLine);
    mergedTokenizers = joinedTokenizers(mergedTokenizers, added.tokenizers ?? [null]);
  };
  if (state) mergeState(state);

  return {
    add(text, at = line + 1) {
      currentPart.totals.lines += Math.max(0, at - line);
      line = at;
      currentPart.totals.characters += text.length + 1;
      if (line === 1 && text.startsWith('\uFEFF')) {
        currentPart.totals.byteOrderMarks = 1;
        text = text.slice(1);
      }
      if (isBlank(text)) return;
      readLine(text);
    },
    seek(before) {
      line = before;
    },
    note(rule, params = {}, at = line) {
      currentPart.addFinding(rule, { line: at, ...params });
      if (at === line) refuse(rule);
    },
    noteBytes(bytes) {
      currentPart.totals.bytes += bytes;
    },
    merge(part) {
      mergeState('report' in part ? part.state() : part);
    },
    state: stateNow,
    get sums() {
      const { examples, tokens, assistantTokens, billed } = currentPart.totals;
      return { examples, tokens, assistantTokens, billedTokensPerEpoch: billed };
    },
    get refusedLines() {
      return currentPart.totals.refused;
    },
    get tokenizers() {
      return tokenizersNow();
    },
    report({ partial = false } = {}) {
      return reportOf(currentPart, parts, {
        options,
        tokenLimit,
        isLimitGiven: givenLimit !== null,
        maxProblems,
        partial,
        hasCurrentRules,
        role,
      });
    },
  };
}

/** The check of a host other than the target. */
interface OtherCheck {
  readonly key: string;
  readonly check: ReturnType<typeof exampleCheck>;
}

/** Whether a line has tool calls with an id, as in OpenAI's format. The arguments of such a call must be text. */
function isOpenaiCall({ messages }: Json): boolean {
  return (
    Array.isArray(messages) &&
    messages.some(
      (message) =>
        isRecord(message) &&
        Array.isArray(message.tool_calls) &&
        message.tool_calls.some((call) => isRecord(call) && typeof call.id === 'string'),
    )
  );
}

/** The value of a line (`undefined` if it cannot be read), and the problem of its notation, if it has one. */
function parseLine(text: string): { readonly value?: unknown; readonly problem?: ExampleProblem } {
  const value = parseJson(text);
  if (value !== undefined) return { value };
  const trimmed = text.trim();
  if (trimmed.endsWith(',')) {
    const withoutComma = parseJson(trimmed.slice(0, -1));
    if (withoutComma !== undefined) return { value: withoutComma, problem: createProblem('trailing-comma') };
  }
  if (trimmed === '[' || trimmed === ']') return { problem: createProblem('array', { bracket: trimmed }) };
  return { problem: createProblem('invalid-json') };
}
