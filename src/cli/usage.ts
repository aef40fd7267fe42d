/**
 * `ft-breakeven usage`: prints what requests really used, or the tokens, the time and the cost of a finished job, with the sentences of
 * `<ft-usage>`.
 */

import type { Job } from '../core/usage/job-types.ts';
import { createUsageProfile } from '../core/usage/profile-builder.ts';
import type { Profile, UsageSourceId } from '../core/usage/profile-types.ts';
import { becauseText, proofText } from '../elements/usage/convention-text.ts';
import { jobFacts, profileFacts } from '../elements/usage/facts-text.ts';
import { figureNotes, figureRows } from '../elements/usage/figure-rows.ts';
import { monthText } from '../elements/usage/figure-text.ts';
import { listedProblems, problemText } from '../elements/usage/problem-text.ts';
import { jobSentence, profileSentence } from '../elements/usage/sentence.ts';
import { usageWording } from '../elements/usage/wording.ts';
import { readUsageFile } from '../files/usage-file.ts';
import { usage as text } from '../i18n/en/usage.ts';
import { formatPercent, formatUsd } from '../i18n/format.ts';
import type { Command } from './command.ts';
import { openFile } from './disk-file.ts';
import { megabytes, wholeNumber } from './numbers.ts';
import { givenFiles, includesCachedOption, sourceOption, styleOf } from './options.ts';
import { heading, printable, printedJson, type TableStyle, table } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';

const wording = usageWording(text, 'en');

/** Reads exports of usage, whose profiles are merged, or the object of one job. */
export const usage: Command = {
  usage: 'usage [FILE…] [--input-includes-cached yes|no]',
  about:
    'Print what requests really used: tokens, cache hits and latency as ranges, and the requests of each month. For a finished job: its tokens, time and cost.',
  options: ['json', 'markdown', 'source', 'input-includes-cached'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const [source, inputIncludesCached] = [sourceOption(values), includesCachedOption(values)];
    const options = {
      ...(source === null ? {} : { source }),
      ...(inputIncludesCached === null ? {} : { inputIncludesCached }),
    };
    const builder = createUsageProfile(options);
    const paths = givenFiles(files);
    let rowCount = 0;
    for (const path of paths) {
      const content = await contentOf(path, { ...options, offset: rowCount }, terminal);
      if (content.kind === 'job') {
        if (paths.length > 1) throw new CommandError(`${path}: this is a job. Give one job at a time.`);
        await terminal.write(style === 'json' ? printedJson(content.job) : jobText(content.job, style));
        return 0;
      }
      const { profile } = content;
      if (profile.requests === 0 && profile.usd === null && profile.months.length === 0)
        throw new CommandError(text.noRequests(path, wholeNumber(profile.rows), profile.rows));
      rowCount += profile.rows;
      builder.merge(profile);
    }
    const profile = builder.profile();
    await terminal.write(style === 'json' ? printedJson(profile) : profileText(profile, style));
    return 0;
  },
};

async function contentOf(
  path: string,
  options: {
    readonly source?: UsageSourceId;
    readonly inputIncludesCached?: boolean;
    readonly offset: number;
  },
  terminal: Terminal,
): ReturnType<typeof readUsageFile> {
  const file = await openFile(path, terminal);
  try {
    return await readUsageFile(file, {
      ...options,
      signal: terminal.signal,
      onProgress: ({ done }) => terminal.progress(`${file.name}: ${megabytes(done)}`),
    });
  } finally {
    terminal.progress('');
    await file.close();
  }
}

/** A figure in a table; the word for “unknown” if it is not known. */
function cell(value: number | null | undefined, write: (known: number) => string): string {
  return value == null ? text.unknown : write(value);
}

