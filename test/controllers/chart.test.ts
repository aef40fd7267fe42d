import { describe, expect, it, vi } from 'vitest';
import { ChartDrawing, withOpacity } from '../../src/chart/canvas.ts';
import { type ChartStyle, isNarrow } from '../../src/chart/frame.ts';
import { aroundPoint, firstFree, placeFlags, placeOnLine, spreadTops } from '../../src/chart/labels.ts';
import { type ChartSpec, decades, leavesAt, niceAxis, yAt } from '../../src/chart/spec.ts';
import { strokeOf } from '../../src/chart/strokes.ts';
import { ChartController, type ChartOptions } from '../../src/controllers/chart.ts';

const spec: ChartSpec = Object.freeze<ChartSpec>({
  x: { scale: 'linear', min: 0, max: 10, ticks: () => [{ value: 0, label: ['0'] }] },
  y: { scale: 'linear', min: 0, max: 10, ticks: () => [{ value: 5, label: ['5'] }] },
  lines: Object.freeze([
    Object.freeze({
      points: Object.freeze([Object.freeze({ x: 0, y: 0 }), Object.freeze({ x: 10, y: 10 })]),
      color: 'a',
      width: 2,
      dash: Object.freeze([8, 3]),
    } as const),
  ]),
  rules: [],
  rings: [],
  labels: [],
  strip: [],
});

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

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

class FakeDrawing {
  static made: FakeDrawing[] = [];
  destroyed = false;
  drawn = 0;
  constructor() {
    FakeDrawing.made.push(this);
  }
  ink = '';
  width = 0;
  draw(_spec: unknown, style: { color: (name: 'ink') => string }, size: { width: number }): void {
    this.drawn += 1;
    this.ink = style.color('ink');
    this.width = size.width;
  }
  read(): void {}
  valueAt(pixel: number): number {
    return pixel;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

function setUp(load: ChartOptions['load'] = async () => ({ ChartDrawing: FakeDrawing }) as never) {
  FakeDrawing.made = [];
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
    color: () => state.color,
    failed,
    load,
  });
  const update = async () => {
    controller.hostUpdated();
    await frame();
    await Promise.resolve();
    await frame();
    await frame();
  };
  return { host, controller, state, failed, update };
}

