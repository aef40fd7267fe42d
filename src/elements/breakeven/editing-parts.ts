/** The parts that a reader needs only while editing: the line with the answer, and the controller that keeps the focused field at its place. */
import type { LitElement } from 'lit';
import { AnswerLine } from './answer-line.ts';
import { SteadyFocus } from './steady-focus.ts';

/** Adds the parts for editing to a calculator. */
export function addEditingParts(host: LitElement): void {
  new AnswerLine(host);
  new SteadyFocus(host);
  host.requestUpdate();
}
