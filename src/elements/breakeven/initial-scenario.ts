/** The scenario with which a calculator starts: from the host or a link, from simple attributes, or the example. */

import { ScenarioError } from '../../core/index.ts';
import type { IsoDate, Problem, Result, Scenario } from '../../core/types.ts';
import { readScenario, type ScenarioSource } from '../common/scenario/reading.ts';
import type {
  FromAttributes,
  fromAttributes,
  SimpleAttributes,
  SimpleNames,
} from '../common/scenario/scenario-attributes.ts';

/** The displayed state. A `simple` scenario comes from simple attributes and has no prompts. */
export type Shown =
  | { readonly kind: 'given' | 'simple' | 'example'; readonly result: Result }
  /** The example, or the reader of simple attributes, is still loading. */
  | { readonly kind: 'pending' }
  | {
      readonly kind: 'error';
      readonly stage: 'scenario' | 'attribute';
      readonly error: unknown;
      readonly problems: readonly Problem[];
    };

/** The inputs that a host may set, and the functions that turn them into a scenario. */
export interface InitialInputs {
  readonly scenario: ScenarioSource;
  readonly attributes: SimpleAttributes;
  readonly startsOn: string | null;
  /** The first day if the host sets none. */
  readonly today: IsoDate;
  readonly names: SimpleNames;
  /** Reads simple attributes. `null` until it is loaded. */
  readonly reader: typeof fromAttributes | null;
  /** Makes the worked example. `null` until it is loaded. */
  readonly example: ((startsOn: IsoDate) => Scenario) | null;
}

/** Reads an element's properties. A host may set numbers in place of the attributes' texts. */
export function inputsOfHost(host: {
  readonly scenario?: ScenarioSource;
  readonly tokensSaved?: string | number | null;
  readonly requestsPerMonth?: string | number | null;
  readonly usdPerMtok?: string | number | null;
  readonly setupUsd?: string | number | null;
  readonly startsOn?: string | null;
}): Pick<InitialInputs, 'scenario' | 'attributes' | 'startsOn'> {
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

/** Whether any simple attribute is set. */
export function hasAttributes(attributes: SimpleAttributes): boolean {
  return Object.values(attributes).some((value) => value !== null);
}

/** Whether two values have the same content. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** Whether a source, in any of its forms, is the scenario that is already displayed. */
export function isAlreadyShown(source: ScenarioSource, shown: Shown | null): boolean {
  if (!shown || !('result' in shown)) return false;
  const { scenario } = shown.result;
  if (source === scenario) return true;
  const reading = readScenario(source, '');
  return reading.kind === 'result' && isEqual(reading.result.scenario, scenario);
}

/**
 * The state for the inputs. A scenario takes precedence over attributes, and attributes over the example. Never
 * throws.
 */
export function shownOf({
  scenario,
  attributes,
  startsOn,
  today,
  names,
  reader,
  example,
}: InitialInputs): Shown {
  const given = readScenario(scenario, '');
  if (given.kind === 'result') return { kind: 'given', result: given.result };
  if (given.kind === 'error') return failed('scenario', given.error);
  const date = startsOn?.trim() || today;
  const simple: FromAttributes | undefined = hasAttributes(attributes)
    ? reader?.(attributes, date, names)
    : { kind: 'none' };
  if (!simple) return { kind: 'pending' };
  if (simple.kind === 'problems') return failed('attribute', new ScenarioError(simple.problems));
  if (simple.kind === 'none' && !example) return { kind: 'pending' };
  try {
    const reading = readScenario(simple.kind === 'scenario' ? simple.scenario : example?.(date), '');
    if (reading.kind === 'result')
      return { kind: simple.kind === 'scenario' ? 'simple' : 'example', result: reading.result };
    return failed('attribute', reading.kind === 'error' ? reading.error : null);
  } catch (error) {
    return failed('attribute', error);
  }
}

function failed(stage: 'scenario' | 'attribute', error: unknown): Shown {
  return { kind: 'error', stage, error, problems: error instanceof ScenarioError ? error.problems : [] };
}
