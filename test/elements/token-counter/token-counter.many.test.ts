/** `<ft-token-counter>` with many or long parts. Parts that do not change are neither measured nor drawn again. */
import { describe, expect, it } from 'vitest';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import type { PromptPart } from '../../../src/prompt/parts.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { layoutsDuring, readsDuring, writesDuring } from '../../harness/observe.ts';
import { area, areas, type } from '../../harness/text-area.ts';
import {
  countTexts,
  editorOf,
  editors,
  labelOf,
  moreMarkOf,
  moreTexts,
  mount,
  previews,
  progressBarOf,
  settle,
  tintedTokens,
  whiteSpaceMarks,
  wordTokenizer,
} from '../../harness/token-counter.ts';

stoppedClock();

const longText = 'You sort support tickets for a company.\n'.repeat(40);
const messages = (count: number, text = (index: number) => `message number ${index}`): PromptPart[] =>
  Array.from({ length: count }, (_, index) => ({ part: 'user', text: text(index), fixed: false }));

describe('typing in one of many parts', () => {
  it('does not measure, draw or read the other parts', async () => {
    const element = await mount({ parts: messages(40) });
    area(element, 3).focus();
    await settle(element);
    const typeKey = async (): Promise<void> => {
      type(area(element, 3), 'message number 3!');
      await element.updateComplete;
    };
    let reads: readonly number[] = [];
    // To measure a part, the element first writes to its preview, so no write means no measurement.
    const writes = await writesDuring(previews(element), async () => {
      reads = await readsDuring(areas(element), typeKey);
    });
    expect(countTexts(element)[3]).toContain('3');
    expect(writes).toEqual([]);
    expect(reads.toSpliced(3, 1)).toEqual(Array(39).fill(0));
    expect(reads[3]).toBeLessThan(10);
  });

  it('is undone on the page if the page restores the parts', async () => {
    const element = await mount({ parts: messages(2) });
    const { parts } = element;
    area(element, 1).value = 'other';
    area(element, 1).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    element.parts = parts;
    await settle(element);
    expect(area(element, 1).value).toBe('message number 1');
  });
});

describe('many folded texts', () => {
  it('are all measured before any is drawn, so that the page is not laid out for each text', async () => {
    const element = await mount({ load: () => new Promise(() => {}), parts: messages(40) });
    const layouts = await layoutsDuring(async () => {
      element.parts = messages(40, () => longText);
      await element.updateComplete;
    });
    expect(moreTexts(element).length).toBe(40);
    expect(layouts).toBeLessThan(20);
  });
});

describe('very many parts', () => {
  it('are drawn near the screen and not elsewhere, but every text is on the page', async () => {
    const element = await mount({ parts: messages(600) });
    await expect.poll(() => editors(element, ':not(.sketched)').length).toBeGreaterThan(3);
    expect(editors(element, '.sketched').length).toBeGreaterThan(400);
    expect(area(element, 599).value).toBe('message number 599');
    expect(element.tokens).toBe(1800);
    labelOf(element, 599).scrollIntoView();
    await expect.poll(() => area(element, 599).closest('.sketched')).toBeNull();
    window.scrollTo(0, 0);
  });

  it('are drawn if they have the focus', async () => {
    const element = await mount({ parts: messages(600) });
    area(element, 500).focus();
    await element.updateComplete;
    expect(area(element, 500).closest('.sketched, .folded')).toBeNull();
    type(area(element, 500), 'two words');
    await settle(element);
    expect(element.tokens).toBe(1799);
    window.scrollTo(0, 0);
  });

  it('have the same height whether or not they are drawn, if they are folded', async () => {
    const element = await mount({ parts: messages(300, () => longText) });
    const height = (index: number): number => area(element, index).clientHeight;
    await expect.poll(() => area(element, 0).closest('.sketched')).toBeNull();
    labelOf(element, 299).scrollIntoView();
    await expect.poll(() => area(element, 299).closest('.sketched')).toBeNull();
    expect(height(299)).toBe(height(0));
    window.scrollTo(0, 0);
  });
});

