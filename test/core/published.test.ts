/**
 * Recalculates figures that others have published. Each case has a kind, and `runners` has a function for each kind. Two cases
 * need files of another project, and are skipped if these files are not in `../shared/cases`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { get_encoding } from 'tiktoken';
import { expect, it } from 'vitest';
import {
  type Approach,
  cacheableTokens,
  countChatTokens,
  createScenario,
  defaultEpochs,
  discountedPayback,
  evaluate,
  inspectTrainingData,
  irr,
  npv,
  paybackPeriod,
  type ScenarioInput,
} from '../../src/core/index.ts';
import cases from '../fixtures/published.json' with { type: 'json' };

type Numbers = Record<string, number>;
interface Case {
  readonly id: string;
  readonly kind: string;
  /** The largest permitted difference of a figure, in its unit. */
  readonly tolerance: number;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
}
type ApproachInput = ScenarioInput['approaches'][number];

/** Expects that the calculated figures equal the published ones. If a published figure is null, the calculated one must be null. */
const compare = (actual: Record<string, unknown>, { expected, tolerance }: Case): void => {
  for (const [name, value] of Object.entries(actual)) {
    const published = expected[name];
    expect(published, `no published ${name}`).not.toBeUndefined();
    if (typeof value === 'number' && typeof published === 'number') {
      expect(Math.abs(value - published), name).toBeLessThanOrEqual(tolerance + 1e-12 * Math.abs(published));
    } else expect(value, name).toEqual(published);
  }
};

const resultOf = (
  approaches: readonly ApproachInput[],
  settings: Partial<Pick<ScenarioInput, 'horizonMonths'>> & { requestsPerMonth?: number } = {},
) => evaluate(createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1000, ...settings, approaches }));

const ratesOf = (inputUsdPerMTok: number, outputUsdPerMTok = 0, settings: object = {}) => ({
  inputUsdPerMTok,
  outputUsdPerMTok,
  ...settings,
});

/** The approach of a case with `prompt` and `out` tokens at the prices `in` and `outp` per million tokens. */
const prompted = (id: string, numbers: Numbers, settings: Partial<ApproachInput> = {}): ApproachInput => ({
  id,
  variableTokens: numbers.prompt as number,
  outputTokens: numbers.out as number,
  rates: ratesOf(numbers.in as number, numbers.outp as number),
  ...settings,
});

/** The costs of one attempt with the tokens and the prices of a case. */
const attemptOf = (numbers: Numbers) => {
  const cached = numbers.cached ?? 0;
  const { approaches } = resultOf([
    {
      id: 'a',
      prefixTokens: cached,
      variableTokens: (numbers.prompt as number) - cached,
      outputTokens: numbers.out as number,
      reasoningTokens: numbers.reasoning_billed_extra ?? 0,
      rates: ratesOf(numbers.in_usd_m as number, numbers.out_usd_m, {
        cachedInputUsdPerMTok: numbers.cached_usd_m ?? null,
      }),
      cache: { hitRate: 1 },
    },
  ]);
  return approaches[0]?.attempt;
};

const trainingUsd = (fields: object): number | null | undefined =>
  resultOf([{ id: 'a', training: fields as Approach['training'] & object }]).approaches[0]?.setup.totalUsd;

const counters = { o200k: counter('o200k_base'), cl100k: counter('cl100k_base') };
const chatModels = { 'gpt-4': 'cl100k', 'gpt-4o': 'o200k' } as const;

function counter(name: 'o200k_base' | 'cl100k_base'): (text: string) => number {
  const encoding = get_encoding(name);
  return (text) => encoding.encode_ordinary(text).length;
}

