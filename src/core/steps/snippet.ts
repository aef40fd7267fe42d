/**
 * Pieces of code with marked parts (`StepMark`). Values enter a piece only through its tag (`python`, `typescript`, `shell`), which
 * writes them as literals of that language, so that a file name with quotes, `$` or line breaks stays a name.
 */
import type { StepMark } from './types.ts';

/** Code with its marks. */
export interface Snippet {
  readonly code: string;
  readonly marks: readonly StepMark[];
}

/** A value that the tag writes as a literal of its language. */
export interface Value {
  readonly kind: StepMark['kind'];
  readonly name: string;
  readonly text: string | number;
}

/** A word that this library chose, not the reader. It has only letters, digits and `_ - / . :`, so that no language needs to quote it. */
export interface Word extends Value {
  readonly kind: 'choice' | 'placeholder';
  readonly text: string;
}

/** A value of the reader's file or calculation. */
export const value = (name: string, text: string | number): Value => ({ kind: 'value', name, text });
/** A number that the code chooses. */
export const setting = (name: string, text: number): Value => ({ kind: 'choice', name, text });
/** A name that the code chooses. */
export const chosenName = (text: string): Word => ({ kind: 'choice', name: text, text });
/** A word that the reader has to replace. */
export const placeholder = (text: string): Word => ({ kind: 'placeholder', name: text, text });

const noMarks: readonly StepMark[] = [];

/** Code without marks. */
export const plain = (code: string): Snippet => ({ code, marks: noMarks });

/** A marked word as it is, inside a string or a command. */
export const bareWord = ({ kind, name, text }: Word): Snippet => ({
  code: text,
  marks: [{ start: 0, end: text.length, kind, name }],
});

/** A literal of Python or TypeScript. A string of JSON means the same in both. */
const jsonLiteral = (text: string | number): string => JSON.stringify(text);

/** A word of a POSIX shell, in single quotes. It cannot contain NUL. */
const shellWord = (text: string | number): string => `'${String(text).replaceAll("'", `'\\''`)}'`;

/** Pieces one after the other, with their marks moved. */
function join(pieces: readonly Snippet[]): Snippet {
  let code = '';
  const marks: StepMark[] = [];
  for (const piece of pieces) {
    const offset = code.length;
    for (const mark of piece.marks)
      marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
    code += piece.code;
  }
  return { code, marks };
}

/** Makes a template tag, which writes a value by `literal`, inserts a piece of code unchanged, and leaves out `null`. */
const tag =
  (literal: (text: string | number) => string) =>
  ({ raw }: TemplateStringsArray, ...holes: readonly (Snippet | Value | null)[]): Snippet =>
    join(
      raw.flatMap((text, index) => {
        const hole = holes[index] ?? null;
        if (hole === null) return [plain(text)];
        return [plain(text), 'code' in hole ? hole : markedCode(hole, literal(hole.text))];
      }),
    );

/** A value that is already written as code, with its mark. */
const markedCode = ({ kind, name }: Value, code: string): Snippet => ({
  code,
  marks: [{ start: 0, end: code.length, kind, name }],
});

/** Python code. */
export const python = tag(jsonLiteral);
/** TypeScript code. */
export const typescript = tag(jsonLiteral);
/** A command of a POSIX shell. */
export const shell = tag(shellWord);

/** Lines of code; `null` is left out. */
export const lines = (...pieces: readonly (Snippet | null)[]): Snippet => joinWith(pieces, '\n');

/** A command whose parts are on lines of their own; `null` is left out. */
export const command = (...parts: readonly (Snippet | null)[]): Snippet => joinWith(parts, ' \\\n  ');

/** The pieces that are not `null`, with a separator between them. */
function joinWith(parts: readonly (Snippet | null)[], separator: string): Snippet {
  const pieces = parts.filter((piece) => piece !== null);
  return join(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [plain(separator), piece])));
}

/**
 * The name of a file as an argument of a command. A name that begins with a dash gets `./`, so that the command does not take it
 * for an option.
 */
export const fileArgument = (file: Value): Value =>
  String(file.text).startsWith('-') ? { ...file, text: `./${file.text}` } : file;

/**
 * The part `file` of a form that curl sends (`-F`). In a name without quotes, curl reads `;` and `,` as separators, so the name is in
 * double quotes, inside the quotes of the shell.
 */
export const formFile = (file: Value): Snippet => {
  const name = String(file.text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return markedCode(file, `'file=@"${name.replaceAll("'", `'\\''`)}"'`);
};

/** A variable of the shell in the text of a JSON body. */
export interface Variable {
  /** The name without `$`. */
  readonly variable: string;
  /** A fixed text before the value, in the same JSON string. */
  readonly before?: string;
}

/** A variable of the shell, after a fixed text. The value must need no escapes in a JSON string; an id of a host needs none. */
export const variable = (name: string, before = ''): Variable => ({ variable: name, before });

/** A JSON value with values of the reader and variables of the shell; `undefined` leaves a key out. */
export type Body =
  | Value
  | Variable
  | Snippet
  | string
  | number
  | readonly Body[]
  | { readonly [key: string]: Body | undefined };

const isValue = (body: object): body is Value => 'kind' in body && 'text' in body;
const isVariable = (body: object): body is Variable => 'variable' in body;
const isSnippet = (body: object): body is Snippet => 'code' in body && 'marks' in body;

/** A JSON value as one word of the shell. */
export const jsonWord = (body: Body): Snippet => join([plain("'"), jsonCode(body), plain("'")]);

/** Text of JSON inside the single quotes of the shell. */
const escapeQuotes = (text: string): string => text.replaceAll("'", `'\\''`);

function jsonCode(body: Body): Snippet {
  if (typeof body !== 'object') return plain(escapeQuotes(JSON.stringify(body)));
  if (isValue(body)) return markedCode(body, escapeQuotes(JSON.stringify(body.text)));
  if (isSnippet(body)) return join([plain('"'), body, plain('"')]);
  if (isVariable(body)) return plain(`"${body.before}'"$${body.variable}"'"`);
  if (Array.isArray(body)) return jsonList('[', body.map(jsonCode), ']');
  const entries = Object.entries(body as Readonly<Record<string, Body | undefined>>);
  return jsonList(
    '{',
    entries.flatMap(([key, item]) =>
      item === undefined ? [] : [join([plain(`${JSON.stringify(key)}: `), jsonCode(item)])],
    ),
    '}',
  );
}

const jsonList = (open: string, items: readonly Snippet[], close: string): Snippet =>
  join([plain(open), joinWith(items, ', '), plain(close)]);
