/** The split of a saving into the part of the model and the part of tuning: the amounts add up, and the wording fits their signs. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { assumedFigures } from '../../../../src/elements/common/wording/assumed-figures.ts';
import { roundedParts, worthOf } from '../../../../src/elements/common/wording/worth-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import { tuningWorth } from '../../../../src/prices/tuning-worth.ts';
import { verdictView } from '../../../harness/pair.ts';
import { certainPrompt, language, scenarioOf, tune, uncertainPrompt } from './remark-cases.ts';

const messages = english.worth;

describe('the amounts of the two parts', () => {
  const amount = fc.double({ min: -5000, max: 5000, noNaN: true });

  it.each([
    [3.0785, 0.9912, { model: 3.08, tuning: 0.99, decimals: 2 }],
    // The parts would be rounded to 1.01 and 1.01, their sum to 2.01.
    [1.005_1, 1.005_1, { model: 1.01, tuning: 1, decimals: 2 }],
    // The binary form of 1.835 is a little less than 1.835.
    [1.835, 0.195, { model: 1.84, tuning: 0.19, decimals: 2 }],
    [40.6, 30.6, { model: 41, tuning: 30, decimals: 0 }],
    [12.5, -0.034, { model: 12.5, tuning: -0.034, decimals: 3 }],
    [5, 0, { model: 5, tuning: 0, decimals: 2 }],
    [0, 0, { model: 0, tuning: 0, decimals: 0 }],
  ])('%f and %f are rounded so that they add up', (model, tuning, expected) => {
    expect(roundedParts(model, tuning)).toEqual(expected);
  });

  it('add up as they are written, and keep their signs', () => {
    fc.assert(
      fc.property(amount, amount, (model, tuning) => {
        const { model: roundedModel, tuning: roundedTuning, decimals } = roundedParts(model, tuning);
        // The sum is rounded to the nearest number with these decimals; a half may be rounded either way.
        expect(Math.abs(roundedModel + roundedTuning - (model + tuning))).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-8,
        );
        expect(Math.abs(roundedModel - model)).toBeLessThanOrEqual(10 ** -decimals);
        expect(Math.abs(roundedTuning - tuning)).toBeLessThanOrEqual(10 ** -decimals * 1.01);
        if (roundedModel !== 0) expect(Math.sign(roundedModel)).toBe(Math.sign(model));
        if (roundedTuning !== 0) expect(Math.sign(roundedTuning)).toBe(Math.sign(tuning));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the sentence on the two parts', () => {
  const part = { saves: fc.boolean(), usd: fc.constantFrom('$1.00', '$0.031') };
  const modelPart = {
    ...part,
    name: fc.constant('Nova'),
    cause: fc.constantFrom('price' as const, 'repair' as const, 'mixed' as const),
  };

  it('says “cheaper” and “saves” of a part that saves, and “dearer” and “costs” of a part that costs more', () => {
    fc.assert(
      fc.property(fc.option(fc.record(modelPart)), fc.option(fc.record(part)), (model, tuning) => {
        const sentence = plainText(messages.split(model, tuning));
        const isByPrice = model?.cause === 'price';
        expect(sentence.includes('cheaper')).toBe(isByPrice && model.saves);
        expect(sentence.includes('dearer')).toBe(isByPrice && !model.saves);
        expect(sentence.includes('because')).toBe(model?.cause === 'repair');
        expect(sentence.includes('tuning saves $')).toBe(tuning?.saves === true);
        expect(sentence.includes('tuning costs')).toBe(tuning?.saves === false);
        expect(sentence).not.toMatch(/−|\$0(?![.\d])/);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

it('an unknown split is not called a saving, because the candidate may cost more', () => {
  for (const sentence of [messages.unlisted('Nova'), messages.unknown('Nova')])
    expect(sentence).not.toMatch(/sav/);
});

describe('the word “cheaper” or “dearer” of the model', () => {
  const startsOn = '2026-11-25';
  const presetScenario = (id: string) => {
    const scenario = presetsIn(english)
      .find((preset) => preset.id === id)
      ?.scenario(startsOn, prices);
    if (!scenario) throw new Error(`There is no preset ${id}.`);
    return scenario;
  };
  /** The sentence on a scenario, and the dollars of the attempts at a request with the baseline and with the fair line: the baseline's prompt on the candidate's untuned model. */
  const wordsOf = (scenario: Scenario) => {
    const view = verdictView(scenario);
    const worth = tuningWorth(view.result, view.pair.candidate?.id ?? '', prices);
    const text = plainText(worthOf(view, prices, english)?.text ?? []);
    if (worth?.kind !== 'split') throw new Error(`There is no split: ${text}`);
    const withFairLine = createScenario({
      ...scenario,
      approaches: [scenario.approaches[0], { ...worth.line.approach, id: 'fair-line' }],
    } as ScenarioInput);
    const [baselineUsd, fairLineUsd] = evaluate(withFairLine).approaches.map(
      ({ attempts, attempt }) => (attempts ?? Number.NaN) * (attempt.totalUsd ?? Number.NaN),
    ) as [number, number];
    return { text, worth, baselineUsd, fairLineUsd };
  };

  it.each(['distillation', 'rag-fine-tuning'])(
    'agrees with the cost of the attempts in the preset %s, at any quality',
    (id) => {
      const share = fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100);
      const scenario = presetScenario(id);
      const rates = fc.array(share, {
        minLength: scenario.approaches.length,
        maxLength: scenario.approaches.length,
      });
      const wordsFound = new Set<string>();
      fc.assert(
        fc.property(rates, (successRates) => {
          const { text, worth, baselineUsd, fairLineUsd } = wordsOf(
            createScenario({
              ...scenario,
              approaches: scenario.approaches.map((approach, index) => ({
                ...approach,
                successRate: successRates[index],
              })),
            } as ScenarioInput),
          );
          const [word] = /cheaper|dearer|because/.exec(text) ?? [''];
          if (word === 'cheaper') expect(fairLineUsd).toBeLessThan(baselineUsd);
          if (word === 'dearer') expect(fairLineUsd).toBeGreaterThan(baselineUsd);
          if (word === 'because')
            expect(Math.sign(worth.byModelUsd)).toBe(Math.sign(fairLineUsd - baselineUsd));
          wordsFound.add(word);
        }),
        { numRuns: 200 },
      );
      expect(wordsFound).toContain('cheaper');
      expect(wordsFound).toContain('because');
    },
  );

  it.each(['distillation', 'rag-fine-tuning'])(
    'is left out in the preset %s: cheaper attempts, but more answers to fix',
    (id) => {
      const { text, worth } = wordsOf(presetScenario(id));
      expect(worth.modelCause).toBe('repair');
      expect(text).not.toMatch(/cheaper|dearer/);
      expect(text).toContain('costs more');
    },
  );
});

