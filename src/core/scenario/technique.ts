/** The techniques that use a tuned model. */
import type { Technique } from './types.ts';

/** Whether a technique uses a tuned model. For choosing prices and messages; the arithmetic never reads it. */
export function isTuned(technique: Technique): boolean {
  return technique === 'fine-tuned' || technique === 'rag-fine-tuned';
}
