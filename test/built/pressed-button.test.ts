/**
 * Tests that a button of the inputs stays under the pointer while it is pressed, whatever was typed before. If it moved away before it is
 * released, the browser would fire no click.
 */
import type { Locator } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, type Page } from '../harness/page.ts';

describe('a button below a field whose text was typed', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
    await page.show(
      '<script type="module" src="/dist/cdn/ft-breakeven.js"></script><ft-breakeven></ft-breakeven>',
    );
    await page.untilLoaded();
    await page.locator('ft-scenario-form details[data-fold=training] > summary').click();
  });
  afterEach(() => page.close());

  const input = (path: string) => page.locator(`ft-scenario-form [data-path="${path}"] #value`).first();
  const addCost = () => page.locator('ft-scenario-form [data-add="approaches[1].setup"]');
  /** Number of controls in the set-up costs. */
  const costControlCount = () => page.locator('ft-scenario-form [data-path^="approaches[1].setup"]').count();
  const trainingTokens = () => input('approaches[1].training.tokens');
  const refusals = () => page.locator('ft-scenario-form ft-number-field [role=alert]').count();

  /** Holds the mouse down on a button until several frames are painted, and releases it. Returns how far the button moved meanwhile. */
  const holdDown = async (): Promise<number> => {
    await addCost().scrollIntoViewIfNeeded();
    const boxBefore = await addCost().boundingBox();
    if (!boxBefore) throw new Error('The button has no place on the page');
    await page.page.mouse.move(boxBefore.x + boxBefore.width / 2, boxBefore.y + boxBefore.height / 2);
    await page.page.mouse.down();
    await page.page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    const boxWhileHeld = await addCost().boundingBox();
    await page.page.mouse.up();
    return (boxWhileHeld?.y ?? Number.NaN) - boxBefore.y;
  };

  /** Types a text in place of the shown one, and leaves the focus in its field. */
  const type = async (field: Locator, text: string): Promise<void> => {
    await field.click();
    await field.fill(text);
  };

  it('gets the click if the text is used once the field is left', async () => {
    await type(trainingTokens(), '800 × 900');
    const before = await costControlCount();
    expect(await holdDown()).toBe(0);
    await expect.poll(costControlCount).toBeGreaterThan(before);
    await expect.poll(() => trainingTokens().inputValue()).toBe('720,000');
    await expect.poll(page.isWriting).toBe(true);
  });

  it('gets the click if the text is refused once the field is left', async () => {
    const requests = input('requestsPerMonth');
    await type(requests, '40000 re');
    const before = await costControlCount();
    expect(await refusals()).toBe(0);
    expect(await holdDown()).toBe(0);
    await expect.poll(costControlCount).toBeGreaterThan(before);
    await expect.poll(refusals).toBe(1);
    expect(await requests.inputValue()).toBe('40000 re');
  });

  it('does not move when it is pressed before the entered text is painted', async () => {
    await type(trainingTokens(), '800 × 900');
    const top = () => addCost().evaluate((button) => button.getBoundingClientRect().y);
    const before = await top();
    const field = await trainingTokens().elementHandle();
    const movedPx = await addCost().evaluate((button, entered) => {
      const { y: yBefore } = button.getBoundingClientRect();
      entered?.dispatchEvent(new Event('change', { bubbles: true }));
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      return button.getBoundingClientRect().y - yBefore;
    }, field);
    expect(movedPx).toBe(0);
    // The cost of the training job is then shown above the button.
    await expect.poll(top).not.toBe(before);
  });
});
