export function freePort(port: number): Promise<number>;
export function responds(address: string): Promise<boolean>;
