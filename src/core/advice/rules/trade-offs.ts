/** The lines of the table of trade-offs, and the prompting techniques of the article. */
import { isRetrieval, isTuned } from '../../scenario/technique.ts';
import { minimumExamples } from './host-minimum.ts';
import { indicators } from './indicators.ts';
import {
  answerTo,
  attemptsUsd,
  count,
  months,
  ms,
  share,
  type TechniqueRule,
  type TradeOffRule,
  tokens,
  usd,
} from './rule.ts';

/** The lines of the table of trade-offs, in order. */
export const tradeOffs = {
  'prompt-tokens': {
    kind: 'trade-off',
    article: 'prompting cons: uses context for examples; fine_tuning pros: shorter prompts needed',
    source: 'calculation',
    dependsOnTokens: true,
    value: ({ promptTokens }) => tokens(promptTokens),
  },
  'response-time': {
    kind: 'trade-off',
    article: 'prompting cons: higher latency (longer prompts)',
    source: 'evaluation',
    value: ({ responseMs }) => ms(responseMs),
  },
  'accepted-share': {
    kind: 'trade-off',
    article:
      'fine_tuning pros: can outperform prompting, domain adaptation; prompting cons: limited by model’s base behavior',
    source: 'evaluation',
    value: ({ measured }) => share(measured?.comparableShare ?? measured?.share),
  },
  consistency: {
    kind: 'trade-off',
    article: 'fine_tuning pros: consistent behavior; prompting cons: may not achieve consistency',
    source: 'answer',
    value: ({ id, measured }, facts) => {
      const userAnswer = id === facts.prompt?.id ? answerTo(facts, 'inconsistent') : undefined;
      const differingShare = userAnswer ?? measured?.inconsistent;
      return differingShare == null ? null : share(1 - differingShare);
    },
  },
  'cost-of-calls': {
    kind: 'trade-off',
    article: 'cost_analysis: per_request',
    source: 'calculation',
    dependsOnTokens: true,
    value: attemptsUsd,
  },
  'set-up': {
    kind: 'trade-off',
    article: 'cost_analysis: upfront training and data_preparation',
    source: 'calculation',
    value: ({ setupUsd }) => usd(setupUsd),
  },
  'change-of-rules': {
    kind: 'trade-off',
    article: 'prompting pros: instant iteration; cost_analysis: iteration',
    source: 'calculation',
    value: (approach) => {
      if ('retrainUsd' in approach) return usd(approach.retrainUsd);
      return { code: isRetrieval(approach.technique) ? 'edit-document' : 'edit-text' };
    },
  },
  'data-needed': {
    kind: 'trade-off',
    article: 'prompting pros: no training needed; fine_tuning cons: requires training data',
    source: 'calculation',
    value: ({ technique, model }) =>
      isTuned(technique)
        ? count(Math.max(indicators['thin-data'].limit, minimumExamples(model) ?? 0))
        : { code: 'none' },
  },
  'time-to-start': {
    kind: 'trade-off',
    article: 'fine_tuning cons: takes time to train',
    source: 'calculation',
    // Every training takes time. If a tuned model has 0, which is the default of a scenario, its time is unknown.
    value: ({ leadMonths, technique }) => {
      if (leadMonths === 0) return isTuned(technique) ? null : { code: 'none' };
      return months(leadMonths);
    },
  },
  infrastructure: {
    kind: 'trade-off',
    article: 'prompting pros: no infrastructure required; fine_tuning cons: needs infrastructure',
    source: 'calculation',
    value: ({ idleUsdPerMonth }) => (idleUsdPerMonth === 0 ? { code: 'none' } : usd(idleUsdPerMonth)),
  },
  'tied-to': {
    kind: 'trade-off',
    article: 'prompting pros: works with any model',
    source: 'calculation',
    value: ({ technique, model }) => {
      if (!isTuned(technique)) return { code: 'any-model' };
      return model === null ? null : { name: model };
    },
  },
  'end-of-service': {
    kind: 'trade-off',
    article: 'fine_tuning cons: model management overhead',
    source: 'calculation',
    value: ({ endsOn }) => (endsOn === null ? { code: 'none-announced' } : { date: endsOn }),
  },
} as const satisfies Record<string, TradeOffRule>;

const techniqueRule = (
  article: string,
  inputTokens: number,
  outputTokens = 0,
  source: TechniqueRule['source'] = 'calculation',
): TechniqueRule => ({ kind: 'technique', article, source, adds: { inputTokens, outputTokens } });

/** The prompting techniques. The article gives no lengths, so each that adds a text is priced for 100 tokens until its length is known. */
export const techniques = {
  'zero-shot': techniqueRule('techniques: zero-shot, just describe the task', 0),
  'clear-instructions': techniqueRule('1_clear_instructions', 100),
  'system-prompt': techniqueRule('techniques: system prompts, set context and behavior', 100),
  'few-shot': techniqueRule('2_few_shot_examples: include 2–5 examples of desired output', 100, 0, 'file'),
  'output-format': techniqueRule('3_output_format: specify exact format', 100),
  'chain-of-thought': techniqueRule('4_chain_of_thought: think step by step', 0, 100),
} as const;
