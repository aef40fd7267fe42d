/** The new files that cleaning, converting and splitting write, line by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTrainingLine, trainingFixes } from '../../src/core/training/clean.ts';
import { inspectTrainingData } from '../../src/core/training/examples.ts';
import { trainingFormats } from '../../src/core/training/formats/registry.ts';
import { splitOf } from '../../src/core/training/split.ts';
import type { TrainingFormatId } from '../../src/core/training/types.ts';
import { cleanFile, convertFile, splitFile, type WrittenFile } from '../../src/files/written-file.ts';
import { chat, chatFile } from './files.ts';

async function textOf(file: WrittenFile): Promise<string> {
  let text = '';
  for await (const chunk of file) text += chunk;
  return text;
}

const fixes = ['trailing-comma', 'array', 'byte-order-mark', 'personal-data'] as const;

describe('a cleaned file', () => {
  it('has each line as `cleanTrainingLine` gives it, and no blank lines', async () => {
    const anyLine = fc.oneof(
      fc.constantFrom('', '  ', '[', ']', '{"messages": [', '\uFEFFx'),
      fc.tuple(fc.string(), fc.string()).map(([question, answer]) => chat(question, answer)),
      fc.constant(`${chat('Write to ada@example.com', 'Yes')},`),
    );
    // The first line is an example, because a file that begins with a bracket would be read as an array.
    const lines = fc.array(anyLine, { maxLength: 12 }).map((rest) => [chat('first', 'line'), ...rest]);
    await fc.assert(
      fc.asyncProperty(lines, async (fileLines) => {
        const cleaned = cleanFile(new Blob([fileLines.join('\n')]), { fixes });
        const expected = fileLines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => cleanTrainingLine(line, fixes))
          .filter((line) => line !== null);
        expect((await textOf(cleaned)).split('\n').slice(0, -1)).toEqual(expected);
        expect(cleaned.summary.written).toBe(expected.length);
        expect(cleaned.summary.read).toBe(cleaned.summary.written + cleaned.summary.removed);
      }),
    );
  });

  it('has a line for each element of an array, the byte order mark that a host expects, and a list of the lines left out', async () => {
    const array = JSON.stringify([JSON.parse(chat('a', 'b')), JSON.parse(chat('c', 'd'))], null, 2);
    const cleaned = cleanFile(new Blob([array]), { fixes: [], target: 'azure' });
    expect(await textOf(cleaned)).toBe(`\uFEFF${chat('a', 'b')}\n${chat('c', 'd')}\n`);
    const long = cleanFile(new Blob([`${chat('a', 'b')}\n${chat('c', 'd'.repeat(999))}\n`]), {
      fixes,
      longest: 500,
    });
    expect(await textOf(long)).toBe(`${chat('a', 'b')}\n`);
    expect(long.summary).toMatchObject({ leftOutCount: 1, leftOut: [{ line: 2, reasons: ['too-long'] }] });
  });

  it('leaves out each line that hosts still refuse after the line is mended, if this is requested', async () => {
    const valid = chat('first', 'line');
    const content = [valid, '{"messages": [', `${chat('a', 'b')},`, '7'].join('\n');
    const cleaned = cleanFile(new Blob([content]), { fixes: ['trailing-comma'], dropRefused: true });
    expect(await textOf(cleaned)).toBe(`${valid}\n${chat('a', 'b')}\n`);
    expect(cleaned.summary).toMatchObject({ read: 4, written: 2, changed: 1, removed: 2, leftOutCount: 0 });
  });

  it.each(Object.keys(trainingFormats) as TrainingFormatId[])(
    'has no line that an inspection would refuse, if refused lines are left out, also if the format %s is given',
    async (format) => {
      const lines = [
        chat('a', 'b'),
        '{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"assistant","content":"b"}]}',
        '{"prompt":"a","chosen":"b"}',
        '{"prompt":"a","completion":""}',
        '{"conversations":[{"from":"human","value":"a"}]}',
        '{"text":7}',
      ];
      const cleaned = await textOf(
        cleanFile(new Blob([lines.join('\n')]), { fixes: [], format, dropRefused: true }),
      );
      const { refusedLines } = inspectTrainingData(cleaned, { count: () => 0 });
      expect([cleaned, refusedLines]).toEqual([cleaned, 0]);
      expect(cleaned).toContain(chat('a', 'b'));
    },
  );

  it('has the keys that a format allows besides its own only if the target does not refuse them', async () => {
    const line = chat('a', 'b').replace('{', '{"parallel_tool_calls":false,');
    const cleanedFor = (target: 'openai' | 'together') =>
      textOf(cleanFile(new Blob([line]), { fixes: ['extra-keys'], target }));
    expect(await cleanedFor('openai')).toBe(`${line}\n`);
    expect(await cleanedFor('together')).toBe(`${chat('a', 'b')}\n`);
  });

  it('is UTF-8 even if the old file is UTF-16', async () => {
    const utf16 = Buffer.from(`\uFEFF${chat('é', '漢')}\r\n`, 'utf16le');
    expect(await textOf(cleanFile(new Blob([utf16]), { fixes: [] }))).toBe(`${chat('é', '漢')}\n`);
  });
});

describe('a converted file', () => {
  it('has the examples in the other format, and lists the members that are lost and the lines that are left out', async () => {
    const withName = JSON.stringify({
      messages: [
        { role: 'user', content: 'a', name: 'Ada' },
        { role: 'assistant', content: 'b' },
      ],
    });
    const withImage = JSON.stringify({
      messages: [
        { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] },
        { role: 'assistant', content: 'b' },
      ],
    });
    const file = convertFile(new Blob([[withName, withImage, '{"broken"', chat('c', 'd')].join('\n')]), {
      to: 'vertex-gemini',
    });
    const lines = (await textOf(file))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({
      contents: [{ role: 'user' }, { role: 'model', parts: [{ text: 'd' }] }],
    });
    expect(file.summary).toMatchObject({
      read: 4,
      written: 2,
      lost: { name: 1 },
      leftOut: [
        { line: 2, reasons: ['media'] },
        { line: 3, reasons: ['unreadable'] },
      ],
    });
  });
});

describe('a line nested deeper than the call stack allows', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const inExtra = chat('a', 'b').replace(/}$/, `,"extra":${deep}}`);
  const inContent = `{"messages":[{"role":"user","content":${deep}},{"role":"assistant","content":"b"}]}`;
  const content = [chat('c', 'd'), inExtra, inContent, chat('e', 'f')].join('\n');
  const lineCountOf = (text: string): number => text.trimEnd().split('\n').length;

  it('is left out of a converted file and listed as `unreadable` if it cannot be converted, and the other lines are written', async () => {
    for (const to of ['openai-chat', 'trl-messages'] as const) {
      const file = convertFile(new Blob([content]), { from: 'openai-chat', to });
      const written = await textOf(file);
      expect(written).toContain('"e"');
      expect(file.summary).toMatchObject({ read: 4, leftOutCount: 4 - lineCountOf(written) });
      expect(file.summary.leftOut).toContainEqual({ line: 2, reasons: ['unreadable'] });
    }
  });

  it('stays in a cleaned and in a split file', async () => {
    const cleaned = cleanFile(new Blob([content]), { fixes: trainingFixes });
    expect(lineCountOf(await textOf(cleaned))).toBe(4);
    let splitLineCount = 0;
    for await (const { training, validation } of splitFile(new Blob([content]), { validationShare: 0.5 }))
      splitLineCount += [training, validation].join('').trimEnd().split('\n').length;
    expect(splitLineCount).toBe(4);
  });
});

describe('a split file', () => {
  it('has each line in the part that `splitOf` gives for this line', async () => {
    const text = chatFile(400);
    const options = { seed: 7, validationShare: 0.2 };
    const parts = { training: '', validation: '' };
    for await (const chunk of splitFile(new Blob([text]), options)) {
      parts.training += chunk.training;
      parts.validation += chunk.validation;
    }
    const lines = text.trimEnd().split('\n');
    for (const part of ['training', 'validation'] as const) {
      const expected = lines.filter((line) => splitOf(line, options) === part);
      expect(expected.length).toBeGreaterThan(30);
      expect(parts[part].trimEnd().split('\n')).toEqual(expected);
    }
  });
});
