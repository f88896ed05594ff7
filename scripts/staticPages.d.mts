export function fillPages(dist: string, site: string | undefined, accessed: string): Promise<void>;
export function staticBytes(html: string): number;
