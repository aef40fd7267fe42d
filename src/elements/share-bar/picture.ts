/** Makes a picture of a view: the verdict and a title above the canvas of the view, and the sources below. */
import { domToCanvas } from 'modern-screenshot';
import type { TabView } from '../common/scenario/tab-view.ts';
import { size, type TextSize, weight } from '../common/styles/tokens.ts';

/** The style of the texts. Colours are CSS colours. */
export interface PictureLook {
  readonly background: string;
  readonly ink: string;
  readonly fontFamily: string;
}

/** The texts around the view. */
export interface PictureTexts {
  /** Lines of text above the view, wrapped to its width. The first line is bold. */
  readonly caption: readonly string[];
  /** The title of the view, directly above it. A wider gap separates it from the caption. */
  readonly title: string;
  /** The names of the axes of a chart, shown under the title. `''` for none. */
  readonly note: string;
  /** The sources and the date of the prices, shown below the view. */
  readonly source: string;
}

/** Space around the content of the picture, in CSS pixels. */
const margin = 24;

/** Space between two texts of the caption, in CSS pixels. */
const gap = 6;

/** Height of a line as a multiple of its font size. */
const lineHeight = 1.35;

/** Space above the title, in CSS pixels. */
const wideGap = 16;

/** A size of text in CSS pixels. The text of the page does not change it, so that every page makes the same picture. */
const pixels = (name: TextSize): number => 16 * Number.parseFloat(size(name).cssText);

const verdictFont = { size: pixels('heading'), weight: weight.strong, above: 0 };

const textFont = { size: pixels('caption'), weight: weight.normal, above: gap };

const titleFont = { size: pixels('caption'), weight: weight.strong, above: wideGap };

const noteFont = { size: pixels('caption'), weight: weight.normal, above: 0 };

const sourceFont = { size: pixels('mini'), weight: weight.normal, above: gap };

/** A font of the picture. `above` is the space above a text, in CSS pixels. */
interface Font {
  readonly size: number;
  readonly weight: number;
  readonly above: number;
}

/** One line of text, with its CSS font, and its size and the space above it in CSS pixels. */
interface Line {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly above: number;
}

/** The height of the lines above or below the view, with the space between them and the view; 0 if there are no lines. */
function heightOf(lines: readonly Line[]): number {
  const height = lines.reduce((sum, { above, size }) => sum + above + size * lineHeight, 0);
  return lines.length > 0 ? height + 2 * gap : 0;
}

/**
 * The picture as PNG: a view on a canvas with the texts around it. `pixelRatio` is the number of pixels for each CSS pixel, in the picture
 * and on the canvas of the view. Rejects if the canvas is empty or the browser refuses.
 */
export async function pictureOf(
  view: HTMLCanvasElement,
  pixelRatio: number,
  look: PictureLook & PictureTexts,
): Promise<Blob> {
  if (view.width === 0 || view.height === 0) throw new RangeError('The view is not shown.');
  const width = view.width / pixelRatio;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas.');
  const wrappedLines = (texts: readonly (Font & { readonly text: string })[]): readonly Line[] =>
    texts
      .filter(({ text }) => text !== '')
      .flatMap(({ text, size, weight, above }, index) => {
        const font = `${weight} ${size}px ${look.fontFamily || 'sans-serif'}`;
        context.font = font;
        const lineTexts = wrap(text, width, (piece) => context.measureText(piece).width);
        return lineTexts.map((lineText, row) => ({
          text: lineText,
          font,
          size,
          above: index > 0 && row === 0 ? above : 0,
        }));
      });
  const head = wrappedLines([
    ...look.caption.map((text, index) => ({ text, ...(index === 0 ? verdictFont : textFont) })),
    { text: look.title, ...titleFont },
    { text: look.note, ...noteFont },
  ]);
  const foot = wrappedLines([{ text: look.source, ...sourceFont }]);
  const viewTop = margin + heightOf(head);
  const viewHeight = view.height / pixelRatio;
  canvas.width = Math.ceil((width + 2 * margin) * pixelRatio);
  canvas.height = Math.ceil((viewTop + viewHeight + heightOf(foot) + margin) * pixelRatio);
  context.fillStyle = look.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = look.ink;
  context.textBaseline = 'top';
  const write = (lines: readonly Line[], top: number): void => {
    let y = top;
    for (const { text, font, size, above } of lines) {
      y += above;
      context.font = font;
      context.fillText(text, margin, y);
      y += size * lineHeight;
    }
  };
  write(head, margin);
  write(foot, viewTop + viewHeight + 2 * gap);
  context.drawImage(view, margin, viewTop, width, viewHeight);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))),
      'image/png',
    );
  });
}

