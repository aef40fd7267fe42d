/**
 * Serves the files of the project to tests in a browser, without the changes that Vite makes, so that the built files are tested. Also
 * serves the HTML that a server sends for an element.
 */
import type { Plugin } from 'vite';
import { sendFile } from './send-file.ts';
import { htmlOf } from './server-html.ts';

/**
 * `/built/<run>/<chunk>/…` is a file of the project. In each run, the first request for the chunk or the vocabulary of this name is
 * refused. If the name ends in `!`, every request for it whose address has no query is refused instead, as in a browser that remembers
 * which addresses failed.
 * `/from-server?tag=…&day=…` is the HTML of a tag, rendered on that day.
 */
export function serveBuilt(): Plugin {
  const refusedRuns = new Set<string>();
  /** The HTML already rendered, by the query of its address. Rendering takes seconds, and several browsers request the same HTML. */
  const renderedHtml = new Map<string, string>();
  return {
    name: 'ft-serve-built',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/from-server') {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          const html =
            renderedHtml.get(search) ?? htmlOf(searchParams.get('tag') ?? '', searchParams.get('day') ?? '');
          renderedHtml.set(search, html);
          response.end(html);
          return;
        }
        const [, run, missing = '', path = ''] = /^\/built\/([^/]+)\/([^/]+)\/(.*)/.exec(pathname) ?? [];
        if (!run) {
          next();
          return;
        }
        const isMissingFile = ['chunks', 'vocabularies'].some((folder) =>
          path.startsWith(`dist/cdn/${folder}/${missing.replace('!', '')}-`),
        );
        const isRefused = isMissingFile && (missing.endsWith('!') ? search === '' : !refusedRuns.has(run));
        if (isMissingFile) refusedRuns.add(run);
        if (isRefused) response.writeHead(404).end();
        else sendFile(response, path, { 'cache-control': 'no-store' });
      });
    },
  };
}
