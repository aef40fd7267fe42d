/**
 * The templates of the upper part of `<ft-training-data>`: the drop area, the line of the file, the sentence that sums it up, the
 * reasons for the sentence, and the key figures.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { TrainingFormatId } from '../../core/training/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Sentence } from '../common/wording/names.ts';
import { formatBytes, type KeyFigure } from './figures.ts';
import type { Inspected } from './files-controller.ts';
import type { FileWords } from './words.ts';

type Text = Messages['trainingData'];

/** The name of a format; `null` = the file has no known format. */
export function formatNameOf(format: TrainingFormatId | null, text: Text): string {
  return format === null ? text.noFormat : text.formats[format];
}

/**
 * The area onto which files are dropped, with the accepted formats. `choose` opens the file dialog; `sample` loads the sample
 * file.
 */
export function dropAreaTemplate(
  text: Text,
  { choose, sample }: { readonly choose: () => void; readonly sample: () => void },
): TemplateResult {
  return html`<div class="drop" part="drop" tabindex="-1">
    <p class="sentence" part="sentence"><strong>${text.drop}</strong>${text.orPaste}<button type="button" class="action choose" @click=${choose}>${text.chooseOne}</button></p>
    <p class="muted">${text.formatsAccepted}</p>
    <p class="muted">${text.staysHere}</p>
    <p><button type="button" class="action try" @click=${sample}>${text.sample}</button></p>
  </div>`;
}

/** The contents of the line of a file. `facts` are its format, size and number of lines. */
export interface FileLine {
  readonly name: string;
  readonly facts: string;
  readonly validation: { readonly name: string; readonly facts: string } | null;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** The line of the file: the names and facts of both files, and the buttons. */
export function fileLineTemplate(text: Text, { name, facts, validation, actions }: FileLine): TemplateResult {
  return html`<div class="file">
    <p>
      <strong>${name}</strong> <span class="muted">${facts}</span>
      ${validation ? html`<span class="muted">${text.validation}<strong>${validation.name}</strong>, ${validation.facts}</span>` : nothing}
    </p>
    <p class="file-actions">
      ${actions.map(({ label, run }) => html`<button type="button" class="action" @click=${run}>${label}</button>`)}
    </p>
  </div>`;
}

/** The line of files that have been read, without its buttons. */
export function readFileLine(
  { file, validation, report, mended }: Inspected,
  { text, locale, write }: FileWords,
): Omit<FileLine, 'actions'> {
  const linesOf = (count: number): string => text.lineCount(write(count), count);
  return {
    name: file.name,
    facts: [
      text.size(formatNameOf(report.format, text), formatBytes(file.bytes, locale)),
      linesOf(report.lineCount),
      ...(mended ? [text.cleaned] : []),
    ].join(', '),
    validation: validation && { name: validation.name, facts: linesOf(report.validation?.lineCount ?? 0) },
  };
}

/** The sentence that sums up the file. */
export function sentenceTemplate({ claim, rest }: Sentence): TemplateResult {
  return html`<p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>`;
}

/** The line that gives the reasons for the sentence, in grey. */
export function whyTemplate(sentences: readonly string[]): TemplateResult {
  return html`<p class="why muted">${sentences.join(' ')}</p>`;
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
