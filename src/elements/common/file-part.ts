/**
 * The upper part of an element that reads files. Without a file, it is the drop area. With a file, it has the row with the file's name, the
 * progress while the file is read, the sentence that sums the file up, and the grey line with the reasons.
 */
import { html, type TemplateResult } from 'lit';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { Sentence } from './wording/names.ts';

/** The messages of a drop area. */
export interface DropText {
  readonly drop: string;
  readonly orPaste: string;
  readonly chooseOne: string;
  readonly formatsAccepted: string;
  readonly staysHere: string;
  readonly sample: string;
}

/**
 * The area onto which files are dropped, with the accepted formats. `choose` opens the file dialog; `sample` loads the sample
 * file.
 */
export function dropAreaTemplate(
  text: DropText,
  { choose, sample }: { readonly choose: () => void; readonly sample: () => void },
): TemplateResult {
  return html`<div class="drop" part="drop" tabindex="-1">
    <p class="sentence" part="sentence"><strong>${text.drop}</strong>${text.orPaste}<button type="button" class="action choose" @click=${choose}>${text.chooseOne}</button></p>
    <p class="muted">${text.formatsAccepted}</p>
    <p class="muted">${text.staysHere}</p>
    <p><button type="button" class="action try" @click=${sample}>${text.sample}</button></p>
  </div>`;
}

/** The contents of the row with the names of one or two files. */
export interface FileRow {
  readonly name: string;
  /** Format, size and other facts. */
  readonly facts: string;
  /** The second file, if two were read. Its `label` is written before its name. `null` = only one file. */
  readonly second: {
    readonly label: string;
    readonly name: string;
    readonly facts: string;
    readonly locale: string;
  } | null;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** The row of the files: the names and facts of one or two files, and the buttons. */
export function fileRowTemplate({ name, facts, second, actions }: FileRow): TemplateResult {
  return html`<div class="file">
    <p>
      <strong>${name}</strong> <span class="muted">${facts}</span>
      ${second && html`<span class="muted">${second.label}<strong>${second.name}</strong>${punctuationOf(second.locale).comma}${second.facts}</span>`}
    </p>
    <p class="file-actions">
      ${actions.map(({ label, run }) => html`<button type="button" class="action" @click=${run}>${label}</button>`)}
    </p>
  </div>`;
}

/** The line that says why a file was not read, and which earlier file is still shown. Empty texts are left out. */
export function failureTemplate(...sentences: readonly string[]): TemplateResult {
  return html`<p class="failure" role="alert">${paragraphText(sentences)}</p>`;
}

/** The sentence that sums up the file. */
export function sentenceTemplate({ claim, rest }: Sentence): TemplateResult {
  return html`<p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>`;
}

/** The line that gives the reasons for the sentence, in grey. */
export function whyTemplate(sentences: readonly string[]): TemplateResult {
  return html`<p class="why muted">${paragraphText(sentences)}</p>`;
}

/** The share of the file that has been read, as a bar; `null` = not known yet. */
export function progressBar(share: number | null, label: string): TemplateResult {
  return html`<div class="bar" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor((share ?? 0) * 100)}>
    <svg width="100%" height="3" aria-hidden="true" focusable="false"><rect width="100%" height="3" class="rest"></rect><rect width="${(share ?? 0) * 100}%" height="3"></rect></svg>
  </div>`;
}
