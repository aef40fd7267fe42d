/** A browser provider of vitest for Firefox and WebKitGTK, which playwright cannot drive as they are installed. */
import { fileURLToPath } from 'node:url';
import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import { startFirefox, startWebKit } from './web-driver.mjs';

/** Codes of keys in WebDriver's actions. Any other key is its character. */
const keyCodes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  F3: '\uE033',
};

const codeOf = (key) => keyCodes[key] ?? key;

/** Code that runs in the page: finds the frame with the test. */
const frame = `const frame = document.querySelector('iframe[data-vitest]'), { contentWindow: window, contentDocument: doc } = frame;`;

/** Code that runs in the page: finds the element of a selector of `EngineLocator` or of vitest, also in shadow roots. */
const find = `${frame}
  const find = (selector) => {
    if (selector.startsWith('element=')) return window.testedElements[Number(selector.slice(8))].deref();
    let found = [doc];
    for (const step of selector.split(' > '))
      found = found.flatMap((each) =>
        [...(each.shadowRoot?.children ?? []), ...each.children].filter((child) => child.matches(step)));
    if (!found[0]) throw new Error('No element ' + selector);
    return found[0];
  };`;

const placeOf = `(selector, position) => {
  ${find}
  const element = find(selector);
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const own = element.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth;
  const { x, y } = position ?? { x: own.width / 2, y: own.height / 2 };
  return [outer.x + (own.x + x) * scale, outer.y + (own.y + y) * scale];
}`;

const focusFrame = `() => { ${frame} if (document.activeElement !== frame) window.focus(); }`;

const fill = `(selector, text) => {
  ${find}
  const element = find(selector);
  element.focus();
  if (element.select) element.select();
  else window.getSelection().selectAllChildren(element);
  if (!doc.execCommand(text === '' ? 'delete' : 'insertText', false, text) && text !== '') throw new Error('The text cannot be inserted.');
}`;

const select = `(selector, values) => {
  ${find}
  const element = find(selector);
  const chosen = values.map((value) => (typeof value === 'string' ? value : find(value.element).value));
  for (const option of element.options) option.selected = chosen.includes(option.value) || chosen.includes(option.label);
  for (const type of ['input', 'change']) element.dispatchEvent(new window.Event(type, { bubbles: true, composed: type === 'input' }));
}`;

const upload = `(selector, files) => {
  ${find}
  const data = new window.DataTransfer();
  for (const { name, mimeType, base64 } of files)
    data.items.add(new window.File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type: mimeType }));
  const element = find(selector);
  element.files = data.files;
  for (const type of ['input', 'change']) element.dispatchEvent(new window.Event(type, { bubbles: true }));
}`;

const pointer = (actions) => [
  { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
];
const keys = (actions) => [{ type: 'key', id: 'keys', actions }];

/** The move to the centre of an element, or to a position from its upper left corner. No other option is known. */
async function moveTo(driver, selector, { position = null, timeout: _timeout, ...others } = {}) {
  const [unknown] = Object.keys(others);
  if (unknown) throw new Error(`The option ${unknown} is not supported in this engine.`);
  const [x, y] = await driver.run(placeOf, selector, position);
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
}

async function click(driver, selector, options, times = 1) {
  const move = await moveTo(driver, selector, options);
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await driver.act(pointer([move, ...Array(times).fill(press).flat()]));
}

/** Presses the keys of a text in the notation of user-event. Returns the keys that are still pressed. */
async function type(driver, text, pressed) {
  await driver.run(focusFrame);
  const actions = [];
  for (const { releasePrevious, releaseSelf, repeat, keyDef } of parseKeyDef(text)) {
    const value = codeOf(keyDef.key);
    if (pressed.delete(keyDef.key)) actions.push({ type: 'keyUp', value });
    if (releasePrevious) continue;
    for (let i = 0; i < repeat; i += 1) actions.push({ type: 'keyDown', value });
    if (releaseSelf) actions.push({ type: 'keyUp', value });
    else pressed.add(keyDef.key);
  }
  await driver.act(keys(actions));
  return pressed;
}

/** The commands behind `userEvent` and the locators. */
const commands = {
  __vitest_click: ({ driver }, selector, options) => click(driver, selector, options),
  __vitest_dblClick: ({ driver }, selector, options) => click(driver, selector, options, 2),
  __vitest_hover: async ({ driver }, selector, options) =>
    driver.act(pointer([await moveTo(driver, selector, options)])),
  __vitest_fill: ({ driver }, selector, text) => driver.run(fill, selector, text),
  __vitest_clear: ({ driver }, selector) => driver.run(fill, selector, ''),
  __vitest_selectOptions: ({ driver }, selector, values) => driver.run(select, selector, values),
  __vitest_upload: ({ driver }, selector, files) => driver.run(upload, selector, files),
  __vitest_type: async ({ driver }, selector, text, { unreleased = [], skipClick = false } = {}) => {
    if (!skipClick) await driver.run(`(selector) => { ${find} find(selector).focus(); }`, selector);
    return { unreleased: [...(await type(driver, text, new Set(unreleased)))] };
  },
  __vitest_keyboard: async ({ driver }, text, { unreleased }) => ({
    unreleased: [...(await type(driver, text, new Set(unreleased)))],
  }),
  __vitest_tab: ({ driver }, { shift = false } = {}) =>
    type(driver, shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}', new Set()),
  __vitest_cleanup: ({ driver }) => driver.release(),
};

class EngineProvider {
  name = 'web-driver';
  // With this property and a mocker, both engines run at the same time, each in one window. vitest only checks that there is a mocker.
  supportsParallelism = true;
  mocker = {};
  initScripts = [fileURLToPath(new URL('./locators.js', import.meta.url))];
  #start;
  #driver = null;

  constructor(project, start) {
    this.#start = start;
    for (const [name, command] of Object.entries(commands)) project.browser.registerCommand(name, command);
  }

  async openPage(_session, url) {
    this.#driver ??= await this.#start();
    await this.#driver.open(url);
  }

  getCommandsContext() {
    return { driver: this.#driver };
  }

  async close() {
    await this.#driver?.close();
    this.#driver = null;
  }
}

const provider = (start) =>
  defineBrowserProvider({
    name: 'web-driver',
    supportedBrowser: ['firefox', 'webkit'],
    options: {},
    providerFactory: (project) => new EngineProvider(project, start),
  });

/** Firefox at this path. */
export const firefox = (path) => provider(() => startFirefox(path));

/** MiniBrowser of WebKitGTK with its driver. */
export const webkit = (paths) => provider(() => startWebKit(paths));
