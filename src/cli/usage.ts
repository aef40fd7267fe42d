/** `ft-breakeven usage`: prints what requests really used, or the tokens, the time and the cost of a finished job, with the sentences of `<ft-usage>`. */

import type { Job } from '../core/usage/job-types.ts';
import { createUsageProfile } from '../core/usage/profile-builder.ts';
import type { Profile, UsageSourceId } from '../core/usage/profile-types.ts';
import { becauseText, proofText } from '../elements/usage/convention-text.ts';
import { jobFacts, profileFacts } from '../elements/usage/facts-text.ts';
import { figureNotes, figureRows } from '../elements/usage/figure-rows.ts';
import { listedProblems, problemText } from '../elements/usage/problem-text.ts';
import { jobSentence, profileSentence } from '../elements/usage/sentence.ts';
import { monthText, usageWording } from '../elements/usage/wording.ts';
import { readUsageFile } from '../files/usage-file.ts';
import { usage as text } from '../i18n/en/usage.ts';
import { formatPercent, formatUsd } from '../i18n/format.ts';
import type { Command } from './command.ts';
import { openFile } from './disk-file.ts';
import { dollars, megabytes, whole } from './numbers.ts';
import { cachedOption, sourceOption, styleOf } from './options.ts';
import { heading, printable, type TableStyle, table } from './table.ts';
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
    const [source, includes] = [sourceOption(values), cachedOption(values)];
    const options = {
      ...(source === null ? {} : { source }),
      ...(includes === null ? {} : { inputIncludesCached: includes }),
    };
    const merged = createUsageProfile(options);
    const paths = files.length > 0 ? files : ['-'];
    let rows = 0;
    for (const path of paths) {
      const content = await contentOf(path, { ...options, offset: rows }, terminal);
      if (content.kind === 'job') {
        if (paths.length > 1) throw new CommandError(`${path}: this is a job. Give one job at a time.`);
        await terminal.write(
          style === 'json' ? `${JSON.stringify(content.job, null, 2)}\n` : jobText(content.job, style),
        );
        return 0;
      }
      const { profile } = content;
      if (profile.requests === 0 && profile.usd === null && profile.months.length === 0)
        throw new CommandError(text.noRequests(path, whole(profile.rows), profile.rows));
      rows += profile.rows;
      merged.merge(profile);
    }
    const profile = merged.profile();
    await terminal.write(
      style === 'json' ? `${JSON.stringify(profile, null, 2)}\n` : profileText(profile, style),
    );
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

function profileText(profile: Profile, style: TableStyle): string {
  const { claim, rest } = profileSentence(profile, null, wording);
  const isConventionUnknown = profile.problems.some(({ code }) => code === 'convention-unknown');
  const { figures, figureColumns, unknown } = text;
  const rows = figureRows(profile, wording).map(({ label, quantity, write, isPart }) => {
    const cell = (value: number | null | undefined): string => (value == null ? unknown : write(value));
    return [
      isPart && style === 'text' ? `  ${label}` : label,
      cell(quantity?.p10),
      cell(quantity?.p50),
      cell(quantity?.p90),
      cell(quantity?.mean),
    ];
  });
  const share = (value: number | null): string => (value === null ? unknown : formatPercent(value, 'en', 1));
  const single = (label: string, value: string): readonly string[] => [label, '', '', '', value];
  const { p10, p50, p90, mean } = figureColumns;
  const lists: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [text.conventionTitle, conventionLines(profile)],
    [
      text.problemsTitle(whole(listedProblems(profile).length), listedProblems(profile).length),
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
        single(figures.hitRate, share(profile.hitRate)),
        single(figures.cachedShare, share(profile.cachedShare)),
        ...(profile.usd === null ? [] : [single(figures.usd, formatUsd(profile.usd))]),
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
  const partial = new Set(problems.flatMap(({ code, field }) => (code === 'partial-month' ? field : [])));
  const rows = months.map((each) => [
    `${monthText(each.month, 'en')}${partial.has(each.month) ? `, ${text.partialMonth}` : ''}`,
    each.requests === null ? text.unknown : whole(each.requests),
    ...(usd === null ? [] : [each.usd === null ? text.unknown : dollars(each.usd)]),
  ]);
  const heads = [text.month, text.requestsColumn, ...(usd === null ? [] : [text.dollars])];
  return `\n${table(heads, rows, style, 1)}`;
}

/** For each source, whether its input includes cached tokens, and how this is known. */
function conventionLines({ conventions, state }: Profile): readonly string[] {
  return [...new Set(conventions.map(({ source }) => source))].flatMap((source) => {
    const ofSource = conventions.filter((convention) => convention.source === source);
    const userAnswer = state.groups.find((group) => group.source === source)?.given ?? null;
    const answers = new Set(ofSource.map(({ inputIncludesCached }) => inputIncludesCached));
    const [answer = null] = answers.size === 1 ? answers : [];
    const written = answer === null ? text.notDocumented : answer ? text.yes : text.no;
    const proofs = ofSource
      .filter(({ proofs: count }) => count > 0)
      .map((convention) => proofText(convention, ofSource.length > 1, userAnswer === false, wording));
    return [
      `${text.sources[source]}: ${written}; ${[becauseText(source, userAnswer, wording), ...proofs].join('; ')}`,
    ];
  });
}

function jobText(job: Job, style: TableStyle): string {
  const { claim, rest } = jobSentence(job, null, null, wording);
  const { error, truncatedExamples } = job;
  const cell = (value: number | null, write: (known: number) => string): string =>
    value === null ? text.unknown : write(value);
  return [
    `${printable(`${claim}${rest}`)} ${printable(jobFacts(job, wording))}.\n`,
    error ? `${printable(text.jobError(error.message))}\n` : '',
    truncatedExamples ? `${text.truncated(whole(truncatedExamples), truncatedExamples)}\n` : '',
    `\n${table(
      ['', text.actual],
      [
        [text.billedTokens, cell(job.trainedTokens, whole)],
        [text.fields.epochs, cell(job.epochs, String)],
        [text.jobCost, cell(job.usd, dollars)],
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
