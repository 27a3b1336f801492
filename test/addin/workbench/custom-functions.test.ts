import { describe, expect, test } from "vitest";
import { CustomFunctionsService } from "../../../addin/workbench/host/custom-functions.ts";
import { CallArguments } from "../../../addin/workbench/host/call-arguments.ts";
import type { Entry, Json } from "../../../addin/workbench/host/wire.ts";

function service() {
  const sent: (readonly Entry[])[] = [];
  const functions = new CustomFunctionsService((entries) => sent.push(entries));
  const call = (name: string, ...args: Json[]) => functions.object.call(name)?.(new CallArguments(args));
  const invoke = (...args: Json[]) =>
    functions.invoke({ functionId: "KPI.X", args, address: "Sheet1!A1", cancelable: true });
  const ready = () => call("_SetOsfControlContainerReadyForCustomFunctions");
  return { functions, sent, call, invoke, ready };
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("Excel's side of the custom functions", () => {
  test("calls wait for the add-in, and those of one tick go out in one message", async () => {
    const { sent, invoke, ready } = service();
    invoke("D1");
    invoke("D2");
    await tick();
    expect(sent).toEqual([]);
    ready();
    await tick();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.map(([category, type, , message]) => [category, type, message])).toEqual([
      [1, 1000, [1, "KPI.X", ["D1"], "Sheet1!A1", 1, null]],
      [1, 1000, [2, "KPI.X", ["D2"], "Sheet1!A1", 1, null]],
    ]);
  });

  test("values, matrices with errors in them, and failures reach their callers", async () => {
    const { call, invoke, ready } = service();
    ready();
    const [plain, matrix, failed, unknown] = [invoke(), invoke(), invoke(), invoke()];
    const error = { valueType: "CustomFunctionError", code: "#N/A", message: "Not yet." };
    call("SetInvocationArrayResults", [
      [1, true, { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }],
      [2, true, [[1, error]]],
      [3, false, "No data for D9.", 1],
      [4, false, null, 9],
    ]);
    expect(await plain?.result).toBe(0.5);
    expect(await matrix?.result).toEqual([[1, { code: "#N/A", message: "Not yet." }]]);
    expect(await failed?.result).toEqual({ code: "#N/A", message: "No data for D9." });
    expect(await unknown?.result).toEqual({ code: "#NAME?" });
  });

  test("a cancelled call is told to the add-in, and its late result is dropped", async () => {
    const { functions, sent, call, invoke, ready } = service();
    ready();
    const running = invoke();
    await tick();
    running.cancel();
    await tick();
    expect(sent.at(-1)).toEqual([[1, 1001, "", { invocationId: 1 }, 1]]);
    call("SetInvocationArrayResults", [[1, true, 5]]);
    expect(functions.pending).toBe(0);
  });

  test("what a page that has gone left unanswered is asked of the next one", async () => {
    const { functions, sent, call, invoke, ready } = service();
    ready();
    const running = invoke("D1");
    await tick();
    functions.stop();
    ready();
    await tick();
    expect(sent).toHaveLength(2);
    call("SetInvocationResults", [{ id: 1, value: 7 }]);
    expect(await running.result).toBe(7);
  });
});
