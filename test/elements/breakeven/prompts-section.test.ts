/** The bars of an attempt, which show the tokens and dollars of each part and mark estimates. */
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { attemptBars, attemptOf } from '../../../src/elements/breakeven/prompts-section.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { promptsBlock } from '../../../src/i18n/en/prompts-block.ts';
import { unitCost } from '../../../src/i18n/en/unit-cost.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';

const { baseline } = pairOf(evaluate(workedExample), '') ?? {};

function renderBars(approximate: boolean, series = baseline): HTMLElement {
  if (!series) throw new Error('no baseline');
  const box = document.createElement('div');
  document.body.append(box);
  render(attemptBars(series, promptsBlock, 'en', approximate), box);
  return box;
}

describe('the bars of an attempt', () => {
  it('mark every estimated figure', () => {
    const figures = [...renderBars(true).querySelectorAll('b, span.muted')].map(
      ({ textContent }) => textContent,
    );
    expect(figures).toHaveLength(8);
    for (const figure of figures) expect(figure).toMatch(/^≈\u00a0/);
    expect(renderBars(false).textContent).not.toContain('≈');
  });

  it('leave out a part without tokens, because its length may be unknown', () => {
    const [approach] = workedExample.approaches;
    const scenario = createScenario({
      ...workedExample,
      approaches: [{ ...approach, variableTokens: 0 }],
    } as ScenarioInput);
    const box = renderBars(true, pairOf(evaluate(scenario), '')?.baseline);
    expect(box.querySelectorAll('.attempt-legend li')).toHaveLength(2);
    expect(box.textContent).not.toContain(promptsBlock.varies);
  });

  it('share one pattern for all hatched parts', () => {
    const box = renderBars(false);
    expect([...box.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['hatch-muted']);
    const hatched = [...box.querySelectorAll('.part-2')];
    expect(hatched).toHaveLength(3);
    for (const rect of hatched) expect(rect.getAttribute('fill')).toBe('url(#hatch-muted)');
  });

  it('show the cost of the tokens without other costs, under a label of its own', () => {
    const [approach] = workedExample.approaches;
    const scenario = createScenario({
      ...workedExample,
      approaches: [{ ...approach, otherUsdPerRequest: 0.5 }],
    } as ScenarioInput);
    const [result] = evaluate(scenario).approaches;
    const attempt = approach && result && attemptOf(approach, result);
    const tokensUsd = attempt?.usd?.reduce((sum, usd) => sum + usd, 0);
    expect(tokensUsd).toBeCloseTo((result?.attempt.totalUsd ?? 0) - 0.5, 12);
    expect(renderBars(false).textContent).toContain(promptsBlock.costOfThousandAttempts);
    expect(promptsBlock.costOfThousandAttempts).not.toBe(unitCost.perThousandAttempts);
  });

  it('give a missing fixed part a cost of $0', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1,
      approaches: [{ id: 'a', variableTokens: 49, rates: { inputUsdPerMTok: 0.3, outputUsdPerMTok: 1 } }],
    });
    const result = evaluate(scenario).approaches[0];
    const approach = scenario.approaches[0];
    const attempt = approach && result && attemptOf(approach, result);
    expect(attempt?.usd?.[0]).toBe(0);
  });
});
