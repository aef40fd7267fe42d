/** The texts on broken rules of hosts in the table of checks. */
import { describe, expect, it } from 'vitest';
import { type FileFacts, hostProblems } from '../../../src/core/training/hosts/problems.ts';
import type { TrainingHostId } from '../../../src/core/training/hosts/types.ts';
import { trainingHostIds } from '../../../src/elements/training-data/readiness.ts';
import { hostsText } from '../../../src/elements/training-data/wording.ts';
import { messages as german } from '../../../src/i18n/de/index.ts';
import { english } from '../../../src/i18n/en/index.ts';

const facts: FileFacts = {
  method: 'supervised',
  format: 'openai-chat',
  examples: 20_000_000,
  bytes: 2e9,
  mediaExamples: 0,
  epochs: 3,
  fileName: 'train.json',
  hasByteOrderMark: null,
  isMixed: false,
  validation: null,
  broken: { roles: 3, 'maximum-images': 2 },
};

/** The problems of the file with one rule, one for each host that has the rule. */
const problemsOf = (rule: string, hosts: readonly TrainingHostId[] = trainingHostIds) =>
  hosts.flatMap((host) => hostProblems(host, facts)).filter((problem) => problem.rule === rule);

const textOf = (rule: string, hosts?: readonly TrainingHostId[]): string =>
  hostsText(problemsOf(rule, hosts), {
    text: english.trainingData,
    write: (count) => count.toLocaleString('en'),
  });

describe('the text on a broken rule of hosts', () => {
  it('has the size of the file and the limit of each host, in the notation of the language', () => {
    const sentence = english.trainingData.hostProblems['maximum-bytes'];
    const sentenceFor = (name: string, value: string) => sentence({ name, bytes: '2,000,000,000', value });
    expect(textOf('maximum-bytes', ['openai', 'vertex'])).toBe(
      `${sentenceFor('OpenAI', '536,870,912')} ${sentenceFor('Vertex AI', '1,073,741,824')}`,
    );
    expect(
      hostsText(problemsOf('maximum-bytes', ['openai']), {
        text: german.trainingData,
        write: (count) => count.toLocaleString('de'),
      }),
    ).toBe(
      german.trainingData.hostProblems['maximum-bytes']({
        name: 'OpenAI',
        bytes: '2.000.000.000',
        value: '536.870.912',
      }),
    );
  });

  it('has the limit also for a rule that single examples break', () => {
    const problems = problemsOf('maximum-images');
    expect(problems.length).toBeGreaterThan(0);
    for (const { host, params } of problems)
      expect(textOf('maximum-images', [host])).toContain(String(params.value));
  });

  it.each(['roles', 'file-name'])('names only the hosts of a rule without a number: %s', (rule) => {
    const hosts = problemsOf(rule).map(({ host }) => english.trainingData.hosts[host]);
    expect(hosts.length).toBeGreaterThan(0);
    expect(textOf(rule)).toBe(english.trainingData.byHosts(hosts));
  });
});
