/** When a calculator is near the visible part of the page. */
import { html, LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { LateParts } from '../../../src/controllers/late-parts.ts';
import { NearController } from '../../../src/elements/breakeven/near-controller.ts';
import { nextFrame, nextTask, until } from '../../harness/wait.ts';

/** A promise, and the functions that end it. */
function deferred() {
  let resolve = (_isComplete: boolean): void => {};
  let reject = (_error: Error): void => {};
  const promise = new Promise<boolean>((...ends) => {
    [resolve, reject] = ends;
  });
  return { promise, resolve, reject };
}

/** A calculator whose verdict ends its update when the test says so. */
class SlowCalculator extends LitElement {
  readonly near = new NearController(this, { need: () => {} } as Partial<LateParts> as LateParts);
  readonly answer = deferred();

  protected override render(): TemplateResult {
    // Earlier test files may have registered `ft-verdict`, whose `updateComplete` has no setter.
    return html`<ft-verdict ${ref((verdict) => verdict && Object.defineProperty(verdict, 'updateComplete', { value: this.answer.promise }))}></ft-verdict>`;
  }
}
customElements.define('slow-calculator', SlowCalculator);

/** A calculator at a distance from the top of the page, in pixels. */
async function calculatorAt(distancePx: number): Promise<SlowCalculator> {
  const element = new SlowCalculator();
  element.style.cssText = `position: absolute; inset-block-start: ${distancePx}px; inline-size: 10px; block-size: 10px`;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('a calculator', () => {
  beforeEach(() => page.viewport(800, 600));

  it.each([
    ['on screen', 100, true],
    ['far below the screen', 9000, false],
  ])('%s is near once its answer is shown: %s', async (_name, distancePx, isNear) => {
    const element = await calculatorAt(distancePx);
    expect(element.near.isNear).toBe(false);
    element.answer.resolve(true);
    await nextTask();
    await nextFrame();
    expect(element.near.isNear).toBe(isNear);
  });

  it('that is not displayed is near at once, because the page may show it at any time', async () => {
    const element = await calculatorAt(9000);
    element.style.display = 'none';
    element.answer.resolve(true);
    await until(() => element.near.isNear);
  });

  it('that is removed before its answer is shown is not near', async () => {
    const element = await calculatorAt(9000);
    element.remove();
    element.answer.resolve(true);
    await nextTask();
    expect(element.near.isNear).toBe(false);
  });

  it('with a failed answer comes near when the reader scrolls to it', async () => {
    const element = await calculatorAt(9000);
    element.answer.reject(new Error('no answer'));
    await nextTask();
    expect(element.near.isNear).toBe(false);
    element.scrollIntoView();
    await until(() => element.near.isNear);
  });
});
