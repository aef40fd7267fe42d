/** The initial choices: the approach of the scenario to which each approach of the files is linked, and the compared pair. */
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { baselineForUse, guessLinks, guessPair } from '../../../src/elements/evaluation/choices.ts';

const scenario = exampleScenario('2026-11-26');
const ids = scenario.approaches.map(({ id }) => id);
const [fewShot = '', tuned = '', zeroShot = ''] = ids;
const approachesNamed = (...labels: readonly string[]) => labels.map((label) => ({ id: label, label }));

describe('the links', () => {
  it.each([
    [[fewShot, tuned], { [fewShot]: fewShot, [tuned]: tuned }],
    [
      ['Few-Shot', 'Fine tuned', 'zero_shot'],
      { 'Few-Shot': fewShot, 'Fine tuned': tuned, zero_shot: zeroShot },
    ],
    [['zero-shot, short', 'Few-Shot'], { 'zero-shot, short': zeroShot, 'Few-Shot': fewShot }],
    [
      ['few-shot, temperature zero', 'zero-shot run'],
      { 'few-shot, temperature zero': fewShot, 'zero-shot run': zeroShot },
    ],
    [['3 shots, zero temperature'], { '3 shots, zero temperature': fewShot }],
    [['zero', 'few'], { zero: zeroShot, few: fewShot }],
    [['zero shot', 'one-shot'], { 'zero shot': zeroShot, 'one-shot': fewShot }],
    [['base', 'tuned'], { base: fewShot, tuned }],
    [['before', 'after-lora'], { before: fewShot, 'after-lora': tuned }],
    [['A', 'B'], { A: null, B: null }],
    [['tuned 1', 'tuned 2'], { 'tuned 1': tuned, 'tuned 2': null }],
  ])('are guessed for %j', (labels, links) => {
    expect(guessLinks(approachesNamed(...labels), scenario)).toEqual(links);
  });

  it('are also guessed from the name of the model, and are null without a scenario', () => {
    const { model = '' } = scenario.approaches[1] ?? {};
    expect(guessLinks([{ id: 'x', label: 'x', model }], scenario)).toEqual({ x: tuned });
    expect(guessLinks(approachesNamed('base'), null)).toEqual({ base: null });
  });
});

describe('the compared pair', () => {
  it.each([
    [['tuned', 'base'], { baseline: 'base', candidate: 'tuned' }],
    [['A', 'B', 'C'], { baseline: 'A', candidate: 'B' }],
    [['A'], { baseline: 'A', candidate: null }],
  ])('is guessed for %j', (labels, pair) => {
    const approaches = approachesNamed(...labels);
    expect(guessPair(approaches, guessLinks(approaches, scenario), scenario, tuned)).toEqual(pair);
  });

  it('does not exist without approaches', () => {
    expect(guessPair([], {}, null, '')).toBeNull();
  });
});

describe('the baseline of the rates that the calculation uses', () => {
  const approaches = approachesNamed('10', '2', 'A');
  it.each([
    ['linked to the baseline of the calculation', { 10: null, 2: tuned, A: fewShot }, '2', 'A'],
    ['chosen, if it is linked', { 10: zeroShot, 2: tuned, A: null }, '2', '2'],
    ['the first linked one of the files', { 10: zeroShot, 2: tuned, A: null }, 'A', '10'],
    ['chosen, if none is linked', { 10: null, 2: null, A: null }, 'A', 'A'],
  ])('is the approach that is %s', (_, links, chosen, baseline) => {
    expect(baselineForUse(approaches, links, scenario, chosen)).toBe(baseline);
  });
});
