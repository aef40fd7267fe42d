/** Texts for the token benchmark, from the files of the installed packages. So the same lock file gives the same texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The joined texts of the files whose names match `pattern`, at most `limit` characters. */
function collect(pattern, limit) {
  let text = '';
  const walk = (folder, depth) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (text.length > limit) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 9 && !entry.name.startsWith('.')) walk(path, depth + 1);
      else if (entry.isFile() && pattern.test(entry.name))
        text += readFileSync(path, 'utf8').slice(0, 80_000);
    }
  };
  walk(packages, 0);
  // Two of the other libraries throw an error if a text contains the name of a special token.
  return text.slice(0, limit).replaceAll('<|', '< |');
}

/** At most 5.6 million characters of Markdown and TypeScript. */
export const markdownAndTypeScript = () => collect(/\.(md|ts|mts)$/i, 5_600_000);

/** At most 3 million characters of Markdown. */
export const markdown = () => collect(/\.md$/i, 3_000_000);
