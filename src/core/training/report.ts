/** Makes the report of an inspection: figures and findings, from what an inspection has kept of each file. */

import { binnedQuantile, binsOf, exactQuantile } from '../histogram.ts';
import { defaultEpochs, epochsReason } from './epochs.ts';
import { findingRules, type Severity } from './findings.ts';
import { mergePlaces, noPlaces, type Place, type Places } from './first-lines.ts';
import { newLanes } from './hash.ts';
import { type FileFacts, hostOfFormat, hostProblems, limitOf } from './hosts/problems.ts';
import { trainingHosts } from './hosts/rows.ts';
import type { HostProblem, TrainingHost, TrainingHostId } from './hosts/types.ts';
import {
  addCount,
  type Counted,
  type Counts,
  inputColumns,
  maxKindPlaces,
  otherHostKey,
  type Part,
} from './part.ts';
import type {
  ExactDuplicates,
  Finding,
  Leaks,
  Repeated,
  TrainingOptions,
  TrainingReport,
} from './report-types.ts';
import { createProblem, type ExampleProblem } from './rules.ts';
import type { SmallestKeys } from './smallest-keys.ts';
import type { TrainingFormatId, TrainingMethod } from './types.ts';

/** Fewer examples improve a model little: OpenAI's guide to supervised fine-tuning, 2026-06, “improvements from 50–100”. */
const fewExamples = 50;
/** More examples than this are rare and costly. */
const manyExamples = 100_000;
const maxListedGroups = 20;
const quantileShares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/**
 * Short answers are treated as labels of classes if the file has enough of them and few distinct ones. The classes are unequal
 * if the commonest label has `ratio` times the examples of the rarest.
 */
const labels = { minLabelled: 50, minShare: 0.8, maxDistinct: 50, ratio: 10 };
/** If more than this share of the examples have the same value, examples with another value are reported as exceptions. */
const usualShare = 0.5;
const rareLanguageShare = 0.1;

/** The input of a report other than the parts. */
export interface ReportContext {
  readonly options: TrainingOptions;
  /** Maximum number of tokens of an example of a format that are trained. */
  readonly tokenLimit: (format: TrainingFormatId, method: TrainingMethod) => number;
  /** Maximum number of problems, and of places of each finding, that are listed. */
  readonly maxProblems: number;
  /** Whether the whole file has not been read yet. A report of this kind has no near duplicates. */
  readonly partial: boolean;
  readonly hasCurrentRules: boolean;
  readonly role: 'training' | 'validation';
}

