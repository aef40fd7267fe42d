/**
 * Makes a scenario from the attributes of a tag. They change the scenario to start from: a preset, two approaches with prices of
 * the catalogue, two approaches with one price, or the worked example.
 */

import { createScenario, problem, ScenarioError } from '../../../core/index.ts';
import { best, isBelief } from '../../../core/scenario/amount.ts';
import { asRange } from '../../../core/scenario/amount-edits.ts';
import { partOf } from '../../../core/scenario/path-parts.ts';
import { splitPath } from '../../../core/scenario/paths.ts';
import type {
  Amount,
  Approach,
  IsoDate,
  Problem,
  Rates,
  Scenario,
  ScenarioInput,
} from '../../../core/types.ts';
import { attributeNames } from '../../../i18n/en/attribute-names.ts';
import { attributeProblems } from '../../../i18n/en/attribute-problems.ts';
import { share } from '../../../i18n/en/share.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { amountOf, parseAmount } from '../../../i18n/parse.ts';
import type { PriceCatalog } from '../../../prices/index.ts';
import { adoptModel } from '../../../prices/switch-model.ts';
import type { AttributeTexts, ScenarioAttribute } from './attribute-names.ts';
import { presetOf, rememberPreset } from './preset-of.ts';
import type { presetsIn } from './presets.ts';

/** The scenario of the attributes, or all their problems. */
export type FromAttributes =
  /** No attribute is set. */
  | { readonly kind: 'none' }
  /** The attributes need the catalogue, the presets or the example, which are still loading. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'scenario'; readonly start: Start; readonly scenario: Scenario }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The scenario that the attributes change. `one-price`: two approaches with one price for all tokens, as in the article. */
export type Start = 'preset' | 'catalogue' | 'one-price' | 'example';

/** The values on which the scenario depends besides the attributes. */
export interface AttributeContext {
  readonly startsOn: IsoDate;
  /** The catalogue. `null` or `undefined` while it is loading. */
  readonly prices: PriceCatalog | null | undefined;
  /** The presets in one language. `null` or `undefined` while they are loading. Only the attribute `preset` needs them. */
  readonly presets: typeof presetsIn | null | undefined;
  /** The worked example. `null` while it is loading. */
  readonly example: ((startsOn: IsoDate) => Scenario) | null;
  /** Messages of the page's language, for the labels of approaches and costs, and for problems. English if they are absent. */
  readonly messages?: Partial<Messages> | undefined;
}

/** The labels of the approaches and costs that attributes make. */
const labelsIn = ({ messages }: Pick<AttributeContext, 'messages'>): Messages['attributeNames'] =>
  messages?.attributeNames ?? attributeNames;

type ApproachInput = ScenarioInput['approaches'][number];

/** The ids of the models in the attributes. */
interface Models {
  readonly model?: string | undefined;
  readonly tunedModel?: string | undefined;
}

/** Each start with the attributes that select it. The first row with an attribute that is set counts; without such a row, the start is the worked example. */
const starts: readonly (readonly [Start, readonly ScenarioAttribute[]])[] = [
  ['preset', ['preset']],
  ['catalogue', ['model', 'tuned-model']],
  [
    'one-price',
    ['tokens-saved', 'prompt-tokens', 'tuned-prompt-tokens', 'output-tokens', 'usd-per-mtok', 'setup-usd'],
  ],
];

/** The attributes that set the tokens of prompts. */
const tokenAttributes: readonly ScenarioAttribute[] = [
  'prompt-tokens',
  'tuned-prompt-tokens',
  'tokens-saved',
];

/**
 * Builds the scenario. A figure that neither the start nor an attribute gives is unknown, and the verdict asks for it. If values cannot
 * be used, the result has a problem for each of them. The path of a problem is the name of the attribute. Never throws for any text.
 */
