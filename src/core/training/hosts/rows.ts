/** The hosts with their rules, each with source and date. A host is one constant here and one entry of the list. */
import type { TrainingMethod } from '../types.ts';
import type { HostRule, HostRuleKind, TrainingHost } from './types.ts';

const supervised: readonly TrainingMethod[] = ['supervised'];
const preference: readonly TrainingMethod[] = ['preference'];
const reinforcement: readonly TrainingMethod[] = ['reinforcement'];
const pairsAndChats: readonly TrainingMethod[] = ['supervised', 'preference'];
const every: readonly TrainingMethod[] = ['supervised', 'preference', 'reinforcement', 'pretraining'];

type Copy = Pick<HostRule, 'source' | 'asOf' | 'unverified'>;

const at = (methods: readonly TrainingMethod[], copy: Copy, kind: HostRuleKind): HostRule => ({
  ...kind,
  methods,
  ...copy,
});

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;

const openaiRoles = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];

const openaiGuide: Copy = { source: 'OpenAI, guide to supervised fine-tuning', asOf: '2026-06' };
const openaiPairs: Copy = { source: 'OpenAI, guide to direct preference optimisation', asOf: '2026-06-27' };
const openaiGraded: Copy = { source: 'OpenAI, guide to reinforcement fine-tuning', asOf: '2026-06' };
const openaiClient: Copy = { source: 'npm openai 7.57.0, resources/files', asOf: '2026-11-13' };

const openai: TrainingHost = {
  id: 'openai',
  name: 'OpenAI',
  formats: {
    supervised: ['openai-chat'],
    preference: ['openai-preference'],
    reinforcement: ['openai-reinforcement'],
  },
  rules: [
    at(supervised, openaiGuide, { rule: 'minimum-examples', value: 10 }),
    at(supervised, openaiGuide, { rule: 'advised-examples', value: 50 }),
    at(supervised, openaiGuide, { rule: 'answer', value: true }),
    at(
      supervised,
      { ...openaiGuide, source: 'OpenAI, fine-tuning guide, gpt-4o-mini' },
      {
        rule: 'maximum-tokens',
        value: 65_536,
      },
    ),
    at(every, openaiClient, { rule: 'maximum-bytes', value: 512 * mebibyte }),
    at(every, openaiClient, { rule: 'file-name', value: '\\.jsonl$' }),
    at(every, openaiClient, { rule: 'roles', value: openaiRoles }),
    at(preference, openaiPairs, { rule: 'text-only', value: true }),
    at(preference, openaiPairs, { rule: 'answer', value: true }),
    at(reinforcement, openaiGraded, { rule: 'last-user', value: true }),
    at(reinforcement, openaiGraded, { rule: 'validation-file', value: true }),
  ],
};

const azureHowTo: Copy = {
  source: 'Microsoft Learn, fine-tuning how-to (azure-ai-docs 0cfe2de)',
  asOf: '2026-10-05',
};
const azurePairs: Copy = { source: 'Microsoft Learn, direct preference optimisation', asOf: '2026-03-20' };
const azureGraded: Copy = { source: 'Microsoft Learn, reinforcement fine-tuning', asOf: '2026-03-19' };

const azure: TrainingHost = {
  id: 'azure',
  name: 'Azure',
  formats: openai.formats,
  rules: [
    at(supervised, azureHowTo, { rule: 'minimum-examples', value: 10 }),
    at(every, azureHowTo, { rule: 'maximum-bytes', value: 512 * mebibyte }),
    at(every, azureHowTo, { rule: 'roles', value: openaiRoles }),
    at(supervised, azureHowTo, { rule: 'answer', value: true }),
    at(
      every,
      {
        source:
          'Microsoft Learn, include of the Python SDK page (azure-ai-docs 0a9685a); the how-to of 2026-10-05 no longer says it',
        asOf: '2025-09-01',
        unverified: 'no-longer-stated',
      },
      { rule: 'byte-order-mark', value: true },
    ),
    at(preference, azurePairs, { rule: 'answer', value: true }),
    at(preference, azurePairs, { rule: 'answer-roles', value: ['assistant', 'tool'] }),
    at(reinforcement, azureGraded, { rule: 'last-user', value: true }),
    at(reinforcement, azureGraded, { rule: 'validation-file', value: true }),
  ],
};

const vertexPage: Copy = { source: 'Google Cloud, tuning of Gemini (copy)', asOf: '2026' };