describe('the chart controller', () => {
  it('draws in a frame after the change, and again only for another spec or look', async () => {
    const { controller, state, update } = setUp();
    controller.hostConnected();
    await update();
    expect(controller.state).toBe('drawn');
    const [drawing] = FakeDrawing.made;
    const drawn = drawing?.drawn ?? 0;
    await update();
    expect(drawing?.drawn).toBe(drawn);
    state.spec = { ...spec };
    await update();
    expect(drawing?.drawn).toBe(drawn + 1);
    state.color = 'rgb(9 9 9)';
    await update();
    expect(drawing?.drawn).toBe(drawn + 2);
    expect(FakeDrawing.made).toHaveLength(1);
  });

  it('draws in the colours of paper for print, at once, and in those of the page afterwards', async () => {
    const { controller, state, update } = setUp();
    controller.hostConnected();
    state.color = 'rgb(250 250 250)';
    await update();
    const [drawing] = FakeDrawing.made;
    dispatchEvent(new Event('beforeprint'));
    expect(drawing?.ink).toBe('rgb(26, 29, 33)');
    expect(drawing?.width).toBe(680);
    dispatchEvent(new Event('afterprint'));
    expect(drawing?.ink).toBe('rgb(250 250 250)');
    expect(drawing?.width).toBe(400);
    controller.hostDisconnected();
  });

  it('has nothing to look at when the page is printed before it is drawn, and asks for it to be said', async () => {
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

  it('destroys the chart when the host leaves or has nothing to draw', async () => {
    const { controller, state, update } = setUp();
    controller.hostConnected();
    await update();
    state.spec = null;
    await update();
    expect(FakeDrawing.made[0]?.destroyed).toBe(true);
    state.spec = spec;
    await update();
    controller.hostDisconnected();
    expect(FakeDrawing.made[1]?.destroyed).toBe(true);
  });

  it('drops a drawing that arrives after the host has left', async () => {
    let arrive: (module: never) => void = () => {};
    const { host, controller, update } = setUp(() => new Promise((resolve) => (arrive = resolve)));
    controller.hostConnected();
    await update();
    controller.hostDisconnected();
    host.remove();
    arrive({ ChartDrawing: FakeDrawing } as never);
    await frame();
    await frame();
    expect(FakeDrawing.made).toEqual([]);
    expect(controller.state).toBe('waiting');
  });

  it('tells of a failure once, and tries again when the host is put back', async () => {
    let online = false;
    const { controller, failed, update } = setUp(async () => {
      if (!online) throw new Error('offline');
      return { ChartDrawing: FakeDrawing } as never;
    });
    controller.hostConnected();
    await update();
    await update();
    expect(controller.state).toBe('failed');
    expect(failed).toHaveBeenCalledTimes(1);
    online = true;
    controller.hostDisconnected();
    controller.hostConnected();
    await update();
    expect(controller.state).toBe('drawn');
  });
});

describe('the drawing', () => {
  const style: ChartStyle = { fontFamily: 'sans-serif', color: () => 'rgb(200, 0, 0)' };
  const made = (size = { width: 400, height: 300, pixelRatio: 2 }) => {
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    return { canvas, drawing: new ChartDrawing(canvas, spec, style, size) };
  };

  it('draws frozen data at the pixel ratio it is told', () => {
    const { canvas, drawing } = made();
    expect([canvas.width, canvas.height]).toEqual([800, 600]);
    drawing.draw(spec, style, { width: 500, height: 300, pixelRatio: 1 });
    expect([canvas.width, canvas.height]).toEqual([500, 300]);
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, 500, 300) ?? { data: [] };
    expect([...data].filter((_, i) => i % 4 === 0).some((red) => red > 150)).toBe(true);
    drawing.destroy();
  });

  it('gives back the x under a pixel, held inside the plot', () => {
    const { drawing } = made();
    expect(drawing.valueAt(-50)).toBe(0);
    expect(drawing.valueAt(5000)).toBe(10);
    expect(drawing.valueAt(200)).toBeGreaterThan(4);
    expect(drawing.valueAt(200)).toBeLessThan(6);
    drawing.destroy();
  });

  it.each([
    ['rgb(10, 20, 30)', 'rgba(10, 20, 30, 0.5)'],
    ['rgba(10, 20, 30, 0.5)', 'rgba(10, 20, 30, 0.25)'],
    ['color(srgb 0.1 0.2 0.3 / 0.5)', 'color(srgb 0.1 0.2 0.3 / 0.25)'],
    ['oklch(0.5 0.1 20)', 'color-mix(in srgb, oklch(0.5 0.1 20) 50%, transparent)'],
  ])('makes %s half as strong', (color, expected) => {
    expect(withOpacity(color, 0.5)).toBe(expected);
  });
});

describe('the pure parts of a chart', () => {
  it.each([
    [0, 45_223, 0, 50_000, 6],
    [0, 50_000, 0, 50_000, 6],
    [0, 0.00031, 0, 0.0004, 5],
    [-120, 480, -200, 600, 5],
    [0, 0, 0, 1, 6],
    [0, 1e300, 0, 1e300, 6],
  ])('covers %d to %d by %d to %d in %i ticks', (low, high, min, max, ticks) => {
    const axis = niceAxis(low, high);
    expect(axis.min).toBeCloseTo(min, 12);
    expect(axis.max / (max || 1)).toBeCloseTo(1, 12);
    expect(axis.values).toHaveLength(ticks);
  });

  it('ticks the powers of ten, fewer where they would touch', () => {
    expect(decades(10, 100_000, 400, 40)).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect(decades(10, 100_000, 100, 40)).toEqual([10, 1000, 100_000]);
  });

  it('reads a line between its corners, after a jump, and not outside', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 2, y: 4 },
      { x: 2, y: 10 },
      { x: 4, y: 12 },
    ];
    expect([yAt(points, 1), yAt(points, 2), yAt(points, 3), yAt(points, 4)]).toEqual([2, 10, 11, 12]);
    expect([yAt(points, -1), yAt(points, 5)]).toEqual([null, null]);
    expect(leavesAt(points, 11)).toEqual({ x: 3, y: 11 });
    expect(leavesAt(points, 20)).toBeNull();
  });

  it('gives baseline, candidate and others their own strokes, all different', () => {
    const dashes = Array.from({ length: 8 }, (_, i) => strokeOf(i, 3)).map(({ color, dash }) => color + dash);
    expect(new Set(dashes).size).toBe(8);
    expect(strokeOf(3, 3)).toMatchObject({ color: 'b', dash: [] });
    expect(strokeOf(0, 3)).toMatchObject({ color: 'a', dash: [8, 3] });
    expect(strokeOf(1, 3)).toEqual(strokeOf(2, 1));
  });

  it('is narrow below 480 pixels', () => {
    expect([isNarrow(479), isNarrow(480)]).toEqual([true, false]);
  });

  it.each([
    ['right where there is room', [100], [[80, 40]], [{ variant: 0, side: 'right' }]],
    ['left where the right would overrun', [350], [[80, 40]], [{ variant: 0, side: 'left' }]],
    [
      'shorter where neither side takes the long wording',
      [60],
      [[380, 100]],
      [{ variant: 1, side: 'right' }],
    ],
    [
      'away from another flag',
      [100, 150],
      [[80], [80]],
      [
        { variant: 0, side: 'left' },
        { variant: 0, side: 'right' },
      ],
    ],
    ['nowhere when nothing fits', [100], [[900]], [{ variant: -1, side: 'right' }]],
  ] as const)('sets a flag %s', (_name, xs, widths, expected) => {
    expect(placeFlags(xs, widths, 0, 400)).toEqual(expected);
  });

  it('keeps the flag of more weight where there is room for one', () => {
    const at = (weights: readonly number[]) =>
      placeFlags([300, 310], [[280], [280]], 0, 400, weights).map(({ variant }) => variant);
    expect(at([1, 3])).toEqual([-1, 0]);
    expect(at([3, 1])).toEqual([0, -1]);
    // Near the left edge, beside another rule: the flag runs over the rule, which then has none.
    expect(placeFlags([20, 40], [[120], [390]], 0, 400, [3, 1])).toEqual([
      { variant: 0, side: 'right' },
      { variant: -1, side: 'right' },
    ]);
  });

  it('puts words around a point where no line and no other words are, else nowhere', () => {
    const inside = { left: 0, top: 0, right: 200, bottom: 200 };
    const places = aroundPoint({ x: 100, y: 100 }, { width: 60, height: 16 });
    expect(places).toHaveLength(4);
    const over = [
      { x: 0, y: 88 },
      { x: 200, y: 88 },
    ];
    const free = firstFree(places, inside, [over], []);
    expect(free?.top).toBeGreaterThan(100);
    const under = over.map(({ x }) => ({ x, y: 112 }));
    expect(firstFree(places, inside, [over, under], [])).toBeNull();
    expect(firstFree(places, inside, [], [inside])).toBeNull();
  });

  it('moves names apart in their order, inside the column', () => {
    expect(spreadTops([10, 12, 200], [30, 30, 30], 0, 300)).toEqual([10, 42, 200]);
    expect(spreadTops([290, 280], [30, 30], 0, 300)).toEqual([270, 238]);
    expect(spreadTops([5, 0], [10, 10], 0, 300)).toEqual([12, 0]);
  });

  it('puts a name beside its line, off the other line', () => {
    const line = [
      { x: 0, y: 100 },
      { x: 300, y: 100 },
    ];
    const other = [
      { x: 0, y: 80 },
      { x: 300, y: 80 },
    ];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const box = placeOnLine(line, { width: 50, height: 16 }, inside, [line, other], []);
    expect(box?.top).toBeGreaterThan(100);
  });

  it('puts a name further off where the near places are crossed', () => {
    const straight = (y: number) => [
      { x: 0, y },
      { x: 300, y },
    ];
    const [line, below, above] = [straight(100), straight(112), straight(60)];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const size = { width: 50, height: 16 };
    const written = [{ left: 0, top: 86, right: 300, bottom: 94 }];
    // Below it would cross a line, and above it what is written: between that and the next line it is free.
    expect(placeOnLine(line, size, inside, [line, below, above], written)?.top).toBe(70);
  });

  it('puts a name over its own line where names stand on lines', () => {
    const line = [
      { x: 0, y: 100 },
      { x: 300, y: 40 },
    ];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const box = placeOnLine(line, { width: 50, height: 16 }, inside, [line], [], true);
    const middle = ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
    expect(((box?.top ?? 0) + (box?.bottom ?? 0)) / 2).toBeCloseTo(100 - middle / 5, 6);
  });
});
