/**
 * What a link says about a calculation besides its scenario: which token counts are estimates, and the number of examples in the
 * training file. The session has the first. The form has the second, and gets it from here when a calculation is opened.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { type LinkNotes, notesRead } from '../common/scenario/link-notes.ts';
import type { ScenarioChange } from '../common/scenario/scenario-change.ts';
import { usableNotes } from '../common/scenario/scenario-link.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import type { Session } from './session.ts';

type Host = LitElement & { readonly examples: unknown };

/** The notes of one calculator. */
export class NotesController implements ReactiveController {
  readonly #host: Host;
  readonly #session: Session;
  /** The last change of the scenario that was followed. */
  #change: ScenarioChange | null = null;
  /** The number of examples of each calculation that the page has given, because Undo may bring it back. */
  readonly #given = new WeakMap<Scenario, number | undefined>();
  /** The number of examples of the opened calculation, for the form. `null` if none is known. */
  #opened: { readonly count: number } | null = null;

  constructor(host: Host, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** The notes of the displayed calculation. It always stays the same function, so that no part is rendered again for it. */
  readonly current = (): LinkNotes => {
    const { result, context } = this.#session;
    if (!result) return {};
    const { scenario } = result;
    const indices = scenario.approaches.map(({ id }, index) =>
      context.promptState.estimated.has(id) ? index : '',
    );
    // The inputs may not be loaded, or may not be near the visible part of the page.
    const examples = this.#form?.hasUpdated ? this.#form.examples : this.#opened?.count;
    return usableNotes(scenario, indices, examples);
  };

  hostUpdated(): void {
    const { change } = this.#session;
    if (change && change !== this.#change) this.#follow(change);
    this.#change = change;
    if (this.#form) this.#form.openedExamples = this.#opened;
  }

  #follow({ kind, scenario }: ScenarioChange): void {
    const notes = notesRead.get(scenario);
    if (kind === 'given' && !notes)
      this.#given.set(scenario, usableNotes(scenario, '', this.#host.examples).examples);
    // A correction of the counts is still the calculation that was given.
    if (kind === 'correction' && this.#change)
      this.#given.set(scenario, this.#examplesOf(this.#change.scenario));
    const count = this.#examplesOf(scenario);
    if (count) this.#opened = { count };
    else if (kind === 'given' || kind === 'replacement') this.#opened = null;
  }

  /** The number of examples with which a calculation was given or opened. */
  #examplesOf(scenario: Scenario): number | undefined {
    return notesRead.get(scenario)?.examples ?? this.#given.get(scenario);
  }

  get #form(): FtScenarioForm | null {
    return this.#host.renderRoot.querySelector('ft-scenario-form');
  }
}
