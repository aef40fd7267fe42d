/** The folds of `<ft-breakeven>`: drops on the calculator, a new scenario of the page, and what the verdict rests on. */
import { describe, expect, it, vi } from 'vitest';
import { encodeScenario, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtAdvisor } from '../../../src/elements/advisor/advisor.ts';
import { burstMs } from '../../../src/elements/common/scenario/history.ts';
import type { FtLadder } from '../../../src/elements/ladder/ladder.ts';
import type { FtNextSteps } from '../../../src/elements/next-steps/next-steps.ts';
import { sampleTickets } from '../../../src/elements/training-data/sample.ts';
import { sampleUsage } from '../../../src/elements/usage/sample.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatTokens } from '../../../src/i18n/format.ts';
import type { PromptPart } from '../../../src/prompt/parts.ts';
import { tunedAtOpenai } from '../../../stories/scenarios/usage-scenarios.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { sentence as advisorSentence, exampleText, fieldOf, pressIn } from '../../harness/advisor.ts';
import {
  actionOf,
  advisorOf,
  basisText,
  calculatorWithParts,
  dropOnCalculator,
  evaluationPartOf,
  foldValue,
  isFoldOpen,
  isFoldShown,
  ladderOf,
  nextStepsOf,
  problem,
  promptPartsOf,
  shownCounter,
  toggleFold,
  trainingPartOf,
  typePrompt,
  untilCounted,
  usagePartOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import {
  approachesFile,
  failureText as evaluationFailure,
  hasListedCases,
  hasResults,
  press as pressInEvaluation,
} from '../../harness/evaluation.ts';
import { eventsOf } from '../../harness/events.ts';
import { sentence as ladderSentence, pressBar } from '../../harness/ladder.ts';
import { choose, codes, stepText } from '../../harness/next-steps.ts';
import { writesInside } from '../../harness/observe.ts';
import { orderText, notes as partsNotes, press as pressPart } from '../../harness/prompt-parts.ts';
import { areas } from '../../harness/text-area.ts';
import { effectText, failureText, fileOf, press, sentence, untilRead } from '../../harness/training-data.ts';
import {
  hasFile as hasUsage,
  press as pressInUsage,
  usageFile,
  sentence as usageSentence,
} from '../../harness/usage.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const { evaluation, promptParts, trainingData, folds, ladder, advice, share, start, usage } = english;

/** The billed tokens of all epochs of a training on the dropped file. */
const billedTokens = (element: Parameters<typeof nextStepsOf>[0]): number => {
  const { report } = advisorOf(element)?.evidence ?? {};
  const { billedTokensPerEpoch, epochs } =
    nextStepsOf(element)?.evidence.report ?? expect.fail(String(report));
  return billedTokensPerEpoch * epochs;
};
const file = fileOf(sampleTickets().trim().split('\n'), 'private-name.jsonl');

describe('a drop on <ft-breakeven>', () => {
  it('of a file opens the fold, where the file is read', async () => {
    const element = await calculatorWithParts();
    expect(foldValue(element, 'trainingData')).toBe(folds.parts.trainingData.empty.claim);
    expect(dropOnCalculator(element, { files: [file] })).toBe(true);
    await untilRead(trainingPartOf(element));
    expect(isFoldOpen(element, 'trainingData')).toBe(true);
    await until(() => foldValue(element, 'trainingData').endsWith(trainingData.summaryUnused));
  });

  it('of a text is left to the part on which it is dropped', async () => {
    const element = await calculatorWithParts();
    expect(dropOnCalculator(element, { text: 'a dragged text' })).toBe(false);
    const [area] = areas(await shownCounter(element));
    expect(dropOnCalculator(element, { text: 'a dragged text' }, area)).toBe(false);
    expect(isFoldOpen(element, 'trainingData')).toBe(false);
  });

  it('of a file on the field of a prompt puts its text into the prompt', async () => {
    const element = await calculatorWithParts();
    const counter = await shownCounter(element);
    const [area] = areas(counter);
    dropOnCalculator(element, { files: [new File(['Sort the tickets.'], 'prompt.txt')] }, area);
    await until(() => areas(counter).some(({ value }) => value.includes('Sort the tickets.')));
    expect(isFoldOpen(element, 'trainingData')).toBe(false);
  });

  it('of a file that is no training file shows why it is none, and does not change the calculation', async () => {
    const element = await calculatorWithParts();
    const { scenario } = element;
    dropOnCalculator(element, { files: [new File(['%PDF-1.7\n'], 'tickets.pdf')] });
    await untilRead(trainingPartOf(element));
    expect(failureText(trainingPartOf(element))).not.toBe('');
    expect(foldValue(element, 'trainingData')).toBe(folds.parts.trainingData.empty.claim);
    expect(element.scenario).toBe(scenario);
  });
});

describe('the fold of result files', () => {
  const results = approachesFile(60, {
    base: (index) => index % 2 === 0,
    tuned: (index) => index % 10 !== 1,
  });

  it('reads files that are dropped on the calculator; their figures can be used, and Undo of the calculator removes the figures again', async () => {
    const element = await calculatorWithParts();
    dropOnCalculator(element, { files: [results] });
    const part = evaluationPartOf(element);
    await until(() => hasListedCases(part));
    expect(isFoldOpen(element, 'trainingData')).toBe(false);
    expect(foldValue(element, 'evaluation')).toBe(
      evaluation.sentence.better('tuned', 'base') + evaluation.summaryUnused,
    );
    const before = part.scenario;
    await pressInEvaluation(part, evaluation.use);
    await until(() => foldValue(element, 'evaluation').endsWith(evaluation.summaryUsed));
    const [baseline, candidate] = (element.scenario as Scenario).approaches;
    expect(baseline?.successRate).toMatchObject({ p50: 0.5 });
    expect(candidate?.successRate).toMatchObject({ differenceTo: baseline?.id, p50: 0.4 });
    actionOf(element, english.share.undo).click();
    await until(() => foldValue(element, 'evaluation').endsWith(evaluation.summaryUnused));
    expect(element.scenario).toEqual(before);
  });

  it('does not call results used if they have only mean scores, which the calculation cannot use', async () => {
    const element = await calculatorWithParts();
    const scored = fileOf(
      Array.from({ length: 40 }, (_, index) =>
        ['base', 'tuned'].map((approach, approachIndex) =>
          JSON.stringify({
            id: index,
            input: `q ${index}`,
            actual: 'a',
            approach,
            score: 0.5 + approachIndex / 10,
          }),
        ),
      ).flat(),
      'scores.jsonl',
    );
    dropOnCalculator(element, { files: [scored] });
    await until(() => hasListedCases(evaluationPartOf(element)));
    expect(foldValue(element, 'evaluation')).toBe(evaluation.sentence.higher('tuned', 'base'));
  });

  it('calls its results used also after other tokens are entered, until another success rate is entered', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const lines = (
      await approachesFile(60, { base: (index) => index < 40, tuned: (index) => index < 50 }).text()
    ).split('\n');
    const usage = { prompt_tokens: 300, completion_tokens: 5 };
    const measured = fileOf(
      lines.map((line) => JSON.stringify({ ...JSON.parse(line), usage })),
      'results.jsonl',
    );
    dropOnCalculator(element, { files: [measured] });
    const part = evaluationPartOf(element);
    await until(() => hasListedCases(part));
    await pressInEvaluation(part, evaluation.use);
    await until(() => foldValue(element, 'evaluation').endsWith(evaluation.summaryUsed));
    const scenarioWithResults = element.scenario as Scenario;
    const summaries = eventsOf(part, 'ft-summary');
    const withTokens = withField(scenarioWithResults, 'approaches[0].outputTokens', 9);
    element.scenario = withTokens;
    await until(() => part.scenario === withTokens);
    await part.updateComplete;
    expect(summaries).toEqual([]);
    element.scenario = withField(scenarioWithResults, 'approaches[0].successRate', 0.5);
    await until(() => foldValue(element, 'evaluation').endsWith(evaluation.summaryUnused));
  });

  it.each([
    ['a table', 'id,input,expected,actual\n1,a,b,b\n2,c,d,x\n'],
    ['a log of Inspect', '{"version": 2, "status": "success", "eval": {"task": "x"}, "samples": []}'],
    ['results of promptfoo', '{"evalId": "x", "results": {"version": 3, "results": []}}'],
  ])('takes %s', async (_, content) => {
    const element = await calculatorWithParts();
    dropOnCalculator(element, { files: [new File([content], 'file')] });
    await until(
      () => evaluationFailure(evaluationPartOf(element)) !== '' || hasResults(evaluationPartOf(element)),
    );
    expect(isFoldOpen(element, 'trainingData')).toBe(false);
  });
});

