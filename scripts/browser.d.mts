export const BROWSER_VARIABLES: readonly string[];
export function findBrowser(env?: NodeJS.ProcessEnv, platform?: string): string | undefined;
export function launchOptions(): { executablePath: string | undefined; args: string[] };
