/** `<ft-usage>` as a person uses it: files, figures, the convention, lines taken one by one, jobs, and undo. */
import { describe, expect, it } from 'vitest';
import { applyProfile, evaluate, readUsage } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { comparisonIn, paybackText, paybackWithinTenYears } from '../../../src/elements/usage/payback.ts';
import { sampleUsage } from '../../../src/elements/usage/sample.ts';
import { usageWording } from '../../../src/elements/usage/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatTokens } from '../../../src/i18n/format.ts';
import { tunedAtOpenai } from '../../../stories/scenarios/usage-scenarios.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { downloads } from '../../harness/downloads.ts';
import { buttonOf, readable } from '../../harness/element.ts';
import { changesOf, eventsOf } from '../../harness/events.ts';
import { dropOn, isReading } from '../../harness/files.ts';
import {
  announced,
  barsIn,
  billIn,
  chooseApproach,
  chooseConvention,
  clickLine,
  columnsIn,
  conventionsIn,
  dropFiles,
  effectText,
  failureText,
  figuresIn,
  fileRow,
  hasAssumedLine,
  hasFile,
  hasMarkupOfFile,
  lineIn,
  linesIn,
  outcomeText,
  pasteText,
  press,
  problemsIn,
  sentence,
  tickedIn,
  typeBill,
  usageFile,
  usageOf,
  whyText,
} from '../../harness/usage.ts';

const { usage: text } = english;
const savedFiles = downloads();
const scenario = exampleScenario('2026-12-01');
const sampleText = sampleUsage('2026-12-01');
const sample = usageFile(sampleText, 'usage-2026.json');
const profile = readUsage(sampleText);

/** Rows whose source does not say whether the input includes cached tokens. */
const plainRows = [1, 2, 3].flatMap((month) =>
  Array.from({ length: 4 }, (_, index) => ({
    time: `2026-0${month}-1${index}`,
    input: 1000,
    cached: index === 0 ? 0 : 600,
    written: 0,
    output: 50 + index,
  })),
);

/** Responses with more cached than input tokens, which disprove that the input includes the cached tokens. */
const disprovingRows = Array.from({ length: 6 }, (_, index) => ({
  model: 'gpt-5-mini',
  created: `2026-1${index % 2}-0${index + 1}`,
  usage: {
    prompt_tokens: 180,
    completion_tokens: index === 4 ? -1 : 90,
    prompt_tokens_details: { cached_tokens: index < 2 ? 0 : 1024 },
  },
}));

const job = {
  object: 'fine_tuning.job',
  id: 'ftjob-1',
  fine_tuned_model: 'ft:gpt-4.1-mini-2025-04-14:acme::x',
  status: 'succeeded',
  trained_tokens: 691_302,
  hyperparameters: { n_epochs: 3 },
  created_at: 1_796_198_400,
  finished_at: 1_796_200_920,
};

const togetherJob = {
  id: 'ft-1',
  status: 'completed',
  training_method: { method: 'sft' },
  n_epochs: 3,
  token_count: 691_302,
  // In billionths of a dollar.
  total_price: 4_800_000_000,
};

