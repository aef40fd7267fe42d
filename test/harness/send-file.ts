/** Sends the files of the project as they are, to the pages of tests. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
};

/** The content type of a file with this name. */
export const typeOf = (file: string): string => types[extname(file)] ?? 'application/octet-stream';

/** Sends the file of the project at `path`, the path of the requested address; 404 if there is no such file. */
export function sendFile(response: ServerResponse, path: string, headers: Record<string, string>): void {
  const file = join('.', normalize(`/${decodeURIComponent(path)}`));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': typeOf(file), ...headers });
  createReadStream(file).pipe(response);
}
