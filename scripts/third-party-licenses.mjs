/** Writes the licences of all packages that the build includes, from node_modules, to THIRD-PARTY-LICENSES.md and into the browser build. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFile } from './bundled-packages.mjs';

/** The licence of OpenAI's tiktoken. The package `tiktoken` contains its vocabularies, but no copy of this licence. */
const tiktokenLicence = `MIT License

Copyright (c) 2025 OpenAI, Shantanu Jain

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Remarks on packages from which the build includes something other than their unchanged code. */
const remarks = {
  rolldown: 'Helper functions that the bundler adds.',
  tiktoken: 'The vocabularies, repacked. They are those of OpenAI’s tiktoken.',
};

function licenceText(name) {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  if (name === 'tiktoken') return tiktokenLicence;
  throw new Error(`${name} is included in the build, and has no file with its licence`);
}

const names = [...new Set(readFileSync(recordFile, 'utf8').split('\n').filter(Boolean))].sort();
const sections = names.map((name) => {
  const { version, license } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  const remark = remarks[name] ? `${remarks[name]}\n\n` : '';
  return `## ${name} ${version} (${license})\n\n${remark}\`\`\`\n${licenceText(name)}\n\`\`\`\n`;
});
const text = `# Licences of included packages

The files of \`dist\` include code or data of these packages. \`dist/cdn\` includes all of them; the other files import most of them from their own packages.

${sections.join('\n')}`;
for (const file of ['THIRD-PARTY-LICENSES.md', 'dist/cdn/THIRD-PARTY-LICENSES.md']) writeFileSync(file, text);
