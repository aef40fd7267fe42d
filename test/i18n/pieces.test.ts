/** Tests sentences made of pieces, which are text and figures, and paragraphs of sentences. */
import { describe, expect, it } from 'vitest';
import { figure, paragraph, paragraphText, plainText, say } from '../../src/i18n/pieces.ts';

describe('a sentence as pieces', () => {
  it('keeps marked figures as pieces, and other values in the text', () => {
    const [usd, month] = ['$5', 'May'];
    const pieces = say`Costs ${figure(usd)} in ${month}.`;
    expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([{ figure: '$5' }]);
    expect(plainText(pieces)).toBe('Costs $5 in May.');
  });

  it('has no empty pieces, wherever its figure is', () => {
    const emptyText = '';
    expect(say`${figure('3 months')}${emptyText}`).toEqual([{ figure: '3 months' }]);
    expect(say``).toEqual([]);
  });
});

describe('a paragraph', () => {
  it.each([
    [[], ''],
    [[[]], ''],
    [[['One.'], [], say`${figure('Two')}.`], 'One. Two.'],
    [[[], ['One.'], ['Two.'], ['Three.']], 'One. Two. Three.'],
    [[['一つ。'], say`${figure('二つ')}。`, ['Three.']], '一つ。二つ。Three.'],
  ])(
    'has one space between sentences, none after a full-width stop, and skips empty sentences, as in %j',
    (sentences, text) => {
      expect(plainText(paragraph(...sentences))).toBe(text);
    },
  );

  it('is made of plain texts in the same way', () => {
    expect(paragraphText(['One.', '', 'Two.'])).toBe('One. Two.');
    expect(paragraphText(['一つ。', '', '二つ。'])).toBe('一つ。二つ。');
    expect(paragraphText([])).toBe('');
  });
});
