/**
 * A picture of the chart that can stand alone: the canvas on the page's background, the verdict above it.
 * Knows pixels and colours; not what is drawn.
 */

/** How the picture looks. Colours as CSS colours. */
export interface PictureLook {
  readonly background: string;
  readonly ink: string;
  readonly fontFamily: string;
  /** Lines of text above the chart, wrapped to its width; the first one bold. */
  readonly caption: readonly string[];
  /** What the chart shows: right above it, set off from the caption. */
  readonly title: string;
  /** Under the title: what its axes are. */
  readonly note: string;
}

const margin = 24;
/** Between one text of the caption and the next. */
const gap = 6;
const lineHeight = 1.35;
/** Above the title. */
const wideGap = 16;
const verdictFont = { size: 20, weight: 650, above: 0 };
const textFont = { size: 13, weight: 400, above: gap };
const titleFont = { size: 13, weight: 650, above: wideGap };
const noteFont = { size: 13, weight: 400, above: 0 };

/** The picture as PNG, at the canvas's own resolution. Rejects for an empty canvas or a browser that refuses. */
export async function pictureOf(chart: HTMLCanvasElement, look: PictureLook): Promise<Blob> {
  if (chart.width === 0 || chart.height === 0) throw new RangeError('The chart is not drawn.');
  const scale = chart.width / (chart.clientWidth || chart.width);
  const width = chart.width / scale;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas.');
  const texts = [
    ...look.caption.map((text, index) => ({ text, ...(index === 0 ? verdictFont : textFont) })),
    { text: look.title, ...titleFont },
    { text: look.note, ...noteFont },
  ].filter(({ text }) => text !== '');
  const lines = texts.flatMap(({ text, size, weight, above }, index) => {
    const font = `${weight} ${size}px ${look.fontFamily || 'sans-serif'}`;
    pen.font = font;
    const rows = wrap(text, width, (piece) => pen.measureText(piece).width);
    return rows.map((line, row) => ({ line, font, size, above: index > 0 && row === 0 ? above : 0 }));
  });
  const head =
    lines.reduce((height, { size, above }) => height + above + size * lineHeight, 0) +
    (lines.length > 0 ? 2 * gap : 0);
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((chart.height / scale + head + 2 * margin) * scale);
  pen.fillStyle = look.background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = look.ink;
  pen.textBaseline = 'top';
  let y = margin;
  for (const { line, font, size, above } of lines) {
    y += above;
    pen.font = font;
    pen.fillText(line, margin, y);
    y += size * lineHeight;
  }
  pen.drawImage(chart, margin, margin + head, width, chart.height / scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))), 'image/png');
  });
}

/** Breaks a text at its spaces into lines of at most `width`; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
    return lines;
  }, []);
}
