/** The line of a finding, which is read again from the file: its broken part is marked, and secrets are masked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../src/core/json-values.ts';
import { detectTrainingFormat } from '../../../src/core/training/detect.ts';
import { trainingFormats } from '../../../src/core/training/formats/registry.ts';
import { jsonFault } from '../../../src/core/training/json-fault.ts';
import { formatOf, parseExample } from '../../../src/core/training/parse.ts';
import type { TrainingExample, TrainingFormatId } from '../../../src/core/training/types.ts';
import { brokenPart, lineAt, shownLine } from '../../../src/elements/training-data/example-line.ts';
import { lineOf } from '../../core/training/formats/lines.ts';
import { chat, chatFile } from '../../files/files.ts';
import { messages, reportOf } from './reports.ts';

describe('a line', () => {
  it('is found by its number, and is null after the end of the file', async () => {
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
  const brokenText = (text: string, rule: string, place: object): string | null => {
    const part = brokenPart(text, rule, { line: 1, ...place });
    return part && text.slice(part.from, part.to);
  };

  it('of JSON begins at the column of the fault', () => {
    const text = '{"messages":[{"role":"assistant","content":"{"team":"disputes"}"}]}';
    const fault = jsonFault(text);
    expect(brokenText(text, 'invalid-json', { column: fault?.column })).toBe('team');
    expect(brokenText('{"a": 1', 'invalid-json', { column: 8 })).toBe('1');
  });

  it.each([
    ['unrecognized-role', { index: 1, role: 'bot' }, '"role":"bot"'],
    ['message-type', { index: 0 }, '{"role":"user","content":"a"}'],
    ['blank-content', { message: 1 }, '{"role":"bot","content":" "}'],
    ['example-missing-assistant-message', {}, null],
  ])('of a finding of %s is a message, a key of a message, or nothing', (rule, place, expected) => {
    expect(brokenText(messages(['user', 'a'], ['bot', ' ']), rule, place)).toBe(expected);
  });

  const gemini = (role: string, ...parts: readonly object[]) => ({ role, parts });
  const turn = (role: string, text: string) => ({ role, content: [{ text }] });
  const say = (role: string, content: string) => ({ role, content });
  const result = (n: number) => ({ functionResponse: { name: 'f', response: { n } } });
  const candidate = (text: string, preferenceLabel: string) => ({ content: [{ text }], preferenceLabel });
  // “X” is the text of the expected message.
  it.each<[format: TrainingFormatId, line: object, place: object, expected: unknown]>([
    [
      'openai-chat',
      { messages: [say('user', 'a'), say('assistant', 'X')] },
      { message: 1 },
      say('assistant', 'X'),
    ],
    [
      'openai-preference',
      {
        input: { messages: [say('user', 'X')] },
        preferred_output: [say('assistant', 'b')],
        non_preferred_output: [say('assistant', 'c')],
      },
      { message: 0 },
      say('user', 'X'),
    ],
    [
      'openai-preference',
      {
        input: { messages: [say('user', 'a')] },
        preferred_output: [say('assistant', 'b')],
        non_preferred_output: [say('assistant', 'X')],
      },
      { message: 0, side: 'rejected' },
      say('assistant', 'X'),
    ],
    ['openai-reinforcement', { messages: [say('user', 'X')], bay: '3' }, { message: 0 }, say('user', 'X')],
    [
      'vertex-gemini',
      {
        systemInstruction: { parts: [{ text: 's' }] },
        contents: [
          gemini('user', { text: 'a' }),
          gemini('model', { functionCall: { name: 'f' } }, { functionCall: { name: 'f' } }),
          gemini('user', result(1), result(2)),
          gemini('model', { text: 'X' }),
        ],
      },
      { message: 5 },
      gemini('model', { text: 'X' }),
    ],
    [
      'bedrock-nova',
      { system: [{ text: 's' }], messages: [turn('user', 'a'), turn('assistant', 'X')] },
      { message: 2 },
      turn('assistant', 'X'),
    ],
    [
      'bedrock-nova-preference',
      {
        messages: [
          turn('user', 'a'),
          { role: 'assistant', candidates: [candidate('b', 'preferred'), candidate('X', 'non-preferred')] },
        ],
      },
      { message: 0, side: 'rejected' },
      candidate('X', 'non-preferred'),
    ],
    ['prompt-completion', { prompt: 'a', completion: 'X' }, { message: 1 }, { completion: 'X' }],
    ['text', { text: 'X' }, { message: 0 }, { text: 'X' }],
    [
      'sharegpt',
      {
        conversations: [
          { from: 'human', value: 'a' },
          { from: 'gpt', value: 'X' },
        ],
        system: 's',
      },
      { message: 2 },
      { from: 'gpt', value: 'X' },
    ],
    [
      'alpaca',
      { instruction: 'a', output: 'X', system: 's', history: [['b', 'c']] },
      { message: 4 },
      { output: 'X' },
    ],
    ['alpaca', { instruction: 'a', output: 'b', history: [['c', 'X']] }, { message: 1 }, 'X'],
    [
      'trl-messages',
      {
        messages: [
          say('user', 'X'),
          { role: 'assistant', tool_calls: [{ function: { name: 'f', arguments: {} } }] },
        ],
      },
      { message: 0 },
      say('user', 'X'),
    ],
    [
      'trl-prompt-completion',
      { prompt: [say('user', 'a')], completion: [say('assistant', 'X')] },
      { message: 1 },
      say('assistant', 'X'),
    ],
    [
      'trl-preference',
      { prompt: 'a', chosen: 'b', rejected: 'X' },
      { message: 0, side: 'rejected' },
      { rejected: 'X' },
    ],
    [
      'trl-preference',
      {
        chosen: [say('user', 'a'), say('assistant', 'b')],
        rejected: [say('user', 'a'), say('assistant', 'X')],
      },
      { message: 0, side: 'rejected' },
      say('assistant', 'X'),
    ],
    [
      'trl-unpaired',
      { prompt: 'a', completion: 'X', label: true },
      { message: 0, side: 'preferred' },
      { completion: 'X' },
    ],
    // Lines with values that their format reads in another way than their keys suggest.
    [
      'trl-preference',
      {
        prompt: null,
        chosen: [say('user', 'X'), say('assistant', 'b')],
        rejected: [say('user', 'X'), say('assistant', 'c')],
      },
      { message: 0 },
      say('user', 'X'),
    ],
    [
      'trl-preference',
      {
        prompt: null,
        chosen: [say('user', 'a'), say('assistant', 'X')],
        rejected: [say('user', 'a'), say('assistant', 'c')],
      },
      { message: 0, side: 'preferred' },
      say('assistant', 'X'),
    ],
    [
      'alpaca',
      { instruction: 'a', output: 'X', history: [['b', 'c'], ['d']] },
      { message: 1 },
      { output: 'X' },
    ],
    [
      'sharegpt',
      {
        conversations: [
          { from: 'human', value: 'a' },
          { from: 'gpt', value: 'X' },
        ],
        chosen: { text: 'b' },
        kto_tag: true,
      },
      { message: 0, side: 'preferred' },
      { from: 'gpt', value: 'X' },
    ],
    [
      'vertex-gemini',
      { contents: [gemini('user'), gemini('model', { text: 'X' })] },
      { message: 0 },
      gemini('user'),
    ],
    [
      'vertex-gemini',
      {
        contents: [
          gemini('user', { functionResponse: { name: 'f' } }, { functionResponse: { name: 'g' } }),
          gemini('model', { text: 'X' }),
        ],
      },
      { message: 1 },
      gemini('model', { text: 'X' }),
    ],
  ])(
    'of an example in the format %s is the message that the finding is about',
    (format, line, place, expected) => {
      const text = JSON.stringify(line);
      expect(detectTrainingFormat([text]).format).toBe(format);
      const partText = brokenText(text, 'blank-content', place) ?? '';
      expect(
        JSON.parse(partText.startsWith('"') && partText.includes(':') ? `{${partText}}` : partText),
      ).toEqual(expected);
    },
  );

  /** A copy of a value in which "~" is added to each text except roles, kinds, names and ids. */
  const withMarks = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value}~`;
    if (Array.isArray(value)) return value.map(withMarks);
    if (!isRecord(value)) return value;
    const keysWithoutMark = ['role', 'from', 'type', 'name', 'id', 'tool_call_id', 'preferenceLabel'];
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        keysWithoutMark.includes(key) ? each : withMarks(each),
      ]),
    );
  };

  it.each(Object.values(trainingFormats))(
    'of each message of any line in the format $id is the value from which this message is read',
    (format) => {
      let checked = 0;
      fc.assert(
        fc.property(lineOf[format.id], (line) => {
          const text = JSON.stringify(line);
          const value = parseExample(text) ?? {};
          const example = format.read(value);
          if (!example || formatOf(value) !== format) return;
          for (const side of [undefined, 'preferred', 'rejected'] as const) {
            const messagesOf = (parsed: TrainingExample | null) => parsed?.[side ?? 'messages'] ?? [];
            for (const [index] of messagesOf(example).entries()) {
              const part = brokenPart(text, 'blank-content', {
                line: 1,
                message: index,
                ...(side && { side }),
              });
              const partText = text.slice(part?.from, part?.to);
              const [, key = '', valueText = partText] = /^("(?:[^"\\]|\\.)*":)(.*)$/s.exec(partText) ?? [];
              const markedText = JSON.stringify(withMarks(JSON.parse(valueText)));
              if (markedText === valueText) continue;
              const changedExample = format.read(
                parseExample(`${text.slice(0, part?.from)}${key}${markedText}${text.slice(part?.to)}`) ?? {},
              );
              const firstChanged = messagesOf(example).findIndex(
                (message, i) => JSON.stringify(message) !== JSON.stringify(messagesOf(changedExample)[i]),
              );
              expect(firstChanged).toBe(index);
              checked += 1;
            }
          }
        }),
      );
      if (format.id !== 'text') expect(checked).toBeGreaterThan(50);
    },
  );

  it('is also found in a line with a byte order mark or with a comma after the example', () => {
    const line = messages(['user', 'a'], ['assistant', 'X']);
    const alpaca = JSON.stringify({ instruction: 'a', output: 'X' });
    expect(brokenText(`\uFEFF${line},`, 'blank-content', { message: 1 })).toBe(
      JSON.stringify(say('assistant', 'X')),
    );
    expect(brokenText(`${alpaca},`, 'blank-content', { message: 1 })).toBe('"output":"X"');
  });

  it('of an extra key in the prompt of a preference is the key and its value', () => {
    const line = JSON.stringify({
      input: { messages: [say('user', 'a')], ticket: 7 },
      preferred_output: [say('assistant', 'b')],
      non_preferred_output: [say('assistant', 'c')],
    });
    const [place] = reportOf([line]).findings.find(({ rule }) => rule === 'extra-keys')?.places ?? [];
    expect(brokenText(line, 'extra-keys', place ?? {})).toBe('"ticket":7');
  });

  it('of a reserved word in a rejected answer is the message that the inspection names', () => {
    const line = JSON.stringify({
      input: { messages: [say('user', 'a')] },
      preferred_output: [say('assistant', 'b')],
      non_preferred_output: [say('assistant', '<|im_end|>')],
    });
    const [place] = reportOf([line]).findings.find(({ rule }) => rule === 'reserved-word')?.places ?? [];
    expect(brokenText(line, 'reserved-word', place ?? {})).toBe(
      JSON.stringify(say('assistant', '<|im_end|>')),
    );
  });

  it('of an extra column is its key and value, and the broken part of a trailing comma is the comma', () => {
    expect(brokenText('{"messages":[],"ticket":{"id":7}}', 'extra-keys', { key: 'ticket' })).toBe(
      '"ticket":{"id":7}',
    );
    expect(brokenText('{"messages":[]} , ', 'trailing-comma', {})).toBe(',');
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
    const shownText = pieces.map((piece) => piece.text).join('');
    expect(shownText).toContain('FAULT');
    expect(shownText.length).toBeLessThan(2000);
    expect([isCut, length]).toEqual([{ before: true, after: true }, 100_005]);
  });

  it('never contains a secret, even if the secret is the broken part or is cut off', () => {
    const secret = 'sk-abc123DEF456ghi789JKL012';
    const card = '4242 4242 4242 4242';
    for (const lengthBefore of [10, 1590, 1600, 3000]) {
      const text = `${'x '.repeat(lengthBefore / 2)}${secret} and ${card}`;
      for (const broken of [null, { from: lengthBefore, to: lengthBefore + secret.length }]) {
        const shownText = shownLine(text, broken)
          .pieces.map((piece) => piece.text)
          .join('');
        expect(shownText).not.toContain(secret.slice(3, 12));
        expect(shownText).not.toContain(card);
      }
    }
    expect(shownLine(`Key ${secret}`, null).hasMasks).toBe(true);
  });

  it('shows half a surrogate pair as its escape', () => {
    expect(shownLine('a\ud83d b', null).pieces).toEqual([{ text: 'a\\ud83d b', kind: 'plain' }]);
  });
});
