/** The hosts with their rules, each rule with source and date. A host is one constant and one entry of `trainingHosts`. */
import type { TrainingMethod } from '../types.ts';
import type { HostRule, HostRuleContent, TrainingHost } from './types.ts';

const supervised: readonly TrainingMethod[] = ['supervised'];
const preference: readonly TrainingMethod[] = ['preference'];
const reinforcement: readonly TrainingMethod[] = ['reinforcement'];
const chatsAndPairs: readonly TrainingMethod[] = ['supervised', 'preference'];
const allMethods: readonly TrainingMethod[] = ['supervised', 'preference', 'reinforcement', 'pretraining'];

/** The page or file in which rules were read, and when. “(copy)” after the name: a copy of the page was read. */
type Origin = Pick<HostRule, 'source' | 'asOf' | 'unverified'>;

/** A rule for some methods, as read at an origin. */
const ruleFor = (methods: readonly TrainingMethod[], origin: Origin, content: HostRuleContent): HostRule => ({
  ...content,
  methods,
  ...origin,
});

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;

const openaiRoles = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];

const openaiGuide: Origin = { source: 'OpenAI, guide to supervised fine-tuning', asOf: '2026-06' };
const openaiPairs: Origin = { source: 'OpenAI, guide to direct preference optimisation', asOf: '2026-06-27' };
const openaiGraded: Origin = { source: 'OpenAI, guide to reinforcement fine-tuning', asOf: '2026-06' };
const openaiClient: Origin = { source: 'npm openai 7.57.0, resources/files', asOf: '2026-11-13' };

const openai: TrainingHost = {
  id: 'openai',
  name: 'OpenAI',
  formats: {
    supervised: ['openai-chat'],
    preference: ['openai-preference'],
    reinforcement: ['openai-reinforcement'],
  },
  rules: [
    ruleFor(supervised, openaiGuide, { rule: 'minimum-examples', value: 10 }),
    ruleFor(supervised, openaiGuide, { rule: 'advised-examples', value: 50 }),
    ruleFor(supervised, openaiGuide, { rule: 'answer', value: true }),
    ruleFor(
      supervised,
      { ...openaiGuide, source: 'OpenAI, fine-tuning guide, gpt-4o-mini' },
      {
        rule: 'maximum-tokens',
        value: 65_536,
      },
    ),
    ruleFor(allMethods, openaiClient, { rule: 'maximum-bytes', value: 512 * mebibyte }),
    ruleFor(allMethods, openaiClient, { rule: 'file-name', value: '\\.jsonl$' }),
    ruleFor(allMethods, openaiClient, { rule: 'roles', value: openaiRoles }),
    ruleFor(preference, openaiPairs, { rule: 'text-only', value: true }),
    ruleFor(preference, openaiPairs, { rule: 'answer', value: true }),
    ruleFor(reinforcement, openaiGraded, { rule: 'last-user', value: true }),
    ruleFor(reinforcement, openaiGraded, { rule: 'validation-file', value: true }),
  ],
};

const azureHowTo: Origin = {
  source: 'Microsoft Learn, fine-tuning how-to (azure-ai-docs 0cfe2de)',
  asOf: '2026-10-05',
};
const azurePairs: Origin = { source: 'Microsoft Learn, direct preference optimisation', asOf: '2026-03-20' };
const azureGraded: Origin = { source: 'Microsoft Learn, reinforcement fine-tuning', asOf: '2026-03-19' };

