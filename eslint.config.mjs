/** Checks the templates of elements and stories, and that only two files parse paths into a scenario; style is Biome's part. */
import parser from '@typescript-eslint/parser';
import { configs } from 'eslint-plugin-lit';

const parsers = '/^(startsWith|endsWith|replace|replaceAll|split|indexOf|lastIndexOf|match|matchAll)$/';
const paths = '/([pP]ath|[lL]ever)$/';
const text = [`[name=${paths}]`, `[property.name=${paths}]`, '[callee.name="insideApproach"]'];
// The start of a path inside an approach, `cache.`, and the index of an entry in a regular expression, whatever the text is called.
const partAndDot = '/^(approaches|cache|hosting|latency|monthly|rates|retrain|setup|training)[.[]/';
const index = '/\\\\\\[\\\\d/';
const message = 'Only paths.ts and path-parts.ts of core/scenario parse paths: use or add a function there.';

export default [
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    // Its tags are static values, which the rules take for bindings.
    ignores: ['src/elements/breakeven/{folds-section,view-tabs}.ts'],
    ...configs['flat/recommended'],
    languageOptions: { parser },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/scenario/{paths,path-parts}.ts'],
    languageOptions: { parser },
    rules: {
      'no-restricted-syntax': [
        'error',
        ...text.flatMap((which) => [
          { selector: `MemberExpression[property.name=${parsers}] > .object${which}`, message },
          { selector: `CallExpression[callee.property.name=/^(test|exec)$/] > .arguments${which}`, message },
          { selector: `CallExpression[callee.property.name=${parsers}] > .arguments${which}`, message },
        ]),
        {
          selector: `CallExpression[callee.property.name=${parsers}] > Literal[value=${partAndDot}]`,
          message,
        },
        { selector: `Literal[regex.pattern=${index}]`, message },
      ],
    },
  },
];
