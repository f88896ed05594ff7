export function findFirefox(env?: NodeJS.ProcessEnv): string | undefined;
export function findWebKit(): { driver: string; display: string; browser: string } | undefined;
