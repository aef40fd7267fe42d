/** The initial choices: the approach of the scenario to which each approach of the files is linked, in every language, and the compared pair. */
import { describe, expect, it } from 'vitest';
import type { EvaluatedApproach } from '../../../src/core/evaluation/types.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { Scenario, Technique } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import {
  baselineForUse,
  guessLinks as guessLinksBy,
  guessPair,
  linksAfter,
} from '../../../src/elements/evaluation/choices.ts';
import { wordsOf } from '../../../src/elements/evaluation/name-words.ts';
import { english } from '../../../src/i18n/en/index.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { shipped } from '../../../src/prices/shipped.ts';

const scenario = exampleScenario('2026-11-26');
const ids = scenario.approaches.map(({ id }) => id);
const [fewShot = '', tuned = '', zeroShot = ''] = ids;
const guessLinks = (approaches: readonly EvaluatedApproach[], calculation: Scenario | null) =>
  guessLinksBy(approaches, calculation, wordsOf);
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

it.each(['ajustado', 'modelo ajustado', 'modèle ajusté', 'modelo afinado', 'Nova ajustada'])(
  'the name %j means the tuned model',
  (name) => {
    expect(guessLinks(approachesNamed('few-shot', name), scenario)).toEqual({
      'few-shot': fewShot,
      [name]: tuned,
    });
  },
);

it.each([
  'prompt ajustado',
  'prompts ajustados',
  'ajuste de los prompts',
  'Umbral ajustado',
  'prompt ajusté',
  'sin ajustar',
])('the name %j does not mean the tuned model', (name) => {
  expect(Object.values(guessLinks(approachesNamed(name), scenario))).not.toContain(tuned);
});

describe('the links after choices of the user', () => {
  const guesses = { A: fewShot, B: null, C: zeroShot };

  it('have each choice, and no approach of the calculation twice', () => {
    expect(linksAfter(guesses, [['B', fewShot]])).toEqual({ A: null, B: fewShot, C: zeroShot });
    expect(linksAfter(guesses, [['B', null]])).toEqual(guesses);
  });

  it('are as before if the user only passed an option on the way to another, as with the arrow keys', () => {
    const passed = linksAfter(guesses, [
      ['B', fewShot],
      ['B', tuned],
    ]);
    expect(passed).toEqual({ A: fewShot, B: tuned, C: zeroShot });
  });

  it('give an approach of the calculation to the last choice', () => {
    const links = linksAfter(guesses, [
      ['B', zeroShot],
      ['A', zeroShot],
    ]);
    expect(links).toEqual({ A: zeroShot, B: null, C: null });
  });
});

const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 2 };

/** A scenario with approaches of these labels and techniques. */
const scenarioOf = (...approaches: readonly (readonly [label: string, technique: Technique])[]) =>
  createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 1000,
    approaches: approaches.map(([label, technique], index) => ({ id: `a${index}`, label, technique, rates })),
  });

const files = import.meta.glob<{ readonly messages: Messages }>('../../../src/i18n/*/index.ts', {
  eager: true,
});
/** The messages of every language by its code. */
const languages = Object.entries(files).map(
  ([file, { messages }]) =>
    [/i18n\/(.+)\/index/.exec(file)?.[1] ?? '', file.includes('/en/') ? english : messages] as const,
);
const presetsBy = new Map(
  languages.map(([code, messages]) => [
    code,
    presetsIn(messages).map(({ scenario: build }) => build('2026-11-26', shipped)),
  ]),
);

describe.each(languages)('names in the language %s', (code, messages) => {
  it('are linked to the approaches of each preset in every language', () => {
    const labelsOf = (each: Scenario | null | undefined) => each?.approaches.map(({ label }) => label) ?? [];
    for (const [otherCode, presets] of presetsBy)
      for (const [index, preset] of presets.entries()) {
        const labels = labelsOf(presetsBy.get(code)?.[index]);
        const linked = guessLinks(approachesNamed(...labels), preset);
        const expectedLinks = Object.fromEntries(
          labels.map((label, position) => [label, preset?.approaches[position]?.id]),
        );
        expect(linked, `${otherCode}, preset ${index}`).toEqual(expectedLinks);
      }
  });

  it('are linked by the name of the technique', () => {
    const { techniques } = messages.form;
    const knownTechniques = (Object.keys(techniques) as Technique[]).filter((each) => each !== 'other');
    // A name that says nothing, so that only the technique links.
    const unnamed = scenarioOf(...knownTechniques.map((each, index) => [`${index}`, each] as const));
    const linked = guessLinks(approachesNamed(...knownTechniques.map((each) => techniques[each])), unnamed);
    expect(Object.values(linked)).toEqual(unnamed.approaches.map(({ id }) => id));
  });

  it('are linked to a prompt of one’s own and its tuned model', () => {
    const { yourPrompt, fineTuned } = messages.start;
    const ownScenario = scenarioOf(['A', 'other'], ['B', 'fine-tuned']);
    expect(guessLinks(approachesNamed(fineTuned, yourPrompt), ownScenario)).toEqual({
      [yourPrompt]: 'a0',
      [fineTuned]: 'a1',
    });
  });
});

