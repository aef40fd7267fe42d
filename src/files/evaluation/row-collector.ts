/** Gathers the approaches, rows, grades and problems of a result file while a format reads it. */
import type { EvaluationRow } from '../../core/evaluation/pairing.ts';
import type { Grade } from '../../core/evaluation/scores/scores.ts';
import type { EvaluatedApproach, EvaluationProblem, EvaluationTotals } from '../../core/evaluation/types.ts';
import type { ColumnMapping } from './read-types.ts';

/** The grades of a row by their names, the usual one first. */
export type Grades = ReadonlyMap<string, Grade>;

/** A row before one of its grades is chosen. */
export interface CollectedRow extends Omit<EvaluationRow, 'run'> {
  readonly run: Omit<EvaluationRow['run'], 'grade'>;
  readonly place: string;
  readonly grades?: Grades;
}

/** Maximum length of the name of an approach in UTF-16 units. */
const maxNameUnits = 200;

/** Collects one file. */
export class RowCollector {
  readonly rows: EvaluationRow[] = [];
  /** The totals of approaches whose cases the file does not list. */
  readonly totals: EvaluationTotals[] = [];
  readonly problems: EvaluationProblem[] = [];
  readonly grades = new Set<string>();
  readonly #approaches = new Map<string, EvaluatedApproach>();
  /** The name of the only approach of a file that names no approach. */
  readonly fallbackName: string;
  /** Columns and grades that the caller has chosen. */
  readonly chosenMapping: ColumnMapping;
  /** Columns and grades that were read. */
  mapping: ColumnMapping = {};
  /** The columns of a table. */
  columns: readonly string[] = [];
  /** The name of the grade that is read; `null` = none; `undefined` = it is still to be chosen, by the first row that has grades. */
  #grade: string | null | undefined;

  constructor(fallbackName: string, chosenMapping: ColumnMapping = {}) {
    this.fallbackName = fallbackName;
    this.chosenMapping = chosenMapping;
    this.#grade = chosenMapping.grade;
  }

  get approaches(): readonly EvaluatedApproach[] {
    return [...this.#approaches.values()];
  }

  /**
   * Adds the approach with this name, unless it is known, and returns its id, which is the name itself. For `null` or an empty name, the
   * id is the name of the file.
   */
  addApproach(name: string | null, model?: string | null): string {
    const label = (name ?? '').trim().slice(0, maxNameUnits) || this.fallbackName;
    if (!this.#approaches.has(label))
      this.#approaches.set(label, { id: label, label, ...(model ? { model } : {}) });
    return label;
  }

  /** Adds a problem, such as something that was not read as a case. */
  note(code: string, place: string, params: EvaluationProblem['params'] = {}): void {
    this.problems.push({ place, code, params });
  }

  /**
   * Adds a row with its chosen grade. An answer without this grade is `unscored` if the tool grades answers. A grade that is a
   * number outside 0–1 is a problem, because its scale is not known.
   */
  add({ grades, run, ...row }: CollectedRow): void {
    if (!grades) {
      this.rows.push({ ...row, run });
      return;
    }
    for (const name of grades.keys()) this.grades.add(name);
    if (this.#grade === undefined && grades.size > 0) this.#grade = grades.keys().next().value ?? null;
    const grade = (this.#grade == null ? null : grades.get(this.#grade)) ?? null;
    if (typeof grade === 'number' && !(grade >= 0 && grade <= 1))
      this.note('grade-out-of-range', row.place, { value: grade });
    const outcome = run.outcome === 'answered' && grade === null ? 'unscored' : run.outcome;
    this.rows.push({ ...row, run: grade === null ? { ...run, outcome } : { ...run, outcome, grade } });
  }

  /** The name of the grade that was read; `null` = none. */
  get grade(): string | null {
    return this.#grade ?? null;
  }
}
