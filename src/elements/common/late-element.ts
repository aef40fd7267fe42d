/** An element whose class is loaded late, as the registries of views and folds list it. */
export interface LateElement {
  readonly tag: string;
  /** Name of its class in the exports of its file and of `elements/index.ts`. */
  readonly element: string;
  /** Loads the file of the class. */
  readonly load: () => Promise<object>;
}
