/** The attributes with which the author of a page sets up `<ft-breakeven>`, and the scenario in a child element. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createScenario, encodeScenario } from '../../../src/core/index.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { articleExample, neverPaysBack } from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import {
  calculatorFrom,
  expandButton,
  openView,
  problem,
  sentenceOf,
  showsOwnContent,
  smallText,
  verdictOf,
  viewTabs,
  visibleParts,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

beforeEach(async () => {
  await page.viewport(1200, 900);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const warnings = (): readonly string[] => vi.mocked(console.warn).mock.calls.map(([text]) => String(text));

const allParts = [
  'bar',
  'verdict',
  'views',
  'tabs',
  'unit-cost',
  'prompts',
  'inputs',
  'evidence',
  'compare',
  'footer',
];

/** The scenario in use. */
const scenarioIn = (element: FtBreakeven): unknown => verdictOf(element)?.scenario;

/** A calculator from its attributes, once it shows all its parts. */
async function calculatorWith(attributes: string, content = ''): Promise<FtBreakeven> {
  const element = await calculatorFrom(
    `<ft-breakeven starts-on="2027-01-01" ${attributes}>${content}</ft-breakeven>`,
  );
  await until(() => viewTabs(element).length > 0 && scenarioIn(element));
  return element;
}

describe('the attributes of a scenario', () => {
  it('show a preset with figures of the author, and follow a change', async () => {
    const element = await calculatorWith('preset="own-gpu" requests-per-month="3,000,000"');
    const preset = presetsIn(english)
      .find(({ id }) => id === 'own-gpu')
      ?.scenario('2027-01-01', prices);
    if (!preset) throw new Error('The catalogue lacks the models of the preset');
    expect(scenarioIn(element)).toEqual(createScenario({ ...preset, requestsPerMonth: 3_000_000 }));
    element.setAttribute('requests-per-month', '7');
    await element.updateComplete;
    expect(scenarioIn(element)).toEqual(createScenario({ ...preset, requestsPerMonth: 7 }));
  });

  it('may also be set as properties', async () => {
    const element = await calculatorWith('preset="article"');
    Object.assign(element, {
      preset: null,
      tokensSaved: 500,
      requestsPerMonth: 1000,
      usdPerMtok: 2,
      setupUsd: 1,
    });
    await element.updateComplete;
    expect(scenarioIn(element)).toMatchObject({ requestsPerMonth: 1000 });
  });

  it.each(['tokens-saved="lots"', 'preset="nonsense"', 'model="nobody/nothing"'])(
    'leave the author’s content in place if a value cannot be used, and report the attribute in the console: %s',
    async (attribute) => {
      document.body.innerHTML = `<ft-breakeven ${attribute}>Saves $100 a month.</ft-breakeven>`;
      const element = document.querySelector('ft-breakeven') as FtBreakeven;
      await until(() => vi.mocked(console.error).mock.calls.length > 0);
      expect(String(vi.mocked(console.error).mock.calls[0])).toContain(attribute.split('=')[0]);
      await element.updateComplete;
      expect(problem(element)).toBeNull();
      expect(showsOwnContent(element)).toBe(true);
      expect(document.querySelector('ft-breakeven')?.checkVisibility()).toBe(true);
    },
  );

  it('with unknown names cause one warning for each name, with a similar attribute; attributes that any element may have cause none', async () => {
    await calculatorWith(
      'preset="article" requests="5" data-id="1" aria-label="x" class="y" onclick="" v-if="z"',
    );
    const warningsOfElement = () => warnings().filter((text) => text.includes('ft-breakeven'));
    await until(() => warningsOfElement().length > 0);
    const requestsWarning = '<ft-breakeven> has no attribute "requests". Did you mean requests-per-month?';
    expect(warningsOfElement()).toEqual([requestsWarning]);
    await calculatorWith('preset="article" requests="6" volume="1"');
    await until(() => warningsOfElement().length > 1);
    expect(warningsOfElement()).toEqual([requestsWarning, expect.stringContaining('"volume"')]);
  });
});

