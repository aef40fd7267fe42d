/** The findings of a report in groups, the worst group first, with the fix of each row; and the checks that found nothing. */
import { type TrainingFix, trainingFixes } from '../../core/training/clean.ts';
import { type DropReason, dropReasons } from '../../core/training/drop.ts';
import { findingRules, refusesLine } from '../../core/training/findings.ts';
import type { Place } from '../../core/training/first-lines.ts';
import type { HostProblem } from '../../core/training/hosts/types.ts';
import type { Finding, TrainingReport } from '../../core/training/report-types.ts';
import { trainingHostIds } from './readiness.ts';

/**
 * The groups of findings, the worst first. `refused`: lines that hosts refuse, or from which they train something
 * else than intended (`refusesLine`), and files that every host refuses. `some`: rules that only some hosts have.
 * `distorts`: examples of the validation file that are also in the training file. `private`: secrets and personal data. `look`:
 * findings that the user should look at.
 */
export const groupIds = ['refused', 'some', 'distorts', 'private', 'look'] as const;
/** A group of findings. */
type GroupId = (typeof groupIds)[number];

/**
 * A fix that the user need not decide about: it mends lines, leaves out repeated, leaked or refused ones, or (`rewrite`) writes the file
 * as lines of UTF-8. `extra-keys` removes keys that the format does not allow; `allowed-keys` also removes keys that the format allows
 * but some hosts refuse.
 */
export type FixId = TrainingFix | DropReason | 'refused' | 'rewrite' | 'allowed-keys';

/** A row of the table: what one check found, or the examples that break a rule of hosts. */
export interface CheckRow {
  /** The rule, with `host/` in front if it is a rule of hosts. */
  readonly key: string;
  readonly rule: string;
  readonly count: number;
  /** First places; empty if the rule concerns the file as a whole. */
  readonly places: readonly Place[];
  /** `null` = no such fix. */
  readonly fix: FixId | null;
  /** For duplicates, the number of sets of equal or similar examples; each of `places` is in another set. `null` for other rules. */
  readonly duplicateGroups: number | null;
  /** For a rule of hosts, the problem that each of them reports; `null` for a finding. */
  readonly hosts: readonly HostProblem[] | null;
}

/** Rows of one group. */
export interface CheckGroup {
  readonly id: GroupId;
  /** In the group `refused` the number of refused lines, in others the sum of the counts. `null` if the rows count different things. */
  readonly count: number | null;
  readonly rows: readonly CheckRow[];
}

/** Findings without a row of their own: the rows of the hosts' rules say the same, with the limit of each host. */
const statedByHosts: ReadonlySet<string> = new Set(['too-few-examples', 'file-size']);
/** Errors of the file as a whole that make every host refuse it. */
const wholeFileErrors: ReadonlySet<string> = new Set(['array', 'utf-16', 'mixed-formats']);
const leakRules: ReadonlySet<string> = new Set(['leaks', 'near-leaks']);
const privateRules: ReadonlySet<string> = new Set(['secret', 'personal-data']);
/** Problems of hosts that are stated elsewhere: in the table of costs, or in the sentence that sums up the file. */
const statedElsewhere: ReadonlySet<string> = new Set(['format', 'method', 'ended', 'minimum-examples']);
/** Fixes of rules of hosts. A file that is written again gets a name that every host accepts. */
const hostFixes: Readonly<Partial<Record<HostProblem['rule'], FixId>>> = {
  'file-name': 'rewrite',
};
/** Rules of hosts that a refused line may break too, because the line has an unknown role or no answer. */
const brokenByRefusedLines: ReadonlySet<string> = new Set(['roles', 'answer', 'alternation']);

/** Rules that only the published notebook has (the rules `cookbook-2023`). The element applies the current rules. */
const notebookRules: ReadonlySet<string> = new Set(['message-missing-key', 'message-unrecognized-key']);

/** Every check of the element, in the order of the registry. */
export const allChecks: readonly string[] = Object.keys(findingRules).filter(
  (rule) => !statedByHosts.has(rule) && !notebookRules.has(rule),
);

/** The checks that were made: without a validation file, all except those for leaks. */
export function checksMade({ leaks }: Pick<CheckedReport, 'leaks'>): readonly string[] {
  return leaks ? allChecks : allChecks.filter((rule) => !leakRules.has(rule));
}

function groupOf(rule: string): GroupId {
  if (refusesLine(rule) || wholeFileErrors.has(rule)) return 'refused';
  if (leakRules.has(rule)) return 'distorts';
  return privateRules.has(rule) ? 'private' : 'look';
}

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** The fix of the findings of a rule; `null` = no such fix. */
export function fixOf(rule: string): FixId | null {
  if (rule === 'utf-16' || rule === 'array') return 'rewrite';
  return isOneOf(trainingFixes, rule) || isOneOf(dropReasons, rule) ? rule : null;
}

/** The part of a report from which the groups are made. While the file is still being read, the comparisons of its examples are missing. */
export type CheckedReport = Pick<TrainingReport, 'findings' | 'refusedLines' | 'hosts'> &
  Partial<Pick<TrainingReport, 'duplicates' | 'leaks' | 'systemPrompts' | 'toolLists'>>;