const azure: TrainingHost = {
  id: 'azure',
  name: 'Azure',
  formats: openai.formats,
  rules: [
    ruleFor(supervised, azureHowTo, { rule: 'minimum-examples', value: 10 }),
    // Azure says “less than 512 MB”.
    ruleFor(allMethods, azureHowTo, { rule: 'maximum-bytes', value: 512 * mebibyte - 1 }),
    ruleFor(allMethods, azureHowTo, { rule: 'roles', value: openaiRoles }),
    ruleFor(supervised, azureHowTo, { rule: 'answer', value: true }),
    ruleFor(
      allMethods,
      {
        source:
          'Microsoft Learn, include of the Python SDK page (azure-ai-docs 0a9685a); the how-to of 2026-10-05 no longer says it',
        asOf: '2025-09-01',
        unverified: 'no-longer-stated',
      },
      { rule: 'byte-order-mark', value: true },
    ),
    ruleFor(preference, azurePairs, { rule: 'text-only', value: true }),
    ruleFor(preference, azurePairs, { rule: 'answer', value: true }),
    ruleFor(preference, azurePairs, { rule: 'answer-roles', value: ['assistant', 'tool'] }),
    ruleFor(reinforcement, azureGraded, { rule: 'last-user', value: true }),
    ruleFor(reinforcement, azureGraded, { rule: 'validation-file', value: true }),
  ],
};

const vertexPage: Origin = { source: 'Google Cloud, tuning of Gemini (copy)', asOf: '2026' };

const vertex: TrainingHost = {
  id: 'vertex',
  name: 'Vertex AI',
  formats: { supervised: ['vertex-gemini'] },
  rules: [
    ruleFor(supervised, vertexPage, { rule: 'advised-examples', value: 100 }),
    ruleFor(
      supervised,
      { ...vertexPage, unverified: 'sources-disagree' },
      {
        rule: 'maximum-examples',
        value: 10_000_000,
      },
    ),
    ruleFor(supervised, vertexPage, { rule: 'maximum-media-examples', value: 300_000 }),
    ruleFor(supervised, vertexPage, { rule: 'maximum-bytes', value: gibibyte }),
    ruleFor(supervised, vertexPage, { rule: 'maximum-tokens', value: 131_072 }),
    ruleFor(supervised, vertexPage, { rule: 'roles', value: ['system', 'user', 'assistant', 'tool'] }),
    ruleFor(supervised, vertexPage, { rule: 'maximum-validation-examples', value: 5000 }),
    ruleFor(
      supervised,
      { ...vertexPage, unverified: 'unclear' },
      // Only for more than 1,000 training examples.
      { rule: 'maximum-validation-share', value: 0.3, above: 1000 },
    ),
  ],
};

const novaPage: Origin = { source: 'AWS, data preparation for Amazon Nova', asOf: '2026' };
const novaValidator: Origin = {
  source: 'amazon-bedrock-samples 7a8cfea, nova_ft_dataset_validator.py',
  asOf: '2026',
};
const novaGraded: Origin = { source: 'AWS, reinforcement fine-tuning of Amazon Nova', asOf: '2026' };

const novaWords = ['User:', 'Bot:', 'Assistant:', 'System:', '<image>', '<video>', '[EOS]'];
/** The words that the validator refuses, although the documentation does not name them. */
const novaOtherWords = ['USER:', 'BOT:', 'ASSISTANT:', 'SYSTEM:', 'Thought:', 'THOUGHT:'];

const bedrock: TrainingHost = {
  id: 'bedrock',
  name: 'Amazon Bedrock (Nova)',
  formats: {
    supervised: ['bedrock-nova'],
    preference: ['bedrock-nova-preference'],
    reinforcement: ['openai-reinforcement'],
  },
  rules: [
    ruleFor(supervised, novaValidator, { rule: 'minimum-examples', value: 8 }),
    ruleFor(supervised, novaValidator, { rule: 'maximum-examples', value: 20_000 }),
    ruleFor(supervised, novaPage, { rule: 'advised-examples', value: 100 }),
    ruleFor(preference, novaPage, { rule: 'advised-examples', value: 1000 }),
    ruleFor(reinforcement, novaGraded, { rule: 'minimum-examples', value: 100 }),
    ruleFor(reinforcement, novaGraded, { rule: 'maximum-examples', value: 20_000 }),
    ruleFor(reinforcement, novaGraded, { rule: 'needs-keys', value: ['reference_answer'] }),
    ruleFor(chatsAndPairs, novaPage, { rule: 'roles', value: ['system', 'user', 'assistant'] }),
    ruleFor(chatsAndPairs, novaPage, { rule: 'alternation', value: true }),
    ruleFor(preference, novaPage, { rule: 'one-answer', value: true }),
    ruleFor(chatsAndPairs, novaPage, { rule: 'reserved-words', value: novaWords }),
    ruleFor(
      chatsAndPairs,
      { ...novaValidator, unverified: 'unclear' },
      {
        rule: 'other-reserved-words',
        value: novaOtherWords,
      },
    ),
    ruleFor(supervised, novaValidator, { rule: 'maximum-images', value: 10 }),
    ruleFor(supervised, novaValidator, { rule: 'maximum-videos', value: 1 }),
    ruleFor(supervised, novaValidator, { rule: 'text-only-model', value: 'Nova Micro' }),
    ruleFor(supervised, novaPage, { rule: 'maximum-epochs', value: 5 }),
    ruleFor(allMethods, novaPage, { rule: 'file-name', value: '^[A-Za-z0-9_/.-]+$' }),
  ],
};

