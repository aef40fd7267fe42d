/** The chart controller, which loads, draws and destroys a drawing. */
import { describe, expect, it, vi } from 'vitest';
import { type ThemeColors, themeColors } from '../../src/chart/color.ts';
import type { ChartSpec } from '../../src/chart/spec.ts';
import { ChartController, type ChartOptions } from '../../src/controllers/chart.ts';
import { spec } from '../chart/spec.ts';
import { nextFrame, nextTask, until } from '../harness/wait.ts';

class Host extends HTMLElement {
  updates = 0;
  requestUpdate(): void {
    this.updates += 1;
  }
  addController(): void {}
  removeController(): void {}
  get updateComplete(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
customElements.define('chart-host', Host);

/** A drawing that draws nothing, and records how it is used. */
class FakeDrawing {
  static created: FakeDrawing[] = [];
  destroyed = false;
  draws = 0;
  constructor() {
    FakeDrawing.created.push(this);
  }
  ink = '';
  width = 0;
  draw(_spec: unknown, style: { color: (name: 'ink') => string }, size: { width: number }): void {
    this.draws += 1;
    this.ink = style.color('ink');
    this.width = size.width;
  }
  showCursor(): void {}
  valueAt(pixel: number): number {
    return pixel;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

function setUp(load: ChartOptions['load'] = async () => ({ ChartDrawing: FakeDrawing }) as never) {
  FakeDrawing.created = [];
  const host = document.createElement('chart-host') as Host;
  const box = document.createElement('div');
  box.style.cssText = 'inline-size: 400px; block-size: 300px';
  const canvas = document.createElement('canvas');
  box.append(canvas);
  host.append(box);
  document.body.append(host);
  const state = { spec: spec as ChartSpec | null, color: 'rgb(1 2 3)' };
  const failed = vi.fn();
  const controller = new ChartController(host as never, {
    canvas: () => canvas,
    spec: () => state.spec,
    reading: () => null,
    colors: () => Object.fromEntries(themeColors.map((name) => [name, state.color])) as ThemeColors,
    failed,
    load,
  });
  /** Updates the host, and waits for the frame in which the controller draws. */
  const update = async () => {
    controller.hostUpdated();
    await nextFrame();
  };
  /** Updates the host, and waits until the drawing has drawn or has failed to load. */
  const draw = async () => {
    await update();
    await until(() => controller.state !== 'waiting');
  };
  return { host, controller, state, failed, update, draw };
}

describe('the chart controller', () => {
  it('draws in a frame after the change, and does not draw again unless the spec or the colours change', async () => {
    const { controller, state, update, draw } = setUp();
    controller.hostConnected();
    await draw();
    expect(controller.state).toBe('drawn');
    const [drawing] = FakeDrawing.created;
    const draws = drawing?.draws ?? 0;
    await update();
    expect(drawing?.draws).toBe(draws);
    state.spec = { ...spec };
    await update();
    expect(drawing?.draws).toBe(draws + 1);
    state.color = 'rgb(9 9 9)';
    await update();
    expect(drawing?.draws).toBe(draws + 2);
    expect(FakeDrawing.created).toHaveLength(1);
  });

  it('draws in print colours as soon as the page is printed, and in the colours of the page afterwards', async () => {
    const { controller, state, draw } = setUp();
    controller.hostConnected();
    state.color = 'rgb(250 250 250)';
    await draw();
    const [drawing] = FakeDrawing.created;
    dispatchEvent(new Event('beforeprint'));
    expect(drawing?.ink).toBe('rgb(26, 29, 33)');
    expect(drawing?.width).toBe(680);
    dispatchEvent(new Event('afterprint'));
    expect(drawing?.ink).toBe('rgb(250 250 250)');
    expect(drawing?.width).toBe(400);
    controller.hostDisconnected();
  });

  it('reports that the chart is absent while the page is printed before the chart is drawn', async () => {
    const { host, controller } = setUp(() => new Promise(() => {}));
    controller.hostConnected();
    expect(controller.absent).toBe(false);
    const updates = host.updates;
    dispatchEvent(new Event('beforeprint'));
    expect(controller.absent).toBe(true);
    expect(host.updates).toBe(updates + 1);
    dispatchEvent(new Event('afterprint'));
    expect(controller.absent).toBe(false);
    controller.hostDisconnected();
  });

  it('destroys the drawing when the host leaves the page or has nothing to draw', async () => {
    const { controller, state, update, draw } = setUp();
    controller.hostConnected();
    await draw();
    state.spec = null;
    await update();
    expect(FakeDrawing.created[0]?.destroyed).toBe(true);
    state.spec = spec;
    await update();
    controller.hostDisconnected();
    expect(FakeDrawing.created[1]?.destroyed).toBe(true);
  });

  it('drops a drawing that is loaded after the host has left the page', async () => {
    let arrive: (module: never) => void = () => {};
    const load = vi.fn(() => new Promise<never>((resolve) => (arrive = resolve)));
    const { host, controller, update } = setUp(load);
    controller.hostConnected();
    await update();
    expect(load).toHaveBeenCalledOnce();
    controller.hostDisconnected();
    host.remove();
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
    arrive({ ChartDrawing: FakeDrawing } as never);
    await nextTask();
    // The controller draws in animation frames, so it has drawn nothing if it has requested none.
    expect(frames).not.toHaveBeenCalled();
    frames.mockRestore();
    expect(FakeDrawing.created).toEqual([]);
    expect(controller.state).toBe('waiting');
  });

  it('reports a failed load once, and loads again when the host is put back', async () => {
    let online = false;
    const load = vi.fn(async () => {
      if (!online) throw new Error('offline');
      return { ChartDrawing: FakeDrawing } as never;
    });
    const { controller, failed, update, draw } = setUp(load);
    controller.hostConnected();
    await draw();
    await update();
    expect(controller.state).toBe('failed');
    expect(load).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalledTimes(1);
    online = true;
    controller.hostDisconnected();
    controller.hostConnected();
    await draw();
    expect(controller.state).toBe('drawn');
  });
});