describe('the saving of the model alone at the price of the tuned model', () => {
  const view = verdictView(
    scenarioOf(
      { ...certainPrompt, prefixTokens: 2000 },
      {
        ...tune,
        ...prices.approachFor('tinker/qwen3-8b', { tuned: true, tokens: 200_000 }),
      },
    ),
  );
  const { result } = view;

  it('has the mark † after both amounts if another price of the tuned model would change them', () => {
    const { mark } = assumedFigures(view, { result, candidate: '', pages: prices }, language);
    const textOf = (each: typeof view) => plainText(worthOf(each, prices, english)?.text ?? []);
    expect(textOf(view)).toMatch(/would already save \$[\d.]+ of the \$[\d.]+ per/);
    expect(textOf({ ...view, mark } as typeof view)).toMatch(
      /would already save \$[\d.]+† of the \$[\d.]+† per/,
    );
  });

  it('says whether and when the tuning alone would pay back at the price of the tuned model', () => {
    const textAt = (requestsPerMonth: number) => {
      const { scenario } = view.result;
      const changed = verdictView(createScenario({ ...scenario, requestsPerMonth } as ScenarioInput));
      return plainText(worthOf(changed, prices, english)?.text ?? []);
    };
    const { aloneAtThatPrice, afterTenYears, never, paysBackIn } = messages;
    const textOf = (outcome: string) => plainText(aloneAtThatPrice(outcome));
    const { inTime, atThisTraffic } = english.verdict;
    // The tuning saves $0.066 per 1,000 requests, and the set-up costs $800.
    expect(textAt(1000)).toContain(textOf(never(atThisTraffic)));
    expect(textAt(100_000)).toContain(textOf(afterTenYears(atThisTraffic)));
    expect(textAt(3_000_000)).toContain(textOf(paysBackIn(inTime('20 weeks', true), '')));
  });

  it('has the mark † after the payback of the tuning alone if another price would change this payback, and none if no price would', () => {
    const outcomeAt = (setupUsd: number): string => {
      const changed = verdictView(
        createScenario({
          ...result.scenario,
          requestsPerMonth: 3_000_000,
          approaches: result.scenario.approaches.map((each, i) =>
            i === 1 ? { ...each, setup: [{ label: 'Labels', usd: setupUsd }] } : each,
          ),
        } as ScenarioInput),
      );
      const { mark } = assumedFigures(
        changed,
        { result: changed.result, candidate: '', pages: prices },
        language,
      );
      return plainText(worthOf({ ...changed, mark }, prices, english)?.text ?? []);
    };
    const { aloneAtThatPrice, never, paysBackIn } = messages;
    const textOf = (outcome: string) => plainText(aloneAtThatPrice(`${outcome}†`));
    expect(outcomeAt(800)).toContain(textOf(paysBackIn(english.verdict.inTime('20 weeks', true), '')));
    // The tuning never saves so much, at any of these prices.
    expect(outcomeAt(1e9)).toContain(plainText(aloneAtThatPrice(never(english.verdict.atThisTraffic))));
  });

  it('assumes that the untuned model succeeds as often as the baseline', () => {
    expect(worthOf(view, prices, english)?.assumed).toBe(messages.assumed('100\u00a0%', null));
  });
});