describe('the links of names that could mislead', () => {
  const ownScenario = scenarioOf(['My prompt', 'few-shot'], ['My model', 'fine-tuned']);
  it.each([
    // Names in the languages of the package, other than the default names.
    [
      ['Feinabgestimmt', 'Ausgangsmodell'],
      ['a1', 'a0'],
    ],
    [
      ['基础模型', '微调后'],
      ['a0', 'a1'],
    ],
    [
      ['ベースモデル', '微調整モデル'],
      ['a0', 'a1'],
    ],
    [
      ['modelo base', 'modelo afinado'],
      ['a0', 'a1'],
    ],
    [
      ['modèle de base', 'modèle affiné'],
      ['a0', 'a1'],
    ],
    [
      ['النموذج الأساسي', 'بعد الضبط الدقيق'],
      ['a0', 'a1'],
    ],
    [
      ['baseInvite', 'fineTuned'],
      ['a0', 'a1'],
    ],
    // A tuning that the name denies.
    [
      ['untuned', 'tuned'],
      ['a0', 'a1'],
    ],
    [
      ['un-tuned', 'ft'],
      ['a0', 'a1'],
    ],
    [['not fine-tuned'], ['a0']],
    [
      ['before tuning', 'after tuning'],
      ['a0', 'a1'],
    ],
    [
      ['vor dem Fine-Tuning', 'nach dem Fine-Tuning'],
      ['a0', 'a1'],
    ],
    [
      ['sin ajuste fino', 'ajuste fino'],
      ['a0', 'a1'],
    ],
    [
      ['未微调', '微调'],
      ['a0', 'a1'],
    ],
    [
      ['微调前', '微调后'],
      ['a0', 'a1'],
    ],
    [
      ['ファインチューニング前', 'ファインチューニング後'],
      ['a0', 'a1'],
    ],
    [
      ['قبل الضبط الدقيق', 'الضبط الدقيق'],
      ['a0', 'a1'],
    ],
    // The approach in use today is the baseline, although another name has its technique.
    [
      ['few-shot prompt, short', 'current prompt', 'tuned'],
      [null, 'a0', 'a1'],
    ],
    [
      ['Prompt actuel', 'Prompt few-shot court', 'Modèle affiné'],
      ['a0', null, 'a1'],
    ],
    [
      ['当前提示词', '少样本提示词'],
      ['a0', null],
    ],
    [
      ['current fine-tuned model', 'prompt'],
      ['a1', 'a0'],
    ],
    // Parts of other words, and names of models.
    [['gpt-5-mini snapshot'], [null]],
    [
      ['average', 'storage', 'neptune', 'exploration'],
      [null, null, null, null],
    ],
    [
      ['DeepSeek-R1-Distill-Llama', 'llama-3-instruct-tuned'],
      [null, null],
    ],
    [['0-shot'], [null]],
    [['10-shot'], ['a0']],
    [['prompt tuning'], ['a0']],
    [
      ['knowledge base', 'database'],
      [null, null],
    ],
    // A technique that no approach has.
    [
      ['RAG + fine-tuned', 'zero-shot prompt', 'RAG prompt'],
      [null, null, null],
    ],
  ] as const)('link nothing wrong for %j', (labels, links) => {
    expect(Object.values(guessLinks(approachesNamed(...labels), ownScenario))).toEqual(links);
  });

  it('are none where several approaches fit, except the baseline', () => {
    const twoOfEach = scenarioOf(
      ['P', 'few-shot'],
      ['Q', 'few-shot'],
      ['T', 'fine-tuned'],
      ['U', 'fine-tuned'],
    );
    const links = guessLinks(approachesNamed('few-shot v1', 'few-shot v2', 'tuned'), twoOfEach);
    expect(links).toEqual({ 'few-shot v1': 'a0', 'few-shot v2': null, tuned: null });
  });

  it('are none to a model of another size or age', () => {
    const sizes = scenarioOf(['Large model, prompted', 'few-shot'], ['Small model, distilled', 'fine-tuned']);
    const links = guessLinks(approachesNamed('小模型 + 提示词', 'Kleines Modell, destilliert'), sizes);
    expect(Object.values(links)).toEqual([null, 'a1']);
  });

  it('do not follow the model if the name contradicts the technique of the approach that has this model', () => {
    const model = 'openai/gpt-4.1-mini';
    const same = createScenario({
      startsOn: '2026-11-26',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'a0', label: 'A', technique: 'few-shot', model, rates },
        { id: 'a1', label: 'B', technique: 'fine-tuned', model, rates },
      ],
    });
    const bothOfOneModel = ['tuned', 'prompt'].map((label) => ({ id: label, label, model }));
    expect(guessLinks(bothOfOneModel, same)).toEqual({ tuned: 'a1', prompt: 'a0' });
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

describe('the baseline when the measured success rates are used in the calculation', () => {
  // As keys of an object, the names 10 and 2 would come in another order than in the files.
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
