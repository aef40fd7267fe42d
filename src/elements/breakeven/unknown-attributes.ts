/** Warns a page's author about attributes that `<ft-breakeven>` does not have. */

/** Attributes that are allowed although they set no property of the scenario: those of HTML, of form controls, of the currency, and of rendering on a server. */
const allowedNames =
  /^(?:accesskey|autofocus|class|contenteditable|dir|draggable|exportparts|form|hidden|id|inert|is|lang|name|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|usd-rate-date|defer-hydration)$/;

/**
 * Attributes that pages, browsers and frameworks add: `data-…`, `aria-…`, event handlers, microdata, the prefixes of frameworks (such as
 * `v-…` and `ng-…`), and names with any other character than a lower-case letter or a hyphen, such as `@click`, `:value` or `xml:lang`.
 */
const foreignNames = /^(?:data|aria|ng|v|x|hx|on\w+|item\w*)(?:-|$)|[^a-z-]/;

/** Names that the console has already warned about, on the whole page. */
const warnedNames = new Set<string>();

/** Warns once about each attribute whose name is not in `knownNames`, not allowed and not foreign. */
export function warnOfUnknownAttributes(element: Element, knownNames: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    if (
      knownNames.includes(name) ||
      allowedNames.test(name) ||
      foreignNames.test(name) ||
      warnedNames.has(name)
    )
      continue;
    warnedNames.add(name);
    const similar = knownNames.filter((each) => each.includes(name) || name.includes(each));
    const hint = similar.length > 0 ? ` Did you mean ${similar.join(' or ')}?` : '';
    console.warn(`<${element.localName}> has no attribute "${name}".${hint}`);
  }
}
