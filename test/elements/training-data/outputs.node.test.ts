/**
 * The saved files: the lines of a split and of a converted file, and the sentences about them. A large mended file is read only after
 * the user has chosen where to save it, and no part of the mended file is left if the saving fails.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { convertTrainingExample } from '../../../src/core/training/convert.ts';
import { splitOf } from '../../../src/core/training/split.ts';
import { savingFailureText } from '../../../src/elements/training-data/failure.ts';
import {
  chunksOf,
  conversionOutput,
  mendedOutput,
  type Output,
  splitOutput,
} from '../../../src/elements/training-data/outputs.ts';
import { trainingData } from '../../../src/i18n/en/training-data.ts';
import { chat } from '../../files/files.ts';

const wording = { text: trainingData, locale: 'en', write: String };
const largeBytes = 100_000_000;

afterEach(() => vi.unstubAllGlobals());

/** Saves a file of two lines. `pick` opens the dialog, and `put` writes a line. Returns what happened, in order, and the sentence for the user. */
async function saveMended(pick: () => Promise<void>, put = async (_line: string): Promise<void> => {}) {
  const events: string[] = [];
  const stream = {
    write: async (text: string) => {
      events.push(`write ${text}`);
      await put(text);
    },
    close: async () => void events.push('close'),
    abort: async () => void events.push('abort'),
  };
  vi.stubGlobal('showSaveFilePicker', async () => {
    events.push('dialog');
    await pick();
    return { createWritable: async () => stream };
  });
  const mend = async () => {
    events.push('read');
    return (async function* () {
      yield 'a';
      yield 'b';
    })();
  };
  const output = mendedOutput({ name: 'tickets.jsonl', bytes: largeBytes }, mend, wording);
  const sentence = await output
    .write({ signal: new AbortController().signal, onShare: () => {} })
    .catch((error: unknown) => savingFailureText(error, 'tickets.jsonl', wording));
  return { events, sentence };
}

it('the dialog is opened before the file is read', async () => {
  const { events, sentence } = await saveMended(async () => {});
  expect(events).toEqual(['dialog', 'read', 'write a', 'write b', 'close']);
  expect(sentence).toBe(trainingData.saved('tickets-mended.jsonl'));
});

it('the file is not read if the user closes the dialog', async () => {
  const { events, sentence } = await saveMended(async () => {
    throw new DOMException('closed', 'AbortError');
  });
  expect(events).toEqual(['dialog']);
  expect(sentence).toBe('');
});

