/** The announcements of a calculator after an edit: the verdict once, and each other answer at most once. */
import { expect, it } from 'vitest';
import '../../src/define/index.ts';
import { folds } from '../../src/elements/folds.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { announcedDuring } from '../harness/announcements.ts';
import { calculatorWithParts, formOf, sentenceOf, toggleFold, verdictOf } from '../harness/breakeven.ts';
import { hasAllFolds } from '../harness/languages.ts';
import { type } from '../harness/scenario-form.ts';
import { announced } from '../harness/verdict.ts';
import { until } from '../harness/wait.ts';

it('one edit causes one announcement of each answer that it changes, and the announced text is removed later', async () => {
  const element = await calculatorWithParts({ scenario: workedExample });
  for (const { id } of folds) toggleFold(element, id);
  await until(() => hasAllFolds(element));
  const [form, verdict] = [formOf(element), verdictOf(element)];
  if (!form || !verdict) throw new Error('The calculator is not complete');
  const before = sentenceOf(element);
  const announcements = await announcedDuring(element, async () => {
    await type(form, 'requestsPerMonth', '30000');
    await until(() => announced(verdict) !== '');
    // Another rendering of the same answer is silent.
    await until(() => announced(verdict) === '');
  });
  const tags = announcements.map(([tag]) => tag);
  expect(tags).toContain('ft-verdict');
  expect(tags).toEqual([...new Set(tags)]);
  expect(sentenceOf(element)).not.toBe(before);
  expect(announcements.find(([tag]) => tag === 'ft-verdict')?.[1]).toBe(sentenceOf(element));
});