/** Breaks a text at its spaces into lines of at most `width`. A longer word has its own line. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const lastLine = lines.at(-1);
    const longerLine = lastLine === undefined ? word : `${lastLine} ${word}`;
    if (lastLine === undefined || measure(longerLine) > width) lines.push(word);
    else lines[lines.length - 1] = longerLine;
    return lines;
  }, []);
}

/** The selector of the elements that a picture leaves out: controls, which are not printed either, and closed disclosures. */
const omittedSelector = '.action, .screen-only, details:not([open])';

/**
 * The view on a canvas: its chart, or, for a view without a chart, all its content, also what is scrolled out of sight. `pixelRatio`
 * is the number of pixels for each CSS pixel. Rejects if the policy of the page refuses images from `data:`.
 */
export async function canvasOf(view: TabView, pixelRatio: number): Promise<HTMLCanvasElement> {
  const chart = view.toCanvas(pixelRatio);
  if (chart) return chart;
  const scrollBoxes = [...view.renderRoot.querySelectorAll('.scroll')].filter(
    (box) => !box.closest(omittedSelector),
  );
  const overflow = Math.max(
    0,
    ...scrollBoxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  );
  const draw = (options: { readonly font?: false } = {}): Promise<HTMLCanvasElement> =>
    domToCanvas(view, {
      ...options,
      scale: pixelRatio,
      width: view.offsetWidth + overflow,
      filter: (node) => !(node instanceof Element && node.matches(omittedSelector)),
      onCloneEachNode: (clone) => {
        if (!(clone instanceof HTMLElement)) return;
        if (clone.matches('.scroll')) clone.style.overflow = 'visible';
        // modern-screenshot does not copy a declaration that it believes to be the browser's default. In Firefox, it believes that the
        // default margin of a paragraph is 0, and does not copy a margin of 0. Without this line, the paragraph gets its default margin.
        if (clone.style.marginBlock === '') clone.style.marginBlock = '0';
      },
    });
  // A strict policy refuses the style element by which the fonts of the page are read.
  const canvas = await draw().catch(() => draw({ font: false }));
  return withoutEmptyRows(canvas);
}

/**
 * The canvas without the empty rows at its end, where the controls were that the picture leaves out. Throws if the whole canvas is
 * empty.
 */
function withoutEmptyRows(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const context = canvas.getContext('2d');
  const { width, height } = canvas;
  if (!context || width === 0 || height === 0) return canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const rowBytes = 4 * width;
  const isEmpty = (row: number): boolean => {
    // The fourth byte of a pixel is its opacity.
    for (let i = row * rowBytes + 3; i < (row + 1) * rowBytes; i += 4) if (data[i] !== 0) return false;
    return true;
  };
  let rows = height;
  while (rows > 0 && isEmpty(rows - 1)) rows -= 1;
  // A policy without `img-src data:` refuses the image from which the canvas is drawn.
  if (rows === 0) throw new Error('The page permits no picture of this view.');
  if (rows === height) return canvas;
  const shorterCanvas = Object.assign(document.createElement('canvas'), { width, height: rows });
  shorterCanvas.getContext('2d')?.drawImage(canvas, 0, 0);
  return shorterCanvas;
}
