/** Tests the reading of files with usage or jobs: in every notation, of any size, with errors, and cancelled. */
import { existsSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readJob, readUsage } from '../../src/core/index.ts';
import { readUsageFile } from '../../src/files/usage-file.ts';

const response = (index: number) => ({
  model: 'gpt-5-mini',
  created: Date.UTC(2026, 8, 1) / 1000 + index * 60,
  usage: {
    prompt_tokens: 1000 + (index % 97),
    completion_tokens: 100 + (index % 31),
    prompt_tokens_details: { cached_tokens: index % 3 === 0 ? 512 : 0 },
  },
});
const responses = Array.from({ length: 500 }, (_, index) => response(index));
const job = {
  object: 'fine_tuning.job',
  id: 'ftjob-1',
  status: 'succeeded',
  trained_tokens: 621_756,
  fine_tuned_model: 'ft:gpt-4.1-mini-2025-04-14:acme::abc',
  hyperparameters: { n_epochs: 3 },
};

const blob = (text: string): Blob => new Blob([text]);
const expected = readUsage(responses);

describe('a file of usage', () => {
  it.each([
    ['JSON Lines', responses.map((row) => JSON.stringify(row)).join('\n')],
    [
      'JSON Lines with a byte order mark',
      `\uFEFF${responses.map((row) => JSON.stringify(row)).join('\r\n')}`,
    ],
    ['one array', JSON.stringify(responses)],
    ['one array on several lines', JSON.stringify(responses, null, 2)],
    ['one document', JSON.stringify({ object: 'list', data: responses }, null, 2)],
  ])('as %s gives the profile of its rows', async (_, text) => {
    expect(await readUsageFile(blob(text))).toEqual({ kind: 'usage', profile: expected });
  });

  it('as a table with the column names of a usage export of OpenAI gives the profile of its rows', async () => {
    const rows = responses.map((row) => ({
      model: row.model,
      start_time: row.created,
      num_model_requests: 1,
      input_tokens: row.usage.prompt_tokens,
      input_cached_tokens: row.usage.prompt_tokens_details.cached_tokens,
      output_tokens: row.usage.completion_tokens,
    }));
    const [names = []] = rows.map((row) => Object.keys(row));
    const text = [names.join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n');
    const result = await readUsageFile(blob(text));
    expect(result).toEqual({ kind: 'usage', profile: readUsage(rows) });
    expect(result.kind === 'usage' && result.profile).toMatchObject({
      requests: 500,
      prompt: { mean: expected.prompt?.mean },
      conventions: [{ source: 'openai-usage', inputIncludesCached: true }],
    });
  });

  it('that is read in several slices gives the profile of its rows, and reports progress', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => response(index));
    const text = rows.map((row) => JSON.stringify({ ...row, content: 'x'.repeat(60) })).join('\n');
    const done: number[] = [];
    const result = await readUsageFile(blob(text), { onProgress: (progress) => done.push(progress.done) });
    expect(result.kind === 'usage' && result.profile.requests).toBe(60_000);
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toBe(text.length);
  });

  it('with broken lines gives the profile of its other rows, and the number of broken lines', async () => {
    const [first, second] = responses.map((row) => JSON.stringify(row));
    const result = await readUsageFile(blob([first, '{"model": "gpt', 'not json', second].join('\n')));
    expect(result.kind === 'usage' && result.profile).toMatchObject({
      rows: 4,
      requests: 2,
      // `first` counts rows from 0.
      problems: [{ code: 'not-json', count: 2, first: 1 }],
    });
  });

  it.each([
    ['a table without usage', 'name,price\nada,3\nbob,4'],
    ['prose', 'Dear all,\n\nthe bill is attached.'],
    ['training examples', '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}'],
  ])('gives a profile without requests, and with a problem, if it is %s', async (_, text) => {
    const result = await readUsageFile(blob(text));
    expect(result.kind === 'usage' && result.profile.requests).toBe(0);
    expect(result.kind === 'usage' && result.profile.problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a PDF', '%PDF-1.7\n', 'not-text'],
    ['a web page', '<!doctype html><p>Sign in</p>', 'not-text'],
  ])('is refused if it is %s', async (_, text, code) => {
    await expect(readUsageFile(blob(text))).rejects.toMatchObject({ code });
  });

  it('that is one long document can be cancelled while its rows are added', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => response(index));
    const reason = new Error('enough');
    const controller = new AbortController();
    // The clock moves on by a second each time it is read, so a pause is due at every check, also on a fast machine. By the
    // 100th reading, the text has been read and rows are being added.
    let readings = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      readings += 1;
      if (readings === 100) controller.abort(reason);
      return readings * 1000;
    });
    const reading = readUsageFile(blob(JSON.stringify({ object: 'list', data: rows })), {
      signal: controller.signal,
    });
    await expect(reading).rejects.toBe(reason);
    expect(readings).toBeLessThan(1000);
    clock.mockRestore();
  });

  it('is not read after a cancellation: the promise rejects with the reason of the cancellation', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    controller.abort(reason);
    await expect(readUsageFile(blob(JSON.stringify(responses)), { signal: controller.signal })).rejects.toBe(
      reason,
    );
  });
});

