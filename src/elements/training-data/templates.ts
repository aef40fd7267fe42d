/** The name of the format, the row of the files and the key figures of `<ft-training-data>`. */
import { html, type TemplateResult } from 'lit';
import type { TrainingFormatId } from '../../core/training/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import type { FileRow } from '../common/file-part.ts';
import { formatBytes } from '../common/wording/file-formats.ts';
import type { KeyFigure } from './figures.ts';
import type { InspectedFiles } from './files-controller.ts';
import type { FileWording } from './wording.ts';

type Text = Messages['trainingData'];

/** The name of a format; `null` = the file has no known format. */
export function formatNameOf(format: TrainingFormatId | null, text: Text): string {
  return format === null ? text.noFormat : text.formats[format];
}

/** The row of files that have been read, without its buttons. */
export function fileRowOf(
  { file, validation, report, mended }: InspectedFiles,
  { text, locale, write }: FileWording,
): Omit<FileRow, 'actions'> {
  const linesOf = (count: number): string => text.lineCount(write(count), count);
  return {
    name: file.name,
    facts: withCommas(
      [
        text.size(formatNameOf(report.format, text), formatBytes(file.bytes, locale)),
        linesOf(report.lineCount),
        ...(mended ? [text.cleaned] : []),
      ],
      locale,
    ),
    second: validation && {
      label: text.validation,
      name: validation.name,
      facts: linesOf(report.validation?.lineCount ?? 0),
      locale,
    },
  };
}

/** The key figures. */
export function figuresTemplate(figures: readonly KeyFigure[]): TemplateResult {
  return html`<dl class="figures" part="figures">
    ${figures.map(
      ({ label, value, note }) =>
        html`<div><dt>${label}</dt><dd><span class="value">${value}</span><span class="note">${note || html`&nbsp;`}</span></dd></div>`,
    )}
  </dl>`;
}
