/** The parts of a unit on both sides of a number. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../../src/controllers/languages.ts';
import { fieldLanguage } from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { messages as arabic } from '../../../../src/i18n/ar/index.ts';
import { messages as german } from '../../../../src/i18n/de/index.ts';
import { english } from '../../../../src/i18n/en/index.ts';

addLanguage('ar', arabic);
addLanguage('de', german);

it.each([
  ['en', '%', '', '%'],
  ['de', '% pro Jahr', '', '% pro Jahr'],
  ['de', 'h', '', 'h'],
  ['ar', '% سنويًا', '%', 'سنويًا'],
  ['ar-MA', '%', '%', ''],
  ['ar-EG', '% سنويًا', '', '٪ سنويًا'],
  ['ar', 'ساعة', '', 'ساعة'],
])('in %s, the unit "%s" is "%s" before the number and "%s" after it', (locale, unit, before, after) => {
  expect(fieldLanguage(english, locale).unitParts(unit)).toEqual([before, after]);
});
