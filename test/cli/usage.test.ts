/** Tests the command `usage`: it reads one export or several, reads a job, and asks whether input tokens include the cached ones. */
import { describe, expect, it } from 'vitest';
import { readUsage } from '../../src/core/usage/read.ts';
import { usage as text } from '../../src/i18n/en/usage.ts';
import { ft, temporaryFolder } from '../harness/terminal.ts';

const { file } = temporaryFolder();

const rows = (month: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    time: `2026-0${month}-1${index % 9}`,
    input: 1000 + index,
    cached: index % 2 === 0 ? 600 : 0,
    output: 50,
  }));
const march = file('march.json', JSON.stringify(rows(3, 20)));
const april = file('april.json', JSON.stringify(rows(4, 30)));
const job = {
  object: 'fine_tuning.job',
  id: 'ftjob-1',
  status: 'succeeded',
  trained_tokens: 691_302,
  hyperparameters: { n_epochs: 3 },
};

describe('usage', () => {
  it('prints the figures of a request and the requests of each month', async () => {
    const { code, out } = await ft(['usage', march, '--input-includes-cached', 'yes']);
    expect(code).toBe(0);
    expect(out).toContain(text.requestsIn('20', 20, 'March 2026'));
    expect(out).toMatch(/^In +1,00\d +1,0\d\d +1,01\d +1,0\d\d$/m);
    expect(out).toMatch(/^March 2026 +20$/m);
    expect(out).toContain(text.byYou);
  });

  it('asks whether input tokens include cached tokens if the file does not say it', async () => {
    const { out } = await ft(['usage', march]);
    expect(out).toContain(text.askConvention.claim);
    expect(out).toContain('--input-includes-cached');
  });

  it('merges several exports, or a saved profile and an export, into the profile of all their rows', async () => {
    const whole = readUsage([...rows(3, 20), ...rows(4, 30)]);
    const { out } = await ft(['usage', march, april, '--json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(whole)));
    const marchProfile = file('part.json', (await ft(['usage', march, '--json'])).out);
    expect(JSON.parse((await ft(['usage', marchProfile, april, '--json'])).out)).toEqual(JSON.parse(out));
  });

  it('prints what a finished job says, and gives it as JSON', async () => {
    const path = file('job.json', JSON.stringify(job));
    const { out } = await ft(['usage', path]);
    expect(out).toContain(text.jobTokens('691,302'));
    expect(out).toMatch(/^Billed tokens +691,302$/m);
    expect(JSON.parse((await ft(['usage', path, '--json'])).out)).toMatchObject({
      provider: 'openai',
      trainedTokens: 691_302,
    });
    expect((await ft(['usage', '--markdown'], JSON.stringify(job))).out).toMatch(
      /^\| Billed tokens \| 691,302 \|$/m,
    );
  });

  it.each([
    ['a file without requests', ['usage', file('none.json', '[{"a": 1}]')], '1 row'],
    ['two jobs', ['usage', file('jobs.json', JSON.stringify(job)), march], 'one job at a time'],
    ['an answer other than yes or no', ['usage', march, '--input-includes-cached', 'maybe'], 'yes, no'],
    ['an unknown source', ['usage', march, '--source', 'unknown-source'], 'openai-chat'],
  ])('refuses %s', async (_, args, message) => {
    const refused = await ft(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(message);
  });
});
