/** Types of `install-bundlers.mjs`, where each function is described. */
export declare function installBundlers(): void;
