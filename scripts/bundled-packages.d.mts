/** Types of `bundled-packages.mjs`. */
export declare const recordFile: string;
export declare function packageOf(id: string): string | null;
