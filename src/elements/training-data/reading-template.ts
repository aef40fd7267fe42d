/** The upper part of `<ft-training-data>` while files are read: the file, how far it has been read, and the figures so far. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { fileRowTemplate, progressBar, sentenceTemplate, whyTemplate } from '../common/file-part.ts';
import { formatBytes, formatDone, formatSeconds } from '../common/wording/file-formats.ts';
import type { Sentence } from '../common/wording/names.ts';
import type { KeyFigure } from './figures.ts';
import type { Reading } from './files-controller.ts';
import { figuresTemplate, formatNameOf } from './templates.ts';
import type { FileWording } from './wording.ts';

type Text = Messages['trainingData'];

/** The row of the files with a button that ends the reading, the sentence, the progress bar, and the figures so far, unless `figures` is `null`. */
export function readingTemplate(
  reading: Reading,
  figures: readonly KeyFigure[] | null,
  cancel: () => void,
  { text, locale }: Pick<FileWording, 'text' | 'locale'>,
): TemplateResult {
  const { file, validation, progress, share } = reading;
  const bytes = formatBytes(file.bytes, locale);
  const partial = progress?.partial;
  return html`
    ${fileRowTemplate({
      name: file.name,
      facts: partial ? text.size(formatNameOf(partial.format, text), bytes) : bytes,
      second: validation && {
        label: text.validation,
        name: validation.name,
        facts: formatBytes(validation.bytes, locale),
        locale,
      },
      actions: [{ label: text.cancel, run: cancel }],
    })}
    ${sentenceTemplate(progressSentence(reading, text, locale))}
    ${progressBar(share, text.title)}
    ${whyTemplate([speedText(reading, text, locale), text.laterChecks])}
    ${figures ? figuresTemplate(figures) : nothing}
  `;
}

/** The sentence that says how far the files have been read. */
function progressSentence({ stage, share, progress }: Reading, text: Text, locale: string): Sentence {
  if (share === null) return text.readingStream;
  const percent = formatDone(share, locale);
  if (stage === 'mending') return text.applying(percent);
  const seconds = progress?.secondsLeft ?? null;
  const rest =
    seconds === null || seconds <= 0
      ? punctuationOf(locale).stop
      : text.timeLeft(formatSeconds(seconds, locale));
  return { ...text.reading(percent), rest };
}

function speedText({ progress }: Reading, text: Text, locale: string): string {
  if (!progress || progress.bytesPerSecond === null || progress.total === null) return text.starting;
  const bytesText = (value: number): string => formatBytes(value, locale);
  return text.progress(
    bytesText(progress.done),
    bytesText(progress.total),
    bytesText(progress.bytesPerSecond),
  );
}
