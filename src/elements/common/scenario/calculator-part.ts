/** The base class of the parts that `<ft-breakeven>` loads late. */
import { property } from 'lit/decorators.js';
import type { Scenario } from '../../../core/types.ts';
import { BaseElement } from '../base-element.ts';
import type { ModelNames } from '../wording/names.ts';

/** A part of `<ft-breakeven>`. The calculator gives it a scenario that is already checked. */
export abstract class CalculatorPart extends BaseElement {
  /** The displayed scenario. While it is `null`, the element says that it waits for one. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach. */
  @property() candidate = '';

  /** Whether the figures of this scenario depend on an estimated token count. */
  @property({ type: Boolean }) approximate = false;

  /** Names of models by catalogue id. For a model without a name, one is made from its id. */
  @property({ attribute: false }) modelNames: ModelNames = {};
}
