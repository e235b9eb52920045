/** The part of Trusted Types that is used here; TypeScript's own types do not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): {
    createScriptURL: (url: string) => URL;
  };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/**
 * An address that may be started as a worker, where the page enforces Trusted Types. The policy `fact-checklist` lets
 * through what `allowed` names and nothing else. Throws where the page does not allow the policy.
 */
export function scriptURL(url: URL): URL | string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  allowed.add(url.href);
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy("fact-checklist", {
    createScriptURL: (given) => {
      if (!allowed.has(given)) throw new TypeError(`not a worker of this page: ${given}`);
      return given;
    },
  });
  return policy.createScriptURL(url.href);
}

const allowed = new Set<string>();
