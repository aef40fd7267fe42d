/** The example of a training file that is shown below its check: the line, the broken part of the line, and the reason. */
import type { Place } from '../../core/training/first-lines.ts';
import type { FileSource } from '../../files/source.ts';
import type { Messages } from '../../i18n/messages.ts';
import { brokenPart, lineAt, type ShownLine, shownLine } from './example-line.ts';
import { lineOf, reasonText } from './places.ts';

/** A place of a finding in the table of checks. */
export interface FoundPlace {
  /** The key of the row (`CheckRow.key`). */
  readonly key: string;
  readonly rule: string;
  readonly place: Place;
}

/** The example that is open below its check. */
export interface OpenedExample extends FoundPlace {
  /** The key of the row and the line of the example, with `/` between them. */
  readonly id: string;
  readonly line: number;
  readonly shown: ShownLine;
  readonly reason: string;
}

/** The messages of the reason. `write` formats a whole number. */
export interface ExampleWording {
  readonly messages: Pick<Messages, 'trainingData' | 'training'>;
  readonly write: (count: number) => string;
}

/** The id of the example that a click on a place opens (`OpenedExample.id`). */
export function exampleId({ key, rule, place }: FoundPlace): string {
  return `${key}/${lineOf(rule, place)}`;
}

/** Reads the example at a place; `null` if the file no longer has that line. Rejects with the signal's reason if it aborts. */
export async function readExample(
  source: FileSource,
  foundPlace: FoundPlace,
  { messages, write }: ExampleWording,
  signal: AbortSignal,
): Promise<OpenedExample | null> {
  const { rule, place } = foundPlace;
  const line = lineOf(rule, place);
  const text = await lineAt(source, line, signal);
  signal.throwIfAborted();
  if (text === null) return null;
  return {
    ...foundPlace,
    id: exampleId(foundPlace),
    line,
    shown: shownLine(text, brokenPart(text, rule, place)),
    reason: reasonText(rule, place, messages, write),
  };
}
