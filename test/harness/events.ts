/** Collects the events that a test expects. */
import { onTestFinished } from 'vitest';
import type { PartChangeEvent } from '../../src/elements/common/events.ts';

/** The events of a type that an element fires from now until the end of the test, or that reach it from inside, in order. */
export function eventsOf<Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): readonly HTMLElementEventMap[Type][] {
  const events: HTMLElementEventMap[Type][] = [];
  const collect = (event: HTMLElementEventMap[Type]): void => void events.push(event);
  element.addEventListener(type, collect);
  onTestFinished(() => element.removeEventListener(type, collect));
  return events;
}

/** The changes that a part of the calculator fires from now until the end of the test. */
export const changesOf = (part: HTMLElement): readonly PartChangeEvent[] =>
  eventsOf(part, 'ft-change') as readonly PartChangeEvent[];
