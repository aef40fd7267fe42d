/** The recognition of a file's kind, encoding and notation by its first bytes. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readStart } from '../../src/files/file-start.ts';
import { bytes, chat } from './files.ts';

const binary = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

it.each([
  ['a PDF', binary('%PDF-1.7\n%')],
  ['a zip archive, such as .xlsx or .docx', binary('PK\x03\x04\x14\0')],
  ['a gzip archive', gzipSync('{}')],
  ['a PNG image', binary('\x89PNG\r\n\x1a\n')],
  ['a JPEG image', binary('\xff\xd8\xff\xe0')],
  ['a Parquet file', binary('PAR1\x15\x04')],
  ['a video', binary('\0\0\0\x18ftypmp42')],
  ['a web page', bytes('\n<!DOCTYPE html><p>Sign in')],
  ['an XML file', bytes('<?xml version="1.0"?>')],
  ['a binary file', deflateRawSync('{"a":1}'.repeat(10))],
])('%s is refused with an error that names it', (kind, start) => {
  expect(() => readStart(start)).toThrowError(
    expect.objectContaining({ code: 'not-text', params: { kind }, message: expect.stringContaining(kind) }),
  );
});

it('an empty file is refused with an error of its own', () => {
  expect(() => readStart(new Uint8Array())).toThrowError(expect.objectContaining({ code: 'empty' }));
});

it('files with one example on each line are distinguished from arrays and from examples on several lines, which both have the notation `array`', () => {
  const line = chat('a', 'b');
  expect(readStart(bytes(line)).notation).toBe('lines');
  expect(readStart(bytes(`\n  [${line}]`)).notation).toBe('array');
  expect(readStart(bytes('{\n  "messages": []\n}')).notation).toBe('array');
});

it('UTF-16 is recognised with and without a byte order mark, and so is the byte order mark of UTF-8', () => {
  const utf16 = Buffer.from(chat('a', 'b'), 'utf16le');
  expect(readStart(utf16)).toMatchObject({ encoding: 'utf-16le', byteOrderMark: false });
  expect(readStart(Buffer.from(utf16).swap16())).toMatchObject({
    encoding: 'utf-16be',
    byteOrderMark: false,
  });
  expect(readStart(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toMatchObject({
    encoding: 'utf-16le',
    byteOrderMark: true,
  });
  expect(readStart(bytes(`\uFEFF${chat('a', 'b')}`))).toMatchObject({
    encoding: 'utf-8',
    byteOrderMark: true,
  });
});
