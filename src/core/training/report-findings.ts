/** Makes the findings of a report, from what an inspection has kept of a file and from its figures. */
import { findingRules, type Severity } from './findings.ts';
import { mergePlaces, noPlaces, type Place, type Places } from './first-lines.ts';
import type { HostProblem } from './hosts/types.ts';
import { byCount, commonestKind, countedValues } from './kept-values.ts';
import type { NearDuplicates } from './near-duplicates.ts';
import { maxKindPlaces, type Part } from './part.ts';
import { conflictsIn, type FoundLeaks, type FoundValues } from './report-comparisons.ts';
import type { ExactDuplicates, Finding } from './report-types.ts';
import type { ExampleProblem } from './rules.ts';

/** Fewer examples improve a model little: OpenAI's guide to supervised fine-tuning, 2026-06, “improvements from 50–100”. */
const fewExamples = 50;
/** More examples than this are rare and costly. */
const manyExamples = 100_000;
/**
 * Short answers are treated as labels of classes if the file has enough of them and few distinct ones. The classes are unequal
 * if the commonest label has `ratio` times the examples of the rarest.
 */
const labels = { minLabelled: 50, minShare: 0.8, maxDistinct: 50, ratio: 10 };
/** If more than this share of the examples have the same value, examples with another value are reported as exceptions. */
const usualShare = 0.5;
/** Answers in other languages are reported if their share is below this share. */
const rareLanguageShare = 0.1;

/** The input of the findings besides the kept values. `null` = not compared. */
interface FindingsContext {
  readonly isTraining: boolean;
  readonly hasCurrentRules: boolean;
  /** Maximum number of places that are listed for each finding. */
  readonly maxProblems: number;
  readonly fileFlaws: readonly ExampleProblem[];
  /** The broken rules of the target. */
  readonly targetProblems: readonly HostProblem[];
  readonly exact: ExactDuplicates;
  readonly near: NearDuplicates | null;
  readonly leaks: FoundLeaks | null;
  readonly systemPrompts: FoundValues;
  readonly toolLists: FoundValues;
}

