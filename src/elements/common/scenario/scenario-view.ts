/** Base classes with the properties that all elements for showing a scenario share. */
import { property } from 'lit/decorators.js';
import type { Scenario } from '../../../core/types.ts';
import { afterPaint } from '../after-paint.ts';
import { BaseElement } from '../base-element.ts';
import type { ModelNames } from '../wording/names.ts';
import type { ScenarioSource } from './reading.ts';

/** An element that can be used alone and shows the scenario of its host. */
export abstract class ScenarioView extends BaseElement {
  /** A scenario, an input for `createScenario`, or an encoded scenario (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach. */
  @property() candidate = '';

  /** Marks the figures as approximate, because they depend on an estimated token count. */
  @property({ type: Boolean }) approximate = false;

  /** Names of models by catalogue id. For a model without a name, one is made from its id. */
  @property({ attribute: false }) modelNames: ModelNames | undefined;
}

/** A view that is shown in a tab. */
export abstract class TabView extends ScenarioView {
  /** The figures of the view as CSV (RFC 4180). `''` if it has none of its own. */
  toCsv(): string {
    return '';
  }

  /**
   * The chart of the view on a canvas of its own. `pixelRatio` is the number of its pixels for each CSS pixel. `null` if no chart is
   * drawn.
   * @internal
   */
  toCanvas(_pixelRatio: number): HTMLCanvasElement | null {
    return null;
  }

  /** The first update starts at once. Later updates start when the answer is painted. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    super.scheduleUpdate();
  }
}

/** A part of `<ft-breakeven>`, which sets a scenario that is already checked. */
export abstract class CalculatorPart extends BaseElement {
  /** The displayed scenario. While it is `null`, the element shows nothing. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach. */
  @property() candidate = '';

  /** Whether the figures of this scenario depend on an estimated token count. */
  @property({ type: Boolean }) approximate = false;

  /** Names of models by catalogue id. A model without a name is shown by its id. */
  @property({ attribute: false }) modelNames: ModelNames = {};
}
