/** The names in a calculation whose language is registered after the calculator is shown. */
import { expect, it, vi } from 'vitest';
import '../../../src/define/breakeven.ts';
import { registerLanguage } from '../../../src/controllers/register-language.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { calculatorWithParts, typePrompt, verdictOf } from '../../harness/breakeven.ts';
import { mounted, readable } from '../../harness/element.ts';
import { langsIn, newCode, verdictIn } from '../../harness/languages.ts';
import { pseudoMessages } from '../../harness/pseudo-language.ts';
import { until } from '../../harness/wait.ts';

const attributes = {
  tokensSaved: '500',
  requestsPerMonth: '100000',
  usdPerMtok: '2',
  setupUsd: '50',
};

it.each([
  ['the example', {}, english.examples.approaches.fewShot, pseudoMessages.examples.approaches.fewShot],
  ['attributes', attributes, english.attributeNames.prompting, pseudoMessages.attributeNames.prompting],
])(
  'the names in the calculation of %s follow a language that is registered late',
  async (_name, properties, before, after) => {
    const element = await mounted('ft-breakeven', properties as object);
    const verdict = await until(() => verdictIn(element));
    await until(() => readable(verdict).includes(before));
    vi.spyOn(console, 'warn').mockReturnValue();
    const code = newCode();
    element.lang = code;
    await until(() => langsIn(verdict).includes('en'));
    registerLanguage(code, pseudoMessages);
    await until(() => readable(verdict).includes(after));
    expect(verdictIn(element)).toBe(verdict);
  },
);

it('a calculation that the user has changed keeps its names', async () => {
  const element = await calculatorWithParts();
  await typePrompt(element, 'My own text');
  const { scenario } = element;
  const code = newCode();
  registerLanguage(code, pseudoMessages);
  element.lang = code;
  await until(() => readable(verdictOf(element) as HTMLElement).includes(pseudoMessages.verdict.against));
  expect(element.scenario).toBe(scenario);
});
