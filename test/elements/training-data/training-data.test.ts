/** `<ft-training-data>` as a person uses it: files, checks, fixes, the limit, the use in a calculation, and saved files. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Result, ScenarioInput } from '../../../src/core/types.ts';
import '../../../src/define/verdict.ts';
import type { PartChangeEvent } from '../../../src/elements/common/events.ts';
import { formatBytes } from '../../../src/elements/common/wording/file-formats.ts';
import { maxRows } from '../../../src/elements/training-data/virtual-rows.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatPercent, formatTokens, formatUsd } from '../../../src/i18n/format.ts';
import { chat } from '../../files/files.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { downloads } from '../../harness/downloads.ts';
import { focusedIn, readable, spaced } from '../../harness/element.ts';
import { changesOf, eventsOf } from '../../harness/events.ts';
import { dropOn, isReading } from '../../harness/files.ts';
import {
  announced,
  barsIn,
  checksIn,
  chooseFiles,
  chooseTarget,
  costRowsIn,
  dropFiles,
  dropFolder,
  effectText,
  enterLimit,
  exampleIn,
  failureText,
  figures,
  fileOf,
  fileRow,
  groupsIn,
  hasReport,
  limitInput,
  listedRows,
  listPlaces,
  openExample,
  outcomeText,
  pasteText,
  placesOf,
  press,
  pressInList,
  priceDateLines,
  primaryAction,
  savingTexts,
  sentence,
  stall,
  trainingDataOf,
  uncheckedText,
  untilRead,
  whyText,
} from '../../harness/training-data.ts';
import { mountView, textIn, untilDrawn } from '../../harness/view.ts';
import { until } from '../../harness/wait.ts';
import { flawlessLines, messages } from './reports.ts';

const { trainingData: text } = english;
const sentenceText = ({ claim, rest }: { readonly claim: string; readonly rest: string }): string =>
  claim + rest;
const savedFiles = downloads();
const { Worker } = globalThis;

afterEach(() => {
  Object.assign(globalThis, { Worker });
});

const flawless = flawlessLines(120);
const readySentence = sentenceText(
  text.ready(
    [text.hosts.openai, text.hosts.azure, text.hosts.together, text.hosts.fireworks],
    [text.hosts.bedrock, text.hosts.vertex],
    [],
  ),
);
const brokenLine = '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"{"team":1}"}]}';
const flawed = [
  ...flawless,
  brokenLine,
  messages(['user', 'Question'], ['bot', 'Answer'], ['assistant', 'Answer']),
  chat('Write to ada@example.com about the parcel of last week', 'Yes'),
];

describe('files', () => {
  it.each([
    ['dropped', (element: Parameters<typeof dropFiles>[0]) => dropFiles(element, fileOf(flawless))],
    ['chosen', (element: Parameters<typeof dropFiles>[0]) => chooseFiles(element, fileOf(flawless))],
    ['pasted', (element: Parameters<typeof dropFiles>[0]) => pasteText(element, flawless.join('\n'))],
  ])('that are %s are read, and an event has their counts', async (_, provide) => {
    const element = await trainingDataOf();
    const events = eventsOf(element, 'ft-inspect');
    await provide(element);
    expect(sentence(element)).toBe(readySentence);
    expect(announced(element)).toBe(readySentence);
    expect(figures(element)[0]?.slice(0, 2)).toEqual([text.figures.examples, '120']);
    expect(events.map(({ report }) => report.examples)).toEqual([120]);
    expect(JSON.stringify(events[0]?.report)).not.toContain('Bay');
  });

  it('are a training and a validation file if a second one is dropped, and the shared cases are counted', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawless));
    await dropFiles(element, fileOf(flawless.slice(0, 7), 'other.jsonl'));
    expect(sentence(element)).toBe(sentenceText(text.notReady('0', 0, '7', 7)));
    expect(fileRow(element)).toContain('other.jsonl');
    await press(element, text.removeValidation);
    expect(sentence(element)).toBe(readySentence);
  });

  it('that are dropped together are told apart by their names, whichever comes first', async () => {
    const element = await trainingDataOf();
    await dropFiles(
      element,
      fileOf(flawless.slice(0, 20), 'tickets-valid.jsonl'),
      fileOf(flawless, 'tickets.jsonl'),
    );
    expect(figures(element)[0]?.[1]).toBe('120');
    expect(sentence(element)).toBe(sentenceText(text.notReady('0', 0, '20', 20)));
  });

  it('that are dropped while another file is read replace that file', async () => {
    const element = await trainingDataOf();
    dropOn(element, fileOf(flawlessLines(3000), 'first.jsonl'));
    await element.updateComplete;
    expect(isReading(element)).toBe(true);
    await dropFiles(element, fileOf(flawless, 'second.jsonl'));
    expect(fileRow(element)).toContain('second.jsonl');
    expect(figures(element)[0]?.[1]).toBe('120');
  });

  it('stay in use if reading another file is cancelled, and the focus is then on a button', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawless));
    dropOn(element, fileOf(flawlessLines(3000), 'long-valid.jsonl'));
    await element.updateComplete;
    expect(isReading(element)).toBe(true);
    // Nothing of the file has been read yet.
    expect(fileRow(element)).not.toContain(text.noFormat);
    await press(element, text.cancel);
    expect(isReading(element)).toBe(false);
    expect(sentence(element)).toBe(readySentence);
    expect(announced(element)).toBe(text.cancelled('tickets.jsonl'));
    await until(() => focusedIn(element)?.localName === 'button');
  });

  it('are also read where workers are refused', async () => {
    class Refused {
      constructor() {
        throw new DOMException('Refused by the policy', 'SecurityError');
      }
    }
    Object.assign(globalThis, { Worker: Refused });
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    expect(sentence(element)).toBe(sentenceText(text.notReady('2', 2, '0', 0)));
  });

  it('are read to the end if a worker fails meanwhile', async () => {
    let isFailed = false;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<Worker['postMessage']>) {
      if (isFailed) return postMessage.apply(this, message);
      isFailed = true;
      // A browser calls this handler if the script of a worker fails.
      this.onerror?.(new ErrorEvent('error'));
    } as Worker['postMessage'];
    try {
      const element = await trainingDataOf();
      await dropFiles(element, fileOf(flawless));
      expect(isFailed).toBe(true);
      expect(sentence(element)).toBe(readySentence);
    } finally {
      Worker.prototype.postMessage = postMessage;
    }
  });
});

describe('files that cannot be used', () => {
  it('are named by their folder if a folder is dropped', async () => {
    const element = await trainingDataOf();
    dropFolder(element, 'tickets');
    await untilRead(element);
    expect(failureText(element)).toBe(text.fileErrors.unreadable('tickets'));
  });

  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ['a PDF', new File(['%PDF-1.7\n'], 'tickets.pdf'), text.fileErrors['not-text']('tickets.pdf', 'a PDF')],
    [
      'an image',
      new File([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)], 'a.png'),
      text.fileErrors['not-text']('a.png', 'a PNG image'),
    ],
    [
      'a zip archive',
      new File([bytes(0x50, 0x4b, 3, 4, 20, 0)], 'a.zip'),
      text.fileErrors['not-text']('a.zip', 'a zip archive, such as .xlsx or .docx'),
    ],
    ['an empty file', new File([], 'a.jsonl'), text.fileErrors.empty('a.jsonl')],
  ])('such as %s are named with the reason and the next step', async (_, file, message) => {
    const element = await trainingDataOf();
    const errors = eventsOf(element, 'ft-error');
    await dropFiles(element, file);
    expect(failureText(element)).toBe(message);
    expect(hasReport(element)).toBe(false);
    expect(errors.map(({ stage }) => stage)).toEqual(['training-data']);
    await dropFiles(element, fileOf(flawless));
    expect(failureText(element)).toBe('');
    await dropFiles(element, file);
    expect(failureText(element)).toBe(`${message} ${text.earlierKept('tickets.jsonl')}`);
    expect(sentence(element)).toBe(readySentence);
  });

  it('that vanish while they are read are named, with the number of bytes that had been read', async () => {
    const element = await trainingDataOf();
    const lines = flawless.join('\n');
    const file = fileOf([lines]);
    Object.defineProperty(file, 'size', { value: lines.length + 50 });
    await dropFiles(element, file);
    expect(failureText(element)).toBe(
      text.fileErrors.changed('tickets.jsonl', formatBytes(lines.length, 'en')),
    );
    expect(hasReport(element)).toBe(false);
  });

  it('can be mended if they are in UTF-16, and are then in UTF-8', async () => {
    const utf16 = new Uint8Array(
      new Uint16Array([...`\uFEFF${flawless.join('\n')}`].map((c) => c.charCodeAt(0))).buffer,
    );
    const element = await trainingDataOf();
    await dropFiles(element, new File([utf16], 'wide.jsonl'));
    expect(sentence(element)).toBe(sentenceText(text.notUtf8));
    await press(element, text.applyFixes);
    expect(sentence(element)).toBe(readySentence);
  });

  it('have a check for each kind of bad line', async () => {
    const element = await trainingDataOf();
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const lines = [
      ...flawless,
      nested,
      '{"__proto__": {"messages": []}}',
      '{"messages":[{"role":7,"content":"a"},{"role":"assistant","content":"b"}]}',
      '{"messages":[{"role":"user","content":"\\ud83d"},{"role":"assistant","content":"b"}]}',
      '{"prompt":"a","completion":"b"}',
    ];
    await dropFiles(element, fileOf(lines));
    expect(sentence(element)).toBe(sentenceText(text.notReady('3', 3, '0', 0)));
    expect([...checksIn(element).keys()]).toEqual(
      expect.arrayContaining([
        'missing-messages-list',
        'unrecognized-role',
        'lone-surrogate',
        'mixed-formats',
      ]),
    );
  });

  it('are read to the end despite a line of 200 MB, and the line is named', async () => {
    const element = await trainingDataOf();
    const megabyte = 'x'.repeat(1_000_000);
    const [firstLine = '', ...otherLines] = flawless;
    const parts = [
      `${firstLine}\n`,
      ...Array.from({ length: 200 }, () => megabyte),
      `\n${otherLines.join('\n')}`,
    ];
    await dropFiles(element, new File(parts, 'long.jsonl'));
    expect(sentence(element)).toBe(sentenceText(text.notReady('1', 1, '0', 0)));
    expect(figures(element)[0]?.[1]).toBe(String(flawless.length));
    expect(placesOf(element, 'long-line').map((place) => spaced(place.textContent))).toEqual(['2']);
    await openExample(element, 'long-line');
    expect(exampleIn(element).reason).toBe(`${text.checks['long-line']}.`);
  });
});

describe('the checks', () => {
  it('are grouped, the worst group first, each with its count, first lines and fix', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    expect(groupsIn(element)).toEqual(['refused', 'private', 'look']);
    expect(checksIn(element).get('invalid-json')).toContain('121');
    expect(checksIn(element).get('personal-data')).toContain(text.fixes.mask);
    expect(placesOf(element, 'unrecognized-role').map(({ textContent }) => textContent)).toEqual([
      text.places.quoted('122', 'bot'),
    ]);
    expect(primaryAction(element)).toBe(text.applyFixes);
  });

  it('for leaks are not made without a validation file, and a line says so', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    expect(uncheckedText(element)).toBe(text.leaksNotChecked);
    await dropFiles(element, fileOf(flawed), fileOf(flawed.slice(0, 20), 'validation.jsonl'));
    expect(uncheckedText(element)).toBe('');
  });

  it('open an example below their row, with the broken part marked and the reason with its column', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    await openExample(element, 'invalid-json');
    const { text: shown, marked, reason } = exampleIn(element);
    expect(shown).toBe(`121${brokenLine}`);
    expect(marked).toBe('team');
    const column = brokenLine.indexOf('team') + 1;
    expect(reason).toBe(text.column(String(column), text.expectations['comma-or-brace']));
    await press(element, text.closeExample);
    expect(exampleIn(element).text).toBe('');
  });

  it('mask personal data in the opened example', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    await openExample(element, 'personal-data');
    expect(exampleIn(element).text).toContain('Write to a…@');
    expect(readable(element)).not.toContain('ada@example.com');
  });

  it('open the other example of a near duplicate, to compare both', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const ask = (content: string) => chat(content, 'Billing');
    const element = await trainingDataOf();
    await dropFiles(element, fileOf([...flawless, ask(`${words} one`), ask(`${words} two`)]));
    await openExample(element, 'near-duplicates');
    const firstText = exampleIn(element).text;
    await press(element, text.otherLine(firstText.includes('one') ? '122' : '121'));
    await until(() => exampleIn(element).text !== firstText);
    expect(exampleIn(element).text).toContain(firstText.includes('one') ? 'two' : 'one');
  });

  it('list a thousand places with at most 40 rows in the page, also when the keyboard moves through them', async () => {
    const element = await trainingDataOf();
    const lines = Array.from({ length: 1500 }, (_, index) => `{"messages": [${index}`);
    await dropFiles(element, fileOf([...flawless, ...lines]));
    const placeList = await listPlaces(element, 'invalid-json');
    expect(listedRows(element).length).toBeLessThanOrEqual(maxRows);
    expect(listedRows(element)[0]?.textContent).toBe('121');
    expect(listedRows(element)[0]?.getAttribute('aria-setsize')).toBe('1000');
    await pressInList(element, 'End');
    await until(() => listedRows(element).at(-1)?.textContent === '1,120');
    expect(listedRows(element).length).toBeLessThanOrEqual(maxRows);
    expect(placeList.getAttribute('aria-activedescendant')).toBe(listedRows(element).at(-1)?.id);
    await pressInList(element, 'Enter');
    await until(() => exampleIn(element).text.startsWith('1,120'));
    await pressInList(element, 'Home');
    await until(() => listedRows(element)[0]?.textContent === '121');
  });

  it('mark the second next place if a key is pressed twice before the list is drawn again', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf([...flawless, ...Array.from({ length: 20 }, () => '{')]));
    await listPlaces(element, 'invalid-json');
    void pressInList(element, 'ArrowDown');
    await pressInList(element, 'ArrowDown');
    expect(listedRows(element).findIndex((row) => row.ariaSelected === 'true')).toBe(2);
  });
});

describe('fixes', () => {
  it('mend the file, are counted below the sentence, and can be undone', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    await press(element, text.applyFixes);
    expect(sentence(element)).toBe(readySentence);
    expect(whyText(element)).toContain(text.mended('2', '1', '121', '123'));
    await press(element, text.downloadCleaned);
    const [file] = savedFiles;
    expect(file?.name).toBe('tickets-mended.jsonl');
    const content = (await (await file?.content)?.text()) ?? '';
    expect(content.split('\n').slice(0, 120)).toEqual(flawless);
    expect(content).not.toContain('ada@example.com');
    await press(element, text.undoFixes);
    expect(sentence(element)).toBe(sentenceText(text.notReady('2', 2, '0', 0)));
  });

  it('save a file under a name that every host accepts, and check this name instead of the original one', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawless, 'tickets.json'));
    expect(sentence(element)).not.toBe(readySentence);
    await press(element, text.applyFixes);
    expect(sentence(element)).toBe(readySentence);
  });

  it('of one row are applied alone', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf([...flawed, flawless[0] ?? '']));
    await press(element, text.fixOf(text.fixes.keepFirst, text.checks['exact-duplicates']));
    expect([...checksIn(element).keys()]).not.toContain('exact-duplicates');
    expect([...checksIn(element).keys()]).toContain('invalid-json');
  });

  it('leave examples of the validation file out of the training file', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawless), fileOf(flawless.slice(0, 10), 'valid.jsonl'));
    await press(element, text.fixOf(text.fixes.dropLeaks, text.checks.leaks));
    expect(sentence(element)).toBe(readySentence);
    expect(figures(element)[0]?.[1]).toBe('110');
  });
});

describe('the limit', () => {
  it('cuts longer examples, whose bars are hatched, and keeps its value if no number is typed', async () => {
    const element = await trainingDataOf();
    const longExample = chat('word '.repeat(900), 'Bay 1');
    await dropFiles(element, fileOf([...flawless, longExample]));
    expect(barsIn(element, 'over')).toBe(0);
    await enterLimit(element, '512');
    expect(barsIn(element, 'over')).toBe(1);
    expect(whyText(element)).toContain(text.longerThanLimit('1', 1));
    expect(figures(element).at(-1)?.[2]).toBe(text.atLine('121', '512'));
    await enterLimit(element, 'many');
    expect(limitInput(element).value).toBe('512');
  });
});

describe('in a calculation', () => {
  const rates = { inputUsdPerMTok: 3, outputUsdPerMTok: 12 };
  const scenario = createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 250_000,
    approaches: [
      { id: 'prompt', label: 'Prompting', prefixTokens: 900, variableTokens: 100, outputTokens: 20, rates },
      {
        id: 'tuned',
        label: 'Tuned',
        technique: 'fine-tuned',
        model: 'bedrock/amazon-nova-micro',
        prefixTokens: 100,
        variableTokens: 100,
        outputTokens: 20,
        rates,
        training: { tokens: 40_000_000, epochs: 3, usdPerMTok: 8 },
      },
    ],
  } as unknown as ScenarioInput);

  it('the effect of the tokens is stated before they are used; their use is sent, and can be undone', async () => {
    const element = await trainingDataOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, fileOf(flawless));
    const before = evaluate(scenario).approaches[1]?.setup.totalUsd ?? 0;
    expect(effectText(element)).toContain(text.effect.jobNow(formatUsd(before)));
    expect(changes).toEqual([]);
    await press(element, text.use);
    const [change] = changes;
    const training = change?.scenario.approaches[1]?.training;
    const tokens = training && 'tokens' in training ? training.tokens : null;
    expect(figures(element)[1]?.[1]).toBe(formatTokens(tokens as number));
    expect(training).toMatchObject({ epochs: 3, usdPerMTok: 8 });
    expect(change?.result).toEqual(evaluate(change?.scenario ?? scenario));
    expect(effectText(element)).toContain(text.used);
    await press(element, text.undo);
    expect(changes.at(-1)?.scenario).toEqual(scenario);
    expect(primaryAction(element)).toBe(text.use);
  });

  it('a file that replaces the used one can be used too', async () => {
    const element = await trainingDataOf({ scenario });
    await dropFiles(element, fileOf(flawless));
    await press(element, text.use);
    expect(effectText(element)).toContain(text.used);
    await press(element, text.replace);
    await chooseFiles(element, fileOf(flawless.slice(0, 60)));
    expect(primaryAction(element)).toBe(text.use);
  });

  it('a flawed file that is mended and used changes the verdict beside it', async () => {
    const element = await trainingDataOf({ scenario });
    const verdict = await mountView('ft-verdict', scenario);
    element.addEventListener('ft-change', (event) => {
      verdict.scenario = (event as PartChangeEvent).scenario;
    });
    const before = textIn(verdict, '[part~=sentence]');
    await dropFiles(element, fileOf(flawed));
    await press(element, text.applyFixes);
    await press(element, text.use);
    await untilDrawn(verdict);
    const after = textIn(verdict, '[part~=sentence]');
    expect(after).not.toBe(before);
    const setupUsdOf = (result: Result): number | null => result.comparisons[0]?.setupUsd ?? null;
    expect(setupUsdOf(evaluate(verdict.scenario as typeof scenario))).toBeLessThan(
      setupUsdOf(evaluate(scenario)) ?? 0,
    );
  });

  it('a file with refused lines cannot be used; the offer that the calculation uses is marked among the costs', async () => {
    // Without a training of its own, the approach uses the offer of the catalogue.
    const element = await trainingDataOf({
      scenario: withField(scenario, 'approaches[1].training', undefined),
    });
    await dropFiles(element, fileOf(flawed));
    expect(effectText(element)).toBe(text.blocked.notReady);
    expect(costRowsIn(element).filter((row) => row.includes(text.yours))).toHaveLength(1);
  });

  it('the date of an old price has a line break only before its age, if the columns are narrow', async () => {
    const element = await trainingDataOf({ scenario }, 680);
    await dropFiles(element, fileOf(flawless));
    const dates = priceDateLines(element);
    expect(dates.some(([, age]) => age?.includes('old'))).toBe(true);
    for (const lines of dates) {
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines[0]).toMatch(lines.length === 2 ? /\d{4},$/ : /\d{4}$|^\D+$/);
    }
  });
});

describe('saved files', () => {
  it('of a split are two, and each line is in one of them', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawless));
    await press(element, text.split);
    await until(() => savedFiles.length === 2);
    const parts = await Promise.all(
      savedFiles.map(async ({ content }) => (await (await content).text()).trim().split('\n')),
    );
    expect(parts.flat().toSorted()).toEqual([...flawless].toSorted());
    expect(parts[0]?.length).toBeGreaterThan(90);
    await until(() => outcomeText(element) !== '');
    expect(outcomeText(element)).toBe(text.savedBoth('tickets-training.jsonl', 'tickets-validation.jsonl'));
  });

  it('of a conversion are in the format of the host, and the examples that were left out are named', async () => {
    const element = await trainingDataOf();
    await dropFiles(
      element,
      fileOf([...flawless, messages(['user', 'a'], ['user', 'b'], ['assistant', 'c'])]),
    );
    chooseTarget(element, 'bedrock');
    await press(element, text.convertTo);
    await until(() => savedFiles.length === 1);
    const content = (await (await savedFiles[0]?.content)?.text()) ?? '';
    expect(content.split('\n')[0]).toContain('bedrock-conversation');
    await until(() => outcomeText(element) !== '');
    expect(outcomeText(element)).toContain(text.converted('120', 120));
    expect(outcomeText(element)).toContain(text.notConverted('1', 1, ['121']));
  });

  it.each([
    ['mended', flawed, text.downloadCleaned, ['tickets-mended.jsonl']],
    ['split', flawless, text.split, ['tickets-training.jsonl', 'tickets-validation.jsonl']],
    ['converted', flawless, text.convertTo, ['tickets-bedrock.jsonl']],
  ])('are not saved if they are cancelled while the file is %s', async (_, lines, action, names) => {
    const element = await trainingDataOf();
    const file = fileOf(lines);
    await dropFiles(element, file);
    const before = { savedFiles: savedFiles.length, sentence: sentence(element) };
    const resume = stall(file);
    chooseTarget(element, 'bedrock');
    await press(element, action);
    expect(savingTexts(element)).toEqual([spaced(text.writing(names, formatPercent(0)))]);
    await press(element, text.cancelWriting(names));
    resume();
    await until(() => outcomeText(element) === text.savingCancelled);
    expect(savingTexts(element)).toEqual([]);
    expect({ savedFiles: savedFiles.length, sentence: sentence(element) }).toEqual(before);
    await until(() => focusedIn(element)?.localName === 'button');
  });

  it('of a report have counts and masked secrets, and no text of the training file', async () => {
    const element = await trainingDataOf();
    await dropFiles(element, fileOf(flawed));
    await press(element, text.downloadReport);
    await press(element, text.reportAsJson);
    const [markdown = '', json = ''] = await Promise.all(
      savedFiles.map(async ({ content }) => (await content).text()),
    );
    expect(markdown).toContain(text.checks['invalid-json']);
    expect(JSON.parse(json)).toMatchObject({ file: 'tickets.jsonl', examples: 122, refusedLines: 2 });
    for (const content of [markdown, json]) {
      expect(content).not.toContain('ada@example.com');
      expect(content).not.toContain('Bay');
    }
  });
});

it.each([
  ['empty', async () => {}],
  ['read', (element: Parameters<typeof dropFiles>[0]) => dropFiles(element, fileOf(flawless))],
  [
    'flawed, with an open example and list',
    async (element: Parameters<typeof dropFiles>[0]) => {
      await dropFiles(element, fileOf([...flawed, ...Array.from({ length: 9 }, () => '{')]));
      await openExample(element, 'invalid-json');
      await listPlaces(element, 'invalid-json');
    },
  ],
])('the element breaks no rule of accessibility while it is %s', async (_, prepare) => {
  const element = await trainingDataOf();
  await prepare(element);
  expect(await axeErrors(element, pageRules)).toEqual([]);
});

it('the element stops reading when it leaves the page', async () => {
  const element = await trainingDataOf();
  dropOn(element, fileOf(flawlessLines(3000)));
  await element.updateComplete;
  element.remove();
  document.body.append(element);
  await element.updateComplete;
  expect([isReading(element), hasReport(element)]).toEqual([false, false]);
  await dropFiles(element, fileOf(flawless));
  await untilRead(element);
  expect(sentence(element)).toBe(readySentence);
});
