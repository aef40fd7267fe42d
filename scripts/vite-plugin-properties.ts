/** Replaces the compiled decorators of reactive properties by the call that they make, which is shorter. */
import { type Plugin, parseSync, Visitor } from 'vite';
import { type Span, type TextChange, withChanges } from './text-changes.ts';

/**
 * The source with `FtVerdict.createProperty('mark', { attribute: false })` in place of
 * `decorate([property({ attribute: false })], FtVerdict.prototype, 'mark', void 0)`, and so for `state()`. It must be a compiled module in
 * which these are the only decorators.
 */
function withoutDecorators(code: string, id: string): string {
  const changes: TextChange[] = [];
  const textOf = ({ start, end }: Span) => code.slice(start, end);
  new Visitor({
    CallExpression({ start, end, callee, arguments: [decorators, prototype, name] }) {
      if (callee.type !== 'Identifier' || !/decorate$/i.test(callee.name)) return;
      const [decorator] = decorators?.type === 'ArrayExpression' ? decorators.elements : [];
      if (decorator?.type !== 'CallExpression' || prototype?.type !== 'MemberExpression' || !name)
        throw new Error(`${id}: ${code.slice(start, end)} is no decorator of a property.`);
      const [options] = decorator.arguments;
      const given =
        textOf(decorator.callee) === 'state'
          ? '{ state: true, attribute: false }'
          : options && textOf(options);
      const args = [textOf(name), given].filter(Boolean).join(', ');
      changes.push({ start, end, text: `${textOf(prototype.object)}.createProperty(${args})` });
    },
  }).visit(parseSync(id.replace(/\.ts$/, '.js'), code).program);
  return withChanges(code, changes);
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