const togetherPage: Origin = {
  source: 'Together, data preparation; npm together-ai 0.52.0',
  asOf: '2026-11',
};
const togetherPairs: Origin = { source: 'Together, preference fine-tuning', asOf: '2026' };
const togetherMethods: readonly TrainingMethod[] = ['supervised', 'preference', 'pretraining'];

const together: TrainingHost = {
  id: 'together',
  name: 'Together',
  formats: {
    supervised: ['openai-chat', 'prompt-completion'],
    preference: ['openai-preference'],
    pretraining: ['text'],
  },
  rules: [
    ruleFor(togetherMethods, togetherPage, { rule: 'minimum-examples', value: 1 }),
    ruleFor(
      togetherMethods,
      {
        source: 'npm together-ai 0.52.0, check-file; its documentation says 100 GB',
        asOf: '2026-11',
        unverified: 'sources-disagree',
      },
      { rule: 'maximum-bytes', value: 4.9 * gibibyte },
    ),
    // Keys besides the format's own are refused.
    ruleFor(togetherMethods, togetherPage, { rule: 'extra-keys', value: true }),
    ruleFor(togetherMethods, togetherPage, { rule: 'one-format', value: true }),
    ruleFor(chatsAndPairs, togetherPage, { rule: 'roles', value: ['system', 'user', 'assistant'] }),
    ruleFor(preference, togetherPairs, { rule: 'one-answer', value: true }),
  ],
};

const fireworksPage: Origin = { source: 'Fireworks, fine-tuning (copy)', asOf: '2026' };

const fireworks: TrainingHost = {
  id: 'fireworks',
  name: 'Fireworks',
  formats: { supervised: ['openai-chat'], preference: ['openai-preference'] },
  rules: [
    ruleFor(supervised, fireworksPage, { rule: 'minimum-examples', value: 3 }),
    ruleFor(supervised, fireworksPage, { rule: 'maximum-examples', value: 3_000_000 }),
    ruleFor(supervised, fireworksPage, { rule: 'system-first', value: true }),
  ],
};

const mistralPage: Origin = { source: 'Mistral, text and vision fine-tuning (copy)', asOf: '2026' };
const mistralLimits: Origin = {
  source: 'restatements of Mistral’s former limits',
  asOf: '2026',
  unverified: 'secondary',
};

const mistral: TrainingHost = {
  id: 'mistral',
  name: 'Mistral',
  formats: { supervised: ['openai-chat'] },
  endedBy: '2026-08-21',
  rules: [
    ruleFor(supervised, mistralPage, { rule: 'roles', value: ['system', 'user', 'assistant', 'tool'] }),
    ruleFor(supervised, mistralLimits, { rule: 'maximum-bytes', value: 512 * mebibyte }),
    ruleFor(supervised, mistralLimits, { rule: 'maximum-validation-bytes', value: mebibyte }),
    // For any number of training examples.
    ruleFor(supervised, mistralLimits, { rule: 'maximum-validation-share', value: 0.05, above: 0 }),
  ],
};

/** Every host by its id. */
export const trainingHosts = { openai, azure, vertex, bedrock, together, fireworks, mistral } as const;
