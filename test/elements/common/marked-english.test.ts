/** The marks of the English parts of a text. */
import { render } from 'lit';
import { expect, it } from 'vitest';
import { markedEnglish } from '../../../src/elements/common/marked-english.ts';

it('an English part is marked, and runs from left to right on every page', () => {
  const line = document.createElement('p');
  render(markedEnglish('نُقل عن OpenAI pricing page (copy)، 2026', ['OpenAI pricing page (copy)']), line);
  const parts = [...line.children].map((each) => [
    each.textContent,
    each.getAttribute('lang'),
    each.getAttribute('dir'),
  ]);
  expect(parts).toEqual([['OpenAI pricing page (copy)', 'en', 'ltr']]);
});