describe('a file', () => {
  it.each([
    ['dropped', (element: Parameters<typeof dropFiles>[0]) => dropFiles(element, sample), 'usage-2026.json'],
    ['pasted', (element: Parameters<typeof dropFiles>[0]) => pasteText(element, sampleText), text.pastedName],
  ])('that is %s is read, with its requests and months', async (_, provide, name) => {
    const element = await usageOf();
    await provide(element);
    expect(fileRow(element)).toContain(name);
    expect(fileRow(element)).toContain(
      text.requestsIn(
        formatTokens(profile.requests),
        profile.requests ?? 0,
        text.span('June 2026', 'November 2026'),
      ),
    );
    expect(announced(element)).toBe(sentence(element));
  });

  it('shows its figures as ranges, and calls the missing ones unknown', async () => {
    const element = await usageOf();
    await dropFiles(element, usageFile(plainRows.map(({ written, ...row }) => row)));
    const rows = figuresIn(element);
    expect(rows.find((row) => row.startsWith(text.figures.output))).toBe(
      [text.figures.output, '50', '51', '53', '52'].join(' | '),
    );
    for (const label of [text.figures.written, text.figures.firstTokenMs, text.figures.latencyMs])
      expect(rows.find((row) => row.startsWith(label))).toBe(`${label} | ${text.unknown}`);
    expect(rows.find((row) => row.startsWith(text.figures.hitRate))).toContain('75');
  });

  it('has a bar for each month, and the assumed requests as a line if there is a calculation', async () => {
    const element = await usageOf();
    await dropFiles(element, sample);
    expect([barsIn(element), hasAssumedLine(element)]).toEqual([6, false]);
    element.scenario = scenario;
    await element.updateComplete;
    expect(hasAssumedLine(element)).toBe(true);
  });

  it.each([
    ['a PDF', new File(['%PDF-1.7'], 'bill.pdf'), text.fileErrors['not-text']('bill.pdf', 'a PDF')],
    ['empty', new File([''], 'usage.json'), text.fileErrors.empty('usage.json')],
    ['a table of another kind', usageFile('name,price\nada,3', 'x.csv'), text.noRequests('x.csv', '1', 1)],
  ])('that is %s is refused with a message, and the earlier file stays in use', async (_, file, message) => {
    const element = await usageOf();
    const errors = eventsOf(element, 'ft-error');
    await dropFiles(element, file);
    expect(failureText(element)).toBe(message);
    await dropFiles(element, sample);
    await dropFiles(element, file);
    expect(failureText(element)).toBe(`${message} ${text.earlierKept('usage-2026.json')}`);
    expect(hasFile(element)).toBe(true);
    expect(errors.every(({ stage }) => stage === 'usage')).toBe(true);
  });

  it('that is dropped together with another is refused, and reading a file can be cancelled', async () => {
    const element = await usageOf();
    await dropFiles(element, sample, usageFile(job));
    expect(failureText(element)).toBe(text.tooMany('2'));
    const line = JSON.stringify(disprovingRows[0]);
    dropOn(element, usageFile(Array.from({ length: 200_000 }, () => line).join('\n'), 'long.jsonl'));
    await element.updateComplete;
    expect(isReading(element)).toBe(true);
    await press(element, text.cancel);
    expect(isReading(element)).toBe(false);
    expect(announced(element)).toBe(text.cancelled('long.jsonl'));
  });

  it('shows names and texts of the file as text', async () => {
    const element = await usageOf({ scenario });
    const model = '<img src=x onerror="document.title=1">';
    await dropFiles(
      element,
      usageFile(
        disprovingRows.map((row, index) => ({ ...row, model: index < 3 ? 'a' : model })),
        '<b>x</b>.json',
      ),
    );
    expect(readable(element)).toContain(model);
    expect(fileRow(element)).toContain('<b>x</b>.json');
    expect(hasMarkupOfFile(element)).toBe(false);
  });

  it('has a profile that can be saved and read again', async () => {
    const element = await usageOf();
    await dropFiles(element, sample);
    await press(element, text.saveProfile);
    expect(outcomeText(element)).toBe(text.savedProfile('usage-2026-profile.json'));
    const content = await savedFiles[0]?.content;
    expect(readUsage(await content?.text())).toEqual(profile);
  });
});

// The convention says whether the input tokens of a source include its cached tokens.
describe('the convention of a source', () => {
  it('is asked for if it is unknown, and the answer makes the tokens of the prompt known', async () => {
    const element = await usageOf({ scenario });
    await dropFiles(element, usageFile(plainRows));
    expect(sentence(element)).toBe(text.askConvention.claim + text.askConvention.rest);
    expect(conventionsIn(element)).toEqual([`${text.sources.rows} | ${text.byNothing}`]);
    expect(lineIn(element, 'prompt')).toContain(text.notes['tokens-unknown']({}));
    await chooseConvention(element, 'rows', 'false');
    expect(conventionsIn(element)).toEqual([`${text.sources.rows} | ${text.byYou}`]);
    expect(figuresIn(element)[0]).toBe([text.figures.prompt, '1,000', '1,600', '1,600', '1,450'].join(' | '));
    await chooseConvention(element, 'rows', 'true');
    expect(figuresIn(element)[0]).toBe([text.figures.prompt, '1,000', '1,000', '1,000', '1,000'].join(' | '));
    await chooseConvention(element, 'rows', '');
    expect(figuresIn(element)[0]).toBe(`${text.figures.prompt} | ${text.unknown}`);
  });

  it('follows from rows with more cached tokens than input tokens, even if the documentation or the user says the opposite', async () => {
    const element = await usageOf();
    await dropFiles(element, usageFile(disprovingRows));
    const proof = text.byProof('4', 4, text.row('3'), '');
    expect(conventionsIn(element)[0]).toContain(`${proof}, ${text.disproved}.`);
    expect(figuresIn(element)[0]).toContain('1,204');
    await chooseConvention(element, 'openai-chat', 'true');
    expect(conventionsIn(element)[0]).toContain(`${proof}, ${text.disproved}.`);
    expect(figuresIn(element)[0]).toContain('1,204');
    await chooseConvention(element, 'openai-chat', 'false');
    expect(conventionsIn(element)[0]).toContain(`${proof}, ${text.agrees}.`);
  });

  it('does not put the rows that prove it into the list of values that could not be used', async () => {
    const element = await usageOf();
    await dropFiles(element, usageFile(disprovingRows));
    expect([...problemsIn(element)]).toEqual([
      ['negative', text.problems.negative('1', 1, 'output', text.firstAt('5'))],
    ]);
  });
});

