/** `<ft-comparison>`, which compares a pasted calculation with its own. */

import { describe, expect, it, vi } from 'vitest';
import { createScenario, encodeScenario, evaluate, withField } from '../../../src/core/index.ts';
import { maxSharedLength } from '../../../src/elements/common/scenario/pasted-calculation.ts';
import { linkTo } from '../../../src/elements/common/scenario/scenario-link.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { articleExample, neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { stoppedClock } from '../../harness/clock.ts';
import {
  announced,
  comparison,
  differences,
  keyFigures,
  openFile,
  partsFromPastedHtml,
  pasteField,
  pasteInto,
  refusal,
  sentences,
  sides,
} from '../../harness/comparison.ts';
import { buttonOf, focusedIn, readable, spaced } from '../../harness/element.ts';
import { changesOf } from '../../harness/events.ts';
import { nextTask } from '../../harness/wait.ts';

stoppedClock();

/** The claim that fine-tuning pays back within this duration. */
const claimOf = (duration: string): string =>
  english.verdict.verdicts.after(
    english.verdict.fineTuning,
    english.verdict.inTime(duration, true),
    '',
    '',
    false,
  ).claim;

describe('<ft-comparison>', () => {
  it('shows both verdicts, their key figures and the different inputs', async () => {
    const element = await comparison({ scenario: workedExample });
    const withoutCache = withField(workedExample, 'approaches[0].cache', undefined);
    await pasteInto(element, linkTo({ scenario: withoutCache, candidate: '' }, 'https://example.org/', 'ft'));
    expect(sides(element)).toHaveLength(2);
    for (const side of sides(element)) expect(side.textContent).toContain(claimOf(''));
    expect(keyFigures(element)).toContain(english.verdict.savedPerMonth);
    const cachingLabel = english.inputs.inside(
      'Few-shot prompt',
      english.inputs.inside(english.inputs.parts.cache, ''),
    );
    expect(differences(element).length).toBeGreaterThan(0);
    for (const difference of differences(element)) {
      expect(difference.startsWith(cachingLabel), difference).toBe(true);
      expect(difference.endsWith(english.inputs.absent), difference).toBe(true);
    }
  });

  it('marks estimates of its own calculation, and also of the pasted calculation if both are the same', async () => {
    const element = await comparison({ scenario: workedExample, approximate: true });
    await pasteInto(element, encodeScenario(withField(workedExample, 'requestsPerMonth', 100_000)));
    const [mine, theirs] = sides(element);
    expect(mine?.textContent).toContain(claimOf('≈\u00a015\u00a0weeks'));
    expect(theirs?.textContent).not.toContain('≈');
    // An equal calculation depends on the same estimate.
    await pasteInto(element, encodeScenario(workedExample));
    expect(sentences(element)[1]?.textContent).toContain(claimOf('≈\u00a015\u00a0weeks'));
  });

  it('says of a pasted calculation with values of an example that it has them', async () => {
    const element = await comparison({ scenario: withField(workedExample, 'requestsPerMonth', 100_000) });
    const { withExample } = english.inputs;
    await pasteInto(element, `${encodeScenario(workedExample)}@b1`);
    expect(sides(element).map(({ textContent }) => textContent?.includes(withExample))).toEqual([
      false,
      true,
    ]);
    await pasteInto(element, encodeScenario(workedExample));
    expect(sides(element)[1]?.textContent).not.toContain(withExample);
    // The displayed calculation itself.
    const own = withField(workedExample, 'requestsPerMonth', 100_000);
    await pasteInto(element, `${encodeScenario(own)}@b1`);
    for (const side of sides(element)) expect(side.textContent).toContain(withExample);
  });

  it('marks estimates of a pasted calculation if its link says that a compared approach has them', async () => {
    const element = await comparison({ scenario: withField(workedExample, 'requestsPerMonth', 100_000) });
    await pasteInto(element, `${encodeScenario(workedExample)}@e1`);
    const [mine, theirs] = sides(element);
    expect(mine?.textContent).not.toContain('≈');
    expect(theirs?.textContent).toContain(claimOf('≈\u00a015\u00a0weeks'));
    // Only the third approach, which is not compared, has estimates.
    await pasteInto(element, `${encodeScenario(workedExample)}@e2`);
    expect(sides(element)[1]?.textContent).not.toContain('≈');
  });

  it('shows both sentences at the same height, and breaks no line between a figure and its unit', async () => {
    document.body.style.inlineSize = '720px';
    try {
      const element = await comparison({ scenario: articleExample });
      await pasteInto(
        element,
        encodeScenario(withField(workedExample, 'title', 'A title as long as a line of it '.repeat(3))),
      );
      const [mine, theirs] = sentences(element);
      expect(mine?.getBoundingClientRect().top).toBe(theirs?.getBoundingClientRect().top);
      expect(theirs?.textContent).toContain('15\u00a0weeks');
    } finally {
      document.body.style.inlineSize = '';
    }
  });

  it('reads the tag of the article from a page, without quotes and without a date', async () => {
    const element = await comparison({ scenario: workedExample });
    await pasteInto(
      element,
      '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50>',
    );
    const { claim, rest } = english.verdict.verdicts.after(
      english.verdict.fineTuning,
      english.verdict.inTime('2 weeks', false),
      'on DATE',
      '50,000',
      false,
    );
    expect(spaced(sentences(element)[1]?.textContent)).toContain(claim + rest.split('DATE')[0]);
  });

  it('says that both calculations have the same inputs if they have', async () => {
    const element = await comparison({ scenario: workedExample });
    await pasteInto(element, encodeScenario(workedExample));
    expect(readable(element)).toContain(english.inputs.same);
  });

  it('continues with the pasted scenario and its candidate if the user opens it', async () => {
    const element = await comparison({ scenario: articleExample });
    const changes = changesOf(element);
    await pasteInto(
      element,
      linkTo({ scenario: workedExample, candidate: 'zero-shot' }, 'https://example.org/', 'x'),
    );
    expect(changes).toEqual([]);
    buttonOf(element, english.inputs.open).click();
    expect(changes[0]).toMatchObject({
      scenario: workedExample,
      result: evaluate(workedExample),
      candidate: 'zero-shot',
      kind: 'replacement',
    });
    expect(element.candidate).toBe('zero-shot');
    await element.updateComplete;
    expect(sides(element)).toEqual([]);
    expect(focusedIn(element)).toBe(pasteField(element));
    expect(announced(element)).toBe(english.inputs.continued);
    // An edit or Undo sets another scenario.
    element.scenario = articleExample;
    await element.updateComplete;
    expect(announced(element)).toBe('');
  });

  it('keeps its scenario if the pasted calculation has the same scenario and another candidate', async () => {
    const element = await comparison({ scenario: workedExample });
    const changes = changesOf(element);
    await pasteInto(element, encodeScenario(workedExample));
    expect(readable(element)).not.toContain(english.inputs.open);
    await pasteInto(element, `2@${encodeScenario(workedExample)}`);
    buttonOf(element, english.inputs.open).click();
    expect(changes[0]).toMatchObject({ candidate: 'zero-shot', kind: 'edit' });
    expect([element.scenario, element.candidate]).toEqual([workedExample, 'zero-shot']);
    expect(element.scenario).toBe(workedExample);
  });

  it.each([
    ['hello', english.inputs.refused.nothing],
    ['month,from,requests,hit_rate', english.inputs.refused['results-only']],
    ['{"scenario":', english.inputs.refused['broken-json']],
    [
      '{"startsOn":"soon","approaches":[{"id":"a"},{"id":"b"}],"requestsPerMonth":1}',
      'startsOn: Has to be a calendar date',
    ],
  ])('shows the error of %s next to the field', async (text, message) => {
    const element = await comparison({ scenario: neverPaysBack });
    await pasteInto(element, text);
    expect(refusal(element)).toContain(message);
    expect(pasteField(element).getAttribute('aria-invalid')).toBe('true');
    expect(sides(element)).toEqual([]);
    await pasteInto(element, '');
    expect(refusal(element)).toBe('');
  });

  it.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['a scenario of 100,000 brackets', `{"scenario":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['3 MB in a title', JSON.stringify({ ...workedExample, title: '<b>'.repeat(1_000_000) })],
    ['3 MB of invalid links', '#ft=ft1~h36).'.repeat(230_000)],
    ['a prototype', '{"__proto__":{"startsOn":"2026-01-01"},"constructor":{"prototype":{"hit":1}}}'],
    ['an infinite number', '{"startsOn":"2026-01-01","requestsPerMonth":1e999,"approaches":[{"id":"a"}]}'],
    [
      'nine approaches',
      JSON.stringify({ ...workedExample, approaches: Array(9).fill(workedExample.approaches[0]) }),
    ],
    ['a script', '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">'],
    ['a script for an amount', `<ft-breakeven tokens-saved='<img src="x" onerror="window.hit = 1">'>`],
    ['a script for a field', '{"<img src=x onerror=window.hit=1>": "javascript:window.hit=1"}'],
  ])('shows a message for %s, and executes no script', async (_name, text) => {
    const onError = vi.fn();
    window.addEventListener('error', onError);
    const element = await comparison({ scenario: workedExample });
    await pasteInto(element, text);
    await nextTask();
    expect(refusal(element).length).toBeGreaterThan(10);
    expect(partsFromPastedHtml(element)).toHaveLength(0);
    expect([Reflect.get(window, 'hit'), Reflect.get({}, 'hit'), Reflect.get({}, 'startsOn')]).toEqual(
      Array(3).fill(undefined),
    );
    expect(onError).not.toHaveBeenCalled();
    window.removeEventListener('error', onError);
  });

  it('reads a file, and reads the same file again', async () => {
    const element = await comparison({ scenario: workedExample });
    for (let times = 0; times < 2; times += 1) {
      const input = openFile(element, new File([JSON.stringify({ scenario: neverPaysBack })], 'mine.json'));
      await expect.poll(() => sides(element).length).toBe(2);
      expect(input.value).toBe('');
      await pasteInto(element, '');
    }
  });

  it('says that a file cannot be read, and keeps the text in its field', async () => {
    const element = await comparison({ scenario: workedExample });
    await pasteInto(element, 'a text of mine');
    const reading = vi.spyOn(Blob.prototype, 'text').mockRejectedValue(new DOMException('', 'NotFoundError'));
    const input = openFile(element, new File(['{}'], 'moved.json'));
    await expect.poll(() => refusal(element)).toBe(english.inputs.refused.unreadable);
    expect([element.text, input.value]).toEqual(['a text of mine', '']);
    reading.mockRestore();
  });

  it('shows the calculation again if the same text is pasted or read after a file that cannot be used', async () => {
    const element = await comparison({ scenario: workedExample });
    const link = encodeScenario(createScenario(workedExample));
    await pasteInto(element, link);
    expect(refusal(element)).toBe('');
    for (const readAgain of [
      () => pasteInto(element, link),
      async () => void openFile(element, new File([link], 'link.json')),
    ]) {
      openFile(element, new File(['x'.repeat(maxSharedLength * 4 + 1)], 'long.json'));
      await expect.poll(() => refusal(element)).toBe(english.inputs.refused['too-long']);
      await readAgain();
      await expect.poll(() => refusal(element)).toBe('');
      expect(sides(element)).toHaveLength(2);
    }
  });
});
