/** Which changes of an answer are announced: one edit is announced once, and what is loaded late is not. */
import type { ReactiveControllerHost } from 'lit';
import { beforeEach, expect, it, vi } from 'vitest';
import { AnnounceController, announceAfterMs, clearAfterMs } from '../../../src/elements/common/announce.ts';

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

/** One rendering of an answer: its text, a number that stands for its scenario, its language, and the time until the next rendering. */
type Rendering = readonly [text: string, scenario: number, language: string, waitMs: number];

/** The announced texts, in their order, with an empty text wherever the region was cleared. */
function announcedBy(...renderings: readonly Rendering[]): readonly string[] {
  const controller = new AnnounceController(host);
  const regionTexts: string[] = [];
  for (const [text, scenario, messages, waitMs] of renderings) {
    const regionText = () => String(controller.region(text, { subject: [scenario], messages }).values[0]);
    for (let waited = 0; waited <= waitMs; waited += 100) {
      const announcedText = regionText();
      if (announcedText !== (regionTexts.at(-1) ?? '')) regionTexts.push(announcedText);
      vi.advanceTimersByTime(100);
    }
  }
  return regionTexts;
}

const pause = announceAfterMs + 200;
const longPause = pause + clearAfterMs;

it.each<readonly [change: string, renderings: readonly Rendering[], expected: readonly string[]]>([
  ['the first text', [['A', 1, 'en', longPause]], []],
  [
    'an edit, which is cleared later',
    [
      ['A', 1, 'en', pause],
      ['B', 2, 'en', longPause],
    ],
    ['B', ''],
  ],
  [
    'an edit that is taken back before the pause ends',
    [
      ['A', 1, 'en', pause],
      ['B', 2, 'en', 300],
      ['A', 3, 'en', longPause],
    ],
    [],
  ],
  [
    'two edits in a row',
    [
      ['A', 1, 'en', pause],
      ['B', 2, 'en', 300],
      ['C', 3, 'en', longPause],
    ],
    ['C', ''],
  ],
  [
    'a language that arrives late',
    [
      ['A', 1, 'en', pause],
      ['A auf Deutsch', 1, 'de', longPause],
    ],
    [],
  ],
  [
    'a language that arrives before an edit is announced',
    [
      ['A', 1, 'en', pause],
      ['B', 2, 'en', 300],
      ['B auf Deutsch', 2, 'de', longPause],
    ],
    ['B auf Deutsch', ''],
  ],
  [
    'an edit after a change of the language',
    [
      ['A', 1, 'en', pause],
      ['A auf Deutsch', 1, 'de', pause],
      ['B auf Deutsch', 2, 'de', longPause],
    ],
    ['B auf Deutsch', ''],
  ],
  [
    'an estimate that becomes exact',
    [
      ['pays back after ≈ 5 days', 1, 'en', pause],
      ['pays back after 5 days', 2, 'en', longPause],
    ],
    [],
  ],
  [
    'a mark that is found late',
    [
      ['costs $5', 1, 'en', pause],
      ['costs $5†', 1, 'en', longPause],
    ],
    [],
  ],
  [
    'a wording that is found late',
    [
      ['pays back in 40 days', 1, 'en', pause],
      ['pays back in 2 months', 1, 'en', longPause],
    ],
    [],
  ],
])('%s', (_change, renderings, expected) => {
  expect(announcedBy(...renderings)).toEqual(expected);
});
