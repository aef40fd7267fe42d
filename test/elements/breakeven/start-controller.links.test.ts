/** A link of a calculation in which values of the example are left: its recipient sees the same sentence and the same marks. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  calculatorFrom,
  calculatorWithParts,
  costChartOf,
  exampleNote,
  formOf,
  sentenceOf,
  shareBarOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf } from '../../harness/element.ts';
import { outcomeOf } from '../../harness/share-bar.ts';
import {
  groupsShown,
  markedFields,
  pasteField,
  pasteOwnPrompt,
  press,
  yoursText,
} from '../../harness/start.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();
const { start, share } = english;
/** The condition in the sentence of a calculation that still has values of the example, without the reason that may follow it. */
const ifYours = start.would.ifYours('').slice(0, -1);
const address = location.pathname + location.search;
const clear = () => {
  document.body.replaceChildren();
  history.replaceState(null, '', address);
};
beforeEach(async () => {
  await page.viewport(1280, 800);
  clear();
});
afterEach(clear);

/** The sentence without its marks. */
const plainSentence = (element: FtBreakeven): string => sentenceOf(element).replace('†', '');

/** A calculator with all sections of its form open. */
async function withOpenSections(element: FtBreakeven): Promise<FtBreakeven> {
  const form = await until(() => formOf(element));
  form.openSections = 'tokens training quality setup ';
  await form.updateComplete;
  return element;
}

async function sender(): Promise<FtBreakeven> {
  const element = await calculatorWithParts({ startsOn: '2027-01-01' });
  await pasteOwnPrompt(element, 'Review one clause of a commercial contract and answer with its risk.');
  return withOpenSections(element);
}

/** The text that a button of the share bar copies, and the message about it. */
async function copiedBy(element: FtBreakeven, name: string) {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const bar = await until(() => shareBarOf(element));
  buttonOf(bar, name).click();
  const text = await until(() => copied.mock.lastCall?.[0]);
  const message = await until(() => outcomeOf(bar));
  copied.mockRestore();
  return { text, message };
}

/** The calculator of a page with this tag and this hash. Until everything is loaded, each sentence of its verdict says “would”. */
async function recipient(tag: string, hash = ''): Promise<FtBreakeven> {
  clear();
  history.replaceState(null, '', address + hash);
  const sentences = new Set<string>();
  const watch = setInterval(() => {
    const element = document.querySelector('ft-breakeven');
    if (element) sentences.add(sentenceOf(element));
  });
  const element = await calculatorFrom(tag);
  await until(() => yoursText(element) !== '');
  await until(() => costChartOf(element)?.conditional);
  clearInterval(watch);
  sentences.add(sentenceOf(element));
  sentences.delete('');
  expect([...sentences].filter((sentence) => !sentence.includes(ifYours))).toEqual([]);
  return withOpenSections(element);
}

const plainTag = '<ft-breakeven starts-on="2027-01-01"></ft-breakeven>';

describe('a calculation in which values of the example are left', () => {
  it('has the same sentence, lines and marks for the recipient of its link, who can keep the values', async () => {
    const from = await sender();
    const { text, message } = await copiedBy(from, share.copyLink);
    expect(message).toContain(share.linkKeepsMarks);
    const seen = { sentence: plainSentence(from), groups: groupsShown(from), marked: markedFields(from) };
    expect(seen.sentence).toContain(ifYours);
    expect(seen.marked.length).toBeGreaterThan(3);
    const to = await recipient(plainTag, new URL(text).hash);
    expect(plainSentence(to)).toBe(seen.sentence);
    expect(groupsShown(to)).toEqual(seen.groups);
    expect(markedFields(to)).toEqual(seen.marked);
    expect(yoursText(to)).toContain(start.thePrompt);
    expect((await copiedBy(to, share.copyLink)).text).toBe(text);
    await press(to, start.keepAll);
    expect(plainSentence(to)).not.toContain(ifYours);
    expect(markedFields(to)).toEqual([]);
    // The link has only the token counts of the sender's prompt, and no value is the example's any more. So neither the lines on an own
    // prompt nor the field for one is shown.
    expect([yoursText(to), pasteField(to), exampleNote(to)]).toEqual(['', null, null]);
    const kept = await copiedBy(to, share.copyLink);
    expect(kept.text).not.toContain('@b');
    expect(kept.message).toBe(share.linkCopied);
  });

  it('has the same sentence and marks in its embed code, and after Clear all the verdict asks for the figures', async () => {
    const from = await sender();
    const { text } = await copiedBy(from, share.embedCode);
    const seen = { sentence: plainSentence(from), marked: markedFields(from) };
    const to = await recipient(/<ft-breakeven.*<\/ft-breakeven>/s.exec(text)?.[0] ?? '');
    expect([plainSentence(to), markedFields(to)]).toEqual([seen.sentence, seen.marked]);
    await press(to, start.clearAll);
    expect(groupsShown(to)).toEqual([start.groups.tunedPrompt]);
    expect(plainSentence(to)).not.toContain(ifYours);
  });

  it('has the same sentence and marks after a reload with sync="hash", also once one group was kept', async () => {
    const tag = '<ft-breakeven starts-on="2027-01-01" sync="hash"></ft-breakeven>';
    const from = await calculatorFrom(tag);
    await pasteOwnPrompt(from, 'Review one clause of a commercial contract and answer with its risk.');
    const hash = await until(() => /#ft=.*@b\d+$/.exec(location.hash)?.[0]);
    const sentence = plainSentence(from);
    const reloaded = await recipient(tag, hash);
    expect(plainSentence(reloaded)).toBe(sentence);
    await press(reloaded, start.keepAll);
    await until(() => !location.hash.includes('@b'));
  });
});
