/** The field for texts that are slow to lay out: every action has the same result as in a text area, which is the oracle. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { BlockField } from '../../../../src/elements/token-counter/block-editor/block-field.ts';
import { FieldSwitcher } from '../../../../src/elements/token-counter/part-editor/field-switcher.ts';

/** Styles for both fields: text wraps at the same places. Each field is in a shadow root, as in the element. */
const styles = `<style>
  .scroll { inline-size: 200px; block-size: 100px; overflow: hidden auto; position: relative; }
  textarea, .blocks { font: 16px/20px monospace; white-space: pre-wrap; overflow-wrap: break-word; inline-size: 200px;
    margin: 0; padding: 0; border: 0; outline: 0; resize: none; display: block; }
  textarea { block-size: 400px; }
</style>`;

let field: BlockField;
let oracle: HTMLTextAreaElement;
let told: string[];

function build(): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `${styles}<label id="name" for="behind">Text</label>
    <div class="scroll"><textarea id="behind" part="text" dir="auto" spellcheck="false" hidden></textarea></div>
    <textarea id="oracle" spellcheck="false"></textarea>`;
  document.body.append(host);
  const behind = root.querySelector('textarea') as HTMLTextAreaElement;
  field = new BlockField(behind);
  behind.remove();
  oracle = root.querySelector('#oracle') as HTMLTextAreaElement;
  told = [];
  field.element.addEventListener('input', (event) => told.push((event as InputEvent).inputType));
}

/** Both fields with these blocks, the cursor at an offset. */
function start(blocks: readonly string[], from: number, to = from): void {
  field.show(blocks);
  oracle.value = blocks.join('');
  for (const each of [oracle, field]) {
    each.focus();
    each.setSelectionRange(from, to);
  }
}

/** Presses the same keys in both, one after the other. */
async function pressInBoth(keys: string): Promise<void> {
  for (const each of [oracle, field]) {
    each.focus();
    await userEvent.keyboard(keys);
  }
}

const stateOf = ({ value, selectionStart, selectionEnd }: BlockField | HTMLTextAreaElement): object => ({
  value,
  selectionStart,
  selectionEnd,
});

beforeEach(build);
afterEach(() => document.body.replaceChildren());

/** Within a line, between lines, an empty line, the end. */
const text = ['ab', 'cd\n', '\n', 'e😀', 'f g\n', 'xy', 'z\n'];