describe('the lines of an export', () => {
  it('can be used one by one, and the sentence has the payback with the used lines only', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, sample);
    expect(tickedIn(element)).toEqual(['traffic', 'prompt', 'hit-rate', 'output', 'latency']);
    for (const id of ['traffic', 'prompt', 'hit-rate', 'latency']) await clickLine(element, id);
    await press(element, text.use('1', 1));
    const after = changes[0]?.scenario;
    expect(after).toEqual(
      applyProfile(scenario, 'few-shot', profile, { traffic: 'last-month', take: ['output'] }).scenario,
    );
    expect(effectText(element)).toContain(text.used);
    const [then, before] = [after as Scenario, scenario].map((each) => {
      const months = paybackWithinTenYears(comparisonIn(evaluate(scenario), 'fine-tuned'));
      return paybackText(evaluate(each), 'fine-tuned', months, usageWording(text, 'en'));
    }) as [string, string];
    expect(sentence(element)).toContain(text.paybackUsed(then, before));
    expect(tickedIn(element)).toEqual(['output']);
    await press(element, text.undo);
    expect(changes[1]?.scenario).toEqual(scenario);
    expect(effectText(element)).not.toContain(text.used);
  });

  it('change the shown payback when they are ticked or unticked, and fire no event before they are used', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, sample);
    const before = effectText(element);
    await clickLine(element, 'traffic');
    expect(effectText(element)).not.toBe(before);
    expect(sentence(element)).toContain(text.differences.output('7.6 %', true));
    expect(whyText(element)).not.toBe('');
    expect(changes).toEqual([]);
    for (const id of ['prompt', 'hit-rate', 'output', 'latency']) await clickLine(element, id);
    expect(effectText(element)).toBe(text.nothingTicked);
  });

  it('apply to the approach with the model of the export, or to the one that the user chooses', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    const rows = plainRows.map((row) => ({ ...row, model: 'bedrock/amazon-nova-micro' }));
    await dropFiles(element, usageFile(rows));
    await chooseApproach(element, 0);
    for (const id of tickedIn(element).filter((each) => each !== 'output')) await clickLine(element, id);
    await press(element, text.use('1', 1));
    expect(changes[0]?.scenario.approaches[0]?.outputTokens).not.toEqual(
      scenario.approaches[0]?.outputTokens,
    );
    expect(changes[0]?.scenario.approaches.slice(1)).toEqual(scenario.approaches.slice(1));
  });

  it('that equal the calculation cannot be ticked, and their note says why', async () => {
    const element = await usageOf({
      scenario: applyProfile(scenario, 0, profile, { traffic: 'last-month' }).scenario,
    });
    await dropFiles(element, sample);
    expect(tickedIn(element)).toEqual([]);
    expect(linesIn(element)).toEqual(
      Object.entries(text.changes)
        .slice(0, 6)
        .map(([, label]) => `${label} | ${text.notes['no-difference']({})}`),
    );
    expect(sentence(element)).toBe(`${text.asAssumed}.`);
  });

  it('are left out without a calculation, and the sentence has the tokens', async () => {
    const element = await usageOf();
    await dropFiles(element, sample);
    expect(linesIn(element)).toEqual([]);
    expect(sentence(element)).toContain(
      text.tokensRead(formatTokens(profile.prompt?.mean ?? null), formatTokens(profile.output?.mean ?? null)),
    );
  });
});

