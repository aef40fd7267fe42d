/**
 * Divides a prompt into the parts whose tokens are counted separately: instructions, the output format, each example, tools, and
 * the text that varies. The parts are recognised by the usual form of prompts. No text is changed.
 */
import { type PromptPart, placeholderIn, textsSent } from './parts.ts';

/** The kind of a section. `part`: the section has the kind of its part. Sections of the other kinds are found inside a part. */
type SectionKind = 'example' | 'output-format' | 'after-placeholder' | 'part';

/** A section of a part. The joined texts of all sections of a part are the text of the part. */
export interface Section {
  /** Index of the part in the prompt. */
  readonly index: number;
  readonly kind: SectionKind;
  /** The section as a part, for counting: it continues the text of the section before it. */
  readonly part: PromptPart;
  /** Sections with the same number, such as the question and the answer of an example, belong together. `null` if the section stands alone. */
  readonly group: number | null;
}

/** The sections of a prompt, in order. */
export function sectionsOf(parts: readonly PromptPart[]): readonly Section[] {
  let group = 0;
  return parts.flatMap((part, index): readonly Section[] => {
    if (isExampleTurn(part)) {
      // A message that is not an answer and follows an answer begins a new example.
      const before = parts[index - 1];
      const continuesExample = before && isExampleTurn(before) && !(isAnswer(before) && !isAnswer(part));
      if (!continuesExample) group += 1;
      return [{ index, kind: 'example', part, group }];
    }
    return piecesOf(part).map(({ kind, text }, pieceIndex) => ({
      index,
      kind,
      part: sectionPart(part, text, pieceIndex, kind),
      group: null,
    }));
  });
}

/** Whether a part is a message of an example conversation. */
function isExampleTurn({ part, role, fixed }: PromptPart): boolean {
  return part === 'examples' && role !== undefined && fixed;
}

function isAnswer({ role }: PromptPart): boolean {
  return role === 'assistant' || role === 'model';
}

/** A text inside a part, and its kind. */
interface Piece {
  readonly kind: SectionKind;
  readonly text: string;
}

/** The text of a part, divided into pieces. */
function piecesOf(part: PromptPart): readonly Piece[] {
  const { text, fixed } = part;
  // Several texts of one message, and content that is not counted, stay together.
  const isWhole = !fixed || part.part === 'tools' || textsSent(part) !== null || part.uncounted !== undefined;
  if (isWhole || text === '') return [{ kind: 'part', text }];
  const placeholder = placeholderIn(part);
  if (!placeholder) return piecesOfFixedText(part, text);
  const start = text.slice(0, placeholder.start);
  return [
    ...(start === '' ? [] : piecesOfFixedText(part, start)),
    { kind: 'after-placeholder', text: text.slice(placeholder.start) },
  ];
}

/** A piece of a part, as a part. The text after a placeholder varies, because it cannot be cached. */
function sectionPart(part: PromptPart, text: string, pieceIndex: number, kind: SectionKind): PromptPart {
  const { summary: _, ...rest } = part;
  const varies = kind === 'after-placeholder';
  if (pieceIndex === 0 && text === part.text && !varies) return part;
  const section = { ...rest, text, fixed: part.fixed && !varies };
  return pieceIndex === 0 ? section : { ...section, continues: true };
}

/** The examples, the output format and the other instructions of a fixed text. */
function piecesOfFixedText({ part }: PromptPart, text: string): readonly Piece[] {
  const blocks = part === 'examples' ? exampleBlocks(text) : null;
  const examplePieces =
    blocks ?? taggedExamples(text) ?? labelledExamples(text) ?? pairedExamples(text, part === 'examples');
  if (part === 'examples') return examplePieces ?? [{ kind: 'example', text }];
  return (examplePieces ?? [{ kind: 'part', text }]).flatMap((piece) =>
    piece.kind === 'part' ? formatPieces(piece.text) : [piece],
  );
}

