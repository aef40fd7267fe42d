/** Replaces the compiled decorators of Lit's reactive properties by the shorter call that they make. */
import { type Plugin, parseSync, Visitor } from 'vite';
import { type Span, type TextChange, withChanges } from './text-changes.ts';

/**
 * The source with `FtVerdict.createProperty('mark', { attribute: false })` in place of
 * `decorate([property({ attribute: false })], FtVerdict.prototype, 'mark', void 0)`. `state()` is replaced in the same way. Throws for any
 * other decorator.
 */
function withoutDecorators(code: string, id: string): string {
  const changes: TextChange[] = [];
  const textOf = ({ start, end }: Span) => code.slice(start, end);
  new Visitor({
    CallExpression({ start, end, callee, arguments: [decorators, prototype, name] }) {
      if (callee.type !== 'Identifier' || !/decorate$/i.test(callee.name)) return;
      const [decorator, ...others] = decorators?.type === 'ArrayExpression' ? decorators.elements : [];
      const kind = decorator?.type === 'CallExpression' ? textOf(decorator.callee) : '';
      const options = decorator?.type === 'CallExpression' ? decorator.arguments : [];
      const isKnown = kind === 'property' || (kind === 'state' && options.length === 0);
      if (!isKnown || others.length > 0 || prototype?.type !== 'MemberExpression' || !name)
        throw new Error(`${id}: ${code.slice(start, end)} is not one decorator of a property.`);
      const declaration = kind === 'state' ? '{ state: true, attribute: false }' : options.map(textOf).join();
      const args = [textOf(name), declaration].filter(Boolean).join(', ');
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
