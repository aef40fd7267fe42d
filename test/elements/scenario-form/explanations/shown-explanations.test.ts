/** Open explanations of a form: when their figures are calculated, and what is shown if they cannot be. */
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { withField } from '../../../../src/core/scenario/scenario.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import type { ExplainedForm } from '../../../../src/elements/scenario-form/explanations/explained-label.ts';
import { ShownExplanations } from '../../../../src/elements/scenario-form/explanations/shown-explanations.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { spaced } from '../../../harness/element.ts';
import { drawnPayback, errors, explain, mount, toggleSection } from '../../../harness/scenario-form.ts';

const requests = {
  key: 'requestsPerMonth',
  field: 'requestsPerMonth',
  label: english.form.requests,
  path: 'requestsPerMonth',
  levers: ['requestsPerMonth'],
} as const;

/** The state that a form needs to explain a field of this scenario. */
const viewOf = (scenario: Scenario): ExplainedForm => ({
  scenario,
  approaches: formScenario.approaches.map((approach) => ({ approach })),
  candidate: formScenario.approaches[1]?.id ?? '',
  estimated: new Set(),
});

describe('an explanation whose figures cannot be calculated', () => {
  it('shows its text, reports the error, and has figures again after the next edit', async () => {
    const form = await mount();
    const explanations = new ShownExplanations(
      form,
      () => ({ messages: english, locale: 'en' }),
      new Set([requests.key]),
    );
    const place = document.createElement('div');
    const textWith = (scenario: Scenario): string => {
      render(explanations.render(viewOf(scenario), requests), place);
      return spaced(place.textContent);
    };
    const broken = { ...formScenario, approaches: null } as unknown as Scenario;
    expect(textWith(broken)).toContain(english.glossary.fields.requestsPerMonth.means);
    await expect.poll(() => errors.map(({ stage }) => stage)).toEqual(['part']);
    textWith({ ...broken });
    await expect.poll(() => errors.length).toBe(2);
    textWith(formScenario);
    const [textBeforeFigure = ''] = english.glossary.here.saving('') as readonly string[];
    await expect.poll(() => textWith(formScenario)).toContain(spaced(textBeforeFigure));
  });
});

describe('an explanation in a closed section', () => {
  it('is calculated again when the section is opened', async () => {
    const form = await mount();
    const caches = 'approaches[0].cache.caches';
    await explain(form, caches);
    await explain(form, 'requestsPerMonth');
    const before = drawnPayback(form, caches);
    await toggleSection(form, 'caching');
    form.scenario = withField(formScenario, 'requestsPerMonth', 500_000);
    await expect.poll(() => drawnPayback(form, 'requestsPerMonth')).toContain('500k,');
    expect(drawnPayback(form, caches)).toBe(before);
    await toggleSection(form, 'caching');
    await expect.poll(() => drawnPayback(form, caches)).not.toBe(before);
  });
});
