/** `<ft-evaluation>` in a page: files, choices, cases, problems, and the use in a scenario. */
import { expect, test, vi } from 'vitest';
import { strokeOf } from '../../../src/chart/strokes.ts';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { sampleResults } from '../../../src/elements/evaluation/sample.ts';
import type { UsedQuantity } from '../../../src/elements/evaluation/use.ts';
import { maxListedUnits } from '../../../src/files/evaluation/evaluation-questions.ts';
import { messages as german } from '../../../src/i18n/de/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatTokens } from '../../../src/i18n/format.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { downloads } from '../../harness/downloads.ts';
import { readable, spaced } from '../../harness/element.ts';
import {
  approachesFile,
  approachRows,
  asksForColumns,
  changeRows,
  choose,
  chooseColumns,
  chooseFiles,
  chooseIn,
  countRows,
  differenceRows,
  dropFiles,
  effectText,
  enter,
  evaluationOf,
  failureText,
  fileRow,
  hasAxis,
  hasResults,
  intervalDashes,
  linkApproach,
  linksIn,
  meaningText,
  measuredRows,
  notCountedText,
  optionsIn,
  outcomeText,
  pairText,
  pasteText,
  press,
  problemTexts,
  resultsFile,
  sentence,
  usedText,
  whyText,
  worstCases,
} from '../../harness/evaluation.ts';
import { eventsOf } from '../../harness/events.ts';
import { dropOn, isReading } from '../../harness/files.ts';
import { until } from '../../harness/wait.ts';

const { evaluation: text } = english;
const savedFiles = downloads();
const scenario = exampleScenario('2026-11-26');
const [fewShot, tuned] = scenario.approaches;

/** 60 cases: the tuned model is right more often, and the difference is confirmed. */
const tunedBetter = approachesFile(60, {
  base: (index) => index % 2 === 0,
  tuned: (index) => index % 10 !== 1,
});
/** 60 cases: both are right equally often, but in different cases. */
const alike = approachesFile(60, { base: (index) => index % 3 !== 0, tuned: (index) => index % 3 !== 1 });

test('a file with two approaches gives the sentence, the tables and the event, without any text of the cases', async () => {
  const element = await evaluationOf();
  const events = eventsOf(element, 'ft-evaluate');
  await dropFiles(element, tunedBetter);
  expect(fileRow(element)).toBe(`results.jsonl ${text.facts('2', 2, '60', 60)}`);
  expect(sentence(element)).toContain(text.sentence.better('tuned', 'base'));
  expect(approachRows(element).map(([name, share]) => [name, share?.replaceAll(/\s/g, ' ')])).toEqual([
    ['base', '50.00 %'],
    ['tuned', '90.00 %'],
  ]);
  expect(countRows(element).map((row) => row.slice(1))).toEqual([
    ['30', '0'],
    ['24', '6'],
  ]);
  expect(differenceRows(element)).toEqual([
    ['tuned', '+40.0', '+28.6 – +52.6', '60', '< 0.001', text.words.better],
  ]);
  expect(events).toHaveLength(1);
  expect(events[0]?.comparisons.map(({ accepted }) => accepted)).toEqual([30, 54]);
  expect(events[0]?.by).toEqual({ score: 'normalised', threshold: null, baseline: 'base' });
  expect(JSON.stringify(events[0]?.comparisons)).not.toContain('Bay');
  expect(await axeErrors(element, pageRules)).toEqual([]);
});

test('the sentence says that no difference is confirmed, and how many cases would confirm one', async () => {
  const element = await evaluationOf();
  await dropFiles(element, alike);
  expect(sentence(element)).toContain(text.sentence.alike('tuned', 'base', '60', 60));
  expect(whyText(element)).toContain(text.points('3'));
  const before = whyText(element);
  enter(element, 'difference-input', '20');
  await until(() => whyText(element) !== before);
  expect(whyText(element)).toContain(text.points('20'));
  expect(pairText(element)).toContain(text.goTo('tuned', '20', 'base', '20'));
});

