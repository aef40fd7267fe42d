/** Replaces parts of a source text, for the plugins of the build. */

/** A part of a source text: the position of its first character, and the position after its last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a source text and the text that replaces it. */
export interface TextChange extends Span {
  readonly text: string;
}

/** The source with these changes, which do not overlap. */
export function withChanges(source: string, changes: readonly TextChange[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}
