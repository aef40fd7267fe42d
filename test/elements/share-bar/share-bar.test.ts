/** `<ft-share-bar>`: its links, embed code, files and note on the age of prices. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import readme from '../../../README.md?raw';
import { encodeScenario, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { namesOf } from '../../../src/elements/breakeven/catalog-names.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { FtErrorEvent } from '../../../src/elements/common/events.ts';
import '../../../src/define/cost-table.ts';
import type { TabView } from '../../../src/elements/common/scenario/tab-view.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { downloads } from '../../harness/downloads.ts';
import { buttonOf, focusedIn, spaced } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import {
  announced,
  downloadButton,
  noteSlot,
  priceLink,
  priceNote,
  shareBar,
  uncopiedText,
} from '../../harness/share-bar.ts';
import { nextTask } from '../../harness/wait.ts';

stoppedClock();

const { check, onePriceOld, onePriceUndated, pricesAsOf, pricesOld, upTo } = english.priceDates;

/** A view with these methods. */
const view = (methods: Partial<TabView>): TabView =>
  Object.assign(document.createElement('ft-cost-table'), methods);

const canvas = (width: number, height: number): HTMLCanvasElement =>
  Object.assign(document.createElement('canvas'), { width, height });

describe('<ft-share-bar>', () => {
  let bar: FtShareBar;
  const savedFiles = downloads();

  beforeEach(async () => {
    bar = await shareBar({
      scenario: workedExample,
      candidate: 'zero-shot',
      address: 'https://example.org/#a=1',
    });
  });

  it.each<[string, Scenario, readonly string[], string | null]>([
    [
      'old rates, training and storage of one model',
      exampleScenario('2026-11-24'),
      [pricesAsOf('26 Oct 2026'), pricesOld('3', 3, upTo('327')), check('Amazon Nova Micro')],
      'https://aws.amazon.com/bedrock/pricing/',
    ],
    [
      'one old price, of training',
      withField(workedExample, 'approaches[1].training', {
        ...workedExample.approaches[1]?.training,
        source: 'https://example.org/training',
        asOf: '2026-01-01',
      }),
      [pricesAsOf('12 Nov 2026'), onePriceOld('365', 365), check('Nova Micro')],
      'https://example.org/training',
    ],
    [
      'one old price, of a set-up cost',
      withField(workedExample, 'approaches[1].setup[0]', {
        ...workedExample.approaches[1]?.setup[0],
        source: 'a bill',
        asOf: '2026-01-01',
      }),
      [pricesAsOf('12 Nov 2026'), onePriceOld('365', 365), check('Labelling')],
      null,
    ],
    [
      'a scheduled price without a date',
      withField(workedExample, 'approaches[0].rateChanges', [
        { from: '2027-06-01', rates: { ...workedExample.approaches[2]?.rates, source: 'hearsay' } },
      ]),
      [pricesAsOf('12 Nov 2026'), onePriceUndated, check('Claude Sonnet 5.5')],
      null,
    ],
  ])('shows how old the prices are: %s', async (_name, scenario, notes, href) => {
    Object.assign(bar, { scenario, modelNames: namesOf(null) });
    await bar.updateComplete;
    expect(priceNote(bar)).toBe(notes.join(' '));
    const link = priceLink(bar);
    expect(link?.getAttribute('href') ?? null).toBe(href);
    if (link) expect(notes.at(-1) === spaced(link.textContent)).toBe(true);
  });

  it('says that the calculation starts long before its prices', async () => {
    const { pricesAsOf, startsEarlier } = english.priceDates;
    bar.scenario = exampleScenario('2020-01-14');
    await bar.updateComplete;
    const asOf = pricesAsOf('26 Oct 2026');
    expect(priceNote(bar)).toBe(`${asOf} ${startsEarlier('14 Jan 2020')}`);
    // A price may be 90 days newer than the start.
    bar.scenario = exampleScenario('2026-07-28');
    await bar.updateComplete;
    expect(priceNote(bar)).toContain(asOf);
    expect(priceNote(bar)).not.toContain(startsEarlier('28 Jul 2026'));
  });

  it('does not call an overridden price old', async () => {
    const example = exampleScenario('2026-11-24');
    const typedPaths = [
      'training.usdPerMTok',
      'monthly[0].usdPerUnit',
      'rates.inputUsdPerMTok',
      'rates.outputUsdPerMTok',
    ];
    bar.scenario = typedPaths.reduce(
      (scenario, path) => withField(scenario, `approaches[1].${path}`, 9),
      example,
    );
    await bar.updateComplete;
    expect(priceNote(bar)).toBe(english.priceDates.pricesAsOf('26 Oct 2026'));
  });

  it('copies a link with the scenario and the candidate, and announces it', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    buttonOf(bar, english.share.copyLink).click();
    await expect.poll(() => announced(bar)).toBe(english.share.linkCopied);
    expect(writeText).toHaveBeenCalledWith(`https://example.org/#a=1&ft=2@${encodeScenario(workedExample)}`);
  });

  const otherCalculations: readonly [string, Partial<FtShareBar>][] = [
    ['scenario', { scenario: withField(workedExample, 'horizonMonths', 12) }],
    ['candidate', { candidate: 'few-shot' }],
  ];

  it.each(otherCalculations)(
    'no longer says that a link was copied once the %s has changed',
    async (_, change) => {
      vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      buttonOf(bar, english.share.copyLink).click();
      await expect.poll(() => announced(bar)).toBe(english.share.linkCopied);
      Object.assign(bar, change);
      await bar.updateComplete;
      expect(announced(bar)).toBe('');
    },
  );

  it.each(otherCalculations)(
    'does not say that a link was copied after the %s has changed',
    async (_, change) => {
      let finishCopy = (_text: PromiseLike<void> | void): void => {};
      const copying = new Promise<void>((resolve) => {
        finishCopy = resolve;
      });
      vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(copying);
      buttonOf(bar, english.share.copyLink).click();
      Object.assign(bar, change);
      await bar.updateComplete;
      finishCopy();
      await nextTask();
      await bar.updateComplete;
      expect(announced(bar)).toBe('');
    },
  );

  it.each(otherCalculations)(
    'shows no link that could not be copied after the %s has changed',
    async (_, change) => {
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
      buttonOf(bar, english.share.copyLink).click();
      Object.assign(bar, change);
      await nextTask();
      await bar.updateComplete;
      expect(uncopiedText(bar)).toBeNull();
    },
  );

  it.each(otherCalculations)(
    'does not say that a picture was saved after the %s has changed',
    async (_, change) => {
      bar.openView = () => view({ toCanvas: () => canvas(300, 100) });
      downloadButton(bar, 'png').click();
      Object.assign(bar, change);
      await expect.poll(() => savedFiles.length).toBe(1);
      await nextTask();
      await bar.updateComplete;
      expect(announced(bar)).toBe('');
    },
  );

  it('copies embed code with the script of the README, and with the verdict inside its tag', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    buttonOf(bar, english.share.embedCode).click();
    await expect.poll(() => announced(bar)).toBe(english.share.embedCopied);
    const [script, tag] = (writeText.mock.calls[0]?.[0] ?? '').split('\n');
    expect(readme).toContain(`\n${script}\n`);
    expect(script).toMatch(/^<script /);
    expect(tag).toMatch(/^<ft-breakeven scenario="ft1~[^"]+" candidate="zero-shot">Zero-shot /);
  });

  it('shows the link as selected text if copying is refused, and can close it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const errors = eventsOf(bar, 'ft-error');
    buttonOf(bar, english.share.copyLink).click();
    await expect.poll(() => uncopiedText(bar)?.value).toBe(bar.link);
    const field = uncopiedText(bar);
    await expect.poll(() => focusedIn(bar)).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, bar.link.length]);
    expect(errors).toEqual([]);
    buttonOf(bar, english.share.close).click();
    await bar.updateComplete;
    expect(uncopiedText(bar)).toBeNull();
    expect(focusedIn(bar)?.textContent).toBe(english.share.copyLink);
  });

  it.each<['csv' | 'json' | 'markdown', string, RegExp]>([
    ['csv', 'support-tickets.csv', /^\ufeffmonth,from,requests,/],
    ['json', 'support-tickets.json', /^\{\n {2}"candidate": "zero-shot"/],
    ['markdown', 'support-tickets.md', /^# Support tickets\n/],
  ])('saves a file as %s', async (format, name, text) => {
    downloadButton(bar, format).click();
    await expect.poll(() => savedFiles.length).toBe(1);
    expect(savedFiles[0]?.name).toBe(name);
    const content = (await savedFiles[0]?.content) as Blob;
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer())).toMatch(text);
    await expect.poll(() => announced(bar)).toBe(english.share.saved(name));
  });

  it.each<['csv' | 'json' | 'markdown', string]>([
    ['csv', 'text/csv;charset=utf-8'],
    ['json', 'application/json;charset=utf-8'],
    ['markdown', 'text/markdown;charset=utf-8'],
  ])('gives a %s file a type with its character set', async (format, type) => {
    downloadButton(bar, format).click();
    await expect.poll(() => savedFiles.length).toBe(1);
    expect((await savedFiles[0]?.content)?.type).toBe(type);
  });

  it('saves the CSV of the open view if it has one', async () => {
    bar.openView = () => view({ toCsv: () => 'a,b\r\n1,2\r\n' });
    downloadButton(bar, 'csv').click();
    await expect.poll(() => savedFiles.length).toBe(1);
    expect(await (await savedFiles[0]?.content)?.text()).toContain('a,b\r\n1,2\r\n');
  });

  it.each([
    ['png', 'support-tickets.png', 1],
    ['png@2x', 'support-tickets@2x.png', 2],
  ] as const)(
    'saves the open view as a picture, or says that there is none (%s)',
    async (format, name, scale) => {
      downloadButton(bar, format).click();
      await expect.poll(() => announced(bar)).toBe(english.share.noPicture);
      expect(savedFiles).toEqual([]);
      bar.openView = () => view({ toCanvas: (pixelRatio) => canvas(3000 * pixelRatio, 100 * pixelRatio) });
      downloadButton(bar, format).click();
      await expect.poll(() => savedFiles.map((file) => file.name)).toEqual([name]);
      const content = await savedFiles[0]?.content;
      expect(content?.type).toBe('image/png');
      expect((await createImageBitmap(content as Blob)).width).toBe((3000 + 2 * 24) * scale);
    },
  );

  it('writes the texts of the open view into the picture, even if the calculation does not have the view that was chosen', async () => {
    const viewWithTag = (tag: string) => () =>
      Object.assign(document.createElement(tag), { toCanvas: () => canvas(3000, 100) });
    const heights: number[] = [];
    for (const tag of ['ft-cost-chart', 'ft-working']) {
      Object.assign(bar, { view: 'time', openView: viewWithTag(tag) });
      downloadButton(bar, 'png').click();
      await expect.poll(() => savedFiles.length).toBe(heights.length + 1);
      heights.push((await createImageBitmap((await savedFiles.at(-1)?.content) as Blob)).height);
    }
    const [withNote, withoutNote] = heights as [number, number];
    // A caption has at least one line of 20 px, and the note of a view another line of 13 px.
    expect(withoutNote).toBeGreaterThan(100 + 20);
    expect(withNote).toBeGreaterThan(withoutNote + 12);
  });

  it('shows a message and fires ft-error if a file cannot be made', async () => {
    bar.openView = () => {
      throw new Error('gone');
    };
    const errors = eventsOf(bar, 'ft-error');
    downloadButton(bar, 'png').click();
    await expect.poll(() => announced(bar)).toBe(english.share.failed);
    expect(errors[0]).toBeInstanceOf(FtErrorEvent);
    expect(errors.map(({ stage }) => stage)).toEqual(['export']);
  });

  it('shows the age of the prices unless the page fills the slot of this note', async () => {
    const slot = noteSlot(bar);
    expect(slot?.textContent?.trim()).toBe(english.priceDates.pricesAsOf('12 Nov 2026'));
    bar.append('Mine');
    expect(slot?.assignedNodes().map(({ textContent }) => textContent)).toEqual(['Mine']);
  });
});
