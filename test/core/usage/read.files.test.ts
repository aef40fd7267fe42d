/** Usage in real files of evaluation tools, which are skipped if they are not in `../shared/cases/files`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJob } from '../../../src/core/usage/job.ts';
import { readUsage } from '../../../src/core/usage/read.ts';

const folder = new URL('../../../../shared/cases/files/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

describe.runIf(existsSync(folder))('a real file', () => {
  it('a log of Inspect has the sums that it states', () => {
    const log = JSON.parse(textOf('inspect/popularity.json'));
    const stated = log.stats.model_usage['openai/gpt-4o-mini'];
    const profile = readUsage(log);
    expect(profile).toMatchObject({
      rows: 3,
      requests: 3,
      model: 'openai/gpt-4o-mini',
      months: [{ month: '2025-05', requests: 3 }],
      prompt: { total: stated.input_tokens, p50: 64, p10: 58, p90: 70, width: 0 },
      output: { total: stated.output_tokens, mean: 2 },
      reasoning: { total: stated.reasoning_tokens },
      hitRate: 0,
      latencyMs: { requests: 3, p50: 538 },
      conventions: [{ source: 'inspect-before-0.3.184', inputIncludesCached: null }],
      problems: [],
    });
  });

  it('a log of Inspect without usage by sample has the usage of the answer', () => {
    expect(readUsage(textOf('inspect/log_formats.json'))).toMatchObject({
      requests: 1,
      model: 'ollama/llama3.1',
      prompt: { total: 66 },
      output: { total: 2 },
      cached: null,
      problems: [{ code: 'cached-unknown', count: 1 }],
    });
  });

  it('a file of promptfoo has the requests of both approaches', () => {
    const document = JSON.parse(textOf('promptfoo/out.json'));
    const stated = document.results.stats.tokenUsage;
    const profile = readUsage(document);
    expect(profile).toMatchObject({
      rows: 8,
      requests: 8,
      models: [
        { model: 'file://base.mjs', requests: 4 },
        { model: 'file://tuned.mjs', requests: 4 },
      ],
      prompt: { total: stated.prompt, p10: 21, p90: 56 },
      output: { total: stated.completion, mean: 4 },
      hitRate: 0,
      problems: [],
    });
    expect(profile.usd).toBeCloseTo(8 * 1.23e-5, 12);
    expect(readUsage(document, { model: 'file://tuned.mjs' })).toMatchObject({
      requests: 4,
      prompt: { mean: 21 },
      problems: [{ code: 'other-model', count: 4 }],
    });
  });

  it('a file of another tool has no request, and a problem for each row', () => {
    const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.jsonl?$/.test(file) && !/^(inspect|promptfoo)/.test(file),
    );
    expect(others.length).toBeGreaterThan(8);
    for (const file of others) {
      const profile = readUsage(textOf(file));
      expect(profile, file).toMatchObject({ requests: 0, prompt: null });
      const problemRows = profile.problems.reduce((sum, { count }) => sum + count, 0);
      expect(problemRows, file).toBe(profile.rows);
      expect(readJob(textOf(file)).problems, file).not.toEqual([]);
    }
  });
});
