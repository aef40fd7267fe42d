/** The files that `<ft-training-data>` saves: mended, split and converted files, and reports. */

import type { TrainingFormatId } from '../../core/training/types.ts';
import type { FileReport } from '../../files/inspect-file.ts';
import type { FileSource } from '../../files/source.ts';
import { convertFile, splitFile, type WrittenFile } from '../../files/written-file.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { download } from '../common/download.ts';
import type { ConversionTarget } from './conversion-targets.ts';
import type { CostRow } from './cost-rows.ts';
import { figuresOf } from './figures.ts';
import { sentenceOf } from './readiness.ts';
import { reportJson, reportMarkdown } from './report-file.ts';
import { type Chunk, GrowingBlob, mendedName, nameWith, saveChunks } from './save.ts';
import type { FileWording } from './wording.ts';
import { progressListener, type WorkOptions } from './work.ts';

/** One or more files that are saved together. */
export interface Output {
  readonly names: readonly string[];
  /**
   * Writes and saves the files, and returns the sentence that says so; `''` if the user closed the dialog of the browser. Call it
   * while a click is handled. Rejects if it fails or is aborted.
   */
  readonly write: (work: WorkOptions) => Promise<string>;
}

/** The file from which a saved file is made. */
export interface OutputSource {
  /** The name of the file, from which the names of the saved files are made. */
  readonly name: string;
  readonly source: FileSource;
  /** The approximate size of the file. */
  readonly bytes: number;
}

/** The settings of a split: the share of the validation part, and a fixed seed, so that everyone gets the same parts. */
const splitSettings = { validationShare: 0.1, seed: 0 } as const;

/**
 * A mended file that is saved while it is written. `mend` is called after the user has chosen a place, because it may read the whole
 * file first, and browsers open the dialog only while a click is handled.
 */
export function mendedOutput(
  { name, bytes }: Pick<OutputSource, 'name' | 'bytes'>,
  mend: (work: WorkOptions) => Promise<AsyncIterable<Chunk>>,
  { text }: FileWording,
): Output {
  const savedName = mendedName(name);
  return {
    names: [savedName],
    write: async (work) => {
      async function* chunks(): AsyncGenerator<Chunk> {
        yield* await mend(work);
      }
      return (await saveChunks(savedName, chunks(), bytes, work.signal)) ? text.saved(savedName) : '';
    },
  };
}

/** The chunks of a file that has already been written: the whole file is the only chunk. */
export async function chunksOf(blob: Blob): Promise<AsyncIterable<Chunk>> {
  return (async function* () {
    yield blob;
  })();
}

/**
 * A training part and a validation part of a file. Both are downloads, however large they are: a browser opens one dialog for each
 * click, so the second part would have no place.
 */
export function splitOutput({ name, source }: OutputSource, { text }: FileWording): Output {
  const names = [nameWith(name, 'training'), nameWith(name, 'validation')] as const;
  return {
    names,
    write: async (work) => {
      const { signal } = work;
      const [training, validation] = [new GrowingBlob(), new GrowingBlob()];
      for await (const chunk of splitFile(source, {
        ...splitSettings,
        signal,
        onProgress: progressListener(work),
      })) {
        signal.throwIfAborted();
        training.add(chunk.training);
        validation.add(chunk.validation);
      }
      download(names[0], training.end());
      download(names[1], validation.end());
      return text.savedBoth(...names);
    },
  };
}

/** A file in another format. The sentences also say what was lost. */
export function conversionOutput(
  { name, source, bytes, from }: OutputSource & { readonly from: TrainingFormatId | null },
  { id, to, host }: ConversionTarget,
  wording: FileWording,
): Output {
  const savedName = nameWith(name, id);
  return {
    names: [savedName],
    write: async (work) => {
      const { signal } = work;
      const writtenFile = convertFile(source, {
        to,
        from,
        target: host,
        signal,
        onProgress: progressListener(work),
      });
      return (await saveChunks(savedName, writtenFile, bytes, signal))
        ? conversionText(savedName, writtenFile, wording)
        : '';
    },
  };
}

function conversionText(savedName: string, { summary }: WrittenFile, { text, write }: FileWording): string {
  const { written, leftOutCount, leftOut, lost } = summary;
  return paragraphText([
    text.saved(savedName),
    text.converted(write(written), written),
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
  ]);
}

/** Saves the report of a file as Markdown or JSON, and returns the sentence that says so. */
export function saveReport(
  file: { readonly name: string; readonly report: FileReport; readonly costs: readonly CostRow[] },
  kind: 'markdown' | 'json',
  { text, locale, write }: FileWording,
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
