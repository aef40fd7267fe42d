/** `<ft-comparison>` in a real browser: a pasted calculation compared with this one. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/comparison.ts';
import { encodeScenario, evaluate, withField } from '../../../src/core/index.ts';
import { linkTo } from '../../../src/elements/common/scenario/scenario-link.ts';
import type { FtComparison } from '../../../src/elements/comparison/comparison.ts';
import { article, never, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, placed, textOf } from '../../harness/element.ts';
import { nextTask } from '../../harness/wait.ts';

stoppedClock();

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('<ft-comparison>', () => {
  const paste = async (element: FtComparison, text: string): Promise<void> => {
    const field = element.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
  };

  it('shows both verdicts, their figures, and what differs', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    const other = withField(worked, 'approaches[0].cache', undefined);
    await paste(element, linkTo({ scenario: other, candidate: '' }, 'https://example.org/', 'ft'));
    const sides = [...(element.shadowRoot?.querySelectorAll('.side') ?? [])].map((side) => side.textContent);
    expect(sides).toHaveLength(2);
    for (const text of sides) expect(text).toContain('Fine-tuning pays back in');
    expect(textOf(element, '[part=figures]')).toContain(english.verdict.savedPerMonth);
    const rows = [...(element.shadowRoot?.querySelectorAll('[part=differences] tbody tr') ?? [])];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.textContent).toMatch(/Few-shot prompt: Caching: .*not there/s);
  });

  it('marks estimates on its own side, but not on the pasted side', async () => {
    const element = await placed('ft-comparison', { scenario: worked, approximate: true });
    await paste(element, encodeScenario(withField(worked, 'requestsPerMonth', 100_000)));
    const [mine, theirs] = [...(element.shadowRoot?.querySelectorAll('.side') ?? [])];
    expect(mine?.textContent).toContain('pays back in ≈\u00a015\u00a0weeks');
    expect(theirs?.textContent).not.toContain('≈');
    // The same calculation rests on the same estimate.
    await paste(element, encodeScenario(worked));
    expect(textOf(element, '.side:last-child .sentence')).toContain('≈ 15 weeks');
  });

  it('aligns both sentences, and keeps figures and units on one line', async () => {
    document.body.style.inlineSize = '720px';
    try {
      const element = await placed('ft-comparison', { scenario: article });
      await paste(
        element,
        encodeScenario(withField(worked, 'title', 'A title as long as a line of it '.repeat(3))),
      );
      const [mine, theirs] = [...(element.shadowRoot?.querySelectorAll('.sentence') ?? [])];
      expect(mine?.getBoundingClientRect().top).toBe(theirs?.getBoundingClientRect().top);
      expect(theirs?.textContent).toContain('15\u00a0weeks');
    } finally {
      document.body.style.inlineSize = '';
    }
  });

  it('reads the tag of the article from a page, without quotes and without a date', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    await paste(
      element,
      '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50>',
    );
    expect(textOf(element, '.side:last-child .sentence')).toMatch(
      /pays back in two\sweeks, after 50,000\srequests/,
    );
  });

  it('says if both have the same inputs', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    await paste(element, encodeScenario(worked));
    expect(element.shadowRoot?.textContent).toContain(english.inputs.same);
  });

  it('continues with the pasted scenario and its candidate', async () => {
    const element = await placed('ft-comparison', { scenario: article });
    const heard = vi.fn();
    element.addEventListener('ft-change', heard);
    await paste(element, linkTo({ scenario: worked, candidate: 'zero-shot' }, 'https://example.org/', 'x'));
    expect(heard).not.toHaveBeenCalled();
    buttonOf(element, english.inputs.open).click();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({
      scenario: worked,
      result: evaluate(worked),
      candidate: 'zero-shot',
      kind: 'replacement',
    });
    expect(element.candidate).toBe('zero-shot');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.sides')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(element.shadowRoot?.querySelector('textarea'));
    expect(textOf(element, '[role=status]')).toContain('You continue with what you pasted.');
    // As after an edit, or Undo.
    element.scenario = article;
    await element.updateComplete;
    expect(textOf(element, '[role=status]')).toBe('');
  });

  it('keeps its scenario if the pasted one differs only in the candidate', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    const heard = vi.fn();
    element.addEventListener('ft-change', heard);
    await paste(element, encodeScenario(worked));
    expect(element.shadowRoot?.textContent).not.toContain('Continue with');
    await paste(element, `2@${encodeScenario(worked)}`);
    buttonOf(element, english.inputs.open).click();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ candidate: 'zero-shot', kind: 'edit' });
    expect([element.scenario, element.candidate]).toEqual([worked, 'zero-shot']);
    expect(element.scenario).toBe(worked);
  });

  it.each([
    ['hello', english.inputs.refused.nothing],
    ['month,from,requests,hit_rate', 'A table holds results, not the inputs behind them.'],
    ['{"scenario":', english.inputs.refused['broken-json']],
    [
      '{"startsOn":"soon","approaches":[{"id":"a"},{"id":"b"}],"requestsPerMonth":1}',
      'startsOn: Has to be a calendar date',
    ],
  ])('shows the error of %s next to the field', async (text, message) => {
    const element = await placed('ft-comparison', { scenario: never });
    await paste(element, text);
    expect(textOf(element, '[role=alert]')).toContain(message);
    expect(element.shadowRoot?.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    expect(element.shadowRoot?.querySelector('.sides')).toBeNull();
    await paste(element, '');
    expect(textOf(element, '[role=alert]')).toBe('');
  });

  it.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['a scenario of 100,000 brackets', `{"scenario":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['3 MB in a title', JSON.stringify({ ...worked, title: '<b>'.repeat(1_000_000) })],
    ['3 MB of invalid links', '#ft=ft1~h36).'.repeat(230_000)],
    ['a prototype', '{"__proto__":{"startsOn":"2026-01-01"},"constructor":{"prototype":{"hit":1}}}'],
    ['an infinite number', '{"startsOn":"2026-01-01","requestsPerMonth":1e999,"approaches":[{"id":"a"}]}'],
    ['nine approaches', JSON.stringify({ ...worked, approaches: Array(9).fill(worked.approaches[0]) })],
    ['a script', '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">'],
    ['a script for an amount', `<ft-breakeven tokens-saved='<img src="x" onerror="window.hit = 1">'>`],
    ['a script for a field', '{"<img src=x onerror=window.hit=1>": "javascript:window.hit=1"}'],
  ])('answers %s with a message, and executes nothing', async (_what, text) => {
    const failed = vi.fn();
    window.addEventListener('error', failed);
    const element = await placed('ft-comparison', { scenario: worked });
    await paste(element, text);
    await nextTask();
    expect(textOf(element, '[role=alert]').length).toBeGreaterThan(10);
    expect(element.shadowRoot?.querySelectorAll('img, script, b')).toHaveLength(0);
    expect([Reflect.get(window, 'hit'), Reflect.get({}, 'hit'), Reflect.get({}, 'startsOn')]).toEqual(
      Array(3).fill(undefined),
    );
    expect(failed).not.toHaveBeenCalled();
    window.removeEventListener('error', failed);
  });

  it('reads a file, and the same file again', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    const input = element.shadowRoot?.querySelector('input[type=file]') as HTMLInputElement;
    for (let again = 0; again < 2; again += 1) {
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify({ scenario: never })], 'mine.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await expect.poll(() => element.shadowRoot?.querySelectorAll('.side').length).toBe(2);
      expect(input.value).toBe('');
      await paste(element, '');
    }
  });
});
