/** Types of `local-server.mjs`, where each function is described. */
export function freePort(port: number): Promise<number>;
export function responds(address: string): Promise<boolean>;