describe('a fold with a training file', () => {
  it('is not rendered again by a change of the scenario while it is closed, but its header follows', async () => {
    const element = await calculatorWithParts();
    dropOnCalculator(element, { files: [file] });
    const part = trainingPartOf(element);
    await untilRead(part);
    await press(part, trainingData.use);
    toggleFold(element, 'trainingData');
    await until(() => part.folded);
    await part.updateComplete;
    const effectWhenUsed = effectText(part);

    const nodesWritten = await writesInside(part, async () => {
      element.scenario = workedExample;
      await until(() => foldValue(element, 'trainingData').endsWith(trainingData.summaryUnused));
      await part.updateComplete;
    });
    expect(nodesWritten).toEqual([]);

    toggleFold(element, 'trainingData');
    await until(() => effectText(part) !== effectWhenUsed);
  });

  it('is hidden while the scenario of the page cannot be used, and still has its file afterwards', async () => {
    const element = await calculatorWithParts();
    dropOnCalculator(element, { files: [file] });
    const part = trainingPartOf(element);
    await untilRead(part);
    const sentenceBefore = sentence(part);

    element.scenario = 'no scenario';
    await until(() => problem(element));
    expect(part.checkVisibility()).toBe(false);
    expect(dropOnCalculator(element, { files: [file] }, problem(element))).toBe(false);

    element.scenario = workedExample;
    await until(() => problem(element) === null);
    expect(trainingPartOf(element)).toBe(part);
    expect([part.checkVisibility(), isFoldOpen(element, 'trainingData'), sentence(part)]).toEqual([
      true,
      true,
      sentenceBefore,
    ]);
    await until(() => foldValue(element, 'trainingData').endsWith(trainingData.summaryUnused));
  });
});

