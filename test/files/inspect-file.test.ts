/** Tests that the report of a file equals the report of its whole text as one string, with any number of workers, even if some fail. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectTrainingData } from '../../src/core/training/examples.ts';
import { createTrainingInspection } from '../../src/core/training/inspection.ts';
import type { TrainingReport } from '../../src/core/training/report-types.ts';
import { inspectFile, inspectSources } from '../../src/files/inspect-file.ts';
import { InspectionFeed } from '../../src/files/inspection-feed.ts';
import { partsOf } from '../../src/files/parts.ts';
import { type InspectionAnswer, type InspectionQuestion, Inspector } from '../../src/files/questions.ts';
import type { FileProgress } from '../../src/files/reading-progress.ts';
import { type InspectionWorker, silentSeconds } from '../../src/files/watched-worker.ts';
import { cleanFile } from '../../src/files/written-file.ts';
import { plantedFile } from '../core/training/planted-defects.ts';
import { runs } from '../harness/runs.ts';
import { bytes, chat, chatFile, failingFrom } from './files.ts';

const count = (text: string): number => text.split(/\s+/).length;

/**
 * A worker that runs in this thread, and gets copies of its questions as a real worker does. It stops answering at the question
 * with the number `stopsAt`.
 */
function workerInThread(stopsAt = Number.POSITIVE_INFINITY): InspectionWorker {
  const inspector = new Inspector();
  let questionCount = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(question: InspectionQuestion) {
      questionCount += 1;
      if (questionCount >= stopsAt) return Promise.resolve(null);
      const copy = structuredClone(question);
      const answer = last.then(async (): Promise<InspectionAnswer> => {
        if (copy.kind !== 'start') return structuredClone(await inspector.answer(copy));
        inspector.open(copy.files, count);
        return {};
      });
      last = answer;
      return answer;
    },
    close() {},
  };
}

