/** What is written: the report, the table of months, the list of what differs, names of files, the picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, createScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { fileName } from '../../../src/elements/common/download.ts';
import { inputsOf } from '../../../src/elements/common/scenario/input-rows.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { differences } from '../../../src/elements/comparison/differences.ts';
import { presetsIn } from '../../../src/elements/scenario-bar/presets.ts';
import { type Calculation, fileOf, pictureOf, wrap } from '../../../src/elements/share-bar/export.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { namesAt } from '../../../src/i18n/field-names.ts';
import * as prices from '../../../src/prices/index.ts';
import { richInputs } from '../../fixtures/form-scenarios.ts';
import { eight, never, retiredFirst, unpriced, worked } from '../../fixtures/view-scenarios.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

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
    pages: prices,
    ...language,
    link: 'https://example.org/#ft=ft1~1',
  };
};

/** Reads CSV as RFC 4180 says, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const [char, next] = [text[i], text[i + 1]];
    if (quoted && char === '"' && next === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || (char === '\r' && next === '\n'))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        i += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

describe('the table as CSV', () => {
  it('holds every month with all its digits', () => {
    const { result } = calculation(worked);
    const [head, ...rows] = readCsv(fileOf(calculation(worked), 'csv').text.replace('\ufeff', ''));
    expect(rows).toHaveLength(worked.horizonMonths + 1);
    for (const [index, { label }] of worked.approaches.entries()) {
      const column = head?.indexOf(`${label} (USD)`) ?? -1;
      expect(rows.map((row) => Number(row[column]))).toEqual(result.approaches[index]?.cumulativeUsd);
    }
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a,b', 'say "x"', 'two\nlines', '=cmd|"/c calc",1'])(
    'quotes the name %j and never lets it be a formula',
    (label) => {
      const scenario = withField(worked, 'approaches[1].label', label);
      const [head] = readCsv(fileOf(calculation(scenario), 'csv').text.replace('\ufeff', ''));
      const cell = head?.find((each) => each.includes(`${label} (USD)`)) ?? '';
      expect(cell).toMatch(/^[^=+\-@\t\r]/);
    },
  );
});

describe('the report', () => {
  it('says the verdict, its figures, the inputs, where prices come from, and opens again', () => {
    const report = fileOf(calculation(worked), 'markdown').text;
    for (const part of [
      '# Support tickets',
      '**Fine-tuning pays back in',
      '| Set-up, once | $3,638 |',
      '| Requests a month | 250,000 (200,000 – 300,000) |',
      '### Few-shot prompt',
      '| Caching: Hit rate | from traffic |',
      '| Set-up costs: Labelling: Price of one | $45.00 |',
      '| Horizon | 24 months |',
      '| Discount rate a year | 0 % |',
      '| Approach | Model | in | cached | write | out |',
      '| Few-shot prompt | Claude Sonnet 5.5 | $2.00 | $0.10 | $2.50 | $10.00 |',
      '[https://www.anthropic.com/pricing](<https://www.anthropic.com/pricing>) | 12 Nov 2026 |',
      '[Open this calculation](<https://example.org/#ft=ft1~1>)',
    ])
      expect(report).toContain(part);
    expect(report.match(/^\| \d+ \(/gm)).toHaveLength(24);
  });

  it('lists every price that decides: of long prompts, of batches, of later; and where those of costs come from', () => {
    const read = { source: 'a list', asOf: '2026-12-01' };
    const [one, two] = worked.approaches;
    const priced = createScenario({
      ...worked,
      approaches: [
        {
          ...one,
          rates: {
            inputUsdPerMTok: 2,
            cacheWriteUsdPerMTok: 2.5,
            outputUsdPerMTok: 10,
            tiers: [{ aboveInputTokens: 200_000, inputUsdPerMTok: 4, outputUsdPerMTok: 15 }],
            batch: { multiplier: 0.5 },
            ...read,
          },
          rateChanges: [{ from: '2027-03-01', rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 12, ...read } }],
        },
        {
          ...two,
          training: { tokens: 1e6, epochs: 3, usdPerMTok: 8, source: 'a guide', asOf: '2026-01-01' },
          hosting: { usdPerHour: 1.7, machines: 1, source: 'a page' },
          monthly: [{ label: 'Storage', usd: 1.95, source: 'a bill', asOf: '2026-12-01' }],
        },
      ],
    } as ScenarioInput);
    const report = fileOf(calculation(priced), 'markdown').text;
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

  it('says what was typed over, and so does the JSON', () => {
    const [example] = presetsIn(english).filter(({ id }) => id === 'distillation');
    const scenario = example?.scenario('2026-12-01', prices) as Scenario;
    const typed = withField(scenario, 'approaches[0].rates.inputUsdPerMTok', 0.35);
    expect(fileOf(calculation(scenario), 'markdown').text).not.toContain('as entered');
    expect(fileOf(calculation(typed), 'markdown').text).toContain('as entered: Input price](');
    const entered = (of: Scenario) => JSON.parse(fileOf(calculation(of), 'json').text).asEntered;
    expect(entered(scenario)).toEqual([]);
    expect(entered(typed)).toEqual(['approaches[0].rates.inputUsdPerMTok']);
  });

  it('has tables of as many cells in every row as in their heads', () => {
    const label = 'a|b \\| c';
    const named = withField(worked, 'approaches[1].label', label);
    const scenario = withField(named, 'approaches[1].rates', {
      ...named.approaches[1]?.rates,
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
    ['never', never],
    ['retires first', retiredFirst],
    ['without a price', unpriced],
    ['eight approaches', eight],
  ])('has no undefined, NaN or null in it: %s', (_name, scenario) => {
    expect(fileOf(calculation(scenario), 'markdown').text).not.toMatch(
      /undefined|NaN|null|Infinity|\[object/,
    );
  });

  it('keeps what people typed as text, on one line and inside its cell', () => {
    const label = 'a|b\n# <img src=x> [x](javascript:alert(1)) *b* `c` &lt;b&gt;';
    const scenario = withField(withField(worked, 'title', label), 'approaches[1].label', label);
    const report = fileOf(calculation(scenario), 'markdown').text;
    expect(report).not.toMatch(/(^|[^\\])(<img|\[x\]|`c|&lt;)/m);
    const tables = report.split('\n').filter((line) => line.startsWith('|'));
    const wide = tables.filter((line) => line.includes('javascript'));
    for (const line of wide) expect(line).toContain('a\\|b \\# \\<img');
    expect(wide.length).toBeGreaterThan(1);
  });
});

describe('the list of inputs', () => {
  it('calls every field of a scenario by a name, never by its key', () => {
    for (const { path } of allFields()) {
      if (path.endsWith('.id')) continue;
      const names = namesAt(path.replaceAll('[]', '[0]'), english.fields);
      for (const name of Object.values(names))
        expect([path, name]).toEqual([path, expect.stringMatching(/ |^[A-Z]?[a-z]+$/)]);
    }
  });

  it('calls the speed of an answer otherwise than that of a machine', () => {
    const labels = inputsOf(richInputs, language).map(({ label }) => label);
    expect(labels).toContain('Latency: Time to the first token');
    expect(labels).toContain('Latency: Speed of the answer');
    expect(labels).toContain('Hosting: One machine gives');
  });

  it('writes every random scenario without a hole', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        for (const { label, text } of inputsOf(createScenario(input), language))
          expect(`${label}|${text}`).not.toMatch(/undefined|NaN|\[object|^\||\|$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what differs', () => {
  const changed = (...edits: (readonly [string, unknown])[]): Scenario =>
    edits.reduce((scenario, [path, value]) => withField(scenario, path, value), worked);

  it('is nothing between equal scenarios', () => {
    expect(differences(worked, createScenario(structuredClone(worked)), language)).toEqual([]);
  });

  it.each([
    ['horizonMonths', 12, 'Horizon', '24 months', '12 months'],
    ['growthPerMonth', 0.1, 'Growth a month', '4\u00a0% (2\u00a0% – 6\u00a0%)', '10\u00a0%'],
    [
      'approaches[1].rates.inputUsdPerMTok',
      0.04,
      'Fine-tuned: Input price',
      '$0.035 per 1M tokens',
      '$0.04 per 1M tokens',
    ],
    ['approaches[0].cache.hitRate', 0.5, 'Few-shot prompt: Caching: Hit rate', 'from traffic', '50\u00a0%'],
    [
      'approaches[1].setup[0].usdPerUnit',
      60,
      'Fine-tuned: Set-up costs: Labelling: Price of one',
      '$45.00',
      '$60.00',
    ],
    ['approaches[1].availableUntil', undefined, 'Fine-tuned: Model retires', '1 Aug 2028', 'not there'],
    ['approaches[2].failureUsd', null, 'Zero-shot: Human review', '$0.40', 'not repaired'],
    ['approaches[0].technique', 'rag', 'Few-shot prompt: Technique', 'few-shot', 'retrieval (RAG)'],
  ])('is one row for %s', (path, value, label, a, b) => {
    expect(differences(worked, changed([path, value]), language)).toEqual([{ path, label, a, b }]);
  });

  it('finds an approach again by its id, wherever it stands', () => {
    const [one, two, three] = worked.approaches;
    const turned = createScenario({ ...worked, approaches: [one, three, two] } as Scenario);
    expect(differences(worked, turned, language)).toEqual([]);
  });

  it('is one row for an approach that only one has', () => {
    const fewer = createScenario({ ...worked, approaches: worked.approaches.slice(0, 2) });
    const row = {
      path: 'approaches[2]',
      label: 'Zero-shot',
      a: 'zero-shot, openai/gpt-6-luna',
      b: 'not there',
    };
    expect(differences(worked, fewer, language)).toEqual([row]);
    expect(differences(fewer, worked, language)).toEqual([{ ...row, a: row.b, b: row.a }]);
  });

  it('is one row for another baseline', () => {
    const [one, two, three] = worked.approaches;
    const turned = createScenario({ ...worked, approaches: [two, one, three] } as Scenario);
    expect(differences(worked, turned, language)).toEqual([
      { path: 'approaches', label: 'Baseline', a: 'Few-shot prompt', b: 'Fine-tuned' },
    ]);
  });

  it('is the same list from the other side, with its sides changed', () => {
    const all = presetsIn(english).map(({ scenario }) => scenario('2026-12-01', prices) as Scenario);
    for (const [index, one] of all.entries()) {
      const two = all[(index + 1) % all.length] as Scenario;
      const there = differences(one, two, language).map(({ a, b }) => `${a}/${b}`);
      const back = differences(two, one, language).map(({ a, b }) => `${b}/${a}`);
      expect(there.sort()).toEqual(back.sort());
    }
  });
});

describe('a file name', () => {
  it.each([
    ['', 'ft-breakeven.csv'],
    ['Support tickets: 2027!', 'support-tickets-2027.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['Übersetzung 日本', 'übersetzung-日本.csv'],
    ['x'.repeat(200), `${'x'.repeat(60)}.csv`],
  ])('of %j is plain', (title, name) => {
    expect(fileName(title, 'csv')).toBe(name);
  });
});

describe('the picture', () => {
  it('breaks lines at spaces, and keeps a long word whole', () => {
    expect(wrap('aa bb cccccc d', 5, (text) => text.length)).toEqual(['aa bb', 'cccccc', 'd']);
  });

  it('has the background everywhere, the caption above, and the chart below it', async () => {
    const chart = document.createElement('canvas');
    chart.width = 300;
    chart.height = 100;
    const pen = chart.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = 'rgb(255, 0, 0)';
    pen.fillRect(100, 20, 100, 60);
    const blob = await pictureOf(chart, {
      background: 'rgb(0, 0, 255)',
      ink: 'rgb(0, 255, 0)',
      fontFamily: 'sans-serif',
      caption: ['It pays back', 'in two weeks'],
      title: 'Costs over time',
      note: 'Dollars',
    });
    expect(blob.type).toBe('image/png');
    const image = await createImageBitmap(blob);
    expect(image.width).toBe(348);
    expect(image.height).toBeGreaterThan(148);
    const copy = new OffscreenCanvas(image.width, image.height).getContext('2d');
    copy?.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [...(copy?.getImageData(x, y, 1, 1).data ?? [])];
    expect(at(0, 0)).toEqual([0, 0, 255, 255]);
    expect(at(30, image.height - 40)).toEqual([0, 0, 255, 255]);
    expect(at(24 + 150, image.height - 24 - 50)).toEqual([255, 0, 0, 255]);
    const head = copy?.getImageData(24, 24, 200, 30).data ?? [];
    expect([...head].some((value, index) => index % 4 === 1 && value > 200)).toBe(true);
  });

  it('is refused for a chart that is not drawn', async () => {
    const empty = document.createElement('canvas');
    empty.width = 0;
    const look = { background: '#fff', ink: '#000', fontFamily: 'serif', caption: [], title: '', note: '' };
    await expect(pictureOf(empty, look)).rejects.toThrow(RangeError);
  });
});