describe('a field of blocks', () => {
  it('has its text, and an empty line behind a last line feed', () => {
    field.show(text);
    expect(field.value).toBe(text.join(''));
    expect(field.element.childElementCount).toBe(text.length + 1);
    field.show([]);
    expect(field.value).toBe('');
  });

  it.each([
    ['{ArrowRight}', 1],
    ['{ArrowRight}', 2],
    ['{ArrowRight}', 4],
    ['{ArrowLeft}', 2],
    ['{ArrowLeft}', 5],
    ['{ArrowLeft}', 6],
    ['{Shift>}{ArrowLeft}{/Shift}', 6],
    ['{Shift>}{ArrowRight}{ArrowRight}{/Shift}', 1],
    ['{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}', 3],
    ['x', 2],
    ['{Enter}', 2],
    ['{Enter}', 5],
    ['{Backspace}', 2],
    ['{Backspace}', 3],
    ['{Backspace}', 5],
    ['{Backspace}', 9],
    ['{Delete}', 2],
    ['{Delete}', 4],
    ['{Delete}', 7],
    ['{Delete}{Delete}{Delete}', 1],
    ['{Control>}{Backspace}{/Control}', 2],
    ['{Control>}{Delete}{/Control}', 2],
    ['{Control>}a{/Control}{Delete}', 3],
    ['{Control>}a{/Control}y', 3],
    ['{Control>}{End}{/Control}q', 0],
    ['{Control>}{Home}{/Control}q', 9],
  ])('handles %s at %i like a text area', async (keys, at) => {
    start(text, at);
    await pressInBoth(keys);
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('handles random keys from random selections like a text area', async () => {
    const key = fc.constantFrom(
      'x',
      ' ',
      '{Enter}',
      '{Backspace}',
      '{Delete}',
      '{ArrowLeft}',
      '{ArrowRight}',
      '{Shift>}{ArrowLeft}{/Shift}',
      '{Shift>}{ArrowRight}{/Shift}',
    );
    const block = fc.constantFrom('a', 'bc', 'd\n', '\n', 'e f', 'g h\n', '😀');
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.array(key, { maxLength: 10 }),
        fc.nat(20),
        fc.nat(20),
        async (blocks, keys, one, other) => {
          const { length } = blocks.join('');
          const ends = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b) as [number, number];
          // No selection starts or ends within a character.
          if (ends.some((end) => /[\udc00-\udfff]/.test(blocks.join('').charAt(end)))) return;
          start(blocks, ...ends);
          for (const each of keys) {
            await pressInBoth(each);
            expect(stateOf(field)).toEqual(stateOf(oracle));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes a paste over several blocks, with the line ends of a text area', async () => {
    start(text, 1, 9);
    const data = new DataTransfer();
    data.setData('text/plain', 'one\r\ntwo');
    const range = new StaticRange({
      startContainer: field.element.children[0]?.firstChild as Node,
      startOffset: 1,
      endContainer: field.element.children[3]?.firstChild as Node,
      endOffset: 3,
    });
    field.element.dispatchEvent(
      new InputEvent('beforeinput', {
        inputType: 'insertFromPaste',
        dataTransfer: data,
        targetRanges: [range],
        cancelable: true,
      }),
    );
    expect(field.value).toBe('aone\ntwof g\nxyz\n');
    expect(field.selectionStart).toBe('aone\ntwo'.length);
    expect(told).toEqual(['insertFromPaste']);
  });

  it('replaces the selection, even if a browser includes the line feed behind it', () => {
    start(text, 2, 4);
    const [from, to] = [1, 2].map((index) => field.element.children[index]?.firstChild as Node);
    const range = new StaticRange({
      startContainer: from as Node,
      startOffset: 0,
      endContainer: to as Node,
      endOffset: 0,
    });
    const init = { inputType: 'insertText', data: 'x', targetRanges: [range], cancelable: true };
    field.element.dispatchEvent(new InputEvent('beforeinput', init));
    expect([field.value, field.selectionStart]).toEqual(['abx\n\ne😀f g\nxyz\n', 3]);
  });

  it('copies its text without line ends that are not in it, and cuts it', async () => {
    start(text, 1, 3);
    const copied = (type: string): string => {
      const clipboardData = new DataTransfer();
      field.element.dispatchEvent(new ClipboardEvent(type, { clipboardData, cancelable: true }));
      return clipboardData.getData('text/plain');
    };
    expect(copied('copy')).toBe('bc');
    expect(field.value).toBe(text.join(''));
    expect(copied('cut')).toBe('bc');
    expect(field.value).toBe('ad\n\ne😀f g\nxyz\n');
    expect(told).toEqual(['deleteByCut']);
  });

  it('shows other blocks of the same text without moving the cursor, and for another text moves it to the difference', () => {
    start(['abcd', 'ef\n', 'gh'], 3);
    field.show(['ab', 'cdef\n', 'gh']);
    expect(field.selectionStart).toBe(3);
    field.show(['ab', 'cdXYef\n', 'gh']);
    expect([field.value, field.selectionStart]).toEqual(['abcdXYef\ngh', 6]);
  });

  it('keeps its cursor while the focus is elsewhere', () => {
    start(text, 4);
    oracle.focus();
    expect(field.selectionStart).toBe(4);
    field.focus();
    expect(field.selectionStart).toBe(4);
  });

  it('takes input at its cursor in a background window, where nothing matches `:focus`', async () => {
    Object.assign(field.element, { matches: () => false });
    start(text, 4);
    await pressInBoth('x');
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('brings the cursor into view', async () => {
    start([...Array.from({ length: 40 }, (_, line) => `line ${line}\n`), 'last'], 2);
    const scroller = field.element.parentElement as HTMLElement;
    await userEvent.keyboard('{Control>}{End}{/Control}');
    scroller.scrollTop = 0;
    await userEvent.keyboard('x');
    await expect
      .poll(() => Math.abs(scroller.scrollTop + scroller.clientHeight - scroller.scrollHeight))
      .toBeLessThan(4);
  });

  it('is a text box of several lines with the name of its text area', () => {
    const { role, ariaMultiLine } = field.element;
    expect([role, ariaMultiLine, field.element.getAttribute('aria-labelledby')]).toEqual([
      'textbox',
      'true',
      'name',
    ]);
  });
});

describe('an input method in a field of blocks', () => {
  const compose = (composed: string): Promise<unknown> =>
    cdp().send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    });
  const commit = (composed: string): Promise<unknown> => cdp().send('Input.insertText', { text: composed });

  it.each([0, 2, 4, 5, 7, 9, 15])('inserts at %i as into a text area', async (at) => {
    start(text, at);
    for (const each of [oracle, field]) {
      each.focus();
      await compose('に');
      await compose('にほ');
      await commit('日本');
    }
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('replaces a selection of several blocks', async () => {
    start(text, 1, 9);
    for (const each of [oracle, field]) {
      each.focus();
      await compose('に');
      await commit('日本');
    }
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('is ended by another text from the host', async () => {
    start(['abcd', 'ef'], 2);
    await compose('に');
    field.show(['other']);
    expect(field.value).toBe('other');
    await commit('に');
    expect(field.element.textContent).toBe(field.value);
  });

  it('is not disturbed until it has finished; other blocks are shown then', async () => {
    start(['abcd', 'ef'], 2);
    await compose('に');
    const composing = field.element.children[0]?.firstChild;
    field.show(['ab', 'に', 'cd', 'ef']);
    expect(field.element.children[0]?.firstChild).toBe(composing);
    await commit('に');
    expect([...field.element.children].map((each) => each.textContent)).toEqual(['ab', 'に', 'cd', 'ef']);
    expect(field.selectionStart).toBe(3);
  });
});

describe('a text area that blocks replace', () => {
  it('passes on focus and cursor in a background window, where nothing matches `:focus`', async () => {
    const long = 'word '.repeat(6000);
    oracle.value = long;
    oracle.focus();
    oracle.setSelectionRange(7, 7);
    Object.assign(oracle, { matches: () => false });
    const fields = await new Promise<FieldSwitcher>((resolve) => {
      const made = new FieldSwitcher(oracle, () => resolve(made));
      made.show(long, []);
    });
    fields.show(long, []);
    const { current } = fields;
    expect(current).toBeInstanceOf(BlockField);
    expect([(current as BlockField).focused, current.selectionStart]).toEqual([true, 7]);
  });
});