describe('an update of the progress', () => {
  it('does not read or draw a text again', async () => {
    let reportProgress = (_share: number): void => {};
    const counter = {
      id: 'slow',
      exact: true,
      count: (_: string, { onProgress }: { onProgress: (share: number) => void }) => {
        reportProgress = onProgress;
        return new Promise<number>(() => {});
      },
    };
    const element = await mount({ counter, value: `${longText}{ — no {{placeholder}}` });
    await settle(element);
    await settle(element);
    let reads: readonly number[] = [];
    const writes = await writesDuring(editors(element), async () => {
      reads = await readsDuring([area(element)], async () => {
        reportProgress(0.5);
        await element.updateComplete;
        await expect.poll(() => progressBarOf(element).value).toBeGreaterThan(0);
      });
    });
    expect([writes, reads]).toEqual([[], [0]]);
  });
});

describe('a text too long for a text area', () => {
  it.each([
    ['its start', `שלום ${longText.repeat(1300)}`, true],
    ['its end, which is not shown', `${longText.repeat(1300)}שלום`, false],
  ])(
    'is searched for right-to-left letters in the part that is shown, not in the rest: %s',
    async (_, value, isBidi) => {
      const counter = { id: 'x', exact: true, count: () => new Promise<number>(() => {}) };
      const element = await mount({ counter, value });
      expect(editorOf(element).matches('.bidi')).toBe(isBidi);
    },
  );
});

describe('the number of hidden tokens', () => {
  const note = { part: 'note', text: longText, fixed: true };
  const user = (text: string): PromptPart => ({ part: 'user', text, fixed: false });

  it('is marked as an estimate while the count is an estimate', async () => {
    const element = await mount({ chat: true, parts: [note, user('')] });
    expect(moreMarkOf(element).textContent).not.toContain('≈');
    element.parts = [note, user('hello')];
    await settle(element);
    expect(element.exact).toBe(false);
    expect(moreMarkOf(element).textContent).toContain('≈');
    element.parts = [note, user('')];
    await settle(element);
    expect(moreMarkOf(element).textContent).not.toContain('≈');
  });
});

describe('an unfolded part', () => {
  const parts = (firstText: string): PromptPart[] => [
    { part: 'system', text: firstText, fixed: true },
    { part: 'user', text: longText, fixed: false },
  ];
  const unfolded = (element: FtTokenCounter): readonly boolean[] =>
    [0, 1].map((index) => !area(element, index).closest('.editor')?.matches('.folded'));

  it('is folded again if the page sets another text and the part has no focus', async () => {
    const element = await mount({ parts: parts(longText) });
    for (const index of [0, 1]) {
      area(element, index).focus();
      area(element, index).blur();
    }
    await settle(element);
    expect(unfolded(element)).toEqual([true, true]);
    element.parts = parts(`Other. ${longText}`);
    await settle(element);
    expect(unfolded(element)).toEqual([false, true]);
    area(element).focus();
    await settle(element);
    element.parts = parts(`Another. ${longText}`);
    await settle(element);
    expect(unfolded(element)).toEqual([true, true]);
  });

  it('stays unfolded if the page sets the typed text again', async () => {
    const element = await mount({ parts: parts(longText) });
    element.addEventListener('ft-count', () => (element.parts = element.parts.map((part) => ({ ...part }))));
    area(element).focus();
    type(area(element), `Typed. ${longText}`);
    area(element).blur();
    await settle(element);
    expect(unfolded(element)).toEqual([true, false]);
  });
});

describe('a tokenizer that loads at once', () => {
  it('draws the tokens of a short text', async () => {
    const element = await mount({ load: () => Promise.resolve(wordTokenizer), parts: messages(3) });
    expect(tintedTokens(element).length).toBe(9);
    element.whitespace = true;
    await settle(element);
    expect(whiteSpaceMarks(element).length).toBe(6);
  });
});