/** The report of one file. If both files were inspected, it also has the validation examples that are in the training file. */
export function reportOf(
  own: Part,
  parts: Readonly<Record<'training' | 'validation', Part | null>>,
  { options, tokenLimit, maxProblems, partial, hasCurrentRules, role }: ReportContext,
): TrainingReport {
  const { totals, perExample } = own;
  const { examples, tokens, assistantTokens } = totals;
  const bytes = options.fileBytes ?? sizeOf(own);
  const isTraining = role === 'training';
  const target = hasCurrentRules ? (options.target ?? null) : null;
  const format = commonest(own.formats) as TrainingFormatId | null;
  const method = options.method ?? (commonestName(own.methods) as TrainingMethod | null);
  /** A file in no known format is judged as a chat of OpenAI, like each of its lines. */
  const judgedAs = [format ?? 'openai-chat', method ?? 'supervised'] as const;
  // If a host is chosen, its own minimum and maximum apply instead.
  const fileFlaws =
    hasCurrentRules && isTraining && target === null
      ? fileFlawsOf(examples, bytes, hostOfFormat(...judgedAs), judgedAs[1])
      : [];
  const problemCounts: Counts = {};
  for (const code of Object.keys(own.problemCounts).sort())
    problemCounts[code] = own.problemCounts[code] as number;
  const problems = [...own.problems];
  for (const each of fileFlaws) {
    addCount(problemCounts, each.code);
    if (problems.length < maxProblems) problems.push({ line: 0, ...each });
  }
  const isGiven = Boolean(options.epochs && options.epochs > 0);
  const epochs = isGiven ? (options.epochs as number) : defaultEpochs(examples);
  const histogram = binsOf(own.histogram);
  const isListed = perExample.lines.length === examples && examples <= 100_000;
  const sorted = isListed ? [...perExample.tokens].sort((a, b) => a - b) : [];
  const exact = exactDuplicates(own);
  const near = partial ? null : own.sketches.report(maxListedGroups);
  const leaks =
    parts.training && parts.validation ? leaksOf(parts.training, parts.validation, partial) : null;
  const systems = countedIn(own.tables.systems);
  const systemsShare = own.tables.systems.share;
  const found: Record<string, { places: Places; params?: Readonly<Record<string, number | string>> }> = {};
  for (const [rule, places] of Object.entries(own.found)) found[rule] = { places };
  const put = (rule: string, count: number, first: readonly Place[], params = {}): void => {
    if (count > 0) found[rule] = { places: { count, first: first.slice(0, maxProblems) }, params };
  };
  for (const each of fileFlaws) put(each.code, 1, [{ line: 0, ...each.params }], each.params);
  if (isTraining && examples > manyExamples) put('many-examples', examples, []);
  put(
    'exact-duplicates',
    exact.examples,
    exact.first.map(({ line, count }) => ({ line, copies: count })),
    ofSample(exact.comparedShare, exact.estimate),
  );
  if (near)
    put(
      'near-duplicates',
      near.examples,
      near.first.map(([line = 0, like = 0]) => ({ line, like })),
      ofSample(near.comparedShare, near.estimate),
    );
  putComparisons(put, own);
  if (leaks) {
    put(
      'leaks',
      leaks.examples,
      leaks.first.map(({ line, trainingLine }) => ({ line, trainingLine })),
      ofSample(leaks.comparedShare, Math.round(leaks.examples / (leaks.comparedShare || 1))),
    );
    put('near-leaks', leaks.near ?? 0, leaks.nearFirst, ofSample(leaks.nearComparedShare, null));
  }
  const validation = isTraining ? parts.validation : null;
  const isWithoutValidation = isTraining && validation === null && options.withoutValidation;
  const facts: FileFacts = {
    method: method ?? 'supervised',
    format,
    examples,
    bytes,
    mediaExamples: totals.mediaExamples,
    epochs,
    fileName: options.fileName ?? null,
    hasByteOrderMark: totals.byteOrderMarks > 0,
    isMixed: Object.keys(own.formats).length > 1,
    validation: isWithoutValidation
      ? 'none'
      : validation && { examples: validation.totals.examples, bytes: sizeOf(validation) },
    broken: Object.fromEntries(Object.entries(own.hostRules).map(([rule, { count }]) => [rule, count])),
  };
  const ofHost = target === null ? [] : hostProblems(target, facts);
  const isTooFew = [
    ...fileFlaws.map(({ code }) => code === 'too-few-examples'),
    ...ofHost.map(({ rule }) => rule === 'minimum-examples'),
  ].includes(true);
  if (isTraining && hasCurrentRules && !isTooFew && examples > 0 && examples < fewExamples)
    put('few-examples', examples, []);
  const others = (hasCurrentRules && options.hosts) || [];
  return {
    examples,
    problems,
    problemCounts,
    lines: perExample.lines,
    tokensPerExample: perExample.tokens,
    assistantTokensPerExample: perExample.assistant,
    messagesPerExample: perExample.messages,
    limit: tokenLimit(...judgedAs),
    overLimit: totals.overLimit,
    missingSystem: totals.missingSystem,
    missingUser: totals.missingUser,
    billedTokensPerEpoch: totals.billed,
    billedTokensByHost:
      !hasCurrentRules || (options.limit && options.limit > 0) ? {} : billedByHost(own, judgedAs[1]),
    epochs,
    billedTokens: totals.billed * epochs,
    lineCount: totals.lines,
    refusedLines: totals.refused,
    hosts: Object.fromEntries(
      others.map((host) => [host, hostProblems(host, { ...facts, broken: brokenRulesOf(own, host) })]),
    ),
    byteOrderMark: totals.byteOrderMarks > 0,
    format,
    method,
    tokens,
    assistantTokens,
    assistantShare: tokens === 0 ? null : assistantTokens / tokens,
    truncatedTokens: tokens - totals.billed,
    histogram,
    quantiles: quantileShares.flatMap(
      (share) => (isListed ? exactQuantile(sorted, share) : binnedQuantile(histogram, share)) ?? [],
    ),
    turns: { messages: totals.messages, histogram: binsOf(own.turns) },
    languages: Object.fromEntries(
      Object.keys(own.languages)
        .sort()
        .map((language) => [language, own.languages[language]?.count ?? 0]),
    ),
    systemPrompts: {
      examples: totals.systemPrompts,
      distinct: systemsShare === 0 ? systems.length : Math.round(systems.length / systemsShare),
      commonest: byCount(systems).slice(0, maxListedGroups),
    },
    duplicates: { exact, near },
    leaks: leaks && {
      examples: leaks.examples,
      first: leaks.first,
      near: leaks.near,
      comparedShare: leaks.comparedShare,
    },
    findings: inOrder([
      ...findingsOf(found),
      ...ofHost.map((each) => hostFinding(each, own.hostRules[each.rule])),
    ]),
    epochsReason: isGiven ? 'given' : epochsReason(examples),
  };
}

