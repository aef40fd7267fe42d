/** The scenario with which a calculator starts: from the page or a link, from attributes, or the example. */

import { ScenarioError } from '../../core/index.ts';
import type { IsoDate, Problem, Result } from '../../core/types.ts';
import { type AttributeTexts, propertyOf, scenarioAttributes } from '../common/scenario/attribute-names.ts';
import { readScenario, type ScenarioSource } from '../common/scenario/reading.ts';
import type {
  AttributeContext,
  FromAttributes,
  fromAttributes,
} from '../common/scenario/scenario-attributes.ts';

/**
 * The displayed state. `simple`: the scenario is from attributes that state one price for all tokens, and has no prompts. `example`: the
 * worked example, which attributes such as `growth` may have changed. `given`: the scenario is from other attributes, from the property
 * `scenario` or from a link.
 */
export type DisplayedState =
  | { readonly kind: 'given' | 'simple' | 'example'; readonly result: Result }
  /** The example, the catalogue or the reader of the attributes is still loading. */
  | { readonly kind: 'pending' }
  | {
      readonly kind: 'error';
      readonly stage: 'scenario' | 'attribute';
      readonly error: unknown;
      readonly problems: readonly Problem[];
    };

/** The inputs that a page may set, and the functions that turn them into a scenario. */
export interface InitialInputs extends Omit<AttributeContext, 'startsOn'> {
  readonly scenario: ScenarioSource;
  /** The values of the attributes that are set, as texts. */
  readonly texts: AttributeTexts;
  readonly startsOn: string | null;
  /** The indices of the approaches whose token counts are estimates, as a text (see `LinkParameters.estimated`). A value without a digit means that every count is exact. */
  readonly estimated?: unknown;
  /** The first day if the page sets none. */
  readonly today: IsoDate;
  /** Reads attributes. `null` until it is loaded. */
  readonly reader: typeof fromAttributes | null;
}

/** The properties of an element. A page may set the property of an attribute as a number or as a text. */
export type HostProperties = Readonly<Record<string, unknown>>;

/** Reads an element's properties. */
export function inputsOfHost(
  host: HostProperties,
): Pick<InitialInputs, 'scenario' | 'texts' | 'startsOn' | 'estimated'> {
  const givenTexts = scenarioAttributes.flatMap((name) => {
    const value = host[propertyOf(name)] ?? null;
    return value === null ? [] : [[name, String(value)]];
  });
  return {
    scenario: (host.scenario as ScenarioSource) ?? null,
    texts: Object.fromEntries(givenTexts),
    startsOn: (host.startsOn as string | null) ?? null,
    estimated: host.estimated,
  };
}

/** Whether a source, in any of its forms, is the scenario that is already displayed. */
export function isAlreadyShown(source: ScenarioSource, shown: DisplayedState | null): boolean {
  if (!shown || !('result' in shown)) return false;
  const { scenario } = shown.result;
  if (source === scenario) return true;
  const reading = readScenario(source, '');
  // Every scenario has its members in the order of the field table, so equal scenarios have the same JSON.
  return reading.kind === 'result' && JSON.stringify(reading.result.scenario) === JSON.stringify(scenario);
}

/**
 * The first displayed state for these inputs. A scenario takes precedence over attributes, and attributes over the example.
 * Never throws.
 */
export function initialStateOf({
  scenario,
  texts,
  startsOn,
  today,
  reader,
  ...context
}: InitialInputs): DisplayedState {
  const given = readScenario(scenario, '');
  if (given.kind === 'result') return { kind: 'given', result: given.result };
  if (given.kind === 'error') return errorState('scenario', given.error);
  const date = startsOn?.trim() || today;
  const { example } = context;
  const fromTexts: FromAttributes | undefined =
    Object.keys(texts).length > 0 ? reader?.(texts, { ...context, startsOn: date }) : { kind: 'none' };
  if (!fromTexts || fromTexts.kind === 'pending' || (fromTexts.kind === 'none' && !example))
    return { kind: 'pending' };
  if (fromTexts.kind === 'problems') return errorState('attribute', new ScenarioError(fromTexts.problems));
  try {
    const reading = readScenario(fromTexts.kind === 'scenario' ? fromTexts.scenario : example?.(date), '');
    if (reading.kind !== 'result')
      return errorState('attribute', reading.kind === 'error' ? reading.error : null);
    const start = fromTexts.kind === 'scenario' ? fromTexts.start : 'example';
    const kind = start === 'one-price' ? 'simple' : start === 'example' ? 'example' : 'given';
    return { kind, result: reading.result };
  } catch (error) {
    return errorState('attribute', error);
  }
}

function errorState(stage: 'scenario' | 'attribute', error: unknown): DisplayedState {
  return { kind: 'error', stage, error, problems: error instanceof ScenarioError ? error.problems : [] };
}
