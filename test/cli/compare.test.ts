/** The command `compare`: what it says and prints about result files, its options, and its errors. */
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../src/core/evaluation/compare.ts';
import { joinEvaluations } from '../../src/core/evaluation/join.ts';
import { readEvaluation } from '../../src/files/evaluation/read-evaluation.ts';
import { evaluation as text } from '../../src/i18n/en/evaluation.ts';
import { ft, temporaryFolder } from '../harness/terminal.ts';

const { file } = temporaryFolder();

/** The text of a result file: 120 cases of one approach, of which this share is right. */
const results = (share: number): string =>
  Array.from({ length: 120 }, (_, index) =>
    JSON.stringify({
      id: index,
      input: `Question ${index}`,
      expected: 'yes',
      actual: (index * 7) % 120 < share * 120 ? 'yes' : 'yesterday',
      latencyMs: 400,
      usage: { prompt_tokens: 90, completion_tokens: 3 },
    }),
  ).join('\n');

const base = file('base.jsonl', results(0.5));
const tuned = file('tuned.jsonl', results(0.9));

describe('compare', () => {
  it('says whether the answers of each file are accepted more often than those of the first, with figures', async () => {
    const { code, out } = await ft(['compare', base, tuned]);
    expect(code).toBe(0);
    expect(out).toContain(text.sentence.better('tuned', 'base'));
    expect(out).toMatch(/^base +50\.00.% .* 60 of 120 +0\.4.s +90 +3$/m);
    expect(out).toMatch(/^tuned +\+40\.0 .* 120 +<\s0\.001 +better$/m);
  });

  it('gives the comparisons of the library as JSON', async () => {
    const evaluations = await Promise.all(
      [0.5, 0.9].map(async (share, index) => {
        const name = index === 0 ? 'base.jsonl' : 'tuned.jsonl';
        return { name, evaluation: await readEvaluation(results(share), { name }) };
      }),
    );
    const comparisons = compareEvaluations(joinEvaluations(evaluations), {
      baseline: 'tuned',
      score: 'normalised',
    });
    const { code, out } = await ft(['compare', base, tuned, '--baseline', 'tuned', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      format: 'own',
      baseline: 'tuned',
      score: 'normalised',
      threshold: null,
      comparisons: JSON.parse(JSON.stringify(comparisons)),
      problems: [],
    });
  });

  it('prints tables in Markdown, and says what was not read', async () => {
    const { out } = await ft(['compare', '--markdown'], `${results(0.5)}\n{"id": 5, "inp`);
    expect(out).toMatch(/^\| Approach \| Accepted/m);
    expect(out).toContain(`${text.problem['not-json']('1')}: line 121`);
  });

  it('compares by the chosen score, without and with a threshold', async () => {
    const scored = await ft(['compare', base, tuned, '--score', 'edit-similarity']);
    expect(scored.out).toContain(`${text.scoreNames['edit-similarity']}${text.meanScores}`);
    const withThreshold = await ft([
      'compare',
      base,
      tuned,
      '--score',
      'edit-similarity',
      '--threshold',
      '0.5',
    ]);
    expect(withThreshold.out).toContain(text.scoreMeanings['edit-similarity']('0.5'));
  });

  it('reads a table whose columns are named', async () => {
    const table = file(
      'table.csv',
      ['question,gold,reply', ...[1, 2, 3].map((each) => `What is ${each}?,${each},${each}`)].join('\n'),
    );
    const { code, out } = await ft([
      'compare',
      table,
      '--columns',
      'input=question,expected=gold,actual=reply',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('3 of 3');
  });

  it('compares totals, with the bounds over all pairings', async () => {
    const totals = file(
      'totals.csv',
      'approach,cases,accepted\nTeacher,300,231\nSmall,300,197\nTuned,300,235\n',
    );
    const { out } = await ft(['compare', totals]);
    expect(out).toContain(text.sentence.worse('Small', 'Teacher'));
    expect(out).toContain(text.sentence.alike('Tuned', 'Teacher', '300', 300));
    expect(out).toContain(text.acceptedInFile);
    expect(out).toContain('77.00');
  });

  it('shows control characters of a file as spaces', async () => {
    const hostile = file(
      'hostile.jsonl',
      JSON.stringify({
        id: 1,
        input: 'a',
        actual: 'b',
        expected: 'b',
        approach: '\u001b[31mred\u202e\u061c',
      }),
    );
    for (const style of [[], ['--markdown']]) {
      const { out } = await ft(['compare', hostile, ...style]);
      expect(out).toContain('[31mred');
      expect(out).not.toContain('\u001b');
      expect(out).not.toMatch(/[\u202e\u061c]/u);
    }
    const { stderr } = await ft(['compare', hostile, '--baseline', 'other']);
    expect(stderr).toContain('[31mred');
    expect(stderr).not.toContain('\u001b');
  });

  it.each([
    ['a file without results', ['compare', file('none.csv', 'a,b\n1,2\n')], 'a, b'],
    ['a file that is not there', ['compare', 'nowhere.jsonl'], 'nowhere.jsonl'],
    ['a baseline that is not in the files', ['compare', base, '--baseline', 'other'], 'one of base'],
    ['an unknown score', ['compare', base, '--score', 'best'], 'exact'],
    ['a threshold out of range', ['compare', base, '--threshold', '2'], '0 to 1'],
    ['a column of an unknown role', ['compare', base, '--columns', 'question=input'], 'input'],
  ])('refuses %s', async (_, args, message) => {
    const refused = await ft(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(message);
  });
});
