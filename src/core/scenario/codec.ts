/**
 * Scenario ↔ one short printable text, for an attribute, a URL hash or a form value.
 * Every character is one that `encodeURIComponent` leaves alone.
 *
 *     ft1~h36~q1e5~a(ia~p2e3~r(i.4~o1.6)~ib~p250)~s20260101
 *
 * `key value` members joined by `~`, objects and lists in `( )`, `!` for unknown, `p10!p50!p90!sharedAs` for a
 * range, `_` for a space, `*c3.a9*` for other characters (code points, base 36). Keys are the letters of
 * `field-table.ts`, defaults are left out, numbers have the shortest digits that give the same number back.
 */
import { problem, ScenarioError } from '../errors.ts';
import { type Field, type FieldNode, type ObjectNode, scenarioNode } from './field-table.ts';
import { isScenario, scenarioFrom } from './scenario.ts';
import type { Belief, Scenario } from './types.ts';

const prefix = 'ft1~';

/** Maximum length of an encoded scenario, which the bounds in `limits` guarantee. Longer text is rejected without reading it. */
export const maxEncodedLength = 262_144;

/** The scenario as text, at most `maxEncodedLength` characters; `decodeScenario` returns an equal scenario. */
export function encodeScenario(scenario: Scenario): string {
  return prefix + members(scenarioNode, isScenario(scenario) ? scenario : scenarioFrom(scenario));
}

function members(node: ObjectNode, value: object): string {
  const given = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const [key, member] of Object.entries(node.members)) {
    const item = given[key];
    // If there are two exclusive sets of members, the first member of the used set is always written, to identify the set.
    const telling = node.either?.some((keys) => keys[0] === key) ?? false;
    if (item === undefined || (key === 'label' && 'id' in given && item === given.id)) continue;
    if (!telling && isDefault(member, item)) continue;
    parts.push(member.code + encodeNode(member, item));
  }
  return parts.join('~');
}

function isDefault(node: FieldNode, value: unknown): boolean {
  if (node.node === 'field') return value === node.default;
  if (!node.filled) return false;
  return node.node === 'list' ? (value as unknown[]).length === 0 : members(node, value as object) === '';
}

function encodeNode(node: FieldNode, value: unknown): string {
  if (node.node === 'field') return encodeField(node, value);
  if (node.node === 'object') return `(${members(node, value as object)})`;
  return `(${(value as unknown[]).map((item) => encodeNode(node.item, item)).join('~')})`;
}

function encodeField(field: Field, value: unknown): string {
  if (value === null) return '!';
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return `(${value.map(encodeNumber).join('~')})`;
  if (typeof value === 'object') {
    const { p10, p50, p90, sharedAs } = value as Belief;
    const numbers = [p10, p50, p90].map(encodeNumber).join('!');
    return sharedAs === undefined ? numbers : `${numbers}!${encodeText(sharedAs)}`;
  }
  const text = value as string;
  if (field.kind === 'date') return text.replaceAll('-', '');
  if (field.kind === 'text') return encodeText(text);
  return (field.kind === 'choice' ? '' : 'w') + field.choices.indexOf(text);
}

/** Shortest digits that read back as the same number: `1e5`, `.4`, `12e-9`. */
function encodeNumber(value: number): string {
  const match = /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const bare = digits.replace(/0+$/, '');
  if (bare === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - bare.length);
  const scientific = power === 0 ? `${sign}${bare}` : `${sign}${bare}e${power}`;
  const usual = String(value)
    .replace('e+', 'e')
    .replace(/^(-?)0\./, '$1.');
  return scientific.length < usual.length ? scientific : usual;
}

function encodeText(text: string): string {
  const spaced = text.replaceAll(/[^\w.-]+|_+/g, (run) => {
    let out = '';
    for (const word of run.split(/( )/)) {
      if (word === ' ') out += '_';
      else if (word) out += `*${[...word].map((char) => char.codePointAt(0)?.toString(36)).join('.')}*`;
    }
    return out;
  });
  return spaced;
}

/** The scenario of an encoded text. Throws `ScenarioError`, and nothing else, for any other text. */
export function decodeScenario(text: string): Scenario {
  if (typeof text !== 'string' || text.length > maxEncodedLength || !/^ft\d+~/.test(text)) {
    throw new ScenarioError([problem('', 'not-a-scenario')]);
  }
  if (!text.startsWith(prefix)) throw new ScenarioError([problem('', 'version', { version: 1 })]);
  const reader: Reader = { text, at: prefix.length };
  const input = decodeMembers(scenarioNode, reader);
  if (reader.at !== text.length) throw damaged(reader);
  return scenarioFrom(input);
}

