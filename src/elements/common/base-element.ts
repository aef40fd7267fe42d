/** The base class of every element: what becomes of its HTML from a server, and its styles in each document into which it is moved. */
import { type CSSResult, isServer, LitElement } from 'lit';
import { canHydrate } from '../../controllers/hydration.ts';

/** An element that is rendered once and styled in every document. */
export class BaseElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const fromServer = this.shadowRoot;
    if (isServer || (fromServer && canHydrate(this))) return super.createRenderRoot();
    const root = fromServer ?? this.attachShadow(classOf(this).shadowRootOptions);
    root.replaceChildren();
    this.adoptedCallback();
    return root;
  }

  /**
   * Called by the browser when the element is moved into another document, for which it has removed the style sheets. A sheet belongs
   * to one document.
   * @internal
   */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    // A document without a window shows nothing.
    if (!this.shadowRoot || !view) return;
    this.shadowRoot.adoptedStyleSheets = classOf(this).elementStyles.map((style) => {
      const { cssText, styleSheet } = style as CSSResult;
      if (view === window) return styleSheet as CSSStyleSheet;
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }
}

const classOf = (element: LitElement): typeof LitElement => element.constructor as typeof LitElement;