describe('a used training file', () => {
  it('is kept, but no longer used, when the page sets another scenario', async () => {
    const element = await calculatorWithParts();
    const changes = eventsOf(element, 'ft-change');
    dropOnCalculator(element, { files: [file] });
    const part = trainingPartOf(element);
    await untilRead(part);
    await press(part, trainingData.use);
    await until(() => basisText(element).endsWith(folds.trainingFileIs.used));
    expect(changes).toHaveLength(1);

    element.scenario = workedExample;
    await until(() => basisText(element).endsWith(folds.trainingFileIs.read));
    expect(trainingPartOf(element)).toBe(part);
    expect(foldValue(element, 'trainingData')).toContain(trainingData.summaryUnused);
    expect(changes).toHaveLength(1);
  });

  it('leaves neither its name nor its text in the scenario of ft-change and of links', async () => {
    const element = await calculatorWithParts();
    const changes = eventsOf(element, 'ft-change');
    dropOnCalculator(element, { files: [file] });
    await untilRead(trainingPartOf(element));
    await press(trainingPartOf(element), trainingData.use);
    expect(changes).toHaveLength(1);
    const [line = ''] = (await file.text()).split('\n');
    const content = JSON.parse(line).messages[1].content as string;
    const [scenario] = changes.map((event) => event.scenario);
    for (const text of [JSON.stringify(scenario), encodeScenario(scenario as Scenario)]) {
      expect(text).not.toContain('private-name');
      expect(text).not.toContain(content.slice(0, 20));
    }
  });
});

describe('a finished job and an export of usage', () => {
  it('are read in the fold of usage, are used in the calculation, and are no longer used after Undo of the calculator', async () => {
    const element = await calculatorWithParts({ scenario: tunedAtOpenai });
    dropOnCalculator(element, {
      files: [usageFile({ object: 'fine_tuning.job', status: 'succeeded', trained_tokens: 600_000 })],
    });
    const part = usagePartOf(element);
    await until(() => hasUsage(part));
    expect(isFoldOpen(element, 'trainingData')).toBe(false);
    await pressInUsage(part, usage.use('1', 1));
    await until(() => foldValue(element, 'usage').endsWith(usage.summaryUsed));
    actionOf(element, share.undo).click();
    await until(() => foldValue(element, 'usage').endsWith(usage.summaryUnused));
    dropOnCalculator(element, { files: [usageFile(sampleUsage('2026-12-01'))] });
    await until(() => usageSentence(part).includes(usage.differences.output('7.6 %', true)));
  });
});

