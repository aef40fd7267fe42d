/**
 * Reads what a person pastes or drops: a link, alone or inside any text (a sentence, a report), an encoded text, embed
 * code, or JSON. Whatever the text is, there comes back a calculation or why there is none; nothing is thrown, fetched
 * or run.
 */
import { createScenario, decodeScenario, isScenario, ScenarioError } from '../../../core/index.ts';
import type { IsoDate, Problem, Scenario, ScenarioInput } from '../../../core/types.ts';
import { fromAttributes, type LeanNames } from './scenario-attributes.ts';
import { encodedIn, type Shared } from './state.ts';
import { firstTag } from './tag.ts';

/** Why a text holds no calculation: it is about something else, too long, cut off, or a table of results. */
export type Refusal = 'nothing' | 'too-long' | 'broken-json' | 'results-only';

/** What a text turned out to be. `problems` is never empty. */
export type ReadShared =
  | ({ readonly kind: 'shared' } & Shared)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What a text does not say itself. */
export interface Surroundings {
  /** Names of the approaches made from simple attributes. */
  readonly names: LeanNames;
  /** The first day of a calculation whose attributes give none, as in the element itself. */
  readonly today: IsoDate;
}

/** Longest text that is looked at, in characters: JSON of the largest scenario with its result is far shorter. */
export const longestShared = 4_000_000;

/** Reads a pasted text. Never throws. */
export function readShared(text: string, around: Surroundings): ReadShared {
  // White space, and the mark that some editors begin a file with.
  const trimmed = text.trim();
  if (trimmed.length > longestShared) return { kind: 'refused', reason: 'too-long' };
  try {
    const found = trimmed.startsWith('{') ? fromJson(trimmed) : fromText(trimmed, around);
    if (found) return { kind: 'shared', ...found };
    return { kind: 'refused', reason: isTable(trimmed) ? 'results-only' : 'nothing' };
  } catch (error) {
    if (error instanceof ScenarioError) return { kind: 'problems', problems: error.problems };
    // Syntax of JSON, or depth beyond what the engine reads.
    return { kind: 'refused', reason: 'broken-json' };
  }
}

/** Embed code goes first: it holds an encoded text too, and who is compared beside it. */
function fromText(text: string, around: Surroundings): Shared | null {
  return fromEmbed(text, around) ?? fromEncoded(text);
}

/** The downloaded table, as a file or copied out of a spreadsheet in whatever country. */
function isTable(text: string): boolean {
  return /^"?month"?[,;\t]"?from"?[,;\t]"?requests\b/i.test(text);
}

/** The first encoded text that is whole; where none is, what is wrong with the first. */
function fromEncoded(text: string): Shared | null {
  let wrong: unknown = null;
  for (const found of encodedIn(text)) {
    try {
      return decoded(found);
    } catch (error) {
      wrong ??= error;
    }
  }
  if (wrong !== null) throw wrong;
  return null;
}

/** `2@ft1~…`: the candidate's place, where it is not the usual one, and the scenario. */
function decoded(text: string): Shared {
  const index = text.charAt(1) === '@' ? Number(text.charAt(0)) : -1;
  const scenario = decodeScenario(index < 0 ? text : text.slice(2));
  return { scenario, candidate: index > 1 ? (scenario.approaches[index]?.id ?? '') : '' };
}

/** The first tag of an embed code: its encoded scenario, else its simple attributes. */
function fromEmbed(text: string, { names, today }: Surroundings): Shared | null {
  const attributes = firstTag(text);
  if (!attributes) return null;
  const attribute = (name: string): string | null => attributes.get(name) ?? null;
  const candidate = attribute('candidate') ?? '';
  const encoded = attribute('scenario');
  if (encoded) return shared(decodeScenario(encoded), candidate);
  const made = fromAttributes(
    {
      tokensSaved: attribute('tokens-saved'),
      requestsPerMonth: attribute('requests-per-month'),
      usdPerMtok: attribute('usd-per-mtok'),
      setupUsd: attribute('setup-usd'),
    },
    attribute('starts-on')?.trim() || today,
    names,
  );
  if (made.kind === 'problems') throw new ScenarioError(made.problems);
  return made.kind === 'scenario' ? shared(made.scenario, candidate) : null;
}

/** A downloaded file, `{ scenario, candidate }`, or a scenario's own input. */
function fromJson(text: string): Shared {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(value, 'scenario')) return shared(checked(value), '');
  const { scenario, candidate } = value;
  const read = typeof scenario === 'string' ? decodeScenario(scenario) : checked(scenario);
  return shared(read, typeof candidate === 'string' ? candidate : '');
}

function checked(value: unknown): Scenario {
  // Of unknown origin: `createScenario` checks every part of it and names what is wrong.
  return isScenario(value) ? value : createScenario(value as ScenarioInput);
}

/** A candidate that the scenario does not have is the usual one. */
function shared(scenario: Scenario, candidate: string): Shared {
  const index = scenario.approaches.findIndex(({ id }) => id === candidate);
  return { scenario, candidate: index > 1 ? candidate : '' };
}
