export declare function installBundlers(): void;