describe('a scenario as JSON in a child element', () => {
  const script = (content: unknown): string =>
    `<script type="application/json">${typeof content === 'string' ? content : JSON.stringify(content)}</script>`;

  it('is shown, and the attributes of the calculator are ignored', async () => {
    const element = await calculatorWith('tokens-saved="5"', script(neverPaysBack));
    await until(() => sentenceOf(element).includes('never'));
    expect(scenarioIn(element)).toEqual(neverPaysBack);
  });

  it('may be a downloaded calculation, and may arrive or change after the element', async () => {
    const element = await calculatorWith('');
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = JSON.stringify({ scenario: encodeScenario(articleExample), candidate: '' });
    element.append(child);
    await until(() => sentenceOf(element).includes('2 weeks'));
    child.textContent = JSON.stringify(neverPaysBack);
    await until(() => sentenceOf(element).includes('never'));
  });

  it('does not replace a scenario that the page sets', async () => {
    const element = await calculatorWith(
      `scenario="${encodeScenario(articleExample)}"`,
      script(neverPaysBack),
    );
    expect(sentenceOf(element)).toContain('2 weeks');
  });

  it('leaves the content of the author in place if it is not JSON', async () => {
    document.body.innerHTML = `<ft-breakeven>${script('{"startsOn": ')}Two weeks.</ft-breakeven>`;
    await until(() => vi.mocked(console.error).mock.calls.length > 0);
    expect(showsOwnContent(document.querySelector('ft-breakeven') as FtBreakeven)).toBe(true);
  });
});

describe('a calculator', () => {
  it('shows all its parts without an attribute', async () => {
    expect(visibleParts(await calculatorWith(''))).toEqual(allParts);
  });

  it.each([
    ['compact', ['verdict', 'views', 'inputs', 'small']],
    ['verdict', ['verdict', 'small']],
    ['chart', ['views', 'small']],
  ])('with the mode %s shows the parts of this mode, and a button that shows all', async (mode, parts) => {
    const element = await calculatorWith(`mode="${mode}"`);
    expect(visibleParts(element)).toEqual(parts);
    expect(await axeErrors(element)).toEqual([]);
    expandButton(element).click();
    await element.updateComplete;
    expect(visibleParts(element)).toEqual(allParts);
  });

  it.each([
    ['of the example', '', true],
    ['of the example and of the author', 'requests-per-month="50000"', true],
    [
      'of the author',
      'prompt-tokens="2000" tokens-saved="1500" monthly-usd="50" requests-per-month="100000"',
      false,
    ],
  ])(
    'says in the compact mode whether it has figures of an example: figures %s',
    async (_, attributes, isExample) => {
      const element = await calculatorWith(`mode="compact" ${attributes}`);
      const text = await until(() => smallText(element));
      expect(text.includes(english.priceDates.example)).toBe(isExample);
    },
  );

  it('hides the parts that the author names', async () => {
    const element = await calculatorWith('hide="bar prompts inputs evidence compare footer unit-cost"');
    expect(visibleParts(element)).toEqual(['verdict', 'views', 'tabs']);
    element.setAttribute('hide', 'views');
    await element.updateComplete;
    expect(visibleParts(element)).toEqual(allParts.filter((name) => name !== 'views' && name !== 'tabs'));
  });

  it('lets a reader change nothing with `readonly`', async () => {
    const element = await calculatorWith('readonly');
    expect(visibleParts(element)).toEqual(['verdict', 'views', 'tabs', 'unit-cost', 'footer']);
  });

  it('opens the view that the author names, or the first one if no view has that name', async () => {
    const openTab = (element: FtBreakeven): string | undefined =>
      viewTabs(element)
        .find((tab) => tab.getAttribute('aria-selected') === 'true')
        ?.textContent?.trim();
    const { viewNames } = english.parts;
    const element = await calculatorWith('view="table"');
    expect(openTab(element)).toBe(viewNames.table);
    await openView(element, 'working');
    expect(openTab(element)).toBe(viewNames.working);
    expect(openTab(await calculatorWith('view="nonsense"'))).toBe(viewNames.time);
  });
});

describe('the theme', () => {
  it.each([
    ['dark', 'white', true],
    ['light', 'black', false],
    ['auto', 'white', false],
    ['auto', 'black', true],
  ])('%s on a page with a %s background makes the calculator dark: %s', async (theme, background, isDark) => {
    const color = background === 'white' ? 'black' : 'white';
    document.body.setAttribute('style', `background: ${background}; color: ${color}`);
    const element = await calculatorWith(`theme="${theme}"`);
    await until(() => element.matches(':state(dark)') === isDark);
    await until(() => verdictOf(element)?.matches(':state(dark)') === isDark);
    expect(await axeErrors(element)).toEqual([]);
    document.body.removeAttribute('style');
  });
});
