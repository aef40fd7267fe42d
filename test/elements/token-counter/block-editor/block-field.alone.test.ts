/** The field for texts that are slow to lay out, compared with a text area: every action has the same result in both. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { BlockField } from '../../../../src/elements/token-counter/block-editor/block-field.ts';
import { FieldSwitcher } from '../../../../src/elements/token-counter/part-editor/field-switcher.ts';

/** Styles with which texts wrap at the same places in both fields. The fields are in a shadow root, as in the element. */
const styles = `<style>
  .scroll { inline-size: 200px; block-size: 100px; overflow: hidden auto; position: relative; }
  textarea, .blocks { font: 16px/20px monospace; white-space: pre-wrap; overflow-wrap: break-word; inline-size: 200px;
    margin: 0; padding: 0; border: 0; outline: 0; resize: none; display: block; }
  textarea { block-size: 400px; }
</style>`;

let field: BlockField;
let oracle: HTMLTextAreaElement;
let inputTypes: string[];

function build(): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `${styles}<label id="name" for="replaced">Text</label>
    <div class="scroll"><textarea id="replaced" part="text" dir="auto" spellcheck="false" hidden></textarea></div>
    <textarea id="oracle" spellcheck="false"></textarea>`;
  document.body.append(host);
  const textArea = root.querySelector('textarea') as HTMLTextAreaElement;
  field = new BlockField(textArea);
  textArea.remove();
  oracle = root.querySelector('#oracle') as HTMLTextAreaElement;
  inputTypes = [];
  field.element.addEventListener('input', (event) => inputTypes.push((event as InputEvent).inputType));
}

/** Gives both fields these blocks, and selects the text between two offsets or sets the cursor. */
function fill(blocks: readonly string[], start: number, end = start): void {
  field.show(blocks);
  oracle.value = blocks.join('');
  for (const each of [oracle, field]) {
    each.focus();
    each.setSelectionRange(start, end);
  }
}

/** Presses the same keys in both fields, one field after the other. */
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

/** Blocks that end inside a line and at its end, with an empty line and a last line feed. */
const textBlocks = ['ab', 'cd\n', '\n', 'e😀', 'f g\n', 'xy', 'z\n'];

