/**
 * Hands each text area of the box what it shows; where there are very many, only to those near the screen. It knows
 * editors and figures; it draws nothing itself.
 */
import type { CountController } from '../../../controllers/count/count.ts';
import type { PromptPart } from '../../../prompt/parts.ts';
import type { Totals } from '../../../prompt/totals.ts';
import { type EditorView, editorOf, PartEditor } from './part-editor.ts';

/** What the text areas show. */
export interface ViewportContent {
  readonly parts: readonly PromptPart[];
  readonly totals: Totals;
  readonly count: CountController;
  readonly whitespace: boolean;
  /** Parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
  /** The same function while it says the same. */
  readonly more: EditorView['more'];
}

/** More parts than these take a browser longer to lay out than anyone waits. */
export const maxPartsDrawnAtOnce = 200;
/** What is this near the screen is drawn, in shares of its height. */
const nearMargin = '100%';

const unknown = (): string => '…';

/** Draws the text areas under a root that are not summed up. */
export class Viewport {
  readonly #root: () => ParentNode;
  #content: ViewportContent | null = null;
  /** Those of all parts, in their order: to look for thousands of them at each key takes as long as all else. */
  #editors: readonly HTMLElement[] = [];
  #observer: IntersectionObserver | null = null;
  #near = new Set<number>();

  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  draw(shown: ViewportContent): void {
    this.#content = shown;
    const count = shown.parts.length;
    if (count !== this.#editors.length || !this.#editors[0]?.isConnected) {
      this.#editors = [...this.#root().querySelectorAll<HTMLElement>('.editor')];
      this.#observeRows(count > maxPartsDrawnAtOnce);
    }
    const { activeElement } = this.#root() as ShadowRoot;
    const written = this.#editors.indexOf(activeElement?.closest('.editor') as HTMLElement);
    const viewOf = viewsOf(shown);
    const near: number[] = [];
    for (const [index, element] of this.#editors.entries()) {
      if (isSummarised(shown, index)) continue;
      if (!this.#observer || index === written || this.#near.has(index)) near.push(index);
      else editorOf(element).updateOffScreen(viewOf(index));
    }
    this.#update(near);
  }

  #update(indices: readonly number[]): void {
    const viewOf = viewsOf(this.#content as ViewportContent);
    const taken: PartEditor[] = [];
    for (const index of indices) {
      const editor = editorOf(this.#editors[index] as HTMLElement);
      if (editor.update(viewOf(index))) taken.push(editor);
    }
    PartEditor.draw(taken);
  }

  /** Finds out which editors are near the screen, where there are `many`. */
  #observeRows(many: boolean): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#near.clear();
    if (!many) return;
    const indices = new Map<Element, number>();
    this.#observer = new IntersectionObserver((entries) => this.#updateNear(entries, indices), {
      rootMargin: `${nearMargin} 0px`,
    });
    for (const [index, each] of this.#editors.entries()) {
      // Its row has a box wherever it is; what is in a row that the browser skips has none.
      const row = each.closest('.part') as Element;
      indices.set(row, index);
      this.#observer.observe(row);
    }
  }

  #updateNear(entries: readonly IntersectionObserverEntry[], indices: ReadonlyMap<Element, number>): void {
    const come: number[] = [];
    for (const { target, isIntersecting } of entries) {
      const index = indices.get(target) as number;
      if (!isIntersecting) this.#near.delete(index);
      else {
        this.#near.add(index);
        if (!isSummarised(this.#content as ViewportContent, index)) come.push(index);
      }
    }
    this.#update(come);
  }
}

/** Whether the row of a part shows its summary in place of a text area. */
function isSummarised({ parts, opened }: ViewportContent, index: number): boolean {
  return parts[index]?.summary !== undefined && !opened.has(index);
}

/** The view of each part. */
function viewsOf({
  parts,
  totals,
  count,
  whitespace,
  opened,
  more,
}: ViewportContent): (index: number) => EditorView {
  const { wholeParts, placeholder } = totals.prefix;
  const { tokenizer } = count;
  return (index) => {
    const { text } = parts[index] as PromptPart;
    const byRule = totals.byRule.has(index);
    return {
      text,
      segments: count.segments(index),
      tokens: totals.tokens[index] ?? 0,
      // Tints would show other tokens than those that are counted.
      tokenizer: byRule ? null : tokenizer,
      whitespace,
      fixedUntil: index < wholeParts ? text.length : index === wholeParts ? (placeholder?.start ?? 0) : 0,
      folded: !opened.has(index),
      more: byRule ? unknown : more,
    };
  };
}
