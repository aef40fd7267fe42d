/** Tests the forms of English texts that depend on a number. */
import { expect, it } from 'vitest';
import { points } from '../../../src/i18n/en/grammar.ts';
import { english } from '../../../src/i18n/en/index.ts';

it.each([
  ['1', '1 point'],
  ['+1', '+1 point'],
  ['−1', '−1 point'],
  ['0.1', '0.1 points'],
  ['1.0', '1.0 points'],
  ['11', '11 points'],
  ['+1.3 – +4.0', '+1.3 – +4.0 points'],
])('%s is "%s"', (written, text) => {
  expect(points(written)).toBe(text);
});

it('every area writes one point in the singular', () => {
  const { advice, evaluation, inputs, ladder, promptParts, usage } = english;
  const texts = [
    advice.points('+1'),
    evaluation.points('+1'),
    evaluation.payback('1', 'below'),
    evaluation.toOther('+1', 'B'),
    inputs.points('+1', 'B'),
    ladder.points('1'),
    promptParts.points('1'),
    promptParts.trialUnpaired('+1'),
    usage.differences['hit-rate']('1', true),
  ];
  expect(texts.filter((text) => !/\b1 point\b/.test(text))).toEqual([]);
});
