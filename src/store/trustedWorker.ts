/** What of trusted types is used: not in TypeScript's library, nor in Firefox. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Makes a worker of ours. Where the page asks for trusted types this is the only address that passes (`scripts/policy.mjs`). */
export function createOwnWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('sourceline', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError(`not a script of ours: ${url}`);
      return url;
    },
  });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