test('several files are joined by id and input; a further file is added, and Replace removes the earlier ones', async () => {
  const element = await evaluationOf();
  const file = (name: string, shift: number) =>
    resultsFile(
      Array.from({ length: 30 }, (_, index) => (index + shift) % 30).map((id) => ({
        id,
        input: `parcel ${id}`,
        expected: 'Bay 7',
        actual: id < 20 ? 'Bay 7' : name,
      })),
      `${name}.jsonl`,
    );
  await dropFiles(element, file('base', 0), file('tuned', 9));
  expect(approachRows(element).map(([name]) => name)).toEqual(['base', 'tuned']);
  expect(fileRow(element)).toContain(text.severalFiles('2'));
  await dropFiles(element, file('rag', 3));
  await until(() => differenceRows(element).length === 2);
  expect(differenceRows(element).map(([name, , , pairs]) => [name, pairs])).toEqual([
    ['tuned', '30'],
    ['rag', '30'],
  ]);
  await press(element, text.replace);
  await chooseFiles(element, tunedBetter);
  await until(() => approachRows(element).length === 2);
  expect(approachRows(element).map(([name]) => name)).toEqual(['base', 'tuned']);
  expect(fileRow(element)).toContain('results.jsonl');
});

test('the threshold in the meaning of “accepted” is written as the language writes numbers', async () => {
  addLanguage('de', german);
  const element = await evaluationOf({ lang: 'de' });
  const scored = Array.from({ length: 20 }, (_, index) => ({
    id: index,
    input: `q ${index}`,
    score: index / 20,
  }));
  await dropFiles(element, resultsFile(scored.map((row) => ({ ...row, actual: 'a' }))));
  enter(element, 'threshold', '0.65');
  await until(() => meaningText(element).includes(german.evaluation.accepted));
  expect(meaningText(element)).toContain(spaced(german.evaluation.scoreMeanings.grader('0,65')));
});

test('the score, the threshold and the baseline can be chosen', async () => {
  const element = await evaluationOf();
  const events = eventsOf(element, 'ft-evaluate');
  await dropFiles(element, alike);
  expect(optionsIn(element, 'score')).toEqual(
    ['normalised', 'exact', 'numeric', 'edit-similarity', 'token-f1', 'rouge-l', 'chrf'].map(
      (id) => text.scoreNames[id as keyof typeof text.scoreNames],
    ),
  );
  await choose(element, 'score', 'edit-similarity', () => events.length === 2);
  expect(meaningText(element)).toContain(text.meanScores.slice(2));
  expect(sentence(element)).not.toContain('points');
  expect(approachRows(element).map((row) => row.length)).toEqual([3, 3]);
  enter(element, 'threshold', '0.9');
  await until(() => events.length === 3);
  await element.updateComplete;
  expect(approachRows(element).map((row) => row.length)).toEqual([4, 4]);
  expect(meaningText(element)).toContain(text.scoreMeanings['edit-similarity']('0.9'));
  chooseIn(element, 'baseline', 'tuned');
  await until(() => events.length === 4);
  await element.updateComplete;
  expect(events.at(-1)?.by).toEqual({ score: 'edit-similarity', threshold: 0.9, baseline: 'tuned' });
  expect(sentence(element)).toContain(text.sentence.alike('base', 'tuned', '60', 60));
});

test('the worst cases of one set at a time are shown, with the answers side by side and the words that differ', async () => {
  const element = await evaluationOf();
  await dropFiles(element, alike);
  expect(optionsIn(element, 'set')).toEqual([
    text.setCount(text.sets.lost('tuned', 'base'), '20'),
    text.setCount(text.sets.won('tuned', 'base'), '20'),
    text.setCount(text.sets['both-wrong']('tuned', 'base'), '0'),
  ]);
  await until(() => worstCases(element)[0]?.answers[2]?.includes('{+') ?? false);
  expect(worstCases(element)).toHaveLength(2);
  expect(worstCases(element)[0]?.answers[2]).toMatch(/^\[-Bay-\] ?\{\+the\+\} \[-\d-\] ?\{\+office\+\}$/);
  expect(worstCases(element)[0]?.names[1]).toContain(text.scoreNames['edit-similarity']);
  await press(element, text.more('18'));
  await until(() => worstCases(element).length === 12);
  await choose(element, 'set', 'both-wrong', () => worstCases(element).length === 0);
});

