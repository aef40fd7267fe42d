/**
 * Hands each text area of the box what it shows. It knows editors and figures; it draws nothing itself.
 */
import type { CountController } from '../../controllers/count.ts';
import { type EditorView, editorOf } from './editor.ts';
import type { PromptPart } from './parts.ts';
import type { Tally } from './tally.ts';

/** What the text areas show. */
export interface Shown {
  readonly parts: readonly PromptPart[];
  readonly tally: Tally;
  readonly count: CountController;
  readonly whitespace: boolean;
  /** Parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
  readonly more: EditorView['more'];
}

/** Draws every text area under `root` that is not summed up. */
export function drawEditors(root: ParentNode, shown: Shown): void {
  const { parts, tally, count, whitespace, opened, more } = shown;
  const { wholeParts, placeholder } = tally.prefix;
  for (const element of root.querySelectorAll<HTMLElement>('.editor:not([hidden])')) {
    const index = Number(element.dataset.index);
    const { text } = parts[index] as PromptPart;
    editorOf(element).update({
      text,
      segments: count.segments(index),
      tokens: tally.tokens[index] ?? 0,
      // Tints would show other tokens than those that are counted.
      tokenizer: tally.byRule.has(index) ? null : count.tokenizer,
      whitespace,
      fixedUntil: index < wholeParts ? text.length : index === wholeParts ? (placeholder?.start ?? 0) : 0,
      folded: !opened.has(index),
      more: tally.byRule.has(index) ? () => '…' : more,
    });
  }
}
