/**
 * Updates the part editors of the token counter. If there are very many parts, only those near the screen are laid out and
 * drawn. The others get their text without being measured.
 */
import type { CountController } from '../../../controllers/count/count.ts';
import type { PromptPart } from '../../../prompt/parts.ts';
import type { Totals } from '../../../prompt/totals.ts';
import { type EditorView, editorOf, PartEditor } from './part-editor.ts';

/** The state that the editors show. */
export interface ViewportContent {
  readonly parts: readonly PromptPart[];
  readonly totals: Totals;
  readonly count: CountController;
  /** Whether white space is drawn as visible marks. */
  readonly whitespace: boolean;
  /** Indices of the parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
  /** The text at the end of a preview. If the function is replaced by another one, the editor is drawn again. */
  readonly hiddenText: EditorView['hiddenText'];
}

/** Maximum number of parts that are drawn at once. Laying out more parts delays a key press noticeably. */
export const maxPartsDrawnAtOnce = 200;
/** Parts within this distance of the screen are drawn. It is a percentage of the height of the screen. */
const nearMargin = '100%';

/** The end of the preview for tools counted by rule, for which the number of hidden tokens is unknown. */
const unknownHiddenText = (): string => '…';

/** Draws the editors under a root, except in rows that show a summary. */
export class Viewport {
  readonly #root: () => ParentNode;
  #content: ViewportContent | null = null;
  /** The `.editor` elements in order, cached: finding thousands of them takes as long as the rest of a key press. */
  #editors: readonly HTMLElement[] = [];
  #observer: IntersectionObserver | null = null;
  /** The indices of the parts near the screen. */
  #nearIndices = new Set<number>();

  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  /** Shows new content. Must be called after every update of the host. */
  draw(content: ViewportContent): void {
    this.#content = content;
    const count = content.parts.length;
    if (count !== this.#editors.length || !this.#editors[0]?.isConnected) {
      this.#editors = [...this.#root().querySelectorAll<HTMLElement>('.editor')];
      this.#observeRows(count > maxPartsDrawnAtOnce);
    }
    const { activeElement } = this.#root() as ShadowRoot;
    const focusedIndex = this.#editors.indexOf(activeElement?.closest('.editor') as HTMLElement);
    const viewOf = viewsOf(content);
    const indicesToDraw: number[] = [];
    for (const [index, element] of this.#editors.entries()) {
      if (isSummarised(content, index)) continue;
      if (!this.#observer || index === focusedIndex || this.#nearIndices.has(index))
        indicesToDraw.push(index);
      else editorOf(element).updateOffScreen(viewOf(index));
    }
    this.#update(indicesToDraw);
  }

  #update(indices: readonly number[]): void {
    const viewOf = viewsOf(this.#content as ViewportContent);
    const changedEditors: PartEditor[] = [];
    for (const index of indices) {
      const editor = editorOf(this.#editors[index] as HTMLElement);
      if (editor.update(viewOf(index))) changedEditors.push(editor);
    }
    PartEditor.draw(changedEditors);
  }

  /** If `isMany` is true, observes which editors are near the screen. Otherwise, all editors are drawn. */
  #observeRows(isMany: boolean): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#nearIndices.clear();
    if (!isMany) return;
    const indices = new Map<Element, number>();
    this.#observer = new IntersectionObserver((entries) => this.#updateNear(entries, indices), {
      rootMargin: `${nearMargin} 0px`,
    });
    for (const [index, each] of this.#editors.entries()) {
      // The row is observed, because it has a box even off screen, where the browser skips its content
      // (`content-visibility`).
      const row = each.closest('.part') as Element;
      indices.set(row, index);
      this.#observer.observe(row);
    }
  }

  #updateNear(entries: readonly IntersectionObserverEntry[], indices: ReadonlyMap<Element, number>): void {
    const appearedIndices: number[] = [];
    for (const { target, isIntersecting } of entries) {
      const index = indices.get(target) as number;
      if (!isIntersecting) this.#nearIndices.delete(index);
      else {
        this.#nearIndices.add(index);
        if (!isSummarised(this.#content as ViewportContent, index)) appearedIndices.push(index);
      }
    }
    this.#update(appearedIndices);
  }
}

/** Whether the row of a part shows its summary in place of the editor. */
function isSummarised({ parts, opened }: ViewportContent, index: number): boolean {
  return parts[index]?.summary !== undefined && !opened.has(index);
}

/** Returns a function that makes the view of a part. */
function viewsOf({
  parts,
  totals,
  count,
  whitespace,
  opened,
  hiddenText,
}: ViewportContent): (index: number) => EditorView {
  const { wholeParts, placeholder } = totals.prefix;
  const { tokenizer } = count;
  return (index) => {
    const { text } = parts[index] as PromptPart;
    const isByRule = totals.byRule.has(index);
    return {
      text,
      segments: count.segments(index),
      tokens: totals.tokens[index] ?? 0,
      // The text of tools that are counted by rule is not tokenised. Tints would show tokens that are not counted.
      tokenizer: isByRule ? null : tokenizer,
      whitespace,
      fixedUntil: index < wholeParts ? text.length : index === wholeParts ? (placeholder?.start ?? 0) : 0,
      isFolded: !opened.has(index),
      hiddenText: isByRule ? unknownHiddenText : hiddenText,
    };
  };
}