/** A file of another project, which may not be copied into this one. `null` if it is absent. */
const sharedFile = (name: string): string | null => {
  const path = new URL(`../../../shared/cases/${name}`, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

const runners: Record<string, (publishedCase: Case) => void> = {
  tokens({ inputs }) {
    const text = sharedFile(inputs.file as string);
    if (text === null) return;
    const file = JSON.parse(text);
    for (const [model, family] of Object.entries(chatModels)) {
      const options = { count: counters[family], family };
      expect(countChatTokens(file.chat_messages, options), model).toBe(file.chat_expected[model]);
      const withTools = countChatTokens(file.tool_messages, { ...options, tools: file.tools });
      expect(withTools, model).toBe(file.tool_expected[model]);
    }
  },
  dataset({ inputs, expected }) {
    const text = sharedFile(inputs.file as string);
    if (text === null) return;
    const report = inspectTrainingData(text, {
      count: counters.cl100k,
      rules: 'cookbook-2023',
      limit: inputs.cap as number,
    });
    expect({
      examples: report.examples,
      totals: report.tokensPerExample,
      assistant: report.assistantTokensPerExample,
      billing_tokens: report.billedTokensPerEpoch,
      epochs: report.epochs,
      charged_tokens: report.billedTokens,
    }).toEqual({
      examples: expected.examples,
      totals: expected.totals,
      assistant: expected.assistant,
      billing_tokens: expected.billing_tokens,
      epochs: expected.epochs,
      charged_tokens: expected.charged_tokens,
    });
  },
  epochs(publishedCase) {
    compare({ epochs: defaultEpochs(publishedCase.inputs.examples as number) }, publishedCase);
  },
  training(publishedCase) {
    const numbers = publishedCase.inputs as Numbers;
    const settings = { epochs: numbers.epochs, usdPerMTok: numbers.usd_per_m };
    if (numbers.examples !== undefined) {
      const assumed = numbers.examples * (numbers.tokens_per_example_assumed as number);
      const actual = numbers.examples * (numbers.tokens_per_example_real as number);
      compare(
        {
          assumed_tokens: assumed * (numbers.epochs as number),
          assumed_usd: trainingUsd({ tokens: assumed, ...settings }),
          real_tokens: actual * (numbers.epochs as number),
          real_usd: trainingUsd({ tokens: actual, ...settings }),
        },
        publishedCase,
      );
      return;
    }
    const usd = trainingUsd({
      tokens: numbers.file_tokens,
      ...settings,
      validationTokens: numbers.validation_tokens ?? 0,
      validationBilled: publishedCase.inputs.bill_validation === true,
    });
    compare({ usd }, publishedCase);
  },
  request(publishedCase) {
    const numbers = publishedCase.inputs as Numbers;
    const { cases: sizes, tiers: published } = publishedCase.inputs as {
      cases?: number[];
      tiers?: [number, number][];
    };
    if (sizes && published) {
      const tiers = published.map(([aboveInputTokens, usd]) => ({ aboveInputTokens, ...ratesOf(usd) }));
      const usd = sizes.map(
        (tokens) =>
          resultOf([
            { id: 'a', variableTokens: tokens, rates: { ...ratesOf(numbers.base as number), tiers } },
          ]).approaches[0]?.attempt.totalUsd,
      );
      usd.forEach((value, i) => {
        expect(value).toBeCloseTo((publishedCase.expected.usd as number[])[i] as number, 9);
      });
      return;
    }
    const attempt = attemptOf(numbers);
    compare({ usd: attempt?.totalUsd }, publishedCase);
    if ('input' in publishedCase.expected) {
      compare(
        { input: attempt?.inputUsd, cached: attempt?.cachedInputUsd, output: attempt?.outputUsd },
        publishedCase,
      );
    }
    if ('usd_if_reasoning_forgotten' in publishedCase.expected) {
      const withoutReasoning = attemptOf({ ...numbers, reasoning_billed_extra: 0 });
      compare({ usd_if_reasoning_forgotten: withoutReasoning?.totalUsd }, publishedCase);
    }
  },
  caching(publishedCase) {
    const { prefix_tokens, min, step } = publishedCase.inputs as Numbers;
    const rules = { minimumTokens: min, stepTokens: step };
    compare({ cached_tokens: cacheableTokens(prefix_tokens as number, rules) }, publishedCase);
  },
  breakeven(publishedCase) {
    if (publishedCase.id === 'be-seed') return checkSeedArticle(publishedCase);
    const { base, ft, ...numbers } = publishedCase.inputs as { base: Numbers; ft: Numbers } & Numbers;
    const usd = (numbers.capex ?? numbers.training) as number;
    const labour = {
      label: 'hours',
      quantity: numbers.labour_hours ?? 0,
      usdPerUnit: numbers.labour_rate ?? 0,
    };
    const setup = [{ label: 'training', usd }, labour] as ApproachInput['setup'];
    const result = resultOf([prompted('base', base), prompted('ft', ft, { setup })], {
      horizonMonths: numbers.horizon_months ?? 24,
      requestsPerMonth: numbers.requests_month ?? 1000,
    });
    const [baseline, tuned] = result.approaches;
    const [comparison] = result.comparisons;
    const verdict = comparison?.verdict;
    const payback = verdict && 'months' in verdict ? verdict.months : null;
    if (publishedCase.expected.verdict === 'never') {
      compare(
        {
          base_request: baseline?.requestUsd,
          ft_request: tuned?.requestUsd,
          payback,
          verdict: verdict?.kind,
        },
        publishedCase,
      );
      return;
    }
    compare(
      {
        base_month: baseline?.month.totalUsd,
        ft_month: tuned?.month.totalUsd,
        upfront: comparison?.setupUsd,
        saving_month: comparison?.savingUsdPerMonth,
        payback_months: payback,
        net_12m: comparison?.netUsd,
        roi_pct: (comparison?.roi as number) * 100,
      },
      publishedCase,
    );
  },
  hosting(publishedCase) {
    const numbers = publishedCase.inputs as Numbers;
    const { approaches } = resultOf(
      [
        {
          id: 'a',
          variableTokens: (numbers.in_m as number) * 1e6,
          outputTokens: (numbers.out_m as number) * 1e6,
          rates: ratesOf(numbers.in as number, numbers.outp),
          hosting: { usdPerHour: numbers.hosting_usd_hour, hoursPerMonth: numbers.hours, machines: 1 },
        },
      ],
      { requestsPerMonth: 1 },
    );
    const month = approaches[0]?.month;
    compare(
      { hosting: month?.fixedUsd, usage: month?.requestsUsd, usd_month: month?.totalUsd },
      publishedCase,
    );
  },
  'self-host'(publishedCase) {
    const numbers = publishedCase.inputs as Numbers;
    const tokens = (numbers.monthly_m_tokens as number) * 1e6;
    const share = numbers.input_share as number;
    const bought = prompted('api', {
      prompt: tokens * share,
      out: tokens * (1 - share),
      in: numbers.in as number,
      outp: numbers.outp as number,
    });
    const owned: ApproachInput = {
      id: 'owned',
      rates: ratesOf(0, 0),
      setup: [{ label: 'machines', usd: numbers.capex as number }],
      monthly: [{ label: 'electricity', usd: numbers.electricity_month as number }],
    };
    const { comparisons } = resultOf([bought, owned], { horizonMonths: 120, requestsPerMonth: 1 });
    const verdict = comparisons[0]?.verdict;
    expect(verdict?.kind).toBe('after');
    const months = verdict?.kind === 'after' ? verdict.months : null;
    // The published figure is rounded to one digit, and `payback_months` is the exact one.
    compare({ published: months }, publishedCase);
    expect(months).toBeCloseTo(publishedCase.expected.payback_months as number, 3);
  },
  finance(publishedCase) {
    const { rate, flows } = publishedCase.inputs as { rate: number; flows: number[] };
    const actual: Record<string, unknown> = {};
    if ('npv' in publishedCase.expected) actual.npv = npv(rate, flows);
    if ('irr_pct' in publishedCase.expected) actual.irr_pct = (irr(flows) as number) * 100;
    if ('payback' in publishedCase.expected) actual.payback = paybackPeriod(flows);
    if ('discounted_payback' in publishedCase.expected)
      actual.discounted_payback = discountedPayback(rate, flows);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(publishedCase.expected).sort());
    compare(actual, publishedCase);
  },
  // Not published: two cases whose expected figures were calculated from published prices.
  derived(publishedCase) {
    const numbers = publishedCase.inputs as Numbers;
    if (publishedCase.id === 'trap-seed-premium') {
      const base = prompted('base', {
        prompt: numbers.base_prompt as number,
        out: numbers.out as number,
        in: 0.5,
        outp: 1.5,
      });
      const tuned = prompted('ft', {
        prompt: numbers.ft_prompt as number,
        out: numbers.out as number,
        in: 3,
        outp: 6,
      });
      const { approaches, comparisons } = resultOf([base, tuned]);
      const [baseline, candidate] = approaches;
      compare(
        { base: baseline?.requestUsd, ft: candidate?.requestUsd, verdict: comparisons[0]?.verdict.kind },
        publishedCase,
      );
      return;
    }
    expect(publishedCase.id).toBe('trap-cache-flips');
    checkCachedPromptCase(publishedCase);
  },
};

/** The case of the article from which this project began: 500 tokens saved, 100,000 requests a month, $2 per MTok, $50 for training. */
const checkSeedArticle = (publishedCase: Case): void => {
  const numbers = publishedCase.inputs as Numbers;
  const setup = [{ label: 'training', usd: numbers.capex as number }];
  const { approaches, comparisons } = resultOf(
    [
      {
        id: 'prompt',
        variableTokens: numbers.tokens_saved as number,
        rates: ratesOf(numbers.in_usd_m as number),
      },
      { id: 'tuned', rates: ratesOf(numbers.in_usd_m as number), setup },
    ],
    { requestsPerMonth: numbers.requests_month as number },
  );
  const verdict = comparisons[0]?.verdict;
  compare(
    {
      tokens_month: approaches[0]?.month.inputTokens,
      savings_month: comparisons[0]?.savingUsdPerMonth,
      payback_months: verdict?.kind === 'after' ? verdict.months : null,
    },
    publishedCase,
  );
};

/** The case in which tuning pays back against an uncached prompt, and never against a cached one. */
const checkCachedPromptCase = (publishedCase: Case): void => {
  const numbers = publishedCase.inputs as Numbers;
  const baselineWith = (hitRate: number): ApproachInput => ({
    id: 'base',
    prefixTokens: numbers.static_prefix as number,
    variableTokens: numbers.user as number,
    outputTokens: numbers.out as number,
    rates: ratesOf(0.4, 1.6, { cachedInputUsdPerMTok: 0.1 }),
    cache: { hitRate, minimumTokens: 1024, stepTokens: 128 },
  });
  const tokens = (numbers.training_examples as number) * (numbers.tokens_per_example as number);
  const tuned: ApproachInput = {
    id: 'ft',
    variableTokens: numbers.ft_prompt as number,
    outputTokens: numbers.out as number,
    rates: ratesOf(0.8, 3.2),
    training: { tokens, epochs: numbers.epochs as number, usdPerMTok: 5 },
  };
  const uncached = resultOf([baselineWith(0), tuned]);
  const cached = resultOf([baselineWith(1), tuned]);
  const uncachedVerdict = uncached.comparisons[0]?.verdict;
  const cachedVerdict = cached.comparisons[0]?.verdict;
  compare(
    {
      base_uncached: uncached.approaches[0]?.requestUsd,
      base_cached: cached.approaches[0]?.requestUsd,
      ft: uncached.approaches[1]?.requestUsd,
      training_usd: uncached.approaches[1]?.setup.totalUsd,
      payback_requests_uncached: uncachedVerdict?.kind === 'after' ? uncachedVerdict.requests : undefined,
      payback_requests_cached: cachedVerdict && 'requests' in cachedVerdict ? cachedVerdict.requests : null,
    },
    publishedCase,
  );
  expect(cachedVerdict).toEqual({ kind: 'never', reason: 'caching', aheadUntilMonths: null });
};

it.each(cases as Case[])('gives the published figures of the case $id ($source)', (publishedCase) => {
  const run = runners[publishedCase.kind];
  expect(run, `no runner for cases of the kind "${publishedCase.kind}"`).toBeTypeOf('function');
  run?.(publishedCase);
});
