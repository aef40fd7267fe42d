/** Types of `bundled-packages.mjs`. */

/** The path of the record of bundled packages: a text with one name per line. */
export declare const recordFile: string;
/** The name of the package that contains a module. `id` is the id that the bundler gives the module. `null` for a module of ft-breakeven. */
export declare function packageOf(id: string): string | null;
