/** The row of the files of `<ft-evaluation>`: their names, the numbers of approaches and cases in them, and the buttons. */
import type { TemplateResult } from 'lit';
import type { EvaluationOverview } from '../../files/evaluation/evaluation-questions.ts';
import { fileRowTemplate } from '../common/file-part.ts';
import type { ReadFile } from './evaluation-controller.ts';
import type { EvaluationWording } from './wording.ts';

/** The row. For a table, it has a button that shows the choice of columns. `ask` opens the dialog in which files are chosen. */
export function filesRow(
  files: readonly ReadFile[],
  overview: EvaluationOverview | null,
  approachCount: number,
  { text, write }: EvaluationWording,
  calls: { readonly toggleColumns: () => void; readonly ask: (replaces: boolean) => void },
): TemplateResult {
  const [firstFile] = files;
  const caseCount = overview?.cases ?? 0;
  return fileRowTemplate({
    name: files.length === 1 ? (firstFile?.file.name ?? '') : text.severalFiles(write(files.length)),
    facts: text.facts(write(approachCount), approachCount, write(caseCount), caseCount),
    second: null,
    actions: [
      ...(firstFile?.summary.format === 'table'
        ? [{ label: text.showColumns, run: calls.toggleColumns }]
        : []),
      { label: text.addResults, run: () => calls.ask(false) },
      { label: text.replace, run: () => calls.ask(true) },
    ],
  });
}