test('of cases with repeats, it says that each counts once, and how often each approach was accepted, not that it was wrong', async () => {
  const element = await evaluationOf();
  const rights = { base: [true, true, true], tuned: [true, true, false] };
  const answers = Array.from({ length: 10 }, (_, id) =>
    Object.entries(rights).flatMap(([approach, right]) =>
      right.map((isRight) => ({
        id,
        input: `parcel ${id}`,
        expected: 'Bay 1',
        actual: isRight ? 'Bay 1' : 'office',
        approach,
      })),
    ),
  ).flat();
  await dropFiles(element, resultsFile(answers));
  expect(notCountedText(element)).toBe(text.meanOfRepeats);
  expect(optionsIn(element, 'set')).toEqual([
    text.setCount(text.repeatSets.lost('tuned', 'base'), '10'),
    text.setCount(text.repeatSets.won('tuned', 'base'), '0'),
    text.setCount(text.repeatSets['both-wrong']('tuned', 'base'), '0'),
  ]);
  await until(() => worstCases(element).length > 0);
  expect(worstCases(element)[0]?.answers[2]).toContain('office');
});

test('tokens and times of the counted answers are shown, and runs that are no answers are listed separately', async () => {
  const element = await evaluationOf();
  const row = (id: number, more: object) => ({ id, input: `q ${id}`, expected: 'a', actual: 'a', ...more });
  await dropFiles(
    element,
    resultsFile([
      row(1, { latencyMs: 900, usage: { prompt_tokens: 100, completion_tokens: 20 } }),
      row(2, { latencyMs: 1100, usage: { prompt_tokens: 200, completion_tokens: 40 } }),
      row(3, { error: 'timeout', latencyMs: 90_000 }),
    ]),
  );
  expect(measuredRows(element)).toEqual([['results', '1.00', '1 s', '1.1 s', '150', '30']]);
  expect(notCountedText(element)).toContain(text.outcomesOf('results', text.outcomes.error('1', 1)));
  expect(whyText(element)).toBe(text.why.addSecond);
});

test('a table whose columns are not recognised is read with the columns that the user chooses, and the choice is kept', async () => {
  const element = await evaluationOf();
  const table = (name: string) =>
    new File(['nr,frage,soll,ist\n1,rice,Bay 2,Bay 2\n2,lamps,Bay 7,Bay 9\n'], name);
  await dropFiles(element, table('a.csv'));
  expect(asksForColumns(element)).toBe(true);
  expect(failureText(element)).toBe(text.problem['unknown-format']());
  expect(await axeErrors(element, pageRules)).toEqual([]);
  await chooseColumns(element, { input: 'frage', expected: 'soll', actual: 'ist', id: 'nr' });
  expect(approachRows(element).map(([name]) => name)).toEqual(['a']);
  await dropFiles(element, table('b.csv'));
  await until(() => approachRows(element).length === 2);
  expect(asksForColumns(element)).toBe(false);
  expect(approachRows(element).map(([name]) => name)).toEqual(['a', 'b']);
});

test('chosen columns without answers are refused with the column that is missing', async () => {
  const element = await evaluationOf();
  await dropFiles(element, new File(['lager,bestand\nB2,40\n'], 'bestand.csv'));
  await chooseColumns(element, { id: 'lager', input: 'bestand' });
  expect(asksForColumns(element)).toBe(true);
  expect(failureText(element)).toBe(text.columnsWithoutAnswers);
  await chooseColumns(element, { actual: 'bestand' });
  expect(failureText(element)).toBe('');
});

test('the element does not call answers totals if it has nothing to score them by', async () => {
  const element = await evaluationOf();
  await dropFiles(element, resultsFile([{ id: 1, input: 'rice', actual: 'Bay 2' }]));
  expect(sentence(element)).toContain(text.sentence.unscored.claim);
  expect(readable(element)).not.toContain(text.acceptedInFile);
  expect(hasAxis(element)).toBe(false);
});

test.each([
  ['a PDF', new File(['%PDF-1.7'], 'a.pdf'), text.problem['not-text']('', { kind: 'a PDF' })],
  ['an empty file', new File([], 'a.jsonl'), text.problem.empty()],
  ['totals', new File(['{"results": {}, "config": {}}'], 'a.json'), text.problem['totals-only']()],
])('%s is refused with its reason, and the earlier file stays in use', async (_, file, reason) => {
  const element = await evaluationOf();
  await dropFiles(element, tunedBetter);
  await dropFiles(element, file);
  expect(failureText(element)).toBe(`${text.noResults(file.name)} ${reason} ${text.kept('results.jsonl')}`);
  expect(hasResults(element)).toBe(true);
  expect(approachRows(element)).toHaveLength(2);
});