/** The groups in which something was found, the worst first. The row with the highest count is the first of its group. */
export function checkGroups(report: CheckedReport): readonly CheckGroup[] {
  const rows = new Map<GroupId, CheckRow[]>(groupIds.map((id) => [id, []]));
  for (const finding of report.findings) {
    if (!statedByHosts.has(finding.rule)) rows.get(groupOf(finding.rule))?.push(findingRow(finding, report));
  }
  rows.get('some')?.push(...hostRows(report));
  return groupIds.flatMap((id) => {
    const sorted = [...(rows.get(id) ?? [])].sort((a, b) => b.count - a.count);
    return sorted.length === 0 ? [] : [{ id, count: countOf(id, sorted, report), rows: sorted }];
  });
}

function findingRow({ rule, count, places }: Finding, { duplicates }: CheckedReport): CheckRow {
  const duplicateGroups =
    rule === 'exact-duplicates'
      ? duplicates?.exact.groups
      : rule === 'near-duplicates'
        ? duplicates?.near?.groups
        : null;
  return {
    key: rule,
    rule,
    count,
    places: places.filter(({ line }) => line > 0),
    fix: fixOf(rule),
    duplicateGroups: duplicateGroups ?? null,
    hosts: null,
  };
}

/** A row for each broken rule of hosts. A rule of `brokenByRefusedLines` has no row if the refused lines explain its count. */
function hostRows(report: CheckedReport): readonly CheckRow[] {
  const { hosts, refusedLines } = report;
  const rows = new Map<string, CheckRow>();
  for (const host of trainingHostIds) {
    for (const problem of hosts[host] ?? []) {
      const { rule, severity, params } = problem;
      const count = Number(params.count ?? 0);
      const isExplained = brokenByRefusedLines.has(rule) && count <= refusedLines;
      if (severity !== 'error' || statedElsewhere.has(rule) || isExplained) continue;
      const rowSoFar = rows.get(rule);
      rows.set(rule, {
        key: `host/${rule}`,
        rule,
        count: Math.max(count, rowSoFar?.count ?? 0),
        places: [],
        fix: rule === 'extra-keys' ? extraKeysFix(count, report) : (hostFixes[rule] ?? null),
        duplicateGroups: null,
        hosts: [...(rowSoFar?.hosts ?? []), problem],
      });
    }
  }
  return [...rows.values()];
}

/**
 * The fix for the keys that a host refuses. The finding `extra-keys` counts the examples with keys that the format does not allow. If the
 * host refuses more examples than these (`count`), it also refuses keys that the format allows.
 */
function extraKeysFix(count: number, { findings }: CheckedReport): FixId {
  const unknownKeyCount = findings.find(({ rule }) => rule === 'extra-keys')?.count ?? 0;
  return count > unknownKeyCount ? 'allowed-keys' : 'extra-keys';
}

function countOf(id: GroupId, rows: readonly CheckRow[], { refusedLines }: CheckedReport): number | null {
  if (id === 'refused') return refusedLines > 0 ? refusedLines : null;
  return id === 'some' ? null : rows.reduce((sum, { count }) => sum + count, 0);
}

/** The checks that were made and found nothing, in the order of the registry. */
export function checksWithoutFindings(report: Pick<CheckedReport, 'findings' | 'leaks'>): readonly string[] {
  const foundRules = new Set(report.findings.map(({ rule }) => rule));
  return checksMade(report).filter((rule) => !foundRules.has(rule));
}

/** The sum of the counts of all findings that have a row. */
export function problemCount(report: CheckedReport): number {
  return report.findings.reduce((sum, { rule, count }) => sum + (statedByHosts.has(rule) ? 0 : count), 0);
}

/**
 * The smallest share of the examples that a check compared: with each other for duplicates, conflicting answers, system prompts and
 * tools, and with the other file for leaks. 0–1; 1 = all.
 */
export function comparedShare({
  duplicates,
  leaks,
  systemPrompts,
  toolLists,
  findings,
}: Omit<CheckedReport, 'refusedLines' | 'hosts'>): number {
  const shares = [
    duplicates?.exact.comparedShare,
    duplicates?.near?.comparedShare,
    leaks?.comparedShare,
    systemPrompts?.comparedShare,
    toolLists?.comparedShare,
    ...findings.map(({ params }) => params.comparedShare),
  ];
  return Math.min(1, ...shares.filter((share) => typeof share === 'number'));
}

/**
 * Every fix that the rows of a report offer, and the fix `refused` if lines are refused. `allowed-keys` is not among them, because other
 * hosts read the keys that it removes.
 */
export function offeredFixes(report: CheckedReport): readonly FixId[] {
  const fixes = checkGroups(report)
    .flatMap(({ rows }) => rows.flatMap(({ fix }) => fix ?? []))
    .filter((fix) => fix !== 'allowed-keys');
  return [...new Set(report.refusedLines > 0 ? [...fixes, 'refused' as const] : fixes)];
}
