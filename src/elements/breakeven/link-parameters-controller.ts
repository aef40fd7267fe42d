/**
 * The link parameters of a calculation: which token counts are estimates, and the number of examples in the training file. The session
 * stores the estimates. The form stores the number of examples; this controller sets it when a calculation is opened.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { type LinkParameters, parametersRead } from '../common/scenario/link-parameters.ts';
import type { ScenarioChange } from '../common/scenario/scenario-change.ts';
import { usableParameters } from '../common/scenario/scenario-link.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import type { Session } from './session.ts';

type Host = LitElement & { readonly examples: unknown };

/** The link parameters of one calculator. */
export class LinkParametersController implements ReactiveController {
  readonly #host: Host;
  readonly #session: Session;
  /** The last change that `#follow` has handled. */
  #change: ScenarioChange | null = null;
  /** The number of examples of each scenario that the page has set, so that Undo can restore it. `undefined` if unknown. */
  readonly #given = new WeakMap<Scenario, number | undefined>();
  /** The number of examples of the opened calculation, for the form. `null` if none is known. */
  #opened: { readonly count: number } | null = null;

  constructor(host: Host, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** Returns the link parameters of the displayed calculation. The function never changes, so it causes no rendering. */
  readonly current = (): LinkParameters => {
    const { result, context } = this.#session;
    if (!result) return {};
    const { scenario } = result;
    const indices = scenario.approaches.map(({ id }, index) =>
      context.promptState.estimated.has(id) ? index : '',
    );
    // The inputs may not be loaded, or may not be near the visible part of the page.
    const examples = this.#form?.hasUpdated ? this.#form.examples : this.#opened?.count;
    return usableParameters(scenario, indices, examples);
  };

  hostUpdated(): void {
    const { change } = this.#session;
    if (change && change !== this.#change) this.#follow(change);
    this.#change = change;
    if (this.#form) this.#form.openedExamples = this.#opened;
  }

  #follow({ kind, scenario }: ScenarioChange): void {
    const linkParameters = parametersRead.get(scenario);
    if (kind === 'given' && !linkParameters)
      this.#given.set(scenario, usableParameters(scenario, '', this.#host.examples).examples);
    // Corrected token counts do not replace the calculation, so its number of examples stays.
    if (kind === 'correction' && this.#change)
      this.#given.set(scenario, this.#examplesOf(this.#change.scenario));
    const count = this.#examplesOf(scenario);
    if (count) this.#opened = { count };
    else if (kind === 'given' || kind === 'replacement') this.#opened = null;
  }

  /** The number of examples with which a calculation was given or opened. */
  #examplesOf(scenario: Scenario): number | undefined {
    return parametersRead.get(scenario)?.examples ?? this.#given.get(scenario);
  }

  get #form(): FtScenarioForm | null {
    return this.#host.renderRoot.querySelector('ft-scenario-form');
  }
}
