/** Tests the languages that a page adds: the messages of a region are made once for each language. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../src/controllers/languages.ts';
import { registry } from '../../src/controllers/nearest-language.ts';
import { messages as german } from '../../src/i18n/de/index.ts';
import { messages as french } from '../../src/i18n/fr/index.ts';

const messagesFor = (tag: string) => registry.find(tag)?.messages;

it('another language leaves the messages of a region as they are', () => {
  addLanguage('de', german);
  const swiss = messagesFor('de-CH');
  expect(swiss).not.toBe(german);
  addLanguage('fr', french);
  expect(messagesFor('de-CH')).toBe(swiss);
});

it('other messages for a language are other messages for its regions', () => {
  addLanguage('de', german);
  const swiss = messagesFor('de-CH');
  addLanguage('de', { ...german });
  expect(messagesFor('de-CH')).not.toBe(swiss);
});

it('messages that are added for a region itself have its numbers already', () => {
  addLanguage('de', german);
  expect(messagesFor('de-LI')).not.toBe(german);
  addLanguage('de-LI', german);
  expect(messagesFor('de-LI')).toBe(german);
});
