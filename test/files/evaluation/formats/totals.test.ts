/** Files with totals of approaches and without cases. */
import { describe, expect, it } from 'vitest';
import { readEvaluation } from '../../../../src/files/evaluation/read-evaluation.ts';

const expected = [
  { approach: 'Teacher', cases: 300, accepted: 231 },
  { approach: 'Small', cases: 300, accepted: 197 },
  { approach: 'Tuned', cases: 300, accepted: 235 },
];

describe('totals', () => {
  it.each([
    ['CSV', 'approach,cases,accepted\nTeacher,300,231\nSmall,300,197\nTuned,300,235\n'],
    ['a list', JSON.stringify(expected)],
    ['lines', expected.map((row) => JSON.stringify(row)).join('\n')],
    ['other headers', 'Model;N;Correct\nTeacher;300;231\nSmall;300;197\nTuned;300;235\n'],
  ])('are read from %s', async (_, text) => {
    const { format, totals, cases, approaches, problems } = await readEvaluation(text);
    expect({ format, totals, cases, problems }).toEqual({
      format: 'totals',
      totals: expected,
      cases: [],
      problems: [],
    });
    expect(approaches.map(({ id }) => id)).toEqual(['Teacher', 'Small', 'Tuned']);
  });

  it('have the name of the file if the only row has no name', async () => {
    const { totals } = await readEvaluation('{"total": 300, "passed": 231}', { name: 'teacher.json' });
    expect(totals).toEqual([{ approach: 'teacher', cases: 300, accepted: 231 }]);
  });

  it('are reported as problems with their places if they are impossible or repeat an approach', async () => {
    const badRows = ['b,300,301', 'c,0,0', ',300,1', 'd,10.5,2', 'e,300,-1', 'f,,1', 'g,many,1'];
    const text = ['approach,cases,accepted', 'a,300,231', ...badRows, 'a,300,5', ''].join('\n');
    const { totals, problems } = await readEvaluation(text);
    expect(totals).toEqual([{ approach: 'a', cases: 300, accepted: 231 }]);
    expect(problems.map(({ code }) => code)).toEqual([...badRows.map(() => 'bad-totals'), 'totals-twice']);
    expect(problems.every(({ place }) => place !== '')).toBe(true);
  });

  it('are not read from rows of cases', async () => {
    const text = 'id,model,n,correct\n1,a,1,1\n2,a,1,0\n';
    expect((await readEvaluation(text)).format).not.toBe('totals');
  });
});
