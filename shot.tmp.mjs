import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright';

const root = 'dist/cdn';
const pages = JSON.parse(fs.readFileSync('/tmp/pages.json'));
const srv = http
  .createServer((q, s) => {
    const p = decodeURIComponent(q.url.split('?')[0]);
    const m = /^\/p(\d+)$/.exec(p);
    if (m) {
      s.setHeader('content-type', 'text/html');
      s.end(
        `<!doctype html><html lang=en><meta name=color-scheme content="light dark"><meta name=viewport content="width=device-width"><title>t</title><body style="font-family:system-ui;margin:24px">${pages[m[1]].html}<script type=module src=/ft-breakeven.js></script>`,
      );
      return;
    }
    const f = path.join(root, p);
    if (!fs.existsSync(f)) {
      s.statusCode = 404;
      s.end();
      return;
    }
    s.setHeader('content-type', f.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    fs.createReadStream(f).pipe(s);
  })
  .listen(0);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [i, { out, width, scheme = 'light', full = true }] of pages.entries()) {
  const c = await b.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    deviceScaleFactor: 1.3,
  });
  const p = await c.newPage();
  p.on('console', (m) => console.log(out, m.type(), m.text()));
  p.on('pageerror', (e) => console.log(out, 'ERR', e.message));
  await p.goto(`http://localhost:${srv.address().port}/p${i}`);
  await p.waitForTimeout(5000);
  await p.screenshot({ path: out, fullPage: full });
  await c.close();
}
await b.close();
srv.close();
