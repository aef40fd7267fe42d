/** `<ft-training-data>` while its code for files is loaded, and if this code cannot be loaded. */
import { beforeEach, expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { eventsOf } from '../../harness/events.ts';
import { dropOn, isReading } from '../../harness/files.ts';
import {
  announced,
  dropFiles,
  failureText,
  figures,
  fileOf,
  hasReport,
  press,
  trainingDataOf,
} from '../../harness/training-data.ts';
import { flawlessLines } from './reports.ts';

/** The promise that delays the loading of the code. */
const late = vi.hoisted(() => ({ code: Promise.resolve() }));

vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('training-data/file-code') ? () => late.code.then(load) : retriable(load),
  };
});

const { trainingData: text } = english;
const file = fileOf(flawlessLines(120));

/** The number of examples in the key figures. */
const shownExamples = (element: Element): string | undefined => figures(element)[0]?.[1];

/** From now on, the code is not loaded until the returned function is called. */
function delayCode(): () => void {
  let goOn = (): void => {};
  late.code = new Promise((resolve) => {
    goOn = resolve;
  });
  return goOn;
}

beforeEach(() => {
  late.code = Promise.resolve();
});

it('a message says that the code cannot be loaded, and the next file loads it again', async () => {
  const element = await trainingDataOf();
  const errors = eventsOf(element, 'ft-error');
  late.code = Promise.reject(new Error('offline'));
  await dropFiles(element, file);
  expect(failureText(element)).toBe(text.fileErrors.other('tickets.jsonl', 'offline'));
  expect(errors.map(({ stage }) => stage)).toEqual(['training-data']);
  late.code = Promise.resolve();
  await dropFiles(element, file);
  expect([failureText(element), shownExamples(element)]).toEqual(['', '120']);
});

it('the button Cancel is shown while the code is loaded, and no file is read if the button is pressed', async () => {
  const element = await trainingDataOf();
  const events = eventsOf(element, 'ft-inspect');
  const goOn = delayCode();
  dropOn(element, file);
  await element.updateComplete;
  expect(isReading(element)).toBe(true);
  await press(element, text.cancel);
  goOn();
  await dropFiles(element, fileOf(flawlessLines(7), 'second.jsonl'));
  expect(shownExamples(element)).toBe('7');
  expect(events.map(({ report }) => report.examples)).toEqual([7]);
});

it('a file that is dropped while the code is loaded replaces the first one', async () => {
  const element = await trainingDataOf();
  const events = eventsOf(element, 'ft-inspect');
  const goOn = delayCode();
  dropOn(element, file);
  await element.updateComplete;
  const reading = dropFiles(element, fileOf(flawlessLines(7), 'second.jsonl'));
  await element.updateComplete;
  expect(announced(element)).toContain('second.jsonl');
  expect(hasReport(element)).toBe(false);
  goOn();
  await reading;
  expect(events.map(({ report }) => report.examples)).toEqual([7]);
});
