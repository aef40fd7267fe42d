/** Goes through every view of a calculator with every fold open. */
import { nearestLang } from '../../src/controllers/nearest-language.ts';
import { hostOf } from '../../src/controllers/tree.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { folds } from '../../src/elements/folds.ts';
import { type ViewId, views } from '../../src/elements/views.ts';
import { openView, toggleFold, viewElement } from './breakeven.ts';
import { isReady, nodesIn, openAll, spaced } from './element.ts';
import { hasAllFolds } from './languages.ts';
import { nextFrame, until } from './wait.ts';

/** Everything that `read` finds in the views, each finding once. The folds of the calculator must be closed; they are open afterwards. */
export async function collectInEveryView<Found>(
  calculator: FtBreakeven,
  read: (view: ViewId) => Iterable<Found> | Promise<Iterable<Found>>,
): Promise<readonly Found[]> {
  for (const { id } of folds) toggleFold(calculator, id);
  await until(() => hasAllFolds(calculator));
  const findings = new Set<Found>();
  for (const { id } of views) {
    await openView(calculator, id);
    await until(() => isReady(viewElement(calculator)));
    await nextFrame();
    for (const finding of await read(id)) findings.add(finding);
  }
  return [...findings];
}

/** The texts of all views, including texts in disclosures, each with the tag of an element that shows it. */
export const textsInEveryView = async (calculator: FtBreakeven): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await collectInEveryView(calculator, async () => {
      openAll(calculator);
      await nextFrame();
      return textsIn(calculator);
    }),
  );

/** The texts of all views that are not marked as English: their nearest `lang` is another one. */
export const textsNotInEnglish = async (calculator: FtBreakeven): Promise<readonly string[]> =>
  collectInEveryView(calculator, async () => {
    openAll(calculator);
    await nextFrame();
    return [...nodesIn(calculator)].filter((node) => !isEnglish(node)).flatMap(spacedTexts);
  });

function isEnglish(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && nearestLang(element) === 'en';
}

/** The texts that people read or hear inside an element, without code, each with the tag of the element whose shadow root has it. */
function textsIn(element: Element): readonly (readonly [text: string, tag: string])[] {
  return [...nodesIn(element)].flatMap((node) => {
    if (node.parentElement?.closest('pre, code')) return [];
    const tag = hostOf(node)?.localName ?? '';
    return spacedTexts(node).map((text) => [text, tag] as const);
  });
}

/** The text of one node, or its accessible name and other texts in attributes, with single spaces. */
const spacedTexts = (node: Node): readonly string[] =>
  (node.nodeType === Node.TEXT_NODE
    ? [(node as Text).data]
    : ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'].map(
        (name) => (node as Partial<Element>).getAttribute?.(name) ?? '',
      )
  )
    .map(spaced)
    .filter((text) => text !== '');