function profileText(profile: Profile, style: TableStyle): string {
  const { claim, rest } = profileSentence(profile, null, wording);
  // True if it is unknown whether the number of input tokens includes cached ones.
  const isConventionUnknown = profile.problems.some(({ code }) => code === 'convention-unknown');
  const { figures, figureColumns } = text;
  const rows = figureRows(profile, wording).map(({ label, quantity, write, isPart }) => [
    isPart && style === 'text' ? `  ${label}` : label,
    cell(quantity?.p10, write),
    cell(quantity?.p50, write),
    cell(quantity?.p90, write),
    cell(quantity?.mean, write),
  ]);
  const shareText = (value: number): string => formatPercent(value, 'en', 1);
  const rowOfOneValue = (label: string, value: string): readonly string[] => [label, '', '', '', value];
  const { p10, p50, p90, mean } = figureColumns;
  const lists: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [text.conventionTitle, conventionLines(profile)],
    [
      text.problemsTitle(wholeNumber(listedProblems(profile).length), listedProblems(profile).length),
      listedProblems(profile).map((problem) => problemText(problem, wording)),
    ],
  ];
  return [
    `${printable(`${claim}${rest}`)} ${profileFacts(profile, wording)}.\n`,
    isConventionUnknown
      ? 'To answer this, add --input-includes-cached yes or --input-includes-cached no.\n'
      : '',
    '\n',
    table(
      [text.figuresTitle, p10, p50, p90, mean],
      [
        ...rows,
        rowOfOneValue(figures.hitRate, cell(profile.hitRate, shareText)),
        rowOfOneValue(figures.cachedShare, cell(profile.cachedShare, shareText)),
        ...(profile.usd === null ? [] : [rowOfOneValue(figures.usd, formatUsd(profile.usd))]),
      ],
      style,
      1,
    ),
    figureNotes(profile, wording)
      .map((note) => `\n${note}\n`)
      .join(''),
    monthsTable(profile, style),
    ...lists.map(([title, lines]) =>
      lines.length === 0
        ? ''
        : `\n${heading(title, style)}${lines.map((line) => `- ${printable(line)}\n`).join('')}`,
    ),
  ].join('');
}

function monthsTable({ months, problems, usd }: Profile, style: TableStyle): string {
  if (months.length === 0) return '';
  const partialMonths = new Set(
    problems.flatMap(({ code, field: month }) => (code === 'partial-month' ? month : [])),
  );
  const rows = months.map((each) => [
    `${monthText(each.month, 'en')}${partialMonths.has(each.month) ? `, ${text.partialMonth}` : ''}`,
    cell(each.requests, wholeNumber),
    ...(usd === null ? [] : [cell(each.usd, formatUsd)]),
  ]);
  const heads = [text.month, text.requestsColumn, ...(usd === null ? [] : [text.dollars])];
  return `\n${table(heads, rows, style, 1)}`;
}

/** For each source, whether its input includes cached tokens, and how this is known. */
function conventionLines({ conventions, state }: Profile): readonly string[] {
  return [...new Set(conventions.map(({ source }) => source))].flatMap((source) => {
    const conventionsOfSource = conventions.filter((convention) => convention.source === source);
    const userAnswer = state.groups.find((group) => group.source === source)?.given ?? null;
    const answers = new Set(conventionsOfSource.map(({ inputIncludesCached }) => inputIncludesCached));
    const [answer = null] = answers.size === 1 ? answers : [];
    const answerText = answer === null ? text.notDocumented : answer ? text.yes : text.no;
    const proofs = conventionsOfSource
      .filter(({ proofs: count }) => count > 0)
      .map((convention) =>
        proofText(convention, conventionsOfSource.length > 1, userAnswer === false, wording),
      );
    return [
      `${text.sources[source]}: ${answerText}; ${[becauseText(source, userAnswer, wording), ...proofs].join('; ')}`,
    ];
  });
}

function jobText(job: Job, style: TableStyle): string {
  const { claim, rest } = jobSentence(job, null, null, wording);
  const { error, truncatedExamples } = job;
  return [
    `${printable(`${claim}${rest}`)} ${printable(jobFacts(job, wording))}.\n`,
    error ? `${printable(text.jobError(error.message))}\n` : '',
    truncatedExamples ? `${text.truncated(wholeNumber(truncatedExamples), truncatedExamples)}\n` : '',
    `\n${table(
      ['', text.actual],
      [
        [text.billedTokens, cell(job.trainedTokens, wholeNumber)],
        [text.fields.epochs, cell(job.epochs, String)],
        [text.jobCost, cell(job.usd, formatUsd)],
        [
          text.jobTime,
          cell(job.hours, (hours) => `${hours.toLocaleString('en', { maximumFractionDigits: 2 })} h`),
        ],
      ],
      style,
      1,
    )}`,
  ].join('');
}
