/** Tests rules that every row of the shipped catalogue keeps, so that its sentences and sources can be understood on their own. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import type { Confidence, Remarks } from '../../src/prices/types.ts';
import { evidences } from './catalog-parts.ts';

/** The remarks of every row, and of every offer of a row. */
const parts = catalog.models.flatMap(({ base, tuned, ...row }) =>
  [
    { name: row.id, part: row as Remarks },
    { name: `${row.id} untuned`, part: base as Remarks | null },
    { name: `${row.id} tuned`, part: tuned as Remarks | null },
  ].flatMap(({ name, part }) => (part ? [{ name, part }] : [])),
);
const conflicts = parts.flatMap(({ name, part }) =>
  (part.conflicts ?? []).map((conflict) => ({ name, conflict })),
);

/** The publisher of a page, by the beginning of its name; `null` for third parties. */
const publisherOf = (source: string): string | null =>
  /^(Together|Fireworks|OpenAI|Microsoft|Google|AWS)\b/.exec(source.replace(/^Gemini API/, 'Google'))?.[1] ??
  null;

/** Matches a year in the name of a source, with or without a month. */
const year = /\b20\d\d\b/;

describe('every row of the catalogue', () => {
  it('states the unit of each amount in dollars', () => {
    const texts = parts.flatMap(({ name, part }) => [
      ...[...(part.notes ?? []), ...(part.gaps ?? [])].map((text) => ({ name, text })),
      ...(part.conflicts ?? []).flatMap(({ values }) => values.map(({ value: text }) => ({ name, text }))),
      ...(part.assumptions ?? []).flatMap(({ sentence, others = [] }) =>
        [sentence, ...others.map(({ value }) => value)].map((text) => ({ name, text })),
      ),
    ]);
    const amounts = texts.filter(({ text }) => text.includes('$'));
    expect(amounts.length).toBeGreaterThan(20);
    for (const { name, text } of amounts) expect(text, name).toMatch(/\b(1M tokens|hour|job|month)\b/);
  });

  it('calls two dated values of one publisher a revision, and uses the latest', () => {
    for (const { name, conflict } of conflicts) {
      const { values, used, revised } = conflict;
      const dated = values.filter(({ source }) => year.test(source));
      const publishers = dated
        .map(({ source }) => publisherOf(source))
        .filter((publisher) => publisher !== null);
      if (new Set(publishers).size < publishers.length)
        expect(revised, `${name}: ${conflict.what}`).toBe(true);
      if (revised) expect(used, name).toBe(values.at(-1)?.value);
    }
  });

  it('has no conflict in which one of the sources is a single article', () => {
    for (const { name, conflict } of conflicts)
      for (const { source } of conflict.values) expect(source, name).not.toMatch(/^an article\b/);
  });

  it('says where a second-hand figure was read; a figure from the provider’s own page has no such place', () => {
    const secondHand: readonly Confidence[] = ['secondary', 'secondary-agreeing', 'dataset'];
    for (const { path, evidence } of evidences(catalog)) {
      const { confidence, readIn, source } = evidence;
      if (secondHand.includes(confidence)) expect(readIn?.length, `${path}: ${source}`).toBeGreaterThan(0);
      if (confidence === 'official-copy') expect(readIn, `${path}: ${source}`).toBeUndefined();
      for (const place of readIn ?? []) expect(place, path).not.toMatch(/^(the|an) AWS\b/);
    }
  });

  it('that stands for a range of model sizes overlaps no other such row of the same host', () => {
    const billions = (text: string | undefined, otherwise: number) =>
      text === undefined ? otherwise : Number(text);
    const ranges = catalog.models.flatMap(({ id, provider, name }) => {
      if (!name.startsWith('Any model')) return [];
      const above = /above (\d+)B/.exec(name)?.[1];
      const from = / of ([\d.]+)B/.exec(name)?.[1];
      const to = /(?:up )?to (\d+)B/.exec(name)?.[1];
      const lowest = above === undefined ? billions(from, 0) : Number(above) + 1e-9;
      return [{ id, provider, lowest, highest: billions(to, Number.POSITIVE_INFINITY) }];
    });
    expect(ranges.length).toBeGreaterThan(6);
    for (const range of ranges) {
      expect(range.lowest, range.id).toBeLessThan(range.highest);
      const others = ranges.filter(({ id, provider }) => provider === range.provider && id !== range.id);
      for (const other of others)
        expect(
          range.highest < other.lowest || other.highest < range.lowest,
          `${range.id} and ${other.id}`,
        ).toBe(true);
    }
  });

  it('names the untuned model in every gap of a serverless price', () => {
    const gaps = parts.flatMap(({ name, part }) => (part.gaps ?? []).map((gap) => ({ name, gap })));
    for (const { name, gap } of gaps) if (/serverless/.test(gap)) expect(gap, name).toMatch(/\buntuned\b/);
  });

  it('calls no figure unprinted or unpublished, because a search that finds nothing does not prove this', () => {
    for (const { name, part } of parts)
      for (const text of [...(part.notes ?? []), ...(part.gaps ?? [])])
        expect(text, name).not.toMatch(/^No\b.* (is|are) (printed|published|stated)\b/);
  });

  it('does not attribute a calculated figure with “by”', () => {
    for (const { path, evidence } of evidences(catalog))
      if (evidence.confidence === 'derived') expect(evidence.source, path).not.toMatch(/, by [A-Z]/);
  });
});
