/** The list of the problems of an input. */
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { createScenario, problem, ScenarioError } from '../../../src/core/index.ts';
import type { Problem } from '../../../src/core/types.ts';
import { problemList } from '../../../src/elements/common/problem-list.ts';
import { problems as sentences } from '../../../src/i18n/en/problems.ts';

function itemsOf(problems: readonly Problem[], moreText?: (count: number) => string): string[] {
  const box = document.createElement('div');
  document.body.append(box);
  render(problemList(problems, sentences, moreText), box);
  return [...box.querySelectorAll('li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

function problemsOf(input: object): readonly Problem[] {
  try {
    createScenario(input as Parameters<typeof createScenario>[0]);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
  }
  throw new Error('The input has no problem');
}

describe('the list of problems', () => {
  it('names the path and the error of each problem', () => {
    const problems = problemsOf({ startsOn: 'soon', requestsPerMonth: -1, approaches: [{ id: 'a' }] });
    expect(itemsOf(problems).sort()).toEqual([
      'requestsPerMonth: Has to be between 0 and 1000000000000000000.',
      'startsOn: Has to be a calendar date written YYYY-MM-DD.',
    ]);
  });

  it('ends after five problems, and states the number of further problems if it has a message for this number', () => {
    const problems = Array.from({ length: 8 }, (_, i) => problem(`approaches[${i}]`, 'required', {}));
    expect(itemsOf(problems)).toHaveLength(5);
    expect(itemsOf(problems, (count) => `${count} more`).slice(5)).toEqual(['3 more']);
    expect(itemsOf(problems.slice(0, 5), (count) => `${count} more`)).toHaveLength(5);
  });

  it('shows the message of a problem whose code is unknown', () => {
    const unknownCode: Problem = { path: 'x', code: 'new-code', params: {}, message: 'Something new.' };
    expect(itemsOf([unknownCode])).toEqual(['x: Something new.']);
  });
});
