// A static server for this machine only: `node www/serve.mjs DIR PORT`. Port 0 takes any free one.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import sirv from "sirv";

/**
 * Serves a folder on localhost, under the policy that its own page states.
 *
 * @param {string} dir
 * @param {number} port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve(dir, port) {
  const files = sirv(dir, { dev: true, etag: true });
  const policy = policyOf(readFileSync(join(dir, "index.html"), "utf8"));
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", () => {
      const address = server.address();
      const at = typeof address === "object" && address ? address.port : port;
      done({
        url: `http://localhost:${at}`,
        close: () => new Promise((closed) => (server.close(() => closed()), server.closeAllConnections())),
      });
    });
  });
}

/**
 * The policy in the page's own meta tag, so that it is written in one place.
 *
 * @param {string} html
 */
function policyOf(html) {
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "default-src 'self'";
}

async function main() {
  const [dir = "dist", port = "8080"] = process.argv.slice(2);
  if (!existsSync(join(dir, "index.html"))) {
    console.error(`${dir}/index.html was not found: build it first with \`cargo xtask build\``);
    process.exit(1);
  }
  try {
    const { url } = await serve(dir, Number(port));
    console.log(`Open ${url}`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === "EADDRINUSE"
        ? `Port ${port} is in use: stop what uses it, or choose another with --port`
        : `The server did not start: ${message}`,
    );
    process.exit(1);
  }
}

// By name, because the tests bundle this file into theirs.
if (basename(process.argv[1] ?? "") === "serve.mjs") await main();