interface Reader {
  readonly text: string;
  at: number;
}

function damaged({ at }: Reader): ScenarioError {
  return new ScenarioError([problem('', 'syntax', { at: at + 1 })]);
}

/** Reads `token` if it comes next. */
function took(reader: Reader, token: string): boolean {
  if (!reader.text.startsWith(token, reader.at)) return false;
  reader.at += token.length;
  return true;
}

/** Reads the next text if the sticky pattern matches it, else throws. */
function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw damaged(reader);
  reader.at += found.length;
  return found;
}

const atEnd = ({ text, at }: Reader): boolean => at === text.length || text[at] === ')';

function decodeMembers(node: ObjectNode, reader: Reader): object {
  const value: Record<string, unknown> = {};
  if (atEnd(reader)) return value;
  do {
    const code = take(reader, /[A-Za-z]/y);
    const [key, member] = Object.entries(node.members).find(([, m]) => m.code === code) ?? [];
    if (!key || !member || key in value) throw damaged(reader);
    value[key] = decodeNode(member, reader);
  } while (took(reader, '~'));
  return value;
}

function decodeNode(node: FieldNode, reader: Reader): unknown {
  if (node.node === 'field') return decodeField(node, reader);
  if (!took(reader, '(')) throw damaged(reader);
  const value =
    node.node === 'object' ? decodeMembers(node, reader) : decodeList(node.item, node.max, reader);
  if (!took(reader, ')')) throw damaged(reader);
  return value;
}

function decodeList(item: FieldNode, max: number, reader: Reader): unknown[] {
  const items: unknown[] = [];
  if (atEnd(reader)) return items;
  do {
    if (items.length > max) throw damaged(reader);
    items.push(decodeNode(item, reader));
  } while (took(reader, '~'));
  return items;
}

const numberPattern = /-?(\d+\.?\d*|\.\d+)(e-?\d+)?/y;

function decodeField(field: Field, reader: Reader): unknown {
  switch (field.kind) {
    case 'text':
      return decodeText(reader);
    case 'date':
      return take(reader, /\d{8}/y).replace(/(....)(..)(..)/, '$1-$2-$3');
    case 'flag':
      return take(reader, /[01]/y) === '1';
    case 'choice':
      return field.choices[Number(take(reader, /\d+/y))] ?? '';
    default:
      if (took(reader, '!')) return null;
      if (took(reader, 'w')) return field.choices[Number(take(reader, /\d+/y))] ?? '';
      return field.maxEntries && took(reader, '(')
        ? decodeEntries(field.maxEntries, reader)
        : decodeNumbers(reader);
  }
}

/** The numbers of a list whose opening bracket has been read. */
function decodeEntries(max: number, reader: Reader): number[] {
  const entries: number[] = [];
  do {
    if (entries.length > max) throw damaged(reader);
    entries.push(Number(take(reader, numberPattern)));
  } while (took(reader, '~'));
  if (!took(reader, ')')) throw damaged(reader);
  return entries;
}

function decodeNumbers(reader: Reader): unknown {
  const p10 = Number(take(reader, numberPattern));
  if (!took(reader, '!')) return p10;
  const p50 = Number(take(reader, numberPattern));
  if (!took(reader, '!')) throw damaged(reader);
  const p90 = Number(take(reader, numberPattern));
  return took(reader, '!') ? { p10, p50, p90, sharedAs: decodeText(reader) } : { p10, p50, p90 };
}

function decodeText(reader: Reader): string {
  return take(reader, /(?:[\w.-]|\*[\da-z]{1,4}(?:\.[\da-z]{1,4})*\*)*/y)
    .split(/(\*[^*]*\*)/)
    .map((piece) => (piece.startsWith('*') ? decodeRun(piece, reader) : piece.replaceAll('_', ' ')))
    .join('');
}

function decodeRun(run: string, reader: Reader): string {
  const points = run
    .slice(1, -1)
    .split('.')
    .map((digits) => Number.parseInt(digits, 36));
  if (points.some((point) => point > 0x10ffff)) throw damaged(reader);
  return points.map((point) => String.fromCodePoint(point)).join('');
}