test('problems name their places, and HTML in a file is shown as text', async () => {
  const element = await evaluationOf();
  const evil = '<img src=x onerror="document.title=1">';
  const answers = [1, 2, 3].map((id) => ({ id, input: evil, expected: 'x', actual: evil, approach: evil }));
  const validLines = await resultsFile(answers).text();
  await dropFiles(element, new File([`${validLines}\n{"id": 4, "inp`], 'half.jsonl'));
  expect(problemTexts(element)).toEqual([`${text.problem['not-json']('1')}: line 4`]);
  expect(worstCases(element)[0]?.input).toBe(evil);
  expect(sentence(element)).toContain(evil);
});

test('results from different cases are not compared in pairs', async () => {
  const element = await evaluationOf();
  const file = (name: string, from: number) =>
    resultsFile(
      [0, 1, 2].map((index) => ({
        id: from + index,
        input: `q ${from + index}`,
        expected: 'a',
        actual: 'a',
      })),
      `${name}.jsonl`,
    );
  await dropFiles(element, file('base', 0), file('tuned', 100));
  const { claim, rest } = text.sentence.unpaired;
  expect(sentence(element)).toBe(claim + rest);
  expect(differenceRows(element)).toEqual([]);
});

test('pasted lines are read, and a reading can be cancelled', async () => {
  const element = await evaluationOf();
  await pasteText(element, await tunedBetter.text());
  expect(fileRow(element)).toContain(text.pastedName);
  const endless = new File(['x'], 'endless.jsonl');
  Object.defineProperty(endless, 'slice', { value: () => ({ arrayBuffer: () => new Promise(() => {}) }) });
  dropOn(element, endless);
  await until(() => isReading(element));
  await press(element, text.cancel);
  expect(isReading(element)).toBe(false);
  expect(approachRows(element)).toHaveLength(2);
});

test('present tokens, costs and paybacks have the mark of an estimate if token counts are estimated, and measured figures have none', async () => {
  const answers = ['base', 'tuned'].flatMap((approach) =>
    Array.from({ length: 40 }, (_, index) => ({
      id: index,
      input: `q ${index}`,
      expected: 'right',
      actual: approach === 'tuned' || index % 2 === 0 ? 'right' : 'wrong',
      approach,
      usage: { prompt_tokens: 9000, completion_tokens: 7 },
    })),
  );
  const element = await evaluationOf({ scenario, approximate: true });
  await dropFiles(element, resultsFile(answers));
  const rowsOf = (quantity: UsedQuantity) =>
    changeRows(element).filter(([name]) => name === text.quantities[quantity]);
  const marks = (quantity: UsedQuantity) => [
    ...new Set(rowsOf(quantity).map((row) => row.map((cell) => cell.includes('≈')).join())),
  ];
  // The cells are the name of the figure, its present value and its new value.
  expect(marks('input')).toEqual(['false,true,false']);
  expect(marks('accepted')).toEqual(['false,true,true']);
  expect(marks('success')).toEqual(['false,false,false']);
  expect(effectText(element)).toContain('≈');
});

test('the changes of the scenario are listed before they are made, link the two success rates, and can be undone', async () => {
  const element = await evaluationOf({ scenario });
  const changes = eventsOf(element, 'ft-change');
  await dropFiles(element, tunedBetter);
  expect(linksIn(element)).toEqual({ base: fewShot?.id, tuned: tuned?.id });
  expect(changeRows(element).flat()).toContain(text.quantities.success);
  expect(effectText(element)).toContain(text.effect.start);
  expect(changes).toEqual([]);
  await press(element, text.use);
  const after = changes[0]?.scenario.approaches;
  expect(after?.[0]?.successRate).toMatchObject({ p50: 0.5 });
  expect(after?.[1]?.successRate).toMatchObject({ differenceTo: fewShot?.id, p50: 0.4 });
  await element.updateComplete;
  expect(usedText(element)).toContain(text.used);
  await press(element, text.undo);
  expect(changes[1]?.scenario).toBe(scenario);
});

test('the use can be undone although another approach has a success rate that nobody entered', async () => {
  const approaches = scenario.approaches.map((approach) => ({ ...approach, successRate: 1 }));
  const element = await evaluationOf({ scenario: { ...scenario, approaches } });
  const changes = eventsOf(element, 'ft-change');
  await dropFiles(element, tunedBetter);
  await linkApproach(element, 'tuned', '');
  await press(element, text.use);
  await element.updateComplete;
  expect(usedText(element)).toContain(text.used);
  await press(element, text.undo);
  expect(changes[1]?.scenario.approaches).toEqual(approaches);
});

