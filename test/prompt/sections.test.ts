/** Tests how a prompt is divided into sections. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePrompts } from '../../src/elements/breakeven/example.ts';
import { type PromptPart, partsOf } from '../../src/prompt/parts.ts';
import { readRequest } from '../../src/prompt/request.ts';
import { sectionsOf } from '../../src/prompt/sections.ts';

const system = (text: string): PromptPart => ({ part: 'system', text, fixed: true });
const kindsOf = (parts: readonly PromptPart[]): readonly (readonly [string, string])[] =>
  sectionsOf(parts).map(({ kind, part }) => [kind, part.text.trim()] as const);

describe('sectionsOf', () => {
  it.each(['{{report}}', '{{report}}\nAnswer in one word.', 'Sort. {{report}}'])(
    'lets the text from a placeholder on vary, also at the start of a part: %j',
    (text) => {
      const [last] = sectionsOf([system(text)]).slice(-1);
      expect(last).toMatchObject({ kind: 'after-placeholder', part: { fixed: false } });
    },
  );

  it('finds the examples and the output paragraphs of the few-shot prompt that ships as the example', () => {
    const sections = sectionsOf(examplePrompts()['few-shot'] ?? []);
    expect(sections.filter(({ kind }) => kind === 'example')).toHaveLength(7);
    const formats = sections
      .filter(({ kind }) => kind === 'output-format')
      .map(({ part }) => part.text.trim());
    expect(formats[0]).toBe('Read the ticket and answer with one JSON object and nothing else.');
    expect(formats[1]).toMatch(/^Fields: "team"/);
    expect(sections.at(-1)).toMatchObject({ kind: 'part', part: { part: 'user', fixed: false } });
  });

  it('finds examples in markup elements, and after labels that are repeated', () => {
    const tagged = 'Sort.\n\n<example>\nA\n</example>\n<example>B</example>\n\nAnswer in JSON.';
    expect(kindsOf([system(tagged)])).toEqual([
      ['part', 'Sort.'],
      ['example', '<example>\nA\n</example>'],
      ['example', '<example>B</example>'],
      ['output-format', 'Answer in JSON.'],
    ]);
    const labelled = 'Sort.\n\nInput: a\nOutput: b\n\nInput: c\nOutput: d';
    expect(kindsOf([system(labelled)])).toEqual([
      ['part', 'Sort.'],
      ['example', 'Input: a\nOutput: b'],
      ['example', 'Input: c\nOutput: d'],
    ]);
    // A label that occurs once marks the place of the input.
    expect(kindsOf([system('Sort the ticket.\n\nInput: none')])).toHaveLength(1);
  });

  it.each([
    'Example 1\nIn: a',
    '### Example 1\n\nIn: a',
    '**Example 1**\nIn: a',
    'Example #1:\nIn: a',
    'Question 1.\na',
  ])('finds examples after a numbered label that is alone on its line: %j', (first) => {
    const examples = [`${first}\n\n`, first.replace('1', '2')];
    expect(kindsOf([system(`Sort.\n\n${examples.join('')}`)])).toEqual([
      ['part', 'Sort.'],
      ...examples.map((example) => ['example', example.trim()]),
    ]);
  });

  it('finds no examples in sentences that begin with a numbered label', () => {
    const text = 'Example 1 is the usual case.\n\nExample 2 is not.';
    expect(kindsOf([system(text)])).toEqual([['part', text]]);
  });

  it.each([
    ['Judge the letter.\n\nHere are five examples.\n', 'Letter: a\nAnswer: yes\n', 'Letter: b\nAnswer: no\n'],
    ['Sort.\n\n## Examples\n', 'Email: a\nCategory: x\n\n', 'Email: b\nCategory: y\n\n'],
    ['Prüfe.\n\n', 'Beispiel 1\nKlausel: a\nAntwort: b\n\n', 'Beispiel 2\nKlausel: c\nAntwort: d\n\n'],
    ['Prüfe.\n\n', 'Beispiel 1:\nKlausel: a\nAntwort: b\n\n', 'Beispiel 2:\nKlausel: c\nAntwort: d\n\n'],
    ['Examples\n---\n', 'Mail: a\nAnswer: b\n---\n', 'Mail: c\nAnswer: d\n\n'],
    ['Examples:\n', '**Mail:** a\n**Reply:** b\n', '**Mail:** c\n**Reply:** d\n'],
  ])('finds examples with the same two labels after %j', (start, first, second) => {
    const end = start === 'Examples:\n' ? '' : 'Be brief.';
    const sections = sectionsOf([system(`${start}${first}${second}\n${end}`)]);
    const examples = sections.filter(({ kind }) => kind === 'example').map(({ part }) => part.text);
    expect(examples).toHaveLength(2);
    expect(examples.join('').trim()).toBe(`${first}${second}`.trim());
  });

  it('takes two equal pairs for examples only if a word says so, and three in any case', () => {
    const pairs = (count: number): string => 'Letter: a\nAnswer: b\n'.repeat(count);
    const exampleCount = (text: string): number =>
      sectionsOf([system(text)]).filter(({ kind }) => kind === 'example').length;
    expect([2, 3].map((count) => exampleCount(`Sort.\n\n${pairs(count)}`))).toEqual([0, 3]);
    expect(
      exampleCount(`Letter: the input\nAnswer: one word. See https://a.example and http://b.example`),
    ).toBe(0);
  });

  it('keeps a sentence whole at an abbreviation', () => {
    expect(kindsOf([system('Nenne die Teile, z. B. als JSON. Sei kurz.')])).toEqual([
      ['output-format', 'Nenne die Teile, z. B. als JSON.'],
      ['part', 'Sei kurz.'],
    ]);
  });

  it('treats a question and its answer in a request as one example', () => {
    const request = readRequest(
      JSON.stringify({
        messages: [
          { role: 'system', content: 'Sort.' },
          { role: 'user', content: 'a' },
          { role: 'assistant', content: '1' },
          { role: 'user', content: 'b' },
          { role: 'assistant', content: '2' },
          { role: 'user', content: 'c' },
        ],
      }),
    );
    const sections = sectionsOf(request?.parts ?? []);
    expect(sections.map(({ group }) => group)).toEqual([null, 1, 1, 2, 2, null]);
  });

  it('treats the text after a placeholder as varying', () => {
    const sections = sectionsOf([system('Sort. {{ticket}} Answer in JSON.')]);
    expect(sections.map(({ kind, part }) => [kind, part.fixed])).toEqual([
      ['part', true],
      ['after-placeholder', false],
    ]);
  });

  it('does not divide tools, or messages of several texts', () => {
    const parts: PromptPart[] = [
      { part: 'tools', text: '[{"name":"json"}]\n\n[{"name":"b"}]', fixed: true },
      {
        ...system('a\n\nAnswer in JSON.'),
        sent: { texts: ['a', 'Answer in JSON.'], shown: 'a\n\nAnswer in JSON.' },
      },
    ];
    expect(sectionsOf(parts).map(({ part }) => part)).toEqual(parts);
  });

  it('changes no text, and marks every section of a part except the first as its continuation', () => {
    const word = fc.constantFrom(
      'Sort.',
      '\n\n',
      '\n---\n',
      '<example>',
      '</example>',
      'Input: a',
      '\nLetter: a\nAnswer: b',
      'Example 2:',
      'JSON',
      '{{x}}',
      ' ',
      '\r\n',
      '😀',
    );
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));
    const part = fc.record({
      part: fc.constantFrom('system', 'examples', 'tools', 'user', 'prompt'),
      text,
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const sections = sectionsOf(parts);
        parts.forEach((source, index) => {
          const ownSections = sections.filter((section) => section.index === index);
          expect(ownSections.map((section) => section.part.text).join('')).toBe(source.text);
          expect(ownSections.slice(1).every((section) => section.part.continues)).toBe(true);
          expect(ownSections[0]?.part.continues).toBeUndefined();
        });
      }),
      { numRuns: 500 },
    );
    expect(sectionsOf(partsOf('Sort {{a}} and {{b}}', null))).toHaveLength(2);
    expect(sectionsOf([])).toEqual([]);
  });
});
