/** The part of Trusted Types that is used here; TypeScript's own types do not have it yet. */
interface Policy {
  createScriptURL: (url: string) => URL;
  createHTML: (html: string) => string;
}
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string; createHTML: (html: string) => string },
  ): Policy;
}

let policy: Policy | undefined;

/**
 * An address that may be started as a worker, where the page enforces Trusted Types. The policy `fact-checklist` lets
 * through what `allowed` names and nothing else. Throws where the page does not allow the policy.
 */
export function scriptURL(url: URL): URL | string {
  allowed.add(url.href);
  return trusted()?.createScriptURL(url.href) ?? url;
}

/**
 * Markup as a document of its own, which runs nothing, fetches nothing and is never shown: it is there to be read. The
 * policy lets through bare tags alone. Throws where the page does not allow the policy.
 */
export function inert(html: string): Document {
  return new DOMParser().parseFromString(trusted()?.createHTML(html) ?? bare(html), "text/html");
}

/**
 * A comment, a style or a script with what is in it, or a tag, each ending where it does for a browser; what is not closed
 * goes on to the end. A style that closes itself, as in a drawing, holds nothing. Nothing in here is tried twice.
 */
const TAG =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<(style|script)(?=[\s/>])(?:[^>]*\/>|[^]*?(?:<\/\1(?=[\s/>])[^>]*>?|$))|<(\/?[a-z][^\s/>]*)(?:[\s/]|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?)*>?/gi;

/**
 * Tags without attributes but the number that a list begins with, and `pre` for a style that keeps line breaks. A browser would
 * do nothing with the others, but hold each style and handler against the page's policy, and report it.
 */
function bare(html: string): string {
  return html.replace(TAG, (tag, _, name?: string) => {
    const start = / start="?\d+/.exec(tag)?.[0].replace('"', "") ?? "";
    return name ? `<${name}${start}${/white-space(-collapse)?: *(pre|break)/.test(tag) ? " pre" : ""}>` : "";
  });
}

const allowed = new Set<string>();

function trusted(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (policy ??= trustedTypes?.createPolicy("fact-checklist", {
    createScriptURL: (given) => {
      if (!allowed.has(given)) throw new TypeError(`not a worker of this page: ${given}`);
      return given;
    },
    createHTML: bare,
  }));
}
