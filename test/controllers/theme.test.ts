/** Tests that dark and light themes are recognised on pages that set them by different means of CSS. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../src/define/verdict.ts';
import type { FtVerdict } from '../../src/elements/verdict/verdict.ts';
import { addVerdictInside, colorIn, contrastOf } from '../harness/theme.ts';
import { until } from '../harness/wait.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** An element in the markup `html`, in place of its `<slot>`. It is removed after the test. */
function elementIn(html: string): FtVerdict {
  const box = document.createElement('div');
  box.innerHTML = html.replace('<slot>', '<ft-verdict></ft-verdict>');
  document.body.append(box);
  cleanUps.push(() => box.remove());
  return box.querySelector('ft-verdict') as FtVerdict;
}

/** Sets an attribute of an element, and restores it after the test. */
function setForTest(element: Element, name: string, value: string): void {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  cleanUps.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
}

const isDark = (element: Element): boolean => element.matches(':state(dark)');
const surfaceOf = (element: Element): string => getComputedStyle(element).getPropertyValue('--_page-surface');

const lightText = 'color: rgb(230, 231, 232)';
const darkText = 'color: rgb(20, 21, 22)';

describe('a dark theme', () => {
  it.each([
    ['rgb()', 'rgb(15, 18, 22)'],
    ['hsl()', 'hsl(220 20% 8%)'],
    ['oklch()', 'oklch(0.2 0.02 260)'],
    ['oklab()', 'oklab(0.2 0 -0.02)'],
    ['lab()', 'lab(8 0 -4)'],
    ['lch()', 'lch(8 4 260)'],
    ['color(display-p3 …)', 'color(display-p3 0.06 0.07 0.09)'],
    ['color-mix() in oklab', 'color-mix(in oklab, black 90%, white)'],
    ['a gradient', 'linear-gradient(oklch(0.2 0.02 260), #101418)'],
    ['a gradient over white', 'linear-gradient(#101418, #202428), white'],
    ['a picture, with light text', 'url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) white'],
  ])('is recognised by its background: %s', (_name, background) => {
    expect(isDark(elementIn(`<div style="background: ${background}; ${lightText}"><slot></div>`))).toBe(true);
  });

  it('is recognised through a translucent card', () => {
    const card = `<div style="background: black; ${lightText}"><div style="background: rgb(255 255 255 / 8%)"><slot></div></div>`;
    const element = elementIn(card);
    expect(isDark(element)).toBe(true);
    expect(surfaceOf(element)).toBe('rgb(20 20 20)');
  });

  it('is recognised if the text has another colour space', () => {
    const page = '<div style="background: #0f1216; color: oklch(0.93 0.01 260)"><slot></div>';
    expect(isDark(elementIn(page))).toBe(true);
  });

  it('is recognised by a meta element with a colour scheme, without any style', () => {
    const meta = document.createElement('meta');
    meta.name = 'color-scheme';
    meta.content = 'dark';
    document.head.append(meta);
    cleanUps.push(() => meta.remove());
    const element = elementIn('<slot>');
    expect(surfaceOf(element)).toBe('rgb(18 18 18)');
  });
});

describe('a light theme', () => {
  it.each([
    ['oklch()', 'oklch(0.97 0.01 90)'],
    ['a gradient', 'linear-gradient(white, oklch(0.95 0.02 200))'],
    ['a translucent card on white', 'rgb(0 0 0 / 6%)'],
  ])('is recognised by its background: %s', (_name, background) => {
    expect(isDark(elementIn(`<div style="background: ${background}; ${darkText}"><slot></div>`))).toBe(false);
  });
});

describe('muted text', () => {
  it.each([
    ['VitePress', '#3c3c43', '#fff'],
    ['VitePress, dark', '#dfdfd6', '#1b1b1f'],
    ['Starlight', 'hsl(224, 10%, 23%)', '#fff'],
    ['Starlight, dark', 'hsl(224, 6%, 77%)', 'hsl(224, 10%, 10%)'],
    ['Material', '#000000de', '#fff'],
    ['Storybook', '#2e3338', '#fff'],
    ['Solarized', '#586e75', '#fdf6e3'],
    ['near black', '#1a1d21', '#fff'],
  ])('has enough contrast on a page with the colours of %s', (_name, ink, background) => {
    const element = elementIn(`<div style="background: ${background}; color: ${ink}"><slot></div>`);
    expect(contrastOf(colorIn(element, '--_muted'), background)).toBeGreaterThanOrEqual(4.5);
  });

  it('is lighter than other text', () => {
    const element = elementIn(`<div style="background: #fff; color: #1a1d21"><slot></div>`);
    expect(contrastOf(colorIn(element, '--_muted'), '#fff')).toBeLessThan(6);
  });
});

describe('a theme that is switched at run time', () => {
  const sheet = `<style>
    [theme='night'] .page, .night .page, .page.night { background: oklch(0.2 0.02 260); ${lightText} }
  </style>`;

  it.each([
    ['an attribute of the root element', () => setForTest(document.documentElement, 'theme', 'night')],
    ['a class of an ancestor', (element: Element) => element.closest('.outer')?.classList.add('night')],
    ['a class of the box', (element: Element) => element.closest('.page')?.classList.add('night')],
  ])('is followed if it is set by %s', async (_name, change) => {
    const element = elementIn(`${sheet}<div class="outer"><div class="page"><slot></div></div>`);
    expect(isDark(element)).toBe(false);
    change(element);
    await until(() => isDark(element));
  });

  it('is followed by an inner element, which inherits the colours of the outer one and reads no colours when it is added', async () => {
    const outer = elementIn(`${sheet}<div class="page night"><slot></div>`);
    const readStyles = vi.spyOn(window, 'getComputedStyle');
    const inner = addVerdictInside(outer);
    expect(readStyles).not.toHaveBeenCalled();
    expect(surfaceOf(inner)).toBe(surfaceOf(outer));
    await until(() => isDark(inner));
    outer.closest('.page')?.classList.remove('night');
    await until(() => !isDark(inner) && !isDark(outer));
    expect(surfaceOf(inner)).toBe(surfaceOf(outer));
  });

  it('is read by an inner element if the page gives this element colours of its own', async () => {
    const outer = elementIn(`<div style="background: white; ${darkText}"><slot></div>`);
    const inner = addVerdictInside(outer, `background: black; ${lightText}`);
    await until(() => isDark(inner));
    expect(surfaceOf(inner)).toBe('rgb(0 0 0)');
    expect(isDark(outer)).toBe(false);
  });
});
