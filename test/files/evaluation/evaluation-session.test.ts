/** The session, which keeps result files and returns counts and a few cases, not all rows. */
import { describe, expect, it } from 'vitest';
import { EvaluationSession } from '../../../src/files/evaluation/evaluation-session.ts';
import { lines } from './result-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (session: EvaluationSession, file: number, name: string, text: string) =>
  session.answer({ kind: 'read', file, name, bytes: bytes(text), options: {} });

const row = (id: number, actual: string) => ({ id, input: `parcel ${id}`, expected: 'Bay 7', actual });
const settings = { score: 'exact', baseline: 'base', candidate: 'tuned' } as const;

/** A session with two files: the baseline is right in cases 1–3, the candidate in cases 2–5, and both are wrong in case 6. */
async function sessionOfTwo(): Promise<EvaluationSession> {
  const session = new EvaluationSession();
  const file = (right: readonly number[]) =>
    lines(...[1, 2, 3, 4, 5, 6].map((id) => row(id, right.includes(id) ? 'Bay 7' : `Bay ${id}${id}`)));
  await read(session, 1, 'base.jsonl', file([1, 2, 3]));
  await read(session, 2, 'tuned.jsonl', file([2, 3, 4, 5]));
  await session.answer({ kind: 'keep', files: [1, 2] });
  return session;
}

