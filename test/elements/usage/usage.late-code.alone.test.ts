/** `<ft-usage>` while its code for files is loaded, and if this code cannot be loaded. */
import { beforeEach, expect, it, vi } from 'vitest';
import { sampleUsage } from '../../../src/elements/usage/sample.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { eventsOf } from '../../harness/events.ts';
import { dropOn, isReading } from '../../harness/files.ts';
import { dropFiles, failureText, fileRow, hasFile, press, usageFile, usageOf } from '../../harness/usage.ts';

/** The promise that delays the loading of the code. */
const late = vi.hoisted(() => ({ code: Promise.resolve() }));

vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('usage/file-code') ? () => late.code.then(load) : retriable(load),
  };
});

const { usage: text } = english;
const file = usageFile(sampleUsage('2026-12-01'));

beforeEach(() => {
  late.code = Promise.resolve();
});

it('a message says that the code cannot be loaded, and the next file loads it again', async () => {
  const element = await usageOf();
  const errors = eventsOf(element, 'ft-error');
  late.code = Promise.reject(new Error('offline'));
  await dropFiles(element, file);
  expect(failureText(element)).toBe(text.fileErrors.other('usage.json', 'offline'));
  expect(errors.map(({ stage }) => stage)).toEqual(['usage']);
  late.code = Promise.resolve();
  await dropFiles(element, file);
  expect([failureText(element), hasFile(element)]).toEqual(['', true]);
});

it('the button Cancel is shown while the code is loaded, and no file is read if the button is pressed', async () => {
  const element = await usageOf();
  const errors = eventsOf(element, 'ft-error');
  let goOn = (): void => {};
  late.code = new Promise((resolve) => {
    goOn = resolve;
  });
  // If this file were read, it would be refused.
  dropOn(element, new File(['%PDF-1.7'], 'bill.pdf'));
  await element.updateComplete;
  expect(isReading(element)).toBe(true);
  await press(element, text.cancel);
  goOn();
  await dropFiles(element, file);
  expect(fileRow(element)).toContain('usage.json');
  expect(errors).toEqual([]);
});
