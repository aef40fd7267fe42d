/** Applies fixes to one line of a training file. Each fix mends something that can be mended in one way only. */
import { isRecord, type Json, jsonText } from '../json-values.ts';
import { ExampleText } from './example-text.ts';
import { isKnownKey, pick } from './formats/keys.ts';
import { inputKeys } from './formats/openai-preference.ts';
import { trainingFormats } from './formats/registry.ts';
import { roleOfSpeaker } from './formats/sharegpt.ts';
import { joinedMessages, withLists } from './join-messages.ts';
import { formatOf, parseExample, readExample } from './parse.ts';
import { haveSameAnswers } from './same-answers.ts';
import { sensitiveIn } from './secrets.ts';
import { encodingFlaws } from './text-checks.ts';
import type { TrainingFormatId } from './types.ts';

/** Every fix of a line. A fix has the name of the finding that it mends. */
export const trainingFixes = [
  /** A byte order mark at the start of the line is removed. If a host wants one at the start of the file, the writer adds it. */
  'byte-order-mark',
  /** The comma after an example is removed. */
  'trailing-comma',
  /** A line that is only the bracket of a JSON array is left out. */
  'array',
  /** The weight of a message that is not the assistant's is removed. */
  'weight-role',
  /**
   * Keys that the format does not have are removed, unless the format allows any key. A line that is recognised as a chat of OpenAI
   * loses a column that only another trainer reads, such as `images`.
   */
  'extra-keys',
  /** Half of a surrogate pair becomes U+FFFD. */
  'lone-surrogate',
  /** UTF-8 that was read as Windows-1252 is decoded correctly. */
  'mojibake',
  /** A byte order mark inside a text is removed. */
  'byte-order-mark-inside',
  /** Messages of the user or the assistant that follow each other become one, with a blank line between their texts. */
  'same-role-twice',
  /** A preference whose two answers are the same is left out. */
  'same-answers',
  /** Keys, tokens and passwords are replaced by masks. */
  'secret',
  /** E-mail addresses, telephone, card and account numbers are replaced by masks. */
  'personal-data',
] as const;

/** A fix of a line. */
export type TrainingFix = (typeof trainingFixes)[number];

/** Options of `cleanTrainingLine`. */
export interface CleanOptions {
  /**
   * Format of the file, for `extra-keys` and `same-answers`; default: the format whose shape the line has. A line in no format
   * keeps its keys.
   */
  readonly format?: TrainingFormatId | null;
  /**
   * Whether `extra-keys` keeps the keys that the format allows besides its own, such as `parallel_tool_calls`; default true. A host
   * with the rule `extra-keys` refuses these keys too.
   */
  readonly keepsAllowedKeys?: boolean;
}

/**
 * The line with the given fixes, or the same text if none applies. A line that is not a JSON object only gets the fixes
 * `byte-order-mark` and `array`. `null` if the line is left out: a bracket by `array`, or an example by
 * `same-answers`.
 */
export function cleanTrainingLine(
  line: string,
  fixes: Iterable<TrainingFix>,
  options: CleanOptions = {},
): string | null {
  const wanted = new Set(fixes);
  const text = mendNotation(line, wanted);
  if (text === null) return null;
  const value = parseExample(text);
  if (value === null) return text;
  if (wanted.has('same-answers') && isWithoutPreference(value, options)) return null;
  const mended = mendExample(value, wanted, options);
  if (mended === value) return text;
  return jsonText(mended) ?? text;
}

/** Whether both answers of the example are the same. */
function isWithoutPreference(value: Json, { format }: CleanOptions): boolean {
  const example = readExample(value, format);
  return example !== null && haveSameAnswers(example);
}

/** The line with the fixes outside the JSON value: byte order mark, bracket and comma. `null` if the line is left out. */
function mendNotation(line: string, wanted: ReadonlySet<TrainingFix>): string | null {
  const text = wanted.has('byte-order-mark') && line.startsWith('\uFEFF') ? line.slice(1) : line;
  const trimmed = text.trim();
  if (wanted.has('array') && (trimmed === '[' || trimmed === ']')) return null;
  const hasComma = wanted.has('trailing-comma') && trimmed.endsWith(',');
  return hasComma && parseExample(trimmed) !== null ? trimmed.slice(0, -1).trimEnd() : text;
}

/** The parsed example with the other fixes. The same object if nothing changed. */
function mendExample(value: Json, wanted: ReadonlySet<TrainingFix>, options: CleanOptions): Json {
  const mended = withLists(wanted.has('extra-keys') ? withoutExtraKeys(value, options) : value, (messages) =>
    mendMessages(messages, wanted),
  );
  const mend = textMender(wanted);
  return mend === null ? mended : (mapTexts(mended, mend) as Json);
}

/** The line without the keys that `extra-keys` removes; the same object if the line is not in the format, or has no such key. */
function withoutExtraKeys(
  value: Json,
  { format: id, keepsAllowedKeys = true }: Pick<CleanOptions, 'format' | 'keepsAllowedKeys'>,
): Json {
  const format = id ? trainingFormats[id] : formatOf(value);
  if (!format || format.read(value) === null) return value;
  const isAllowed = (key: string): boolean => keepsAllowedKeys && isKnownKey(format, key);
  const line = pickIfNeeded(value, (key) => format.keys.includes(key) || isAllowed(key));
  if (format.id !== 'openai-preference') return line;
  // This format has its messages, and so the keys of the example, in `input`.
  const input = line.input as Json;
  const mended = pickIfNeeded(input, (key) => inputKeys.includes(key) || isAllowed(key));
  return mended === input ? line : { ...line, input: mended };
}

