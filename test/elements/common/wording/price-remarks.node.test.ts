/** Rules that the sentences of remarks follow for every tunable model of the catalogue, compared with its own base. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import {
  assumptionText,
  effectSentences,
  kindText,
  type RemarkContext,
  remarkRows,
  remarkSentence,
} from '../../../../src/elements/common/wording/price-remarks.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import * as prices from '../../../../src/prices/index.ts';
import { effectsOf } from '../../../../src/prices/readings.ts';
import { type Remark, remarksOn } from '../../../../src/prices/remarks.ts';

const { approachFor, catalog } = prices;
const language = { text, locale: 'en' };

interface Case {
  readonly name: string;
  readonly context: RemarkContext;
  readonly remarks: readonly Remark[];
}

/** A tuned model against its base, or against a model of another host if it has none, at a traffic. */
function caseOf(id: string, base: string, requestsPerMonth: number, tunedPrefix: number): Case {
  const size = { variableTokens: 200, outputTokens: 150 };
  const scenario = createScenario({
    startsOn: catalog.compiledOn ?? '',
    requestsPerMonth,
    approaches: [
      { id: 'base', technique: 'few-shot', prefixTokens: 2000, ...size, ...approachFor(base) },
      {
        id: 'tuned',
        technique: 'fine-tuned',
        prefixTokens: tunedPrefix,
        ...size,
        ...approachFor(id, { tuned: true, tokens: 200_000 }),
        setup: [{ label: 'Labelling', usd: 1500 }],
      },
    ],
  });
  const context = { result: evaluate(scenario), candidate: 'tuned', pages: prices };
  return { name: `${id} at ${requestsPerMonth}`, context, remarks: remarksOn(scenario, prices) };
}

const cases: readonly Case[] = catalog.models
  .filter(({ tuned }) => tuned)
  .flatMap(({ id, base }) =>
    [1000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000].map((requests) =>
      caseOf(id, base ? id : 'anthropic/claude-sonnet-5-5', requests, 60),
    ),
  );

const everySentence = cases.flatMap(({ name, context }) =>
  remarkRows(context, language).map((row) => ({ name, sentence: row.text })),
);