export function fromAttributes(texts: AttributeTexts, context: AttributeContext): FromAttributes {
  const isSet = (name: ScenarioAttribute): boolean => texts[name] !== undefined;
  if (!(Object.keys(texts) as ScenarioAttribute[]).some(isSet)) return { kind: 'none' };
  const start = starts.find(([, names]) => names.some(isSet))?.[0] ?? 'example';
  const problems = new AttributeProblems(texts, context.messages?.attributeProblems);
  try {
    const models = context.prices ? modelsIn(texts, context.prices, problems) : {};
    const scenarioToChange = startingScenario(start, texts, models, context, problems);
    if (scenarioToChange === 'pending') return { kind: 'pending' };
    const input =
      scenarioToChange &&
      withFigures(scenarioToChange, start, models, readerOf(texts, problems), context, problems);
    if (problems.list.length > 0 || !scenarioToChange || !input)
      return { kind: 'problems', problems: problems.list };
    const scenario = createScenario(input);
    // The prompts of a preset are not shown with other token counts than those of the preset.
    const preset = tokenAttributes.some(isSet) ? null : presetOf(scenarioToChange);
    const isChanged = (Object.keys(texts) as ScenarioAttribute[]).some(
      (name) => name !== 'preset' && isSet(name),
    );
    return {
      kind: 'scenario',
      start,
      scenario: preset ? rememberPreset(scenario, preset, isChanged) : scenario,
    };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { kind: 'problems', problems: [...problems.list, ...error.problems.map(problems.atAttribute)] };
  }
}

/** The ids of the models in the attributes. An id for which the catalogue has no offer is left out; `problems` then has the problem. */
function modelsIn(texts: AttributeTexts, prices: PriceCatalog, problems: AttributeProblems): Models {
  const read = (name: 'model' | 'tuned-model'): string | undefined => {
    const id = texts[name]?.trim();
    if (id === undefined || prices.approachFor(id, { tuned: name === 'tuned-model' })) return id;
    problems.add(
      name,
      !prices.findModel(id) ? 'unknown-model' : name === 'model' ? 'no-base-price' : 'not-tunable',
    );
    return undefined;
  };
  return { model: read('model'), tunedModel: read('tuned-model') };
}

/** The scenario that the attributes change. `null` if it cannot be made; `problems` then has the problem. */
function startingScenario(
  start: Start,
  texts: AttributeTexts,
  models: Models,
  context: AttributeContext,
  problems: AttributeProblems,
): Scenario | 'pending' | null {
  const { startsOn, prices, example, messages } = context;
  const labels = labelsIn(context);
  if (start === 'one-price') return onePrice(startsOn, labels);
  if (start === 'example') return example ? example(startsOn) : 'pending';
  if (!prices) return 'pending';
  if (start === 'catalogue') return twoModels(startsOn, labels, models, prices);
  if (!context.presets) return 'pending';
  const presets = context.presets({ share, ...messages });
  const value = texts.preset?.trim() ?? '';
  const preset = presets.find(({ id }) => id === value);
  const scenario = preset?.scenario(startsOn, prices) ?? null;
  if (!scenario) {
    const choices = presets.map(({ id }) => id).join(', ');
    problems.add('preset', preset ? 'preset-unpriced' : 'unknown-preset', choices);
  }
  return scenario;
}

/** Two approaches at one price per input token, without outputs: the simplest case, which the article calculates. */
function onePrice(startsOn: IsoDate, labels: Messages['attributeNames']): Scenario {
  const shared = { variableTokens: null, rates: { inputUsdPerMTok: null, outputUsdPerMTok: 0 } };
  return createScenario({
    startsOn,
    requestsPerMonth: null,
    approaches: [
      { id: 'prompting', label: labels.prompting, technique: 'few-shot', ...shared },
      {
        id: 'fine-tuned',
        label: labels.fineTuned,
        technique: 'fine-tuned',
        ...shared,
        setup: [{ label: labels.setup, usd: null }],
      },
    ],
  });
}

/**
 * Two approaches with the prices of their models. Without a model to tune, the prompted model is tuned; without a prompted model,
 * the model to tune is prompted. A price that the catalogue does not have is unknown.
 */
