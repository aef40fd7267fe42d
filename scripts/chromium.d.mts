export function ensureChromium(): string;
export function launchOptions(): { executablePath: string | undefined; args: string[] };
