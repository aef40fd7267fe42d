/** Reading of result files: the library's own format, tables, files of some tools, and invalid files. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvaluation } from '../../../src/files/evaluation/read-evaluation.ts';
import type { EvaluationFormatId } from '../../../src/files/evaluation/read-types.ts';
import { inspectHead, inspectSample, lines, promptfooJson, promptfooRow } from './result-files.ts';
import { zipOf } from './zip.ts';

const ownRow = (id: number, approach: string, more: object = {}) => ({
  id,
  input: `parcel ${id}`,
  expected: 'Bay 7',
  actual: 'Bay 7',
  approach,
  ...more,
});

describe('readEvaluation with the library’s own format', () => {
  it('reads every member of JSON Lines', async () => {
    const usage = {
      prompt_tokens: 90,
      completion_tokens: 9,
      completion_tokens_details: { reasoning_tokens: 4 },
    };
    const evaluation = await readEvaluation(
      lines(ownRow(1, 'base', { score: 0.5, latencyMs: 640, usage }), ownRow(1, 'tuned')),
    );
    expect(evaluation).toMatchObject({
      format: 'own',
      problems: [],
      approaches: [{ id: 'base' }, { id: 'tuned' }],
      cases: [
        {
          id: '1',
          input: 'parcel 1',
          expected: 'Bay 7',
          runs: [
            {
              approach: 'base',
              outcome: 'answered',
              actual: 'Bay 7',
              grade: 0.5,
              latencyMs: 640,
              tokens: { input: 90, output: 5, reasoning: 4 },
            },
            { approach: 'tuned', actual: 'Bay 7' },
          ],
        },
      ],
    });
    expect(evaluation.cases[0]?.runs[1]).not.toHaveProperty('grade');
  });

  it.each<[string, string]>([
    [
      'a column for each approach',
      'id,input,expected,base,tuned\n1,rice,Bay 2,Bay 9,Bay 2\n2,lamps,Bay 7,Bay 7,Bay 7\n',
    ],
    [
      'columns whose headers contain the names of approaches',
      'id;input;expected;output_base;base_score;output_tuned;latencyMs_tuned\n1;rice;Bay 2;Bay 9;0;Bay 2;99\n2;lamps;Bay 7;Bay 7;1;Bay 7;98\n',
    ],
    [
      'an object with a member for each approach',
      lines(
        { id: 1, input: 'rice', expected: 'Bay 2', actual: { base: 'Bay 9', tuned: 'Bay 2' } },
        { id: 2, input: 'lamps', expected: 'Bay 7', actual: { base: 'Bay 7', tuned: 'Bay 7' } },
      ),
    ],
    [
      'a column with the name of the approach',
      'case id\tquestion\tground truth\tmodel\tresponse\n1\trice\tBay 2\tbase\tBay 9\n1\trice\tBay 2\ttuned\tBay 2\n2\tlamps\tBay 7\tbase\tBay 7\n2\tlamps\tBay 7\ttuned\tBay 7\n',
    ],
    [
      'a list inside an object of an unknown tool',
      JSON.stringify({
        run: 'x',
        rows: [
          {
            inputs: { question: 'rice' },
            reference: 'Bay 2',
            base_output: 'Bay 9',
            tuned_output: 'Bay 2',
            key: 1,
          },
          {
            inputs: { question: 'lamps' },
            reference: 'Bay 7',
            base_output: 'Bay 7',
            tuned_output: 'Bay 7',
            key: 2,
          },
        ],
      }),
    ],
  ])('reads %s', async (_, file) => {
    const { cases, problems } = await readEvaluation(file);
    expect(problems).toEqual([]);
    expect(
      cases.map(({ id, input, expected, runs }) => [
        id,
        input,
        expected,
        ...runs.map((run) => `${run.approach}: ${run.actual}`),
      ]),
    ).toEqual([
      ['1', 'rice', 'Bay 2', 'base: Bay 9', 'tuned: Bay 2'],
      ['2', 'lamps', 'Bay 7', 'base: Bay 7', 'tuned: Bay 7'],
    ]);
  });

  it('reads grades, latency and tokens of an approach from columns whose headers contain its name', async () => {
    const { cases } = await readEvaluation(
      'input,expected,output_base,base_score,base_latency_ms,output_tuned,tuned_score,tuned_prompt_tokens\nrice,Bay 2,Bay 9,0.2,640,Bay 2,1,90\n',
    );
    expect(cases[0]?.runs).toMatchObject([
      { approach: 'base', grade: 0.2, latencyMs: 640 },
      { approach: 'tuned', grade: 1, tokens: { input: 90 } },
    ]);
  });

  it('names the only approach of a file after the file', async () => {
    const row = { id: 1, input: 'rice', expected: 'Bay 2', actual: 'Bay 2' };
    const name = async (file?: string) =>
      (await readEvaluation(lines(row, row), file === undefined ? {} : { name: file })).approaches[0]?.id;
    expect(await name('runs/tuned.results.jsonl')).toBe('tuned.results');
    expect(await name()).toBe('results');
  });
});

describe('readEvaluation with a mapping of columns', () => {
  const file = 'nr,frage,soll,ist,note\n1,rice,Bay 2,Bay 2,5\n2,lamps,Bay 7,Bay 9,1\n';

  it('reads a table that is not recognised from the columns that the mapping names', async () => {
    const unknown = await readEvaluation(file);
    expect(unknown).toMatchObject({
      format: null,
      cases: [],
      columns: ['nr', 'frage', 'soll', 'ist', 'note'],
      problems: [{ code: 'unknown-format' }],
    });
    const mapped = await readEvaluation(file, {
      mapping: { id: 'nr', input: 'frage', expected: 'soll', actual: 'ist' },
    });
    expect(mapped).toMatchObject({
      format: 'table',
      problems: [],
      cases: [
        { id: '1', input: 'rice', expected: 'Bay 2', runs: [{ actual: 'Bay 2' }] },
        { id: '2', input: 'lamps', expected: 'Bay 7', runs: [{ actual: 'Bay 9' }] },
      ],
    });
  });

  it('replaces a guessed column by the column in the mapping, or by no column if the mapping has null', async () => {
    const rows = lines({ id: 1, input: 'rice', expected: 'Bay 2', actual: 'Bay 2', score: 1, rating: 0 });
    const grade = async (column: string | null) =>
      (await readEvaluation(rows, { mapping: { grade: column } })).cases[0]?.runs[0]?.grade;
    expect([await grade('rating'), await grade('score'), await grade(null)]).toEqual([0, 1, undefined]);
  });

  it('chooses one of the grades of a tool', async () => {
    const file = promptfooJson([{ test: 0, prompt: 0, success: false }]);
    expect((await readEvaluation(file, { mapping: { grade: 'score' } })).cases[0]?.runs[0]?.grade).toBe(0);
    expect((await readEvaluation(file)).mapping.grade).toBe('success');
  });
});

describe('readEvaluation with files of other tools', () => {
  it('reads output items of the Evals API, and does not count errors as answers', async () => {
    const item = (id: number, run: string, model: string, fields: object = {}) => ({
      object: 'eval.run.output_item',
      id: `o${id}${run}`,
      run_id: run,
      datasource_item_id: id,
      datasource_item: { question: `parcel ${id}`, ideal: 'Bay 7' },
      status: 'pass',
      results: [{ name: 'match', passed: true, score: 1 }],
      sample: {
        model,
        input: [{ role: 'user', content: `Which bay for parcel ${id}?` }],
        output: [{ role: 'assistant', content: 'Bay 7' }],
        usage: { prompt_tokens: 50, cached_tokens: 20, completion_tokens: 4, total_tokens: 54 },
        error: { code: '', message: '' },
        ...fields,
      },
    });
    const evaluation = await readEvaluation(
      JSON.stringify({
        object: 'list',
        has_more: false,
        data: [
          item(0, 'r1', 'acme-1'),
          item(0, 'r2', 'acme-2'),
          item(1, 'r1', 'acme-1', { output: [], error: { code: 'server_error', message: 'overloaded' } }),
        ],
      }),
    );
    expect(evaluation).toMatchObject({
      format: 'openai-evals-api',
      problems: [],
      cases: [
        {
          id: '0',
          input: 'parcel 0',
          expected: 'Bay 7',
          runs: [
            { approach: 'acme-1', grade: true, tokens: { input: 50, cached: 20, output: 4 } },
            { approach: 'acme-2', grade: true },
          ],
        },
        { id: '1', runs: [{ approach: 'acme-1', outcome: 'error' }] },
      ],
    });
  });

  it('reads rows of LangSmith', async () => {
    const evaluation = await readEvaluation(
      lines({
        run: {
          inputs: { question: 'rice' },
          outputs: { answer: 'Bay 2' },
          reference_example_id: 'e1',
          start_time: '2026-11-01T10:00:00.000Z',
          end_time: '2026-11-01T10:00:01.500Z',
          prompt_tokens: 40,
          completion_tokens: 5,
          extra: { metadata: { ls_model_name: 'acme-1' } },
        },
        example: { id: 'e1', outputs: { answer: 'Bay 2' } },
        evaluationResults: { results: [{ key: 'correct', score: 1 }] },
      }),
    );
    expect(evaluation).toMatchObject({
      format: 'langsmith',
      cases: [
        {
          id: 'e1',
          input: 'rice',
          expected: 'Bay 2',
          runs: [
            {
              approach: 'acme-1',
              actual: 'Bay 2',
              grade: 1,
              latencyMs: 1500,
              tokens: { input: 40, output: 5 },
            },
          ],
        },
      ],
    });
  });

  it('reads items of Langfuse, whose latency is in seconds', async () => {
    const evaluation = await readEvaluation(
      JSON.stringify([
        {
          experimentItemId: 'i1',
          experimentName: 'tuned',
          input: 'rice',
          expectedOutput: 'Bay 2',
          output: 'Bay 2',
          scores: [{ name: 'exact', value: 1 }],
          latency: 1.2,
          usageDetails: { input: 40, output: 5 },
          model: 'acme-1',
        },
      ]),
    );
    expect(evaluation).toMatchObject({
      format: 'langfuse',
      approaches: [{ id: 'tuned', model: 'acme-1' }],
      cases: [{ id: 'i1', runs: [{ grade: 1, latencyMs: 1200, tokens: { input: 40, output: 5 } }] }],
    });
  });

  it('reads results of promptfoo as JSON Lines', async () => {
    expect(
      await readEvaluation(lines(promptfooRow({ test: 0, prompt: 0 }), promptfooRow({ test: 0, prompt: 1 }))),
    ).toMatchObject({
      format: 'promptfoo',
      approaches: [{ label: 'base · short' }, { label: 'tuned · short' }],
      cases: [{ id: '0', expected: 'Bay 7' }],
    });
  });
});

describe('readEvaluation with bad input', () => {
  const casesAndProblems = async (file: string | Uint8Array, format?: EvaluationFormatId) => {
    const evaluation = await readEvaluation(file, format === undefined ? {} : { format });
    return {
      cases: evaluation.cases.length,
      problems: evaluation.problems.map(({ code, place }) => `${code} ${place}`.trim()),
    };
  };

  it('names an XML file as such, whether it is given as text or as bytes', async () => {
    const xml = '<?xml version="1.0"?><results/>';
    for (const file of [xml, new TextEncoder().encode(xml)])
      expect((await readEvaluation(file)).problems).toMatchObject([
        { code: 'not-text', params: { kind: 'an XML file' } },
      ]);
  });

  it.each<[string, string | Uint8Array, object]>([
    ['an empty text', '', { cases: 0, problems: ['empty'] }],
    ['an empty file', new Uint8Array(), { cases: 0, problems: ['empty'] }],
    ['a web page', '<!doctype html><script>alert(1)</script>', { cases: 0, problems: ['not-text'] }],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 ...'), { cases: 0, problems: ['not-text'] }],
    ['prose', 'I like tables.\nThey are flat.', { cases: 0, problems: ['unknown-format'] }],
    [
      'a training file',
      lines({ messages: [] }, { messages: [] }),
      { cases: 0, problems: ['unknown-format'] },
    ],
    [
      'an archive of another program',
      zipOf([{ name: 'a.json', content: {} }]),
      { cases: 0, problems: ['unknown-archive'] },
    ],
    [
      'half a line at the end',
      `${lines(ownRow(1, 'a'), ownRow(2, 'a'))}\n{"id":3,"inp`,
      { cases: 2, problems: ['not-json line 3'] },
    ],
    [
      'half a line at the start',
      `{"id":0,"inp\n${lines(ownRow(1, 'a'), ownRow(2, 'a'))}`,
      { cases: 2, problems: ['not-json line 1'] },
    ],
    [
      'half a JSON text',
      promptfooJson([0, 1, 2].map((test) => ({ test, prompt: 0 }))).replace(/"testIdx":2.*$/, '"testId'),
      { cases: 2, problems: ['half-file line 1'] },
    ],
    [
      'a fault inside a JSON text',
      '{"results":\n{"results" [1]}}',
      { cases: 0, problems: ['not-json line 2'] },
    ],
    ['a list of numbers', '[1, 2]', { cases: 0, problems: ['unknown-format'] }],
    [
      'grades outside 0–1',
      lines(ownRow(1, 'a', { score: 87 }), ownRow(2, 'a', { score: 1 })),
      { cases: 2, problems: ['grade-out-of-range line 1'] },
    ],
    [
      'an id with two inputs',
      lines(ownRow(1, 'a'), ownRow(1, 'b'), ownRow(1, 'a', { input: 'other' })),
      { cases: 2, problems: ['id-with-other-input line 3'] },
    ],
    [
      'lines that are no objects',
      `${lines(ownRow(1, 'a'), ownRow(2, 'a'))}\n7\n`,
      { cases: 2, problems: ['not-a-row line 3'] },
    ],
  ])('reports %s, and reads the rest', async (_, file, expected) => {
    expect(await casesAndProblems(file)).toEqual(expected);
  });

  it('reads the samples of an archive that ends too early', async () => {
    const archive = zipOf([
      { name: 'header.json', content: inspectHead() },
      { name: 'samples/1.json', content: inspectSample(1, 'C') },
      {
        name: 'samples/2.json',
        content: inspectSample(2, 'C', { note: Array.from({ length: 400 }, Math.random) }),
      },
    ]);
    expect(await casesAndProblems(archive.slice(0, 1500))).toEqual({
      cases: 1,
      problems: ['archive-entry samples/2.json', 'half-file'],
    });
  });

  it('keeps HTML and scripts in answers as they are', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { cases } = await readEvaluation(lines(ownRow(1, evil, { actual: evil }), ownRow(2, evil)));
    expect(cases[0]?.runs[0]).toMatchObject({ approach: evil, actual: evil });
  });

  it('reads UTF-16, and a byte order mark', async () => {
    const text = lines(ownRow(1, 'é'), ownRow(2, 'é'));
    const utf16 = Uint8Array.from([
      255,
      254,
      ...new Uint8Array(Uint16Array.from(text, (each) => each.charCodeAt(0)).buffer),
    ]);
    for (const file of [
      utf16,
      new TextEncoder().encode(`\uFEFF${text}`),
      `\uFEFF${text}`,
      new TextEncoder().encode(text).buffer,
    ])
      expect((await readEvaluation(file)).approaches).toEqual([{ id: 'é', label: 'é' }]);
  });

  it('reads a file in a stated format, and refuses a format that does not exist', async () => {
    expect(await casesAndProblems(lines(ownRow(1, 'a'), ownRow(2, 'a')), 'inspect')).toEqual({
      cases: 0,
      problems: ['no-answers'],
    });
    await expect(readEvaluation('{}', { format: 'other' as EvaluationFormatId })).rejects.toThrow(RangeError);
  });
});

it('every problem that can occur is explained in docs/evaluation.md', () => {
  const doc = readFileSync('docs/evaluation.md', 'utf8');
  const explained = doc.slice(doc.indexOf('| problem |'), doc.indexOf('## What is compared'));
  const sources = ['src/files/evaluation', 'src/core/evaluation'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  // Texts of hyphenated lower-case words, in the places where the sources write the code of a problem.
  const codes = sources.flatMap((source) => [
    ...source.matchAll(/(?:\bnote\(|code: |\? |: )'([a-z]+(?:-[a-z]+)+)'/g),
  ]);
  const problems = new Set(
    codes
      .map(([, code]) => code)
      .filter((code) => sources.some((source) => source.includes(`note('${code}'`))),
  );
  expect(problems.size).toBeGreaterThan(12);
  for (const code of problems) expect(explained).toContain(`\`${code}\``);
});