describe('the fold of the ladder', () => {
  it('names in its header the first rung that reaches the bar, also after the user moves the bar or the calculation changes', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const header = (name: string, bar: string): string =>
      ladder.summaryReached(name) + ladder.summaryReachedRest(bar, 'entered');
    await until(() => foldValue(element, 'ladder') === header('Few-shot prompt', '80 %'));
    toggleFold(element, 'ladder');
    const part = ladderOf(element) as FtLadder;
    await until(() => ladderSentence(part) !== '');
    for (let percent = 80; percent < 94; percent++) await pressBar(part, 'ArrowUp');
    await until(() => foldValue(element, 'ladder') === header('Fine-tuned', '94 %'));
    element.scenario = withField(workedExample, 'approaches[1].successRate', 0.5);
    await until(() => foldValue(element, 'ladder').startsWith(ladder.summaryNotReached));
  });
});

describe('the folds of the decision', () => {
  it('say which values are still those of the example, until they are edited', async () => {
    const element = await calculatorWithParts();
    await until(() => foldValue(element, 'ladder').endsWith(ladder.summaryReachedRest('80 %', 'example')));
    toggleFold(element, 'advisor');
    const advisor = advisorOf(element) as FtAdvisor;
    await until(() => exampleText(advisor).startsWith(start.stillExample));
    expect(exampleText(advisor)).toContain(start.groups.quality);
    element.scenario = workedExample;
    await until(() => foldValue(element, 'ladder').endsWith(ladder.summaryReachedRest('80 %', 'entered')));
    await until(() => exampleText(advisor) === '');
  });

  it('get the comparisons of the evaluation with the ids of the scenario, whatever names the result file gives the approaches', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const results = approachesFile(60, { base: (index) => index < 40, tuned: (index) => index < 50 });
    dropOnCalculator(element, { files: [results] });
    await until(() => hasListedCases(evaluationPartOf(element)));
    const advisor = advisorOf(element) as FtAdvisor;
    await until(() => (advisor.evidence.comparisons ?? []).length === 2);
    const ids = workedExample.approaches.map(({ id }) => id);
    const linked = advisor.evidence.comparisons ?? [];
    expect(linked.filter(({ approach }) => !ids.includes(approach))).toEqual([]);
    expect(ladderOf(element)?.comparisons).toBe(linked);
    await until(() => foldValue(element, 'advisor').startsWith(advice.page.useFirst));
    await pressInEvaluation(evaluationPartOf(element), evaluation.use);
    await until(() => !foldValue(element, 'advisor').startsWith(advice.page.useFirst));
  });

  it('get the counts of the training file and the bar of the ladder', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    dropOnCalculator(element, { files: [file] });
    await untilRead(trainingPartOf(element));
    toggleFold(element, 'advisor');
    await until(() => advisorOf(element)?.isUpdatePending === false);
    const advisor = advisorOf(element) as FtAdvisor;
    await until(() => fieldOf(advisor, 'reviewedExamples')?.value === '600');
    toggleFold(element, 'ladder');
    await until(() => ladderSentence(ladderOf(element) as FtLadder) !== '');
    await pressBar(ladderOf(element) as FtLadder, 'ArrowUp');
    await until(() => fieldOf(advisor, 'bar')?.value === '81');
    toggleFold(element, 'nextSteps');
    const steps = nextStepsOf(element) as FtNextSteps;
    await until(() => stepText(steps, 'create').includes(formatTokens(billedTokens(element))));
  });

  it('get the names of the training file and of its validation file, which no event carries', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const inspections = eventsOf(trainingPartOf(element), 'ft-inspect');
    const names = ['teams "A" $HOME.jsonl', 'teams-valid.jsonl'];
    const lines = sampleTickets().trim().split('\n');
    dropOnCalculator(element, {
      files: [fileOf(lines.slice(100), names[0]), fileOf(lines.slice(0, 100), names[1])],
    });
    await untilRead(trainingPartOf(element));
    toggleFold(element, 'nextSteps');
    const steps = nextStepsOf(element) as FtNextSteps;
    await choose(steps, 'host', 'azure');
    for (const name of names) expect(codes(steps).join('\n')).toContain(JSON.stringify(name));
    expect(JSON.stringify(inspections)).not.toContain('teams');

    const { validation } = inspections.at(-1)?.report ?? {};
    await choose(steps, 'host', 'together');
    const billed = billedTokens(element) + (validation?.billedTokensPerEpoch ?? NaN);
    await until(() => stepText(steps, 'create').includes(formatTokens(billed)));
  });

  it('show their answers in their headers, and a button of the recommendation opens the next steps', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    await until(() => foldValue(element, 'advisor').startsWith(advice.claims['not-enough-evidence']));
    await until(() => foldValue(element, 'nextSteps') !== folds.parts.nextSteps.empty.claim);
    toggleFold(element, 'advisor');
    await until(() => Boolean(advisorSentence(advisorOf(element) as FtAdvisor)));
    await pressIn(advisorOf(element) as FtAdvisor, advice.page.nextSteps);
    await until(() => isFoldOpen(element, 'nextSteps'));
  });
});

