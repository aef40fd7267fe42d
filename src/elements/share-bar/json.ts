/**
 * A calculation as JSON, for people and programs: what went in, what came out, and who is compared.
 * Reads back through `readShared`; `scenario` alone goes through `createScenario`.
 */
import { encodeScenario } from '../../core/index.ts';
import type { Result } from '../../core/types.ts';

/**
 * The file's text. Numbers keep all their digits; unknown is `null`. `asEntered` are the paths of prices that are not
 * those of the `source` beside them.
 */
export function toJson(
  { scenario, approaches, comparisons }: Result,
  candidate: string,
  asEntered: readonly string[] = [],
): string {
  const file = { candidate, scenario, asEntered, encoded: encodeScenario(scenario), approaches, comparisons };
  return `${JSON.stringify(file, null, 2)}\n`;
}
