/**
 * Handles elements whose language has not been added. Their texts are English, and are marked as English. In the browser build, their
 * language is loaded if the package has it. If there is no such language, or it cannot be loaded, the console says so once.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { codeFor } from './language-tags.ts';
import { addLanguage } from './languages.ts';
import { isLanguageMissing, nearestLang } from './nearest-language.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** The languages of the package, by the path of their messages. Empty in the npm modules: a page imports its languages itself. */
const files: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> =
  import.meta.env.MODE === 'cdn'
    ? import.meta.glob<{ readonly messages: Messages }>(['../i18n/*/index.ts', '!../i18n/en/index.ts'])
    : {};

/** The function that loads each language, by its code in lower case. */
const loaders = new Map(
  Object.entries(files).map(([file, load]) => [
    // The folder in the path is the code.
    /i18n\/(.+)\/index/.exec(file)?.[1]?.toLowerCase() ?? '',
    load,
  ]),
);

/** For each tag whose language was requested, a promise that ends when its language is added or has failed. */
const requests = new Map<string, Promise<void>>();
/** The elements whose texts are marked again after each of their updates. */
const markedHosts = new WeakSet<Host>();

/**
 * Shows the texts of an element as English until its language is added, and loads this language if there is a file of it. Resolves once
 * the language is added or has failed.
 */
export async function useEnglish(host: Host): Promise<void> {
  // Meanwhile, the language may have been added.
  if (!isLanguageMissing(host)) return;
  const tag = nearestLang(host);
  const request = requests.get(tag) ?? loadLanguage(tag);
  requests.set(tag, request);
  if (!markedHosts.has(host)) {
    markedHosts.add(host);
    host.addController({ hostUpdated: () => mark(host) });
  }
  mark(host);
  await request;
}

async function loadLanguage(tag: string): Promise<void> {
  const code = codeFor(tag, [...loaders.keys()]) ?? '';
  const load = loaders.get(code);
  try {
    if (load) addLanguage(code, (await load()).messages);
    else console.warn(`ft-breakeven has no messages for lang="${tag}", so its texts are English.`);
  } catch (error) {
    console.warn(`ft-breakeven could not load lang="${tag}", so its texts are English.`, error);
  }
}

/** Marks what is inside an element as English, or removes the marks once its language is there. */
function mark(host: Host): void {
  const isEnglish = isLanguageMissing(host);
  for (const each of host.shadowRoot?.children ?? []) {
    if (isEnglish && !each.hasAttribute('lang')) {
      each.setAttribute('data-english', '');
      each.setAttribute('lang', 'en');
    } else if (!isEnglish && each.hasAttribute('data-english')) {
      for (const name of ['data-english', 'lang']) each.removeAttribute(name);
    }
  }
}
