/** Rules that the remarks follow for every tunable model of the catalogue, compared with its own base, and their marks on a page. */
import { describe, expect, it } from 'vitest';
import { verdictPage } from '../../../../scripts/verdict-page.ts';
import { effectSentences } from '../../../../src/elements/common/wording/remark-effects.ts';
import { remarkRows } from '../../../../src/elements/common/wording/remark-rows.ts';
import { kindText, remarkSentence } from '../../../../src/elements/common/wording/remark-sentences.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import * as prices from '../../../../src/prices/index.ts';
import { language, tunedCases } from './remark-cases.ts';

const { catalog } = prices;

const cases = tunedCases();
const everySentence = cases.flatMap(({ name, context }) =>
  remarkRows(context, language, []).map((row) => ({ name, sentence: row.text })),
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

  it('name two different paybacks, or say that the payback stays the same', () => {
    const pairs = everySentence.flatMap(({ name, sentence }) =>
      [...sentence.matchAll(/; payback: ([^;]+?) \(now: (.+?)\)\.(?= With| The| If|$)/g)].map(
        ([, then, now]) => ({ name, then, now }),
      ),
    );
    expect(pairs.length).toBeGreaterThan(15);
    for (const { name, then = '', now } of pairs) {
      expect(then, name).not.toBe(now);
      const months = /^(\d+) months$/.exec(then)?.[1];
      // Beside this text, only paybacks of up to 24 months are written in months.
      if (now === text.paybacks.overTenYears && months !== undefined)
        expect(Number(months), name).toBeLessThanOrEqual(24);
    }
    expect(
      pairs.some(({ now, then = '' }) => now === text.paybacks.overTenYears && /^\d\.\d years$/.test(then)),
    ).toBe(true);
  });

  it('say of a payback after the end of service that the model is switched off before', () => {
    let count = 0;
    for (const { name, context, remarks } of cases) {
      if (context.result.comparisons[0]?.verdict.kind !== 'retired-first') continue;
      const effects = remarks.flatMap((remark) => effectSentences(remark, context, language)).join(' ');
      for (const [, payback] of effects.matchAll(/payback: still ([^;]+?)\.(?= With| The| If|$)/g)) {
        expect(payback === text.paybacks.tooLate || payback?.endsWith(text.tooLateAfter('')), name).toBe(
          true,
        );
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(1);
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

  it('do not repeat the kind of the remark, which is written before them', () => {
    for (const { name, context, remarks } of cases)
      for (const remark of remarks) {
        const sentence = remarkSentence(remark, context, language).toLowerCase();
        const word = kindText(remark, language).toLowerCase();
        expect(` ${sentence}`, name).not.toContain(` ${word}`);
        if (remark.kind === 'uncached') expect(sentence, name).not.toMatch(/nothing|no .* cached/);
      }
  });

  it('say for a gap that a figure was not found or not read, or ask for the figure', () => {
    for (const { name, context, remarks } of cases)
      for (const remark of remarks)
        if (remark.kind === 'gap')
          expect(remarkSentence(remark, context, language), name).toMatch(
            /not (found|read)\b|no .* was found|enter /i,
          );
  });
});

describe('the list of remarks', () => {
  it('has the mark † on the page of verdicts, as in the elements', () => {
    const vertex = prices.models({ tunable: true }).filter(({ provider }) => provider.id === 'vertex');
    const rows = verdictPage(vertex)
      .split('### ')
      .filter((part) => part.startsWith('Remarks on prices'))
      .flatMap((part) => part.match(/^- .+$/gm) ?? []);
    const isMarked = (row: string): boolean => /^- [^:]+: †/.test(row);
    expect(rows.filter(isMarked).length).toBeGreaterThan(2);
    expect(rows.filter((row) => !isMarked(row)).length).toBeGreaterThan(2);
  });
});

describe('the names of models', () => {
  it('have no comma that would separate the end of a name from its sentence', () => {
    for (const { id, name, tuned } of catalog.models) if (tuned) expect(name, id).not.toContain(',');
  });
});
