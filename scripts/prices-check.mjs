/**
 * Compares the catalogue with other sources and prints agreements, conflicts and gaps. Changes no file.
 *
 *   npm run prices:check                                          with the installed @pydantic/genai-prices
 *   npm run prices:check -- --litellm=model_prices.json           also with a copy of litellm's table
 *   npm run prices:check -- --as-of=2026-11-20                    the publication date of @pydantic/genai-prices, if it is not in genai-prices-dates.json
 *
 * The price tables of gpt-tokenizer and ai-tokenizer are known to be wrong and are not used.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare, describeFindings, genaiLookUp, litellmLookUp } from './prices-compare.mjs';
import { loadDataset, loadRows } from './prices-load.mjs';

const { values } = parseArgs({
  options: { litellm: { type: 'string' }, 'as-of': { type: 'string' } },
});
const { rows } = await loadRows();
const { calcPrice, evidence } = await loadDataset(values['as-of']);

report(evidence.source, compare(rows, genaiLookUp(calcPrice, evidence)));
if (values.litellm) {
  const table = JSON.parse(readFileSync(values.litellm, 'utf8'));
  const copyEvidence = {
    source: `litellm (${values.litellm})`,
    asOf: null,
    asOfPrecision: 'undated',
    confidence: 'dataset',
  };
  report(copyEvidence.source, compare(rows, litellmLookUp(table, copyEvidence)));
}

function report(name, findings) {
  const count = (kind) => findings.filter((finding) => finding.kind === kind).length;
  console.log(`\nAgainst ${name}\n${describeFindings(findings).join('\n')}`);
  console.log(
    `${count('agrees')} agree, ${count('conflict')} in conflict, ${count('missing') + count('refused')} gaps`,
  );
}
