/** Serves the built site like a static host: from a sub-path, and with compressed texts. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The folder of the built site, and the sub-path for which it is built. */
export const siteFolder = '.cache/site/built';
export const basePath = '/docs/site/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A running server of the built site. */
export interface Site {
  /** The address of the site, with its sub-path. */
  readonly address: string;
  /** The bytes of the body of each file that was sent, by its path in the site. */
  readonly sent: Map<string, number>;
  close(): Promise<void>;
}

/** Serves the built site at its sub-path. Every other path has no page. */
export async function serveSite(): Promise<Site> {
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(basePath.length)) || 'index.html';
    const inFolder = join(siteFolder, normalize(`/${path}`));
    const file =
      existsSync(inFolder) && statSync(inFolder).isDirectory() ? join(inFolder, 'index.html') : inFolder;
    if (!pathname.startsWith(basePath) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const isCompressed = type && String(request.headers['accept-encoding']).includes('br');
    const body = isCompressed ? compress(file) : readFileSync(file);
    sent.set(path, body.length);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(isCompressed && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${basePath}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The compressed texts of files that were sent before. */
const compressedTexts = new Map<string, Buffer>();

/** The text of a file, compressed as static hosts do when they send it. */
function compress(file: string): Buffer {
  const compressed =
    compressedTexts.get(file) ??
    brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  compressedTexts.set(file, compressed);
  return compressed;
}
