/**
 * The text of a scenario: short and printable, for an attribute, a URL hash or a form value.
 * `decoding.ts` reads it back; it is a file of its own, because a page needs only that one at first.
 * Every character is one that `encodeURIComponent` leaves alone.
 *
 *     ft1~h36~q1e5~a(ia~p2e3~r(i.4~o1.6)~ib~p250)~s20260101
 *
 * `key value` members joined by `~`, objects and lists in `( )`, `!` for unknown, `p10!p50!p90!sharedAs` for a
 * range, `_` for a space, `*c3.a9*` for other characters (code points, base 36). Keys are the letters of
 * `field-table.ts`, defaults are left out, numbers have the shortest digits that give the same number back.
 */

import { encodedPrefix } from './decoding.ts';
import { type Field, type FieldNode, type ObjectNode, scenarioNode } from './field-table.ts';
import { isScenario, scenarioFrom } from './scenario.ts';
import type { Belief, Scenario } from './types.ts';

/** The scenario as text, at most `maxEncodedLength` characters; `decodeScenario` returns an equal scenario. */
export function encodeScenario(scenario: Scenario): string {
  return encodedPrefix + members(scenarioNode, isScenario(scenario) ? scenario : scenarioFrom(scenario));
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
