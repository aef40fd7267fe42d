/** Splits a prompt into pieces with names and token counts (for `promptParts` of the core), and puts the parts of a prompt in another order. */
import type { PromptPiece, PromptTrial } from '../../core/decision/prompt-part-types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import { type Section, sectionsOf } from '../../prompt/sections.ts';
import type { Totals } from '../../prompt/totals.ts';
import { memoizeLast } from '../common/memoize-last.ts';

/** One piece of a prompt: a part, an example or another section of a part, or the tokens of the chat format. */
export interface ShownPiece extends PromptPiece {
  readonly name: string;
  /** The start of the text of the piece. */
  readonly excerpt: string;
  /** Language of the text of the piece (BCP 47). Absent if it is not known. */
  readonly lang?: string;
  /** Indices of the parts of the prompt that contain the piece; empty for the chat format. */
  readonly parts: readonly number[];
  /** Whether the piece can be left out of the prompt. */
  readonly isRemovable: boolean;
}

/** The prompt of an approach. */
export interface ApproachPrompt {
  /** The id of the approach. */
  readonly id: string;
  readonly parts: readonly PromptPart[];
  /** Whether the chat format is counted too. */
  readonly chat?: boolean;
}

/** A function from a prompt to its sections. The same parts give the same object. */
export const memoizedSections = (): ((parts: readonly PromptPart[]) => readonly Section[]) =>
  memoizeLast((parts: readonly PromptPart[]) => sectionsOf(parts));

/** The sections as parts, for counting. */
export function countedParts(sections: readonly Section[]): readonly PromptPart[] {
  return sections.map(({ part }) => part);
}

/** The messages from which pieces get their names. */
export interface PieceNames {
  readonly text: Messages['promptParts'];
  readonly counter: Messages['counter'];
}

/** Maximum length of an excerpt, in UTF-16 units. */
const maxExcerptUnits = 90;

/** The pieces with their tokens. `totals` are the totals of the parts from `countedParts`. Pieces without text are left out. */
export function piecesOf(
  parts: readonly PromptPart[],
  sections: readonly Section[],
  totals: Totals,
  names: PieceNames,
): readonly ShownPiece[] {
  const groups = groupsOf(sections);
  const labels = namesOf(
    groups.map((group) => group[0]?.section as Section),
    names,
  );
  const prefixEnd = groups.findIndex((group) => group.some(({ section }) => !section.part.fixed));
  const pieces = groups.flatMap((group, at): ShownPiece[] => {
    const [first] = group;
    const text = group.map(({ section }) => section.part.text).join('');
    if (!first || text === '') return [];
    const { kind, part } = first.section;
    const isInPrefix = prefixEnd < 0 || at < prefixEnd;
    // The fixed start of a text with a placeholder belongs to that text and cannot move alone.
    const hasVaryingEnd = group.some(({ section }) => hasPlaceholder(sections, section));
    const fixed = group.every(({ section }) => section.part.fixed) && (isInPrefix || !hasVaryingEnd);
    return [
      {
        part: kind === 'example' ? 'examples' : kind === 'output-format' ? 'format' : part.part,
        name: labels[at] ?? '',
        label: labels[at] ?? '',
        excerpt: text.trim().replaceAll(/\s+/g, ' ').slice(0, maxExcerptUnits),
        text,
        lang: part.lang,
        fixed,
        tokens: group.reduce((sum, { index }) => sum + (totals.tokens[index] ?? 0), 0),
        parts: [...new Set(group.map(({ section }) => section.index))],
        // The pieces that must stay contain the varying text: a text from its placeholder on, and a varying user message or whole prompt.
        isRemovable:
          fixed ||
          (kind !== 'after-placeholder' &&
            !['user', 'prompt'].includes(parts[first.section.index]?.part ?? '')),
      },
    ];
  });
  return withFormat(pieces, totals, names);
}

/** Whether the part of a section has a placeholder, after which another section begins. */
function hasPlaceholder(sections: readonly Section[], { index }: Section): boolean {
  return sections.some((other) => other.index === index && other.kind === 'after-placeholder');
}

/** Sections with their indices, as one list for each group. A section without a group has its own list. */
function groupsOf(
  sections: readonly Section[],
): readonly (readonly { readonly section: Section; readonly index: number }[])[] {
  const groups: { section: Section; index: number }[][] = [];
  sections.forEach((section, index) => {
    const last = groups.at(-1);
    if (section.group !== null && last?.[0]?.section.group === section.group) last.push({ section, index });
    else groups.push([{ section, index }]);
  });
  return groups;
}

