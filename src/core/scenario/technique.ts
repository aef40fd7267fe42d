/** The techniques that use a tuned model, and those that use retrieval. */
import type { Technique } from './types.ts';

/** Whether a technique uses a tuned model. Prices and messages depend on it; the arithmetic does not. */
export function isTuned(technique: Technique): boolean {
  return technique === 'fine-tuned' || technique === 'rag-fine-tuned';
}

/** Whether a technique adds retrieved texts to each prompt. */
export function isRetrieval(technique: Technique): boolean {
  return technique === 'rag' || technique === 'rag-fine-tuned';
}
