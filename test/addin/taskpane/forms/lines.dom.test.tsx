import { act } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FieldValue, Line } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { totalledColumns } from "../../../../addin/taskpane/forms/lines/line-totals.ts";
import { useDomPlace } from "./dom-place.ts";
import { TestForm } from "./TestForm.tsx";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });

const form: Form = {
  kind: "form",
  code: "order",
  title: text("Order"),
  description: text("Lines"),
  number: { prefix: "O-" },
  owner: "owner",
  day: "day",
  label: ["owner"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: [
    { key: "owner", type: "person", label: text("Owner") },
    { key: "day", type: "date", label: text("Day") },
    {
      key: "lines",
      type: "lines",
      label: text("Lines"),
      most: 4,
      columns: [
        { key: "what", type: "text", label: text("What"), required: true },
        { key: "pieces", type: "number", label: text("Pieces") },
        { key: "price", type: "money", label: text("Price") },
        { key: "sum", type: "money", label: text("Sum"), computed: "pieces * price" },
      ],
    },
    { key: "in_all", type: "money", label: text("In all"), computed: 'total(lines, "sum") - 1.0' },
  ],
};
const FIRST: Line = { what: "Pump", pieces: 2, price: 10 };
const SECOND: Line = { what: "Valve", pieces: 3, price: 0.1 };

const place = useDomPlace();
let width = 0;

/** Tells at once that there is something to measure: the test's browser lays nothing out. */
class Measured {
  readonly #listener: () => void;
  constructor(listener: () => void) {
    this.#listener = listener;
  }
  observe() {
    this.#listener();
  }
  disconnect() {
    return undefined;
  }
}

const cell = (row: number, column: string) =>
  place.element().querySelector(`[data-row="${row}"][data-column="${column}"] input`);

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", Measured);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(() => width);
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 0));
});

async function show(pixels: number, lines: Line[]) {
  width = pixels;
  const seen: { lines: FieldValue } = { lines };
  await place.show(
    <TestForm
      form={form}
      start={{ lines }}
      onChange={(_key, value) => {
        seen.lines = value;
      }}
    />,
  );
  return seen;
}

async function keyDown(target: Element | null, key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
    await new Promise((done) => {
      setTimeout(done, 5);
    });
  });
}

async function choose(line: number, name: string) {
  await place.press(place.button(`Line ${line}: copy, move, remove`));
  await place.press(place.button(name));
}

test("a sum that the form shows as a field of its own is not said again under its table", () => {
  const lines = form.fields.find(({ key }) => key === "lines");
  if (!lines) throw new Error("The form has a table.");
  const sumsOf = (computed: string) =>
    totalledColumns(
      { ...form, fields: [lines, { key: "in_all", type: "money", label: text("In all"), computed }] },
      lines,
    ).map(({ key }) => key);
  expect(sumsOf('total(lines, "sum")')).toEqual([]);
  expect(sumsOf("total( lines,'sum' )")).toEqual([]);
  expect(sumsOf('total(lines, "sum") * 2.0')).toEqual(["sum"]);
});

describe.each([
  ["cards", 300],
  ["a grid", 700],
])("a table of lines as %s", (_look, pixels) => {
  test("adds, copies, moves and removes lines, and puts a removed one back where it was", async () => {
    const seen = await show(pixels, [FIRST, SECOND]);
    await choose(1, "Copy");
    expect(seen.lines).toEqual([FIRST, FIRST, SECOND]);
    await choose(3, "Move up");
    expect(seen.lines).toEqual([FIRST, SECOND, FIRST]);
    await choose(1, "Remove");
    expect(seen.lines).toEqual([SECOND, FIRST]);
    await place.press(place.button("Put line 1 back"));
    expect(seen.lines).toEqual([FIRST, SECOND, FIRST]);
    await place.press(place.button("Add a line"));
    expect(seen.lines).toEqual([FIRST, SECOND, FIRST, {}]);
    expect(place.button("Add a line").getAttribute("aria-disabled")).toBe("true");
  });

  test("adds up what the form adds up, and no unit prices", async () => {
    await show(pixels, [FIRST, SECOND]);
    const totals = [...place.element().querySelectorAll("dl")].map((one) => one.textContent);
    expect(totals).toEqual(["Sum, in all¥20.30"]);
  });

  test("says a cell's problem in its cell", async () => {
    width = pixels;
    await place.show(
      <TestForm form={form} start={{ lines: [{ pieces: 1 }] }} problems={{ "lines/0/what": "Missing" }} />,
    );
    const wrong = place.element().querySelector('[data-row="0"][data-column="what"]');
    expect(wrong?.textContent).toContain("Missing");
    expect(wrong?.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a grid by the keyboard", () => {
  test("Enter goes down, and adds a line at the end", async () => {
    const seen = await show(700, [FIRST, SECOND]);
    await keyDown(cell(0, "pieces"), "Enter");
    expect(document.activeElement).toBe(cell(1, "pieces"));
    await keyDown(cell(1, "pieces"), "Enter");
    expect(seen.lines).toEqual([FIRST, SECOND, {}]);
    expect(document.activeElement).toBe(cell(2, "what"));
  });

  test("Alt with an arrow moves the line, and the focus with it", async () => {
    const seen = await show(700, [FIRST, SECOND]);
    await keyDown(cell(0, "price"), "ArrowDown", { altKey: true });
    expect(seen.lines).toEqual([SECOND, FIRST]);
    expect(document.activeElement).toBe(cell(1, "price"));
  });

  test("takes a block of a sheet, as far as there is room", async () => {
    const seen = await show(700, [FIRST, SECOND]);
    await act(async () => {
      const data = new DataTransfer();
      data.setData("text/plain", "Tap\t1\t5\t5\nHose\t2\t6\t12\nNut\t3\t7\nBolt\t4\t8\n");
      cell(1, "what")?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    expect(seen.lines).toEqual([
      FIRST,
      { what: "Tap", pieces: "1", price: "5" },
      { what: "Hose", pieces: "2", price: "6" },
      { what: "Nut", pieces: "3", price: "7" },
    ]);
  });
});
