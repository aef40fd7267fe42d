/** Tests the languages that a page adds: the messages of a region are made once for each language. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../src/controllers/languages.ts';
import { registry } from '../../src/controllers/nearest-language.ts';
import { messages as german } from '../../src/i18n/de/index.ts';
import { messages as french } from '../../src/i18n/fr/index.ts';

const messagesFor = (tag: string) => registry.find(tag)?.messages;

it('adding another language leaves the messages of a region as they are', () => {
  addLanguage('de', german);
  const swiss = messagesFor('de-CH');
  expect(swiss).not.toBe(german);
  addLanguage('fr', french);
  expect(messagesFor('de-CH')).toBe(swiss);
});

it('new messages for a language give its regions new messages', () => {
  addLanguage('de', german);
  const swiss = messagesFor('de-CH');
  addLanguage('de', { ...german });
  expect(messagesFor('de-CH')).not.toBe(swiss);
});

it('messages that are added for a region itself are used unchanged, because their numbers are those of the region', () => {
  addLanguage('de', german);
  expect(messagesFor('de-LI')).not.toBe(german);
  addLanguage('de-LI', german);
  expect(messagesFor('de-LI')).toBe(german);
});
