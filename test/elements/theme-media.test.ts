/** The motion of a calculator, and its colours on paper. */
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { calculatorWithParts } from '../harness/breakeven.ts';
import { colorIn, motionIn } from '../harness/theme.ts';

const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
const emulate = (media: string, features: readonly { name: string; value: string }[] = []) =>
  session.send('Emulation.setEmulatedMedia', { media, features });

afterEach(() => emulate(''));

describe('<ft-breakeven>', () => {
  it('moves nothing by itself', async () => {
    expect(motionIn(await calculatorWithParts({ scenario: workedExample }))).toEqual([]);
  });

  it('has visible lines on paper, although those of a dark theme would be invisible there', async () => {
    document.body.setAttribute(
      'style',
      'background: #111; color: #eee; --ft-hairline: rgb(255 255 255 / 10%); --ft-ink: #fff',
    );
    const element = await calculatorWithParts({ scenario: workedExample });
    expect(colorIn(element, '--_ink')).toBe('rgb(255, 255, 255)');
    await emulate('print');
    expect(colorIn(element, '--_ink')).toBe('rgb(26, 29, 33)');
    expect(colorIn(element, '--_hairline')).toBe('rgb(221, 221, 221)');
  });
});
