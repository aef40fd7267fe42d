/**
 * Questions to the core that take longer than a frame, and how they are answered in steps. Runs in the worker and in the
 * page alike; knows the time, no elements.
 */
import { flipSteps } from '../../core/explore/flips.ts';
import { simulationSteps } from '../../core/explore/simulate.ts';
import type { Steps } from '../../core/explore/workbench.ts';
import type { Flip, Scenario, Simulation } from '../../core/types.ts';
import { breathe } from '../../tokenizers/breathe.ts';

/** What is asked, as plain data that a worker can be sent. */
export type Question =
  | {
      readonly kind: 'simulation';
      readonly scenario: Scenario;
      readonly draws: number;
      readonly seed: number;
    }
  | { readonly kind: 'flips'; readonly scenario: Scenario; readonly candidate: string };

/** What is answered to a question. */
export type Answer<Asked extends Question = Question> = Asked extends { readonly kind: 'simulation' }
  ? Simulation
  : readonly Flip[];

function stepsOf(question: Question): Steps<Answer> {
  return question.kind === 'simulation'
    ? simulationSteps(question.scenario, question)
    : flipSteps(question.scenario, question.candidate);
}

/**
 * The answer, worked out in slices of about `sliceMs` milliseconds between which the thread hears other things.
 * Rejects with the signal's reason when that comes first.
 */
export async function answerInSlices(
  question: Question,
  { sliceMs, signal }: { readonly sliceMs: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const steps = stepsOf(question);
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await breathe();
    signal.throwIfAborted();
  }
}
