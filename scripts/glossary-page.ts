/** Makes docs/glossary.md from the explanations of the calculator. */
import { fields } from '../src/i18n/en/fields.ts';
import { form } from '../src/i18n/en/form.ts';
import { glossary } from '../src/i18n/en/glossary.ts';
import type { FieldNames } from '../src/i18n/field-names.ts';
import { table } from './markdown-table.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const names: Readonly<Record<string, FieldNames>> = fields;

/** The labels of explained controls that have no name in `fields.ts`, because they are no fields of a scenario. */
const labels: Readonly<Record<string, string>> = {
  cache: form.cacheOn,
  trainingOffer: form.trainedAs,
  hostingOffer: form.hostedAs,
};

/** The text of docs/glossary.md. */
export function glossaryPage(): string {
  const terms = Object.values(glossary.terms).map(({ name, means }) => [name, capital(means)]);
  const rows = Object.entries(glossary.fields).map(([key, { name, means, matters }]) => [
    name ?? names[key]?.label ?? labels[key] ?? key,
    capital(means),
    matters,
  ]);
  return `# Glossary

A word with a dotted underline in the calculator opens one of these explanations. \`npm run glossary\` writes this page from \`glossary.ts\` and \`explained-fields.ts\` in \`src/i18n/en\`.

## Terms

${table(['term', 'what it is'], terms)}

## Fields

In the calculator, the explanation of a field also shows what it costs or does in the scenario at hand, its place among all figures that move the payback, and the payback over its usual span.

${table(['field', 'what it is', 'why it matters'], rows)}
`;
}
