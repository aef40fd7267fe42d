/** The files that `<ft-training-data>` saves: mended, split and converted files, and reports. Each function returns the sentence to show. */
import type { TrainingHostId } from '../../core/training/hosts/types.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';
import type { FileReport } from '../../files/inspect-file.ts';
import type { FileSource } from '../../files/source.ts';
import { convertFile, splitFile } from '../../files/written-file.ts';
import type { Messages } from '../../i18n/messages.ts';
import { download } from '../common/download.ts';
import type { ConversionTarget } from './actions-template.ts';
import type { CostRow } from './cost-rows.ts';
import { figuresOf } from './figures.ts';
import { sentenceOf } from './readiness.ts';
import { reportJson, reportMarkdown } from './report-file.ts';
import { GrowingBlob, nameWith, saveChunks } from './save.ts';

/** The messages and the locale of the sentences. `write` formats a whole number. */
export interface OutputWords {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly write: (count: number) => string;
}

/** The settings of a split: the share of the validation part, and a fixed seed, so that everyone gets the same parts. */
const splitting = { validationShare: 0.1, seed: 0 } as const;

const mendedName = (file: string): string => nameWith(file, 'mended');

/** Saves a mended file that is in memory. `file` is the name of the file that was mended. */
export function saveBlob(file: string, blob: Blob, { text }: OutputWords): string {
  const name = mendedName(file);
  download(name, blob);
  return text.saved(name);
}

/**
 * Saves a mended file while it is written. `mend` is called after the user has chosen a place, because it may read the whole file
 * first, and browsers open the dialog only while a click is handled. Returns `''` if the user closed the dialog. Rejects with the reason of `signal` if that ends the saving.
 */
export async function saveMended(
  file: string,
  mend: () => Promise<AsyncIterable<string>>,
  bytes: number,
  { text }: OutputWords,
  signal: AbortSignal,
): Promise<string> {
  async function* chunks(): AsyncGenerator<string> {
    yield* await mend();
  }
  const name = mendedName(file);
  return (await saveChunks(name, chunks(), bytes, signal)) ? text.saved(name) : '';
}

/** Saves a file as a training part and a validation part. `file` is its name. */
export async function saveSplit(file: string, source: FileSource, { text }: OutputWords): Promise<string> {
  const names = { training: nameWith(file, 'training'), validation: nameWith(file, 'validation') };
  const parts = { training: new GrowingBlob(), validation: new GrowingBlob() };
  for await (const chunk of splitFile(source, splitting)) {
    parts.training.add(chunk.training);
    parts.validation.add(chunk.validation);
  }
  for (const side of ['training', 'validation'] as const) download(names[side], parts[side].end());
  return text.savedBoth(names.training, names.validation);
}

/** Saves a file in another format. Returns `''` if the user cancelled; otherwise the sentences also say what was lost. */
export async function saveConverted(
  file: {
    readonly name: string;
    readonly source: FileSource;
    readonly bytes: number;
    readonly from: TrainingFormatId | null;
  },
  { id, to, host }: ConversionTarget,
  { text, write }: OutputWords,
): Promise<string> {
  const name = nameWith(file.name, id);
  const written = convertFile(file.source, { to, from: file.from, target: host as TrainingHostId | null });
  if (!(await saveChunks(name, written, file.bytes))) return '';
  const { summary } = written;
  const { leftOutCount, leftOut, lost } = summary;
  return [
    text.saved(name),
    text.converted(write(summary.written), summary.written),
    leftOutCount > 0
      ? text.notConverted(
          write(leftOutCount),
          leftOutCount,
          leftOut.slice(0, 3).map(({ line }) => write(line)),
        )
      : '',
    ...Object.entries(lost).map(([loss, count]) =>
      text.lost(text.losses[loss as keyof typeof text.losses], write(count), count),
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Saves the report of a file as Markdown or JSON. */
export function saveReport(
  file: { readonly name: string; readonly report: FileReport; readonly costs: readonly CostRow[] },
  kind: 'markdown' | 'json',
  { text, locale, write }: OutputWords,
): string {
  const { claim, rest } = sentenceOf(file.report, text, write);
  const content = {
    ...file,
    sentence: claim + rest,
    validation: file.report.validation,
    figures: figuresOf(file.report, text, locale),
  };
  const name = nameWith(file.name, 'report', kind === 'json' ? 'json' : 'md');
  if (kind === 'json') download(name, reportJson(content), 'application/json');
  else download(name, reportMarkdown(content, text, write, locale), 'text/markdown');
  return text.saved(name);
}
