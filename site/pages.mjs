/**
 * Writes the pages that VitePress reads: the pages of `docs/` and `site/pages/`, other Markdown files of the project, and pages that are
 * generated from data. A link to a file that is no page becomes a link to the repository.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { elementPages } from './element-pages.mjs';
import { pages, project, repository } from './paths.mjs';

/** The Markdown files outside `docs/` and `site/pages/`, and the page made from each. */
const otherFiles = {
  'CHANGELOG.md': 'changelog.md',
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'security.md',
};

/** Files and folders that are not pages of the site, and the page to which links to them lead. */
const replaced = { 'README.md': 'start.md', 'docs/decisions': 'decisions/index.md' };

/** The page of each source file, both as paths with `/`. */
function pageOfSource() {
  const found = new Map(Object.entries(otherFiles).filter(([source]) => existsSync(join(project, source))));
  for (const folder of ['docs', 'site/pages'])
    for (const name of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.md')) found.set(`${folder}/${slashes(name)}`, slashes(name));
  return found;
}

const slashes = (path) => path.replaceAll('\\', '/');

/** Deletes all pages and writes them again. Throws for a link to a file that does not exist. */
export function writePages() {
  rmSync(pages, { recursive: true, force: true });
  const sources = pageOfSource();
  for (const [source, page] of sources) write(page, pageText(source, page, sources));
  write('decisions/index.md', decisionsPage(sources));
  for (const [page, text] of elementPages(readJson('custom-elements.json'))) write(page, text);
  cpSync(join(project, 'site/public'), join(pages, 'public'), { recursive: true });
}

function write(page, text) {
  const path = join(pages, page);
  // An unchanged file keeps its time, so that a dev server loads only what has changed.
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes the page of a source file that has changed. Returns false if the file is no page. */
export function rewritePage(source) {
  const sources = pageOfSource();
  const page = sources.get(source);
  if (!page) return false;
  write(page, pageText(source, page, sources));
  return true;
}

function pageText(source, page, sources) {
  const text = readFileSync(join(project, source), 'utf8');
  // Links in `site/pages` already have the paths of the site.
  return source.startsWith('site/')
    ? text
    : withLinks(text, (target) => linkTo(target, source, page, sources));
}

/** A Markdown text in which `change` has changed the target of every link outside code blocks. */
function withLinks(text, change) {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      // The first or last line of a code block.
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
      if (mark && (!fence || line.trim() === fence)) fence = fence ? '' : mark;
      else if (!fence)
        return line.replace(/(\]\()([^)\s]+)(?=\))/g, (_, open, target) => open + change(target));
      return line;
    })
    .join('\n');
}

/** The target of a link on the site: an address, another page, or a file in the repository. `target` is relative to the source file. */
function linkTo(target, source, page, sources) {
  if (/^([a-z]+:|#)/.test(target)) return target;
  const [path = '', hash] = target.split('#');
  const file = posix.join(posix.dirname(source), path).replace(/\/$/, '');
  if (!existsSync(join(project, file))) throw new Error(`${source} links to ${file}, which does not exist.`);
  const linked = sources.get(file) ?? replaced[file];
  if (linked)
    return `${posix.join(posix.relative(posix.dirname(page), posix.dirname(linked)), posix.basename(linked))}${hash ? `#${hash}` : ''}`;
  const kind = statSync(join(project, file)).isDirectory() ? 'tree' : 'blob';
  return `${repository}/${kind}/main/${file}${hash ? `#${hash}` : ''}`;
}

function decisionsPage(sources) {
  const decisions = [...sources].filter(([source]) => /^docs\/decisions\/\d/.test(source)).sort();
  const rows = decisions.map(([source, page]) => {
    const [, number, title] = /^# (\d+) (.+)$/m.exec(readFileSync(join(project, source), 'utf8')) ?? [];
    if (!number) throw new Error(`${source} has no heading with its number.`);
    return `| ${number} | [${title}](${posix.basename(page)}) |`;
  });
  return [
    '# Decisions',
    '',
    'Each record says what was decided, and why.',
    '',
    '| number | decision |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const readJson = (file) => JSON.parse(readFileSync(join(project, file), 'utf8'));
