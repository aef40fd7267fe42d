/** Checks a training file by the rules of a host: each example, and then the file as a whole. */
import { readMessage, textsOf } from '../../chat/message.ts';
import { isRecord } from '../../json-values.ts';
import { isLearned } from '../learned.ts';
import type { TrainingExample, TrainingFormatId, TrainingMethod } from '../types.ts';
import { hostMessages } from './messages.ts';
import { trainingHosts } from './rows.ts';
import type { HostProblem, HostRule, HostRuleId, TrainingHost, TrainingHostId } from './types.ts';

/** The facts about a file as a whole. A fact that is `null` is unknown, and its rules are not checked. */
export interface FileFacts {
  readonly method: TrainingMethod;
  readonly format: TrainingFormatId | null;
  readonly examples: number;
  readonly bytes: number | null;
  /** Number of examples with images, audio, video or files. */
  readonly mediaExamples: number | null;
  /** Number of epochs of the training. */
  readonly epochs: number | null;
  /** The name of the file without its folder. */
  readonly fileName: string | null;
  readonly hasByteOrderMark: boolean | null;
  /** Whether lines have several formats. */
  readonly isMixed: boolean;
  /** `null` = unknown whether there is one; `none` = there is none. */
  readonly validation: { readonly examples: number; readonly bytes: number | null } | 'none' | null;
  /** Number of examples that break each rule, counted with `exampleCheck`; absent = none. */
  readonly broken: Readonly<Partial<Record<HostRuleId, number>>>;
}

/** The rules of a host for a method. */
export function hostRules(id: TrainingHostId, method: TrainingMethod): readonly HostRule[] {
  return trainingHosts[id].rules.filter(({ methods }) => methods.includes(method));
}

const noRules: readonly HostRuleId[] = [];

/**
 * Makes a function that returns the rules that an example breaks, each once, in the order of the host's table. `tokens`
 * is the length of the whole example; `null` if it was not counted.
 */
export function exampleCheck(
  id: TrainingHostId,
  method: TrainingMethod,
): (example: TrainingExample, tokens: number | null) => readonly HostRuleId[] {
  const rules = hostRules(id, method);
  return (example, tokens) => {
    let broken: HostRuleId[] | null = null;
    for (const rule of rules) {
      if (!breaks(rule, example, tokens)) continue;
      broken ??= [];
      broken.push(rule.rule);
    }
    return broken ?? noRules;
  };
}

/** The start of a file for a host: a byte order mark if a rule of the host requires one, even an unverified rule; else nothing. */
export function fileStart(id: TrainingHostId): '' | '\uFEFF' {
  const rules: readonly HostRule[] = trainingHosts[id].rules;
  return rules.some(({ rule }) => rule === 'byte-order-mark') ? '\uFEFF' : '';
}

/** Whether a host refuses every key that a format does not define, also a key that other hosts allow. */
export function refusesExtraKeys(id: TrainingHostId): boolean {
  const rules: readonly HostRule[] = trainingHosts[id].rules;
  return rules.some(({ rule }) => rule === 'extra-keys');
}

/** Whether an example breaks a rule. */
function breaks(rule: HostRule, example: TrainingExample, tokens: number | null): boolean {
  switch (rule.rule) {
    case 'maximum-tokens':
      return tokens !== null && tokens > rule.value;
    case 'roles':
      return sidesOf(example).some((side) => side.some((message) => !hasRole(message, rule.value)));
    case 'answer-roles':
      return answersOf(example).some((side) => side.some((message) => !hasRole(message, rule.value)));
    case 'alternation':
      return !alternates(example);
    case 'system-first':
      return example.messages.some((message, index) => index > 0 && hasRole(message, systemRoles));
    case 'answer':
      return example.method === 'supervised'
        ? example.text === null && !example.messages.some((_, index) => isLearned(example, index))
        : answersOf(example).length < 2 || !answersOf(example).every((side) => side.some(isAnswer));
    case 'one-answer':
      return (
        answersOf(example).length < 2 ||
        !answersOf(example).every((side) => side.length === 1 && isAnswer(side[0]))
      );
    case 'last-user':
      return !hasRole(example.messages.at(-1), ['user']);
    case 'reserved-words':
    case 'other-reserved-words':
      return sidesOf(example).some((side) => side.some((message) => hasWord(message, rule.value)));
    case 'needs-keys':
      return rule.value.some((key) => !Object.hasOwn(example.extra ?? {}, key));
    case 'extra-keys':
      return example.extra !== null;
    case 'text-only':
      return hasMedia(example);
    case 'maximum-images':
      return mediaOf(example).image > rule.value;
    case 'maximum-videos':
      return mediaOf(example).video > rule.value;
    default:
      return false;
  }
}