/** A clock for all workers that are watched. Its seconds pass when the test says so. */
function manualClock() {
  const ticks = new Set<() => void>();
  return {
    everySecond(tick: () => void) {
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
    pass(count: number) {
      for (let second = 0; second < count; second += 1) for (const tick of [...ticks]) tick();
    },
  };
}

/** The parts are small, so that a small file has many of them. */
const partBytes = 50_000;
const large = chatFile(2000);
const blob = new Blob([large]);
const expected = inspectTrainingData(large, { count, fileBytes: blob.size });

/** Number of lines of the file in UTF-16. */
const utf16Lines = runs(2000, 100_000);

describe('the parts of a file', () => {
  it('contain every line once, for any size of the parts', async () => {
    const text = chatFile(300);
    const file = new Blob([text]);
    for (const [size, maxLineBytes] of [
      [50, 1000],
      [700, 1000],
      [64, 100],
      [100_000, 1000],
    ] as const) {
      const inspection = createTrainingInspection({ count });
      const start = { encoding: 'utf-8', byteOrderMark: false, notation: 'lines' } as const;
      const feed = new InspectionFeed(inspection, start, { maxLineBytes });
      for await (const part of partsOf(file, { size, maxLineBytes })) for (const _ of feed.addPart(part));
      const report = inspection.report();
      // Every chat of the file is longer than 100 bytes.
      const hasRefusedLines = maxLineBytes <= 100;
      expect(report.lineCount).toBe(300);
      if (!hasRefusedLines) expect(report).toEqual(inspectTrainingData(text, { count }));
      else expect(report.findings.find(({ rule }) => rule === 'long-line')?.count).toBeGreaterThan(200);
    }
  });
});

describe('the report of a file', () => {
  it('equals the report of its text with any number of workers', async () => {
    expect(blob.size).toBeGreaterThan(5 * partBytes);
    for (const workers of [1, 2, 3]) {
      const { reports } = await inspectSources(blob, { workers, partBytes }, async () => workerInThread());
      expect(reports.training).toEqual(expected);
    }
  });

  it('is the same if the file is read without workers, with the caller’s token counter', async () => {
    const { file, validation, drop, ...report } = await inspectFile(blob, { count });
    expect(report).toEqual(expected);
    expect(file).toEqual({ encoding: 'utf-8', byteOrderMark: false, notation: 'lines', bytes: blob.size });
    expect([validation, drop]).toEqual([null, null]);
  });

  it('equals the report of its text for an array on one line or indented, a byte order mark, and CRLF', async () => {
    const examples = chatFile(60)
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line));
    for (const text of [
      JSON.stringify(examples),
      JSON.stringify(examples, null, 2),
      `\uFEFF${chatFile(60)}`,
      chatFile(60).replaceAll('\n', '\r\n'),
    ]) {
      const {
        file: _file,
        validation: _validation,
        drop: _drop,
        ...report
      } = await inspectFile(new Blob([text]), { count });
      expect(report).toEqual(inspectTrainingData(text, { count, fileBytes: bytes(text).length }));
    }
  });

  it('is the same with any number of workers if a file must be read in order, as an array or UTF-16', async () => {
    const smallPartBytes = 10_000;
    const lines = new Blob([chatFile(500)]);
    const array = new Blob([
      JSON.stringify(
        chatFile(500)
          .split('\n')
          .filter((line) => line.endsWith('}'))
          .map((line) => JSON.parse(line)),
        null,
        1,
      ),
    ]);
    const utf16 = new Blob([Buffer.from(`\uFEFF${chatFile(250)}`, 'utf16le')]);
    for (const file of [lines, array, utf16]) expect(file.size).toBeGreaterThan(5 * smallPartBytes);
    for (const [training, validation] of [
      [array, utf16],
      [utf16, lines],
      [lines, array],
    ] as const) {
      const withoutWorkers = await inspectSources(
        training,
        { validation, count, workers: 0 },
        async () => null,
      );
      for (const workers of [1, 2, 4]) {
        const { reports } = await inspectSources(
          training,
          { validation, workers, partBytes: smallPartBytes },
          async () => workerInThread(),
        );
        expect(reports).toEqual(withoutWorkers.reports);
      }
    }
  });

  it('is the same if a worker fails, because its parts are read again', async () => {
    let opened = 0;
    // `stops[i]` is the number of the question that worker i does not answer. The first question starts a worker, the last one asks
    // for its state, and the questions between them are parts of the file.
    for (const [workers, stops] of [
      [1, [4]],
      [2, [4]],
      [2, [4, 3]],
    ] as const) {
      opened = 0;
      const open = async () => workerInThread(stops[opened++]);
      const { reports } = await inspectSources(blob, { workers, partBytes }, open);
      expect(reports.training).toEqual(expected);
      expect(opened).toBe(workers + stops.length);
    }
  });

  it('is replaced by the error `worker-failed` if every worker fails', async () => {
    await expect(
      inspectSources(blob, { workers: 1, partBytes }, async () => workerInThread(3)),
    ).rejects.toMatchObject({
      name: 'FileError',
      code: 'worker-failed',
    });
  });

  it('is the same if a worker gives no sign of life for a minute, because another worker reads its parts', async () => {
    const { everySecond, pass } = manualClock();
    const opened: InspectionWorker[] = [];
    const open = async () => {
      const worker = workerInThread();
      let questionCount = 0;
      const openedWorker: InspectionWorker = {
        ask(question) {
          questionCount += 1;
          // The first worker does not answer its fourth question, which is its third part, and a minute passes.
          if (opened[0] !== openedWorker || questionCount < 4) return worker.ask(question);
          pass(silentSeconds);
          return new Promise(() => {});
        },
        close: worker.close,
      };
      opened.push(openedWorker);
      return openedWorker;
    };
    const { reports } = await inspectSources(blob, { workers: 1, partBytes, everySecond }, open);
    expect(reports.training).toEqual(expected);
    expect(opened.length).toBe(2);
  });

  it('is replaced by the error `worker-failed` if every new worker stays silent too', async () => {
    const { everySecond, pass } = manualClock();
    const open = async (): Promise<InspectionWorker> => ({
      async ask({ kind }) {
        if (kind === 'start') return {};
        pass(silentSeconds);
        return new Promise(() => {});
      },
      close() {},
    });
    await expect(inspectSources(blob, { workers: 1, partBytes, everySecond }, open)).rejects.toMatchObject({
      name: 'FileError',
      code: 'worker-failed',
    });
  });

  it('lists the examples that are both in the training and in the validation file', async () => {
    const validation = new Blob([
      [chat('Parcel 3 weighs 3 kg, é ✓ 漢字', 'Bay 9'), chat('New', 'Bay 1')].join('\n'),
    ]);
    for (const options of [{ count, workers: 0 }, { workers: 2 }]) {
      const { reports } = await inspectSources(blob, { ...options, validation, partBytes }, async () =>
        workerInThread(),
      );
      expect(reports.training?.leaks).toMatchObject({
        examples: 1,
        first: [{ line: 1, trainingLine: 4, count: 1 }],
      });
      expect(reports.training?.examples).toBe(expected.examples);
      expect(reports.validation).toMatchObject({ examples: 2, leaks: { examples: 1 } });
    }
  });

  it('for reinforcement training says that OpenAI requires a validation file, unless one is given', async () => {
    const lines = Array.from({ length: 50 }, (_, index) =>
      JSON.stringify({ messages: [{ role: 'user', content: `Parcel ${index}` }], bay: `${index}` }),
    );
    const file = new Blob([lines.join('\n')]);
    const problemsOf = ({ hosts, findings }: TrainingReport) => [
      ...(hosts.openai ?? []).map(({ rule, severity }) => `${rule} ${severity}`),
      ...findings.map(({ rule, severity }) => `${rule} ${severity}`),
    ];
    const missingValidation = ['validation-file error', 'host-validation-file error'];
    const options = { count, hosts: ['openai'], target: 'openai', fileName: 'a.jsonl' } as const;
    expect(problemsOf(await inspectFile(file, options))).toEqual(missingValidation);
    const validation = new Blob([lines[0]?.replace('Parcel', 'Box') ?? '']);
    expect(problemsOf(await inspectFile(file, { ...options, validation }))).toEqual([]);
    // `inspectFile` sets the option `withoutValidation`. Without this option, it is unknown whether there is a validation file, so no
    // problem is reported.
    const { reports } = await inspectSources(file, { ...options, workers: 0 }, async () => null);
    expect(problemsOf(reports.training as TrainingReport)).toEqual([]);
  });

  it('lists the same examples for a cleaned file to leave out with and without workers', async () => {
    const validation = new Blob([chat('Parcel 3 weighs 3 kg, é ✓ 漢字', 'Bay 9')]);
    const options = { drop: ['exact-duplicates', 'leaks'], validation, partBytes } as const;
    const inspections = [
      await inspectSources(blob, { ...options, count, workers: 0 }, async () => null),
      await inspectSources(blob, { ...options, workers: 2 }, async () => workerInThread()),
    ];
    expect(inspections[1]?.drop).toEqual(inspections[0]?.drop);
    let text = '';
    const cleaned = cleanFile(blob, { fixes: [], drop: inspections[0]?.drop });
    for await (const chunk of cleaned) text += chunk;
    const repeated = expected.duplicates.exact.examples;
    expect(repeated).toBeGreaterThan(10);
    // The repeated examples, and the one that is also in the validation file.
    expect(cleaned.summary.removed).toBe(repeated + 1);
    const { reports } = await inspectSources(
      new Blob([text]),
      { count, validation, workers: 0 },
      async () => null,
    );
    expect(reports.training?.duplicates.exact.examples).toBe(0);
    expect(reports.training?.leaks?.examples).toBe(0);
  });

  it('has findings for UTF-16, for bytes that are not UTF-8, and for lines that are too long', async () => {
    const utf16 = await inspectFile(new Blob([Buffer.from(`\uFEFF${chatFile(20)}`, 'utf16le')]), { count });
    expect(utf16.examples).toBe(20);
    expect(utf16.findings).toContainEqual(
      expect.objectContaining({ rule: 'utf-16', severity: 'error', count: 1 }),
    );
    const undamaged = new Blob([
      chat('a', 'b'),
      '\n',
      chat('c', 'X'),
      '\n',
      chat('long', 'b'.repeat(500)),
      '\n',
    ]);
    const damagedBytes = new Uint8Array(await undamaged.arrayBuffer());
    damagedBytes[damagedBytes.indexOf('X'.charCodeAt(0))] = 0xff;
    const report = await inspectFile(new Blob([damagedBytes]), { count, longest: 400 });
    expect(report).toMatchObject({ examples: 2, lineCount: 3 });
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'invalid-utf8', lines: [2] }));
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule: 'long-line',
        places: [{ line: 3, bytes: bytes(chat('long', 'b'.repeat(500))).length }],
      }),
    );
  });

  it('of a file in UTF-16 has exactly the planted defects at their lines, and the encoding as one more finding', async () => {
    const { lines, planted } = plantedFile(utf16Lines, 29);
    const blob = new Blob([Buffer.from([...lines].join('\n'), 'utf16le')]);
    const options = { count, limit: 2500, maxProblems: utf16Lines, workers: 0 };
    const { findings } = await inspectFile(blob, options);
    const expected = Object.entries(planted).map(([rule, { length }]) => [rule, length]);
    expect(findings.map(({ rule, count: times }) => [rule, times]).sort()).toEqual(
      [...expected, ['utf-16', 1]].sort(),
    );
    for (const { rule, places } of findings)
      expect([rule, places.map(({ line }) => line)]).toEqual([
        rule,
        rule === 'utf-16' ? [0] : planted[rule]?.slice(0, places.length),
      ]);
  });

  it.each([0, 2])(
    'has exactly the planted defects at their lines, including lines that are too long or not UTF-8 (%i workers)',
    async (workers) => {
      const { lines, planted, flawless } = plantedFile(2000, 29);
      const fileLines = [...lines];
      const longLine = ({ line, json }: (typeof flawless)[number]) => {
        fileLines[line - 1] = json.replace('"content":"', `"content":"${'word '.repeat(30_000)}`);
        return line;
      };
      const longLines = flawless.filter((_, index) => index % 3 === 0).map(longLine);
      const fileBytes = bytes(fileLines.join('\n'));
      const notUtf8 = flawless.filter((_, index) => index % 3 === 1).map(({ line }) => line);
      // The first letter of the answer in these lines becomes a byte that UTF-8 does not have. It is read as U+FFFD, which is a finding too.
      let offset = 0;
      fileLines.forEach((line, index) => {
        if (notUtf8.includes(index + 1)) fileBytes[offset + line.lastIndexOf('"content":"') + 11] = 0xff;
        offset += bytes(line).length + 1;
      });
      // With `count`, a file is read without workers.
      const options = {
        ...(workers === 0 && { count }),
        limit: 2500,
        maxProblems: 2000,
        longest: 100_000,
        workers,
        partBytes,
      };
      let opened = 0;
      const { reports } = await inspectSources(new Blob([fileBytes]), options, async () => {
        opened += 1;
        return workerInThread();
      });
      expect(opened).toBe(workers);
      const replaced = [...(planted['replacement-character'] ?? []), ...notUtf8].sort((a, b) => a - b);
      const expected = {
        ...planted,
        'invalid-utf8': notUtf8,
        'long-line': longLines,
        'replacement-character': replaced,
      };
      const findings = reports.training?.findings ?? [];
      expect(findings.map(({ rule, count: times }) => [rule, times]).sort()).toEqual(
        Object.entries(expected)
          .map(([rule, { length }]) => [rule, length])
          .sort(),
      );
      for (const { rule, places } of findings) {
        const first = (new Map(Object.entries(expected)).get(rule) ?? []).slice(0, places.length);
        expect([rule, places.map(({ line }) => line)]).toEqual([rule, first]);
        expect(places.length).toBeGreaterThan(0);
      }
    },
  );

  const folder = new URL('../../../shared/cases/files/', import.meta.url);
  it.runIf(existsSync(folder))('equals the report of the text for published files', async () => {
    for (const name of [
      'foundry-sft-tools/stock_toolcall_training.jsonl',
      'foundry-rft/train_tool.jsonl',
      'foundry-qa/qa.jsonl',
      'vertex-gemini/patient_1_glucose_examples.jsonl',
      'axolotl/alpaca.json',
      'axolotl/conversation.json',
      'tinker-chat/conversations.jsonl',
    ]) {
      const content = readFileSync(new URL(name, folder));
      const {
        file: _file,
        validation: _validation,
        drop: _drop,
        ...report
      } = await inspectFile(new Blob([content]), { count });
      expect(report, name).toEqual(
        inspectTrainingData(content.toString(), { count, fileBytes: content.length }),
      );
    }
  });
});

