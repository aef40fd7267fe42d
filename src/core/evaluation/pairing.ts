/** Gathers the rows of one or several result files into cases. */
import { runToEnd, type Steps } from '../work.ts';
import type { EvaluationCase, EvaluationProblem, EvaluationRun } from './types.ts';

/** A row of a result file: one run with the case that it belongs to. */
export interface EvaluationRow extends Omit<EvaluationCase, 'runs'> {
  readonly run: EvaluationRun;
  /** The place in the file, for problems. */
  readonly place?: string;
}

/** Cases, and the problems noticed while pairing. */
export interface PairedRows {
  readonly cases: readonly EvaluationCase[];
  readonly problems: readonly EvaluationProblem[];
}

/** A case to which runs are still added. */
interface OpenCase extends EvaluationCase {
  readonly runs: EvaluationRun[];
}

/**
 * Puts rows of the same case together. Row numbers are never compared.
 *
 * - Rows belong to one case if they have the same id and the same input (without spaces at its ends).
 * - A row without an input joins the case that has its id, and a row without an id the case that has its input. There must be exactly one
 *   such case.
 * - An id with two inputs makes two cases (problem `id-with-other-input`).
 * - A row with neither an id nor an input is a case of its own (problem `no-key`).
 * - If no two approaches then share a case, the ids may number rows instead of cases. The inputs are then compared without the ids. That
 *   result is used if approaches share a case in it (problem `paired-by-input`).
 *
 * Cases are in the order of their first row.
 */
export function pairRows(rows: readonly EvaluationRow[]): PairedRows {
  return runToEnd(pairRowsInSteps(rows));
}

/** Number of rows per step. */
const rowsPerStep = 1000;

/** `pairRows` in steps. */
export function* pairRowsInSteps(rows: readonly EvaluationRow[]): Steps<PairedRows> {
  const paired = yield* gather(rows, false);
  const approaches = new Set(rows.map(({ run }) => run.approach));
  const hasSharedCase = (cases: readonly EvaluationCase[]): boolean =>
    cases.some(({ runs }) => runs.some(({ approach }) => approach !== runs[0]?.approach));
  if (approaches.size < 2 || hasSharedCase(paired.cases)) return paired;
  const pairedByInput = yield* gather(rows, true);
  if (!hasSharedCase(pairedByInput.cases)) return paired;
  return {
    ...pairedByInput,
    problems: [{ place: '', code: 'paired-by-input', params: {} }, ...pairedByInput.problems],
  };
}

/** The cases of the rows by id and input; if `ignoreIds`, by input only. */
function* gather(rows: readonly EvaluationRow[], ignoreIds: boolean): Steps<PairedRows> {
  const problems: EvaluationProblem[] = [];
  const byBoth = new Map<string, OpenCase>();
  /** The case of an id; `null` = several cases have the id. */
  const byId = new Map<string, OpenCase | null>();
  const byInput = new Map<string, OpenCase | null>();
  const casesInOrder: OpenCase[] = [];

  const newCase = ({ id, input, expected }: EvaluationRow): OpenCase => ({ id, input, expected, runs: [] });
  const addToIndex = (map: Map<string, OpenCase | null>, key: string | null, openCase: OpenCase): void => {
    if (key === null) return;
    const indexed = map.get(key);
    map.set(key, indexed === undefined || indexed === openCase ? openCase : null);
  };
  const addProblem = (code: string, { place = '', id }: EvaluationRow): void => {
    problems.push({ place, code, params: id === null ? {} : { id: id.slice(0, 64) } });
  };

  // Rows with both an id and an input come first, so that the other rows find their cases whatever the order of the rows is.
  const cases: (OpenCase | undefined)[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % rowsPerStep === 0) yield;
    const id = ignoreIds ? null : row.id;
    const input = row.input === null ? null : inputKey(row.input);
    if (id === null || input === null) {
      cases.push(undefined);
      continue;
    }
    const key = `${id}\u0000${input}`;
    let openCase = byBoth.get(key);
    if (!openCase) {
      openCase = newCase(row);
      byBoth.set(key, openCase);
      if (byId.has(id)) addProblem('id-with-other-input', row);
      addToIndex(byId, id, openCase);
      addToIndex(byInput, input, openCase);
    }
    cases.push(openCase);
  }
  for (const [i, row] of rows.entries()) {
    if (i % rowsPerStep === 0) yield;
    const id = ignoreIds ? null : row.id;
    const input = row.input === null ? null : inputKey(row.input);
    let openCase = cases[i] ?? (id !== null ? byId.get(id) : undefined);
    if (!openCase && id === null && input !== null) openCase = byInput.get(input);
    if (!openCase) {
      if (id === null && input === null) addProblem('no-key', row);
      openCase = newCase(row);
      addToIndex(byId, id, openCase);
      if (id === null) addToIndex(byInput, input, openCase);
    }
    if (openCase.runs.length === 0) casesInOrder.push(openCase);
    openCase.runs.push(row.run);
  }
  return { cases: casesInOrder, problems };
}

/** The text by which equal inputs are found: without the white space around it, and with one kind of line break. */
export function inputKey(input: string): string {
  return input.replace(/\r\n?/g, '\n').trim();
}