/** The names of the pieces, each made from the first section of the piece. Pieces of the same name are numbered. */
function namesOf(sections: readonly Section[], { text, counter }: PieceNames): readonly string[] {
  const baseNameOf = ({ kind, part }: Section): string =>
    kind === 'output-format'
      ? text.outputFormat
      : kind === 'after-placeholder'
        ? text.afterPlaceholder
        : (part.label ?? counter.partLabel(part.part));
  const countByName = new Map<string, number>();
  for (const section of sections)
    if (section.kind !== 'example')
      countByName.set(baseNameOf(section), (countByName.get(baseNameOf(section)) ?? 0) + 1);
  const lastNumberByName = new Map<string, number>();
  let lastExampleNumber = 0;
  return sections.map((section) => {
    if (section.kind === 'example') {
      lastExampleNumber += 1;
      return text.exampleNumber(lastExampleNumber);
    }
    const name = baseNameOf(section);
    const number = (lastNumberByName.get(name) ?? 0) + 1;
    lastNumberByName.set(name, number);
    return (countByName.get(name) ?? 0) > 1 ? counter.partNumbered(name, number) : name;
  });
}

/**
 * The pieces, and two further pieces for the tokens that the chat format adds: one for the fixed start, directly after it, and one for the
 * rest of the prompt, at the end.
 */
function withFormat(
  pieces: readonly ShownPiece[],
  totals: Totals,
  { counter }: PieceNames,
): readonly ShownPiece[] {
  const formatPiece = (fixed: boolean): readonly ShownPiece[] => {
    const tokens = totals.parts
      .filter((entry) => entry.part === 'format' && entry.fixed === fixed)
      .reduce((sum, entry) => sum + entry.tokens, 0);
    const name = counter.partLabel('format');
    const piece = { part: 'chat-format', name, label: name, excerpt: '', fixed, tokens, parts: [] };
    return tokens > 0 ? [{ ...piece, isRemovable: false }] : [];
  };
  const firstVarying = pieces.findIndex(({ fixed }) => !fixed);
  const fixedEnd = firstVarying < 0 ? pieces.length : firstVarying;
  return [
    ...pieces.slice(0, fixedEnd),
    ...formatPiece(true),
    ...pieces.slice(fixedEnd),
    ...formatPiece(false),
  ];
}

/**
 * The parts of a prompt in a new order: the parts of some pieces (`moved` has their indices) directly follow the fixed parts at the start.
 */
export function movedToFront(
  parts: readonly PromptPart[],
  pieces: readonly ShownPiece[],
  moved: readonly number[],
): readonly PromptPart[] {
  const indices = new Set(moved.flatMap((index) => pieces[index]?.parts ?? []));
  // A part with a placeholder varies from the placeholder on, so the moved parts are put before this part.
  const varying = pieces.find((piece) => !piece.fixed && piece.parts.length > 0);
  const fixedEnd = varying ? Math.min(...varying.parts) : parts.length;
  const isMoved = (_: PromptPart, index: number): boolean => indices.has(index);
  // A moved part no longer continues the text of the part before it.
  const front = parts.filter(isMoved).map(({ continues: _, ...part }): PromptPart => part);
  return [
    ...parts.slice(0, fixedEnd),
    ...front,
    ...parts.filter((part, index) => index >= fixedEnd && !isMoved(part, index)),
  ];
}

/**
 * The approaches whose prompt has the same pieces in the same order, but leaves out one or more of the fixed pieces. `without` has the
 * indices of the pieces that are left out.
 */
export function trialsOf(
  pieces: readonly ShownPiece[],
  others: readonly { readonly id: string; readonly pieces: readonly { readonly text?: string }[] }[],
): readonly PromptTrial[] {
  return others.flatMap(({ id, pieces: otherPieces }): PromptTrial[] => {
    const without: number[] = [];
    let otherIndex = 0;
    pieces.forEach(({ text }, index) => {
      if (trimmedText(text) === trimmedText(otherPieces[otherIndex]?.text)) otherIndex += 1;
      else without.push(index);
    });
    const isSubset =
      otherIndex === otherPieces.length &&
      without.length > 0 &&
      without.every((index) => pieces[index]?.fixed);
    return isSubset ? [{ without, approach: id }] : [];
  });
}

/** A text without blank lines and separators (such as `---`) around it, because these depend on the place of an example in the list. */
function trimmedText(text: string | undefined): string | undefined {
  return text?.replaceAll(/^[\s\-=*#]+|[\s\-=*#]+$/g, '');
}
