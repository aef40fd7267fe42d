/**
 * The tag that shows a calculation anywhere: with the simple attributes where they say it all, else with the encoded
 * scenario. Between the tags stands the verdict, for pages and readers without script.
 */
import { encodeScenario } from '../../core/index.ts';
import type { Amount, Scenario } from '../../core/types.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import { fromAttributes, type LeanNames } from '../common/scenario/scenario-attributes.ts';
import type { Shared } from '../common/scenario/state.ts';

/** The tag. `fallback` is plain text, shown until the element is upgraded; `names` are those of the simple attributes. */
export function embedCode(shared: Shared, names: LeanNames, fallback = ''): string {
  const { scenario, candidate } = shared;
  const chosen = candidateIndex(scenario, candidate) > 1 ? { candidate } : {};
  const attributes = {
    ...(simpleAttributes(scenario, names) ?? { scenario: encodeScenario(scenario) }),
    ...chosen,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<ft-breakeven${written.join('')}>${escaped(fallback)}</ft-breakeven>`;
}

/** The simple attributes that make exactly this scenario; `null` where none do. */
export function simpleAttributes(
  scenario: Scenario,
  names: LeanNames,
): Readonly<Record<string, string>> | null {
  const [before, after, ...more] = scenario.approaches;
  if (!before || !after || more.length > 0) return null;
  const saved = number(before.variableTokens);
  const spent = number(after.variableTokens);
  const line = after.setup[0];
  const given = {
    tokensSaved: saved === null || spent === null ? null : String(saved - spent),
    requestsPerMonth: text(scenario.requestsPerMonth),
    usdPerMtok: text(before.rates.inputUsdPerMTok),
    setupUsd: line && 'usd' in line ? text(line.usd) : null,
  };
  // Made again and compared, so that nothing that attributes cannot say is lost.
  const made = fromAttributes(given, scenario.startsOn, names);
  if (made.kind !== 'scenario' || encodeScenario(made.scenario) !== encodeScenario(scenario)) return null;
  return Object.fromEntries(
    [
      ['tokens-saved', given.tokensSaved],
      ['requests-per-month', given.requestsPerMonth],
      ['usd-per-mtok', given.usdPerMtok],
      ['setup-usd', given.setupUsd],
      ['starts-on', scenario.startsOn],
    ].filter((pair): pair is [string, string] => pair[1] !== null),
  );
}

function number(amount: Amount): number | null {
  return typeof amount === 'number' ? amount : null;
}

function text(amount: Amount | undefined): string | null {
  return typeof amount === 'number' ? String(amount) : null;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
