/** The results as a file of every scored answer, and as a table on the clipboard. Each function returns the line below the actions. */
import type { LitElement } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { download } from '../common/download.ts';
import { reportError } from '../common/events.ts';
import type { ComparedView } from './sentences.ts';
import { tableText } from './table-text.ts';
import type { EvaluationWording } from './wording.ts';

/**
 * Saves every scored answer as CSV. Returns the message for the user, `''` if there are no results. Reports an error as `export`.
 */
export async function saveTable(
  host: LitElement,
  table: Promise<Blob | null>,
  text: Messages['evaluation'],
): Promise<string> {
  try {
    const csv = await table;
    if (!csv) return '';
    download(text.downloadName, csv);
    return text.saved(text.downloadName);
  } catch (error) {
    reportError(host, error, 'export');
    return text.notSaved;
  }
}

/** Copies the table of approaches as Markdown. */
export async function copyTable(view: ComparedView, wording: EvaluationWording): Promise<string> {
  try {
    await navigator.clipboard.writeText(tableText(view, wording));
    return wording.text.copied;
  } catch {
    return wording.text.notCopied;
  }
}
