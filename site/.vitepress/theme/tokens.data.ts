/** The custom properties of the calculator, from the manifest of the packed library at the time of the build. */
import manifest from 'ft-breakeven/custom-elements.json' with { type: 'json' };

export interface Token {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

export declare const data: readonly Token[];

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssProperties?: readonly (Omit<Token, 'default'> & { readonly default?: string })[];
    }[];
  }[];
}

export default {
  load(): readonly Token[] {
    const declarations = (manifest as Manifest).modules.flatMap(({ declarations = [] }) => declarations);
    const calculator = declarations.find(({ tagName }) => tagName === 'ft-breakeven');
    return (calculator?.cssProperties ?? []).map((each) => ({ ...each, default: each.default ?? '' }));
  },
};
