/**
 * Every message is used. Only the areas and their direct messages are checked: a nested message may be chosen by a value, as in
 * `text.rules[rule]`, so its name is nowhere in the sources.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';

/** The sources without the messages of the languages. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^i18n\/[a-z]{2}(-\w+)?\//i.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

/** Every word in the sources, and its parts between dots and hyphens. */
const names = new Set(sources.match(/[\w$@.-]*\w/g)?.flatMap((word) => [word, ...word.split(/[.-]/)]));

/** The messages of an area whose names do not occur in the sources. */
const unusedIn = (area: string, messages: object): readonly string[] =>
  Object.keys(messages)
    .filter((name) => !names.has(name))
    .map((name) => `${area}.${name}`);

it('finds a message that nothing uses', () => {
  expect(unusedIn('verdict', { ...english.verdict, sentenceThatNobodyShows: '' })).toEqual([
    'verdict.sentenceThatNobodyShows',
  ]);
});

it('the name of every message occurs in a source that is not a language file', () => {
  expect(Object.entries(english).flatMap(([area, messages]) => unusedIn(area, messages))).toEqual([]);
});
