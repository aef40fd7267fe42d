/**
 * What stands on show in the composite, and what stood there before: scenarios with the prompts beside them, so that a
 * step back brings both. Prompt texts stay in here and in the counters. Knows no markup and fires nothing.
 */
import { evaluate } from '../../core/index.ts';
import type { Amount, Result, Scenario } from '../../core/types.ts';
import type { FtCountEvent } from '../common/events.ts';
import type { Series } from '../common/scenario/reading.ts';
import { type Counting, counted, sameTexts, startCounting, visited } from './counting.ts';
import { enteredTokens, replacedBy } from './entered.ts';
import { type Given, type Shown, shownOf } from './initial-scenario.ts';
import {
  type ExamplePrompts,
  type PromptText,
  sameText,
  startingText,
  textOf,
  withCounts,
} from './prompts.ts';

/** What stands beside a scenario. */
interface Moment {
  readonly kind: 'given' | 'lean' | 'example';
  /** Nobody has changed anything; the example is then still one. */
  readonly untouched: boolean;
  readonly counting: Counting;
}

/** Another calculation has none of the prompts of the one before. */
const anew: Moment = { kind: 'given', untouched: false, counting: startCounting([]) };

export class Standing {
  /** As given, or what the user and the counters made of it; `null` before the first reading. */
  shown: Shown | null = null;
  /** Scenarios that the counters made of the one before: no edits. */
  readonly corrections = new WeakSet<Scenario>();
  /** How often something was given: a course of edits each. */
  course = 0;
  /** How often another calculation took the place of the one before, which Undo then leads back to. */
  replacements = 0;
  /** Counters of another generation are other counters, with other texts. */
  generation = 0;

  /** The prompts of the worked example, once they are there. */
  examplePrompts: ExamplePrompts | null = null;

  #moment: Moment = anew;
  readonly #moments = new WeakMap<Scenario, Moment>();

  get moment(): Moment {
    return this.#moment;
  }

  get result(): Result | null {
    return this.shown && 'result' in this.shown ? this.shown.result : null;
  }

  /** Starts over with what was given. */
  read(given: Given): Shown {
    const shown = shownOf(given);
    this.shown = shown;
    this.course++;
    this.generation++;
    if ('result' in shown) {
      const { kind, result } = shown;
      const estimated = kind === 'example' ? result.scenario.approaches : [];
      this.#put(result.scenario, { kind, untouched: true, counting: startCounting(estimated) });
    }
    return shown;
  }

  /** Takes an edit over, or a step back or forth among edits; `replaced` = it is another calculation. */
  adopt(scenario: Scenario, replaced: boolean): void {
    const before = this.#moment;
    const moment = this.#moments.get(scenario) ?? (replaced ? anew : { ...before, untouched: false });
    if (replaced) this.replacements++;
    if (replaced || !sameTexts(moment.counting, before.counting)) this.generation++;
    this.#put(scenario, moment);
  }

  /**
   * Takes over what a counter counted in its text. True when the user's typing changed the scenario; counts of a text
   * that nobody changed only correct what stands here.
   */
  adoptCount(series: Series, event: FtCountEvent, counter: PromptText): boolean {
    const { id } = series;
    const { result } = this;
    const { counting } = this.#moment;
    // A prompt that was never there says nothing about the tokens of a given scenario.
    const before = counting.counted.get(id);
    const approach = result?.scenario.approaches.find((each) => each.id === id);
    if (!result || !approach || (event.tokens === 0 && !before)) return false;
    const text = textOf(counter);
    const former = this.textOf(series);
    const typed = !sameText(text, former);
    const known = counting.replaced.get(id) ?? {};
    const replaced = replacedBy(approach, known, event.parts, before ?? [], former);
    const scenario = withCounts(result.scenario, id, event.parts, before, replaced);
    const changes = scenario !== result.scenario;
    const edits = changes && (typed || counting.awaited.has(id));
    if (changes && !typed) this.corrections.add(scenario);
    this.#put(scenario, {
      ...this.#moment,
      untouched: this.#moment.untouched && !edits,
      counting: counted(counting, id, event, text, typed, replaced),
    });
    return edits;
  }

  /** What stands in an approach's counter, or is to begin with. */
  textOf({ id, approach }: Series): PromptText {
    const { kind, counting } = this.#moment;
    return counting.texts.get(id) ?? startingText(approach, kind === 'example' ? this.examplePrompts : null);
  }

  /** Tokens that were entered for an approach's prompt: what is fixed, and what varies. */
  enteredIn(series: Series): readonly (Amount | null)[] {
    const { counted, replaced } = this.#moment.counting;
    const { id, approach } = series;
    return enteredTokens(approach, replaced.get(id) ?? {}, counted.get(id) ?? [], this.textOf(series));
  }

  /** Notes whose counters exist, so that they stay. */
  visit(...ids: readonly string[]): void {
    const { result } = this;
    if (!result) return;
    const counting = visited(this.#moment.counting, ...ids);
    this.#put(result.scenario, { ...this.#moment, counting });
  }

  #put(scenario: Scenario, moment: Moment): void {
    this.shown = { kind: moment.kind, result: evaluate(scenario) };
    this.#moment = moment;
    this.#moments.set(scenario, moment);
  }
}
