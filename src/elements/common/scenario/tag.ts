/**
 * Reads the attributes of a pasted tag as HTML writes them: quoted or not, in any order, with its entities. Knows
 * texts and no DOM: a pasted text is never parsed into a page.
 */

/** Where one of our tags begins; `\<` is a tag that Markdown shows as text. */
const start = /(?<!\\)<ft-[a-z-]+(?=[\s/>])/gi;
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The attributes of the first tag of ours in a text, by their names in small letters; `null` where there is none. */
export function firstTag(text: string): ReadonlyMap<string, string> | null {
  start.lastIndex = 0;
  if (!start.test(text)) return null;
  const found = new Map<string, string>();
  attribute.lastIndex = start.lastIndex;
  for (let each = attribute.exec(text); each; each = attribute.exec(text)) {
    const [, name = '', double, single, bare] = each;
    const key = name.toLowerCase();
    // Of two with one name, HTML takes the first.
    if (!found.has(key)) found.set(key, plain(double ?? single ?? bare ?? ''));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The entities that writing an attribute by hand or by program brings in; others are left as they are. */
function plain(escaped: string): string {
  return escaped.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,3})|#x([\da-f]{1,2}));/gi,
    (all, name, number, hex) => {
      if (name) return entities[String(name).toLowerCase()] ?? all;
      return String.fromCharCode(number ? Number(number) : Number.parseInt(hex, 16));
    },
  );
}