/** The pieces of a text that is cut at the offsets, which are in rising order. Empty pieces are left out. */
function cut(text: string, offsets: readonly number[]): readonly string[] {
  const ends = [...offsets, text.length];
  let from = 0;
  return ends.flatMap((end) => {
    const piece = text.slice(from, end);
    from = end;
    return piece === '' ? [] : [piece];
  });
}

/** A rule between examples (a line of dashes or similar signs), with the line ends around it. */
const rule = /\n[ \t]*(?:-{3,}|={3,}|\*{3,}|#{3,})[ \t]*(?:\n|$)/g;

/** Examples between rules; `null` if there are none. */
function exampleBlocks(text: string): readonly Piece[] | null {
  const offsets = Array.from(text.matchAll(rule), (match) => match.index + match[0].length);
  if (offsets.length === 0) return null;
  return cut(text, offsets).map((each) => ({ kind: 'example', text: each }));
}

/** The start of an element that contains one example. */
const openTag = /<(example|sample|shot)\b[^<>]{0,200}>/gi;

/** Examples in elements such as `<example>`, up to the line ends after each; `null` if there are none. */
function taggedExamples(text: string): readonly Piece[] | null {
  const lowerCaseText = text.toLowerCase();
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(openTag)) {
    if (match.index < from) continue;
    const close = `</${(match[1] ?? '').toLowerCase()}>`;
    const at = lowerCaseText.indexOf(close, match.index);
    // Without an end tag, it is unknown where the example ends. Searching further would also take quadratic time.
    if (at < 0) break;
    let end = at + close.length;
    while (text[end] === '\n') end += 1;
    if (match.index > from) pieces.push({ kind: 'part', text: text.slice(from, match.index) });
    pieces.push({ kind: 'example', text: text.slice(match.index, end) });
    from = end;
  }
  if (pieces.length === 0) return null;
  if (from < text.length) pieces.push({ kind: 'part', text: text.slice(from) });
  return pieces;
}

