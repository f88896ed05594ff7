export function listPackages(): {
  name: string;
  path: string;
  version: string;
  licence: string;
  inSite: boolean;
}[];
export function isAllowed(licence: string): boolean;
export function licenceTexts(packages?: ReturnType<typeof listPackages>): string;
