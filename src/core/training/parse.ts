/** Reads the text of one example. */
import { isRecord, type Json, parseJson } from '../json-values.ts';
import { trainingFormats } from './formats/registry.ts';
import type { TrainingExample, TrainingFormat, TrainingFormatId } from './types.ts';

/** The JSON object in a text; `null` if the text is not one. A byte order mark and a comma after the object are ignored. */
export function parseExample(text: string): Json | null {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const value = parseJson(withoutMark) ?? parseJson(withoutMark.trimEnd().replace(/,$/, ''));
  return isRecord(value) ? value : null;
}

const formats: readonly TrainingFormat[] = Object.values(trainingFormats);

/** The formats whose shape a parsed line has, in the order of the registry. */
export function formatsOf(value: Json): readonly TrainingFormat[] {
  return formats.filter((format) => format.recognise(value));
}

/** The first format whose shape a parsed line has, in the order of the registry; `null` if the line has the shape of no format. */
export function formatOf(value: Json): TrainingFormat | null {
  return formats.find((format) => format.recognise(value)) ?? null;
}

/**
 * The example of a parsed line, read in the given format, else in the first format whose shape the line has; `null` if it cannot be
 * read.
 */
export function readExample(value: Json, format?: TrainingFormatId | null): TrainingExample | null {
  const reader = format ? trainingFormats[format] : formatOf(value);
  return reader?.read(value) ?? null;
}
