/**
 * A formula of the working with its figures inserted, as pieces to render: inputs are highlighted, exponents are
 * raised, rounding and maximum are written in words. The caller decides how figures are written.
 */
import { fieldAt } from '../../core/index.ts';
import { partOf } from '../../core/scenario/path-parts.ts';
import type { Operand } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A piece of a formula, or of the text in its place. */
export interface Piece {
  readonly text: string;
  /** Whether the piece is an input, shown in bold. */
  readonly figure: boolean;
  /** Whether the piece is part of an exponent. */
  readonly raised?: boolean;
  /** Whether the piece refers to another view, which does not exist on paper. */
  readonly pointer?: boolean;
}

/** Words around rounded and compared terms. */
type Words = Pick<Messages['working'], 'larger' | 'roundedUp' | 'roundedDown'>;

/** Names (Latin or Greek, with an optional index), numbers, and single signs. */
const tokens = /1e6|[A-Za-zα-ωφ][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?|\d+(?:\.\d+)?|[^\s]/g;
const signs: Readonly<Record<string, string>> = {
  '+': ' + ',
  '-': ' − ',
  '·': ' × ',
  '/': ' ÷ ',
  ',': ', ',
  '1e6': '1M',
};
/** A factor that absorbs rounding errors of floating-point arithmetic; it is not shown. */
const guard = ' · (1 - 1e-9)';

/** How figures are written. */
export interface Writing {
  /** Writes an operand: its digits, its unit unless it is an exponent, and brackets around a negative value. */
  readonly operand: (operand: Operand, isExponent: boolean) => string;
  /** Writes a number that is part of the formula itself. */
  readonly number: (value: number) => string;
}

/** The pieces of a formula. */
export function piecesOf(
  formula: string,
  operands: readonly Operand[],
  write: Writing,
  messages: Words,
): readonly Piece[] {
  const bySymbol = new Map(operands.map((operand) => [operand.symbol, operand]));
  const around: Readonly<Record<string, readonly string[]>> = {
    max: messages.larger,
    ceil: messages.roundedUp,
    floor: messages.roundedDown,
  };
  const list = formula.replace(guard, '').match(tokens) ?? [];

  /** The pieces of `list` between two indices; brackets are balanced between them. */
  const read = (from: number, to: number): readonly Piece[] => {
    const found: Piece[] = [];
    for (let at = from; at < to; at += 1) {
      const token = list[at] ?? '';
      const operand = bySymbol.get(token);
      if (token === 'exp' || token === '^') {
        if (token === 'exp') found.push(plain('e'));
        const end = list[at + 1] === '(' ? closing(list, at + 1) : at + 1;
        const inside = list[at + 1] === '(' ? read(at + 2, end) : read(at + 1, end + 1);
        found.push(...inside.map((piece) => ({ ...piece, raised: true })));
        at = end;
      } else if (around[token] && list[at + 1] === '(') {
        const end = closing(list, at + 1);
        const phrase = spoken(around[token], argumentsIn(list, at + 2, end, read));
        // Next to an operator, words need brackets that show where they end.
        const alone = at === from && end === to - 1;
        found.push(...(alone ? phrase : [plain('('), ...phrase, plain(')')]));
        at = end;
      } else if (operand) {
        const isExponent = list[at - 1] === '^';
        found.push({ text: write.operand(operand, isExponent), figure: isTyped(operand) });
      } else if (/^\d/.test(token) && !signs[token]) found.push(plain(write.number(Number(token))));
      else {
        const leads = token === '-' && (at === from || list[at - 1] === '(');
        found.push(plain(leads ? '−' : (signs[token] ?? token)));
      }
    }
    return found;
  };
  return joined(read(0, list.length));
}

const plain = (text: string): Piece => ({ text, figure: false });

/** The index of the bracket that closes the one at `open`. */
function closing(list: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1;
    if (list[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return list.length;
}

/** The arguments of a function, separated at commas outside of inner brackets. */
function argumentsIn(
  list: readonly string[],
  from: number,
  to: number,
  read: (from: number, to: number) => readonly Piece[],
): readonly (readonly Piece[])[] {
  const found: (readonly Piece[])[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (list[at] === '(') at = closing(list, at);
    else if (list[at] === ',') {
      found.push(read(start, at));
      start = at + 1;
    }
  }
  return [...found, read(start, to)];
}

function spoken(around: readonly string[], parts: readonly (readonly Piece[])[]): readonly Piece[] {
  return [plain(around[0] ?? ''), ...parts.flatMap((part, i) => [...part, plain(around[i + 1] ?? '')])];
}

/** Joins adjacent pieces of one kind and leaves out empty ones. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = found.at(-1);
    const alike = last && !last.figure && !piece.figure && last.raised === piece.raised;
    if (alike) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

/** Whether the user entered an operand; prices do not count, since they have lines of their own. */
export function isTyped({ label }: Operand): boolean {
  // The requests of month 1 are an input.
  if (label === 'month.requests') return true;
  if (['rates', 'rateChanges', 'month'].includes(partOf(label))) return false;
  return fieldAt(`approaches[0].${label}`) !== null || fieldAt(label) !== null;
}
