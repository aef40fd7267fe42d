/** The check of the files of languages in the browser build. */
import { describe, expect, it } from 'vitest';
import { expectOneLanguage } from '../../scripts/vite-plugin-chunk-groups.ts';

const german = ['/src/i18n/de/form.ts', '/src/i18n/de/index.ts'];

describe('a file of the browser build', () => {
  it.each([
    ['the messages of one language', german],
    ['no messages', ['/src/core/index.ts', '/src/elements/views.ts']],
    ['English messages beside other modules', ['/src/i18n/en/form.ts', '/src/elements/views.ts']],
  ])('may have %s', (_contents, moduleIds) => {
    expect(() => expectOneLanguage({ fileName: 'de.js', moduleIds })).not.toThrow();
  });

  it.each([
    ['i18n/fr/form', [...german, '/src/i18n/fr/form.ts']],
    ['i18n/en/form', ['/src/i18n/en/form.ts', ...german]],
    ['i18n/plural-rules', [...german, '/src/i18n/plural-rules.ts']],
  ])('for a language must not have another module: %s', (other, moduleIds) => {
    expect(() => expectOneLanguage({ fileName: 'de.js', moduleIds })).toThrow(
      `de.js is the file of a language, and also has ${other}`,
    );
  });
});
