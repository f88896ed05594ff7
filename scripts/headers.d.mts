export const HEADERS: readonly {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}[];
export function writeHeaders(): string;
