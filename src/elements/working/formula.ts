/**
 * A formula of the working with its figures inserted, as pieces to render. Inputs are highlighted, exponents are
 * raised, and rounding and maximum are written as words. The caller formats the figures.
 */
import { fieldAt } from '../../core/index.ts';
import { partOf } from '../../core/scenario/path-parts.ts';
import type { Operand } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A piece of a formula, or of the text in its place. */
export interface Piece {
  readonly text: string;
  /** Whether the piece is an input, shown in bold. */
  readonly isInput: boolean;
  /** Whether the piece is part of an exponent. */
  readonly isExponent?: boolean;
  /** The parts of the text that are English in every language. */
  readonly english?: readonly string[];
  /** Whether the piece refers to another view, which paper does not have. */
  readonly isReference?: boolean;
}

/** A text that is no input. */
export const textPiece = (text: string): Piece => ({ text, isInput: false });

/** The phrases around terms that are rounded or compared, and the number that is written as a word. */
type FormulaMessages = Pick<Messages['working'], 'larger' | 'roundedUp' | 'roundedDown' | 'million'>;

/** Splits a formula into names (Latin or Greek, with an optional index), numbers, and single signs. */
const formulaTokens = /1e6|[A-Za-zα-ωφ][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?|\d+(?:\.\d+)?|[^\s]/g;
/** The signs of a formula as they are shown. */
const shownSigns: Readonly<Record<string, string>> = {
  '+': ' + ',
  '-': ' − ',
  '·': ' × ',
  '/': ' ÷ ',
  ',': ', ',
};
/** A factor that protects against rounding errors of floating-point arithmetic. It is not shown. */
const roundingGuard = ' · (1 - 1e-9)';

/** The formatters of the figures. */
export interface FigureFormatters {
  /** Formats an operand: its digits, its unit unless it is an exponent, and brackets around a negative value. */
  readonly operand: (operand: Operand, isExponent: boolean) => string;
  /** Formats a number that is part of the formula itself. */
  readonly number: (value: number) => string;
}

/** The pieces of a formula. */
export function piecesOf(
  formula: string,
  operands: readonly Operand[],
  formatters: FigureFormatters,
  messages: FormulaMessages,
): readonly Piece[] {
  const bySymbol = new Map(operands.map((operand) => [operand.symbol, operand]));
  const phrases: Readonly<Record<string, readonly string[]>> = {
    max: messages.larger,
    ceil: messages.roundedUp,
    floor: messages.roundedDown,
  };
  const writtenSigns: Readonly<Record<string, string>> = { ...shownSigns, '1e6': messages.million };
  const tokens = formula.replace(roundingGuard, '').match(formulaTokens) ?? [];

  /** The pieces of the tokens between two indices. Brackets between them are balanced. */
  const piecesBetween = (from: number, to: number): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] ?? '';
      const operand = bySymbol.get(token);
      if (token === 'exp' || token === '^') {
        if (token === 'exp') pieces.push(textPiece('e'));
        const end = tokens[at + 1] === '(' ? closingBracket(tokens, at + 1) : at + 1;
        const exponent = tokens[at + 1] === '(' ? piecesBetween(at + 2, end) : piecesBetween(at + 1, end + 1);
        pieces.push(...exponent.map((piece) => ({ ...piece, isExponent: true })));
        at = end;
      } else if (phrases[token] && tokens[at + 1] === '(') {
        const end = closingBracket(tokens, at + 1);
        const phrase = withPhrase(phrases[token], argumentsIn(tokens, at + 2, end, piecesBetween));
        // Next to an operator, brackets show where the words end.
        const isWholeFormula = at === from && end === to - 1;
        pieces.push(...(isWholeFormula ? phrase : [textPiece('('), ...phrase, textPiece(')')]));
        at = end;
      } else if (operand) {
        const isExponent = tokens[at - 1] === '^';
        pieces.push({ text: formatters.operand(operand, isExponent), isInput: isTyped(operand) });
      } else if (/^\d/.test(token) && !writtenSigns[token])
        pieces.push(textPiece(formatters.number(Number(token))));
      else {
        const isNegativeSign = token === '-' && (at === from || tokens[at - 1] === '(');
        pieces.push(textPiece(isNegativeSign ? '−' : (writtenSigns[token] ?? token)));
      }
    }
    return pieces;
  };
  return joinedPieces(piecesBetween(0, tokens.length));
}

/** The index of the bracket that closes the one at `open`. */
function closingBracket(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The pieces of each argument of a function. Arguments are separated at commas outside of inner brackets. */
function argumentsIn(
  tokens: readonly string[],
  from: number,
  to: number,
  piecesBetween: (from: number, to: number) => readonly Piece[],
): readonly (readonly Piece[])[] {
  const piecesByArgument: (readonly Piece[])[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (tokens[at] === '(') at = closingBracket(tokens, at);
    else if (tokens[at] === ',') {
      piecesByArgument.push(piecesBetween(start, at));
      start = at + 1;
    }
  }
  return [...piecesByArgument, piecesBetween(start, to)];
}

/** The arguments of a function, between the words of its phrase. */
function withPhrase(
  words: readonly string[],
  piecesByArgument: readonly (readonly Piece[])[],
): readonly Piece[] {
  return [
    textPiece(words[0] ?? ''),
    ...piecesByArgument.flatMap((pieces, i) => [...pieces, textPiece(words[i + 1] ?? '')]),
  ];
}

/** Joins adjacent pieces of one kind and removes empty ones. */
function joinedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    const canJoin = last && !last.isInput && !piece.isInput && last.isExponent === piece.isExponent;
    if (canJoin) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Whether the user entered an operand. Prices do not count, because they have their own lines. */
export function isTyped({ label }: Operand): boolean {
  // The requests of month 1 are an input.
  if (label === 'month.requests') return true;
  if (['rates', 'rateChanges', 'month'].includes(partOf(label))) return false;
  return fieldAt(`approaches[0].${label}`) !== null || fieldAt(label) !== null;
}
