/** The verdict while figures of an example remain: it claims nothing about the user's own calculation, and names no date. */

import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../src/core/index.ts';
import { type BorrowedGroup, borrowedGroups } from '../../../src/core/scenario/borrowed-names.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { wouldText } from '../../../src/elements/breakeven/would-text.ts';
import { sentenceOf } from '../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import {
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { verdictView } from '../../harness/pair.ts';

function wordingOf(
  scenario: Scenario,
  groups: readonly BorrowedGroup[] = borrowedGroups,
  edited: readonly BorrowedGroup[] = [],
) {
  const view = verdictView(scenario);
  return {
    wording: wouldText(view, groups, edited, english.start),
    kind: view.pair.comparison?.verdict.kind,
  };
}

const savesAtOnce = createScenario({
  ...workedExample,
  approaches: workedExample.approaches.map(({ training: _, ...approach }) => ({ ...approach, setup: [] })),
} as never);
const { would } = english.start;
/** The condition of the sentence, without the reason that may follow it. */
const ifYours = would.ifYours('').slice(0, -1);

describe('the sentence', () => {
  it.each([
    ['a payback', workedExample, 'after', would.payBack('Fine-tuning', '')],
    ['a saving from the first request', savesAtOnce, 'immediately', would.atOnce('Fine-tuning')],
    [
      'a payback after the horizon',
      withField(workedExample, 'horizonMonths', 1),
      'beyond-horizon',
      would.beyond('Fine-tuning', '').split('  ')[0],
    ],
    ['no payback', neverPaysBack, 'never', would.never('Fine-tuning')],
    ['a payback that comes too late', retiresFirst, 'retired-first', would.never('Fine-tuning')],
  ] as const)('on %s says “would”', (_name, scenario, expectedKind, claim) => {
    const { wording, kind } = wordingOf(scenario);
    expect(kind).toBe(expectedKind);
    expect(wording?.sentence.claim).toContain(claim);
    expect(wording?.sentence.rest).toContain(ifYours);
    expect(wording?.sentence.claim).not.toMatch(/20\d\d/);
  });

  it('gives the reason of the usual sentence if the candidate would not pay back', () => {
    const { claim, because = '' } = sentenceOf(verdictView(neverPaysBack));
    expect(because).toMatch(/\$/);
    expect(claim).not.toContain(because);
    expect(wordingOf(neverPaysBack).wording?.sentence.rest).toBe(would.ifYours(because));
    expect(wordingOf(neverPaysBack, ['tunedPrompt']).wording?.sentence.rest).toBe(would.ifProposed(because));
  });

  it('gives the end of the candidate’s service as the reason if the candidate would pay back after it', () => {
    const switchedOff = would.switchedOff('Nova Micro', english.verdict.onDate('1 August 2028'), false);
    expect(wordingOf(retiresFirst).wording?.sentence.rest).toBe(would.ifYours(switchedOff));
  });

  it('names the end of the baseline’s service instead of a payback after it', () => {
    const endsFirst = withField(workedExample, 'approaches[0].availableUntil', '2027-02-01');
    expect(wordingOf(endsFirst).kind).toBe('after');
    expect(wordingOf(endsFirst).wording?.sentence).toEqual({
      claim: would.notBeforeEnd('Fine-tuning', '1 February 2027', 'Claude Sonnet 5.5'),
      rest: would.ifYours(''),
    });
    const endsLater = withField(workedExample, 'approaches[0].availableUntil', '2027-08-01');
    expect(wordingOf(endsLater).wording?.sentence.claim).toContain(would.payBack('Fine-tuning', ''));
  });

  it('is missing for a calculation that lacks a figure', () => {
    expect(wordingOf(withoutPrice)).toMatchObject({ kind: 'incomplete', wording: null });
  });

  it('names the proposed prompt once nothing else is the example’s', () => {
    expect(wordingOf(workedExample, ['tunedPrompt']).wording?.sentence.rest).toBe(would.ifProposed(''));
  });
});

describe('the line under the sentence', () => {
  it('names the costs of the example, and says that only the prompt is the user’s as long as this is true', () => {
    const reason = plainText(wordingOf(workedExample).wording?.reason ?? []);
    expect(reason).toContain(plainText(would.onlyPrompt()));
    expect(reason).toContain(would.setup('', '', '', '')[0] as string);
    const reasonAfterEditsOf = (...edited: readonly BorrowedGroup[]) =>
      plainText(wordingOf(workedExample, borrowedGroups, edited).wording?.reason ?? []);
    expect(reasonAfterEditsOf('user')).toContain(plainText(would.onlyPrompt()));
    // Other values of the group may still be the example's.
    expect(reasonAfterEditsOf('models')).not.toContain(plainText(would.onlyPrompt()));
  });
});

describe('a rent of the candidate', () => {
  const withRent = (usd: number): Scenario =>
    withField(workedExample, 'approaches[1].monthly', [{ label: 'Rent', usd }]);
  const textOf = (scenario: Scenario): string => {
    const { wording } = wordingOf(scenario);
    return plainText(wording?.reason ?? []) + wording?.sentence.rest;
  };

  it('is named beside the cost of the requests if the sentence has no reason', () => {
    expect(wordingOf(withRent(500)).wording?.sentence.rest).toBe(would.ifYours(''));
    expect(textOf(withRent(500))).toContain(plainText(would.setup('', '', '', '$500')).match(/\(.*\)/)?.[0]);
  });

  it('is named only once if the sentence has it as the reason', () => {
    expect(wordingOf(withRent(4000)).wording?.sentence.rest).toContain('$4,000');
    expect(textOf(withRent(4000)).split('$4,000')).toHaveLength(2);
  });

  it('is named beside the end of the candidate’s service, which is the reason then', () => {
    const endsFirst = withField(withRent(1500), 'approaches[1].availableUntil', '2028-08-01');
    expect(wordingOf(endsFirst).kind).toBe('retired-first');
    expect(textOf(endsFirst)).toContain('$1,500');
  });

  it('is not named without requests, of which no cost is known', () => {
    expect(textOf(withField(withRent(500), 'requestsPerMonth', 0))).not.toContain('–');
  });

  it('is not named if there is none', () => {
    expect(textOf(workedExample)).not.toContain('(');
  });
});

it('the value of tuning is introduced as one of the example, or of the proposed prompt', () => {
  expect(wordingOf(workedExample).wording?.beforeWorth).toBe(would.withExample);
  expect(wordingOf(workedExample, ['tunedPrompt']).wording?.beforeWorth).toBe(would.withProposed);
});