describe('a job', () => {
  const scenario = tunedAtOpenai;

  it('is compared with the estimate line by line, and its tokens can be used', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, usageFile(job));
    expect(fileRow(element)).toContain(text.job(text.providers.openai, text.statuses.succeeded, 'ftjob-1'));
    expect(lineIn(element, 'tokens')).toMatch(/694,440 \| 691,302 \| −0\.5/);
    expect(sentence(element)).toContain(text.jobFewer('0.5 %'));
    // No time is estimated, which is not the same as no time.
    expect(lineIn(element, 'hours')).toContain(`${text.unknown} | 42 minutes`);
    await press(element, text.use('1', 1));
    expect(changes[0]?.scenario.approaches[1]?.training).toMatchObject({ tokens: 230_434, epochs: 3 });
    await press(element, text.undo);
    expect(changes[1]?.scenario).toEqual(scenario);
  });

  it('without dollars asks for the dollars of the bill, which can then be used', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, usageFile(job));
    expect(tickedIn(element)).toEqual(['tokens']);
    await typeBill(element, 'abc');
    expect(billIn(element)?.value).toBe('');
    await typeBill(element, '$3.11');
    expect(tickedIn(element)).toEqual(['tokens', 'usd']);
    await press(element, text.use('2', 2));
    const after = changes[0]?.scenario as Scenario;
    const line = evaluate(after).approaches[1]?.setup.lines.find(({ path }) => path === 'training');
    expect(line?.usd).toBeCloseTo(3.11, 6);
  });

  it('that was used can be replaced by an export, whose lines are ticked and can be used', async () => {
    const element = await usageOf({ scenario });
    const changes = changesOf(element);
    await dropFiles(element, usageFile(job));
    await press(element, text.use('1', 1));
    await dropFiles(element, sample);
    expect(tickedIn(element)).toHaveLength(5);
    await press(element, text.use('5', 5));
    expect(changes[1]?.scenario.requestsPerMonth).not.toBe(scenario.requestsPerMonth);
    expect(changes[1]?.scenario.approaches[1]?.training).toMatchObject({ tokens: 230_434, epochs: 3 });
    await press(element, text.undo);
    expect(changes[2]?.scenario).toEqual(changes[0]?.scenario);
  });

  it('that has not succeeded is shown with its state, and nothing is offered', async () => {
    const element = await usageOf({ scenario });
    const error = { code: 'invalid_file', message: 'Line 4 <b>is broken</b>' };
    await dropFiles(element, usageFile({ ...job, status: 'failed', trained_tokens: null, error }));
    const notDone = text.jobNotDone(text.statuses.failed);
    expect(sentence(element)).toBe(notDone.claim + notDone.rest);
    expect(whyText(element)).toBe(text.jobError(error.message));
    expect(tickedIn(element)).toEqual([]);
    expect(billIn(element)).toBe(null);
  });

  it('of another host is named as such in the line below the sentence, and its figures are neither compared nor offered', async () => {
    const element = await usageOf({ scenario });
    await dropFiles(element, usageFile(togetherJob));
    expect(sentence(element)).toBe(`${text.jobTokens('691,302')}.`);
    expect(whyText(element)).toBe(text.notes['other-host']({}));
    expect(tickedIn(element)).toEqual([]);
    expect(lineIn(element, 'tokens')).not.toContain('%');
  });

  it('without a calculation, or without a trained approach, shows its figures, and no empty column', async () => {
    const element = await usageOf();
    await dropFiles(element, usageFile(job));
    expect(sentence(element)).toBe(`${text.jobTokens('691,302')}.`);
    expect(columnsIn(element)).toEqual([text.takeOver, text.actual]);
    expect(linesIn(element)[0]).toBe(`${text.billedTokens} | 691,302`);
    element.scenario = { ...scenario, approaches: scenario.approaches.slice(0, 1) } as Scenario;
    await element.updateComplete;
    expect(readable(element)).toContain(text.noApproach);
    expect(columnsIn(element)).toEqual([text.takeOver, text.actual]);
    element.scenario = scenario;
    await element.updateComplete;
    expect(columnsIn(element)).toEqual([
      text.takeOver,
      text.estimateColumn,
      text.actual,
      text.difference,
      text.payback,
    ]);
  });
});

it('the element no longer says that the file was used once another approach is chosen', async () => {
  const element = await usageOf({ scenario });
  await dropFiles(element, sample);
  await press(element, text.use('5', 5));
  await chooseApproach(element, 1);
  expect(effectText(element)).not.toContain(text.used);
});

it('the element gives the header of its fold the requests, and says whether they are used', async () => {
  const element = await usageOf({ scenario });
  const events = eventsOf(element, 'ft-summary');
  await dropFiles(element, sample);
  await press(element, text.use('5', 5));
  await press(element, text.undo);
  const { claim } = text.summaryUsage(formatTokens(profile.requests), profile.requests ?? 0);
  const summariesOfFile = events.filter(({ use }) => use !== 'reading');
  expect(summariesOfFile.map(({ use }) => use)).toEqual(['read', 'used', 'read']);
  expect(summariesOfFile.map(({ summary }) => summary)).toEqual([
    { claim, rest: text.summaryUnused },
    { claim, rest: text.summaryUsed },
    { claim, rest: text.summaryUnused },
  ]);
});

it('the element has no accessibility errors with a sample, a job and a question', async () => {
  const element = await usageOf({ scenario });
  buttonOf(element, text.sample).click();
  await dropFiles(element, sample);
  expect(await axeErrors(element, pageRules)).toEqual([]);
  await dropFiles(element, usageFile(job));
  expect(await axeErrors(element, pageRules)).toEqual([]);
  await dropFiles(element, usageFile(plainRows));
  expect(await axeErrors(element, pageRules)).toEqual([]);
});
