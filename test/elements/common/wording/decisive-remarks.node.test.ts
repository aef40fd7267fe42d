/** The mark † of a verdict and the text after it, for every tunable model of the catalogue, compared with its own base. */
import { describe, expect, it } from 'vitest';
import { withField } from '../../../../src/core/index.ts';
import { assumptionOf } from '../../../../src/elements/common/wording/assumption.ts';
import { decisiveRemarks, textOfRemarks } from '../../../../src/elements/common/wording/decisive-remarks.ts';
import { effectSentences } from '../../../../src/elements/common/wording/remark-effects.ts';
import {
  type RemarkContext,
  remarkSentence,
} from '../../../../src/elements/common/wording/remark-sentences.ts';
import { approachFor, findModel } from '../../../../src/prices/index.ts';
import { effectsOf } from '../../../../src/prices/readings.ts';
import { isDoubtful, remarksOn } from '../../../../src/prices/remarks.ts';
import {
  assumptionText,
  caseOf,
  contextOf,
  language,
  prompt,
  scenarioOf,
  tune,
  tunedCases,
} from './remark-cases.ts';

const cases = tunedCases();

/** The same comparison as `caseOf` has, without reasoning tokens, so that only the other assumptions are left. */
function withoutReasoning(...args: Parameters<typeof caseOf>) {
  const { scenario } = caseOf(...args).context.result;
  const paths = ['approaches[0].reasoningOff', 'approaches[1].reasoningOff'];
  return contextOf(paths.reduce((changed, path) => withField(changed, path, true), scenario));
}

const kindOf = ({ result }: RemarkContext) => result.comparisons[0]?.verdict.kind;

const { paybacks, otherPayback, noneWithin, samePayback } = language.text;

