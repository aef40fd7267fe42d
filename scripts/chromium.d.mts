/** Types of `chromium.mjs`, where each function is described. */
export function ensureChromium(): string;
export function launchOptions(): { executablePath: string | undefined; args: string[] };
