/** The findings of a report in groups, worst first, with the fix that each row offers, and the checks that found nothing. */
import { type TrainingFix, trainingFixes } from '../../core/training/clean.ts';
import { type DropReason, dropReasons } from '../../core/training/drop.ts';
import { findingRules, refusesLine } from '../../core/training/findings.ts';
import type { Place } from '../../core/training/first-lines.ts';
import type { TrainingHostId } from '../../core/training/hosts/types.ts';
import type { Finding, TrainingReport } from '../../core/training/report-types.ts';
import { trainingHostIds } from './readiness.ts';

/** The groups of findings, worst first. `some`: the rules of single hosts. */
export const groupIds = ['refused', 'some', 'worthless', 'private', 'look'] as const;
/** A group of findings. */
type GroupId = (typeof groupIds)[number];

/**
 * A fix that is certain: mends lines, leaves out repeated or leaked examples, leaves out refused lines, or only writes the file
 * as lines of UTF-8.
 */
export type FixId = TrainingFix | DropReason | 'refused' | 'rewrite';

/** What was found by one check, or what breaks a rule of one host. */
export interface CheckRow {
  /** The rule, with `host/` in front if it is one of hosts. */
  readonly key: string;
  readonly rule: string;
  readonly count: number;
  /** First places; empty if it concerns the file as a whole. */
  readonly places: readonly Place[];
  /** `null` = there is no certain fix. */
  readonly fix: FixId | null;
  /** Groups of equal or similar examples that it found, where `places` are groups; else `null`. */
  readonly groups: number | null;
  /** The hosts that have this rule; `null` for a finding. */
  readonly hosts: readonly TrainingHostId[] | null;
}

/** Rows of one group. */
export interface CheckGroup {
  readonly id: GroupId;
  /** Refused: lines, each once. Others: the sum of the counts. `null` where the rows count different things. */
  readonly count: number | null;
  readonly rows: readonly CheckRow[];
}

/** Rules that the group of the hosts says more exactly, or that are no flaw of the file's lines. */
const saidByHosts: ReadonlySet<string> = new Set(['too-few-examples', 'file-size']);
/** Errors of the file as a whole that make every host refuse it. */
const wholeFile: ReadonlySet<string> = new Set(['array', 'utf-16', 'mixed-formats']);
const worthless: ReadonlySet<string> = new Set(['leaks', 'near-leaks']);
const personal: ReadonlySet<string> = new Set(['secret', 'personal-data']);
/** Problems of hosts that another place says: the conversion in the table of costs, and the sentence on the number. */
const saidElsewhere: ReadonlySet<string> = new Set(['format', 'method', 'ended', 'minimum-examples']);
/** Rules of hosts that lines with an unknown role or without an answer break too. */
const explained: ReadonlySet<string> = new Set(['roles', 'answer', 'alternation']);

/** Every check, in the order of the registry. */
export const allChecks: readonly string[] = Object.keys(findingRules).filter(
  (rule) => !saidByHosts.has(rule),
);

function groupOf(rule: string): GroupId {
  if (refusesLine(rule) || wholeFile.has(rule)) return 'refused';
  if (worthless.has(rule)) return 'worthless';
  return personal.has(rule) ? 'private' : 'look';
}

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** The fix of a rule; `null` if there is no certain one. */
export function fixOf(rule: string): FixId | null {
  if (rule === 'utf-16' || rule === 'array') return 'rewrite';
  return isOneOf(trainingFixes, rule) || isOneOf(dropReasons, rule) ? rule : null;
}

/** What a check group needs of a report; a report during the reading has it too, apart from duplicates. */
export type Checked = Pick<TrainingReport, 'findings' | 'refusedLines' | 'hosts'> &
  Partial<Pick<TrainingReport, 'duplicates'>>;

/** The groups that found something, worst first; in each, the highest count first. */
export function checkGroups(report: Checked): readonly CheckGroup[] {
  const rows = new Map<GroupId, CheckRow[]>(groupIds.map((id) => [id, []]));
  for (const finding of report.findings) {
    if (!saidByHosts.has(finding.rule)) rows.get(groupOf(finding.rule))?.push(findingRow(finding, report));
  }
  rows.get('some')?.push(...hostRows(report));
  return groupIds.flatMap((id) => {
    const own = [...(rows.get(id) ?? [])].sort((one, other) => other.count - one.count);
    return own.length === 0 ? [] : [{ id, count: countOf(id, own, report), rows: own }];
  });
}

function findingRow({ rule, count, places }: Finding, { duplicates }: Checked): CheckRow {
  const groups =
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
    groups: groups ?? null,
    hosts: null,
  };
}

/** A row for each rule that hosts have for examples or the file, unless the refused lines explain it. */
function hostRows({ hosts, refusedLines }: Checked): readonly CheckRow[] {
  const rows = new Map<string, CheckRow>();
  for (const host of trainingHostIds) {
    for (const { rule, severity, params } of hosts[host] ?? []) {
      const count = Number(params.count ?? 0);
      const isExplained = explained.has(rule) && count <= refusedLines;
      if (severity !== 'error' || saidElsewhere.has(rule) || isExplained) continue;
      const known = rows.get(rule);
      rows.set(rule, {
        key: `host/${rule}`,
        rule,
        count: Math.max(count, known?.count ?? 0),
        places: [],
        fix: rule === 'extra-keys' ? 'extra-keys' : null,
        groups: null,
        hosts: [...(known?.hosts ?? []), host],
      });
    }
  }
  return [...rows.values()];
}

function countOf(id: GroupId, rows: readonly CheckRow[], { refusedLines }: Checked): number | null {
  if (id === 'refused') return refusedLines > 0 ? refusedLines : null;
  return id === 'some' ? null : rows.reduce((sum, { count }) => sum + count, 0);
}

/** The checks that found nothing, in the order of the registry. */
export function clearChecks({ findings }: Pick<TrainingReport, 'findings'>): readonly string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  return allChecks.filter((rule) => !found.has(rule));
}

/** Everything found, counted as the checks count. */
export function problemCount(report: Checked): number {
  return report.findings.reduce((sum, { rule, count }) => sum + (saidByHosts.has(rule) ? 0 : count), 0);
}

/** Every fix that the rows of a report offer; `refused` if lines are refused. */
export function offeredFixes(report: Checked): readonly FixId[] {
  const fixes = checkGroups(report).flatMap(({ rows }) => rows.flatMap(({ fix }) => fix ?? []));
  return [...new Set(report.refusedLines > 0 ? [...fixes, 'refused' as const] : fixes)];
}
