/** The bar of ways out, the bar of presets and undo, and the comparison, in a real browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../src/define/comparison.ts';
import '../../../src/define/scenario-bar.ts';
import '../../../src/define/share-bar.ts';
import { encodeScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { exampleScenario, namesOf } from '../../../src/elements/breakeven/example.ts';
import { FtErrorEvent, type PartChangeEvent } from '../../../src/elements/common/events.ts';
import { linkTo } from '../../../src/elements/common/scenario/scenario-link.ts';
import type { FtComparison } from '../../../src/elements/comparison/comparison.ts';
import type { FtScenarioBar } from '../../../src/elements/scenario-bar/scenario-bar.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import { article, never, worked } from '../../fixtures/view-scenarios.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { nextTask } from '../../harness/wait.ts';

stoppedClock();

async function placed<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]>,
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(name), given);
  document.body.append(element);
  await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
  return element;
}

function buttonOf(element: Element, name: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const textOf = (element: Element, selector: string): string =>
  element.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('<ft-share-bar>', () => {
  let bar: FtShareBar;
  let saved: { name: string; blob: Blob }[];

  beforeEach(async () => {
    saved = [];
    const blobs = new Map<string, Blob>();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const address = `blob:test/${blobs.size}`;
      blobs.set(address, blob as Blob);
      return address;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) saved.push({ name: this.download, blob });
    });
    bar = await placed('ft-share-bar', {
      scenario: worked,
      candidate: 'zero-shot',
      address: 'https://example.org/#a=1',
    });
  });

  it.each<[string, Scenario, string, string | null]>([
    [
      'rates, training and storage of one model',
      exampleScenario('2026-11-24'),
      'Prices as of 26 Oct 2026. 3 are more than 90 days old, the oldest 327: check Amazon Nova Micro',
      'https://aws.amazon.com/bedrock/pricing/',
    ],
    [
      'training alone',
      withField(worked, 'approaches[1].training', {
        ...worked.approaches[1]?.training,
        source: 'https://example.org/training',
        asOf: '2026-01-01',
      }),
      'Prices as of 12 Nov 2026. One is 365 days old: check Nova Micro',
      'https://example.org/training',
    ],
    [
      'a set-up cost',
      withField(worked, 'approaches[1].setup[0]', {
        ...worked.approaches[1]?.setup[0],
        source: 'a bill',
        asOf: '2026-01-01',
      }),
      'Prices as of 12 Nov 2026. One is 365 days old: check Labelling',
      null,
    ],
    [
      'a scheduled price without a date',
      withField(worked, 'approaches[0].rateChanges', [
        { from: '2027-06-01', rates: { ...worked.approaches[2]?.rates, source: 'hearsay' } },
      ]),
      'Prices as of 12 Nov 2026. One has no date: check Claude Sonnet 5.5',
      null,
    ],
  ])('says how old every price is: %s', async (_what, scenario, note, href) => {
    Object.assign(bar, { scenario, modelNames: namesOf(null) });
    await bar.updateComplete;
    expect(textOf(bar, '.dates').replaceAll(/\s+/g, ' ')).toBe(note);
    const [link] = bar.shadowRoot?.querySelectorAll('.dates a') ?? [];
    expect(link?.getAttribute('href') ?? null).toBe(href);
    if (link) expect(link.textContent).toMatch(/^check /);
  });

  it('calls no price old that somebody typed over', async () => {
    const example = exampleScenario('2026-11-24');
    const typed = [
      'training.usdPerMTok',
      'monthly[0].usdPerUnit',
      'rates.inputUsdPerMTok',
      'rates.outputUsdPerMTok',
    ];
    bar.scenario = typed.reduce((scenario, path) => withField(scenario, `approaches[1].${path}`, 9), example);
    await bar.updateComplete;
    expect(textOf(bar, '.dates')).toBe('Prices as of 26 Oct 2026.');
  });

  it('copies the link, says so, and holds nothing but the state', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    buttonOf(bar, 'Copy link').click();
    await expect.poll(() => textOf(bar, '[role=status]')).toContain('Link copied.');
    expect(write).toHaveBeenCalledWith(`https://example.org/#a=1&ft=2@${encodeScenario(worked)}`);
  });

  it('copies embed code with the verdict inside', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    buttonOf(bar, 'Embed code').click();
    await expect.poll(() => textOf(bar, '[role=status]')).toContain('Embed code copied.');
    expect(write.mock.calls[0]?.[0]).toMatch(
      /^<ft-breakeven scenario="ft1~[^"]+" candidate="zero-shot">Zero-shot /,
    );
  });

  it('shows the text selected where copying is refused, and closes it again', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const heard = vi.fn();
    bar.addEventListener('ft-error', heard);
    buttonOf(bar, 'Copy link').click();
    await expect.poll(() => bar.shadowRoot?.querySelector('textarea')?.value).toBe(bar.link);
    const field = bar.shadowRoot?.querySelector('textarea');
    await expect.poll(() => bar.shadowRoot?.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, bar.link.length]);
    expect(heard).not.toHaveBeenCalled();
    buttonOf(bar, 'Close').click();
    await bar.updateComplete;
    expect(bar.shadowRoot?.querySelector('textarea')).toBeNull();
    expect(bar.shadowRoot?.activeElement?.textContent).toBe('Copy link');
  });

  it.each([
    ['CSV', 'support-tickets.csv', 'text/csv;charset=utf-8', /^\ufeffmonth,from,requests,/],
    ['JSON', 'support-tickets.json', 'application/json;charset=utf-8', /^\{\n {2}"candidate": "zero-shot"/],
    ['Markdown', 'support-tickets.md', 'text/markdown;charset=utf-8', /^# Support tickets\n/],
  ])('saves %s', async (format, name, type, text) => {
    buttonOf(bar, `Download ${format}`).click();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]).toMatchObject({ name, blob: { type } });
    const bytes = new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toMatch(text);
    await expect.poll(() => textOf(bar, '[role=status]')).toBe(`${name} downloaded.`);
  });

  it('saves the chart as PNG, and says when there is none', async () => {
    buttonOf(bar, 'Download PNG').click();
    await expect.poll(() => textOf(bar, '[role=status]')).toContain('No chart is open');
    expect(saved).toEqual([]);
    const canvas = document.createElement('canvas');
    bar.canvas = () => canvas;
    buttonOf(bar, 'Download PNG').click();
    await expect
      .poll(() => saved.map(({ name, blob }) => [name, blob.type]))
      .toEqual([['support-tickets.png', 'image/png']]);
  });

  it.each([
    ['time', 'Costs over time: Zero-shot against Few-shot prompt Cumulative cost, US dollars.'],
    [
      'volume',
      'Costs by volume: Zero-shot against Few-shot prompt Cost per month against requests per month',
    ],
    [
      'map',
      'Payback map: Zero-shot against Few-shot prompt Payback by requests a month and prompt tokens saved',
    ],
    ['', 'Zero-shot against Few-shot prompt'],
  ])('writes the verdict into the picture, and what it shows: %s', async (view, shown) => {
    const written: string[] = [];
    vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation((text) => {
      written.push(text);
    });
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000 });
    Object.assign(bar, { view, canvas: () => canvas });
    buttonOf(bar, 'Download PNG').click();
    await expect.poll(() => saved.length).toBe(1);
    expect(written.join(' ')).toMatch(/^Zero-shot .*/);
    expect(written.slice(view === '' ? -1 : -2).join(' ')).toContain(shown);
    // A date is not broken in two.
    expect(written.join('\n')).not.toMatch(/\d\n\p{L}+ \d{4}/u);
  });

  it('says so and fires ft-error when a file cannot be made', async () => {
    bar.canvas = () => {
      throw new Error('gone');
    };
    const heard = vi.fn();
    bar.addEventListener('ft-error', heard);
    buttonOf(bar, 'Download PNG').click();
    await expect.poll(() => textOf(bar, '[role=status]')).toBe('This could not be made.');
    expect(heard.mock.calls[0]?.[0]).toBeInstanceOf(FtErrorEvent);
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ stage: 'export' });
  });

  it('says how old the prices are, unless its host says something else there', async () => {
    const slot = bar.shadowRoot?.querySelector('slot');
    expect(slot?.textContent?.trim()).toBe('Prices as of 12 Nov 2026.');
    bar.append('Mine');
    expect(slot?.assignedNodes().map(({ textContent }) => textContent)).toEqual(['Mine']);
  });
});

