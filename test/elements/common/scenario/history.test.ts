/** Undo and redo, compared with a plain list of steps; also bursts of typing, and the keys that undo and redo. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../../src/core/index.ts';
import { editedFields } from '../../../../src/core/scenario/edits.ts';
import {
  burstMs,
  createHistory,
  maxSteps,
  moveOfShortcutOutsideText,
  record,
  redo,
  undo,
} from '../../../../src/elements/common/scenario/history.ts';
import { workedExample } from '../../../../stories/scenarios/view-scenarios.ts';

describe('a history', () => {
  it('behaves like a list with a cursor', () => {
    const steps = fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (moves) => {
        let history = createHistory(0);
        let list = [0];
        let cursor = 0;
        moves.forEach((move, index) => {
          if (move === 'edit') {
            history = record(history, index + 1, { field: '', at: index });
            list = [...list.slice(0, cursor + 1), index + 1];
            cursor += 1;
          } else if (move === 'undo') {
            history = undo(history);
            cursor = Math.max(0, cursor - 1);
          } else {
            history = redo(history);
            cursor = Math.min(list.length - 1, cursor + 1);
          }
          expect(history.present).toBe(list[cursor]);
          expect(history.past).toEqual(list.slice(0, cursor));
          expect(history.future).toEqual(list.slice(cursor + 1));
        });
      }),
    );
  });

  it('records a burst of edits in one field as one step', () => {
    let history = createHistory('');
    for (const [index, text] of ['2', '25', '250'].entries())
      history = record(history, text, { field: 'requests', at: index * (burstMs - 1) });
    expect(history.past).toEqual(['']);
    expect(undo(history).present).toBe('');
  });

  it.each([
    ['another field', { field: 'growth', at: 10 }],
    ['a pause', { field: 'requests', at: burstMs }],
    ['an edit of no field', { field: '', at: 10 }],
  ])('records a new step after %s', (_what, edit) => {
    const history = record(createHistory('a'), 'b', { field: 'requests', at: 0 });
    expect(record(history, 'c', edit).past).toEqual(['a', 'b']);
  });

  it('records a new step for an edit after an undo, even in the same field', () => {
    const edited = record(createHistory('a'), 'b', { field: 'f', at: 0 });
    const editedAgain = record(undo(edited), 'c', { field: 'f', at: 1 });
    expect(editedAgain.past).toEqual(['a']);
    expect(editedAgain.future).toEqual([]);
  });

  it('does not record an equal value, and does not change if there is nothing to undo or redo', () => {
    const history = createHistory('a');
    expect(record(history, 'a', { field: 'f', at: 0 })).toBe(history);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('drops the oldest steps beyond its limit', () => {
    let history = createHistory(0);
    for (let step = 1; step <= maxSteps + 50; step += 1)
      history = record(history, step, { field: '', at: step });
    expect(history.past).toHaveLength(maxSteps);
    expect(history.past[0]).toBe(50);
  });
});

describe('the fields that an edit has changed', () => {
  it.each([
    ['requestsPerMonth', 5],
    ['requestsPerMonth', { p10: 1, p50: 2, p90: 3 }],
    ['approaches[1].rates.inputUsdPerMTok', 7],
    ['approaches[0].cache', undefined],
    ['approaches[1].setup[0].usdPerUnit', 50],
  ])('are found: %s', (path, value) => {
    const after = withField(workedExample, path, value);
    expect(editedFields(workedExample, after)).toBe(path.replaceAll(/\[(\d+)\]/g, '.$1'));
  });

  it('are an empty text if the two scenarios are equal', () => {
    expect(editedFields(workedExample, createScenario(structuredClone(workedExample)))).toBe('');
  });
});

describe('a key', () => {
  /** The meaning of a key that is pressed in an element made from this HTML. */
  const moveOf = (markup: string, init: KeyboardEventInit): string | null => {
    document.body.innerHTML = markup;
    let move: string | null = 'no event';
    const target = document.body.firstElementChild;
    const listen = (event: KeyboardEvent): void => {
      move = moveOfShortcutOutsideText(event);
    };
    document.body.addEventListener('keydown', listen, { once: true });
    target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    target?.remove();
    return move;
  };
  const button = '<button>x</button>';

  it.each([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'y', metaKey: true }, null],
    [{ key: 'z' }, null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null],
    [{ key: 'x', ctrlKey: true }, null],
  ])('%o, pressed outside a text, means %s', (init, move) => {
    expect(moveOf(button, init)).toBe(move);
  });

  it.each([
    ['<textarea></textarea>', null],
    ['<textarea readonly></textarea>', 'undo'],
    ['<input>', null],
    // Arrow keys have set the text of this input, which the browser cannot undo.
    ['<input data-stepped>', 'undo'],
    ['<input type="number">', null],
    ['<input type="checkbox">', 'undo'],
    ['<input type="range">', 'undo'],
    ['<div contenteditable tabindex="0"></div>', null],
    ['<select></select>', 'undo'],
  ])('pressed in %s means %s: a text keeps the undo of the browser', (markup, move) => {
    expect(moveOf(markup, { key: 'z', ctrlKey: true })).toBe(move);
  });
});