const systemRoles = ['system', 'developer'];

/** Three lists of messages: the prompt, the better answer and the worse answer. */
function sidesOf({ messages, preferred, rejected }: TrainingExample): readonly (readonly unknown[])[] {
  return [messages, preferred ?? [], rejected ?? []];
}

function answersOf({ preferred, rejected }: TrainingExample): readonly (readonly unknown[])[] {
  return [preferred, rejected].filter((side) => side !== null);
}

function hasRole(message: unknown, roles: readonly string[]): boolean {
  return isRecord(message) && typeof message.role === 'string' && roles.includes(message.role);
}

function isAnswer(message: unknown): boolean {
  return hasRole(message, ['assistant']);
}

/** Whether user and assistant take turns, the user begins, and the assistant (if supervised) or the user (other methods) is last. */
function alternates({ messages, method }: TrainingExample): boolean {
  const turns = messages.filter((message) => !hasRole(message, systemRoles));
  const lastRole = method === 'supervised' ? 'assistant' : 'user';
  return (
    hasRole(turns.at(-1), [lastRole]) &&
    turns.every((message, index) => hasRole(message, [index % 2 === 0 ? 'user' : 'assistant']))
  );
}

/**
 * Words by one of their characters, which is searched for in a text: the colon at the end of a word, or else its first character.
 * `before` is the number of characters of the word before that character.
 */
type WordTable = ReadonlyMap<string, readonly { readonly word: string; readonly before: number }[]>;

/** The table of each list of words. Only the few lists of the rules occur. */
const wordTables = new WeakMap<readonly string[], WordTable>();

/** The table of a list of words, made once for each list. */
function wordTable(words: readonly string[]): WordTable {
  const cachedTable = wordTables.get(words);
  if (cachedTable) return cachedTable;
  const table = new Map<string, { readonly word: string; readonly before: number }[]>();
  for (const word of words) {
    const marker = word.endsWith(':') ? ':' : word.charAt(0);
    table.set(marker, [...(table.get(marker) ?? []), { word, before: word.indexOf(marker) }]);
  }
  wordTables.set(words, table);
  return table;
}

/** Whether a message has one of the words. */
function hasWord(message: unknown, words: readonly string[]): boolean {
  const content = isRecord(message) ? message.content : null;
  if (typeof content === 'string') return hasWordIn(content, wordTable(words));
  return textsOf(content).some((text) => hasWordIn(text, wordTable(words)));
}

/** Whether a text has one of the words. A word is compared only where its character was found. */
function hasWordIn(text: string, table: WordTable): boolean {
  for (const [marker, words] of table)
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1))
      for (const { word, before } of words) if (text.startsWith(word, at - before)) return true;
  return false;
}

const mediaKinds = ['image', 'video', 'audio', 'file'] as const;

type Media = Readonly<Record<(typeof mediaKinds)[number], number>>;

/** Whether an example has an image, a video, audio or a file. */
export function hasMedia(example: TrainingExample): boolean {
  const { image, video, audio, file } = mediaOf(example);
  return image + video + audio + file > 0;
}

/** The numbers of images, videos, audio parts and files in an example. */
function mediaOf(example: TrainingExample): Media {
  const media = { image: 0, video: 0, audio: 0, file: 0 };
  for (const side of sidesOf(example))
    for (const message of side) {
      if (!isRecord(message) || typeof message.content === 'string') continue;
      const { uncounted } = readMessage(message);
      for (const kind of mediaKinds)
        media[kind] += (uncounted[kind] ?? 0) + converseParts(message.content, kind);
    }
  return media;
}

/** The number of parts of a kind as Amazon's Converse API writes them: the key of a part is its kind. */
function converseParts(content: unknown, kind: string): number {
  if (!Array.isArray(content)) return 0;
  const isPart = (part: unknown): boolean => isRecord(part) && !('type' in part) && isRecord(part[kind]);
  return content.filter(isPart).length;
}

