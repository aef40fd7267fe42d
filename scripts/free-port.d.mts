export function freePort(port: number): Promise<number>;