/** The first line of a paragraph that begins an example: "Example 2:", "Input:", "Q:", or "Example 2" alone. */
const label =
  /(?:^|\n[ \t]*\n)(?=[ \t]*(?:#+[ \t]*|\*\*)?(example|input|question|q|user|ticket|text|query)\b(?:(?:[ \t]*#?\d+)?\*{0,2}[ \t]*:|[ \t]*#?\d+[.)]?\*{0,2}[ \t]*\n))/gi;

/** Examples that begin with the same label at least twice; `null` if there are none. */
function labelledExamples(text: string): readonly Piece[] | null {
  const labels = Array.from(text.matchAll(label), (match) => ({
    at: match.index + match[0].length,
    name: (match[1] ?? '').toLowerCase(),
  }));
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const name = labels.find((each) => (counts.get(each.name) ?? 0) > 1)?.name;
  const offsets = labels.filter((each) => each.name === name).map(({ at }) => at);
  const [first] = offsets;
  if (first === undefined) return null;
  const pieces = cut(
    text.slice(first),
    offsets.slice(1).map((at) => at - first),
  );
  return [
    ...(first > 0 ? [{ kind: 'part' as const, text: text.slice(0, first) }] : []),
    ...pieces.map((each) => ({ kind: 'example' as const, text: each })),
  ];
}

/** A label of up to three words at the start of a line, such as "Letter:", "**Answer:**" or "Beispiel 2:". */
const lineLabel =
  /^[ \t]*(?:[-•>] |#+ |\d+[.)] )?\*{0,2}(\p{L}[\p{L}\p{M}\p{N}_’'#-]{0,30}(?: [\p{L}\p{N}#][\p{L}\p{M}\p{N}_’'-]{0,30}){0,2})\*{0,2}[ \t]?[:：](?!\/\/)/gmu;

/** The word for examples in the languages of the calculator, in an introduction or a heading. */
const namesExamples =
  /(?<!\p{L})(?:examples?|samples?|beispiele?n?|exemples?|ejemplos?|exemplos?)(?!\p{L})|例|示例|أمثلة|مثال/iu;

/** A short line with a number and nothing else after it, such as "Example 1" or "Beispiel 1:", at the end of a text. */
const numberedLine = /(?:^|\n)[^\n:.]{1,30}\d{1,3}[.):]?\*{0,2}[ \t]*\n\s*$/;

/** The end of a paragraph. */
const paragraphEnd = /\n[ \t]*\n\s*|$/g;

/** Number of equal pairs of labels that are examples even if no word says so. */
const unmistakablePairs = 3;

/**
 * Examples whose two labels repeat, such as "Letter:" and "Answer:"; `null` if there are none. Three examples are needed. Two are enough
 * if the text before them says that examples follow, or in a part that has only examples.
 */
function pairedExamples(text: string, isExamples: boolean): readonly Piece[] | null {
  const labels = Array.from(text.matchAll(lineLabel), (match) => ({
    at: match.index,
    end: match.index + match[0].length,
    // Without its number, so that "Example 1" and "Example 2" are equal.
    name: (match[1] ?? '').replace(/[\s#]*\d+$/, '').toLowerCase(),
  }));
  const pairs = new Map<string, { readonly at: number; readonly end: number }[]>();
  for (const [index, { name, at }] of labels.entries()) {
    const next = labels[index + 1];
    if (!next || next.name === name) continue;
    const key = `${name}\n${next.name}`;
    const places = pairs.get(key);
    if (places) places.push({ at, end: next.end });
    else pairs.set(key, [{ at, end: next.end }]);
  }
  const mostFrequent = [...pairs.values()].reduce(
    (most, each) => (each.length > most.length ? each : most),
    [],
  );
  const [first, last] = [mostFrequent[0], mostFrequent.at(-1)];
  if (!first || !last || mostFrequent.length < 2) return null;
  const isNamed = isExamples || namesExamples.test(text.slice(0, first.end));
  if (!isNamed && mostFrequent.length < unmistakablePairs) return null;
  const start = first.at - (numberedLine.exec(text.slice(0, first.at))?.[0].length ?? 0);
  paragraphEnd.lastIndex = last.end;
  const endMatch = paragraphEnd.exec(text);
  const end = endMatch ? endMatch.index + endMatch[0].length : text.length;
  const offsets = mostFrequent.slice(1).map(({ at }) => at - start);
  return [
    ...(start > 0 ? [{ kind: 'part' as const, text: text.slice(0, start) }] : []),
    ...cut(text.slice(start, end), offsets).map((each) => ({ kind: 'example' as const, text: each })),
    ...(end < text.length ? [{ kind: 'part' as const, text: text.slice(end) }] : []),
  ];
}

/** Words that show that a sentence is about the form of the answer. */
const formatPhrases =
  /\b(?:json|xml|yaml|csv|markdown)\b|\b(?:output|response|answer) format\b|\b(?:respond|reply|answer|return|output)\b[^.\n]{0,40}\b(?:only|exactly|object|list|table|words|bullet points)\b/i;

/** The start of a paragraph that lists what the answer contains. */
const formatStart = /^\s*(?:#+[ \t]*|\*\*)?(?:fields?|keys?|columns?|schema|output|format)\*{0,2}[ \t]*:/i;

/** A paragraph with the blank lines after it. */
const paragraph = /[\s\S]+?(?:\n[ \t]*\n\s*|$)/g;
/**
 * A sentence or a line with the white space after it. A full stop after a single letter does not end a sentence, because it may
 * belong to an abbreviation such as "z. B.".
 */
const sentence = /[\s\S]+?(?:(?<!(?:^|[^\p{L}])\p{L})[.!?](?=\s)\s+|\n\s*|$)/gu;

/** The sentences about the form of the answer, and the other instructions between them. */
function formatPieces(text: string): readonly Piece[] {
  const pieces: { kind: SectionKind; text: string }[] = [];
  const add = (kind: SectionKind, added: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += added;
    else pieces.push({ kind, text: added });
  };
  for (const [block] of text.matchAll(paragraph)) {
    if (formatStart.test(block)) add('output-format', block);
    else
      for (const [found] of block.matchAll(sentence))
        add(formatPhrases.test(found) ? 'output-format' : 'part', found);
  }
  return pieces;
}