/** The object with only the keys that `keeps` accepts; the same object if it has no other key. */
function pickIfNeeded(value: Json, keeps: (key: string) => boolean): Json {
  return Object.keys(value).every(keeps) ? value : pick(value, keeps);
}

function mendMessages(messages: readonly unknown[], wanted: ReadonlySet<TrainingFix>): readonly unknown[] {
  let mended = messages;
  if (wanted.has('weight-role') && messages.some(hasIdleWeight))
    mended = mended.map((message) =>
      hasIdleWeight(message) ? pick(message as Json, (key) => key !== 'weight') : message,
    );
  return wanted.has('same-role-twice') ? joinedMessages(mended) : mended;
}

/** Whether a message has a weight without an effect: only answers of the assistant are weighted. */
function hasIdleWeight(message: unknown): boolean {
  if (!isRecord(message) || !('weight' in message)) return false;
  const role = roleOfSpeaker(message.from) ?? message.role;
  return role !== 'assistant' && role !== 'model';
}

/** One function for all wanted fixes of texts; `null` if none is wanted. */
function textMender(wanted: ReadonlySet<TrainingFix>): ((text: string) => string) | null {
  const menders: ((text: string) => string)[] = [];
  if (wanted.has('mojibake')) menders.push(decodeMojibake);
  if (wanted.has('byte-order-mark-inside')) menders.push((text) => text.replaceAll('\uFEFF', ''));
  if (wanted.has('lone-surrogate')) menders.push(withoutLoneSurrogates);
  if (wanted.has('secret') || wanted.has('personal-data')) menders.push(masker(wanted));
  if (menders.length === 0) return null;
  return (text) => menders.reduce((mended, mend) => mend(mended), text);
}

/** Maximum depth of nesting at which texts are mended; real examples are far less nested. */
const maxDepth = 64;

/** The value with every text mended, except keys and the values of `nameKeys`. The same object if nothing changed. */
function mapTexts(value: unknown, mend: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return mend(value);
  if (depth > maxDepth || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const mendedMembers = value.map((each: unknown) => mapTexts(each, mend, depth + 1));
    return mendedMembers.every((each, index) => each === value[index]) ? value : mendedMembers;
  }
  const entries = Object.entries(value);
  const mendedMembers = entries.map(([key, each]): [string, unknown] => [
    key,
    nameKeys.has(key) && typeof each === 'string' ? each : mapTexts(each, mend, depth + 1),
  ]);
  return mendedMembers.every(([, each], index) => each === entries[index]?.[1])
    ? value
    : Object.fromEntries(mendedMembers);
}

/** Keys whose values are names (roles, ids, types) and not texts. */
const nameKeys = new Set(['role', 'from', 'type', 'id', 'tool_call_id', 'schemaVersion', 'preferenceLabel']);

/** The text with U+FFFD in place of each half of a surrogate pair that has no other half. */
function withoutLoneSurrogates(text: string): string {
  return /[\uD800-\uDFFF]/.test(text)
    ? text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    : text;
}

/** The buffer by which the marks of each text are found. */
const markedText = new ExampleText();

/** A function that replaces the wanted secrets and personal data in a text by masks. */
function masker(wanted: ReadonlySet<TrainingFix>): (text: string) => string {
  return (text) => {
    markedText.clear();
    const matches = sensitiveIn(text, markedText.write(text, 0, null))
      .filter(({ rule }) => wanted.has(rule))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    let masked = '';
    let at = 0;
    for (const match of matches) {
      // A match inside the previous one is already masked.
      if (match.from >= at) masked += text.slice(at, match.from) + match.masked;
      at = Math.max(at, match.to);
    }
    return matches.length === 0 ? text : masked + text.slice(at);
  };
}

/** Characters of Windows-1252 from 0x80 on; the five that it leaves undefined stand for themselves. Source: WHATWG Encoding. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The first character of a UTF-8 sequence that was read as Windows-1252: Â, Ã, â, or ð for an emoji. */
const leads = new Set([0xc2, 0xc3, 0xe2, 0xf0]);

/**
 * A text with each UTF-8 sequence that was read as Windows-1252 decoded correctly; other characters stay. The text is changed
 * only if `encodingFlaws` finds such damage, because capitals before a quotation mark (`CAFÉ»`) can look the same.
 */
function decodeMojibake(text: string): string {
  markedText.clear();
  if (!encodingFlaws(text, markedText.write(text, 0, null)).includes('mojibake')) return text;
  let mended = '';
  for (let at = 0; at < text.length; ) {
    const sequence = sequenceAt(text, at);
    mended += sequence === null ? text[at] : sequence.character;
    at += sequence === null ? 1 : sequence.length;
  }
  return mended;
}

/**
 * The UTF-8 sequence that was read as Windows-1252 and starts at `at`: the character that it stands for, and its length in the text.
 * `null` if there is none.
 */
function sequenceAt(
  text: string,
  at: number,
): { readonly character: string; readonly length: number } | null {
  const lead = text.charCodeAt(at);
  if (!leads.has(lead)) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = byteOf(text.charCodeAt(at + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = [0x80, 0x800, 0x10000][length - 2] as number;
  const isValid = code >= smallest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isValid ? { character: String.fromCodePoint(code), length } : null;
}

/**
 * The byte of a character in Windows-1252, from its Unicode code; -1 if this character set does not have the character. The code is NaN
 * at the end of a text, which also gives -1.
 */
function byteOf(code: number): number {
  if (code >= 0xa0 && code <= 0xff) return code;
  const at = windows1252.indexOf(String.fromCharCode(code));
  return at < 0 ? -1 : 0x80 + at;
}