/**
 * All problems of a host with a file: errors first, then warnings, then notes, and within each of these in the order of the host's
 * table. If a broken rule could not be verified, its problem is a note.
 */
export function hostProblems(id: TrainingHostId, facts: FileFacts): readonly HostProblem[] {
  const host = trainingHosts[id] as TrainingHost;
  const problems: HostProblem[] = [];
  const addProblemWithoutRule = (rule: 'ended' | 'method' | 'format', value: string): void => {
    const params = { name: host.name, value };
    problems.push({
      host: id,
      rule,
      severity: 'error',
      params,
      message: hostMessages[rule](params),
      source: null,
      asOf: null,
    });
  };
  if (host.endedBy !== undefined) addProblemWithoutRule('ended', host.endedBy);
  const formats = host.formats[facts.method];
  if (formats === undefined) addProblemWithoutRule('method', facts.method);
  else if (facts.format !== null && !formats.includes(facts.format))
    addProblemWithoutRule('format', formats[0] ?? '');
  for (const rule of hostRules(id, facts.method)) {
    const params = figuresIfBroken(rule, facts);
    if (params === null) continue;
    const value = typeof rule.value === 'number' ? rule.value : String(rule.value);
    const allParams = { name: host.name, value, ...params };
    problems.push({
      host: id,
      rule: rule.rule,
      severity: severityOf(rule),
      params: allParams,
      message: hostMessages[rule.rule](allParams),
      source: rule.source,
      asOf: rule.asOf,
    });
  }
  const severityOrder = ['error', 'warning', 'note'];
  return problems.sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity));
}

/** Rules that never make a host refuse a file: advice, a rule of one of its models, and a setting of the job. */
const onlyNotes: ReadonlySet<HostRuleId> = new Set(['advised-examples', 'text-only-model', 'maximum-epochs']);

function severityOf({ rule, unverified }: HostRule): HostProblem['severity'] {
  if (unverified !== undefined || onlyNotes.has(rule)) return 'note';
  return rule === 'maximum-tokens' ? 'warning' : 'error';
}

/** The figures of a file that breaks a rule; `null` if the file keeps the rule, or if a fact that the rule needs is unknown. */
function figuresIfBroken(rule: HostRule, facts: FileFacts): HostProblem['params'] | null {
  const { examples, bytes, fileName, validation, mediaExamples, epochs } = facts;
  const validationFile = validation === 'none' ? null : validation;
  const paramsIf = (isBroken: boolean, params: HostProblem['params']) => (isBroken ? params : null);
  switch (rule.rule) {
    case 'minimum-examples':
    case 'advised-examples':
      return paramsIf(examples < rule.value, { examples });
    case 'maximum-examples':
      return paramsIf(examples > rule.value, { examples });
    case 'maximum-bytes':
      return bytes === null ? null : paramsIf(bytes > rule.value, { bytes });
    case 'maximum-media-examples':
      return mediaExamples === null
        ? null
        : paramsIf(mediaExamples > rule.value, { examples: mediaExamples });
    case 'text-only-model':
      return paramsIf(mediaExamples !== null && mediaExamples > 0, {});
    case 'maximum-epochs':
      return epochs === null ? null : paramsIf(epochs > rule.value, { epochs });
    case 'one-format':
      return paramsIf(facts.isMixed, {});
    case 'byte-order-mark':
      return paramsIf(facts.hasByteOrderMark === false, {});
    case 'file-name':
      return paramsIf(fileName !== null && !new RegExp(rule.value).test(fileName), {});
    case 'validation-file':
      return paramsIf(validation === 'none', {});
    case 'maximum-validation-examples':
      return (
        validationFile &&
        paramsIf(validationFile.examples > rule.value, { examples: validationFile.examples })
      );
    case 'maximum-validation-bytes':
      return validationFile && validationFile.bytes !== null
        ? paramsIf(validationFile.bytes > rule.value, { bytes: validationFile.bytes })
        : null;
    case 'maximum-validation-share': {
      const isLarge =
        validationFile !== null && examples > rule.above && validationFile.examples > rule.value * examples;
      return paramsIf(isLarge, { examples: validationFile?.examples ?? 0 });
    }
    default: {
      const count = facts.broken[rule.rule] ?? 0;
      return paramsIf(count > 0, { count });
    }
  }
}
