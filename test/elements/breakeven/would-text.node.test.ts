/** The verdict while figures of an example remain: it claims nothing about the user's own calculation, and names no date. */

import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../src/core/index.ts';
import { type BorrowedGroup, borrowedGroups } from '../../../src/core/scenario/borrowed-names.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { wouldText } from '../../../src/elements/breakeven/would-text.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import {
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { verdictView } from '../../harness/pair.ts';

function wordingOf(scenario: Scenario, groups: readonly BorrowedGroup[] = borrowedGroups) {
  const view = verdictView(scenario);
  return { wording: wouldText(view, groups, english.start), kind: view.pair.comparison?.verdict.kind };
}

const atOnce = createScenario({
  ...workedExample,
  approaches: workedExample.approaches.map(({ training: _, ...approach }) => ({ ...approach, setup: [] })),
} as never);
const { would } = english.start;

describe('the sentence', () => {
  it.each([
    ['a payback', workedExample, 'after', would.payBack('Fine-tuning', '')],
    ['a saving from the first request', atOnce, 'immediately', would.atOnce('Fine-tuning')],
    [
      'a payback after the horizon',
      withField(workedExample, 'horizonMonths', 1),
      'beyond-horizon',
      would.beyond('Fine-tuning', '').split('  ')[0],
    ],
    ['no payback', neverPaysBack, 'never', would.never('Fine-tuning')],
    ['a payback that comes too late', retiresFirst, 'retired-first', would.never('Fine-tuning')],
  ] as const)('the sentence on %s says “would”', (_name, scenario, expected, claim) => {
    const { wording, kind } = wordingOf(scenario);
    expect(kind).toBe(expected);
    expect(wording?.sentence.claim).toContain(claim);
    expect(wording?.sentence.rest).toBe(would.ifYours);
    expect(wording?.sentence.claim).not.toMatch(/20\d\d/);
  });

  it('is missing for a calculation that lacks a figure', () => {
    expect(wordingOf(withoutPrice)).toMatchObject({ kind: 'incomplete', wording: null });
  });

  it('names the proposed prompt once nothing else is the example’s', () => {
    expect(wordingOf(workedExample, ['tunedPrompt']).wording?.sentence.rest).toBe(would.ifProposed);
  });
});

describe('the line under the sentence', () => {
  it('names the costs of the example, and says that only the prompt is the user’s as long as this is true', () => {
    const reason = plainText(wordingOf(workedExample).wording?.reason ?? []);
    expect(reason).toContain(plainText(would.onlyPrompt()));
    expect(reason).toContain(would.setup('', '', '')[0] as string);
    const later = plainText(wordingOf(workedExample, ['quality']).wording?.reason ?? []);
    expect(later).not.toContain(plainText(would.onlyPrompt()));
  });
});
