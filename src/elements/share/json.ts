/**
 * A calculation as JSON, for people and programs: what went in, what came out, and who is compared.
 * Reads back through `readShared`; `scenario` alone goes through `createScenario`.
 */
import { encodeScenario } from '../../core/index.ts';
import type { Result } from '../../core/types.ts';

/** The file's text. Numbers keep all their digits; unknown is `null`. */
export function toJson({ scenario, approaches, comparisons }: Result, candidate: string): string {
  const file = { candidate, scenario, encoded: encodeScenario(scenario), approaches, comparisons };
  return `${JSON.stringify(file, null, 2)}\n`;
}
