/** Guesses the role of each column of a table (id, input, answer, …) from its header and some of its cells. */

import { isRecord, type Json } from '../../core/json-values.ts';
import { decimalOf } from './formats/values.ts';
import type { ColumnMapping } from './read-types.ts';

/** A role that only one column can have. Answers may be in several columns. */
type Role = Exclude<keyof ColumnMapping, 'actual'>;

/** The usual names of the column of each role, in lower case and without spaces and punctuation. Earlier names are preferred. */
const usualNames: Readonly<Record<Role | 'actual', readonly string[]>> = {
  id: [
    'id',
    'caseid',
    'testid',
    'exampleid',
    'sampleid',
    'questionid',
    'docid',
    'itemid',
    'recordid',
    'datasetrecordid',
    'rowid',
    'uuid',
    'key',
    'ticketid',
    'case',
  ],
  input: [
    'input',
    'inputs',
    'userinput',
    'question',
    'query',
    'prompt',
    'usermessage',
    'instruction',
    'request',
    'message',
    'messages',
    'problem',
    'ticket',
    'text',
    'task',
    'source',
  ],
  expected: [
    'expected',
    'expectedoutput',
    'expectedanswer',
    'expectedresponse',
    'referenceoutput',
    'referenceoutputs',
    'referenceanswer',
    'reference',
    'groundtruth',
    'correctanswer',
    'goldanswer',
    'goldlabel',
    'gold',
    'ideal',
    'target',
    'label',
    'truth',
    'answerkey',
  ],
  actual: [
    'actual',
    'actualoutput',
    'output',
    'outputs',
    'modeloutput',
    'modelanswer',
    'modelresponse',
    'response',
    'completion',
    'prediction',
    'predicted',
    'generation',
    'generated',
    'generatedtext',
    'sampled',
    'reply',
    'answer',
    'result',
  ],
  approach: [
    'approach',
    'variant',
    'arm',
    'experiment',
    'experimentname',
    'run',
    'runname',
    'system',
    'model',
    'modelname',
    'modelid',
    'provider',
    'promptname',
    'config',
  ],
  grade: [
    'score',
    'grade',
    'mark',
    'correct',
    'iscorrect',
    'pass',
    'passed',
    'success',
    'accepted',
    'accuracy',
    'verdict',
    'status',
  ],
  error: ['error', 'errormessage', 'exception'],
  latencyMs: ['latencyms', 'durationms', 'responsetimems', 'elapsedms', 'timems'],
  latencySeconds: [
    'latencyseconds',
    'latencysec',
    'latencys',
    'durationseconds',
    'durations',
    'elapsedseconds',
    'seconds',
  ],
  inputTokens: ['inputtokens', 'prompttokens', 'tokensin'],
  cachedTokens: [
    'cachedtokens',
    'cachedinputtokens',
    'promptcachedtokens',
    'cachereadinputtokens',
    'cachereadtokens',
  ],
  outputTokens: ['outputtokens', 'completiontokens', 'tokensout'],
  reasoningTokens: ['reasoningtokens', 'thinkingtokens'],
};

/** Maximum number of approaches that one column can name, and of columns that are taken as the answers of one approach each. */
const maxNamedApproaches = 20;

/** A name in lower case, without spaces and punctuation. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The columns of rows that are objects: the names of their members. A member `inner` of an object `outer` is the column `outer.inner`. */
export function columnsOf(sample: readonly Json[]): readonly string[] {
  const columns = new Set<string>();
  for (const row of sample)
    for (const [name, value] of Object.entries(row)) {
      if (isRecord(value) && Object.keys(value).length > 0)
        for (const inner of Object.keys(value)) columns.add(`${name}.${inner}`);
      else columns.add(name);
    }
  return [...columns];
}

/** The value of a row in a column; `undefined` if the row has none. */
export function cellOf(row: Json, column: string | null | undefined): unknown {
  if (column === null || column === undefined) return undefined;
  if (Object.hasOwn(row, column)) return row[column];
  for (let dot = column.indexOf('.'); dot > 0; dot = column.indexOf('.', dot + 1)) {
    const outer = column.slice(0, dot);
    const holder = Object.hasOwn(row, outer) ? row[outer] : undefined;
    const inner = column.slice(dot + 1);
    if (isRecord(holder) && Object.hasOwn(holder, inner)) return holder[inner];
  }
  return undefined;
}

/**
 * The best mapping of the columns, by their names. A column is never chosen by its position. Columns that the user has chosen (`given`)
 * keep their role and get no other one: a column of expected answers is not among the columns of answers.
 */
