/**
 * Makes a scenario with two approaches from four attributes: tokens saved per request, requests per month, a price
 * and a set-up cost.
 */

import { createScenario, ScenarioError } from '../../../core/index.ts';
import { bestGuess, isBelief } from '../../../core/scenario/amount.ts';
import type { Amount, IsoDate, Problem, Scenario } from '../../../core/types.ts';
import { problems } from '../../../i18n/en/problems.ts';
import { parseAmount } from '../../../i18n/parse.ts';

/** The unparsed values of the attributes. `null` if an attribute is absent. */
export interface SimpleAttributes {
  /** Tokens that fine-tuning saves per request. The number may be negative. */
  readonly tokensSaved: string | null;
  readonly requestsPerMonth: string | null;
  /** Dollars per 1,000,000 tokens. */
  readonly usdPerMtok: string | null;
  readonly setupUsd: string | null;
}

/** The scenario of the simple attributes, or all their problems. `none` if all are absent. */
export type FromAttributes =
  | { readonly kind: 'none' }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Labels of the two approaches and of the set-up cost, in the page's language. */
export interface SimpleNames {
  readonly prompting: string;
  readonly fineTuned: string;
  readonly setup: string;
}

const attributeNames = {
  tokensSaved: 'tokens-saved',
  requestsPerMonth: 'requests-per-month',
  usdPerMtok: 'usd-per-mtok',
  setupUsd: 'setup-usd',
} as const;

/** Builds the scenario. A missing attribute is an unknown value, for which the verdict then asks. */
export function fromAttributes(
  given: SimpleAttributes,
  startsOn: IsoDate,
  labels: SimpleNames,
): FromAttributes {
  const keys = Object.keys(attributeNames) as (keyof SimpleAttributes)[];
  if (keys.every((key) => given[key] === null)) return { kind: 'none' };
  const found: Problem[] = [];
  const read = (key: keyof SimpleAttributes): Amount => {
    const text = given[key];
    if (text === null || text.trim() === '') return null;
    const amount = parseAmount(text);
    const { [key]: name } = attributeNames;
    const value = text.slice(0, 40);
    if (!amount) {
      found.push(problemOf('not-a-number', name, value));
      return null;
    }
    if (key !== 'tokensSaved' && amount.p10 < 0) {
      found.push(problemOf('negative', name, value));
      return null;
    }
    const { p10, p50, p90, ranged } = amount;
    return ranged ? { p10, p50, p90 } : p50;
  };
  const saved = read('tokensSaved');
  const requestsPerMonth = read('requestsPerMonth');
  const usdPerMTok = read('usdPerMtok');
  const setupUsd = read('setupUsd');
  if (found.length > 0) return { kind: 'problems', problems: found };
  const rates = { inputUsdPerMTok: usdPerMTok, outputUsdPerMTok: 0 };
  // If the saving is negative, the additional tokens belong to the fine-tuned approach.
  const [baselineTokens, tunedTokens] = isNegative(saved) ? [0, negated(saved)] : [saved, 0];
  try {
    const scenario = createScenario({
      startsOn,
      requestsPerMonth,
      approaches: [
        {
          id: 'prompting',
          label: labels.prompting,
          technique: 'few-shot',
          variableTokens: baselineTokens,
          rates,
        },
        {
          id: 'fine-tuned',
          label: labels.fineTuned,
          technique: 'fine-tuned',
          variableTokens: tunedTokens,
          rates,
          setup: [{ label: labels.setup, usd: setupUsd }],
        },
      ],
    });
    return { kind: 'scenario', scenario };
  } catch (error) {
    if (error instanceof ScenarioError) return { kind: 'problems', problems: error.problems };
    throw error;
  }
}

function problemOf(code: 'not-a-number' | 'negative', name: string, value: string): Problem {
  const params = { name, value };
  return { path: name, code, params, message: problems[code](params) };
}

function isNegative(amount: Amount): boolean {
  return (bestGuess(amount) ?? 0) < 0;
}

function negated(amount: Amount): Amount {
  if (amount === null) return null;
  if (!isBelief(amount)) return -amount;
  return { p10: Math.max(0, -amount.p90), p50: -amount.p50, p90: -amount.p10 };
}