describe('the mark of a verdict', () => {
  /** The number of further remarks that a text names. */
  const countIn = (assumption: string): number =>
    /(?:Other reasons|Another reason) for the mark †: (.+)\.$/.exec(assumption)?.[1]?.split('; ').length ?? 0;

  it('has a text that names the most serious remark first, whichever approach this remark is about', () => {
    // The most serious remark is that the price of serving a model tuned at Tinker is a stand-in. The remark that the baseline may
    // reason is less serious.
    const { context } = caseOf('tinker/qwen3-8b', 'anthropic/claude-sonnet-5-5', 100_000, 60);
    expect(assumptionText(context)).toMatch(
      /^†\u00a0Qwen3 8B: The price of production serving was not found/,
    );
    expect(countIn(assumptionText(context))).toBeGreaterThan(0);
  });

  it('has a text that counts a rule of one model once, also if both approaches use the model', () => {
    let count = 0;
    for (const { name, context, remarks } of cases) {
      const assumption = assumptionText(context);
      if (assumption === '') continue;
      count += 1;
      const sentences = remarks
        .filter((remark) => remark.marked || remark.kind === 'closed' || isDoubtful(remark))
        .map((remark) => remarkSentence(remark, context, language));
      expect(countIn(assumption) + 1, name).toBeLessThanOrEqual(new Set(sentences).size);
    }
    expect(count).toBeGreaterThan(30);
    // Both prompts are cached by the same assumed rule.
    const sameModel = caseOf('openai/gpt-4.1', 'openai/gpt-4.1', 1000, 1500);
    const caches = sameModel.remarks.filter(({ kind, marked }) => kind === 'cache' && marked);
    expect(caches).toHaveLength(2);
    expect(countIn(assumptionText(sameModel.context))).toBe(0);
  });

  it('has a text that says once that no reasoning tokens of a model are counted, also if both approaches use the model', () => {
    const { context } = caseOf('fireworks/gpt-oss-20b', 'fireworks/gpt-oss-20b', 100_000, 60);
    const gemini = caseOf('vertex/gemini-3.5-flash', 'vertex/gemini-3.5-flash', 3_000_000, 60);
    const twoHosts = caseOf('together/gpt-oss-120b', 'fireworks/gpt-oss-120b', 100_000, 60);
    for (const each of [context, gemini.context, twoHosts.context]) {
      const assumption = assumptionText(each);
      const line = language.text.reasoningLine.toLowerCase();
      expect(assumption.includes('reasons before it answers') && assumption.includes(line)).toBe(false);
    }
    for (const each of [gemini.context, twoHosts.context])
      expect(assumptionText(each)).toContain('reasons before it answers');
  });

  it('has a text that names the model of each remark if the compared models differ', () => {
    const { context } = caseOf('vertex/gemini-3.5-flash', 'anthropic/claude-sonnet-5-5', 100_000, 60);
    const { furtherRemarks, ofModel, reasoningLine, sameCountsLine, assumptionLine, assumed } = language.text;
    const textIn = ({ result }: RemarkContext) =>
      assumptionOf(result, '', null, false, { messages: { remarks: language.text }, locale: 'en' })?.text ??
      '';
    expect(textIn(context)).toMatch(/^†\u00a0Claude Sonnet 5\.5 reasons before it answers/);
    const lines = [sameCountsLine, assumptionLine(assumed['end-of-service']), reasoningLine];
    expect(textIn(context)).toContain(furtherRemarks(lines.map((line) => ofModel(line, 'Gemini 3.5 Flash'))));
    let count = 0;
    for (const { name } of cases) {
      const [id = ''] = name.split(' at ');
      const { context } = caseOf(id, 'anthropic/claude-sonnet-5-5', 100_000, 60);
      const names = context.result.scenario.approaches.map(({ model = '' }) => findModel(model)?.name ?? '');
      const namesAModel = (remark: string) => names.some((each) => remark.includes(each));
      const [first = '', further = ''] = textIn(context).split(/ (?:Other reasons|Another reason) for/);
      if (first !== '') expect(namesAModel(first), name).toBe(true);
      const lines = further
        .replace(/.*?: /, '')
        .split('; ')
        .filter((line) => line !== '');
      // A quantity is named by its cost line.
      const unnamed = lines.filter((line) => !namesAModel(line) && !line.startsWith('an assumed quantity'));
      expect(unnamed, name).toEqual([]);
      count += lines.length;
    }
    expect(count).toBeGreaterThan(10);
  });

  it('has a text that names a quantity by its cost line, also as the first remark', () => {
    const { context, remarks } = caseOf('tinker/qwen3-8b', 'anthropic/claude-sonnet-5-5', 100_000, 60);
    const [quantity] = remarks.filter(({ kind }) => kind === 'quantity');
    if (!quantity) throw new Error('no quantity is assumed');
    const sentence = language.text.marked(remarkSentence(quantity, context, language));
    expect(textOfRemarks([quantity], context, language).startsWith(sentence)).toBe(true);
  });

  it('has a text that names the host of each remark if the compared models have the same name', () => {
    const { context } = caseOf('vertex/llama-3.1-8b', 'together/llama-3.1-8b', 1000, 60);
    const { result } = context;
    const assumed = assumptionOf(result, '', null, false, {
      messages: { remarks: language.text },
      locale: 'en',
    });
    const { ofApproach } = language.text;
    expect(assumed?.text).toContain(
      ofApproach('Together AI', 'The price of cached input was not found for this model'),
    );
    // The same remark on both hosts is written once, without a host.
    const untuned = { technique: 'few-shot' as const, training: undefined, monthly: [], prefixTokens: 100 };
    const onBothHosts = scenarioOf(
      { ...prompt, ...approachFor('groq/gpt-oss-20b') },
      { ...tune, ...approachFor('fireworks/gpt-oss-20b'), ...untuned },
    );
    expect(assumptionText(contextOf(onBothHosts))).toMatch(/^†\u00a0gpt-oss 20B reasons before it answers/);
  });

  it('is not there if no answer is long enough for its uncounted reasoning to change the verdict', () => {
    const marksAt = (requests: number) =>
      assumptionText(caseOf('together/gpt-oss-20b', 'together/gpt-oss-20b', requests, 60).context) !== '';
    // At 1,000 requests a month, only reasoning of more than 400,000 tokens would cost as much as a machine.
    expect(marksAt(1000)).toBe(false);
    expect(marksAt(3_000_000)).toBe(true);
  });

  it.each([
    ['in month 34', 'bedrock/amazon-nova-micro', 'bedrock/amazon-nova-micro', 3_000_000, true],
    ['within 17 weeks', 'bedrock/amazon-nova-2-lite', 'bedrock/amazon-nova-2-lite', 3_000_000, false],
    ['never', 'bedrock/amazon-nova-micro', 'bedrock/amazon-nova-micro', 100_000, false],
    ['within 8 months', 'tinker/qwen3-8b', 'anthropic/claude-sonnet-5-5', 100_000, true],
    ['within 17 weeks', 'tinker/qwen3-8b', 'anthropic/claude-sonnet-5-5', 200_000, true],
    ['within 8 days', 'tinker/qwen3-8b', 'anthropic/claude-sonnet-5-5', 3_000_000, false],
  ])(
    'is there for a payback %s of %s only if no notice of its end of service is long enough',
    (_, id, base, requests, isThere) => {
      // AWS promises a notice of six months, and the shortest notice that was read is three months.
      const { context, remarks } = caseOf(id, base, requests, 60);
      const endRemarks = decisiveRemarks(remarks, context, language).filter(
        (remark) => remark.kind === 'assumption' && remark.about === 'end-of-service',
      );
      expect(endRemarks.map(({ index }) => index)).toEqual(isThere ? [1] : []);
    },
  );

  it('is there for tokens that were not recounted, if other counts would change the payback', () => {
    const kindsAt = (id: string, requests: number) => {
      const { context, remarks } = caseOf(id, 'anthropic/claude-sonnet-5-5', requests, 60);
      return decisiveRemarks(remarks, context, language).map(({ kind }) => kind);
    };
    expect(kindsAt('vertex/gemini-3.5-flash', 100_000)).toContain('same-counts');
    // Machines are billed by the hour, whatever the number of tokens.
    expect(kindsAt('together/up-to-16b', 1000)).not.toContain('same-counts');
  });

  it('is not there if the model cannot be tuned any more', () => {
    const closed = cases.filter(({ context }) => {
      const verdict = context.result.comparisons[0]?.verdict;
      return verdict?.kind === 'never' && verdict.reason === 'not-trainable';
    });
    expect(closed.length).toBeGreaterThan(5);
    for (const { name, context } of closed) expect(assumptionText(context), name).toBe('');
  });

  it('is not there if the candidate never pays back, also with another value', () => {
    // With the shorter lifetime of the cache, the saving would repay the set-up only long after the end of service.
    const { context, remarks } = caseOf('openai/gpt-4.1', 'openai/gpt-4.1', 1000, 60);
    expect(context.result.comparisons[0]?.verdict.kind).toBe('never');
    expect(assumptionText(context)).toBe('');
    const effects = remarks.flatMap((remark) => effectSentences(remark, context, language));
    expect(effects.join(' ')).toContain(language.text.samePayback(language.text.paybacks.tooLate));
    // With the other end of service, the candidate does not pay back either.
    const lite = caseOf('vertex/gemini-3.1-flash-lite', 'vertex/gemini-3.1-flash-lite', 1000, 60);
    expect(assumptionText(lite.context)).toBe('');
  });

  it('is there if a marked assumption has no other known value, or if one of its other values moves the payback by more than a tenth', () => {
    let count = 0;
    for (const { name, context, remarks } of cases) {
      const { scenario, comparisons } = context.result;
      const presentVerdict = comparisons[0]?.verdict;
      if (!presentVerdict || !('months' in presentVerdict)) continue;
      const moved = remarks.filter((remark) => {
        if (!remark.marked || remark.kind === 'unconfirmed') return false;
        if (remark.others.length === 0) return true;
        return effectsOf(scenario, remark).some(({ result }) => {
          const otherVerdict = result.comparisons[0]?.verdict;
          if (
            !otherVerdict ||
            !('months' in otherVerdict) ||
            Math.min(otherVerdict.months, presentVerdict.months) > 120
          )
            return false;
          return Math.abs(otherVerdict.months - presentVerdict.months) > 0.1 * presentVerdict.months;
        });
      });
      if (moved.length === 0) continue;
      count += 1;
      expect(assumptionText(context), name).not.toBe('');
    }
    expect(count).toBeGreaterThan(10);
  });

  describe('that says never although figures are missing', () => {
    it.each([
      ['together/kimi-k2.6', 'moonshotai/kimi-k2.6', 3_000_000],
      ['azure/o4-mini', 'azure/o4-mini', 2_000_000],
    ])('is there if the uncounted reasoning of %s could change the verdict', (id, base, requests) => {
      const { context } = caseOf(id, base, requests, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toContain('reasons before it answers');
    });

    it('is there if another step of the cache changes the verdict', () => {
      const context = withoutReasoning('together/kimi-k2.6', 'moonshotai/kimi-k2.6', 3_500_000, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toMatch(/With caching in steps of 128 tokens.*; payback: unknown/);
      expect(assumptionText(context)).toContain(otherPayback(paybacks.unknown, paybacks.never));
    });

    it('is there if another price of cached input changes the verdict', () => {
      const context = withoutReasoning('together/gpt-oss-120b', 'fireworks/gpt-oss-120b', 26_900_000, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toMatch(/With \$0\.015 per 1M tokens.*; payback: none within/);
      expect(assumptionText(context)).toContain(otherPayback(noneWithin('24 months'), paybacks.never));
    });

    it('is not there if the only doubt is whether token prices come on top of the hours', () => {
      const context = withoutReasoning('fireworks/gpt-oss-20b', 'anthropic/claude-sonnet-5-5', 1000, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(remarksOn(context.result.scenario, context.pages).map(({ kind }) => kind)).toContain('conflict');
      expect(assumptionText(context)).toBe('');
    });

    it('is not there if the verdict says never with every other value too', () => {
      const { context } = caseOf('together/llama-3.3-70b', 'together/llama-3.3-70b', 1000, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toBe('');
    });
  });

  describe('that asks for figures', () => {
    it('is there if only existing customers can tune the model, and its text says so', () => {
      const { context, remarks } = caseOf('azure/o4-mini', 'azure/o4-mini', 3_000_000, 60);
      const closed = remarks.find(({ kind }) => kind === 'closed');
      expect(kindOf(context)).toBe('incomplete');
      expect(closed && assumptionText(context).includes(remarkSentence(closed, context, language))).toBe(
        true,
      );
      // A service that ends before it starts is of no use to existing customers either, and no figure is asked for.
      const withEndedService = withField(
        context.result.scenario,
        'approaches[1].availableUntil',
        '2026-01-01',
      );
      expect(assumptionText(contextOf(withEndedService))).toBe('');
    });

    it('is there if the candidate never pays back with another price', () => {
      const context = withoutReasoning(
        'together/llama-4-maverick',
        'together/llama-4-maverick',
        11_000_000,
        60,
      );
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toContain(otherPayback(paybacks.never, paybacks.unknown));
    });

    it('is there if the sentence denies a payback within the horizon, and no other value is known', () => {
      const lateCase = caseOf('prime-intellect/qwen3.5-4b', 'anthropic/claude-sonnet-5-5', 1000, 60);
      expect(assumptionText(lateCase.context)).toContain('reasons before it answers');
      // At more requests, the sentence says nothing about the payback.
      const undecidedCase = caseOf(
        'prime-intellect/qwen3.5-4b',
        'anthropic/claude-sonnet-5-5',
        3_000_000,
        60,
      );
      expect(kindOf(undecidedCase.context)).toBe('incomplete');
      expect(assumptionText(undecidedCase.context)).toBe('');
    });

    it('is not there if there is no payback within the horizon with the other value either', () => {
      const { context, remarks } = caseOf('vertex/llama-3.1-8b', 'together/llama-3.1-8b', 100_000, 60);
      expect(kindOf(context)).toBe('incomplete');
      expect(assumptionText(context)).toBe('');
      const effects = remarks.flatMap((remark) => effectSentences(remark, context, language));
      expect(effects.join(' ')).toContain(samePayback(noneWithin('24 months')));
      // With the other end of service, there is none within the horizon either.
      const ending = caseOf('vertex/gemini-3.5-flash-lite', 'vertex/gemini-3.5-flash-lite', 100_000, 60);
      expect(kindOf(ending.context)).toBe('incomplete');
      expect(assumptionText(ending.context)).toBe('');
    });
  });
});
