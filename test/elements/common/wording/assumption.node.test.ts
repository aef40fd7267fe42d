/** The marks † of `<ft-breakeven>`, of its report and of the page of verdicts, for every tuned model of the catalogue. */
import { describe, expect, it } from 'vitest';
import { scenariosOf, verdictPage } from '../../../../scripts/verdict-page.ts';
import { evaluate } from '../../../../src/core/index.ts';
import type { Result } from '../../../../src/core/types.ts';
import { pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import { assumptionOf } from '../../../../src/elements/common/wording/assumption.ts';
import { askWith } from '../../../../src/elements/common/wording/missing-text.ts';
import type { VerdictView } from '../../../../src/elements/common/wording/names.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { worthOf } from '../../../../src/elements/common/wording/worth-text.ts';
import { toMarkdown, verdictView } from '../../../../src/elements/share-bar/report.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { markdownText } from '../../../../src/i18n/markdown.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import { effectsOf } from '../../../../src/prices/readings.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import { verdictView as usualView } from '../../../harness/pair.ts';

const language = { messages: english, locale: 'en' };

/** The comparisons of the page of verdicts. */
const results = prices.catalog.models
  .filter(({ tuned }) => tuned)
  .flatMap(({ id, ...row }) =>
    scenariosOf({ id, ...row }).map((scenario) => ({
      name: `${id} at ${scenario.requestsPerMonth}`,
      result: evaluate(scenario),
    })),
  );

/** The view of `<ft-verdict>` in `<ft-breakeven>`, once the texts that ask for missing figures are loaded. */
function viewInElement(result: Result): { readonly view: VerdictView; readonly line: string } {
  const assumed = assumptionOf(result, '', null, false, language);
  if (!assumed) throw new Error('No pair');
  const { mark, text } = assumed;
  const view = usualView(result.scenario, result);
  return {
    line: text,
    view: { ...view, ask: askWith(english), assumed: mark.onPayback, mark },
  };
}

/** The line below the verdict of a case. */
function lineIn(name: string): string {
  const namedCase = results.find((each) => each.name === name);
  if (!namedCase) throw new Error('No such case');
  return viewInElement(namedCase.result).line;
}

/** All texts with marks of a view: its sentence, the reason, the key figures and the value of tuning. */
const textsOf = (view: VerdictView): readonly unknown[] => [
  sentenceOf(view),
  plainText(reasonOf(view)),
  figuresOf(view),
  plainText(worthOf(view, prices, english)?.text ?? []),
  view.assumed,
];

const withoutNumbers = (text: string): string => text.replace(/[\d.,]+/g, '');

describe('the mark † in the calculator', () => {
  it('is at the same figures as in the report, and the line below has the same reasons', () => {
    let count = 0;
    for (const { name, result } of results) {
      const pair = pairOf(result, '');
      if (!pair) throw new Error('No pair');
      const { view, line } = viewInElement(result);
      const report = { result, pair, catalog: prices, ...language };
      expect(textsOf(view), name).toEqual(textsOf(verdictView(report)));
      if (line !== '') expect(toMarkdown(report), name).toContain(markdownText(line));
      if (pair.comparison?.verdict.kind === 'incomplete' && line !== '') count += 1;
    }
    expect(count).toBeGreaterThan(30);
  });

  it('is wherever the page of verdicts has it', () => {
    const page = verdictPage();
    // As docs/model.md says: with requests at equal distances, a cache would find all or none of them.
    expect(page).toContain('requests that arrive at random');
    const onPage = page.match(/^- †.*$/gm);
    expect(onPage).toEqual(
      results.flatMap(({ result }) => viewInElement(result).line || []).map((line) => `- ${line}`),
    );
  });

  it('has a reason in the line below for each figure of the value of tuning', () => {
    let count = 0;
    for (const { name, result } of results) {
      const { view, line } = viewInElement(result);
      const worth = plainText(worthOf(view, prices, english)?.text ?? []);
      if (!worth.includes('†')) continue;
      count += 1;
      expect(line, name).not.toBe('');
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each([
    // The other lifetime of the cache changes only what the untuned model would save.
    ['only the value of tuning', english.remarks.cacheLine],
    ['an assumed quantity, with this quantity', english.remarks.quantityLine('Checkpoint storage', '1 GB')],
  ])('has every remark in the line below: on %s', (_what, words) => {
    expect(lineIn('tinker/qwen3-8b at 1000').toLowerCase()).toContain(words.toLowerCase());
  });

  it('is at each bound (“at least”, “at most”) that another possible value changes, and the sentence then says for which values the bounds hold', () => {
    const { markedLimits } = english.missing;
    const limitPattern = /at (least|most) \$/;
    const names = results.flatMap(({ name, result }) => {
      if (pairOf(result, '')?.comparison?.verdict.kind !== 'incomplete') return [];
      const { view } = viewInElement(result);
      const { claim, rest } = sentenceOf(view);
      // A sentence without such a bound may have the mark too, for what it denies.
      expect(limitPattern.test(rest) && rest.includes('†'), name).toBe(rest.endsWith(markedLimits));
      const restOf = (each: Result) => {
        const sentence = sentenceOf({ ...usualView(each.scenario, each), ask: view.ask });
        return sentence.claim === claim ? sentence.rest : '';
      };
      const otherRests = remarksOn(result.scenario, prices)
        .filter((remark) => remark.marked)
        .flatMap((remark) => effectsOf(result.scenario, remark).map((effect) => restOf(effect.result)));
      const usualRest = restOf(result);
      // Only sentences with the same words are compared. Another end of service changes the words, but no amount.
      const isChanged = otherRests.some(
        (otherRest) =>
          limitPattern.test(otherRest) &&
          otherRest !== usualRest &&
          withoutNumbers(otherRest) === withoutNumbers(usualRest),
      );
      if (isChanged) expect(rest, name).toContain(markedLimits);
      return isChanged ? [name] : [];
    });
    expect(names.length).toBeGreaterThan(5);
    // With caching in steps of 128 tokens, the requests of the prompt cost more than the rounded cost without these steps.
    expect(names).toContain('fireworks/gpt-oss-20b at 100000');
  });

  it('says that a payback with the slowest reading of prompts is the earliest', () => {
    const { promptReadFaster } = english.remarks;
    const runpod = lineIn('runpod/llama-3.1-8b at 3000000');
    expect(runpod).toContain(promptReadFaster);
    // With a higher utilisation, one machine is enough even with the slowest reading.
    expect(runpod).toContain(english.remarks.neverAtAnySpeed('a utilisation of 80 %'));
    for (const { name, result } of results) {
      const { line } = viewInElement(result);
      if (line.includes(promptReadFaster)) expect(line, name).toContain(english.remarks.promptSpeed);
    }
  });

  it('has the remark with the largest effect first if none changes the verdict', () => {
    // Another price of tokens changes the cost by 15 %, cached input by 43 to 68 %.
    expect(lineIn('together/llama-3.3-70b at 100000')).toMatch(/^†\u00a0The price of cached input/);
  });
});
