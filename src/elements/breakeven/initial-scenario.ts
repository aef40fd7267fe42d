/**
 * Which scenario the composite shows: one given by the host or a link, one made of simple attributes, or the example.
 * Never throws; knows no markup.
 */

import { encodeScenario, ScenarioError } from '../../core/index.ts';
import type { IsoDate, Problem, Result, Scenario } from '../../core/types.ts';
import { readScenario, type ScenarioSource } from '../common/scenario/reading.ts';
import {
  fromAttributes,
  type LeanNames,
  type SimpleAttributes,
} from '../common/scenario/scenario-attributes.ts';

/** What there is to show. `example` is marked as one; `lean` has no prompts to show. */
export type Shown =
  | { readonly kind: 'given' | 'lean' | 'example'; readonly result: Result }
  /** Nothing was given, and the example is still on its way. */
  | { readonly kind: 'awaited' }
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
  /** Makes the worked example, once it is there. */
  readonly example: ((startsOn: IsoDate) => Scenario) | null;
}

/** What the element's properties say; a host may set numbers where the attribute gives text. */
export function givenBy(host: {
  readonly scenario?: ScenarioSource;
  readonly tokensSaved?: string | number | null;
  readonly requestsPerMonth?: string | number | null;
  readonly usdPerMtok?: string | number | null;
  readonly setupUsd?: string | number | null;
  readonly startsOn?: string | null;
}): Pick<Given, 'scenario' | 'attributes' | 'startsOn'> {
  const text = (value: string | number | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    scenario: host.scenario ?? null,
    attributes: {
      tokensSaved: text(host.tokensSaved),
      requestsPerMonth: text(host.requestsPerMonth),
      usdPerMtok: text(host.usdPerMtok),
      setupUsd: text(host.setupUsd),
    },
    startsOn: text(host.startsOn),
  };
}

/** Whether a host gives what is on show already, in whatever form; by all that counts, down to the last digit. */
export function sameContent(source: ScenarioSource, shown: Shown | null): boolean {
  if (!shown || !('result' in shown)) return false;
  const { scenario } = shown.result;
  if (source === scenario) return true;
  const reading = readScenario(source, '');
  return reading.kind === 'result' && encodeScenario(reading.result.scenario) === encodeScenario(scenario);
}

/** Reads what was given; a scenario wins over attributes, attributes over the example. */
export function shownOf({ scenario, attributes, startsOn, today, names, example }: Given): Shown {
  const given = readScenario(scenario, '');
  if (given.kind === 'result') return { kind: 'given', result: given.result };
  if (given.kind === 'error') return failed('scenario', given.error);
  const date = startsOn?.trim() || today;
  const lean = fromAttributes(attributes, date, names);
  if (lean.kind === 'problems') return failed('attribute', new ScenarioError(lean.problems));
  if (lean.kind === 'none' && !example) return { kind: 'awaited' };
  try {
    const reading = readScenario(lean.kind === 'scenario' ? lean.scenario : example?.(date), '');
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
