/** The base classes of the parts below the answer. The first load does not need them, so they have a file of their own. */
import { afterPaint } from '../after-paint.ts';
import { ScenarioView } from './scenario-view.ts';

/** A part below the answer. Its first update starts at once. Later updates start when the answer is painted. */
export abstract class LateView extends ScenarioView {
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    super.scheduleUpdate();
  }
}

/** A view that is shown in a tab. */
export abstract class TabView extends LateView {
  /** The figures of the view as CSV (RFC 4180). `''` if it has none of its own. */
  toCsv(): string {
    return '';
  }

  /**
   * The chart of the view on a canvas of its own. `pixelRatio` is the number of canvas pixels for each CSS pixel. `null` if no chart is
   * drawn.
   * @internal
   */
  toCanvas(_pixelRatio: number): HTMLCanvasElement | null {
    return null;
  }
}