describe('the split', () => {
  it.each([
    ['as often as the baseline', {}, true],
    ['less often each month, as entered', { successDropPerMonth: 0.01, failureUsd: 1 }, false],
    ['in more attempts, as entered', { maxAttempts: 3 }, false],
  ])(
    'names an assumption about the untuned model only if it succeeds as often as the baseline; here it succeeds %s',
    (_name, quality, isAssumed) => {
      const baseline = { ...certainPrompt, successRate: 0.9, failureUsd: 1, successDropPerMonth: 0.002 };
      const view = verdictView(scenarioOf(baseline, { ...tune, failureUsd: 1 }));
      const worth = worthOf(view, prices, english);
      expect(worth?.assumed).toContain(messages.assumed('90\u00a0%', null));
      const withUntunedModel = worth?.addition?.scenario();
      const added = createScenario({
        ...withUntunedModel,
        approaches:
          withUntunedModel?.approaches.map((each, index) => (index === 2 ? { ...each, ...quality } : each)) ??
          [],
      } as ScenarioInput);
      expect(worthOf(verdictView(added), prices, english)?.assumed !== '').toBe(isAssumed);
    },
  );

  it('has the mark † after the amounts that another price of the baseline would change', () => {
    // The output of the tuned model differs from the prompt's, which shows that its tokens have been recounted.
    const view = verdictView(
      scenarioOf({ ...uncertainPrompt, prefixTokens: 1500 }, { ...tune, outputTokens: 155 }),
    );
    const { mark } = assumedFigures(view, { result: view.result, candidate: '', pages: prices }, language);
    const textOf = (each: typeof view) => plainText(worthOf(each, prices, english)?.text ?? []);
    expect(textOf(view)).toMatch(/^Per 1,000 requests, the (cheaper|dearer) model [a-z]+ \$[\d.]+ /);
    expect(textOf({ ...view, mark } as typeof view)).toMatch(
      /^Per 1,000 requests, the (cheaper|dearer) model [a-z]+ \$[\d.]+† and the tuning costs \$[\d.]+ more\./,
    );
  });

  it('is not offered if no host serves the untuned model on the first day', () => {
    const id = 'azure/gpt-4.1-mini';
    const worthOn = (startsOn: string) => {
      const tuned = prices.approachFor(id, { tuned: true, tokens: 200_000 });
      const scenario = createScenario({
        startsOn,
        requestsPerMonth: 100_000,
        approaches: [certainPrompt, { ...tune, ...tuned }],
      });
      const { catalog } = prices;
      const pricesOfOneModel = {
        ...prices,
        catalog: { ...catalog, models: catalog.models.filter((each) => each.id === id) },
      };
      return worthOf(verdictView(scenario), pricesOfOneModel, english);
    };
    expect(plainText(worthOn('2026-11-25')?.text ?? [])).toMatch(/^Per 1,000 requests/);
    expect(worthOn('2027-05-01')).toBeNull();
  });

  it('is not offered for a rollout, in which only a part of the requests changes the model', () => {
    const view = verdictView(scenarioOf(certainPrompt, { ...tune, trafficShare: 0.5 }));
    expect(worthOf(view, prices, english)).toBeNull();
  });
});