function twoModels(
  startsOn: IsoDate,
  labels: Messages['attributeNames'],
  models: Models,
  prices: PriceCatalog,
): Scenario {
  const { model = models.tunedModel ?? '', tunedModel = models.model ?? '' } = models;
  const unknownFigures = {
    prefixTokens: null,
    outputTokens: null,
    rates: { inputUsdPerMTok: null, outputUsdPerMTok: null },
  };
  return createScenario({
    startsOn,
    requestsPerMonth: null,
    approaches: [
      {
        id: 'prompting',
        label: labels.prompting,
        technique: 'few-shot',
        ...unknownFigures,
        ...prices.approachFor(model),
      },
      {
        id: 'fine-tuned',
        label: labels.fineTuned,
        technique: 'fine-tuned',
        ...unknownFigures,
        ...prices.approachFor(tunedModel, { tuned: true }),
      },
    ],
  });
}

/** Reads the amount in an attribute: `undefined` if it is absent, `null` if it is empty or has a problem. */
type ReadAmount = (
  name: ScenarioAttribute,
  options?: { readonly mayBeNegative?: boolean },
) => Amount | undefined;

function readerOf(texts: AttributeTexts, problems: AttributeProblems): ReadAmount {
  return (name, { mayBeNegative = false } = {}) => {
    const text = texts[name];
    if (text === undefined) return undefined;
    if (text.trim() === '') return null;
    const amount = parseAmount(text);
    if (!amount || (amount.p10 < 0 && !mayBeNegative)) {
      problems.add(name, amount ? 'negative' : 'not-a-number');
      return null;
    }
    // "5 %" is a share; in "0.05 ± 20 %" the percentage belongs to the range.
    const unit = name === 'growth' && /%/.test(text) && !/±|\+\/-/.test(text) ? 100 : 1;
    return amountOf(amount, unit);
  };
}

/** The scenario with the figures of the attributes. */
function withFigures(
  scenario: Scenario,
  start: Start,
  models: Models,
  read: ReadAmount,
  { prices, ...context }: AttributeContext,
  problems: AttributeProblems,
): ScenarioInput {
  const [baseline, candidate, ...others] = scenario.approaches;
  if (!baseline || !candidate) return scenario;
  const labels = labelsIn(context);
  // At one price nothing is cached. A model of the catalogue may cache the tokens that every request repeats.
  const tokensField = start === 'one-price' ? 'variableTokens' : 'prefixTokens';
  const [prompt, tunedPrompt] = promptTokens(read, baseline[tokensField], problems);
  const requests = read('requests-per-month');
  const growth = read('growth', { mayBeNegative: true });
  const horizon = read('horizon-months');
  const output = read('output-tokens');
  const inputUsdPerMTok = read('usd-per-mtok');
  const setupUsd = read('setup-usd');
  const monthlyUsd = read('monthly-usd');
  const hostingUsdPerHour = read('hosting-usd-per-hour');
  const withAttributes = (
    approach: Approach,
    model: string | undefined,
    tokens: Amount | undefined,
  ): ApproachInput => ({
    ...(start === 'preset' && model !== undefined && prices ? adoptModel(approach, model, prices) : approach),
    ...(tokens !== undefined && { [tokensField]: tokens }),
    ...(output !== undefined && { outputTokens: output }),
    ...(inputUsdPerMTok !== undefined && {
      rates: ratesWithInput(approach.rates, inputUsdPerMTok),
      rateChanges: [],
    }),
  });
  return {
    ...scenario,
    ...(requests !== undefined && { requestsPerMonth: requests, monthlyRequests: undefined }),
    ...(growth !== undefined && { growthPerMonth: growth }),
    ...(horizon !== undefined && { horizonMonths: best(horizon) }),
    approaches: [
      withAttributes(baseline, models.model, prompt),
      {
        ...withAttributes(candidate, models.tunedModel, tunedPrompt),
        // The amount is the whole set-up, which includes the training.
        ...(setupUsd !== undefined && {
          setup: [{ label: labels.setup, usd: setupUsd }],
          training: undefined,
        }),
        ...(monthlyUsd !== undefined && { monthly: [{ label: labels.monthlyCost, usd: monthlyUsd }] }),
        ...(hostingUsdPerHour !== undefined && { hosting: { usdPerHour: hostingUsdPerHour, machines: 1 } }),
      },
      ...others,
    ],
  };
}

/** Rates with another price of input, cached or not. The price of output stays. */
function ratesWithInput({ outputUsdPerMTok }: Rates, inputUsdPerMTok: Amount) {
  return { inputUsdPerMTok, outputUsdPerMTok };
}

