/**
 * Tests the browser build, in every browser, if a file is missing when it is first requested: a message is shown in the place of its
 * part, and Retry requests the file under a new address, because Firefox and Safari remember that an address failed. If the file is
 * shared by several parts, a button reloads the page.
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
  upgraded,
} from '../harness/embedded.ts';
import { until } from '../harness/wait.ts';

const { breakeven } = english;
const attributes = 'preset="distillation" starts-on="2027-01-01"';

/** Markup that records every `ft-error` event of the page. */
const listener =
  '<script>stages = []; addEventListener("ft-error", ({ stage }) => stages.push(stage))</script>';

/** Waits until a calculator shows a message with this text, and returns the button of the message. */
function retryOf(calculator: HTMLElement, message: string): Promise<HTMLButtonElement> {
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
      `${listener}<ft-breakeven ${attributes}></ft-breakeven>${browserBuild(builtFolder(chunk))}`,
    );
    const calculator = await upgraded(page, 'ft-breakeven');
    const retry = await retryOf(calculator, message);
    expect(stagesOf(page)).toContain('part');
    expect(partOf(calculator, tag)).toBeNull();
    retry.click();
    await until(() => partOf(calculator, `${tag}:defined`));
    await until(() => !partOf(calculator, '[role=alert]'));
  });

  it('is loaded by Retry if it contains the example', async () => {
    const page = await embed(`<ft-breakeven></ft-breakeven>${browserBuild(builtFolder('prompts'))}`);
    const calculator = await upgraded(page, 'ft-breakeven');
    (await retryOf(calculator, breakeven.lost.prompts)).click();
    await until(() => partOf(calculator, 'ft-verdict'));
  });

  // The exclamation mark refuses every request for the file that has no query.
  it('is loaded by Retry under a new address if it is a vocabulary', async () => {
    const page = await embed(
      `<ft-token-counter value="Sort this ticket."></ft-token-counter>${browserBuild(builtFolder('o200k_base!'))}`,
    );
    const counter = await upgraded(page, 'ft-token-counter');
    const retry = await until(() =>
      partsOf(counter, 'button').find(({ textContent }) => textContent?.trim() === english.counter.retry),
    );
    expect(Reflect.get(counter, 'exact')).toBe(false);
    (retry as HTMLElement).click();
    await until(() => Reflect.get(counter, 'exact'));
  });

  it.each(['calculator', 'verdict', 'views'])(
    'needs a reload of the page if it is shared by several parts, and a button offers it after Retry (%s)',
    async (chunk) => {
      const page = await embed(
        `<ft-breakeven ${attributes} view="models"></ft-breakeven>${browserBuild(builtFolder(`${chunk}!`))}`,
      );
      const calculator = await upgraded(page, 'ft-breakeven');
      const retry = await retryOf(calculator, '');
      const reloadButton = () =>
        partsOf(calculator, 'button').find(({ textContent }) => textContent === breakeven.reloadPage);
      expect(reloadButton()).toBeUndefined();
      retry.click();
      const reload = await until(reloadButton);
      const isReloaded = new Promise((resolve) =>
        page.window.frameElement?.addEventListener('load', resolve, { once: true }),
      );
      (reload as HTMLElement).click();
      await isReloaded;
    },
  );

  it('is not requested under a new address if the page has the hashes of files, because the new address would have no hash', async () => {
    const root = builtFolder('share-bar!');
    const hashes = JSON.stringify({ integrity: { [`${root}dist/cdn/other.js`]: 'sha384-AAAA' } });
    const page = await embed(
      `<script type="importmap">${hashes}</script><ft-breakeven ${attributes}></ft-breakeven>${browserBuild(root)}`,
    );
    const calculator = await upgraded(page, 'ft-breakeven');
    const message = breakeven.lost['ft-share-bar'];
    const retry = await retryOf(calculator, message);
    retry.click();
    await until(() => !retry.isConnected);
    await retryOf(calculator, message);
    const requested = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requested.filter((name) => name.includes('again='))).toEqual([]);
    expect(partOf(calculator, 'ft-share-bar')).toBeNull();
  });
});