describe('a file of a job', () => {
  it.each([
    ['one line', JSON.stringify(job)],
    ['several lines', JSON.stringify(job, null, 2)],
    ['an entry of the host’s list of jobs', JSON.stringify({ object: 'list', data: [job] })],
  ])('as %s is read as the job', async (_, text) => {
    expect(await readUsageFile(blob(text))).toEqual({ kind: 'job', job: readJob(JSON.parse(text)) });
  });
});

describe('a log of the evaluation tool Inspect', () => {
  const header = { version: 2, status: 'success', eval: { created: '2026-11-02T10:00:00Z' }, stats: {} };
  const sample = (id: number) => {
    const usage = {
      input_tokens: 100 + id,
      output_tokens: 5,
      input_tokens_cache_read: 0,
      input_tokens_cache_write: 0,
    };
    return { id, model_usage: { 'openai/gpt-5-mini': usage }, output: { model: 'openai/gpt-5-mini', usage } };
  };

  it('in an archive gives the same profile as the same log in JSON, and counts broken samples', async () => {
    const files = {
      'header.json': strToU8(JSON.stringify(header)),
      'samples/1_epoch_1.json': strToU8(JSON.stringify(sample(1))),
      'samples/2_epoch_1.json': strToU8(JSON.stringify(sample(2))),
      'samples/3_epoch_1.json': strToU8('{"id": 3, '),
      'summaries.json': strToU8('[]'),
    };
    const result = await readUsageFile(new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]));
    // In place of a sample that cannot be read, the list has the name of its file.
    const expected = readUsage({ ...header, samples: [sample(1), sample(2), 'samples/3_epoch_1.json'] });
    expect(result).toEqual({ kind: 'usage', profile: expected });
    expect(expected).toMatchObject({ requests: 2, problems: [{ code: 'not-a-row', count: 1 }] });
  });

  it('is not read from any other archive', async () => {
    const archive = zipSync({ 'sheet.xml': strToU8('<x/>') }) as Uint8Array<ArrayBuffer>;
    await expect(readUsageFile(new Blob([archive]))).rejects.toMatchObject({ code: 'not-text' });
  });
});

const folder = new URL('../../../shared/cases/files/inspect/', import.meta.url);

/** Tests with real logs. They are skipped if the logs are not in `../shared/cases/files`. */
describe.runIf(existsSync(folder))('a real log of Inspect', () => {
  const fileOf = (name: string): Blob => new Blob([new Uint8Array(readFileSync(new URL(name, folder)))]);

  it('has the same usage as an archive and as JSON', async () => {
    const [archive, json] = await Promise.all(
      ['log_formats.eval', 'log_formats.json'].map((name) => readUsageFile(fileOf(name))),
    );
    expect(archive?.kind === 'usage' && archive.profile.output).toMatchObject({ requests: 1, total: 2 });
    expect(archive).toEqual(json);
  });

  it('is read even if it is still being written, or stores each message only once', async () => {
    for (const name of ['log_streaming.eval', 'log_message_deduplication.eval']) {
      const result = await readUsageFile(fileOf(name));
      expect(result.kind === 'usage' && result.profile.rows, name).toBeGreaterThan(0);
    }
  });
});
