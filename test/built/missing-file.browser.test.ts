/**
 * Tests the browser build in every browser while one of its files is missing. A message takes the place of the part that needs the
 * file. The button Retry of the message requests the file under a new address, because Firefox and Safari remember that the first
 * address failed. If several parts need the file, another button reloads the page.
 */
import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import {
  browserBuild,
  builtFolder,
  type Embedded,
  embed,
  partOf,
  partsOf,
  untilUpgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

const { breakeven } = english;
const attributes = 'preset="distillation" starts-on="2027-01-01"';

/** Markup that records every `ft-error` event of the page. */
const listener =
  '<script>stages = []; addEventListener("ft-error", ({ stage }) => stages.push(stage))</script>';

/** Waits until a calculator shows a message that contains this text, and returns the button of the message. */
function messageButton(calculator: HTMLElement, message: string): Promise<HTMLButtonElement> {
  return until(() => {
    const alerts = partsOf(calculator, '[role=alert]');
    return alerts.find(({ textContent }) => textContent?.includes(message))?.querySelector('button');
  }) as Promise<HTMLButtonElement>;
}

const stagesOf = ({ window }: Embedded): readonly string[] => Reflect.get(window, 'stages');

describe('a file that is missing when it is first requested', () => {
  it.each([
    ['unit-cost', 'ft-unit-cost', breakeven.lost['ft-unit-cost']],
    ['scenario-form', 'ft-scenario-form', breakeven.lost['ft-scenario-form']],
    ['cost-chart', 'ft-cost-chart', breakeven.lost.view],
    ['share-bar', 'ft-share-bar', breakeven.lost['ft-share-bar']],
  ])('is loaded by Retry, and until then a message is shown (%s)', async (chunk, tag, message) => {
    const page = await embed(
      `${listener}<ft-breakeven ${attributes}></ft-breakeven>${browserBuild(builtFolder({ missingAtFirst: chunk }))}`,
    );
    const calculator = await untilUpgraded(page, 'ft-breakeven');
    const retry = await messageButton(calculator, message);
    expect(stagesOf(page)).toContain('part');
    expect(partOf(calculator, tag)).toBeNull();
    retry.click();
    await until(() => partOf(calculator, `${tag}:defined`));
    await until(() => !partOf(calculator, '[role=alert]'));
  });

  it.each([
    ['the example', 'prompts', '', breakeven.lost.prompts],
    ['the presets', 'presets', attributes, breakeven.lost.attributes],
  ])('is loaded by Retry if it contains %s', async (_content, chunk, tagAttributes, message) => {
    const page = await embed(
      `<ft-breakeven ${tagAttributes}></ft-breakeven>${browserBuild(builtFolder({ missingAtFirst: chunk }))}`,
    );
    const calculator = await untilUpgraded(page, 'ft-breakeven');
    (await messageButton(calculator, message)).click();
    await until(() => partOf(calculator, 'ft-verdict'));
  });

  it('is loaded by Retry under a new address if it is a vocabulary', async () => {
    const page = await embed(
      `<ft-token-counter value="Sort this ticket."></ft-token-counter>${browserBuild(builtFolder({ missingWithoutQuery: 'o200k_base' }))}`,
    );
    const counter = await untilUpgraded(page, 'ft-token-counter');
    const retry = await until(() =>
      partsOf(counter, 'button').find(({ textContent }) => textContent?.trim() === english.counter.retry),
    );
    expect(Reflect.get(counter, 'exact')).toBe(false);
    (retry as HTMLElement).click();
    await until(() => Reflect.get(counter, 'exact'));
  });

  it.each(['calculator', 'verdict', 'views'])(
    'needs a reload of the page if several parts need it, and a button offers the reload after Retry (%s)',
    async (chunk) => {
      const page = await embed(
        `<ft-breakeven ${attributes} view="models"></ft-breakeven>${browserBuild(builtFolder({ missingWithoutQuery: chunk }))}`,
      );
      const calculator = await untilUpgraded(page, 'ft-breakeven');
      const retry = await messageButton(calculator, '');
      const reloadButton = () =>
        partsOf(calculator, 'button').find(({ textContent }) => textContent === breakeven.reloadPage);
      expect(reloadButton()).toBeUndefined();
      retry.click();
      const reload = await until(reloadButton);
      const reloaded = new Promise((resolve) =>
        page.window.frameElement?.addEventListener('load', resolve, { once: true }),
      );
      (reload as HTMLElement).click();
      await reloaded;
    },
  );

  it('is not requested under a new address if the page has the hashes of files, because the new address would have no hash', async () => {
    const root = builtFolder({ missingWithoutQuery: 'share-bar' });
    const hashes = JSON.stringify({ integrity: { [`${root}dist/cdn/other.js`]: 'sha384-AAAA' } });
    const page = await embed(
      `<script type="importmap">${hashes}</script><ft-breakeven ${attributes}></ft-breakeven>${browserBuild(root)}`,
    );
    const calculator = await untilUpgraded(page, 'ft-breakeven');
    const message = breakeven.lost['ft-share-bar'];
    const retry = await messageButton(calculator, message);
    retry.click();
    await until(() => !retry.isConnected);
    await messageButton(calculator, message);
    const requested = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requested.filter((name) => name.includes('again='))).toEqual([]);
    expect(partOf(calculator, 'ft-share-bar')).toBeNull();
  });
});
