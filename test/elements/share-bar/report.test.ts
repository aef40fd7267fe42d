/** The report and the CSV table that can be downloaded. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { createScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { type Calculation, fileOf } from '../../../src/elements/share-bar/export.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { messages as japanese } from '../../../src/i18n/ja/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import * as prices from '../../../src/prices/index.ts';
import {
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { cellsOf, inCsv } from '../../harness/csv.ts';
import { spaced } from '../../harness/element.ts';

const language = { messages: english, locale: 'en' };

const calculation = (scenario: Scenario, candidate = ''): Calculation => {
  const result = evaluate(scenario);
  const pair = pairOf(result, candidate);
  if (!pair) throw new Error('no pair');
  return {
    result,
    pair,
    simulation: null,
    approximate: false,
    modelNames: {},
    catalog: prices,
    ...language,
    link: 'https://example.org/#ft=ft1~1',
  };
};

describe('the table as CSV', () => {
  it('has every month, with 12 digits of its cumulative costs', () => {
    const { result } = calculation(workedExample);
    const [head, ...rows] = cellsOf(fileOf(calculation(workedExample), 'csv').text);
    expect(rows).toHaveLength(workedExample.horizonMonths + 1);
    for (const [index, { label }] of workedExample.approaches.entries()) {
      const column = head?.indexOf(`${label} (cumulative USD)`) ?? -1;
      expect(rows.map((row) => Number(row[column]))).toEqual(
        result.approaches[index]?.cumulativeUsd.map(inCsv),
      );
    }
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a,b', 'say "x"', 'two\nlines', '=cmd|"/c calc",1'])(
    'writes the name %j so that no spreadsheet reads it as a formula',
    (label) => {
      const scenario = withField(workedExample, 'approaches[1].label', label);
      const [head] = cellsOf(fileOf(calculation(scenario), 'csv').text);
      const cell = head?.find((each) => each.includes(`${label} (cumulative USD)`)) ?? '';
      expect(cell).toMatch(/^[^=+\-@\t\r]/);
    },
  );
});

describe('the report', () => {
  it('marks a verdict that depends on an assumption, names the assumption, and lists the remarks on prices', () => {
    const scenario = createScenario({
      startsOn: '2026-11-25',
      requestsPerMonth: 100_000,
      approaches: [
        {
          id: 'a',
          prefixTokens: 1500,
          outputTokens: 100,
          ...prices.approachFor('vertex/claude-opus-4-8'),
        },
        {
          id: 'b',
          technique: 'fine-tuned',
          outputTokens: 100,
          ...prices.approachFor('bedrock/amazon-nova-micro', { tuned: true, tokens: 200_000 }),
          setup: [{ label: 'Labels', usd: 800 }],
        },
      ],
    });
    const report = fileOf(calculation(scenario), 'markdown').text.replaceAll('\u00a0', ' ');
    expect(report).toMatch(/^\*\*[^*]+†\*\*, after .+ requests, in [A-Z][a-z]+ \d{4}\.$/m);
    const { remarks } = english;
    expect(report).toContain(`## ${remarks.title}`);
    expect(report).toMatch(/^† .*4,096/m);
    expect(report.match(/^- (a|b): /gm)?.length).toBeGreaterThan(3);
    const withoutAssumption = fileOf(
      calculation(withField(scenario, 'approaches[0].prefixTokens', 51_200)),
      'markdown',
    ).text;
    expect(withoutAssumption).not.toMatch(/^\*\*[^*]+†\*\*/m);
  });

  it('has the verdict, the figures, the inputs, the sources of prices, the months and a link', () => {
    const report = fileOf(calculation(workedExample), 'markdown').text;
    for (const part of [
      '# Support tickets',
      '**Fine-tuning pays back within 15 weeks',
      '| Set-up, once | $3,638 |',
      '| Requests a month | 250,000 (200,000 – 300,000) |',
      '### Few-shot prompt',
      '| Caching: Hit rate | from traffic |',
      '| Set-up costs: Labelling | 30 (20 – 50) h × $45.00 |',
      '| Horizon | 24 months |',
      '| Discount rate a year | 0 % |',
      `| Approach | Model | in | ${english.form.cached} | ${english.form.write} | out |`,
      '| Few-shot prompt | Claude Sonnet 5.5 | $2.00 | $0.10 | $2.50 | $10.00 |',
      '[https://www.anthropic.com/pricing](<https://www.anthropic.com/pricing>) | 12 Nov 2026 |',
      '[Open this calculation](<https://example.org/#ft=ft1~1>)',
    ])
      expect(report).toContain(part);
    expect(report.match(/^\| \d+ \(/gm)).toHaveLength(24);
  });

  it('has the punctuation of its language between and after its texts', () => {
    addLanguage('ja', japanese);
    const report = fileOf(
      { ...calculation(eightApproaches), messages: japanese, locale: 'ja' },
      'markdown',
    ).text;
    expect(report).toContain(`${japanese.inputs.usdPerMTok('米ドル')}。`);
    expect(report).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}）](?:, |\.\s)|。 /u);
  });

  it('has the prices for long prompts, batches and later dates, and the sources of costs', () => {
    const evidence = { source: 'a list', asOf: '2026-12-01' };
    const [fewShot, fineTuned] = workedExample.approaches;
    const scenario = createScenario({
      ...workedExample,
      approaches: [
        {
          ...fewShot,
          rates: {
            inputUsdPerMTok: 2,
            cacheWriteUsdPerMTok: 2.5,
            outputUsdPerMTok: 10,
            tiers: [{ aboveInputTokens: 200_000, inputUsdPerMTok: 4, outputUsdPerMTok: 15 }],
            batch: { multiplier: 0.5 },
            ...evidence,
          },
          rateChanges: [
            { from: '2027-03-01', rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 12, ...evidence } },
          ],
        },
        {
          ...fineTuned,
          training: { tokens: 1e6, epochs: 3, usdPerMTok: 8, source: 'a guide', asOf: '2026-01-01' },
          hosting: { usdPerHour: 1.7, machines: 1, source: 'a page' },
          monthly: [{ label: 'Storage', usd: 1.95, source: 'a bill', asOf: '2026-12-01' }],
        },
      ],
    } as ScenarioInput);
    const report = fileOf(calculation(scenario), 'markdown').text;
    for (const line of [
      '| Few-shot prompt | Claude Sonnet 5.5 | $2.00 | as input | $2.50 | $10.00 |',
      '| Few-shot prompt: as batch | Claude Sonnet 5.5 | × 0.5 | × 0.5 | × 0.5 | × 0.5 |',
      '| Few-shot prompt: above 200,000 tokens | Claude Sonnet 5.5 | $4.00 | as input | as input | $15.00 |',
      '| Few-shot prompt: from 1 Mar 2027 | Claude Sonnet 5.5 | $3.00 | as input | as input | $12.00 |',
      '| Few-shot prompt: New prices: 1 Mar 2027 | a list | 1 Dec 2026 |',
      '| Fine-tuned: Training | a guide | 1 Jan 2026: 365 days old |',
      '| Fine-tuned: Hosting | a page | undated |',
      '| Fine-tuned: Storage | a bill | 1 Dec 2026 |',
    ])
      expect(report.replaceAll('\u00a0', ' ')).toContain(line);
  });

  it('splits the saving into the part of the model and the part of tuning if the candidate differs in both', () => {
    const [example] = presetsIn(english).filter(({ id }) => id === 'distillation');
    const preset = example?.scenario('2026-12-01', prices) as Scenario;
    const { successRate } = preset.approaches[0] ?? {};
    const scenario = withField(preset, 'approaches[2].successRate', successRate);
    const report = fileOf(calculation(scenario), 'markdown').text.replaceAll('\u00a0', ' ');
    const { alone: payback, assumed, never: outcome } = english.worth;
    expect(report).toContain(plainText(payback('Amazon Nova Micro', outcome(''))));
    expect(report).toContain(assumed('96 %', null));
    const promptsAlone = createScenario({
      ...scenario,
      approaches: [scenario.approaches[0], scenario.approaches[2]],
    } as ScenarioInput);
    expect(fileOf(calculation(promptsAlone), 'markdown').text).not.toContain('tuning alone');
  });

  it('marks overridden prices, as the JSON does', () => {
    const [example] = presetsIn(english).filter(({ id }) => id === 'distillation');
    const scenario = example?.scenario('2026-12-01', prices) as Scenario;
    const withTypedPrice = withField(scenario, 'approaches[0].rates.inputUsdPerMTok', 0.35);
    expect(fileOf(calculation(scenario), 'markdown').text).not.toContain('as entered');
    expect(fileOf(calculation(withTypedPrice), 'markdown').text).toContain('Entered instead: Input price](');
    const enteredPaths = (each: Scenario) => JSON.parse(fileOf(calculation(each), 'json').text).asEntered;
    expect(enteredPaths(scenario)).toEqual([]);
    expect(enteredPaths(withTypedPrice)).toEqual(['approaches[0].rates.inputUsdPerMTok']);
  });

  it('has tables in which every row has as many cells as the head', () => {
    const label = 'a|b \\| c';
    const renamed = withField(workedExample, 'approaches[1].label', label);
    const scenario = withField(renamed, 'approaches[1].rates', {
      ...renamed.approaches[1]?.rates,
      source: 'https://example.org/a_b|c\\d',
    });
    for (const block of fileOf(calculation(scenario), 'markdown').text.split('\n\n')) {
      if (!block.startsWith('|')) continue;
      const cells = block.split('\n').map((line) => line.replaceAll(/\\./g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
    expect(fileOf(calculation(scenario), 'markdown').text).toContain('(<https://example.org/a_b%7Cc%5Cd>)');
  });

  it.each([
    ['never pays back', neverPaysBack],
    ['retires first', retiresFirst],
    ['without a price', withoutPrice],
    ['eight approaches', eightApproaches],
  ])('contains no undefined, NaN or null: %s', (_name, scenario) => {
    expect(fileOf(calculation(scenario), 'markdown').text).not.toMatch(
      /undefined|NaN|null|Infinity|\[object/,
    );
  });

  it.each([
    ['2027-01-01', english.chart.month, ['1 (Jan 2027)', '2 (Feb 2027)']],
    ['2026-11-24', english.chart.month, ['1 (to 24 Dec 2026)', '5 (to 24 Apr 2027)']],
  ])('names the months from %s as the table by month does', (startsOn, month, names) => {
    const report = fileOf(calculation(withField(workedExample, 'startsOn', startsOn)), 'markdown').text;
    const table = report.slice(report.indexOf(`| ${month} |`));
    for (const name of names) expect(spaced(table)).toContain(`| ${name} |`);
  });

  it('escapes typed texts, so that they stay on one line and inside their cell', () => {
    const label = 'a|b\n# <img src=x> [x](javascript:alert(1)) *b* `c` &lt;b&gt;';
    const scenario = withField(withField(workedExample, 'title', label), 'approaches[1].label', label);
    const report = fileOf(calculation(scenario), 'markdown').text;
    expect(report).not.toMatch(/(^|[^\\])(<img|\[x\]|`c|&lt;)/m);
    const tables = report.split('\n').filter((line) => line.startsWith('|'));
    const typedRows = tables.filter((line) => line.includes('javascript'));
    for (const line of typedRows) expect(line).toContain('a\\|b \\# \\<img');
    expect(typedRows.length).toBeGreaterThan(1);
  });
});