describe('<ft-scenario-bar>', () => {
  const changes = (element: HTMLElement): PartChangeEvent[] => {
    const heard: PartChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => heard.push(event as PartChangeEvent));
    return heard;
  };
  const edit = async (bar: FtScenarioBar, scenario: Scenario): Promise<void> => {
    bar.scenario = scenario;
    await bar.updateComplete;
  };
  const twelve = withField(worked, 'horizonMonths', 12);
  const grown = withField(twelve, 'growthPerMonth', 0.2);

  it('takes edits back and makes them again, one by one, and fires for that alone', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    const heard = changes(bar);
    await edit(bar, twelve);
    await edit(bar, grown);
    expect(heard).toEqual([]);
    for (const name of ['Undo', 'Undo', 'Redo', 'Redo']) {
      buttonOf(bar, name).click();
      await bar.updateComplete;
    }
    expect(heard.map(({ scenario }) => scenario)).toEqual([twelve, worked, twelve, grown]);
    expect(new Set(heard.map(({ kind }) => kind))).toEqual(new Set(['edit']));
    expect(heard[0]?.result).toBe(evaluate(twelve));
    expect(buttonOf(bar, 'Redo').ariaDisabled).toBe('true');
  });

  it('keeps the focus when nothing is left to take back', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    await edit(bar, twelve);
    buttonOf(bar, 'Undo').focus();
    buttonOf(bar, 'Undo').click();
    await bar.updateComplete;
    expect(buttonOf(bar, 'Undo').ariaDisabled).toBe('true');
    expect(bar.shadowRoot?.activeElement).toBe(buttonOf(bar, 'Undo'));
    const heard = changes(bar);
    buttonOf(bar, 'Undo').click();
    expect(heard).toEqual([]);
  });

  it('takes a correction for no edit, and corrects along what was started from', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    bar.change = { kind: 'correction', scenario: twelve };
    await bar.updateComplete;
    expect(buttonOf(bar, 'Undo').ariaDisabled).toBe('true');
    await edit(bar, grown);
    buttonOf(bar, 'Undo').click();
    expect(bar.scenario).toBe(twelve);
    await bar.updateComplete;
    expect(buttonOf(bar, 'Reset to “As given here”').ariaDisabled).toBe('true');
  });

  it('starts over with a scenario that was given', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    await edit(bar, twelve);
    bar.change = { kind: 'given', scenario: never };
    await bar.updateComplete;
    expect(buttonOf(bar, 'Undo').ariaDisabled).toBe('true');
    expect(buttonOf(bar, 'Reset to “As given here”').ariaDisabled).toBe('true');
  });

  it('takes a change of the candidate back as well', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked, candidate: 'fine-tuned' });
    bar.candidate = 'zero-shot';
    await bar.updateComplete;
    buttonOf(bar, 'Undo').click();
    expect(bar.candidate).toBe('fine-tuned');
  });

  it('takes the usual candidate, spelled out, for no edit', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked, candidate: '' });
    bar.candidate = 'fine-tuned';
    await bar.updateComplete;
    expect(buttonOf(bar, 'Undo').ariaDisabled).toBe('true');
  });

  it('loads a preset on the day of the scenario, and goes back to it', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    const heard = changes(bar);
    const select = bar.shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'cached-prompt';
    select.dispatchEvent(new Event('change'));
    await expect.poll(() => heard.length).toBe(1);
    const [first] = heard;
    expect(heard.at(-1)?.kind).toBe('replacement');
    expect(first?.scenario.startsOn).toBe(worked.startsOn);
    expect(first?.result.comparisons[0]?.verdict).toMatchObject({ kind: 'never', reason: 'caching' });
    await edit(bar, withField(first?.scenario as Scenario, 'requestsPerMonth', 7));
    buttonOf(bar, 'Reset to “A cached prompt beats the tune”').click();
    await bar.updateComplete;
    expect(heard.at(-1)?.scenario).toBe(first?.scenario);
    expect(heard.at(-1)?.kind).toBe('edit');
    buttonOf(bar, 'Undo').click();
    buttonOf(bar, 'Undo').click();
    buttonOf(bar, 'Undo').click();
    await bar.updateComplete;
    expect(heard.at(-1)?.scenario).toBe(worked);
    expect(heard.at(-1)?.kind).toBe('replacement');
    expect(select.value).toBe('');
  });

  it('starts anew from a calculation put in place of the former one, and names what each step started from', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked });
    const heard = changes(bar);
    const select = bar.shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'article';
    select.dispatchEvent(new Event('change'));
    await expect.poll(() => heard.length).toBe(1);
    bar.change = { kind: 'replacement', scenario: never };
    await bar.updateComplete;
    expect(select.selectedOptions[0]?.textContent).toBe('As pasted');
    expect(textOf(bar, '.note')).toBe('');
    await edit(bar, withField(never, 'horizonMonths', 12));
    expect(select.value).toBe('pasted');
    buttonOf(bar, 'Reset to “As pasted”').click();
    await bar.updateComplete;
    expect(bar.scenario).toBe(never);
    for (let steps = 0; steps < 3; steps += 1) buttonOf(bar, 'Undo').click();
    await bar.updateComplete;
    expect(bar.scenario).toBe(heard[0]?.scenario);
    expect(heard.at(-1)?.kind).toBe('replacement');
    expect(select.selectedOptions[0]?.textContent).toBe('The article’s example');
    expect(textOf(bar, '.note')).toContain('500 tokens saved');
    select.value = 'pasted';
    select.dispatchEvent(new Event('change'));
    await expect.poll(() => bar.scenario).toBe(never);
    bar.change = { kind: 'given', scenario: worked };
    await bar.updateComplete;
    expect([...select.options].map(({ value }) => value)).not.toContain('pasted');
  });

  it('says when the catalogue has no price for a preset, and stays where it is', async () => {
    const bar = await placed('ft-scenario-bar', { scenario: worked, prices: { approachFor: () => null } });
    const heard = changes(bar);
    const select = bar.shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'own-gpu';
    select.dispatchEvent(new Event('change'));
    await expect.poll(() => textOf(bar, '[role=alert]')).toContain('no price');
    expect(heard).toEqual([]);
    expect(select.value).toBe('');
  });

  it('hears its keys anywhere in the shadow root it stands in, but not in a text', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const [button, input] = [document.createElement('button'), document.createElement('input')];
    const bar = Object.assign(document.createElement('ft-scenario-bar'), { scenario: worked });
    root.append(button, input, bar);
    await bar.updateComplete;
    await edit(bar, twelve);
    const press = (target: Element, key: string): boolean =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect(press(input, 'z')).toBe(true);
    expect(bar.scenario).toBe(twelve);
    expect(press(button, 'z')).toBe(false);
    expect(bar.scenario).toBe(worked);
    press(button, 'y');
    expect(bar.scenario).toBe(twelve);
    bar.remove();
    press(button, 'z');
    expect(bar.scenario).toBe(twelve);
  });
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
    expect(textOf(element, '[part=figures]')).toContain('Saved per month');
    const rows = [...(element.shadowRoot?.querySelectorAll('[part=differences] tbody tr') ?? [])];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.textContent).toMatch(/Few-shot prompt: Caching: .*not there/s);
  });

  it('marks what rests on an estimate on its own side, and not on the pasted one', async () => {
    const element = await placed('ft-comparison', { scenario: worked, approximate: true });
    await paste(element, encodeScenario(withField(worked, 'requestsPerMonth', 100_000)));
    const [mine, theirs] = [...(element.shadowRoot?.querySelectorAll('.side') ?? [])];
    expect(mine?.textContent).toContain('pays back in ≈\u00a015\u00a0weeks');
    expect(theirs?.textContent).not.toContain('≈');
    // The same calculation rests on the same estimate.
    await paste(element, encodeScenario(worked));
    expect(textOf(element, '.side:last-child .sentence')).toContain('≈\u00a015\u00a0weeks');
  });

  it('lets both sentences begin at one height, and breaks no figure from its unit', async () => {
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

  it('takes the tag of the article as it stands in a page, without quotes and without a date', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    await paste(
      element,
      '<ft-breakeven tokens-saved=500 requests-per-month=100000 usd-per-mtok=2 setup-usd=50>',
    );
    expect(textOf(element, '.side:last-child .sentence')).toMatch(
      /pays back in two\sweeks, after 50,000\srequests/,
    );
  });

  it('says when both are the same', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    await paste(element, encodeScenario(worked));
    expect(element.shadowRoot?.textContent).toContain('Both have the same inputs.');
  });

  it('continues with the pasted one, candidate and all', async () => {
    const element = await placed('ft-comparison', { scenario: article });
    const heard = vi.fn();
    element.addEventListener('ft-change', heard);
    await paste(element, linkTo({ scenario: worked, candidate: 'zero-shot' }, 'https://example.org/', 'x'));
    expect(heard).not.toHaveBeenCalled();
    buttonOf(element, 'Continue with the pasted one').click();
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

  it('keeps this very scenario where only another approach is compared in the pasted one', async () => {
    const element = await placed('ft-comparison', { scenario: worked });
    const heard = vi.fn();
    element.addEventListener('ft-change', heard);
    await paste(element, encodeScenario(worked));
    expect(element.shadowRoot?.textContent).not.toContain('Continue with');
    await paste(element, `2@${encodeScenario(worked)}`);
    buttonOf(element, 'Continue with the pasted one').click();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ candidate: 'zero-shot', kind: 'edit' });
    expect([element.scenario, element.candidate]).toEqual([worked, 'zero-shot']);
    expect(element.scenario).toBe(worked);
  });

  it.each([
    ['hello', 'This holds no calculation.'],
    ['month,from,requests,hit_rate', 'A table holds results, not the inputs behind them.'],
    ['{"scenario":', 'This JSON is cut off or damaged.'],
    [
      '{"startsOn":"soon","approaches":[{"id":"a"},{"id":"b"}],"requestsPerMonth":1}',
      'startsOn: Has to be a calendar date',
    ],
  ])('says what is wrong with %s, next to the field', async (text, message) => {
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
    ['3 MB of links that are none', '#ft=ft1~h36).'.repeat(230_000)],
    ['a prototype', '{"__proto__":{"startsOn":"2026-01-01"},"constructor":{"prototype":{"hit":1}}}'],
    ['an infinite number', '{"startsOn":"2026-01-01","requestsPerMonth":1e999,"approaches":[{"id":"a"}]}'],
    ['nine approaches', JSON.stringify({ ...worked, approaches: Array(9).fill(worked.approaches[0]) })],
    ['a script', '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">'],
    ['a script for an amount', `<ft-breakeven tokens-saved='<img src="x" onerror="window.hit = 1">'>`],
    ['a script for a field', '{"<img src=x onerror=window.hit=1>": "javascript:window.hit=1"}'],
  ])('answers %s with a message, and runs none of it', async (_what, text) => {
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