/** All findings, errors first. */
export function reportFindings(part: Part, context: FindingsContext): readonly Finding[] {
  const { isTraining, hasCurrentRules, maxProblems, fileFlaws, targetProblems, exact, near, leaks } = context;
  const { examples } = part.totals;
  const placesByRule: Record<string, { places: Places; params?: Readonly<Record<string, number | string>> }> =
    {};
  for (const [rule, places] of Object.entries(part.found)) placesByRule[rule] = { places };
  const addFinding = (rule: string, count: number, first: readonly Place[], params = {}): void => {
    if (count > 0) placesByRule[rule] = { places: { count, first: first.slice(0, maxProblems) }, params };
  };
  for (const each of fileFlaws) addFinding(each.code, 1, [{ line: 0, ...each.params }], each.params);
  if (isTraining && examples > manyExamples) addFinding('many-examples', examples, []);
  addFinding(
    'exact-duplicates',
    exact.examples,
    exact.first.map(({ line, count }) => ({ line, copies: count })),
    sampleParams(exact.comparedShare, exact.estimate),
  );
  if (near)
    addFinding(
      'near-duplicates',
      near.examples,
      near.first.map(([line = 0, like = 0]) => ({ line, like })),
      sampleParams(near.comparedShare, near.estimate),
    );
  addComparisons(addFinding, part, context);
  if (leaks) {
    addFinding(
      'leaks',
      leaks.examples,
      leaks.first.map(({ line, trainingLine }) => ({ line, trainingLine })),
      sampleParams(leaks.comparedShare, Math.round(leaks.examples / (leaks.comparedShare || 1))),
    );
    addFinding('near-leaks', leaks.near ?? 0, leaks.nearFirst, sampleParams(leaks.nearComparedShare, null));
  }
  const isTooFew =
    fileFlaws.some(({ code }) => code === 'too-few-examples') ||
    targetProblems.some(({ rule }) => rule === 'minimum-examples');
  if (isTraining && hasCurrentRules && !isTooFew && examples > 0 && examples < fewExamples)
    addFinding('few-examples', examples, []);
  return inOrder([
    ...findingsOf(placesByRule),
    ...targetProblems.map((each) => hostFinding(each, part.hostRules[each.rule])),
  ]);
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings from the places of each rule. */
function findingsOf(
  placesByRule: Readonly<
    Record<string, { places: Places; params?: Readonly<Record<string, number | string>> }>
  >,
): readonly Finding[] {
  return Object.entries(placesByRule).flatMap(([rule, { places, params = {} }]) => {
    const definition = findingRules[rule];
    if (!definition) return [];
    const message = definition.says({ ...places.first[0], ...params, count: places.count });
    const lines = [...new Set(places.first.map(({ line }) => line))].sort((a, b) => a - b);
    return [
      {
        rule,
        severity: definition.severity,
        count: places.count,
        lines,
        places: places.first.map((place) => ({ ...place })),
        fix: definition.fix,
        params,
        message,
      },
    ];
  });
}

/** A broken rule of the host, with the lines that break it if it concerns single examples. */
function hostFinding(problem: HostProblem, places: Places | undefined): Finding {
  const first = places?.first ?? [];
  return {
    rule: `host-${problem.rule}`,
    severity: problem.severity,
    count: places?.count ?? 1,
    lines: first.map(({ line }) => line),
    places: first,
    fix: false,
    params: problem.params,
    message: problem.message,
  };
}

/** Errors first, then by count. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/**
 * The parameters that say that only a sample was compared: its share, and the estimated number for the whole file. None if
 * everything was compared.
 */
function sampleParams(comparedShare: number, estimate: number | null): Readonly<Record<string, number>> {
  if (comparedShare >= 1) return {};
  return estimate === null ? { comparedShare } : { comparedShare, estimate };
}

/** Adds a finding, unless its count is 0. */
type AddFinding = (
  rule: string,
  count: number,
  first: readonly Place[],
  params?: Readonly<Record<string, number>>,
) => void;

/** Adds the findings that compare examples with the rest of the file. */
function addComparisons(
  addFinding: AddFinding,
  part: Part,
  { systemPrompts, toolLists }: Pick<FindingsContext, 'systemPrompts' | 'toolLists'>,
): void {
  const { totals } = part;
  const conflicts = conflictsIn(part.inputs);
  const { share } = part.inputs;
  addFinding(
    'conflicting-answers',
    conflicts.length,
    conflicts,
    sampleParams(share, Math.round(conflicts.length / (share || 1))),
  );
  addExceptions(addFinding, 'mixed-formats', part.formats, commonestKind(part.formats), 0);
  addExceptions(addFinding, 'mixed-output', part.forms, 'json', usualShare);
  const { unknown: _, ...knownLanguages } = part.languages;
  const language = commonestKind(knownLanguages);
  if (language !== null)
    addExceptions(addFinding, 'rare-language', knownLanguages, language, 1 - rareLanguageShare);
  const { withoutSystem } = part;
  if (withoutSystem.count > 0 && totals.systemPrompts > withoutSystem.count)
    addFinding('missing-system-prompt', withoutSystem.count, withoutSystem.first);
  addRareValues(addFinding, 'rare-system-prompt', systemPrompts);
  addRareValues(addFinding, 'rare-tools', toolLists);
  addLabelImbalance(addFinding, part);
}

/** Reports the examples of every kind other than the usual one, if more than `minShare` of all examples are of the usual kind. */
function addExceptions(
  addFinding: AddFinding,
  rule: string,
  kinds: Readonly<Record<string, Places>>,
  usual: string | null,
  minShare: number,
): void {
  const total = Object.values(kinds).reduce((sum, { count }) => sum + count, 0);
  const count = total - (usual === null ? 0 : (kinds[usual]?.count ?? 0));
  if (usual === null || total - count <= total * minShare) return;
  const others = noPlaces();
  for (const [kind, places] of Object.entries(kinds))
    if (kind !== usual) mergePlaces(others, places, maxKindPlaces);
  addFinding(rule, count, others.first);
}

/** Reports the examples with another value than most examples. */
function addRareValues(
  addFinding: AddFinding,
  rule: string,
  { compared, comparedShare, examples, commonest: [usual] }: FoundValues,
): void {
  const [commonest, ...rare] = compared;
  const total = compared.reduce((sum, { count }) => sum + count, 0);
  if (!commonest || !usual || commonest.count <= total * usualShare) return;
  addFinding(
    rule,
    total - commonest.count,
    rare.map(({ line }) => ({ line })).sort((a, b) => a.line - b.line),
    sampleParams(comparedShare, examples - usual.count),
  );
}

/** Reports classes of very unequal size, if the short answers are labels of classes. */
function addLabelImbalance(addFinding: AddFinding, part: Part): void {
  const { totals } = part;
  const sorted = byCount(countedValues(part.tables.labels));
  const [largest] = sorted;
  const smallest = sorted.at(-1);
  if (part.tables.labels.share < 1 || !largest || !smallest || sorted.length < 2) return;
  if (totals.labels < labels.minLabelled || totals.labels < totals.examples * labels.minShare) return;
  if (sorted.length > labels.maxDistinct || sorted.length * 5 > totals.labels) return;
  if (largest.count < smallest.count * labels.ratio) return;
  addFinding('label-imbalance', largest.count, [{ line: largest.line }], {
    labels: sorted.length,
    rarest: smallest.count,
  });
}