/** The tokens of both prompts; `undefined` = as in the scenario. `baselineTokens`: the tokens of the baseline in the scenario. */
function promptTokens(
  read: ReadAmount,
  baselineTokens: Amount,
  problems: AttributeProblems,
): readonly [Amount | undefined, Amount | undefined] {
  const prompt = read('prompt-tokens');
  const tuned = read('tuned-prompt-tokens');
  const saved = read('tokens-saved', { mayBeNegative: true });
  if (saved === undefined) return [prompt, tuned];
  if (prompt !== undefined && tuned !== undefined) {
    const names = { first: 'tokens-saved', second: 'tuned-prompt-tokens' };
    problems.list.push(problem('tokens-saved', 'either', names));
    return [prompt, tuned];
  }
  // The whole prompt has the tokens of the tuned prompt and the saved ones: `tuned` + `saved`.
  if (tuned !== undefined) return [minus(tuned, minus(0, saved)), tuned];
  const wholePrompt = prompt === undefined ? baselineTokens : prompt;
  // Only the difference is known, so it counts as the whole prompt of the approach that needs more tokens. The other prompt is empty.
  if (wholePrompt === null && prompt === undefined)
    return best(saved) < 0 ? [0, atLeastZero(minus(0, saved))] : [saved, 0];
  const tunedTokens = minus(wholePrompt, saved);
  if (best(tunedTokens) < 0) problems.add('tokens-saved', 'more-than-prompt', String(best(wholePrompt)));
  return [prompt, atLeastZero(tunedTokens)];
}

/** The difference of two amounts. The difference of ranges is the widest possible range. */
function minus(a: Amount, b: Amount): Amount {
  if (a === null || b === null) return null;
  if (!isBelief(a) && !isBelief(b)) return a - b;
  const [first, second] = [asRange(a), asRange(b)];
  return { p10: first.p10 - second.p90, p50: first.p50 - second.p50, p90: first.p90 - second.p10 };
}

/** A range whose low end is raised to 0 if it is below 0. A single number stays the same. */
function atLeastZero(amount: Amount): Amount {
  return isBelief(amount) ? { ...amount, p10: Math.max(0, amount.p10) } : amount;
}

/** The attribute that sets a field of the scenario or of an approach. */
const attributeOfField: Readonly<Record<string, ScenarioAttribute | 'starts-on'>> = {
  startsOn: 'starts-on',
  requestsPerMonth: 'requests-per-month',
  growthPerMonth: 'growth',
  horizonMonths: 'horizon-months',
  prefixTokens: 'prompt-tokens',
  variableTokens: 'prompt-tokens',
  outputTokens: 'output-tokens',
  rates: 'usd-per-mtok',
  setup: 'setup-usd',
  monthly: 'monthly-usd',
  hosting: 'hosting-usd-per-hour',
};

/** The problems of the attributes. The path of each is the name of its attribute. */
class AttributeProblems {
  readonly list: Problem[] = [];
  readonly #texts: AttributeTexts;
  readonly #sentences: Messages['attributeProblems'];

  constructor(texts: AttributeTexts, sentences: Messages['attributeProblems'] = attributeProblems) {
    this.#texts = texts;
    this.#sentences = sentences;
  }

  /** Adds the problem of a value. `detail` is a further value for its sentence. */
  add(name: ScenarioAttribute, code: keyof typeof attributeProblems, detail = ''): void {
    const value = (this.#texts[name] ?? '').slice(0, 40);
    this.list.push({
      path: name,
      code,
      params: { value, detail },
      message: this.#sentences[code](value, detail),
    });
  }

  /** The problem of a field of the scenario, with the name of the attribute that has set the field as its path. */
  atAttribute = (fieldProblem: Problem): Problem => {
    const name = attributeOfField[partOf(fieldProblem.path)] ?? fieldProblem.path;
    if (name !== 'prompt-tokens') return { ...fieldProblem, path: name };
    const ownAttribute = splitPath(fieldProblem.path)?.[1] === 0 ? name : 'tuned-prompt-tokens';
    return { ...fieldProblem, path: this.#texts[ownAttribute] === undefined ? 'tokens-saved' : ownAttribute };
  };
}