describe('the fold of the parts of the prompts', () => {
  it('names the tokens of the calculation only once they are not those of the text', async () => {
    const element = await calculatorWithParts();
    await untilCounted(element);
    toggleFold(element, 'promptParts');
    const part = await until(() => promptPartsOf(element));
    await until(() => partsNotes(part).length > 1);
    expect(partsNotes(part)[0]).toBe('');
    part.scenario = withField(part.scenario as Scenario, 'approaches[0].prefixTokens', 9876);
    await until(() => partsNotes(part)[0]?.includes('9,876'));
  });

  it('moves the fixed parts of a prompt to the front of its counter, and Undo of the calculator takes that back', async () => {
    const element = await calculatorWithParts();
    const counter = await shownCounter(element);
    const [system, examples, user] = counter.parts as [PromptPart, PromptPart, PromptPart];
    counter.parts = [system, user, examples];
    await untilCounted(element);
    toggleFold(element, 'promptParts');
    const part = await until(() => promptPartsOf(element));
    const order = async (): Promise<readonly string[]> =>
      (await shownCounter(element)).parts.map(({ part: kind }) => kind);
    await until(() => orderText(part) !== '');
    const before = element.scenario as Scenario;
    // The clock moves past the burst of edits in which the parts above were set, so that the move is an undo step of its own.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2 * burstMs);
    await pressPart(part, promptParts.move);
    vi.restoreAllMocks();
    await untilCounted(element);
    expect(await order()).toEqual(['system', 'examples', 'user']);
    const after = element.scenario as Scenario;
    expect(after.approaches[0]?.prefixTokens).toBeGreaterThan(Number(before.approaches[0]?.prefixTokens));

    actionOf(element, share.undo).click();
    await untilCounted(element);
    expect(await order()).toEqual(['system', 'user', 'examples']);
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(
      before.approaches[0]?.prefixTokens,
    );
    await until(() => orderText(part).includes(promptParts.move));
  });
});

describe('the line that says what the verdict rests on', () => {
  it('says how the prompt tokens are known', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const says = (word: string): boolean => basisText(element).includes(`${folds.promptTokens} ${word}`);
    expect(says(folds.promptTokensAre.entered)).toBe(true);
    await typePrompt(element, 'Sort the tickets.');
    await untilCounted(element);
    await until(() => says(folds.promptTokensAre.partly) || says(folds.promptTokensAre.estimated));
  });

  it('is missing for simple attributes, which have no prompts', async () => {
    const element = Object.assign(document.createElement('ft-breakeven'), {
      tokensSaved: 500,
      requestsPerMonth: 100_000,
      usdPerMtok: 2,
      setupUsd: 50,
    });
    document.body.append(element);
    await until(() => foldValue(element, 'trainingData') !== '');
    expect(basisText(element)).toBe('');
    expect([isFoldShown(element, 'promptParts'), isFoldShown(element, 'ladder')]).toEqual([false, true]);
    toggleFold(element, 'trainingData');
    await until(() => isFoldOpen(element, 'trainingData'));
  });
});
