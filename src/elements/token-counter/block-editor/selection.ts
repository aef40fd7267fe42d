/**
 * The selection inside a shadow root, which every browser tells in another way. It knows no text.
 */

/** A place in a tree. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** What is selected, in the order of the document. */
export interface Selected {
  readonly start: Place;
  readonly end: Place;
  readonly backward: boolean;
}

/** Not in every browser that the types know. */
type Composing = Partial<Pick<Selection, 'getComposedRanges'>>;

interface SelectingRoot {
  getSelection?(): Selection | null;
}

/** The selection in an element's tree; null where there is none. */
export function selectedIn(element: Element): Selected | null {
  const root = element.getRootNode();
  const page = element.ownerDocument.getSelection();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const composed = (page as Composing | null)?.getComposedRanges?.({ shadowRoots })[0];
  const selection = composed ? page : ((root as SelectingRoot).getSelection?.() ?? page);
  const range = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : null);
  if (!range) return null;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
    backward: selection ? runsBackward(selection, range) : false,
  };
}

function runsBackward(selection: Selection, range: AbstractRange): boolean {
  if (selection.direction !== undefined && selection.direction !== 'none')
    return selection.direction === 'backward';
  return (
    !range.collapsed &&
    selection.anchorNode === range.endContainer &&
    selection.anchorOffset === range.endOffset
  );
}
