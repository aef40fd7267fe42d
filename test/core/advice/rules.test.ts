/** The table of rules: its rows cover the article “Fine-Tuning vs. Prompting” (2023), and docs/advice.md shows the table. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviceTables } from '../../../scripts/advice-tables.ts';
import { adviceRules, reasonRules } from '../../../src/core/advice/rules.ts';

it('docs/advice.md has the tables that `npm run advice` renders from the rules', () => {
  const page = readFileSync('docs/advice.md', 'utf8');
  for (const [name, table] of Object.entries(adviceTables()))
    expect(page.split(`<!-- ${name} -->`)[1]?.split('<!-- end -->')[0]?.trim(), name).toBe(table);
});

it('each id is in only one of the four tables: reasons, evidence, trade-offs and techniques', () => {
  const ids = Object.values(adviceTables()).flatMap((table) =>
    table
      .split('\n')
      .slice(2)
      .map((row) => row.split('|')[1]?.trim().replaceAll('`', '')),
  );
  expect(ids).toEqual(Object.keys(adviceRules));
  expect(new Set(ids).size).toBe(ids.length);
});

/** Every indicator, technique and trade-off of the article, each by a phrase from the article. */
const article = [
  'no training data needed',
  'immediate iteration',
  'no infrastructure requirements',
  'easy to experiment',
  'clear_instructions',
  'few_shot_examples',
  'output_format',
  'chain_of_thought',
  'zero-shot',
  'system prompts',
  'tried multiple prompt variations',
  'still inconsistent outputs',
  'examples don’t fit in context',
  'company voice/tone',
  'domain-specific terminology',
  'consistent formatting patterns',
  'niche domain knowledge',
  'unusual output format',
  'task not well-represented in training',
  'shorter prompts = lower latency',
  'reduce token costs',
  'simpler production system',
  'no training needed',
  'instant iteration',
  'works with any model',
  'no infrastructure required',
  'uses context for examples',
  'higher latency (longer prompts)',
  'may not achieve consistency',
  'limited by model’s base behavior',
  'shorter prompts needed',
  'consistent behavior',
  'domain adaptation',
  'can outperform prompting',
  'requires training data',
  'takes time to train',
  'needs infrastructure',
  'model management overhead',
  'upfront',
  'per_request',
  'iteration slow, costs money each time',
  'break_even',
  '50–100 examples minimum',
  '500+ for best results',
  'diverse examples covering edge cases',
  'high-quality, reviewed by humans',
  'consistent format and style',
  'compare base model and fine-tuned',
  'accurate information (RAG)',
  'consistent style (fine-tuning)',
  'best of both worlds',
  'stop when quality is acceptable',
  'only fine-tune if prompting insufficient',
  'let data guide your decision',
];

it.each(article)('a rule quotes “%s” of the article', (words) => {
  const quotes = Object.values(adviceRules).map((rule) => rule.article ?? '');
  expect(quotes.some((quote) => quote.includes(words))).toBe(true);
});

it('the quotes of the article contain no names of the code', () => {
  for (const [id, { article: quote }] of Object.entries(adviceRules))
    expect(quote ?? '', id).not.toMatch(/[a-z][A-Z]/);
});

it('no rule has a limit of 0 or below', () => {
  for (const [id, { limit }] of Object.entries(reasonRules))
    if (limit !== undefined) expect(limit, id).toBeGreaterThan(0);
});