test('totals alone are compared over all pairings, and used', async () => {
  const element = await evaluationOf({ scenario });
  await dropFiles(
    element,
    new File(['approach,cases,accepted\nbase,300,197\ntuned,300,235\n'], 'totals.csv'),
  );
  expect(sentence(element)).toContain(text.sentence.better('tuned', 'base'));
  expect(readable(element)).toContain(text.why.totals);
  expect(readable(element)).toContain(text.acceptedInFile);
  for (const textOnCases of [text.caseByCase, text.worst, text.neededHead, text.download])
    expect(readable(element)).not.toContain(textOnCases);
  await press(element, text.use);
  expect(usedText(element)).toContain(text.used);
});

test('by their totals, two of three approaches differ from the base model in every pairing, but not from each other', async () => {
  const element = await evaluationOf();
  const rows = ['approach,cases,accepted', 'base,300,197', 'teacher,300,231', 'tuned,300,235'];
  await dropFiles(element, new File([rows.join('\n')], 'totals.csv'));
  const comparePair = async (baseline: string, candidate: string, reason: string): Promise<void> => {
    chooseIn(element, 'baseline', baseline);
    await until(() => readable(element).includes(text.differencesTo(baseline)));
    chooseIn(element, 'candidate', candidate);
    await until(() => sentence(element).includes(candidate));
    await until(() => whyText(element).includes(reason));
  };
  await comparePair('base', 'teacher', text.why.totalsEvery);
  await comparePair('base', 'tuned', text.why.totalsEvery);
  await comparePair('teacher', 'tuned', text.why.totalsNone);
  expect(sentence(element)).toContain(text.sentence.alike('tuned', 'teacher', '300', 300));
});

test.each<[string, Partial<Record<'input' | 'expected' | 'actual', string>>, boolean]>([
  ['inputs are shown only in part', { input: 'long ' }, false],
  ['answers are shown and compared only in part', { expected: 'same ', actual: 'same ' }, true],
])('the element says that long %s', async (_, starts, isCompared) => {
  const element = await evaluationOf();
  await dropFiles(element, tunedBetter);
  const note = text.cut(formatTokens(maxListedUnits), isCompared);
  expect(spaced(readable(element))).not.toContain(note);
  const longTextOf = (key: keyof typeof starts): string => (starts[key] ?? '').repeat(maxListedUnits / 4);
  const elementWithLongTexts = await evaluationOf();
  await dropFiles(
    elementWithLongTexts,
    resultsFile(
      Array.from({ length: 8 }, (_, id) => ({
        id,
        input: `${longTextOf('input')}q ${id}`,
        expected: `${longTextOf('expected')}right`,
        actual: `${longTextOf('actual')}wrong`,
        approach: 'long',
      })),
    ),
  );
  expect(readable(elementWithLongTexts)).toContain(note);
});

/** Results of twelve right answers of the approach `tuned`, with further fields by the index of each answer. */
const tunedAnswers = (fields: (index: number) => object): File =>
  resultsFile(
    Array.from({ length: 12 }, (_, index) => ({
      id: index,
      input: `q ${index}`,
      expected: 'right',
      actual: 'right',
      approach: 'tuned',
      ...fields(index),
    })),
  );

test('times from which the time to the first token does not follow are not used, and the element says so', async () => {
  const answersIn = (ms: (index: number) => number): File =>
    tunedAnswers((index) => ({
      latencyMs: ms(index),
      usage: { prompt_tokens: 100, completion_tokens: 100 + index },
    }));
  const elementWithKnownTimes = await evaluationOf({ scenario });
  await dropFiles(
    elementWithKnownTimes,
    answersIn((index) => 1500 + 10 * index),
  );
  await linkApproach(elementWithKnownTimes, 'tuned', tuned?.id ?? '');
  expect(changeRows(elementWithKnownTimes).flat()).toContain(text.quantities.firstToken);
  expect(readable(elementWithKnownTimes)).toContain(text.estimatedTimes);
  const elementWithUnknownTimes = await evaluationOf({ scenario });
  await dropFiles(
    elementWithUnknownTimes,
    answersIn(() => 1500),
  );
  await linkApproach(elementWithUnknownTimes, 'tuned', tuned?.id ?? '');
  expect(changeRows(elementWithUnknownTimes).flat()).not.toContain(text.quantities.firstToken);
  expect(readable(elementWithUnknownTimes)).toContain(text.unknownTimes('tuned'));
});

