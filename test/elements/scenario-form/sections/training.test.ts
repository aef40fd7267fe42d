/** The training section of the form: the hours of a training from its tokens, at the speed of the machine. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/core/index.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { inputAt, lastScenario, mount, paths, type } from '../../../harness/scenario-form.ts';

const training = 'approaches[1].training';
const tokensPath = `${training}.tokensOfAllEpochs`;

describe('a training billed by the hour', () => {
  const preset = presetsIn(english).find(({ id }) => id === 'own-gpu');
  const mountPreset = () => mount({ scenario: preset?.scenario('2027-01-01', prices) as Scenario });

  it('has hours that follow from its tokens and the speed of the machine', async () => {
    const form = await mountPreset();
    await type(form, tokensPath, '18,000,000');
    expect(lastScenario().approaches[1]?.training).toMatchObject({
      hours: expect.closeTo(18_000_000 / (2413 * 3600), 9),
    });
    expect(Number(inputAt(form, `${training}.hours`).value)).toBeCloseTo(2.07, 2);
  });

  it('has tokens that follow from entered hours', async () => {
    const form = await mountPreset();
    await type(form, `${training}.hours`, '1');
    // 2,413 tokens a second
    expect(inputAt(form, tokensPath).value).toBe('8,686,800');
  });

  it('has no field for tokens with another number of machines than the offer’s, because their speed is not known', async () => {
    const form = await mountPreset();
    await type(form, `${training}.machines`, '2');
    expect(paths(form)).not.toContain(tokensPath);
  });
});
