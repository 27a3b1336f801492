import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Connect } from "vite";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/**
 * Serves `/office/*` from a folder of office.js files. Office.js asks for some of them in capitals that the
 * folder does not have, so the path is lower-cased.
 */
export function officeFiles(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const asked = /^\/office\/(?<name>[^?#]+)/.exec(request.url ?? "")?.groups?.["name"];
    if (asked === undefined) return next();
    const file = path.join(folder, decodeURIComponent(asked).toLowerCase());
    if (!file.startsWith(folder + path.sep)) return next();
    readFile(file).then(
      (body) => {
        response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
        response.end(body);
      },
      (error: NodeJS.ErrnoException) => {
        response.statusCode = error.code === "ENOENT" ? 404 : 500;
        response.end(`Cannot serve ${asked} of office.js: ${error.message}`);
      },
    );
  };
}