describe('the reading of a file', () => {
  it('reports progress that never falls, with partial figures, and at the end the size of the file', async () => {
    const reported: FileProgress[] = [];
    await inspectSources(
      blob,
      { workers: 2, partBytes, onProgress: (progress) => reported.push(progress) },
      async () => workerInThread(),
    );
    expect(reported[0]).toMatchObject({
      done: 0,
      total: blob.size,
      bytesPerSecond: null,
      secondsLeft: null,
      partial: null,
    });
    expect(reported.at(-1)).toMatchObject({ done: blob.size, secondsLeft: 0 });
    const done = reported.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const { partial } = reported.at(-1) as FileProgress;
    expect(partial?.tokens).toBeGreaterThan(0);
    expect(partial?.tokens).toBeLessThanOrEqual(expected.tokens);
    for (const name of ['duplicates', 'systemPrompts', 'toolLists']) expect(partial).not.toHaveProperty(name);
  });

  it('gives partial figures of the training file only, also while the validation file is read', async () => {
    const inspector = new Inspector();
    const start = { encoding: 'utf-8', byteOrderMark: false, notation: 'lines' } as const;
    const file = { start, linesBefore: 0, maxLineBytes: undefined, options: {} };
    inspector.open({ training: file, validation: file }, count);
    const line = bytes(`${chat('a', 'b')}\n`);
    const part = { bytes: line, linesBefore: 0, refusedBytes: null, from: 0, to: line.length };
    const { partial } = await inspector.answer({ kind: 'part', role: 'validation', part });
    expect(partial?.training?.totals.examples).toBe(0);
    expect(partial?.validation).toBe(null);
  });

  it('is rejected with the reason of the signal if it is cancelled, and closes its workers', async () => {
    const controller = new AbortController();
    const reason = new Error('another file');
    let closed = 0;
    const open = async () => ({ ...workerInThread(), close: () => void closed++ });
    const reading = inspectSources(
      blob,
      { workers: 2, partBytes, signal: controller.signal, onProgress },
      open,
    );
    function onProgress({ done }: FileProgress): void {
      if (done > 0) controller.abort(reason);
    }
    await expect(reading).rejects.toBe(reason);
    expect(closed).toBeGreaterThan(0);
    await expect(inspectFile(blob, { count, signal: controller.signal })).rejects.toBe(reason);
  });

  it('ends at once if it is cancelled while a worker does not answer', async () => {
    const controller = new AbortController();
    const reason = new Error('too long');
    let closed = 0;
    const silent = async (): Promise<InspectionWorker> => ({
      async ask({ kind }) {
        if (kind === 'start') return {};
        controller.abort(reason);
        return new Promise(() => {});
      },
      close: () => void closed++,
    });
    const reading = inspectSources(blob, { workers: 1, partBytes, signal: controller.signal }, silent);
    await expect(reading).rejects.toBe(reason);
    expect(closed).toBe(1);
  });

  it.each([
    ['cannot be read at all', 0, 'unreadable'],
    ['changes while it is read', 200_000, 'changed'],
  ])('ends with an error if the file %s', async (_, failsAt, code) => {
    const error = { name: 'FileError', code };
    await expect(inspectFile(failingFrom(blob, failsAt), { count })).rejects.toMatchObject({
      name: 'FileError',
    });
    await expect(
      inspectSources(failingFrom(blob, failsAt), { workers: 2, partBytes }, async () => workerInThread()),
    ).rejects.toMatchObject(error);
  });

  it('gives an error with the number of bytes read if the file changes', async () => {
    await expect(
      inspectSources(failingFrom(blob, 200_000), { partBytes, workers: 1 }, async () => workerInThread()),
    ).rejects.toMatchObject({
      params: { done: expect.any(Number) },
      message: expect.stringMatching(/after [1-9]\d* bytes/),
    });
  });

  it('throws no error other than a FileError for any bytes, and loses no line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (fileBytes) => {
        try {
          const report = await inspectFile(new Blob([fileBytes as Uint8Array<ArrayBuffer>]), { count });
          if (report.file.encoding !== 'utf-8') return;
          const lines = new TextDecoder().decode(fileBytes).split('\n');
          expect(report.lineCount).toBe(lines.length - (lines.at(-1) === '' ? 1 : 0));
        } catch (error) {
          expect(error).toMatchObject({ name: 'FileError' });
        }
      }),
    );
  });
});
