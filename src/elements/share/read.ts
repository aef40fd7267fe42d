/**
 * Reads what a person pastes or drops: a link, an encoded text, embed code, or JSON. Whatever the text is, there comes
 * back a calculation or what is wrong; nothing is thrown, fetched or run.
 */
import {
  createScenario,
  decodeScenario,
  isScenario,
  maxEncodedLength,
  problem,
  ScenarioError,
} from '../../core/index.ts';
import type { Problem, Scenario, ScenarioInput } from '../../core/types.ts';
import { fromAttributes, type LeanNames } from '../breakeven/from-attributes.ts';
import { anyTextInHash, type Shared } from './state.ts';

/** What a text turned out to be. `problems` is never empty. */
export type ReadShared =
  | ({ readonly kind: 'shared' } & Shared)
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Longest text that is looked at, in characters: JSON of the largest scenario with its result is far shorter. */
export const longestShared = 4_000_000;

/** Reads a pasted text; `names` are those of approaches made from simple attributes. Never throws. */
export function readShared(text: string, names: LeanNames): ReadShared {
  const trimmed = text.trim();
  if (trimmed.length > longestShared)
    return problems(problem('', 'too-large', { max: longestShared, of: 'characters of text' }));
  try {
    const shared = trimmed.startsWith('{') ? fromJson(trimmed) : fromText(trimmed, names);
    return shared ? { kind: 'shared', ...shared } : problems(problem('', 'not-a-scenario'));
  } catch (error) {
    if (error instanceof ScenarioError) return { kind: 'problems', problems: error.problems };
    // Syntax of JSON, or depth beyond what the engine reads.
    return problems(problem('', 'unreadable'));
  }
}

function problems(only: Problem): ReadShared {
  return { kind: 'problems', problems: [only] };
}

function fromText(text: string, names: LeanNames): Shared | null {
  if (text.startsWith('<')) return fromEmbed(text, names);
  if (/^(\d@)?ft\d+~/.test(text)) return decoded(text);
  const hash = text.indexOf('#');
  const found = hash < 0 ? null : anyTextInHash(text.slice(hash));
  return found === null ? null : decoded(found);
}

/** `2@ft1~…`: the candidate's place, where it is not the usual one, and the scenario. */
function decoded(text: string): Shared {
  const index = text.charAt(1) === '@' ? Number(text.charAt(0)) : 0;
  const scenario = decodeScenario(index > 0 ? text.slice(2) : text);
  return { scenario, candidate: index > 1 ? (scenario.approaches[index]?.id ?? '') : '' };
}

/** The first tag of an embed code: its encoded scenario, else its simple attributes and their date. */
function fromEmbed(text: string, names: LeanNames): Shared | null {
  const tag = text.slice(0, maxEncodedLength + 1_000);
  const attribute = (name: string): string | null => {
    const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
    return value ? plain(value[1] ?? value[2] ?? '') : null;
  };
  const candidate = attribute('candidate') ?? '';
  const encoded = attribute('scenario');
  if (encoded !== null) return shared(decodeScenario(encoded), candidate);
  const made = fromAttributes(
    {
      tokensSaved: attribute('tokens-saved'),
      requestsPerMonth: attribute('requests-per-month'),
      usdPerMtok: attribute('usd-per-mtok'),
      setupUsd: attribute('setup-usd'),
    },
    attribute('starts-on') ?? '',
    names,
  );
  if (made.kind === 'problems') throw new ScenarioError(made.problems);
  return made.kind === 'scenario' ? shared(made.scenario, candidate) : null;
}

function plain(escaped: string): string {
  return escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
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
