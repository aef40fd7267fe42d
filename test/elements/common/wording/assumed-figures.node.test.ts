/** The mark † after figures, compared with the figures at each other possible value of a price. */
import { describe, expect, it } from 'vitest';
import { evaluate, withField } from '../../../../src/core/index.ts';
import type { Result, Scenario } from '../../../../src/core/types.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import { assumedFigures } from '../../../../src/elements/common/wording/assumed-figures.ts';
import type { VerdictView } from '../../../../src/elements/common/wording/names.ts';
import { remarkRows } from '../../../../src/elements/common/wording/remark-rows.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { messages as japanese } from '../../../../src/i18n/ja/index.ts';
import type { Messages } from '../../../../src/i18n/messages.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import type { RankingPrices } from '../../../../src/prices/ranking.ts';
import { effectsOf } from '../../../../src/prices/readings.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import { localeWith } from '../../../harness/currency.ts';
import { disputedPages } from '../../../prices/disputed-catalog.ts';
import { modelAgainstTuned } from './prompt-against-tuned.ts';

const language = { text: english.remarks, locale: 'en' };

const languages = Object.entries(
  import.meta.glob<{ readonly messages: Messages }>('../../../../src/i18n/*/index.ts', { eager: true }),
).flatMap(([file, { messages }]) =>
  messages ? [[/i18n\/(.+)\/index/.exec(file)?.[1] ?? '', messages] as const] : [],
);

/**
 * Whether two figures may state the same amount. One may have more decimals than the other:
 * - With at least two more, it is rounded to the decimals of the other one, half a unit upwards.
 * - With one more, it may have been rounded itself, so half a unit is allowed in both directions: "$1.5" may stand for $1.46, which is "$1"
 *   without decimals.
 *
 * A figure with a word such as "k" is rounded to three digits: "17万" means 17.0万.
 */
function statesTheSame(a: string, b: string): boolean {
  const [[x, stepX], [y, stepY]] = [a, b].map((text) => {
    const digits = text.replace(/[^\d.]/g, '');
    const [whole = '', decimals = ''] = digits.split('.');
    const hasWord = /\d\s?[kMBT千万億兆]/u.test(text);
    return [Number(digits), 10 ** -(hasWord ? Math.max(decimals.length, 3 - whole.length) : decimals.length)];
  }) as [[number, number], [number, number]];
  const isSameUnit = a.replace(/[\d.,]/g, '') === b.replace(/[\d.,]/g, '');
  const [fine, coarse, step] = stepX < stepY ? [x, y, stepY] : [y, x, stepX];
  const hasTwoMoreDecimals = step > 11 * Math.min(stepX, stepY);
  const rounded = Math.floor(fine / step + 0.5 + 1e-9) * step;
  const isSame = hasTwoMoreDecimals ? Math.abs(rounded - coarse) < 1e-9 : Math.abs(x - y) <= step / 2 + 1e-9;
  return a === b || (isSameUnit && isSame);
}

/** The view of the second approach of a result; `null` without one. */
function viewOf(result: Result, locale: string, messages: Messages): VerdictView | null {
  const pair = pairOf(result, '');
  return (
    pair && {
      result,
      pair,
      simulation: null,
      messages: messages.verdict,
      ask: null,
      locale,
      approximate: false,
    }
  );
}

/** The view of a scenario without its marks, the same view with them, and the assumptions that they stand for. */
function viewWithMarks(
  scenario: Scenario,
  pages: RankingPrices = prices,
  [locale, messages]: readonly [string, Messages] = ['en', english],
) {
  const result = evaluate(scenario);
  const view = viewOf(result, locale, messages);
  if (!view) throw new Error('No pair');
  const assumptions = assumedFigures(view, { result, candidate: '', pages }, language);
  return {
    view,
    assumptions,
    markedView: { ...view, mark: assumptions.mark, assumed: assumptions.mark.onPayback },
  };
}

/** Every tunable model of the catalogue, compared with its base or with Claude Sonnet 5.5, at three volumes. */
const cases = prices.catalog.models
  .filter(({ tuned }) => tuned)
  .flatMap(({ id, base }) =>
    [1000, 100_000, 3_000_000].map((requestsPerMonth) => ({
      name: `${id} at ${requestsPerMonth}`,
      scenario: modelAgainstTuned(base ? id : 'anthropic/claude-sonnet-5-5', id, requestsPerMonth),
    })),
  );

