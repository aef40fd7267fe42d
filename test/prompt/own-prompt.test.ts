/** Tests how a pasted prompt is divided into parts, and the prompt that is proposed for the tuned approach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countExamples,
  haveSameUser,
  isReplacement,
  readOwnPrompt,
  withoutExamples,
  withUserOf,
} from '../../src/prompt/own-prompt.ts';

const instructions = 'Review one clause of a contract. Answer in one word.\n\n';
const example = (n: number): string => `Example ${n}:\nClause: The fee is due in ${n} days.\nAnswer: low\n\n`;
const prompt = instructions + [1, 2, 3, 4, 5].map(example).join('');

const request = JSON.stringify({
  model: 'gpt-4.1-mini',
  messages: [
    { role: 'system', content: 'Sort the ticket.' },
    { role: 'user', content: 'My invoice is wrong' },
    { role: 'assistant', content: 'billing' },
    { role: 'user', content: 'I cannot log in' },
  ],
});

describe('a pasted prompt', () => {
  it('has its examples as a separate part, and an empty user message', () => {
    const parts = readOwnPrompt(prompt)?.parts ?? [];
    expect(parts.map(({ part }) => part)).toEqual(['system', 'examples', 'user']);
    expect(parts.map(({ fixed }) => fixed)).toEqual([true, true, false]);
    expect(parts.at(-1)?.text).toBe('');
    expect(countExamples(parts)).toBe(5);
  });

  it('has parts that add up to the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const ownPrompt = readOwnPrompt(text);
        fc.pre(ownPrompt !== null && ownPrompt.request === null);
        expect(ownPrompt?.parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('counts the pairs of labels that its introduction calls examples', () => {
    const pairs = [1, 2].map((n) => `Letter: I owe ${n}.\nAnswer: ${n}\n\n`).join('');
    const parts =
      readOwnPrompt(`Read the letter.\n\nHere are two examples:\n\n${pairs}Be brief.`)?.parts ?? [];
    expect(parts.map(({ part }) => part)).toEqual(['system', 'examples', 'system', 'user']);
    expect(countExamples(parts)).toBe(2);
  });

  it('may be a request, whose messages are its parts', () => {
    const ownPrompt = readOwnPrompt(request);
    expect(ownPrompt?.request?.model).toBe('gpt-4.1-mini');
    expect(ownPrompt?.parts.map(({ part }) => part)).toEqual(['system', 'examples', 'examples', 'user']);
    expect(countExamples(ownPrompt?.parts ?? [])).toBe(1);
  });

  it('is null without text', () => {
    expect(readOwnPrompt(' \n ')).toBeNull();
  });
});

describe('the proposed prompt', () => {
  it('is the prompt without its examples', () => {
    const parts = readOwnPrompt(prompt)?.parts ?? [];
    expect(withoutExamples(parts).map(({ text }) => text)).toEqual([instructions, '']);
  });

  it('leaves out the examples of a request', () => {
    const parts = readOwnPrompt(request)?.parts ?? [];
    expect(withoutExamples(parts).map(({ text }) => text)).toEqual(['Sort the ticket.', 'I cannot log in']);
  });

  it('is the same prompt if it has no examples, or only examples', () => {
    const plain = readOwnPrompt('Sort the ticket.')?.parts ?? [];
    expect(withoutExamples(plain)).toEqual(plain);
    const onlyExamples = [{ part: 'examples', text: 'A ticket', fixed: true }];
    expect(withoutExamples(onlyExamples)).toBe(onlyExamples);
  });
});

it('a user message is copied from one prompt to another, with the divider before it', () => {
  const [source, target] = [readOwnPrompt(request)?.parts ?? [], readOwnPrompt('Sort.')?.parts ?? []];
  const copied = withUserOf(target, source);
  expect(copied.map(({ text }) => text)).toEqual(['Sort.', 'I cannot log in']);
  expect(haveSameUser(copied, source)).toBe(true);
  expect(haveSameUser(target, source)).toBe(false);
});

it.each([
  ['another text', 'Sort the support tickets of a bank', 'Review every clause of these contracts', true],
  ['one letter in place of a text', 'Sort the support tickets', 'R', true],
  ['a word in it', 'Sort the support tickets of a bank', 'Sort the support tickets of a large bank', false],
  ['a part of it', 'Sort the support tickets of a bank', 'Sort', false],
  ['no text', 'Sort the support tickets', '', false],
  ['the same text', 'Sort', 'Sort', false],
  ['a text where there was none', '', 'Sort', false],
])('an edit to %s, from “%s” to “%s”, is a replacement: %s', (_name, earlier, text, expected) => {
  expect(isReplacement(text, earlier)).toBe(expected);
});
