import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { importServer } from "../../scripts/import/import-server.ts";
import { jobLine, rebuild } from "../../scripts/rebuild/follow-job.ts";
import { readArguments } from "../../scripts/rebuild/rebuild-arguments.ts";
import type { JobView } from "../../shared/contract/jobs.ts";
import { PROBLEMS } from "../../shared/contract/problem.ts";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server whose job takes three steps and ends in a state; the first try of every step meets moved rules. */
async function startServer(end: JobView["state"]) {
  const paths: string[] = [];
  const moved = new Set<number>();
  let done = 0;
  const server = createServer((request, response) => {
    request.resume();
    paths.push(`${request.method} ${request.url}`);
    const isStep = request.url === "/api/v1/jobs/7/steps";
    if (isStep && !moved.has(done)) {
      moved.add(done);
      const code = "rulebook/moved";
      const problem = { type: "", title: "", status: PROBLEMS[code], detail: "Moved.", code };
      response.writeHead(PROBLEMS[code]).end(JSON.stringify(problem));
      return;
    }
    if (isStep) done += 1;
    const job: JobView = {
      id: 7,
      kind: "rebuild",
      subject: "facts",
      subjectName: { "zh-CN": "全部数据", "en-US": "All facts" },
      state: done < 3 ? "running" : end,
      done: done * 1_000,
      total: 3_000,
      startedAt: "",
      startedBy: "admin",
      startedByName: "Administrator",
      movedAt: "",
      detail: done < 3 ? "" : "Facts corrected: 5.",
    };
    response.end(JSON.stringify(job));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const connection = { address: `http://127.0.0.1:${address.port}`, token: "T", language: "en-US" } as const;
  return { server: importServer(connection), paths };
}

describe("npm run rebuild", () => {
  test.each(["done", "failed"] as const)(
    "follows the job until it is %s, over rules that move",
    async (end) => {
      const { server, paths } = await startServer(end);
      const seen: number[] = [];
      const { state } = await rebuild(server, ({ done }) => seen.push(done));
      expect([state, seen]).toEqual([end, [0, 1_000, 2_000, 3_000]]);
      expect(paths).toEqual([
        "POST /api/v1/jobs/rebuild",
        ...Array.from({ length: 6 }, () => "POST /api/v1/jobs/7/steps"),
      ]);
    },
  );

  test("writes one line over on a terminal, and only the last into a file", async () => {
    for (const isTTY of [true, false]) {
      const { server } = await startServer("done");
      const written: string[] = [];
      await rebuild(server, jobLine({ isTTY, write: (text) => written.push(text) }));
      const last = "rebuild: 3,000 of 3,000 records and people, done. Facts corrected: 5.\n";
      expect(written.map((line) => line.replace("\r\u001B[2K", ""))).toEqual(
        isTTY
          ? [0, 1, 2]
              .map((step) => `rebuild: ${step === 0 ? 0 : `${step},000`} of 3,000 records and people`)
              .concat(last)
          : [last],
      );
    }
  });

  test("takes a deployment and a token, and names the command where an option is unknown", () => {
    expect(readArguments(["--url", "https://host/", "--token", "T"], {})).toEqual({
      url: "https://host",
      token: "T",
    });
    expect(readArguments([], { FIELDSHEET_TOKEN: "E" })).toEqual({ url: undefined, token: "E" });
    expect(() => readArguments(["--fast"], {})).toThrow("npm run rebuild -- [--url");
  });
});
