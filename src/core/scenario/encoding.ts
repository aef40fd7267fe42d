/**
 * Encodes a scenario as a short, printable text, for an attribute, a URL hash or a form value.
 * `decoding.ts` decodes it. The two are separate files, because the first load of a page needs decoding only.
 * `encodeURIComponent` changes none of the characters.
 *
 *     ft1~h36~q1e5~a(ia~p2e3~r(i.4~o1.6)~ib~p250)~s20260101
 *
 * - A member is its letter in `field-table.ts`, then its value. Defaults are left out.
 * - `~` separates members and list items; `( )` enclose objects and lists.
 * - `!` means unknown; `p10!p50!p90!sharedAs!differenceTo` is a range. The texts at its end are left out if they are absent.
 * - `_` is a space, and `*c3.a9*` other characters, as code points in base 36.
 * - `w2` is the third choice of a field that also takes numbers.
 * - A number is written with the fewest characters from which the same number is read.
 */

import { encodedPrefix } from './decoding.ts';
import { type Field, type FieldNode, type ObjectNode, scenarioNode } from './field-table.ts';
import { isScenario, scenarioFrom } from './scenario.ts';
import type { Belief, Scenario } from './types.ts';

/** The scenario as text, at most `maxEncodedLength` characters; `decodeScenario` returns an equal scenario. */
export function encodeScenario(scenario: Scenario): string {
  return (
    encodedPrefix + encodeMembers(scenarioNode, isScenario(scenario) ? scenario : scenarioFrom(scenario))
  );
}

function encodeMembers(node: ObjectNode, value: object): string {
  const values = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const [key, member] of Object.entries(node.members)) {
    const item = values[key];
    // An object may have one of two exclusive sets of members (`either`). The first member of the set in use is written even if it has its
    // default, so that the check of the decoded object knows which set is in use.
    const identifiesSet = node.either?.some((keys) => keys[0] === key) ?? false;
    if (item === undefined || (key === 'label' && 'id' in values && item === values.id)) continue;
    if (!identifiesSet && isDefault(member, item)) continue;
    parts.push(member.code + encodeNode(member, item));
  }
  return parts.join('~');
}

/** Whether a value is the default, so that the encoded text leaves it out. */
function isDefault(node: FieldNode, value: unknown): boolean {
  if (node.node === 'field') return value === node.default;
  if (!node.filled) return false;
  return node.node === 'list'
    ? (value as unknown[]).length === 0
    : encodeMembers(node, value as object) === '';
}

function encodeNode(node: FieldNode, value: unknown): string {
  if (node.node === 'field') return encodeField(node, value);
  if (node.node === 'object') return `(${encodeMembers(node, value as object)})`;
  return `(${(value as unknown[]).map((item) => encodeNode(node.item, item)).join('~')})`;
}

function encodeField(field: Field, value: unknown): string {
  if (value === null) return '!';
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return `(${value.map(encodeNumber).join('~')})`;
  if (typeof value === 'object') {
    const { p10, p50, p90, sharedAs, differenceTo } = value as Belief;
    const parts = [p10, p50, p90].map(encodeNumber);
    if (sharedAs !== undefined || differenceTo !== undefined) parts.push(encodeText(sharedAs ?? ''));
    if (differenceTo !== undefined) parts.push(encodeText(differenceTo));
    return parts.join('!');
  }
  const text = value as string;
  if (field.kind === 'date') return text.replaceAll('-', '');
  if (field.kind === 'text') return encodeText(text);
  return (field.kind === 'choice' ? '' : 'w') + field.choices.indexOf(text);
}

/** The shortest text from which the same number is read: `1e5`, `.4`, `12e-9`. */
function encodeNumber(value: number): string {
  const match = /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significantDigits = digits.replace(/0+$/, '');
  if (significantDigits === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - significantDigits.length);
  const scientific = power === 0 ? `${sign}${significantDigits}` : `${sign}${significantDigits}e${power}`;
  const usual = String(value)
    .replace('e+', 'e')
    .replace(/^(-?)0\./, '$1.');
  return scientific.length < usual.length ? scientific : usual;
}

/** A text of letters, digits, `.` and `-`; a space becomes `_`, and a run of other characters becomes its code points. */
function encodeText(text: string): string {
  const encodedText = text.replaceAll(/[^\w.-]+|_+/g, (run) => {
    let encodedRun = '';
    for (const word of run.split(/( )/)) {
      if (word === ' ') encodedRun += '_';
      else if (word)
        encodedRun += `*${[...word].map((char) => char.codePointAt(0)?.toString(36)).join('.')}*`;
    }
    return encodedRun;
  });
  return encodedText;
}
