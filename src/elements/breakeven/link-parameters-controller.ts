/**
 * The link parameters of a calculation: which token counts are estimates, which values are still those of an example, and the number of
 * examples in the training file. The session stores the first two. The form stores the number of examples; this controller sets it when a
 * calculation is opened or Undo and Redo return to it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { borrowedNumber, borrowedOf } from '../../core/scenario/borrowed-number.ts';
import type { Scenario } from '../../core/types.ts';
import { ExamplesEvent } from '../common/examples-event.ts';
import { type LinkParameters, parametersRead } from '../common/scenario/link-parameters.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import type { ScenarioChange } from '../common/scenario/scenario-change.ts';
import { borrowedInText, usableParameters } from '../common/scenario/scenario-link.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import type { Session } from './session.ts';

type Host = LitElement & { readonly examples: unknown };

/** The link parameters of one calculator. */
export class LinkParametersController implements ReactiveController {
  readonly #host: Host;
  readonly #session: Session;
  /** The last change that `#followChange` has handled. */
  #change: ScenarioChange | null = null;
  /** The last change whose values of the example were marked. */
  #markedChange: ScenarioChange | null = null;
  /** The number of examples of each scenario that was displayed, so that Undo and Redo can restore it. `null` if unknown. */
  readonly #exampleCounts = new WeakMap<Scenario, number | null>();
  /** The number of examples that the form has to show. The object is new each time, so that the form takes even an equal number again. */
  #openedExamples: { readonly count: number | null } | null = null;

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
    return usableParameters(scenario, {
      estimated: indices,
      examples: this.#displayedCount,
      borrowed: context.own && borrowedNumber(context.own.borrowed, scenario),
    });
  };

  /** Whether the displayed parameters differ from those of the link or embed code from which a scenario comes. */
  differFrom(scenario: ScenarioSource): boolean {
    const parameters = parametersRead.get(scenario as Scenario);
    if (!parameters || scenario === this.#session.result?.scenario) return false;
    const { estimated, examples, borrowed } = this.current();
    return (
      parameters.estimated !== estimated ||
      parameters.examples !== examples ||
      parameters.borrowed !== borrowed
    );
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener(ExamplesEvent.eventName, this.#storeCount);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener(ExamplesEvent.eventName, this.#storeCount);
  }

  /** Marks the values that are still those of the example, before the calculation of a link or embed code is rendered. */
  hostUpdate(): void {
    const { change, context, givenScenario } = this.#session;
    if (!change || change === this.#markedChange) return;
    this.#markedChange = change;
    const { scenario, kind } = change;
    if (context.own) return;
    // The attribute `scenario` of embed code is decoded without its parameters.
    const isText = kind === 'given' && context.kind === 'given' && typeof givenScenario === 'string';
    const encodedNames = isText
      ? borrowedInText(givenScenario)
      : (parametersRead.get(scenario)?.borrowed ?? '');
    const borrowed = borrowedOf(encodedNames, scenario);
    if (borrowed.size > 0)
      this.#session.show(scenario, { ...context, own: { borrowed, ownMessageIds: new Set() } });
  }

  hostUpdated(): void {
    const { change } = this.#session;
    if (change && change !== this.#change) this.#followChange(change);
    this.#change = change;
    if (this.#form) this.#form.openedExamples = this.#openedExamples;
  }

  /**
   * Finds the number of examples for the scenario of a change. If an edit or a correction has made the scenario, it is the number in the
   * form. In all other cases, for example after Undo, the form gets the number.
   */
  #followChange({ kind, scenario }: ScenarioChange): void {
    const isNew = !this.#exampleCounts.has(scenario);
    const isOpened = parametersRead.has(scenario);
    // An edit keeps the number that the user sees, and so do corrected token counts.
    if (isNew && !isOpened && (kind === 'edit' || kind === 'correction')) {
      this.#exampleCounts.set(scenario, this.#displayedCount);
      return;
    }
    if (isNew || kind === 'given') this.#exampleCounts.set(scenario, this.#countWith(scenario, kind));
    this.#openedExamples = { count: this.#exampleCounts.get(scenario) ?? null };
  }

  /** The number of examples that belongs to a calculation from the page, a link or embed code. `null` = none. */
  #countWith(scenario: Scenario, kind: ScenarioChange['kind']): number | null {
    const { examples } =
      parametersRead.get(scenario) ??
      (kind === 'given' ? usableParameters(scenario, { examples: this.#host.examples }) : {});
    return examples ?? null;
  }

  /** Stores the number if the user changed it without changing the scenario. If both change, `#followChange` stores it. */
  readonly #storeCount = (): void => {
    const { change } = this.#session;
    if (change && change === this.#change) this.#exampleCounts.set(change.scenario, this.#displayedCount);
  };

  /** The number of examples that the user sees. */
  get #displayedCount(): number | null {
    // The inputs may not be loaded, or may not be near the visible part of the page.
    return (this.#form?.hasUpdated ? this.#form.examples : this.#openedExamples?.count) ?? null;
  }

  get #form(): FtScenarioForm | null {
    return this.#host.renderRoot.querySelector('ft-scenario-form');
  }
}
