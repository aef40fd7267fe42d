/** The sentences of remarks, for single cases and for every row of the catalogue. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { remarkRows } from '../../../../src/elements/common/wording/remark-rows.ts';
import {
  lineOf,
  readingText,
  remarkSentence,
  remarksLine,
} from '../../../../src/elements/common/wording/remark-sentences.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import * as prices from '../../../../src/prices/index.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import { contextOf, geminiScenario, language, prompt, scenarioOf, tune } from './remark-cases.ts';

const { approachFor, catalog } = prices;

describe('a remark on how prices were read', () => {
  it('names each part of the prices that was read in this way', () => {
    const namedIn = (scenario: Scenario, kind: 'derived' | 'restated') =>
      remarksOn(scenario, prices)
        .filter((remark) => remark.kind === kind)
        .map((remark) => {
          const sentence = remarkSentence(remark, contextOf(scenario), language).toLowerCase();
          return Object.values(text.parts).filter((part) => sentence.includes(part));
        });
    expect(namedIn(geminiScenario, 'restated')).toEqual([
      [text.parts.rates],
      [text.parts.rates, text.parts.training],
    ]);
    expect(namedIn(scenarioOf(prompt, tune), 'derived')).toEqual([[text.parts.training]]);
  });

  it('has the date of the source, unless its name has one', () => {
    const sentencesOf = (id: string) => {
      const scenario = scenarioOf(prompt, { ...tune, ...approachFor(id, { tuned: true, tokens: 1e5 }) });
      return remarksOn(scenario, prices)
        .filter(({ kind, index }) => kind === 'restated' && index === 1)
        .map((remark) => remarkSentence(remark, contextOf(scenario), language));
    };
    expect(sentencesOf('runpod/llama-3.1-8b')).toEqual([
      'The training price and the hosting price were taken from a survey of GPU prices (3 Sep 2026).',
    ]);
    expect(sentencesOf('bedrock/amazon-nova-2-lite').join(' ')).toMatch(
      /a test program with AWS’s price list \(2026\)\..+ of March 2024, and .+ of 2026 with AWS’s price list\.$/,
    );
  });
});

describe('a promise of a host', () => {
  /** The sentences of one kind on a tuned model, or on an untuned one. */
  const sentencesOn = (id: string, kind: string, isTuned: boolean, startsOn = '2026-11-25') => {
    const scenario = createScenario({
      ...scenarioOf(
        { ...prompt, ...(!isTuned && approachFor(id)) },
        { ...tune, ...(isTuned && approachFor(id, { tuned: true, tokens: 1e5 })) },
      ),
      startsOn,
    } as ScenarioInput);
    return remarksOn(scenario, prices)
      .filter((remark) => remark.kind === kind)
      .map((remark) => remarkSentence(remark, contextOf(scenario), language));
  };

  it('of a promotion until a day at least does not call this day its end', () => {
    expect(sentencesOn('openai/gpt-5.6-sol', 'promotion', false)).toEqual([
      'The price of GPT-5.6 Sol is a promotion until 21 November 2026 at least; no later price was found, so the promotion is counted afterwards too.',
    ]);
  });

  it('to existing customers names the stricter condition that holds from a later day on', () => {
    expect(sentencesOn('openai/gpt-4o', 'closed', true)).toEqual([
      'Since 2 July 2026, only customers who used a tuned model in the 60 days before training have been able to tune GPT-4o at OpenAI; they can until 6 January 2027.',
    ]);
    expect(sentencesOn('openai/gpt-4o', 'closed', true, '2026-06-01')).toEqual([
      'Since 7 May 2026, only existing customers have been able to tune GPT-4o at OpenAI; they can until 6 January 2027.',
    ]);
  });
});

it('the lifetime of a cache is written in hours if it has several whole ones', () => {
  const scenario = scenarioOf({ ...prompt, prefixTokens: 2000, ...approachFor('openai/gpt-4.1') }, tune);
  const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
  if (!remark) throw new Error('No remark');
  const [otherReading] = remark.others;
  expect(remarkSentence(remark, contextOf(scenario), language)).toContain(text.lifetime('24 hours'));
  expect(otherReading && readingText(remark, otherReading, language)).toBe(text.lifetime('5 minutes'));
});

describe('an assumption', () => {
  it('also has a text of a few words', () => {
    const scenario = scenarioOf(
      { ...prompt, ...approachFor('together/llama-3.3-70b') },
      { ...tune, ...approachFor('together/llama-3.3-70b', { tuned: true, tokens: 1e5 }) },
    );
    const lines = remarksOn(scenario, prices)
      .filter(({ kind }) => kind === 'assumption')
      .map((remark) => lineOf(remark, language));
    expect(lines).toContain('An assumption about the price of cached input');
  });
});

describe('a prompt that is too short for the cache of its model', () => {
  it('is called uncached', () => {
    const texts = remarkRows(contextOf(geminiScenario), language, []).map((row) => row.text);
    expect(texts).toContainEqual(expect.stringContaining(text.uncached('2,000', '4,096')));
    const withLongPrompt = scenarioOf(
      { ...prompt, prefixTokens: 5000, ...approachFor('vertex/gemini-3.5-flash') },
      { ...tune, prefixTokens: 0 },
    );
    expect(remarksOn(withLongPrompt, prices).map(({ kind }) => kind)).not.toContain('uncached');
  });
});

describe('every row of the catalogue', () => {
  const cases = catalog.models.flatMap(({ id, base, tuned }) => [
    ...(base ? [{ id, tuned: false }] : []),
    ...(tuned ? [{ id, tuned: true }] : []),
  ]);

  /** The names of the snapshots of GPT-4o, which are days as their maker writes them. */
  const snapshots = /\b2024-(05-13|08-06|11-20)\b/g;

  it('has remarks that are plain sentences, and a line above them', () => {
    for (const { id, tuned } of cases) {
      const { id: _, ...size } = tuned ? tune : prompt;
      const approach = { ...size, id: 'x', ...approachFor(id, { tuned, ...(tuned && { tokens: 1e5 }) }) };
      const { cache: _c, training: _t, hosting: _h, monthly: _m, ...withoutPrices } = approach;
      const scenario = scenarioOf({
        ...withoutPrices,
        ...approachFor(id, { tuned, ...(tuned && { tokens: 1e5 }) }),
      });
      const remarks = remarksOn(scenario, prices);
      for (const remark of remarks) {
        const sentence = remarkSentence(remark, contextOf(scenario), language);
        expect(sentence, id).toMatch(/^([\p{Lu}\d$]|o\d|gpt-).*\.$/su);
        expect(sentence.replace(snapshots, ''), id).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}-\d{2}|\.\.$/);
      }
      expect(remarksLine(remarks, language) === null, id).toBe(remarks.length === 0);
      expect(remarkRows(contextOf(scenario), language, []), id).toHaveLength(remarks.length);
    }
  });
});
