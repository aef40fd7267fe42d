/** The list of the problems of an input, which three elements show. */
import { render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, problem, ScenarioError } from '../../../src/core/index.ts';
import type { Problem } from '../../../src/core/types.ts';
import { problemList } from '../../../src/elements/common/problem-list.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { problems as sentences } from '../../../src/i18n/en/problems.ts';

function listed(problems: readonly Problem[], more?: (count: number) => string): string[] {
  const box = document.createElement('div');
  document.body.append(box);
  render(problemList(problems, sentences, more), box);
  return [...box.querySelectorAll('li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

function problemsOf(input: object): readonly Problem[] {
  try {
    createScenario(input as Parameters<typeof createScenario>[0]);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
  }
  throw new Error('nothing is wrong with it');
}

afterEach(() => document.body.replaceChildren());

describe('the list of problems', () => {
  it('names the place and the error of each', () => {
    const found = problemsOf({ startsOn: 'soon', requestsPerMonth: -1, approaches: [{ id: 'a' }] });
    expect(listed(found).sort()).toEqual([
      'requestsPerMonth: Has to be between 0 and 1000000000000000000.',
      'startsOn: Has to be a calendar date written YYYY-MM-DD.',
    ]);
  });

  it('stops after five, and counts the rest if asked to', () => {
    const found = Array.from({ length: 8 }, (_, i) => problem(`approaches[${i}]`, 'required', {}));
    expect(listed(found)).toHaveLength(5);
    expect(listed(found, (count) => `${count} more`).slice(5)).toEqual(['3 more']);
    expect(listed(found.slice(0, 5), (count) => `${count} more`)).toHaveLength(5);
  });

  it('names an attribute once, and uses the problem’s own message for an unknown code', () => {
    const params = { name: 'setup-usd', value: '-5' };
    const attribute: Problem = { path: 'setup-usd', code: 'negative', params, message: 'Below 0.' };
    expect(listed([attribute])).toEqual([english.problems.negative(params)]);
    const own: Problem = { path: 'x', code: 'new-code', params: {}, message: 'Something new.' };
    expect(listed([own])).toEqual(['x: Something new.']);
  });
});
