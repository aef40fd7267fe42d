/** Whether a job trained another model: names of one model at several hosts, of two models, and names that may be any model. */
import { describe, expect, it } from 'vitest';
import { hostRoutes } from '../../../src/core/steps/registry.ts';
import { areOtherModels } from '../../../src/core/usage/base-model.ts';
import { shipped } from '../../../src/prices/shipped.ts';

/** The names that the hosts give to the models of the catalogue, from the next steps. */
const namesAtHosts = Object.values(hostRoutes).flatMap(({ id, models, adapterModels }) =>
  Object.entries({ ...models, ...adapterModels }).map(([model, name]) => ({ id: `${id}/${model}`, name })),
);

describe('the base model of a job', () => {
  it.each(namesAtHosts)('is the model of the catalogue: $name is $id', ({ id, name }) => {
    expect(areOtherModels(name, id)).toBe(false);
  });

  it('has a name and an id in the catalogue that mean the same model', () => {
    const rows = shipped.models().flatMap(({ models }) => models);
    expect(rows.filter(({ id, name }) => areOtherModels(name, id)).map(({ id, name }) => [name, id])).toEqual(
      [],
    );
  });

  it.each([
    ['gpt-4.1-mini-2025-04-14', 'openai/gpt-4.1-mini'],
    ['ft:gpt-4.1-mini-2025-04-14:acme:mails:abc123', 'openai/gpt-4.1-mini'],
    ['gpt-4.1-2025-04-14', 'azure/gpt-4.1-regional'],
    ['gpt-3.5-turbo-1106', 'openai/gpt-3.5-turbo-0125'],
    ['arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0:128k', 'bedrock/amazon-nova-micro'],
    ['publishers/google/models/gemini-3.5-flash@001', 'vertex/gemini-3.5-flash'],
    ['accounts/fireworks/models/llama-v3p1-8b-instruct', 'together/llama-3.1-8b'],
    ['accounts/fireworks/models/deepseek-v3p1', 'together/deepseek-v3.1'],
    ['meta-llama/Llama-4-Scout-17B-16E-Instruct', 'together/llama-4-scout'],
    ['Qwen/Qwen3-8B', 'tinker/qwen3-8b'],
    ['us.anthropic.claude-sonnet-5-5-20261001-v1:0', 'anthropic/claude-sonnet-5-5'],
    ['claude-haiku-4-5-20251001', 'anthropic/claude-haiku-4.5'],
    ['claude-opus-4-0', 'anthropic/claude-opus-4'],
    ['meta.llama3-1-8b-instruct-v1:0', 'bedrock/llama-3.1-8b'],
    ['meta.llama3-1-8b-instruct-v1:0:128k', 'bedrock/llama-3.1-8b'],
    [
      'arn:aws:bedrock:us-west-2::foundation-model/meta.llama3-1-8b-instruct-v1:0:128k',
      'bedrock/llama-3.1-8b',
    ],
    ['meta.llama3-3-70b-instruct-v1:0', 'bedrock/llama-3.3-70b'],
    ['us.meta.llama3-3-70b-instruct-v1:0', 'bedrock/llama-3.3-70b'],
    ['qwen.qwen3-32b-v1:0', 'bedrock/qwen3-32b'],
    ['deepseek.v3-v1:0', 'together/deepseek-v3'],
    ['gpt-35-turbo', 'openai/gpt-3.5-turbo'],
    ['gpt-35-turbo-0125', 'azure/gpt-3.5-turbo'],
  ])('may have a date, a revision and a maker in its name: %s is %s', (jobModel, catalogId) => {
    expect(areOtherModels(jobModel, catalogId)).toBe(false);
  });

  it.each([
    ['gpt-4.1-2025-04-14', 'openai/gpt-4.1-mini'],
    ['gpt-4.1-mini-2025-04-14', 'openai/gpt-4.1'],
    ['gpt-4o-mini-2024-07-18', 'openai/gpt-4.1-mini'],
    ['gpt-4o-2024-08-06', 'openai/gpt-4.1'],
    ['o4-mini-2025-04-16', 'openai/gpt-4o-mini'],
    ['gemini-2.5-flash', 'vertex/gemini-3.5-flash'],
    ['gemini-3.5-flash-lite', 'vertex/gemini-3.5-flash'],
    ['amazon.nova-lite-v1:0:300k', 'bedrock/amazon-nova-2-lite'],
    ['arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0', 'bedrock/amazon-nova-lite'],
    ['meta-llama/Llama-3.3-70B-Instruct-Reference', 'together/llama-3.1-8b'],
    ['openai/gpt-oss-120b', 'together/gpt-oss-20b'],
    ['gpt-4.1-mini-2025-04-14', 'anthropic/claude-sonnet-5-5'],
    ['claude-3-5-sonnet-20241022', 'anthropic/claude-sonnet-5-5'],
    ['claude-opus-4-1-20250805', 'anthropic/claude-opus-4-5'],
    ['meta.llama3-1-8b-instruct-v1:0', 'bedrock/llama-3.2-8b'],
    ['meta.llama3-1-8b-instruct-v1:0', 'bedrock/llama-3.1-70b'],
    ['qwen.qwen3-32b-v1:0', 'bedrock/qwen3-8b'],
    ['deepseek.v3-v1:0', 'bedrock/qwen3-32b'],
  ])('is another model than that of the approach: %s is not %s', (jobModel, catalogId) => {
    expect(areOtherModels(jobModel, catalogId)).toBe(true);
  });

  it.each([
    [
      'a model that was tuned before',
      'arn:aws:bedrock:us-east-1:1:custom-model/amazon.nova-micro-v1:0/abc',
      'bedrock/amazon-nova-lite',
    ],
    ['a model with a name of its own', 'accounts/acme/models/gpt-oss-20b-mails', 'fireworks/gpt-oss-120b'],
    ['a size in place of a model', 'meta-llama/Llama-3.3-70B-Instruct-Reference', 'together/up-to-16b'],
    ['a variant that is not known', 'gpt-4.1-pico', 'openai/gpt-4.1'],
    ['a number', 'projects/7/locations/us/models/9', 'vertex/gemini-3.5-flash'],
    ['an empty name', '', 'openai/gpt-4.1'],
  ])('may be the model of the approach: %s', (_, jobModel, catalogId) => {
    expect(areOtherModels(jobModel, catalogId)).toBe(false);
  });

  it('tells the models that a host of the catalogue trains apart', () => {
    const trained = shipped.models().flatMap(({ models }) => models.filter(({ tuned }) => tuned));
    // A row for a range of sizes, or for a region, has the models of other rows.
    const named = trained.filter(({ id }) => !/up-to|\d+b-|above-|-regional$/.test(id));
    const confused = named.flatMap((model) =>
      named
        .filter((other) => other.provider === model.provider && other !== model)
        .filter((other) => !areOtherModels(model.id, other.id))
        .map((other) => [model.id, other.id]),
    );
    expect(confused).toEqual([]);
  });
});