test('input tokens of which the fixed part is unknown are not used, and the element says so', async () => {
  const approaches = scenario.approaches.map((approach) => ({ ...approach, prefixTokens: null }));
  const results = tunedAnswers(() => ({ usage: { prompt_tokens: 2000, completion_tokens: 100 } }));
  for (const [givenScenario, isSaid] of [
    [scenario, false],
    [{ ...scenario, approaches }, true],
  ] as const) {
    const element = await evaluationOf({ scenario: givenScenario });
    await dropFiles(element, results);
    await linkApproach(element, 'tuned', tuned?.id ?? '');
    expect(readable(element).includes(text.undividedInput('tuned'))).toBe(isSaid);
  }
});

test('other figures can be used after the first ones were used', async () => {
  const element = await evaluationOf({ scenario });
  await dropFiles(element, tunedBetter);
  await press(element, text.use);
  expect(usedText(element)).toContain(text.used);
  await linkApproach(element, 'base', tuned?.id ?? '');
  expect(changeRows(element).flat()).toContain(text.quantities.success);
  await press(element, text.use);
  expect(usedText(element)).toContain(text.used);
});

test('an approach without a link is not used, and no approach is linked twice', async () => {
  const element = await evaluationOf({ scenario });
  await dropFiles(element, tunedBetter);
  const note = spaced(text.unmeasuredBaseline(fewShot?.label ?? '', '93.0\u00a0%'));
  expect(spaced(readable(element))).not.toContain(note);
  await linkApproach(element, 'base', '');
  expect(changeRows(element).flat()).not.toContain(fewShot?.label);
  // The measured share of the tuned model is then compared with one that was entered.
  expect(spaced(readable(element))).toContain(note);
  await linkApproach(element, 'base', tuned?.id ?? '');
  expect(linksIn(element)).toEqual({ base: tuned?.id, tuned: '' });
});

test('the rates of linked approaches are used as a difference, although the results are compared with an approach that is not linked', async () => {
  const element = await evaluationOf({ scenario });
  const events = eventsOf(element, 'ft-evaluate');
  const differences = () =>
    events
      .at(-1)
      ?.linked.map(({ approach, toBaseline }) => [approach, toBaseline?.baseline, toBaseline?.pairs]);
  await dropFiles(
    element,
    approachesFile(60, {
      plain: (index) => index % 3 === 0,
      second: (index) => index % 2 === 0,
      tuned: (index) => index % 10 !== 1,
    }),
  );
  expect(sentence(element)).toContain(text.sentence.better('tuned', 'plain'));
  const before = events.length;
  await linkApproach(element, 'second', fewShot?.id ?? '');
  await until(() => events.length > before);
  expect(differences()).toEqual([
    [fewShot?.id, undefined, undefined],
    [tuned?.id, fewShot?.id, 60],
  ]);
  await element.updateComplete;
  expect(readable(element)).toContain(fewShot?.label);
  expect(sentence(element)).toContain(text.sentence.better('tuned', 'plain'));
});

test('the table is copied, and the scored cases are saved', async () => {
  const element = await evaluationOf();
  await dropFiles(element, tunedBetter);
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press(element, text.copy);
  await until(() => outcomeText(element) === text.copied);
  expect(copy.mock.calls[0]?.[0]).toContain('| tuned |');
  copy.mockRestore();
  await press(element, text.download);
  await until(() => outcomeText(element) === text.saved(text.downloadName));
  expect(savedFiles[0]?.name).toBe(text.downloadName);
  expect((await (await savedFiles[0]?.content)?.text())?.split('\r\n')).toHaveLength(1 + 120);
});

test('the sample compares three approaches', async () => {
  const element = await evaluationOf();
  await press(element, text.sample);
  await until(() => hasResults(element));
  expect(approachRows(element)).toHaveLength(3);
  expect(sampleResults().split('\n')).toHaveLength(901);
});

test('each interval has the dashes of its approach in the charts, which tell approaches of one colour apart', async () => {
  const element = await evaluationOf();
  const isRight = (index: number) => index % 2 === 0;
  const isRightBy = { base: isRight, tuned: isRight, third: isRight, fourth: isRight };
  await dropFiles(element, approachesFile(20, isRightBy));
  const expected = [0, 1, 2, 3].map((index) =>
    strokeOf(index, 1)
      .dash.map((length) => `${length}px`)
      .join(', '),
  );
  expect(new Set(expected).size).toBe(4);
  expect(intervalDashes(element)).toEqual(expected);
});
