/**
 * Which scenario the composite shows: one given by the host or a link, one made of simple attributes, or the example.
 * Never throws; knows no markup.
 */
import { ScenarioError } from '../../core/index.ts';
import type { IsoDate, Problem, Result } from '../../core/types.ts';
import { readScenario, type ScenarioSource } from '../views/source.ts';
import { exampleScenario } from './example.ts';
import { fromAttributes, type LeanNames, type SimpleAttributes } from './from-attributes.ts';

/** What there is to show. `example` is marked as one; `lean` has no prompts to show. */
export type Shown =
  | { readonly kind: 'given' | 'lean' | 'example'; readonly result: Result }
  | {
      readonly kind: 'error';
      readonly stage: 'scenario' | 'attribute';
      readonly error: unknown;
      readonly problems: readonly Problem[];
    };

/** What a host may give. */
export interface Given {
  readonly scenario: ScenarioSource;
  readonly attributes: SimpleAttributes;
  readonly startsOn: string | null;
  /** Fills in where no date is given. */
  readonly today: IsoDate;
  readonly names: LeanNames;
}

/** Reads what was given; a scenario wins over attributes, attributes over the example. */
export function shownOf({ scenario, attributes, startsOn, today, names }: Given): Shown {
  const given = readScenario(scenario, '');
  if (given.kind === 'result') return { kind: 'given', result: given.result };
  if (given.kind === 'error') return failed('scenario', given.error);
  const date = startsOn?.trim() || today;
  const lean = fromAttributes(attributes, date, names);
  if (lean.kind === 'problems') return failed('attribute', new ScenarioError(lean.problems));
  try {
    const reading = readScenario(lean.kind === 'scenario' ? lean.scenario : exampleScenario(date), '');
    if (reading.kind === 'result')
      return { kind: lean.kind === 'scenario' ? 'lean' : 'example', result: reading.result };
    return failed('attribute', reading.kind === 'error' ? reading.error : null);
  } catch (error) {
    return failed('attribute', error);
  }
}

function failed(stage: 'scenario' | 'attribute', error: unknown): Shown {
  return { kind: 'error', stage, error, problems: error instanceof ScenarioError ? error.problems : [] };
}
