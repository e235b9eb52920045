/**
 * The service worker of the stand-alone page: once the page was there, it is there without a network. It serves the files
 * that were kept when it was installed, and nothing else: it asks for nothing, keeps nothing and sees nothing more.
 *
 * On `localhost`, by name or by number, where the page is worked on and other pages may be served from the same address
 * another day, it asks there first, so that nothing old is ever shown; what was kept is for when no server runs.
 *
 * In: `FILES`, addresses beside this script, and `VERSION`, which changes with any of them; the build writes both.
 */
declare const FILES: readonly string[];
declare const VERSION: string;

/** The part of a service worker's scope that is used here; TypeScript has it only in place of a page's own. */
interface Scope {
  readonly location: Location;
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith: (response: Promise<Response>) => void }) => void,
  ): void;
}

const scope = globalThis as unknown as Scope;
const PREFIX = "fact-checklist ";
/** By the folder it lies in as well: copies in several folders of a site share the site's storage. */
const OWN = PREFIX + new URL("./", scope.location.href).pathname + " ";
const NAME = OWN + VERSION;

/** What an address is kept under: that of the page with or without its file name, whatever stands behind a question mark. */
function keptAs(request: Request): string | null {
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") url.search = "";
  const path = url.href.replace(/\/index\.html$/, "/");
  return FILES.some((file) => new URL(file, scope.location.href).href === path) ? path : null;
}

scope.addEventListener("install", (event) => {
  const files = FILES.map((file) => new Request(file, { cache: "reload" }));
  // All of them or none: half a page is worse than the old one.
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files)).then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  const clean = async (): Promise<void> => {
    const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== NAME);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(clean());
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? keptAs(request) : null;
  if (path === null) return;
  const kept = async (): Promise<Response | undefined> => (await caches.open(NAME)).match(path);
  const ask = (): Promise<Response> => fetch(request);
  const serve = /^(localhost|127\.0\.0\.1|\[::1])$/.test(scope.location.hostname) ? ask().catch(kept) : kept();
  event.respondWith(serve.then((response) => response ?? ask()));
});
