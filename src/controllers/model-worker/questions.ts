/** The questions to the core that take longer than a frame, and their answers in steps. Runs in the worker and on the page. */
import { flipSteps } from '../../core/explore/flips.ts';
import { simulationSteps } from '../../core/explore/simulate.ts';
import type { Flip, Scenario, Simulation } from '../../core/types.ts';
import type { Steps } from '../../core/work.ts';
import { yieldToPage } from '../../tokenizers/yield-to-page.ts';

/** A question, as plain data that can be sent to a worker. */
export type Question =
  | {
      readonly kind: 'simulation';
      readonly scenario: Scenario;
      readonly draws: number;
      readonly seed: number;
    }
  | { readonly kind: 'breakeven-changes'; readonly scenario: Scenario; readonly candidate: string };

/** The answer to a question. For `breakeven-changes`, it is the list of single changes after which the candidate would pay back. */
export type Answer<Asked extends Question = Question> = Asked extends { readonly kind: 'simulation' }
  ? Simulation
  : readonly Flip[];

function stepsOf(question: Question): Steps<Answer> {
  return question.kind === 'simulation'
    ? simulationSteps(question.scenario, question)
    : flipSteps(question.scenario, question.candidate);
}

/**
 * The answer, calculated in slices of about `sliceMs` milliseconds, between which the thread handles other events.
 * Rejects with the signal's reason if it is aborted.
 */
export async function answerInSlices(
  question: Question,
  { sliceMs, signal }: { readonly sliceMs: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const steps = stepsOf(question);
  for (;;) {
    const sliceEnd = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < sliceEnd);
    await yieldToPage();
    signal.throwIfAborted();
  }
}
