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
    const senderElement = await sender();
    const { text, message } = await copiedBy(senderElement, share.copyLink);
    expect(message).toContain(share.linkKeepsMarks);
    const atSender = {
      sentence: plainSentence(senderElement),
      groups: groupsShown(senderElement),
      marked: markedFields(senderElement),
    };
    expect(atSender.sentence).toContain(ifYours);
    expect(atSender.marked.length).toBeGreaterThan(3);
    const recipientElement = await recipient(plainTag, new URL(text).hash);
    expect(plainSentence(recipientElement)).toBe(atSender.sentence);
    expect(groupsShown(recipientElement)).toEqual(atSender.groups);
    expect(markedFields(recipientElement)).toEqual(atSender.marked);
    expect(yoursText(recipientElement)).toContain(start.thePrompt);
    expect((await copiedBy(recipientElement, share.copyLink)).text).toBe(text);
    await press(recipientElement, start.keepAll);
    expect(plainSentence(recipientElement)).not.toContain(ifYours);
    expect(markedFields(recipientElement)).toEqual([]);
    // The link has only the token counts of the sender's prompt, and no value is the example's any more. So neither the lines on an own
    // prompt nor the field for one is shown.
    expect([
      yoursText(recipientElement),
      pasteField(recipientElement),
      exampleNote(recipientElement),
    ]).toEqual(['', null, null]);
    const copiedAfterKeep = await copiedBy(recipientElement, share.copyLink);
    expect(copiedAfterKeep.text).not.toContain('@b');
    expect(copiedAfterKeep.message).toBe(share.linkCopied);
  });

  it('has the same sentence and marks in its embed code, and after Clear all the verdict asks for the figures', async () => {
    const senderElement = await sender();
    const { text } = await copiedBy(senderElement, share.embedCode);
    const atSender = { sentence: plainSentence(senderElement), marked: markedFields(senderElement) };
    const recipientElement = await recipient(/<ft-breakeven.*<\/ft-breakeven>/s.exec(text)?.[0] ?? '');
    expect([plainSentence(recipientElement), markedFields(recipientElement)]).toEqual([
      atSender.sentence,
      atSender.marked,
    ]);
    await press(recipientElement, start.clearAll);
    expect(groupsShown(recipientElement)).toEqual([start.groups.tunedPrompt]);
    expect(plainSentence(recipientElement)).not.toContain(ifYours);
  });

  it('has the same sentence and marks after a reload with sync="hash", and no marks in the address once all values are kept', async () => {
    const tag = '<ft-breakeven starts-on="2027-01-01" sync="hash"></ft-breakeven>';
    const senderElement = await calculatorFrom(tag);
    await pasteOwnPrompt(
      senderElement,
      'Review one clause of a commercial contract and answer with its risk.',
    );
    const hash = await until(() => /#ft=.*@b\d+$/.exec(location.hash)?.[0]);
    const sentence = plainSentence(senderElement);
    const reloaded = await recipient(tag, hash);
    expect(plainSentence(reloaded)).toBe(sentence);
    await press(reloaded, start.keepAll);
    await until(() => !location.hash.includes('@b'));
  });
});
