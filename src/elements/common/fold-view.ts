/**
 * The base class of an element that `<ft-breakeven>` shows in a fold. It sends the value for the header of the fold. While the fold is
 * closed, it renders again only if a printed value has changed.
 */
import { property } from 'lit/decorators.js';
import { TabView } from './scenario/tab-view.ts';
import { type FoldSummary, SummaryController } from './summary-controller.ts';

/** An element that can be used alone and in a fold. Once the fold is opened, it renders everything. */
export abstract class FoldView extends TabView {
  /** Whether the element is in a fold of `<ft-breakeven>`. It then has no lines above and below, and prints only the main figures. */
  @property({ type: Boolean, reflect: true }) embedded = false;

  /** Whether the fold that contains the element is closed. */
  @property({ type: Boolean }) folded = false;

  readonly #summary = new SummaryController(this, () => this.foldSummary());
  /** The values that the print depended on when the element was rendered last. */
  #printed: readonly unknown[] = [];

  /** The value in the header of the fold. It is asked for after every change, also while the fold is closed. */
  protected abstract foldSummary(): FoldSummary;

  /** All values on which the print depends. While the fold is closed, the element renders again only if one of them has changed. */
  protected printed(): readonly unknown[] {
    return [];
  }

  protected override shouldUpdate(): boolean {
    const printed = this.printed();
    const isRendered =
      !this.folded || !this.hasUpdated || printed.some((each, index) => each !== this.#printed[index]);
    if (isRendered) this.#printed = printed;
    else this.#summary.follow();
    return isRendered;
  }
}
