/** Tests that a large mended file is read only after the user has chosen where to save it, and that no part of it is left if that fails. */
import { afterEach, expect, it, vi } from 'vitest';
import { savingFailureText } from '../../../src/elements/training-data/failure.ts';
import { mendedOutput } from '../../../src/elements/training-data/outputs.ts';
import { trainingData } from '../../../src/i18n/en/training-data.ts';

const wording = { text: trainingData, locale: 'en', write: String };
const largeBytes = 100_000_000;

afterEach(() => vi.unstubAllGlobals());

/** Saves a file of two lines. `pick` opens the dialog, and `put` writes a line. Returns what happened, in order, and the sentence. */
async function saved(pick: () => Promise<void>, put = async (_line: string): Promise<void> => {}) {
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
  const { events, sentence } = await saved(async () => {});
  expect(events).toEqual(['dialog', 'read', 'write a', 'write b', 'close']);
  expect(sentence).toBe(trainingData.saved('tickets-mended.jsonl'));
});

it('the file is not read if the user closes the dialog', async () => {
  const { events, sentence } = await saved(async () => {
    throw new DOMException('closed', 'AbortError');
  });
  expect(events).toEqual(['dialog']);
  expect(sentence).toBe('');
});

it('a file that does not fit on the disk is discarded, and the reason is given', async () => {
  const { events, sentence } = await saved(
    async () => {},
    async (line) => {
      if (line === 'b') throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
  );
  expect(events).toEqual(['dialog', 'read', 'write a', 'write b', 'abort']);
  expect(sentence).toBe(trainingData.notSaved('The disk is full.'));
});
