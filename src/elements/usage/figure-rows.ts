/** The figures of a request in a profile: tokens, and times. */
import type { PerRequest, Profile } from '../../core/index.ts';
import { decimalText, millisecondsText } from './edit-text.ts';
import type { UsageWording } from './wording.ts';

/** A row with a quantity of a request. */
export interface FigureRow {
  readonly label: string;
  /** `null` = unknown. */
  readonly quantity: PerRequest | null;
  readonly write: (value: number) => string;
  /** Whether the quantity is a part of an earlier one, as cached tokens are a part of the prompt. */
  readonly isPart: boolean;
}

/** The quantities, in their order. */
export function figureRows(profile: Profile, { text, locale, count }: UsageWording): readonly FigureRow[] {
  const { figures } = text;
  const milliseconds = (ms: number): string => millisecondsText(ms, locale);
  const decimal = (value: number): string => decimalText(value, locale);
  const { prompt, cached, written, output, reasoning, firstTokenMs, latencyMs, tokensPerSecond } = profile;
  return [
    { label: figures.prompt, quantity: prompt, write: count, isPart: false },
    { label: figures.cached, quantity: cached, write: count, isPart: true },
    { label: figures.written, quantity: written, write: count, isPart: true },
    { label: figures.output, quantity: output, write: count, isPart: false },
    { label: figures.reasoning, quantity: reasoning, write: count, isPart: true },
    { label: figures.firstTokenMs, quantity: firstTokenMs, write: milliseconds, isPart: false },
    { label: figures.latencyMs, quantity: latencyMs, write: milliseconds, isPart: false },
    { label: figures.tokensPerSecond, quantity: tokensPerSecond, write: decimal, isPart: false },
  ];
}

/** Notes on how exact the quantiles of tokens are: of some values only the bin is known, and of some requests only the sum of their tokens. */
export function figureNotes({ prompt, output }: Profile, { text, count }: UsageWording): readonly string[] {
  const knownQuantities = [prompt, output].flatMap((quantity) => quantity ?? []);
  const bucketedRequests = Math.max(0, ...knownQuantities.map((quantity) => quantity.bucketed));
  return [
    ...(knownQuantities.some(({ width }) => width > 0) ? [text.binned] : []),
    ...(bucketedRequests > 0 ? [text.bucketed(count(bucketedRequests))] : []),
  ];
}
