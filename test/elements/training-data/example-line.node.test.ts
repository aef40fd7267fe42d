/** The line of a finding, which is read again from the file: its broken part is marked, and secrets are masked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/core/training/json-fault.ts';
import { brokenPart, lineAt, shownLine } from '../../../src/elements/training-data/example-line.ts';
import { chat, chatFile } from '../../files/files.ts';
import { messages } from './reports.ts';

describe('a line', () => {
  it('is found by its number, and is null behind the end of the file', async () => {
    const text = chatFile(5000);
    const file = new Blob([text]);
    const lines = text.split('\n');
    for (const number of [1, 2, 2001, 5000]) expect(await lineAt(file, number)).toBe(lines[number - 1]);
    expect(await lineAt(file, 9999)).toBeNull();
  });

  it('of an array is the example that begins in that line', async () => {
    const array = `[\n${chat('a', 'b')},\n${chat('c', 'd')}\n]`;
    expect(JSON.parse((await lineAt(new Blob([array]), 3)) ?? '')).toEqual(JSON.parse(chat('c', 'd')));
  });
});

describe('the broken part', () => {
  const marked = (text: string, rule: string, place: object): string | null => {
    const part = brokenPart(text, rule, { line: 1, ...place });
    return part && text.slice(part.from, part.to);
  };

  it('of JSON begins at the column of the fault', () => {
    const text = '{"messages":[{"role":"assistant","content":"{"team":"disputes"}"}]}';
    const fault = jsonFault(text);
    expect(marked(text, 'invalid-json', { column: fault?.column })).toBe('team');
    expect(marked('{"a": 1', 'invalid-json', { column: 8 })).toBe('1');
  });

  it.each([
    ['unrecognized-role', { index: 1, role: 'bot' }, '"role":"bot"'],
    ['message-type', { index: 0 }, '{"role":"user","content":"a"}'],
    ['blank-content', { message: 1 }, '{"role":"bot","content":" "}'],
    ['example-missing-assistant-message', {}, null],
  ])('of a finding of %s is a message, a key of a message, or nothing', (rule, place, expected) => {
    expect(marked(messages(['user', 'a'], ['bot', ' ']), rule, place)).toBe(expected);
  });

  it('of an extra column is its key and value, and of a trailing comma the comma', () => {
    expect(marked('{"messages":[],"ticket":{"id":7}}', 'extra-keys', { key: 'ticket' })).toBe(
      '"ticket":{"id":7}',
    );
    expect(marked('{"messages":[]} , ', 'trailing-comma', {})).toBe(',');
  });
});

describe('the shown line', () => {
  it('is the text itself, in pieces, if it is short and has no secrets', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), fc.nat(), (text, end, otherEnd) => {
        const [from, to] = [end % text.length, otherEnd % text.length].sort((a, b) => a - b);
        const { pieces, isCut } = shownLine(text, { from: from ?? 0, to: to ?? 0 });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(
          pieces
            .filter(({ kind }) => kind === 'broken')
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.slice(from, to));
        expect(isCut).toEqual({ before: false, after: false });
      }),
    );
  });

  it('of a long line is the part around the fault', () => {
    const text = `${'a'.repeat(50_000)}FAULT${'b'.repeat(50_000)}`;
    const { pieces, isCut, length } = shownLine(text, { from: 50_000, to: 50_005 });
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown).toContain('FAULT');
    expect(shown.length).toBeLessThan(2000);
    expect([isCut, length]).toEqual([{ before: true, after: true }, 100_005]);
  });

  it('never contains a secret, even if the secret is the broken part or is cut off', () => {
    const secret = 'sk-abc123DEF456ghi789JKL012';
    const card = '4242 4242 4242 4242';
    for (const before of [10, 1590, 1600, 3000]) {
      const text = `${'x '.repeat(before / 2)}${secret} and ${card}`;
      for (const broken of [null, { from: before, to: before + secret.length }]) {
        const shown = shownLine(text, broken)
          .pieces.map((piece) => piece.text)
          .join('');
        expect(shown).not.toContain(secret.slice(3, 12));
        expect(shown).not.toContain(card);
      }
    }
    expect(shownLine(`Key ${secret}`, null).hasMasks).toBe(true);
  });

  it('shows half a surrogate pair as its escape', () => {
    expect(shownLine('a\ud83d b', null).pieces).toEqual([{ text: 'a\\ud83d b', kind: 'plain' }]);
  });
});
