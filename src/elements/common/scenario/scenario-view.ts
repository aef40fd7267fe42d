/** Base classes that declare the properties shared by elements that show a scenario. They add no behaviour of a view. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scenario } from '../../../core/types.ts';
import type { ModelNames } from '../wording/names.ts';
import type { ScenarioSource } from './reading.ts';

/** An element that can be used alone and shows the scenario of its host. */
export abstract class ScenarioView extends LitElement {
  /** A scenario, an input for `createScenario`, or an encoded scenario (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach compared with the first; the second when empty or unknown. */
  @property() candidate = '';

  /** Marks the figures as approximate, because they depend on an estimated token count. */
  @property({ type: Boolean }) approximate = false;

  /** Names of models by catalogue id; without one the id is spelled out. */
  @property({ attribute: false }) modelNames: ModelNames | undefined;
}

/** A view that is shown in a tab. */
export abstract class TabView extends ScenarioView {
  /**
   * The first update starts at once, later ones in the next frame, so that a keystroke does not wait for the view. A
   * hidden page has no frames, and does not wait.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && document.visibilityState === 'visible')
      await new Promise((resolve) => requestAnimationFrame(resolve));
    super.scheduleUpdate();
  }
}

/** A part of `<ft-breakeven>`, which gives it a scenario that is checked already. */
export abstract class CalculatorPart extends LitElement {
  /** The displayed scenario; while it is `null`, the element shows nothing. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** Id of the approach compared with the first; the second when empty or unknown. */
  @property() candidate = '';

  /** Whether the figures of this scenario depend on an estimated token count. */
  @property({ type: Boolean }) approximate = false;

  /** Names of models by catalogue id; without one the id is shown. */
  @property({ attribute: false }) modelNames: ModelNames = {};
}
