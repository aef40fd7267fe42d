/** The section of training: hours from tokens at the speed of the machine. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/core/index.ts';
import { presetsIn } from '../../../../src/elements/scenario-bar/presets.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { box, last, mount, type } from '../../../harness/scenario-form.ts';

const training = 'approaches[1].training';
const tokensPath = `${training}.tokensOfAllEpochs`;

describe('a training billed by the hour', () => {
  const preset = presetsIn(english).find(({ id }) => id === 'own-gpu');
  const mounted = () => mount({ scenario: preset?.scenario('2027-01-01', prices) as Scenario });

  it('takes its hours from the tokens at the speed of the machine', async () => {
    const form = await mounted();
    await type(form, tokensPath, '18,000,000');
    expect(last().approaches[1]?.training).toMatchObject({
      hours: expect.closeTo(18_000_000 / (2413 * 3600), 9),
    });
    expect(Number(box(form, `${training}.hours`).value)).toBeCloseTo(2.07, 2);
  });

  it('shows the tokens of the entered hours', async () => {
    const form = await mounted();
    await type(form, `${training}.hours`, '1');
    expect(box(form, tokensPath).value).toBe('8,686,800');
  });

  it('names no tokens for another number of machines, whose speed is not known', async () => {
    const form = await mounted();
    await type(form, `${training}.machines`, '2');
    expect(form.renderRoot.querySelector(`[data-path="${tokensPath}"]`)).toBeNull();
  });
});
