/** The base class of every element. It takes over or removes the HTML of a server, and gives an element its styles in every document. */
import { type CSSResult, html, isServer, LitElement, render } from 'lit';
import { canHydrate, hydrateUnlessSet } from '../../controllers/hydration.ts';
import { loadLocale } from '../../controllers/localize.ts';
import { isLanguageMissing } from '../../controllers/nearest-language.ts';
import { isInsideOurs } from '../../controllers/tree.ts';
import { sheetIn } from './styles/sheets.ts';

/**
 * An element that does not show its content twice if a server has rendered it, and keeps its styles if a page moves it into another
 * document.
 *
 * @attr {string} usd-rate-date - The date of the rate of `usd-rate`, `YYYY-MM-DD`, shown beside it. None by default.
 */
export class BaseElement extends LitElement {
  /** The names of the parts that a page can style, separated by commas. */
  declare static parts?: string;

  static override properties = {
    currency: { reflect: true },
    usdRate: { attribute: 'usd-rate', reflect: true },
  };

  /**
   * ISO 4217 code of the currency in which amounts are shown and typed, such as `EUR`, here and in all elements inside, at `usdRate`. Amounts
   * are US dollars everywhere else: in the scenario, links, CSV, JSON and events. The nearest element of the page with the attribute
   * `currency` counts. By default, amounts are shown in US dollars. They are also shown in US dollars if the code is unknown or the rate
   * cannot be used; the console then names the attribute.
   */
  declare currency: string | undefined;
  /** Units of `currency` for one US dollar, above 0: `0.92`. */
  declare usdRate: number | string | undefined;

  /**
   * Inside another element of this package, the parts get the name of this element: `sentence` of `<ft-verdict>` is `verdict-sentence`.
   * A tag that contains only white space becomes empty, because a slot shows white space instead of its default content. Empty text
   * nodes and comments stay, because frameworks use them as marks.
   */
  override connectedCallback(): void {
    super.connectedCallback();
    // Only a text has `wholeText`. For any other node, and for none, the word "undefined" is tested, which is no white space.
    const { firstChild: child } = this as { readonly firstChild: Text | null } as {
      readonly firstChild: Text;
    };
    if (/^\s+$/.test(child?.wholeText) && !child.nextSibling) child.remove();
    const { parts } = classOf(this) as typeof BaseElement;
    if (parts && isInsideOurs(this))
      this.setAttribute('exportparts', parts.replace(/[^,]+/g, `$&:${this.localName.slice(3)}-$&`));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const fromServer = this.shadowRoot;
    if (isServer) return super.createRenderRoot();
    if (fromServer && canHydrate(this)) {
      hydrateUnlessSet(
        this,
        () => super.createRenderRoot(),
        () => this.#empty(fromServer),
      );
      return fromServer;
    }
    return this.#empty(fromServer ?? this.attachShadow(classOf(this).shadowRootOptions));
  }

  /**
   * Called by the browser when the element is moved into another document. The browser has then removed the style sheets of the element.
   * @internal
   */
  adoptedCallback(): void {
    this.#adoptStyles();
  }

  /**
   * Removes the HTML of a server with its styles, and adds the styles of the class. The first update waits for the language of the element,
   * because its first texts would otherwise be English and then move the page. Meanwhile, the page shows the content of the tag.
   */
  #empty(root: ShadowRoot): ShadowRoot {
    root.replaceChildren();
    this.#adoptStyles();
    // With npm, the page imports its languages itself.
    if (import.meta.env.MODE === 'cdn' && isLanguageMissing(this)) {
      render(html`<slot></slot>`, root, this.renderOptions);
      // Lit awaits the value that `enableUpdating` gets before it updates an element for the first time.
      this.enableUpdating = this.enableUpdating.bind(this, loadLocale(this) as unknown as boolean);
    }
    return root;
  }

  /** Adds the style sheets of the class for the document in which the element is. A document without a window shows nothing. */
  #adoptStyles(): void {
    const { shadowRoot: root, ownerDocument } = this;
    const documentWindow = ownerDocument.defaultView;
    if (!root || !documentWindow) return;
    const styles = classOf(this).elementStyles as CSSResult[];
    // The controller of the theme may have added a sheet already.
    root.adoptedStyleSheets = [
      ...styles.map((style) => sheetIn(documentWindow, style)),
      ...root.adoptedStyleSheets,
    ];
  }
}

const classOf = (element: LitElement): typeof LitElement => element.constructor as typeof LitElement;
