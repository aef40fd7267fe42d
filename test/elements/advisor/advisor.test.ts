/** `<ft-advisor>` in a browser: its recommendation, reasons, evidence, questions and trade-offs. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { advise } from '../../../src/core/advice/advise.ts';
import { adviceFacts } from '../../../src/core/advice/facts.ts';
import { adviceQuestions } from '../../../src/core/advice/questions.ts';
import { reasonRules, type TradeOffRuleId } from '../../../src/core/advice/rules.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import type { FtAdvisor } from '../../../src/elements/advisor/advisor.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { messages as chinese } from '../../../src/i18n/zh-Hans/index.ts';
import { adviceEvidence, measuredAdvice } from '../../../stories/scenarios/advice-scenarios.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  advisorOn,
  answer,
  changeText,
  exampleText,
  fieldOf,
  missingEvidenceRules,
  originOf,
  pressIn,
  ruleRows,
  sentence,
  sides,
  techniqueLines,
  techniqueNameLines,
  techniqueRows,
  techniquesWidth,
  toggleReasons,
  tradeOffRows,
} from '../../harness/advisor.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { focusedIn, readable } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { untilUpdated } from '../../harness/wait.ts';

const { advice: text, start } = english;
const measured = { scenario: measuredAdvice, evidence: adviceEvidence };
const questionCount = Object.keys(adviceQuestions).length;

describe('<ft-advisor>', () => {
  it('says that nothing is known, and asks all questions', async () => {
    const element = await advisorOn();
    expect(sentence(element)).toBe(`${text.claims['not-enough-evidence']}: ${text.page.nothingHolds}.`);
    expect(missingEvidenceRules(element)).toContain('no-calculation');
    expect(readable(element)).toContain(text.page.answeredOf('0', String(questionCount)));
    expect([techniqueRows(element), tradeOffRows(element)]).toEqual([[], []]);
  });

  it('says that it lacks a calculation if the scenario has no prompt, although the verdict may be known', async () => {
    const tuned = workedExample.approaches.filter(({ technique }) => technique === 'fine-tuned');
    const scenario = createScenario({
      ...workedExample,
      approaches: [{ id: 'rag', label: 'RAG', technique: 'rag' }, ...tuned],
    } as ScenarioInput);
    const element = await advisorOn({ scenario });
    expect(sentence(element)).not.toContain(text.page.nothingHolds);
    const { says } = text.missing['no-calculation'];
    const why = plainText(says({} as never, {} as never));
    expect(sentence(element)).toBe(`${text.claims['not-enough-evidence']}: ${text.page.afterColon(why)}.`);
  });

  it('asks for a measurement if no success rate is measured', async () => {
    const element = await advisorOn({ scenario: workedExample });
    expect(sentence(element)).toContain(text.claims['not-enough-evidence']);
    expect(missingEvidenceRules(element)).toContain('not-evaluated');
    expect(advise(adviceFacts({ scenario: workedExample })).recommendation).toBe('not-enough-evidence');
  });

  it('marks the payback, dollars and tokens that follow from estimated token counts with ≈', async () => {
    const given = { scenario: workedExample, answers: { bar: 0.75 } };
    const [exactAdvisor, approximateAdvisor] = [
      await advisorOn(given),
      await advisorOn({ ...given, approximate: true }),
    ];
    const figuresOf = (element: FtAdvisor, rule: string) =>
      tradeOffRows(element)
        .find(([name]) => name === text.tradeOffs[rule as TradeOffRuleId])
        ?.slice(1) ?? [];
    expect(figuresOf(approximateAdvisor, 'cost-of-calls')).toEqual(
      figuresOf(exactAdvisor, 'cost-of-calls').map((each) => `≈ ${each}`),
    );
    expect(figuresOf(approximateAdvisor, 'set-up')).toEqual(figuresOf(exactAdvisor, 'set-up'));
    const markCount = (element: FtAdvisor) => sides(element).flat().join(' ').match(/≈/g)?.length ?? 0;
    expect([markCount(exactAdvisor), markCount(approximateAdvisor) > 1]).toEqual([0, true]);
  });

  it.each([300, 342, 672])('writes each figure of a technique on one line at %d px', async (width) => {
    const element = await advisorOn({ scenario: workedExample, approximate: true }, width);
    const figures = techniqueLines(element);
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter(({ lines }) => lines !== 1)).toEqual([]);
    expect(techniquesWidth(element)).toBeLessThanOrEqual(width);
  });

  it('gives the names of techniques room in Chinese, which has no spaces between words', async () => {
    addLanguage('zh-Hans', chinese);
    const element = await advisorOn({ scenario: workedExample, approximate: true, lang: 'zh-Hans' }, 342);
    const names = techniqueNameLines(element);
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter(({ lines }) => lines > 2)).toEqual([]);
    expect(techniquesWidth(element)).toBeLessThanOrEqual(342);
  });

  it('recommends an option, shows at most three reasons on each side, and shows all reasons after a click', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    expect(sentence(element)).toContain(text.claims['keep-prompting']);
    const [forIt = [], against = []] = sides(element);
    expect(forIt).toHaveLength(3);
    expect(against.length).toBeGreaterThan(0);
    for (const reason of [...forIt, ...against]) expect(reason).toMatch(/\d/);
    expect(forIt[0]).toContain(text.sources.evaluation);
    const shownAtFirst = sides(element).flat().length;
    const { reasonsFor, reasonsAgainst } = advise(adviceFactsOf(element));
    expect(reasonsFor.length + reasonsAgainst.length).toBeGreaterThanOrEqual(shownAtFirst);
    await toggleReasons(element);
    expect(sides(element).flat().length).toBeGreaterThan(shownAtFirst);
    await toggleReasons(element);
    expect(sides(element).flat()).toHaveLength(shownAtFirst);
  });

  it('writes the number of cases of the approach that a reason is about', async () => {
    const [prompt, tuned] = adviceEvidence.comparisons ?? [];
    const comparisons = prompt && tuned ? [prompt, { ...tuned, cases: 288 }] : null;
    const evidence = { ...adviceEvidence, comparisons };
    const element = await advisorOn({ ...measured, evidence, answers: { bar: 0.9 } });
    await toggleReasons(element);
    const reasons = sides(element).flat();
    const withCases = (cases: number) =>
      reasons.filter((reason) =>
        reason.includes(text.sources.evaluation + text.page.measuredOn(String(cases), cases)),
      );
    expect(withCases(288)).toHaveLength(1);
    expect(withCases(300).length).toBeGreaterThan(0);
  });

  it('gives the dates of the prices on which a reason rests', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    await toggleReasons(element);
    const reasons = sides(element).flat();
    const { rates } = measuredAdvice.approaches[1] ?? {};
    expect(rates?.asOf).toBe('2026-11-12');
    const dated = reasons.filter((reason) => reason.includes(formatDate('2026-11-12', 'en', 'short')));
    expect(dated.join()).toContain(text.sources.calculation);
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.length).toBeLessThan(reasons.length);
  });

  it('names the fact without which the recommendation would change, and no fact if no single one would change it', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    const shownChange = changeText(element);
    expect(shownChange).toBe(text.page.turnsWithoutThis(text.names['fine-tune']));
    const advisorWithTimeLimit = await advisorOn({ ...measured, answers: { bar: 0.7, maxResponseMs: 1000 } });
    expect(changeText(advisorWithTimeLimit)).toBe('');
  });

  it('says in the header of its fold which values are still those of an example, if it recommends anything but to measure', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    const summaries = eventsOf(element, 'ft-summary');
    element.origin = { kind: 'example', original: measuredAdvice };
    await untilUpdated(element);
    expect(exampleText(element)).toContain(start.groups.traffic);
    expect(summaries.at(-1)?.summary?.rest).toMatch(new RegExp(` ${exampleText(element)}$`));
    const unmeasured = await advisorOn({ scenario: workedExample });
    const summariesOfUnmeasured = eventsOf(unmeasured, 'ft-summary');
    unmeasured.origin = { kind: 'example', original: workedExample };
    await untilUpdated(unmeasured);
    expect(exampleText(unmeasured)).toContain(start.groups.traffic);
    expect(summariesOfUnmeasured).toEqual([]);
  });

  it('says of a tuned prompt that is only proposed that it is not the user’s yet, and not that it is from an example', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    const [proposed, ofExample] = [
      `${measuredAdvice.approaches.at(-1)?.id}.prefixTokens`,
      'requestsPerMonth',
    ];
    const textIfBorrowed = async (...fields: readonly string[]): Promise<string> => {
      element.origin = { kind: 'given', original: null, own: { borrowed: new Set(fields) } };
      await untilUpdated(element);
      return exampleText(element);
    };
    expect(await textIfBorrowed(proposed)).toBe(`${start.notYours}: ${start.groups.tunedPrompt}.`);
    expect(await textIfBorrowed(ofExample, proposed)).toContain(start.stillExample);
  });

  it('asks the user to use an evaluation that was read but is not used in the calculation', async () => {
    const element = await advisorOn({ scenario: workedExample, evidence: adviceEvidence });
    expect(sentence(element)).toBe(`${text.page.useFirst}.`);
    expect(missingEvidenceRules(element)[0]).toBe('evaluation-not-used');
  });

  it('shows the cost of every technique, and takes the tokens of one more example from the median of the training file', async () => {
    const element = await advisorOn(measured);
    const names = techniqueRows(element).map(([name]) => name);
    expect(names.join()).toContain(text.techniques['chain-of-thought']);
    expect(names.join()).not.toContain(text.techniques['zero-shot']);
    for (const [, , cost] of techniqueRows(element)) expect(cost).toMatch(/^[+−]?\$/);
    expect(readable(element)).toContain(text.page.addsExample(text.tokens('344', 344)));
  });

  it('shows the answers that follow from the data, lets the user overrule them, and restores them when a field is emptied', async () => {
    const element = await advisorOn(measured);
    expect(fieldOf(element, 'reviewedExamples')?.value).toBe('600');
    expect(originOf(element, 'reviewedExamples')).toBe(text.page.answerFrom.file);
    await answer(element, 'reviewedExamples', '12');
    expect(originOf(element, 'reviewedExamples')).toContain(text.page.was('600', text.page.answerFrom.file));
    await answer(element, 'reviewedExamples', '');
    expect(fieldOf(element, 'reviewedExamples')?.value).toBe('600');
    expect(element.answers).toEqual({});
  });

  it('reads typed shares in per cent and typed times in seconds', async () => {
    const element = await advisorOn(measured);
    await answer(element, 'bar', '80');
    await answer(element, 'maxResponseMs', '1.5');
    expect(element.answers).toEqual({ bar: 0.8, maxResponseMs: 1500 });
    expect([fieldOf(element, 'bar')?.value, fieldOf(element, 'maxResponseMs')?.value]).toEqual(['80', '1.5']);
  });

  it.each(['101', '-1', 'many'])(
    'refuses the share %s, keeps it in the field, and says why',
    async (typed) => {
      const element = await advisorOn(measured);
      await answer(element, 'bar', '80');
      await answer(element, 'bar', typed);
      expect(fieldOf(element, 'bar')?.value).toBe(typed);
      expect(fieldOf(element, 'bar')?.getAttribute('aria-invalid')).toBe('true');
      expect(originOf(element, 'bar')).toBe(text.page.badAnswer('100'));
      await answer(element, 'bar', '70');
      expect(originOf(element, 'bar')).toBe(text.page.answerFrom.answer);
    },
  );

  it('changes the recommendation with an answer', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    await answer(element, 'changingFacts', '60');
    await answer(element, 'ownTone', '60');
    expect(sides(element).flat().join()).toContain('60');
    const { recommendation } = advise(adviceFactsOf(element));
    expect(sentence(element)).toContain(text.claims[recommendation]);
  });

  it('compares prompt and tuned model, and says what is unknown', async () => {
    const element = await advisorOn(measured);
    const rows = tradeOffRows(element);
    expect(rows.map(([name]) => name)).toEqual(Object.values(text.tradeOffs));
    expect(rows.find(([name]) => name === text.tradeOffs['change-of-rules'])?.[1]).toBe(
      text.page.codes['edit-text'],
    );
    expect(rows.find(([name]) => name === text.tradeOffs.consistency)?.[1]).toBe(text.page.unknown);
  });

  it('lists every rule with its state', async () => {
    const element = await advisorOn(measured);
    const states = ruleRows(element).map((row) => row.at(-1));
    expect(states).toHaveLength(Object.keys(reasonRules).length);
    expect(new Set(states)).toEqual(new Set(Object.values(text.page.states)));
  });

  it('leads to other parts if it is in a fold, and otherwise only to its own questions', async () => {
    const alone = await advisorOn(measured);
    const openedAlone = eventsOf(alone, 'ft-open');
    await expect(pressIn(alone, text.ways['add-cases'])).rejects.toThrow();
    await pressIn(alone, text.ways.answer);
    expect(openedAlone).toEqual([]);
    expect(focusedIn(alone)).toBe(fieldOf(alone, 'bar'));
    const folded = await advisorOn({ ...measured, embedded: true });
    const opened = eventsOf(folded, 'ft-open');
    await pressIn(folded, text.ways['add-cases']);
    await pressIn(folded, text.page.nextSteps);
    expect(opened.map(({ part }) => part)).toEqual(['evaluation', 'nextSteps']);
  });

  it('gives its recommendation to the header of a fold, also while the fold is closed', async () => {
    const element = await advisorOn({ ...measured, embedded: true, folded: true });
    const events = eventsOf(element, 'ft-summary');
    element.answers = { bar: 0.7 };
    await untilUpdated(element);
    element.evidence = { report: null, comparisons: null, bar: null };
    await untilUpdated(element);
    expect(events.at(-1)?.summary?.claim).toBe(text.claims['not-enough-evidence']);
  });

  it('ignores and reports answers that the page sets outside their range', async () => {
    const element = await advisorOn(measured);
    const errors = eventsOf(element, 'ft-error');
    element.answers = { bar: 7 };
    await untilUpdated(element);
    expect(errors).toHaveLength(1);
    expect(sentence(element)).not.toBe('');
  });

  it('has no accessibility errors', async () => {
    const element = await advisorOn({ ...measured, answers: { bar: 0.7 } });
    expect(await axeErrors(element, pageRules)).toEqual([]);
  });

  it('says that a scenario cannot be read', async () => {
    const element = await advisorOn({ scenario: 'ft1~nonsense' });
    expect(readable(element)).toContain(english.chart.badScenario);
  });
});

/** The facts from which the element derives its advice, without the facts from the catalogue. */
function adviceFactsOf(element: Awaited<ReturnType<typeof advisorOn>>) {
  const { comparisons } = element.evidence;
  return adviceFacts({ scenario: measuredAdvice, comparisons, answers: element.answers });
}
