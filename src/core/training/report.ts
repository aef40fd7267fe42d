/** Makes the report of an inspection, from what the inspection has kept of each file. */
import { binnedQuantile, binsOf, exactQuantile } from '../histogram.ts';
import { defaultEpochs, epochsReason } from './epochs.ts';
import { hostOfFormat, limitOf } from './hosts/limits.ts';
import { type FileFacts, hostProblems } from './hosts/problems.ts';
import { trainingHosts } from './hosts/rows.ts';
import type { TrainingHost, TrainingHostId } from './hosts/types.ts';
import { commonestKind, commonestName } from './kept-values.ts';
import { addCount, type Counts, otherHostKey, type Part } from './part.ts';
import {
  exactDuplicates,
  leaksOf,
  maxListedGroups,
  valuesOf,
  withoutCompared,
} from './report-comparisons.ts';
import { reportFindings } from './report-findings.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';
import { createProblem, type ExampleProblem } from './rules.ts';
import type { TrainingFormatId, TrainingMethod } from './types.ts';

const quantileShares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

/** The input of a report other than the parts. */
export interface ReportContext {
  readonly options: TrainingOptions;
  /** The number of tokens to which an example of this format and method is cut. */
  readonly tokenLimit: (format: TrainingFormatId, method: TrainingMethod) => number;
  /** Whether the caller gave the option `limit`. */
  readonly isLimitGiven: boolean;
  /** Maximum number of problems, and of places of each finding, that are listed. */
  readonly maxProblems: number;
  /** Whether only a part of the file has been read so far. The report then has no near duplicates. */
  readonly partial: boolean;
  /** Whether the rules are `current`, not `cookbook-2023`. */
  readonly hasCurrentRules: boolean;
  readonly role: 'training' | 'validation';
}

/**
 * The report of one file. If both files were inspected, the report also has the leaks: validation examples that are in the training
 * file.
 */
export function reportOf(
  part: Part,
  parts: Readonly<Record<'training' | 'validation', Part | null>>,
  { options, tokenLimit, isLimitGiven, maxProblems, partial, hasCurrentRules, role }: ReportContext,
): TrainingReport {
  const { totals, perExample } = part;
  const { examples, tokens, assistantTokens } = totals;
  const bytes = options.fileBytes ?? sizeOf(part);
  const isTraining = role === 'training';
  const target = hasCurrentRules ? (options.target ?? null) : null;
  const format = commonestKind(part.formats) as TrainingFormatId | null;
  const method = options.method ?? (commonestName(part.methods) as TrainingMethod | null);
  /** A file in no known format is judged as a chat of OpenAI, like each of its lines. */
  const formatAndMethod = [format ?? 'openai-chat', method ?? 'supervised'] as const;
  // If a host is chosen, its own minimum and maximum apply instead.
  const fileFlaws =
    hasCurrentRules && isTraining && target === null
      ? fileFlawsOf(examples, bytes, hostOfFormat(...formatAndMethod), formatAndMethod[1])
      : [];
  const problemCounts: Counts = {};
  for (const code of Object.keys(part.problemCounts).sort())
    problemCounts[code] = part.problemCounts[code] as number;
  const problems = [...part.problems];
  for (const each of fileFlaws) {
    addCount(problemCounts, each.code);
    if (problems.length < maxProblems) problems.push({ line: 0, ...each });
  }
  const isEpochsGiven = Boolean(options.epochs && options.epochs > 0);
  const epochs = isEpochsGiven ? (options.epochs as number) : defaultEpochs(examples);
  const histogram = binsOf(part.histogram);
  // Exact quantiles need the tokens of every example, and are given for at most 100,000 examples.
  const isListed = perExample.lines.length === examples && examples <= 100_000;
  const sortedTokens = isListed ? [...perExample.tokens].sort((a, b) => a - b) : [];
  const exact = exactDuplicates(part);
  const near = partial ? null : part.sketches.report(maxListedGroups);
  const leaks =
    parts.training && parts.validation ? leaksOf(parts.training, parts.validation, partial) : null;
  const systemPromptValues = valuesOf(part, 'systems');
  const toolListValues = valuesOf(part, 'tools');
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
    isMixed: Object.keys(part.formats).length > 1,
    validation: isWithoutValidation
      ? 'none'
      : validation && { examples: validation.totals.examples, bytes: sizeOf(validation) },
    broken: Object.fromEntries(Object.entries(part.hostRules).map(([rule, { count }]) => [rule, count])),
  };
  const targetProblems = target === null ? [] : hostProblems(target, facts);
  const otherHosts = (hasCurrentRules && options.hosts) || [];
  return {
    examples,
    problems,
    problemCounts,
    lines: perExample.lines,
    tokensPerExample: perExample.tokens,
    assistantTokensPerExample: perExample.assistant,
    messagesPerExample: perExample.messages,
    limit: tokenLimit(...formatAndMethod),
    overLimit: totals.overLimit,
    missingSystem: totals.missingSystem,
    missingUser: totals.missingUser,
    billedTokensPerEpoch: totals.billed,
    billedTokensByHost: hasCurrentRules && !isLimitGiven ? billedByHost(part, formatAndMethod[1]) : {},
    epochs,
    billedTokens: totals.billed * epochs,
    lineCount: totals.lines,
    refusedLines: totals.refused,
    hosts: Object.fromEntries(
      otherHosts.map((host) => [host, hostProblems(host, { ...facts, broken: brokenRulesOf(part, host) })]),
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
      (share) => (isListed ? exactQuantile(sortedTokens, share) : binnedQuantile(histogram, share)) ?? [],
    ),
    turns: { messages: totals.messages, histogram: binsOf(part.turns) },
    languages: Object.fromEntries(
      Object.keys(part.languages)
        .sort()
        .map((language) => [language, part.languages[language]?.count ?? 0]),
    ),
    systemPrompts: withoutCompared(systemPromptValues),
    toolLists: withoutCompared(toolListValues),
    duplicates: { exact, near },
    leaks: leaks && {
      examples: leaks.examples,
      first: leaks.first,
      near: leaks.near,
      comparedShare: leaks.comparedShare,
    },
    findings: reportFindings(part, {
      isTraining,
      hasCurrentRules,
      maxProblems,
      fileFlaws,
      targetProblems,
      exact,
      near,
      leaks,
      systemPrompts: systemPromptValues,
      toolLists: toolListValues,
    }),
    epochsReason: isEpochsGiven ? 'given' : epochsReason(examples),
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

/** The number of bytes that were read, or the number of characters if the lines were added as texts. */
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

/** The billed tokens of an epoch at each host that states a maximum of tokens per example for this method. */
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
