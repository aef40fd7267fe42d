/** Changes of parts of a source text, for the plugins of the build. */

/** A part of a source text, by its positions. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part and the text that takes its place. */
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