it('a file that does not fit on the disk is discarded, and the reason is given', async () => {
  const { events, sentence } = await saveMended(
    async () => {},
    async (line) => {
      if (line === 'b') throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
  );
  expect(events).toEqual(['dialog', 'read', 'write a', 'write b', 'abort']);
  expect(sentence).toBe(trainingData.notSaved('The disk is full.'));
});

/** Writes an output as downloads of a browser. Returns the sentence, and the text of each file by its name. */
async function downloadsOf(output: Output) {
  const files: Record<string, string> = {};
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => String(blobs.push(blob as Blob) - 1));
  const clicked: { readonly href: string; readonly download: string }[] = [];
  vi.stubGlobal('document', {
    body: { append() {} },
    createElement: () => {
      const link = { href: '', download: '', click: () => clicked.push({ ...link }), remove() {} };
      return link;
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const sentence = await output.write({ signal: new AbortController().signal, onShare: () => {} });
    // `text()` of a blob would leave out a byte order mark.
    for (const { href, download } of clicked)
      files[download] = Buffer.from(await (blobs[Number(href)] as Blob).arrayBuffer()).toString('utf8');
    return { sentence, files };
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
}

it.each([
  ['is streamed to the chosen place', largeBytes, ['dialog', 'write mended', 'close']],
  ['is a download', 1000, []],
])('a file that was mended earlier %s, depending on its size', async (_, bytes, expected) => {
  const events: string[] = [];
  vi.stubGlobal('showSaveFilePicker', async () => {
    events.push('dialog');
    const write = async (chunk: Blob) => void events.push(`write ${await chunk.text()}`);
    return { createWritable: async () => ({ write, close: async () => void events.push('close') }) };
  });
  const output = mendedOutput(
    { name: 'tickets.jsonl', bytes },
    () => chunksOf(new Blob(['mended'])),
    wording,
  );
  const { files } = await downloadsOf(output);
  expect(events).toEqual(expected);
  expect(files).toEqual(expected.length > 0 ? {} : { 'tickets-mended.jsonl': 'mended' });
});

const linesOf = (text: string | undefined): readonly string[] => text?.split('\n').filter(Boolean) ?? [];
const sourceOf = (lines: readonly string[]) => ({
  name: 'tickets.jsonl',
  source: new Blob([lines.join('\n')]),
  bytes: 1000,
});

describe('a split file', () => {
  it('is saved as two files, each with the lines of its part at 10 % and seed 0', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => chat(`question ${index}`, 'answer'));
    const { files, sentence } = await downloadsOf(splitOutput(sourceOf(lines), wording));
    const names = ['tickets-training.jsonl', 'tickets-validation.jsonl'] as const;
    expect(Object.keys(files)).toEqual(names);
    for (const [index, part] of (['training', 'validation'] as const).entries()) {
      const expected = lines.filter((line) => splitOf(line, { seed: 0, validationShare: 0.1 }) === part);
      expect(expected.length).toBeGreaterThan(10);
      expect(linesOf(files[names[index] as string])).toEqual(expected);
    }
    expect(sentence).toBe(trainingData.savedBoth(...names));
  });
});

describe('a converted file', () => {
  const namedExample = JSON.parse(chat('a', 'b'));
  namedExample.messages[1].name = 'Ada';
  const image = {
    messages: [
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] },
      { role: 'assistant', content: 'b' },
    ],
  };
  const target = { id: 'vertex', label: 'Vertex', to: 'vertex-gemini', host: 'vertex' } as const;
  const convert = (examples: readonly object[], bytes = 1000) =>
    conversionOutput(
      { ...sourceOf(examples.map((each) => JSON.stringify(each))), bytes, from: 'openai-chat' },
      target,
      wording,
    );

  it('has the converted examples, and the sentences say what was lost and which lines could not be converted', async () => {
    const { files, sentence } = await downloadsOf(convert([namedExample, image]));
    const { example } = convertTrainingExample(namedExample, { from: 'openai-chat', to: 'vertex-gemini' });
    expect(files).toEqual({ 'tickets-vertex.jsonl': `${JSON.stringify(example)}\n` });
    for (const part of [
      trainingData.saved('tickets-vertex.jsonl'),
      trainingData.converted('1', 1),
      trainingData.notConverted('1', 1, ['2']),
      trainingData.lost(trainingData.losses.name, '1', 1),
    ])
      expect(sentence).toContain(part);
  });

  it('without a loss has a sentence about its name and its number of examples only', async () => {
    const { sentence } = await downloadsOf(convert([JSON.parse(chat('a', 'b')), JSON.parse(chat('c', 'd'))]));
    expect(sentence).toBe(`${trainingData.saved('tickets-vertex.jsonl')} ${trainingData.converted('2', 2)}`);
  });

  it('begins with a byte order mark if its host requires one', async () => {
    const output = conversionOutput(
      { ...sourceOf([chat('a', 'b')]), from: 'openai-chat' },
      { id: 'azure', label: 'Azure', to: 'openai-chat', host: 'azure' },
      wording,
    );
    expect((await downloadsOf(output)).files).toEqual({ 'tickets-azure.jsonl': `\uFEFF${chat('a', 'b')}\n` });
  });

  it('is not written, and has no sentence, if the user closes the dialog for a large file', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('closed', 'AbortError');
    });
    expect(await downloadsOf(convert([namedExample], largeBytes))).toEqual({ sentence: '', files: {} });
  });
});