describe('a session', () => {
  it('reads files, and gives an overview of the files that are kept', async () => {
    const session = await sessionOfTwo();
    const overview = await session.answer({ kind: 'keep', files: [1, 2] });
    expect(overview).toMatchObject({ approaches: [{ id: 'base' }, { id: 'tuned' }], cases: 6, problems: [] });
    expect(overview.scores.slice(0, 3)).toEqual(['normalised', 'exact', 'numeric']);
    expect(await session.answer({ kind: 'keep', files: [2] })).toMatchObject({
      approaches: [{ id: 'tuned' }],
    });
  });

  it('compares, and counts the cases that the candidate lost, the cases that it won, and the cases that both got wrong', async () => {
    const { comparisons, sets } = await (await sessionOfTwo()).answer({ kind: 'compare', settings });
    expect(comparisons).toMatchObject([{ accepted: 3 }, { accepted: 4, toBaseline: { pairs: 6 } }]);
    expect(sets).toEqual({ lost: 1, won: 2, 'both-wrong': 1 });
    const alone = await (await sessionOfTwo()).answer({
      kind: 'compare',
      settings: { ...settings, candidate: null },
    });
    expect(alone.sets).toEqual({ lost: 3, won: 0, 'both-wrong': 0 });
  });

  it('lists one repeat of each approach: a wrong answer of the approach that is accepted less often, and an accepted one of the other', async () => {
    const session = new EvaluationSession();
    const repeats = (id: number, marks: Readonly<Record<string, string>>) =>
      Object.entries(marks).flatMap(([approach, right]) =>
        [...right].map((mark) => ({ ...row(id, mark === '1' ? 'Bay 7' : 'office'), approach })),
      );
    const rows = [
      ...repeats(1, { base: '011', tuned: '100' }),
      ...repeats(2, { base: '001', tuned: '111' }),
      ...repeats(3, { base: '110', tuned: '101' }),
    ];
    await read(session, 1, 'repeats.jsonl', lines(...rows));
    await session.answer({ kind: 'keep', files: [1] });
    const { sets } = await session.answer({ kind: 'compare', settings });
    expect(sets).toEqual({ lost: 1, won: 1, 'both-wrong': 1 });
    const listed = async (set: 'lost' | 'won' | 'both-wrong') => {
      const [first] = await session.answer({ kind: 'cases', settings, set, count: 1 });
      return first?.answers.map(({ approach, actual }) => [approach, actual]);
    };
    expect(await listed('lost')).toEqual([
      ['base', 'Bay 7'],
      ['tuned', 'office'],
    ]);
    expect(await listed('won')).toEqual([
      ['base', 'office'],
      ['tuned', 'Bay 7'],
    ]);
    expect(await listed('both-wrong')).toEqual([
      ['base', 'office'],
      ['tuned', 'office'],
    ]);
  });

  it('compares mean scores if no threshold is given, and shares if one is given', async () => {
    const session = await sessionOfTwo();
    const scored = { ...settings, score: 'edit-similarity' } as const;
    const { comparisons, sets } = await session.answer({ kind: 'compare', settings: scored });
    expect(comparisons[1]?.toBaseline?.measure).toBe('score');
    expect(sets).toEqual({ lost: 1, won: 2, 'both-wrong': 3 });
    const withThreshold = await session.answer({ kind: 'compare', settings: { ...scored, threshold: 0.5 } });
    expect(withThreshold.comparisons[1]?.toBaseline?.measure).toBe('share');
  });

  it('lists the worst cases of a set first, with the answers of both approaches', async () => {
    const session = await sessionOfTwo();
    expect(await session.answer({ kind: 'cases', settings, set: 'lost', count: 5 })).toEqual([
      {
        id: '1',
        input: 'parcel 1',
        expected: 'Bay 7',
        answers: [
          { approach: 'base', outcome: 'answered', actual: 'Bay 7', similarity: 1 },
          { approach: 'tuned', outcome: 'answered', actual: 'Bay 11', similarity: expect.closeTo(4 / 6) },
        ],
      },
    ]);
    expect(await session.answer({ kind: 'cases', settings, set: 'won', count: 1 })).toHaveLength(1);
  });

  it('finds the worst case of a set of 6,000 cases although it is the last one, and lists each case once', async () => {
    const session = new EvaluationSession();
    const rows = Array.from({ length: 6000 }, (_, at) =>
      row(at, at === 5999 ? 'quite another answer' : 'Bay 11'),
    );
    await read(session, 1, 'base.jsonl', lines(...rows));
    await session.answer({ kind: 'keep', files: [1] });
    const casesUpTo = (count: number) =>
      session.answer({ kind: 'cases', settings: { ...settings, candidate: null }, set: 'lost', count });
    expect((await casesUpTo(2)).map(({ id }) => id)).toEqual(['5999', '0']);
    expect(new Set((await casesUpTo(6000)).map(({ id }) => id)).size).toBe(6000);
  });

  it('cuts long texts', async () => {
    const session = new EvaluationSession();
    await read(session, 1, 'base.jsonl', lines(row(1, 'x'.repeat(9000)), row(2, 'Bay 7')));
    await session.answer({ kind: 'keep', files: [1] });
    const [listed] = await session.answer({
      kind: 'cases',
      settings: { ...settings, candidate: null },
      set: 'lost',
      count: 1,
    });
    expect(listed?.answers[0]?.actual).toHaveLength(2001);
  });

  it('gives the average similarity, and the table of all answers, in which no cell is a formula', async () => {
    const session = await sessionOfTwo();
    expect((await session.answer({ kind: 'similarity' })).base).toBeCloseTo((3 + 3 * (4 / 6)) / 6);
    await read(session, 3, 'evil.jsonl', lines(row(1, '=1+1'), row(2, '=1+1')));
    await session.answer({ kind: 'keep', files: [1, 2, 3] });
    const table = await (await session.answer({ kind: 'table', settings })).text();
    // The header, six answers of each of the two approaches, and two of the third.
    expect(table.split('\r\n')).toHaveLength(1 + 14);
    expect(table).toContain('1,parcel 1,Bay 7,evil,answered,"\'=1+1",0,false');
  });

  it('compares only the files that are kept, and lists approaches in the order of these files', async () => {
    const session = await sessionOfTwo();
    await read(session, 3, 'other.jsonl', lines(row(1, 'x'), row(2, 'x')));
    expect((await session.answer({ kind: 'compare', settings })).comparisons).toHaveLength(2);
    const { approaches } = await session.answer({ kind: 'keep', files: [2, 1] });
    expect(approaches.map(({ id }) => id)).toEqual(['tuned', 'base']);
  });

  it('groups problems with the same code, with the places of the first five', async () => {
    const text = `${lines(row(1, 'a'), row(2, 'b'))}\n${'{\n'.repeat(7)}`;
    expect((await read(new EvaluationSession(), 1, 'a.jsonl', text)).problems).toEqual([
      {
        code: 'not-json',
        count: 7,
        places: ['line 3', 'line 4', 'line 5', 'line 6', 'line 7'],
        params: { column: 2 },
      },
    ]);
  });
});
