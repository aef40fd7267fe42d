/** Decodes a scenario from the text that `encodeScenario` writes; `encoding.ts` describes the format. */
import { problem, ScenarioError } from '../errors.ts';
import { type Field, type FieldNode, type ObjectNode, rangeTexts, scenarioNode } from './field-table.ts';
import { scenarioFrom } from './scenario.ts';
import type { Scenario } from './types.ts';

/** The start of every encoded scenario: the version of its format. */
export const encodedPrefix = 'ft1~';

/** Maximum length of an encoded scenario, guaranteed by the bounds in `limits`. Longer text is rejected without decoding. */
export const maxEncodedLength = 262_144;

/** Link parameters after a scenario: up to 8, each “@”, a letter and 1–20 digits (see `scenario-link.ts` of the elements). */
const linkParameters = /(@[a-z]\d{1,20}){1,8}$/;

/** The scenario of an encoded text. Link parameters after it are ignored. Throws `ScenarioError`, and no other error, for any other text. */
export function decodeScenario(text: string): Scenario {
  const encoded = typeof text === 'string' ? text.replace(linkParameters, '') : '';
  if (encoded.length > maxEncodedLength || !/^ft\d+~/.test(encoded)) {
    throw new ScenarioError([problem('', 'not-a-scenario')]);
  }
  if (!encoded.startsWith(encodedPrefix)) throw new ScenarioError([problem('', 'version', { version: 1 })]);
  const reader: Reader = { text: encoded, at: encodedPrefix.length };
  const input = decodeMembers(scenarioNode, reader);
  if (reader.at !== encoded.length) throw damaged(reader);
  return scenarioFrom(input);
}

/** An encoded text, and the index of the next character to read. */
interface Reader {
  readonly text: string;
  at: number;
}

/** The error for a text that is damaged at this place. */
function damaged({ at }: Reader): ScenarioError {
  return new ScenarioError([problem('', 'syntax', { at: at + 1 })]);
}

/** Moves past `token` if it comes next, and returns whether it did. */
function accept(reader: Reader, token: string): boolean {
  if (!reader.text.startsWith(token, reader.at)) return false;
  reader.at += token.length;
  return true;
}

/** Moves past the text that the sticky pattern matches, and returns it. Throws if the pattern does not match here. */
function readMatch(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text)?.[0];
  if (match === undefined) throw damaged(reader);
  reader.at += match.length;
  return match;
}

/** Whether the text or the current bracket ends here. */
const isAtEnd = ({ text, at }: Reader): boolean => at === text.length || text[at] === ')';

function decodeMembers(node: ObjectNode, reader: Reader): object {
  const value: Record<string, unknown> = {};
  if (isAtEnd(reader)) return value;
  do {
    const code = readMatch(reader, /[A-Za-z]/y);
    const [key, member] = Object.entries(node.members).find(([, m]) => m.code === code) ?? [];
    if (!key || !member || key in value) throw damaged(reader);
    value[key] = decodeNode(member, reader);
  } while (accept(reader, '~'));
  return value;
}

function decodeNode(node: FieldNode, reader: Reader): unknown {
  if (node.node === 'field') return decodeField(node, reader);
  if (!accept(reader, '(')) throw damaged(reader);
  const value =
    node.node === 'object' ? decodeMembers(node, reader) : decodeList(node.item, node.max, reader);
  if (!accept(reader, ')')) throw damaged(reader);
  return value;
}

function decodeList(item: FieldNode, max: number, reader: Reader): unknown[] {
  const items: unknown[] = [];
  if (isAtEnd(reader)) return items;
  do {
    if (items.length > max) throw damaged(reader);
    items.push(decodeNode(item, reader));
  } while (accept(reader, '~'));
  return items;
}

/** A number without a plus sign: digits, a decimal point and an exponent. */
const numberPattern = /-?(\d+\.?\d*|\.\d+)(e-?\d+)?/y;

function decodeField(field: Field, reader: Reader): unknown {
  switch (field.kind) {
    case 'text':
      return decodeText(reader);
    case 'date':
      return readMatch(reader, /\d{8}/y).replace(/(....)(..)(..)/, '$1-$2-$3');
    case 'flag':
      return readMatch(reader, /[01]/y) === '1';
    case 'choice':
      return field.choices[Number(readMatch(reader, /\d+/y))] ?? '';
    default:
      if (accept(reader, '!')) return null;
      if (accept(reader, 'w')) return field.choices[Number(readMatch(reader, /\d+/y))] ?? '';
      return field.maxEntries && accept(reader, '(')
        ? decodeEntries(field.maxEntries, reader)
        : decodeNumbers(reader);
  }
}

/** The numbers of a list whose opening bracket has been read. */
function decodeEntries(max: number, reader: Reader): number[] {
  const entries: number[] = [];
  do {
    if (entries.length > max) throw damaged(reader);
    entries.push(Number(readMatch(reader, numberPattern)));
  } while (accept(reader, '~'));
  if (!accept(reader, ')')) throw damaged(reader);
  return entries;
}

/** A number, or a range if `!` follows its first number. */
function decodeNumbers(reader: Reader): unknown {
  const p10 = Number(readMatch(reader, numberPattern));
  if (!accept(reader, '!')) return p10;
  const p50 = Number(readMatch(reader, numberPattern));
  if (!accept(reader, '!')) throw damaged(reader);
  const p90 = Number(readMatch(reader, numberPattern));
  const range: Record<string, unknown> = { p10, p50, p90 };
  for (const key of rangeTexts) {
    // If `sharedAs` is absent and `differenceTo` is not, `sharedAs` is written as an empty text.
    const text = accept(reader, '!') && decodeText(reader);
    if (text) range[key] = text;
  }
  return range;
}

/** A text: `_` is a space, and `*…*` is a run of code points in base 36. */
function decodeText(reader: Reader): string {
  return readMatch(reader, /(?:[\w.-]|\*[\da-z]{1,4}(?:\.[\da-z]{1,4})*\*)*/y)
    .split(/(\*[^*]*\*)/)
    .map((piece) => (piece.startsWith('*') ? decodeRun(piece, reader) : piece.replaceAll('_', ' ')))
    .join('');
}

/** The characters of a run `*…*` of code points in base 36. */
function decodeRun(run: string, reader: Reader): string {
  const points = run
    .slice(1, -1)
    .split('.')
    .map((digits) => Number.parseInt(digits, 36));
  if (points.some((point) => point > 0x10ffff)) throw damaged(reader);
  return points.map((point) => String.fromCodePoint(point)).join('');
}