describe('a field of blocks', () => {
  it('has its text, and an empty line after a last line feed', () => {
    field.show(textBlocks);
    expect(field.value).toBe(textBlocks.join(''));
    expect(field.element.childElementCount).toBe(textBlocks.length + 1);
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
  ])('handles %s at offset %i like a text area', async (keys, offset) => {
    fill(textBlocks, offset);
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
        async (blocks, keys, first, second) => {
          const { length } = blocks.join('');
          const ends = [first % (length + 1), second % (length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          // In a browser, no selection begins or ends inside a character.
          if (ends.some((end) => /[\udc00-\udfff]/.test(blocks.join('').charAt(end)))) return;
          fill(blocks, ...ends);
          for (const each of keys) {
            await pressInBoth(each);
            expect(stateOf(field)).toEqual(stateOf(oracle));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('accepts a paste over several blocks, and normalises its line ends as a text area does', async () => {
    fill(textBlocks, 1, 9);
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
    expect(inputTypes).toEqual(['insertFromPaste']);
  });

  it('replaces the selection, even if the browser’s range includes the line feed before it', () => {
    fill(textBlocks, 2, 4);
    const [first, second] = [1, 2].map((index) => field.element.children[index]?.firstChild as Node);
    const range = new StaticRange({
      startContainer: first as Node,
      startOffset: 0,
      endContainer: second as Node,
      endOffset: 0,
    });
    const init = { inputType: 'insertText', data: 'x', targetRanges: [range], cancelable: true };
    field.element.dispatchEvent(new InputEvent('beforeinput', init));
    expect([field.value, field.selectionStart]).toEqual(['abx\n\ne😀f g\nxyz\n', 3]);
  });

  it('copies and cuts its text without adding line ends between blocks, and keeps the text if it is read-only', async () => {
    fill(textBlocks, 1, 3);
    const clipboardText = (type: string): string => {
      const clipboardData = new DataTransfer();
      field.element.dispatchEvent(new ClipboardEvent(type, { clipboardData, cancelable: true }));
      return clipboardData.getData('text/plain');
    };
    expect(clipboardText('copy')).toBe('bc');
    expect(field.value).toBe(textBlocks.join(''));
    field.readOnly = true;
    expect(clipboardText('cut')).toBe('bc');
    expect(field.value).toBe(textBlocks.join(''));
    field.readOnly = false;
    expect(clipboardText('cut')).toBe('bc');
    expect(field.value).toBe('ad\n\ne😀f g\nxyz\n');
    expect(inputTypes).toEqual(['deleteByCut']);
  });

  it('keeps the cursor if the same text is divided differently, and moves the cursor to the difference if the text differs', () => {
    fill(['abcd', 'ef\n', 'gh'], 3);
    field.show(['ab', 'cdef\n', 'gh']);
    expect(field.selectionStart).toBe(3);
    field.show(['ab', 'cdXYef\n', 'gh']);
    expect([field.value, field.selectionStart]).toEqual(['abcdXYef\ngh', 6]);
  });

  it('keeps its cursor while the focus is elsewhere', () => {
    fill(textBlocks, 4);
    oracle.focus();
    expect(field.selectionStart).toBe(4);
    field.focus();
    expect(field.selectionStart).toBe(4);
  });

  it('accepts input at its cursor in a background window, where nothing matches `:focus`', async () => {
    Object.assign(field.element, { matches: () => false });
    fill(textBlocks, 4);
    await pressInBoth('x');
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('scrolls the cursor into view', async () => {
    fill([...Array.from({ length: 40 }, (_, line) => `line ${line}\n`), 'last'], 2);
    const scroller = field.element.parentElement as HTMLElement;
    await userEvent.keyboard('{Control>}{End}{/Control}');
    scroller.scrollTop = 0;
    await userEvent.keyboard('x');
    await expect
      .poll(() => Math.abs(scroller.scrollTop + scroller.clientHeight - scroller.scrollHeight))
      .toBeLessThan(4);
  });

  it('has the role of a text box with several lines, and the name of its text area', () => {
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

  it.each([0, 2, 4, 5, 7, 9, 15])('inserts at offset %i as in a text area', async (offset) => {
    fill(textBlocks, offset);
    for (const each of [oracle, field]) {
      each.focus();
      await compose('に');
      await compose('にほ');
      await commit('日本');
    }
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('replaces a selection of several blocks', async () => {
    fill(textBlocks, 1, 9);
    for (const each of [oracle, field]) {
      each.focus();
      await compose('に');
      await commit('日本');
    }
    expect(stateOf(field)).toEqual(stateOf(oracle));
  });

  it('is ended if the page sets another text', async () => {
    fill(['abcd', 'ef'], 2);
    await compose('に');
    field.show(['other']);
    expect(field.value).toBe('other');
    await commit('に');
    expect(field.element.textContent).toBe(field.value);
  });

  it('is not disturbed by other blocks, which are shown when it has finished', async () => {
    fill(['abcd', 'ef'], 2);
    await compose('に');
    const composing = field.element.children[0]?.firstChild;
    field.show(['ab', 'に', 'cd', 'ef']);
    expect(field.element.children[0]?.firstChild).toBe(composing);
    await commit('に');
    expect([...field.element.children].map((each) => each.textContent)).toEqual(['ab', 'に', 'cd', 'ef']);
    expect(field.selectionStart).toBe(3);
  });
});

describe('a text area that is replaced by blocks', () => {
  it('passes its focus and cursor on in a background window, where nothing matches `:focus`', async () => {
    const longText = 'word '.repeat(6000);
    oracle.value = longText;
    oracle.focus();
    oracle.setSelectionRange(7, 7);
    Object.assign(oracle, { matches: () => false });
    const fields = await new Promise<FieldSwitcher>((resolve) => {
      const switcher = new FieldSwitcher(oracle, () => resolve(switcher));
      switcher.show(longText, []);
    });
    fields.show(longText, []);
    const { current } = fields;
    expect(current).toBeInstanceOf(BlockField);
    expect([(current as BlockField).focused, current.selectionStart]).toEqual([true, 7]);
  });
});
