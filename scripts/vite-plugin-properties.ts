/** Replaces the compiled decorators of reactive properties by the call that they make, which is shorter. */
import { type Plugin, parseSync, Visitor } from 'vite';

/**
 * The source with `FtVerdict.createProperty('mark', { attribute: false })` in place of
 * `decorate([property({ attribute: false })], FtVerdict.prototype, 'mark', void 0)`, and so for `state()`. It must be a compiled module in
 * which these are the only decorators.
 */
function withoutDecorators(code: string, id: string): string {
  let result = '';
  let from = 0;
  const text = ({ start, end }: { readonly start: number; readonly end: number }) => code.slice(start, end);
  new Visitor({
    CallExpression({ start, end, callee, arguments: [decorators, prototype, name] }) {
      if (callee.type !== 'Identifier' || !/decorate$/i.test(callee.name)) return;
      const [decorator] = decorators?.type === 'ArrayExpression' ? decorators.elements : [];
      if (decorator?.type !== 'CallExpression' || prototype?.type !== 'MemberExpression' || !name)
        throw new Error(`${id}: ${code.slice(start, end)} is no decorator of a property.`);
      const [options] = decorator.arguments;
      const given =
        text(decorator.callee) === 'state' ? '{ state: true, attribute: false }' : options && text(options);
      result += `${code.slice(from, start)}${text(prototype.object)}.createProperty(${[text(name), given].filter(Boolean).join(', ')})`;
      from = end;
    },
  }).visit(parseSync(id.replace(/\.ts$/, '.js'), code).program);
  return result + code.slice(from);
}

/** The Vite plugin that replaces the decorators. */
export function plainProperties(): Plugin {
  return {
    name: 'ft-plain-properties',
    enforce: 'post',
    transform(code, id) {
      return /\/src\/elements\/.*\.ts$/.test(id) && /decorate\(\[/i.test(code)
        ? { code: withoutDecorators(code, id), map: null }
        : null;
    },
  };
}
