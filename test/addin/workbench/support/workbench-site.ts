import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCA, createCert } from "mkcert";
import { build } from "vite";
import { officeFiles } from "../../../../scripts/local-server/office-files.ts";
import { withLocalOfficeScript } from "../../../../scripts/local-server/office-script.ts";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const PAGES = path.join(ROOT, "test/e2e/pages");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
const PEOPLE = [
  { code: "P001", name: "王伟", role: "manager", unit: "D1" },
  { code: "P002", name: "李娜", role: "lead", unit: "D1-A" },
];
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The built workbench with a test pane in it, served without any Worker. */
export interface WorkbenchSite {
  readonly http: string;
  readonly https: string;
  close(): Promise<void>;
}

/** Builds the workbench's page and loader into a temporary folder and serves them over http and https. */
export async function serveWorkbench(): Promise<WorkbenchSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "workbench-"));
  await buildWorkbench(folder);
  const plain = createServer(answer(folder, "http"));
  const secure = createSecureServer(await selfSigned(), answer(folder, "https"));
  return {
    http: `http://localhost:${await listen(plain)}`,
    https: `https://localhost:${await listen(secure)}`,
    async close() {
      await Promise.all([plain, secure].map(stop));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function selfSigned(): Promise<{ cert: string; key: string }> {
  const name = "Fieldsheet tests";
  const ca = await createCA({
    organization: name,
    countryCode: "CN",
    state: name,
    locality: name,
    validity: 1,
  });
  const { cert, key } = await createCert({ ca, domains: ["localhost"], validity: 1 });
  return { cert, key };
}

async function buildWorkbench(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: {
          workbench: "addin/workbench/workbench.html",
          "office-loader": "addin/workbench/loader/office-loader.ts",
        },
        output: {
          entryFileNames: ({ name }) =>
            name === "office-loader" ? "workbench/[name].js" : "assets/[name].js",
        },
      },
    },
  });
}

function answer(folder: string, protocol: "http" | "https"): RequestListener {
  const office = officeFiles(OFFICE);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const fail = (error: unknown) => {
      response.statusCode = 404;
      response.end(String(error));
    };
    if (pathname.startsWith("/office/")) return office(request, response, () => fail("no such file"));
    if (pathname === "/api/v1/sign-in") {
      return send(response, ".json", JSON.stringify({ kind: "local", people: PEOPLE }));
    }
    const page = pathname === "/taskpane.html";
    const file = fileOf(folder, pathname);
    return void readFile(file).then((body) => {
      const content = page ? withLocalOfficeScript(body.toString("utf8"), protocol) : body;
      send(response, path.extname(file), content);
    }, fail);
  };
}

function fileOf(folder: string, pathname: string): string {
  if (pathname === "/taskpane.html") return path.join(PAGES, "test-pane.html");
  if (pathname === "/functions.json") return path.join(PAGES, "test-functions.json");
  return path.join(folder, pathname === "/" ? "addin/workbench/workbench.html" : pathname);
}

function send(response: ServerResponse, extension: string, body: string | Buffer): void {
  response.setHeader("content-type", TYPES[extension] ?? "application/octet-stream");
  response.end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
