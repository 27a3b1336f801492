import { describe, expect, it, vi } from "vitest";
import { createCallLog, type LoggedCall } from "../../../addin/custom-functions/call-log.ts";

const call = (address: string, fn = "KPI.HEADCOUNT", at = 0): LoggedCall => ({
  address,
  fn,
  args: ["D1"],
  answer: { ok: true, value: at },
  dataVersion: "v1",
  at,
});

describe("the call log", () => {
  it("gives the latest call of a cell, however its address is written", () => {
    const log = createCallLog();
    log.record(call("Sheet1!A1", undefined, 1));
    log.record(call("Sheet1!A1", undefined, 2));
    expect(log.latestCall("Sheet1!$A$1")?.at).toBe(2);
    expect(log.latestCall("Sheet2!A1")).toBeUndefined();
  });

  it("tells the functions of one formula apart", () => {
    const log = createCallLog();
    log.record(call("Sheet1!A1", "KPI.HEADCOUNT", 1));
    log.record(call("Sheet1!A1", "KPI.ATTRITION", 2));
    expect(log.latestCall("Sheet1!A1", "KPI.HEADCOUNT")?.at).toBe(1);
    expect(log.latestCall("Sheet1!A1")?.fn).toBe("KPI.ATTRITION");
  });

  it("forgets the cells that have not calculated for longest", () => {
    const log = createCallLog(2);
    log.record(call("Sheet1!A1"));
    log.record(call("Sheet1!A2"));
    log.record(call("Sheet1!A1"));
    log.record(call("Sheet1!A3"));
    expect(["A1", "A2", "A3"].map((cell) => log.latestCall(`Sheet1!${cell}`) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("tells whoever listens, until they stop", () => {
    const log = createCallLog();
    const listener = vi.fn<(heard: LoggedCall) => void>();
    const stop = log.onCall(listener);
    log.record(call("Sheet1!A1"));
    stop();
    log.record(call("Sheet1!A2"));
    expect(listener.mock.calls.map(([heard]) => heard.address)).toEqual(["Sheet1!A1"]);
  });
});
