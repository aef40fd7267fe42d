/** Asks a worker to read and compare result files, or does it on the page if workers are refused. */
import { openQuestionWorker, type QuestionWorker } from '../../tokenizers/worker-questions.ts';
import type { EvaluationAnswers, EvaluationQuestion } from './evaluation-questions.ts';
import type { EvaluationSession } from './evaluation-session.ts';

/** The answer to a question. */
type AnswerTo<Question extends EvaluationQuestion> = EvaluationAnswers[Question['kind']];

/** Reads and compares the result files of one element. */
export interface EvaluationReader {
  /**
   * The answer to a question. Questions are answered in their order. Rejects with the signal's reason if the signal aborts, and with an
   * error if the worker fails; the next question then starts a new worker, which has no files.
   */
  ask<Question extends EvaluationQuestion>(
    question: Question,
    signal?: AbortSignal,
  ): Promise<AnswerTo<Question>>;
  /** Ends the worker, also during an answer. The next question starts a new one, without files. */
  close(): void;
}

type Worker = QuestionWorker<EvaluationQuestion, EvaluationAnswers[EvaluationQuestion['kind']]>;

/** Starts the worker; `null` if workers are refused. The import gives the address of its script, which only the build knows. */
async function openWorker(): Promise<Worker | null> {
  try {
    const { default: address } = await import('./evaluation-worker.ts?worker&url');
    return await openQuestionWorker(
      address,
      'ft-breakeven-evaluate',
      () => import('virtual:worker-text/evaluation-worker'),
    );
  } catch {
    return null;
  }
}

/** Loads the code that the worker runs, for a page that refuses workers. */
async function openSession(): Promise<EvaluationSession> {
  const { EvaluationSession: Session } = await import('./evaluation-session.ts');
  return new Session();
}

/** A reader without files. */
export function evaluationReader(): EvaluationReader {
  let worker: Promise<Worker | null> | null = null;
  let session: Promise<EvaluationSession> | null = null;
  return {
    async ask<Question extends EvaluationQuestion>(question: Question, signal?: AbortSignal) {
      worker ??= openWorker();
      const current = worker;
      const openedWorker = await current;
      signal?.throwIfAborted();
      if (!openedWorker) {
        session ??= openSession();
        const answer = await (await session).answer(question);
        signal?.throwIfAborted();
        return answer;
      }
      const transfer = question.kind === 'read' ? [question.bytes.buffer] : [];
      const answer = await openedWorker.ask(question, signal, undefined, transfer);
      if (answer === null) {
        if (worker === current) worker = null;
        throw new Error('The worker that reads result files has stopped.');
      }
      return answer as AnswerTo<Question>;
    },
    close() {
      void worker?.then((openedWorker) => openedWorker?.close());
      worker = null;
      session = null;
    },
  };
}
