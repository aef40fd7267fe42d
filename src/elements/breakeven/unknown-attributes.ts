/** Warns the author of a page of attributes that `<ft-breakeven>` does not have. */

/** Attributes that any element may have. */
const global =
  /^(?:accesskey|autofocus|class|contenteditable|dir|draggable|exportparts|form|hidden|id|inert|is|lang|name|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|usd-rate-date|defer-hydration)$/;

/** Attributes that pages, browsers and frameworks add: `data-…`, `aria-…`, event handlers, microdata, and names with a sign. */
const foreign = /^(?:data|aria|ng|v|x|hx|on\w+|item\w*)(?:-|$)|[^a-z-]/;

/** Names that were warned of, on the whole page. */
const warned = new Set<string>();

/** Warns once of each attribute that is neither `known` nor one that any element may have. */
export function warnOfUnknownAttributes(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    if (known.includes(name) || global.test(name) || foreign.test(name) || warned.has(name)) continue;
    warned.add(name);
    const similar = known.filter((each) => each.includes(name) || name.includes(each));
    const hint = similar.length > 0 ? ` Did you mean ${similar.join(' or ')}?` : '';
    console.warn(`<${element.localName}> has no attribute "${name}".${hint}`);
  }
}
