import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { nextChunk } from "../../../scripts/import/chunk-rows.ts";
import { exitCodeOf } from "../../../scripts/import/exit-code.ts";
import { importServer } from "../../../scripts/import/import-server.ts";
import type { ImportJob } from "../../../scripts/import/plan-jobs.ts";
import { progressLine } from "../../../scripts/import/progress-line.ts";
import { sendJob } from "../../../scripts/import/send-job.ts";
import { ImportChunk, type ImportView } from "../../../shared/contract/imports.ts";
import { type ProblemCode, PROBLEMS } from "../../../shared/contract/problem.ts";

const ROWS = Array.from({ length: 8_500 }, (_, index) => [`U${index}`, "East"]);
const TABLE = { columns: ["code", "name"], rows: ROWS, numbers: ROWS.map((_, index) => index + 1) };
const JOB: ImportJob = {
  kind: "units",
  fileName: "units.csv",
  digest: "a".repeat(64),
  table: TABLE,
  original: TABLE,
};

type Mishap = "answer lost" | "unavailable" | "too large" | "takes half";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server that keeps an import as the Worker does; a mishap befalls the request of its number. */
async function startServer(mishaps: Readonly<Record<number, Mishap>> = {}, cursor = 0) {
  const taken: unknown[][] = [];
  const offsets: number[] = [];
  let requests = 0;
  let at = cursor;
  const view = (): ImportView => ({
    id: 7,
    kind: "units",
    fileName: "units.csv",
    rows: ROWS.length,
    cursor: at,
    added: at,
    changed: 0,
    unchanged: 0,
    refused: at === ROWS.length ? 1 : 0,
    state: at === ROWS.length ? "done" : "running",
    startedAt: "",
    startedBy: "admin",
    startedByName: "Administrator",
  });
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => {
      const mishap = mishaps[(requests += 1)];
      const refuse = (code: ProblemCode) =>
        response
          .writeHead(PROBLEMS[code])
          .end(JSON.stringify({ type: "", title: "", status: PROBLEMS[code], detail: `No: ${code}.`, code }));
      if (request.headers.authorization !== "Bearer T") return refuse("auth/not-signed-in");
      if (mishap === "unavailable") return refuse("server/unavailable");
      if (mishap === "too large") return refuse("request/too-large");
      let answer: unknown = view();
      if (request.url === "/api/v1/imports/7/refused")
        answer = { refused: [{ row: 3, column: "name", detail: "Bad." }] };
      if (request.url === "/api/v1/imports/7/chunks") {
        const { offset, rows } = ImportChunk.parse(JSON.parse(text));
        offsets.push(offset);
        if (offset !== at) return refuse("import/out-of-step");
        const count = mishap === "takes half" ? Math.floor(rows.length / 2) : rows.length;
        taken.push(...rows.slice(0, count));
        at += count;
        answer = { import: view(), refused: [] };
      }
      if (mishap === "answer lost") return request.socket.destroy();
      return response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
  return { taken, offsets, server: importServer({ address, token: "T", language: "en-US" }), address };
}

describe("sending rows", () => {
  test.each([
    ["without a mishap", {}],
    ["when an answer is lost on the way", { 2: "answer lost" }],
    ["when the last answer is lost", { 4: "answer lost" }],
    ["when the server is away for a moment", { 1: "unavailable", 3: "unavailable" }],
    ["when the server finds a chunk too large", { 2: "too large" }],
    ["when the server takes fewer rows than it was sent", { 2: "takes half" }],
  ] as const)("every row arrives once and in order %s", async (_, mishaps) => {
    const { server, taken } = await startServer(mishaps);
    const { view, refused } = await sendJob(server, JOB, () => {});
    expect(taken).toEqual(ROWS);
    expect(view).toMatchObject({ cursor: ROWS.length, state: "done" });
    expect(refused).toEqual([{ row: 3, column: "name", detail: "Bad." }]);
  });

  test("goes on where an earlier run stopped", async () => {
    const { server, offsets, taken } = await startServer({}, 8_000);
    await sendJob(server, JOB, () => {});
    expect(offsets).toEqual([8_000]);
    expect(taken).toHaveLength(500);
  });

  test("stops at a refusal with the server's own words", async () => {
    const { address } = await startServer();
    const stranger = importServer({ address, token: "X", language: "en-US" });
    await expect(sendJob(stranger, JOB, () => {})).rejects.toThrow(/No: auth\/not-signed-in/);
  });

  test("chunks have at most 4,000 rows and stay small in bytes, and a huge row goes alone", () => {
    expect(nextChunk(ROWS, 0)).toEqual({ rows: 4_000, json: JSON.stringify(ROWS.slice(0, 4_000)) });
    expect(nextChunk(ROWS, 8_400)).toEqual({ rows: 100, json: JSON.stringify(ROWS.slice(8_400)) });
    const wide = Array.from({ length: 100 }, () => ["华".repeat(5_000)]);
    expect(Buffer.byteLength(nextChunk(wide, 0).json)).toBeLessThan(410_000);
    expect(nextChunk([["x".repeat(1_000_000)], ["y"]], 0).rows).toBe(1);
  });
});

describe("what is told", () => {
  test("the exit code: 0 all accepted, 2 some refused, 1 nothing done", () => {
    const sent = { added: 0, changed: 0, unchanged: 0, refused: 0 };
    expect(
      exitCodeOf([
        { ...sent, added: 1 },
        { ...sent, unchanged: 1 },
      ]),
    ).toBe(0);
    expect(
      exitCodeOf([
        { ...sent, added: 1 },
        { ...sent, refused: 1 },
      ]),
    ).toBe(2);
    expect(exitCodeOf([{ ...sent, refused: 1 }])).toBe(1);
  });

  test("rows and rows a second, over and over on a terminal, at the end in a file", async () => {
    const written = { terminal: "", file: "" };
    const { server } = await startServer({}, 500);
    let now = 0;
    const clock = () => (now += 1_000);
    const terminal = progressLine(JOB, { isTTY: true, write: (text) => (written.terminal += text) }, clock);
    const file = progressLine(JOB, { write: (text) => (written.file += text) }, () => 0);
    await sendJob(server, JOB, (view) => (terminal(view), file(view)));
    expect(written.terminal.split("\r").length).toBeGreaterThan(2);
    expect(written.terminal).toContain("rows/s");
    expect(written.file).toBe(
      "units.csv → units: 8,500 of 8,500 rows, going on from row 501, 0 rows/s, 8,500 added, 1 refused\n",
    );
  });
});