export function guessMapping(
  columns: readonly string[],
  sample: readonly Json[],
  given: ColumnMapping = {},
): ColumnMapping {
  const { actual: givenActual, ...givenRoles } = given;
  const givenColumns = new Set(Object.values(givenRoles).filter((column) => column !== null));
  const usedColumns = new Set(givenColumns);
  if (typeof givenActual === 'string') usedColumns.add(givenActual);
  const choose = (role: Role | 'actual', fits: (column: string) => boolean = () => true): string | null => {
    if (role !== 'actual' && givenRoles[role] !== undefined) return givenRoles[role];
    for (const name of usualNames[role])
      for (const column of columns) {
        if (usedColumns.has(column) || !fits(column)) continue;
        // `inputs.question` counts as `inputs` and as `question`, the whole path first.
        const [outer = '', ...inner] = column.split('.');
        if (plainName(column) !== name && plainName(inner.join('.')) !== name && plainName(outer) !== name)
          continue;
        usedColumns.add(column);
        return column;
      }
    return null;
  };
  const cells = (column: string): readonly unknown[] => sample.map((row) => cellOf(row, column));

  const expected = choose('expected');
  const input = choose('input');
  const id = choose('id');
  const measures = Object.fromEntries(
    (
      [
        'latencyMs',
        'latencySeconds',
        'inputTokens',
        'cachedTokens',
        'outputTokens',
        'reasoningTokens',
      ] as const
    )
      .map((role) => [role, choose(role, (column) => cells(column).some(isNumeric))] as const)
      .filter(([, column]) => column !== null),
  ) as ColumnMapping;
  const error = choose('error');
  const grade = choose('grade', (column) => cells(column).every(mayBeGrade));
  const approach = choose('approach', (column) =>
    namesApproaches(cells(column), plainName(column) === 'approach'),
  );
  const columnsOfApproaches = answerColumns(columns.filter((column) => !usedColumns.has(column)));
  let actual: string | readonly string[] | null = columnsOfApproaches;
  if (columnsOfApproaches === null) actual = choose('actual');
  // In a table with the columns "answer" and "output", the column "answer" has the expected answers.
  const answer = columns.find((column) => plainName(column) === 'answer');
  const holdsExpectedAnswers =
    expected === null &&
    answer !== undefined &&
    !usedColumns.has(answer) &&
    actual !== null &&
    actual !== answer;
  if (actual === null && (input ?? id ?? expected) !== null) {
    // Several columns of texts are taken as one column of answers for each approach. A single one may be anything, such as a note.
    const textColumns = columns.filter(
      (column) => !usedColumns.has(column) && cells(column).some(isSentence),
    );
    if (textColumns.length > 1 && textColumns.length <= maxNamedApproaches) actual = textColumns;
  }
  return {
    id,
    input,
    expected: holdsExpectedAnswers ? answer : expected,
    actual,
    approach,
    grade,
    error,
    ...measures,
    ...givenRoles,
    ...(givenActual === undefined ? {} : { actual: withoutOtherRoles(givenActual, givenColumns) }),
  };
}

/** The given columns of answers without those that have another role (`givenColumns`). A single column stays. */
function withoutOtherRoles(
  actual: NonNullable<ColumnMapping['actual']> | null,
  givenColumns: ReadonlySet<string>,
): string | readonly string[] | null {
  if (actual === null || typeof actual === 'string') return actual;
  const answers = actual.filter((column) => !givenColumns.has(column));
  return answers.length === 0 ? null : answers;
}

/**
 * Whether a mapping has a column of each of three groups: the answers or their grades; the id, the input or the expected answer, which
 * identifies a case; and the expected answers or the grades, by which answers are scored.
 */
export function hasResults({ actual, grade, id, input, expected }: ColumnMapping): boolean {
  return [
    [actual, grade],
    [id, input, expected],
    [expected, grade],
  ].every((columns) => columns.some((column) => column != null));
}

const isNumeric = (value: unknown): boolean => decimalOf(value) !== null;
/** Whether a value is a text that is neither a number nor a grade. */
const isSentence = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && !isNumeric(value) && !mayBeGrade(value);

/** Matches a cell that is a word for a grade, the first letter of one (correct, incorrect, partial, no answer), or empty. */
const gradeWords = /^(c|i|p|n|pass|passed|fail|failed|error|correct|incorrect|partial|true|false|yes|no|)$/i;

/** Whether a cell may be a grade: a number, true, false, or a text of `gradeWords`. An empty cell may be one. */
function mayBeGrade(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'boolean') return true;
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && (gradeWords.test(value.trim()) || isNumeric(value)))
  );
}

/** Whether cells are short texts with few different values. `isSure`: the header already says that the column names approaches. */
function namesApproaches(cells: readonly unknown[], isSure: boolean): boolean {
  const maxNames = isSure ? maxNamedApproaches : Math.max(1, Math.min(maxNamedApproaches, cells.length / 2));
  return (
    new Set(cells).size <= maxNames &&
    cells.every((cell) => typeof cell === 'string' && cell.trim() !== '' && cell.length <= 200)
  );
}

/** A header with a word for “answer” and another name: `answerFirst` matches `output_base`, `answerLast` matches `tuned (answer)`. */
const answerWord = '(?:actual|output|response|answer|completion|prediction)s?';
const answerFirst = new RegExp(`^(?:${answerWord}[\\s_:/-]+|actual\\.)\\(?(.+?)\\)?$`, 'i');
const answerLast = new RegExp(`^(.+?)[\\s_:/-]+\\(?${answerWord}\\)?$`, 'i');

/** The name of the approach in a header such as `output_base` or `tuned (answer)`; `null` = the header has no such form. */
export function approachIn(header: string): string | null {
  const name = answerFirst.exec(header)?.[1] ?? answerLast.exec(header)?.[1] ?? null;
  // These words stand before “answer” in headers that name no approach, such as `model_output`.
  return name !== null && /^(model|actual|generated|llm|the)$/i.test(name) ? null : name;
}

/** The columns whose headers name an approach and its answers, such as `output_base`; `null` if there are fewer than two, or too many. */
function answerColumns(columns: readonly string[]): readonly string[] | null {
  const namedColumns = columns.filter((column) => approachIn(column) !== null);
  return namedColumns.length >= 2 && namedColumns.length <= maxNamedApproaches ? namedColumns : null;
}

/** The column that has a measure of one approach, such as `base_score` or `latencyMs (tuned)`; `null` = there is none. */
export function columnOfApproach(columns: readonly string[], approach: string, role: Role): string | null {
  const approachName = plainName(approach);
  return (
    columns.find((column) => {
      const name = plainName(column);
      return usualNames[role].some((each) => name === approachName + each || name === each + approachName);
    }) ?? null
  );
}
