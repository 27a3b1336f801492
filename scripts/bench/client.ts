import { spawn } from "node:child_process";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { z } from "zod";
import { LOCAL_ADMIN, type LocalIssuerKey } from "#shared/contract/local-issuer";
import { PlainError } from "../console/plain-error.ts";
import { ROOT } from "../local/paths.ts";
import { signLocalToken } from "../local/sign-token.ts";
import { type Answers, answersIn, cellsOf, type Question, type Shape } from "./question.ts";
import { type BenchWorker, Meter } from "./worker.ts";

/** One request that was measured: milliseconds from before it was written as JSON until its answer was read from JSON. */
export type Measured = {
  readonly ms: number;
  readonly meter: Meter;
  /** Processor time of workerd, its database included. */
  readonly cpu: number | undefined;
  readonly answers: Answers;
};

const Taken = z.object({ id: z.number() });

/** Calls a Worker as the company's admin. */
export class BenchClient {
  readonly #worker: BenchWorker;
  readonly #token: string;

  private constructor(worker: BenchWorker, token: string) {
    this.#worker = worker;
    this.#token = token;
  }

  static async signIn(worker: BenchWorker, key: LocalIssuerKey): Promise<BenchClient> {
    const client = new BenchClient(worker, await signLocalToken(key, LOCAL_ADMIN, Date.now()));
    await client.#send("GET", "/me");
    return client;
  }

  /** Asks the board's request, or one like it. */
  async ask(question: Question, shape: Shape): Promise<Measured> {
    const cells = cellsOf(question, shape);
    const cpu = this.#worker.cpu();
    const started = performance.now();
    const { json, meter } = await this.#send("POST", "/cells", { cells });
    const ms = performance.now() - started;
    const spent = this.#worker.cpu();
    return {
      ms,
      meter,
      cpu: cpu === undefined || spent === undefined ? undefined : spent - cpu,
      answers: answersIn(json),
    };
  }

  /** Writes one record as a form does. */
  async write(form: string, body: Readonly<Record<string, string | number>>): Promise<Meter> {
    const { json, meter } = await this.#send("POST", "/records", { form, body });
    Taken.parse(json);
    return meter;
  }

  /** Publishes the rules that the product ships with. */
  async setUp(): Promise<void> {
    await this.#send("POST", "/set-up");
  }

  /**
   * Runs the product's own import, `npm run import`, as a process of its own.
   * @returns milliseconds from its start to its end
   */
  async import(files: readonly string[]): Promise<number> {
    const args = ["scripts/import.ts", ...files, "--url", this.#worker.address, "--token", this.#token];
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    const [code] = await once(child, "close");
    if (code !== 0) throw new PlainError(`The import of ${files.join(", ")} ended with ${String(code)}.`);
    return performance.now() - started;
  }

  async #send(method: string, path: string, body?: unknown): Promise<{ json: unknown; meter: Meter }> {
    const text = body === undefined ? "" : JSON.stringify(body);
    // Without keep-alive: this process is busy for seconds between requests, and workerd closes what idles.
    const sent = request(`${this.#worker.address}/api/v1${path}`, {
      agent: false,
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      },
    });
    sent.end(text);
    const [response]: IncomingMessage[] = await once(sent, "response");
    if (!response) throw new Error(`${method} ${path} was not answered.`);
    const answer = await textOf(response);
    if ((response.statusCode ?? 0) >= 300) {
      throw new PlainError(`${method} ${path} was refused: ${answer.slice(0, 500)}`);
    }
    const meter = Meter.parse(JSON.parse(String(response.headers["x-meter"])));
    return { json: JSON.parse(answer), meter };
  }
}
