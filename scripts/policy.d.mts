export const POLICY: string;
export function onePagePolicy(script: string, style: string): string;
