/** Asks the cost model. The code for it is loaded with the first question, outside of the first load. */
import type { Answer, Question } from './questions.ts';

/** The answer to a question, as `askModel` of `ask.ts` gives it. Also rejects if `ask.ts` cannot be loaded. */
export async function askModel<Asked extends Question>(
  question: Asked,
  signal: AbortSignal,
): Promise<Answer<Asked>> {
  const { askModel: ask } = await import('./ask.ts');
  return ask(question, signal);
}
