/** The base class of the elements that can be used alone. They show the scenario that the page or the calculator gives them. */
import { property } from 'lit/decorators.js';
import { BaseElement } from '../base-element.ts';
import type { ModelNames } from '../wording/names.ts';
import type { ScenarioSource } from './reading.ts';

/** An element that can be used alone, and shows the scenario that the page or the calculator gives it. */
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