describe('the sentences of remarks', () => {
  it('name two different costs wherever they name an effect', () => {
    const effects = everySentence.flatMap(({ name, sentence }) =>
      [...sentence.matchAll(/ costs (\S+) (?:in|over|once)[^;.]*? instead of ([^\s;]+?)[;.](?= |$)/g)].map(
        ([, then, now]) => ({ name, then, now }),
      ),
    );
    expect(effects.length).toBeGreaterThan(100);
    for (const { name, then, now } of effects) expect(then, name).not.toBe(now);
  });

  it('name two different paybacks, or say that it is still the same', () => {
    const pairs = everySentence.flatMap(({ name, sentence }) =>
      [...sentence.matchAll(/; payback: ([^;]+?) \(now: (.+?)\)\.(?= With| The| If|$)/g)].map(
        ([, then, now]) => ({ name, then, now }),
      ),
    );
    expect(pairs.length).toBeGreaterThan(20);
    for (const { name, then = '', now } of pairs) {
      expect(then, name).not.toBe(now);
      const months = /^(\d+) months$/.exec(then)?.[1];
      if (now === text.overTenYears && months !== undefined)
        expect(Number(months), name).toBeLessThanOrEqual(24);
    }
    expect(pairs.some(({ now, then = '' }) => now === text.overTenYears && /^\d\.\d years$/.test(then))).toBe(
      true,
    );
  });

  it('do not name the traffic for a charge that no traffic affects', () => {
    let count = 0;
    for (const { name, context, remarks } of cases)
      for (const remark of remarks) {
        const paths = remark.others.flatMap(({ fields }) => Object.keys(fields));
        if (paths.length === 0 || !paths.every((path) => path.startsWith('training.'))) continue;
        count += 1;
        const effects = effectSentences(remark, context, language).join(' ');
        expect(effects, name).not.toContain('at this traffic');
      }
    expect(count).toBeGreaterThan(30);
  });

  it('have no brackets inside brackets or after brackets, and no straight quotes', () => {
    for (const { name, sentence } of everySentence) {
      expect(sentence, name).not.toMatch(/\([^)]*\(|\)\s*\(/);
      expect(sentence, name).not.toMatch(/['"]/);
    }
  });

  it('do not repeat the word before them', () => {
    for (const { name, context, remarks } of cases)
      for (const remark of remarks) {
        const sentence = remarkSentence(remark, context, language).toLowerCase();
        const word = kindText(remark, language).toLowerCase();
        expect(` ${sentence}`, name).not.toContain(` ${word}`);
        if (remark.kind === 'uncached') expect(sentence, name).not.toMatch(/nothing|no .* cached/);
      }
  });

  it('say of a gap that a figure was not found or not read, or ask for it', () => {
    for (const { name, context, remarks } of cases)
      for (const remark of remarks)
        if (remark.kind === 'gap')
          expect(remarkSentence(remark, context, language), name).toMatch(
            /not (found|read)\b|no .* was found|enter /i,
          );
  });
});

describe('the mark of a verdict', () => {
  const countIn = (assumption: string): number => {
    const found = /It also depends on (one|\d+) more/.exec(assumption)?.[1];
    return found === undefined ? 0 : found === 'one' ? 1 : Number(found);
  };

  it('counts a rule of one model once, also if both approaches use it', () => {
    let count = 0;
    for (const { name, context, remarks } of cases) {
      const assumption = assumptionText(context, language);
      if (assumption === '') continue;
      count += 1;
      const sentences = remarks
        .filter(({ marked, kind, others }) => marked || kind === 'closed' || others.length > 0)
        .map((remark) => remarkSentence(remark, context, language));
      expect(countIn(assumption) + 1, name).toBeLessThanOrEqual(new Set(sentences).size);
    }
    expect(count).toBeGreaterThan(30);
    // Both prompts are cached by the same assumed rule.
    const both = caseOf('openai/gpt-4.1', 'openai/gpt-4.1', 1000, 1500);
    const caches = both.remarks.filter(({ kind, marked }) => kind === 'cache' && marked);
    expect(caches).toHaveLength(2);
    expect(countIn(assumptionText(both.context, language))).toBe(0);
  });

  it('is not there if the model cannot be tuned any more', () => {
    const closed = cases.filter(({ context }) => {
      const verdict = context.result.comparisons[0]?.verdict;
      return verdict?.kind === 'never' && verdict.reason === 'not-trainable';
    });
    expect(closed.length).toBeGreaterThan(5);
    for (const { name, context } of closed) expect(assumptionText(context, language), name).toBe('');
  });

  it('is there if a marked assumption has no other value, or one that moves the payback by a tenth', () => {
    let count = 0;
    for (const { name, context, remarks } of cases) {
      const { scenario, comparisons } = context.result;
      const now = comparisons[0]?.verdict;
      if (!now || !('months' in now)) continue;
      const moved = remarks.filter((remark) => {
        if (!remark.marked || remark.kind === 'unconfirmed') return false;
        if (remark.others.length === 0) return true;
        return effectsOf(scenario, remark).some(({ result }) => {
          const then = result.comparisons[0]?.verdict;
          if (!then || !('months' in then) || Math.min(then.months, now.months) > 120) return false;
          return Math.abs(then.months - now.months) > 0.1 * now.months;
        });
      });
      if (moved.length === 0) continue;
      count += 1;
      expect(assumptionText(context, language), name).not.toBe('');
    }
    expect(count).toBeGreaterThan(10);
  });
});

describe('the names of models', () => {
  it('have no comma that would separate the end of a name from its sentence', () => {
    for (const { id, name, tuned } of catalog.models) if (tuned) expect(name, id).not.toContain(',');
  });
});