const vertex: TrainingHost = {
  id: 'vertex',
  name: 'Vertex AI',
  formats: { supervised: ['vertex-gemini'] },
  rules: [
    at(supervised, vertexPage, { rule: 'advised-examples', value: 100 }),
    at(
      supervised,
      { ...vertexPage, unverified: 'sources-disagree' },
      {
        rule: 'maximum-examples',
        value: 10_000_000,
      },
    ),
    at(supervised, vertexPage, { rule: 'maximum-bytes', value: gibibyte }),
    at(supervised, vertexPage, { rule: 'maximum-tokens', value: 131_072 }),
    at(supervised, vertexPage, { rule: 'roles', value: ['system', 'user', 'assistant', 'tool'] }),
    at(supervised, vertexPage, { rule: 'maximum-validation-examples', value: 5000 }),
    at(
      supervised,
      { ...vertexPage, unverified: 'unclear' },
      { rule: 'maximum-validation-share', value: 0.3, above: 1000 },
    ),
  ],
};

const novaPage: Copy = { source: 'AWS, data preparation for Amazon Nova', asOf: '2026' };
const novaValidator: Copy = {
  source: 'amazon-bedrock-samples 7a8cfea, nova_ft_dataset_validator.py',
  asOf: '2026',
};
const novaGraded: Copy = { source: 'AWS, reinforcement fine-tuning of Amazon Nova', asOf: '2026' };

const novaWords = ['User:', 'Bot:', 'Assistant:', 'System:', '<image>', '<video>', '[EOS]'];
/** Refused by the validator alone; the documentation does not name them. */
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
    at(supervised, novaValidator, { rule: 'minimum-examples', value: 8 }),
    at(supervised, novaValidator, { rule: 'maximum-examples', value: 20_000 }),
    at(supervised, novaPage, { rule: 'advised-examples', value: 100 }),
    at(preference, novaPage, { rule: 'advised-examples', value: 1000 }),
    at(reinforcement, novaGraded, { rule: 'minimum-examples', value: 100 }),
    at(reinforcement, novaGraded, { rule: 'maximum-examples', value: 20_000 }),
    at(reinforcement, novaGraded, { rule: 'needs-keys', value: ['reference_answer'] }),
    at(pairsAndChats, novaPage, { rule: 'roles', value: ['system', 'user', 'assistant'] }),
    at(pairsAndChats, novaPage, { rule: 'alternation', value: true }),
    at(preference, novaPage, { rule: 'one-answer', value: true }),
    at(pairsAndChats, novaPage, { rule: 'reserved-words', value: novaWords }),
    at(
      pairsAndChats,
      { ...novaValidator, unverified: 'unclear' },
      {
        rule: 'other-reserved-words',
        value: novaOtherWords,
      },
    ),
    at(supervised, novaValidator, { rule: 'maximum-images', value: 10 }),
    at(supervised, novaValidator, { rule: 'maximum-videos', value: 1 }),
    at(every, novaPage, { rule: 'file-name', value: '^[A-Za-z0-9_/.-]+$' }),
  ],
};

const togetherPage: Copy = { source: 'Together, data preparation; npm together-ai 0.52.0', asOf: '2026-11' };
const togetherPairs: Copy = { source: 'Together, preference fine-tuning', asOf: '2026' };
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
    at(togetherMethods, togetherPage, { rule: 'minimum-examples', value: 1 }),
    at(
      togetherMethods,
      {
        source: 'npm together-ai 0.52.0, check-file; its documentation says 100 GB',
        asOf: '2026-11',
        unverified: 'sources-disagree',
      },
      { rule: 'maximum-bytes', value: 4.9 * gibibyte },
    ),
    at(togetherMethods, togetherPage, { rule: 'extra-keys', value: true }),
    at(togetherMethods, togetherPage, { rule: 'one-format', value: true }),
    at(pairsAndChats, togetherPage, { rule: 'roles', value: ['system', 'user', 'assistant'] }),
    at(preference, togetherPairs, { rule: 'one-answer', value: true }),
  ],
};

const fireworksPage: Copy = { source: 'Fireworks, fine-tuning (copy)', asOf: '2026' };

const fireworks: TrainingHost = {
  id: 'fireworks',
  name: 'Fireworks',
  formats: { supervised: ['openai-chat'], preference: ['openai-preference'] },
  rules: [
    at(supervised, fireworksPage, { rule: 'minimum-examples', value: 3 }),
    at(supervised, fireworksPage, { rule: 'maximum-examples', value: 3_000_000 }),
    at(supervised, fireworksPage, { rule: 'system-first', value: true }),
  ],
};

const mistralPage: Copy = { source: 'Mistral, text and vision fine-tuning (copy)', asOf: '2026' };
const mistralLimits: Copy = {
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
    at(supervised, mistralPage, { rule: 'roles', value: ['system', 'user', 'assistant', 'tool'] }),
    at(supervised, mistralLimits, { rule: 'maximum-bytes', value: 512 * mebibyte }),
    at(supervised, mistralLimits, { rule: 'maximum-validation-bytes', value: mebibyte }),
    at(supervised, mistralLimits, { rule: 'maximum-validation-share', value: 0.05, above: 0 }),
  ],
};

/** Every host by its id. */
export const trainingHosts = { openai, azure, vertex, bedrock, together, fireworks, mistral } as const;
