export type Bundler = 'esbuild' | 'rollup' | 'vite' | 'webpack';

export declare const bundlers: Readonly<
  Record<Bundler, (entry: string, folder: string) => Promise<readonly string[]>>
>;
/** The entries that are measured, with the code of a page that imports them and their limit in bytes. */
export declare const entries: Readonly<Record<string, { readonly code: string; readonly limit: number }>>;
export declare function bundledBytes(bundler: Bundler, code: string): Promise<number>;
