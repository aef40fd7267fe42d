/** The text of a change that makes the candidate pay back: whether it says “or more” or “or less”. */
import { expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index.ts';
import type { Flip, Lever } from '../../../src/core/types.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { changeOf } from '../../../src/elements/verdict/change-text.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { neverPaysBack } from '../../../stories/scenarios/view-scenarios.ts';

const result = evaluate(neverPaysBack);
const view = {
  result,
  pair: pairOf(result, result.comparisons[0]?.id ?? '') as NonNullable<ReturnType<typeof pairOf>>,
  simulation: null,
  messages: english.suggestions,
  fields: english.fields,
  locale: 'en',
  approximate: false,
};

it.each<[string, Lever, Flip['side'], number, boolean]>([
  ['a share of 1, because no share is larger', 'successRate', 'at-least', 1, false],
  ['a share that is rounded to 1', 'successRate', 'at-least', 0.9999, false],
  ['a share that is rounded to 0', 'successDropPerMonth', 'at-most', 0.0002, false],
  ['a share that is rounded to a smaller share than 1', 'successRate', 'at-least', 0.9899, true],
  ['a smaller share', 'successRate', 'at-least', 0.9, true],
  ['growth of 100 %, because growth may be larger', 'growthPerMonth', 'at-least', 1, true],
  ['no growth, because the traffic may also decline', 'growthPerMonth', 'at-most', 0, true],
])(
  'says “or more” or “or less” of a value, unless it is written as 0 % or 100 % and nothing can be beyond that: %s',
  (_, lever, side, value, isRange) => {
    const flip = { lever, side, value, now: 0.5, relativeChange: 1 };
    const text = plainText(changeOf(view, flip).text);
    const range = side === 'at-least' ? english.suggestions.orMore : english.suggestions.orLess;
    expect(text.includes(range.trim())).toBe(isRange);
  },
);