describe('a figure', () => {
  it.each([
    ['dollars', 'en', english],
    ['yen at 1 a dollar', localeWith('ja', 'JPY', 1), japanese],
    ['yen at 150 a dollar', localeWith('ja', 'JPY', 150), japanese],
  ] as const)(
    'in %s has the mark † if another possible value of a price would change it, for every tuned model of the catalogue',
    (_currency, locale, messages) => {
      let changingCount = 0;
      for (const { name, scenario } of cases) {
        const { view, markedView } = viewWithMarks(scenario, prices, [locale, messages]);
        const [withoutMarks, withMarks] = [figuresOf(view), figuresOf(markedView)];
        const doubtful = remarksOn(scenario, prices).filter((remark) => remark.marked);
        const otherViews = doubtful
          .flatMap((remark) => effectsOf(scenario, remark))
          .flatMap(({ result }) => viewOf(result, locale, messages) ?? []);
        const hasUnknownOther = doubtful.some((remark) => remark.others.length === 0);
        // The payback has the mark if the claim has it.
        for (const [i, { label, value }] of withoutMarks.slice(0, -1).entries()) {
          const changes = otherViews.some((other) => !statesTheSame(figuresOf(other)[i]?.value ?? '', value));
          const hasMark = withMarks[i]?.value === `${value}†`;
          if (changes) changingCount += 1;
          if (changes || !hasUnknownOther) expect(hasMark, `${name}: ${label} ${value}`).toBe(changes);
        }
      }
      expect(changingCount).toBeGreaterThan(60);
    },
  );

  it('of the payback has the mark if and only if the claim has it', () => {
    let count = 0;
    for (const { name, scenario } of cases) {
      const { markedView, assumptions } = viewWithMarks(scenario);
      const payback = figuresOf(markedView).at(-1);
      if (!payback) continue;
      expect(payback.value.endsWith('†'), `${name}: ${payback.value}`).toBe(assumptions.mark.onPayback);
      if (assumptions.mark.onPayback) count += 1;
    }
    expect(count).toBeGreaterThan(15);
  });

  it('has the mark in its note if and only if the sentence has it after the same figure', () => {
    let count = 0;
    for (const { name, scenario } of cases) {
      const { markedView } = viewWithMarks(scenario);
      const [, inSentence] =
        /1,000 requests cost (\S+ (?:instead of [^\s,]+?|with either approach)),?\.?(?: |$)/.exec(
          plainText(reasonOf(markedView)).replace(/ \(with their share of .+? a month\)/, ''),
        ) ?? [];
      if (inSentence === undefined) continue;
      const [perThousand] = figuresOf(markedView);
      expect(perThousand?.note, name).toBe(inSentence);
      if (inSentence.includes('†')) count += 1;
    }
    expect(count).toBeGreaterThan(30);
  });

  it.each([
    ['"$1.06万"', 'ja'],
    ['"￥159万"', localeWith('ja', 'JPY', 150)],
  ])('has the mark after its whole amount inside a Japanese note, which writes %s', (_amount, locale) => {
    let count = 0;
    for (const { name, scenario } of cases) {
      const { view, assumptions } = viewWithMarks(scenario, prices, [locale, japanese]);
      const net = (each: VerdictView): string => figuresOf({ ...each, mark: null })[3]?.value ?? '';
      const { note } = assumptions.mark((each) => ({ value: '', note: `収支は ${net(each)} です` }), view);
      expect(note, name).not.toMatch(/\d†[千万億兆]/u);
      if (/[千万億兆]†/u.test(note)) count += 1;
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each(languages)('has as many marks in %s as in English', (...ofLanguage) => {
    let count = 0;
    for (const { name, scenario } of cases) {
      const marksOf = (...args: Parameters<typeof viewWithMarks>): number => {
        const { markedView } = viewWithMarks(...args);
        const [firstFigure] = figuresOf(markedView);
        return (
          `${firstFigure?.value} ${firstFigure?.note} ${plainText(reasonOf(markedView))}`.match(/†/g)
            ?.length ?? 0
        );
      };
      expect(marksOf(scenario, prices, ofLanguage), name).toBe(marksOf(scenario));
      count += marksOf(scenario);
    }
    expect(count).toBeGreaterThan(10);
  });

  /** The number of marks of each case in a locale, by the name of the case. */
  const marksIn = (locale: string, messages: Messages): Readonly<Record<string, number>> =>
    Object.fromEntries(
      cases.map(({ name, scenario }) => {
        const { markedView } = viewWithMarks(scenario, prices, [locale, messages]);
        const texts = figuresOf(markedView).map(({ value, note }) => `${value} ${note}`);
        return [name, `${texts} ${plainText(reasonOf(markedView))}`.match(/†/g)?.length ?? 0];
      }),
    );

  it.each([
    ['en', 'EUR', english],
    ['en', 'CHF', english],
    ['ja', 'EUR', japanese],
  ] as const)('has as many marks in %s and %s as in dollars', (code, currency, messages) => {
    const inDollars = marksIn(code, messages);
    expect(marksIn(localeWith(code, currency, 1), messages)).toEqual(inDollars);
    expect(Object.values(inDollars).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(10);
  });

  it('has no mark if another possible value changes only the number of its decimals', () => {
    const mini = cases.find(({ name }) => name === 'openai/gpt-4.1-mini at 1000');
    if (!mini) throw new Error('No such case');
    const { markedView } = viewWithMarks(mini.scenario);
    // Only the cost of the prompt depends on the cache. With the other lifetime, both costs have one more decimal.
    expect(plainText(reasonOf(markedView))).toMatch(/1,000 requests cost \$0\.69 instead of \$1\.06†/);
  });

  it('has the mark if another possible value, with two more decimals, would be rounded to another amount', () => {
    const mini = cases.find(({ name }) => name === 'azure/gpt-4.1-mini at 1000');
    if (!mini) throw new Error('No such case');
    // Hosting costs $1,242 a month. With a cache that keeps a prompt for 60 minutes, the difference is $1,241.50, which is $1,242.
    const { markedView } = viewWithMarks(mini.scenario);
    expect(figuresOf(markedView)[0]?.value).toBe('$1,241†');
    expect(figuresOf(markedView)[1]?.value).toBe('$1,241†');
  });

  it('has the mark in the list of remarks too, if the verdict depends on the remark', () => {
    const tuned = cases.find(({ name }) => name === 'openai/gpt-4o at 3000000');
    if (!tuned) throw new Error('No such case');
    const context = { result: evaluate(tuned.scenario), candidate: '', pages: prices };
    const { assumptions } = viewWithMarks(tuned.scenario);
    expect(assumptions.mark.onPayback).toBe(true);
    const closed = remarkRows(context, language, assumptions.remarks).find(({ text }) =>
      text.includes('only customers who'),
    );
    expect(closed?.text).toMatch(/^†\u00a0Closed: /);
  });

  it('has the mark in the list of remarks only if the verdict or a figure has one', () => {
    let unmarked = 0;
    for (const { name, scenario } of cases) {
      const { view, assumptions } = viewWithMarks(scenario);
      expect(assumptions.remarks.length > 0, name).toBe(assumptions.text !== '');
      const rows = remarkRows(
        { result: view.result, candidate: '', pages: prices },
        language,
        assumptions.remarks,
      );
      for (const [i, remark] of remarksOn(scenario, prices).entries()) {
        expect(rows[i]?.text.startsWith('†'), name).toBe(assumptions.remarks.includes(remark));
        // The other value of such a remark changes a cost by more than 0.1 %, but no written figure.
        if (remark.marked && !rows[i]?.text.startsWith('†')) unmarked += 1;
      }
    }
    expect(unmarked).toBeGreaterThan(0);
  });

  it('with the mark has a sentence that says why, and there is no such sentence without a mark', () => {
    for (const { name, scenario } of cases) {
      const { assumptions, markedView } = viewWithMarks(scenario);
      const { claim, rest } = sentenceOf(markedView);
      const markedTexts = [
        claim,
        rest,
        plainText(reasonOf(markedView)),
        ...figuresOf(markedView).map(({ value }) => value),
      ];
      const isMarked = assumptions.mark.onPayback || markedTexts.join(' ').includes('†');
      expect(assumptions.text !== '', name).toBe(isMarked);
    }
  });

  it('has the mark in the sentence too, except a duration or a date, which the mark of the claim covers', () => {
    const together = cases.find(({ name }) => name === 'together/llama-3.1-8b at 100000');
    if (!together) throw new Error('No such case');
    const { markedView, assumptions } = viewWithMarks(together.scenario, disputedPages);
    // Sources disagree on the price of the machine, and the model does not pay back at any of these prices.
    expect(assumptions.mark.onPayback).toBe(false);
    expect(sentenceOf(markedView).rest).toMatch(/hosting costs \$4,010† a month/);
    for (const { scenario } of cases) {
      const { claim, rest } = sentenceOf(viewWithMarks(scenario).markedView);
      expect(`${claim}${rest}`).not.toMatch(/(months?|weeks?|days?|years|\d{4})†/);
    }
  });

  it('of the set-up has no mark if only the cost of requests is unknown, as with uncounted reasoning', () => {
    const flash = cases.find(({ name }) => name === 'vertex/gemini-3.5-flash at 1000');
    if (!flash) throw new Error('No such case');
    const { markedView, assumptions } = viewWithMarks(flash.scenario);
    const [perThousand, month, setup] = figuresOf(markedView);
    expect([perThousand?.value, month?.value].every((value) => value?.endsWith('†'))).toBe(true);
    expect(setup?.value).not.toContain('†');
    expect(assumptions.text).toContain(english.remarks.furtherRemarks([english.remarks.reasoningLine]));
  });

  it('has the mark if both approaches use the same reasoning model, because the tuned one may reason less', () => {
    const scenario = modelAgainstTuned('azure/o4-mini', 'azure/o4-mini', 100_000);
    const { markedView } = viewWithMarks(withField(scenario, 'approaches[1].training.hours', 1));
    expect(sentenceOf(markedView).rest).toMatch(/its requests save only \$56† a month/);
    const [perThousand, month] = figuresOf(markedView);
    expect([perThousand?.value, month?.value].every((value) => value?.endsWith('†'))).toBe(true);
  });

  it('has no mark after the share of the largest line of a set-up if another price does not change this share', () => {
    const together = cases.find(({ name }) => name === 'together/llama-3.1-8b at 1000');
    if (!together) throw new Error('No such case');
    // Without a minimum charge for training, labelling is more than 99 % of the set-up too.
    const setup = figuresOf(viewWithMarks(together.scenario).markedView)[2];
    expect(setup?.value).toBe('$1,504†');
    expect(setup?.note).toBe('>\u00a099\u00a0% of it labelling');
  });

  it('of the net has the mark if the payback depends on an unknown end of service, and only then', () => {
    const netIn = (name: string) => {
      const { scenario } = cases.find((each) => each.name === name) ?? {};
      return scenario && figuresOf(viewWithMarks(scenario).markedView)[3]?.value;
    };
    expect(netIn('bedrock/amazon-nova-micro at 3000000')).toMatch(/^−\$\d+†$/);
    expect(netIn('bedrock/amazon-nova-micro at 100000')).toMatch(/^−\$[\d,]+$/);
  });

  it('of the return has the mark if the reasoning tokens on which the payback depends would change it too', () => {
    const returnIn = (name: string) => {
      const { scenario } = cases.find((each) => each.name === name) ?? {};
      return scenario && figuresOf(viewWithMarks(scenario).markedView)[4]?.note;
    };
    const { moreThan, returned, returnedBy } = english.verdict;
    const share = moreThan('1,000\u00a0%');
    // With a few reasoning tokens, the return is still more than 1,000 %. With many, the tuned model never pays back.
    expect(returnIn('tinker/qwen3-8b at 3000000')).toBe(returned(`${share}†`, '24 months'));
    expect(returnIn('vertex/gemini-3.5-flash at 3000000')).toBe(returned(`${share}†`, '24 months'));
    // The payback depends on who can tune the model, and the return depends on no assumption.
    expect(returnIn('openai/gpt-4o at 3000000')).toBe(returnedBy('348\u00a0%', '14 Jan 2027'));
  });

  it('has the mark if the tokens of its model were not recounted, and the line names that assumption', () => {
    const scenario = modelAgainstTuned('anthropic/claude-sonnet-5-5', 'openai/gpt-4.1', 100_000);
    const reasoningOff = withField(scenario, 'approaches[0].reasoningOff', true);
    const { markedView, assumptions } = viewWithMarks(reasoningOff);
    expect(assumptions.remarks.map(({ kind }) => kind)).toContain('same-counts');
    expect(figuresOf(markedView)[0]?.value).toMatch(/†$/);
  });

  it('has no mark in the worked example', () => {
    const { view, assumptions, markedView } = viewWithMarks(exampleScenario('2026-11-25'));
    expect([assumptions.text, assumptions.mark.onPayback]).toEqual(['', false]);
    expect(figuresOf(markedView)).toEqual(figuresOf(view));
  });
});