/** For each rule of a host other than the target, the number of examples that break it. */
function brokenRulesOf({ otherHostRules }: Part, host: string): FileFacts['broken'] {
  const start = otherHostKey(host);
  return Object.fromEntries(
    Object.entries(otherHostRules).flatMap(([key, count]) =>
      key.startsWith(start) ? [[key.slice(start.length), count]] : [],
    ),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

function findingsOf(
  found: Readonly<Record<string, { places: Places; params?: Readonly<Record<string, number | string>> }>>,
): readonly Finding[] {
  return Object.entries(found).flatMap(([rule, { places, params = {} }]) => {
    const known = findingRules[rule];
    if (!known) return [];
    const message = known.says({ ...places.first[0], ...params, count: places.count });
    const lines = [...new Set(places.first.map(({ line }) => line))].sort((a, b) => a - b);
    return [
      {
        rule,
        severity: known.severity,
        count: places.count,
        lines,
        places: places.first.map((place) => ({ ...place })),
        fix: known.fix,
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

/** The parameters of a finding for which only a sample was compared, and the number estimated for the whole file; none if all were. */
function ofSample(comparedShare: number, estimate: number | null): Readonly<Record<string, number>> {
  if (comparedShare >= 1) return {};
  return estimate === null ? { comparedShare } : { comparedShare, estimate };
}

/** Adds a finding, unless its count is 0. */
type Put = (
  rule: string,
  count: number,
  first: readonly Place[],
  params?: Readonly<Record<string, number>>,
) => void;

/** Adds the findings that compare examples with the rest of the file. */
function putComparisons(put: Put, own: Part): void {
  const { totals } = own;
  const conflicts = conflictsIn(own.inputs);
  const { share } = own.inputs;
  put(
    'conflicting-answers',
    conflicts.length,
    conflicts,
    ofSample(share, Math.round(conflicts.length / (share || 1))),
  );
  putExceptions(put, 'mixed-formats', own.formats, commonest(own.formats), 0);
  putExceptions(put, 'mixed-output', own.forms, 'json', usualShare);
  const { unknown: _, ...known } = own.languages;
  const language = commonest(known);
  if (language !== null) putExceptions(put, 'rare-language', known, language, 1 - rareLanguageShare);
  const missing = own.withoutSystem;
  if (missing.count > 0 && totals.systemPrompts > missing.count)
    put('missing-system-prompt', missing.count, missing.first);
  putRare(put, 'rare-system-prompt', own.tables.systems);
  putRare(put, 'rare-tools', own.tables.tools);
  putLabels(put, own);
}

/** Reports the examples of every kind other than the usual one, if more than `minShare` of all examples are of the usual kind. */
function putExceptions(
  put: Put,
  rule: string,
  kinds: Readonly<Record<string, Places>>,
  usual: string | null,
  minShare: number,
): void {
  const all = Object.values(kinds).reduce((sum, { count }) => sum + count, 0);
  const count = all - (usual === null ? 0 : (kinds[usual]?.count ?? 0));
  if (usual === null || all - count <= all * minShare) return;
  const others = noPlaces();
  for (const [kind, places] of Object.entries(kinds))
    if (kind !== usual) mergePlaces(others, places, maxKindPlaces);
  put(rule, count, others.first);
}

/** Reports the examples whose value differs from that of most examples. Reports nothing if there are too many values to count them all. */
function putRare(put: Put, rule: string, table: SmallestKeys): void {
  const sorted = byCount(countedIn(table));
  const all = sorted.reduce((sum, { count }) => sum + count, 0);
  const [first] = sorted;
  if (table.share < 1 || !first || first.count <= all * usualShare) return;
  const rare = sorted.slice(1);
  put(
    rule,
    all - first.count,
    rare.map(({ line }) => ({ line })).sort((a, b) => a.line - b.line),
  );
}

/** Reports classes of very unequal size, if the short answers are labels of classes. */
function putLabels(put: Put, own: Part): void {
  const { totals } = own;
  const sorted = byCount(countedIn(own.tables.labels));
  const [largest] = sorted;
  const smallest = sorted.at(-1);
  if (own.tables.labels.share < 1 || !largest || !smallest || sorted.length < 2) return;
  if (totals.labels < labels.minLabelled || totals.labels < totals.examples * labels.minShare) return;
  if (sorted.length > labels.maxDistinct || sorted.length * 5 > totals.labels) return;
  if (largest.count < smallest.count * labels.ratio) return;
  put('label-imbalance', largest.count, [{ line: smallest.line }], {
    labels: sorted.length,
    rarest: smallest.count,
  });
}

function byCount(values: readonly Counted[]): readonly Repeated[] {
  return [...values].sort((a, b) => b.count - a.count || a.line - b.line);
}

/** The values of a table in the order of their keys. */
function countedIn(table: SmallestKeys): readonly Counted[] {
  return Array.from(table.sorted(), (start) => ({
    line: table.rows[start + 1] as number,
    count: table.rows[start] as number,
  }));
}

/** The inputs with two different answers: the lines of both, in order. */
function conflictsIn(inputs: SmallestKeys): readonly Place[] {
  const { first, second } = inputColumns;
  return Array.from(inputs.sorted())
    .filter((start) => inputs.rows[start + second] !== 0)
    .map((start) => ({
      line: inputs.rows[start + first] as number,
      other: inputs.rows[start + second] as number,
    }))
    .sort((a, b) => a.line - b.line || a.other - b.other);
}

/** The kind with the highest count, the first by name if several have the same; `null` if there is none. */
function commonest(kinds: Readonly<Record<string, Places>>): string | null {
  let best: string | null = null;
  for (const kind of Object.keys(kinds).sort()) {
    if (best === null || (kinds[kind]?.count ?? 0) > (kinds[best]?.count ?? 0)) best = kind;
  }
  return best;
}

function commonestName(counts: Readonly<Counts>): string | null {
  const names = Object.keys(counts).sort();
  return names.reduce<string | null>(
    (best, name) => (best === null || (counts[name] ?? 0) > (counts[best] ?? 0) ? name : best),
    null,
  );
}

function exactDuplicates(own: Part): ExactDuplicates {
  const table = own.tables.examples;
  const groups = countedIn(table).filter(({ count }) => count > 1);
  const comparedShare = table.share;
  const examples = groups.reduce((sum, { count }) => sum + count - 1, 0);
  return {
    examples,
    groups: groups.length,
    first: [...groups].sort((a, b) => a.line - b.line).slice(0, maxListedGroups),
    comparedShare,
    estimate: Math.round(examples / (comparedShare || 1)),
  };
}

function leaksOf(
  training: Part,
  validation: Part,
  partial: boolean,
): Leaks & { readonly nearFirst: readonly Place[]; readonly nearComparedShare: number } {
  const shared: { line: number; trainingLine: number; count: number }[] = [];
  const leaked = new Set<number>();
  const { count, line, first, second } = inputColumns;
  // `sorted` drops the keys beyond the budget, so that `find` does not return them.
  training.inputs.sorted();
  const starts = validation.inputs.sorted();
  const [trained, validated] = [training.inputs.rows, validation.inputs.rows];
  const key = newLanes();
  for (const start of starts) {
    const known = training.inputs.find(validation.inputs.keyAt(start, key));
    if (known < 0) continue;
    shared.push({
      line: validated[start + line] as number,
      trainingLine: trained[known + line] as number,
      count: validated[start + count] as number,
    });
    for (const column of [line, first, second]) leaked.add(validated[start + column] as number);
  }
  shared.sort((a, b) => a.line - b.line);
  const near = partial
    ? null
    : training.sketches.leaks(validation.sketches).filter(({ line }) => !leaked.has(line));
  return {
    examples: shared.reduce((sum, { count }) => sum + count, 0),
    first: shared.slice(0, maxListedGroups),
    near: near === null ? null : near.reduce((sum, { count }) => sum + count, 0),
    nearComparedShare: Math.min(training.sketches.share, validation.sketches.share),
    nearFirst: near?.map(({ line, trainingLine }) => ({ line, trainingLine })) ?? [],
    comparedShare: Math.min(training.inputs.share, validation.inputs.share),
  };
}

/** The bytes that a reader of bytes has read; without such a reader, the number of characters. */
function sizeOf({ totals }: Part): number {
  return totals.bytes || totals.characters;
}

/** The flaws of a file for the host of its format: too few examples, and a file that is too large for OpenAI's file endpoint. */
function fileFlawsOf(
  examples: number,
  bytes: number,
  host: TrainingHost | null,
  method: TrainingMethod,
): readonly ExampleProblem[] {
  const problems: ExampleProblem[] = [];
  const minimum = limitOf('minimum-examples', host, method);
  const maximum = host?.id === 'openai' ? limitOf('maximum-bytes', host, method) : null;
  if (minimum !== null && examples < minimum)
    problems.push(createProblem('too-few-examples', { examples, minimum }));
  if (maximum !== null && bytes > maximum) problems.push(createProblem('file-size', { bytes, maximum }));
  return problems;
}

/** The tokens of the file at each host that states a maximum of tokens per example. */
function billedByHost(
  { billedAtLimit }: Part,
  method: TrainingMethod,
): Partial<Record<TrainingHostId, number>> {
  const hosts: readonly TrainingHost[] = Object.values(trainingHosts);
  return Object.fromEntries(
    hosts.flatMap((host) => {
      const limit = limitOf('maximum-tokens', host, method);
      return limit === null ? [] : [[host.id, billedAtLimit[`${limit}`] ?? 0]];
    }),
  );
}
