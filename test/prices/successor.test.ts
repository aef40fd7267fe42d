/** Tests the successor of a model that ends: the model that the maker names as its replacement, or else the newest of its line. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import type { Approach, Technique } from '../../src/core/types.ts';
import * as prices from '../../src/prices/index.ts';
import { successorOf } from '../../src/prices/successor.ts';

const startsOn = '2026-11-25';

function approachOn(model: string, technique: Technique = 'few-shot', fields: object = {}): Approach {
  const modelPrices = prices.approachFor(model, { tuned: technique === 'fine-tuned' });
  if (!modelPrices) throw new Error(model);
  const { approaches } = createScenario({
    startsOn,
    requestsPerMonth: 1,
    approaches: [{ id: 'a', technique, variableTokens: 1, ...modelPrices, ...fields }],
  });
  return approaches[0] as Approach;
}

const successor = (model: string, technique?: Technique, fields?: object) => {
  const offered = successorOf(approachOn(model, technique, fields), startsOn, prices);
  return offered && [offered.model.id, offered.statement !== null];
};

describe('the successor', () => {
  it.each(['gpt-4.1', 'gpt-4.1-mini', 'gpt-4o', 'gpt-4o-mini'])(
    'of %s is the model that OpenAI names',
    (model) => {
      expect(successor(`openai/${model}`)).toEqual(['openai/gpt-6-luna', true]);
    },
  );

  it.each([
    ['openai/gpt-5-mini', 'openai/gpt-5.4-mini'],
    ['openai/gpt-5-nano', 'openai/gpt-5.4-nano'],
    ['openai/gpt-5', 'openai/gpt-5.5'],
    ['google/gemini-2.5-flash', 'google/gemini-3.8-flash'],
    ['google/gemini-3.1-flash-lite', 'google/gemini-3.5-flash-lite'],
  ])(
    'of %s is the newest model of the same line at the host, because the maker names none',
    (model, newest) => {
      expect(successor(model)).toEqual([newest, false]);
    },
  );

  it('is no model whose service has already ended when that of its predecessor ends', () => {
    const rows = prices.catalog.models.map((row) =>
      row.id === 'openai/gpt-5.4-mini' && row.base
        ? { ...row, base: { ...row.base, availableUntil: '2026-12-01' } }
        : row,
    );
    const withEarlierEnd = prices.createCatalog(rows, prices.catalog);
    expect(successorOf(approachOn('openai/gpt-5-mini'), startsOn, withEarlierEnd)).toBeNull();
  });

  it('of a tuned model is a model that can be tuned, so it is never GPT-6 Luna', () => {
    expect(successor('openai/gpt-4.1-mini', 'fine-tuned')).toBeNull();
  });

  it.each([
    ['for a model that does not end', 'anthropic/claude-haiku-4-5', {}],
    [
      'for a name without a version',
      'openai/gpt-4o',
      { model: 'azure/gpt-4o', availableUntil: '2027-01-01' },
    ],
    ['for a model that is in no catalogue', 'openai/gpt-4o', { model: 'mine/own' }],
    ['for prices without a model', 'openai/gpt-4o', { model: undefined }],
  ])('does not exist %s', (_, model, fields) => {
    expect(successor(model, 'few-shot', fields)).toBeNull();
  });

  it('exists for an approach whose end the user entered', () => {
    expect(successor('anthropic/claude-haiku-4-5', 'few-shot', { availableUntil: '2027-06-01' })).toEqual([
      'anthropic/claude-haiku-5-5',
      false,
    ]);
  });
});

describe('the catalogue', () => {
  it('names successors that it lists and that serve after the end, with source and date', () => {
    const successors = prices.catalog.models.flatMap((row) =>
      row.successor ? [{ row, ...row.successor }] : [],
    );
    expect(successors.length).toBeGreaterThan(3);
    for (const { row, model, source, asOf } of successors) {
      const successorModel = prices.findModel(model);
      const end = row.base?.availableUntil ?? '';
      expect(successorModel && prices.serviceOn(successorModel, end, false)?.state, row.id).toBe('current');
      expect(source.length, row.id).toBeGreaterThan(10);
      expect(asOf <= (prices.catalog.compiledOn ?? ''), row.id).toBe(true);
    }
  });
});
