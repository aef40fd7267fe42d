/** `ft-breakeven count`: counts the tokens of texts. */
import { withEstimateMark } from '../i18n/format.ts';
import { characterClasses } from '../tokenizers/characters.ts';
import { estimateTokenizer } from '../tokenizers/estimate.ts';
import { loadBuiltIn } from '../tokenizers/load.ts';
import { nextCut } from '../tokenizers/safe-cut.ts';
import type { Command } from './command.ts';
import { textOf } from './disk-file.ts';
import { megabytes, wholeNumber } from './numbers.ts';
import { countsExactly, givenFiles, styleOf, tokenizerOption } from './options.ts';
import { printedJson, table } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';

/**
 * Number of characters (UTF-16 units) that are counted at a time. A text is cut only where both parts together have as many tokens as
 * the whole text.
 */
const sliceUnits = 1_000_000;

interface FileCount {
  readonly file: string;
  readonly tokens: number;
  readonly characters: number;
}

/** Counts each file, or standard input if no file is given. */
export const count: Command = {
  usage: 'count [FILE…] [--model MODEL | --encoding ENCODING]',
  about: 'Count the tokens of any text.',
  options: ['json', 'markdown', 'model', 'encoding'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const choice = tokenizerOption(values);
    const { encoding, family } = choice;
    const tokenizer = encoding === null ? estimateTokenizer(family) : await loadBuiltIn(encoding);
    const isExact = countsExactly(choice);
    const counts: FileCount[] = [];
    for (const path of givenFiles(files)) {
      counts.push(await countFile(path, (text) => tokenizer.count(text), terminal));
    }
    terminal.progress('');
    if (style === 'json') {
      await terminal.write(printedJson({ tokenizer: tokenizer.id, exact: isExact, files: counts }));
      return 0;
    }
    const sumOf = (numberIn: (each: FileCount) => number): number =>
      counts.reduce((total, each) => total + numberIn(each), 0);
    const rows = counts.map((each) => [each.file, each.tokens, each.characters] as const);
    const total = ['total', sumOf(({ tokens }) => tokens), sumOf(({ characters }) => characters)] as const;
    const rowsAndTotal = rows.length > 1 ? [...rows, total] : rows;
    const cells = rowsAndTotal.map(([file, tokens, characters]) => [
      file,
      withEstimateMark(wholeNumber(tokens), { approximate: !isExact }, tokens),
      wholeNumber(characters),
    ]);
    await terminal.write(table(['file', 'tokens', 'characters'], cells, style, 1));
    return 0;
  },
};

async function countFile(
  path: string,
  countText: (text: string) => number,
  terminal: Terminal,
): Promise<FileCount> {
  const classes = characterClasses();
  let [text, tokens, characters] = ['', 0, 0];
  /**
   * Counts from the start of `text`, and removes what is counted. Stops when at most `maxRest` characters are left, or when the rest can
   * only be cut once more text is known.
   */
  const countAllBut = (maxRest: number): void => {
    while (text.length > maxRest) {
      // The last characters read so far may form one token with the characters that follow them, so they are counted later.
      const to = nextCut(text, 0, Math.min(sliceUnits, text.length), classes);
      if (to === text.length && maxRest > 0) return;
      tokens += countText(text.slice(0, to));
      text = text.slice(to);
    }
  };
  for await (const { text: slice, done } of textOf(path, terminal)) {
    if (slice.includes('\0')) throw new CommandError(`${path}: this is not a text.`);
    text += slice;
    characters += slice.length;
    countAllBut(sliceUnits);
    terminal.progress(`${path}: ${megabytes(done)}`);
  }
  countAllBut(0);
  return { file: path, tokens, characters };
}
