import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FUNCTION_IDS, SIGNATURES } from "#shared/contract/signatures";
import type { Answer } from "../../../addin/custom-functions/answer.ts";
import type { Cells } from "../../../addin/custom-functions/cells.ts";
import {
  REFRESH_ACTION,
  registerFunctions,
  registerRefresh,
} from "../../../addin/custom-functions/register.ts";
import { LOCAL_ORIGIN, manifestFor } from "../../../scripts/manifest/manifest-for.ts";

type Handler = (...given: unknown[]) => Promise<unknown>;

class ExcelError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

const ErrorCode = { notAvailable: "#N/A", invalidValue: "#VALUE!", divisionByZero: "#DIV/0!" };

function setUp(answer: Answer | "cancelled" = { ok: true, value: 1 }) {
  const handlers = new Map<string, Handler>();
  vi.stubGlobal("CustomFunctions", {
    Error: ExcelError,
    ErrorCode,
    associate: (id: string, handler: Handler) => void handlers.set(id, handler),
  });
  const asked: unknown[][] = [];
  const cancel = vi.fn<() => void>();
  const cells: Pick<Cells, "call" | "own"> = {
    call(fn, args, address) {
      asked.push([fn, args, address]);
      return { answer: Promise.resolve(answer === "cancelled" ? undefined : answer), cancel };
    },
    own: (code) => ({ code, detail: `text of ${code}` }),
  };
  registerFunctions(cells);
  const call = (id: string, ...given: unknown[]): Promise<unknown> =>
    handlers.get(id)?.(...given) ?? Promise.reject(new Error(`${id} is not registered`));
  return { cells, handlers, asked, cancel, call };
}

beforeEach(() => void vi.unstubAllGlobals());
afterEach(() => void vi.unstubAllGlobals());

describe("registering", () => {
  it("gives Excel a function for every id of the catalogue, and no other", () => {
    expect([...setUp().handlers.keys()]).toEqual(FUNCTION_IDS);
  });

  it("does nothing in a browser without Excel", () => {
    const { cells } = setUp();
    vi.unstubAllGlobals();
    expect(() => registerFunctions(cells)).not.toThrow();
  });

  it.each(FUNCTION_IDS)("%s can be called with everything omitted but what it needs", async (id) => {
    const { call, asked } = setUp();
    const given = SIGNATURES[id].map(({ optional, list }) => (optional ? null : list ? [["x"]] : "x"));
    await call(id, ...given, { address: "Sheet1!A1" });
    expect(asked).toEqual([[id, given, "Sheet1!A1"]]);
  });
});

describe("the ribbon's Refresh", () => {
  it("is associated under the manifest's id, and completes whether it works or not", async () => {
    const actions = new Map<string, (event: { completed(): void }) => void>();
    const reported = vi.fn<(error: unknown) => void>();
    vi.stubGlobal("reportError", reported);
    vi.stubGlobal("Office", {
      actions: { associate: (id: string, run: () => void) => void actions.set(id, run) },
    });
    const failure = new Error("a cell is being edited");
    registerRefresh(() => Promise.reject(failure));
    await new Promise<void>((completed) => actions.get(REFRESH_ACTION)?.({ completed }));
    expect(reported).toHaveBeenCalledWith(failure);
    expect(manifestFor({ origin: LOCAL_ORIGIN })).toContain(`<FunctionName>${REFRESH_ACTION}</FunctionName>`);
  });

  it("is left alone in a browser without Excel", () => {
    expect(() => registerRefresh(async () => undefined)).not.toThrow();
  });
});

describe("a registered function", () => {
  it("hands over what Excel gives: omitted is null, a blank cell is a blank text", async () => {
    const { call, asked } = setUp();
    await call("KPI.HEADCOUNT", [[""], [null]], undefined, null, { address: "'My sheet'!B2" });
    expect(asked).toEqual([["KPI.HEADCOUNT", [[[""], [""]], null, null], "'My sheet'!B2"]]);
  });

  it("throws an error of Excel with the problem's text", async () => {
    const problem = { code: "cell/not-signed-in", detail: "Sign in from the pane." };
    const { call } = setUp({ ok: false, problem });
    const thrown: unknown = await call("FUNNEL.GRADE", [["OPP-1"]], null, {}).catch(
      (error: unknown) => error,
    );
    expect(thrown).toEqual(new ExcelError("#N/A", "Sign in from the pane."));
  });

  it("refuses an argument that no cell can hold", async () => {
    const { call, asked } = setUp();
    const thrown: unknown = await call("FUNNEL.GRADE", Number.NaN, null, {}).catch((error: unknown) => error);
    expect(thrown).toEqual(new ExcelError("#VALUE!", "text of cell/bad-argument"));
    expect(asked).toEqual([]);
  });

  it("cancels its call when Excel does", async () => {
    const { call, cancel } = setUp("cancelled");
    const invocation: { onCanceled?: () => void } = {};
    const called = call("KPI.HEADCOUNT", null, null, null, invocation).catch((error: unknown) => error);
    invocation.onCanceled?.();
    expect(cancel).toHaveBeenCalledOnce();
    expect(await called).toBeInstanceOf(ExcelError);
  });
});
