import { act } from "react";
import { describe, expect, test } from "vitest";
import type { Attachment } from "#shared/contract/forms";
import type { FieldValue } from "#shared/contract/records";
import { FILE_BYTES_MAX } from "#shared/contract/limits";
import { err, ok, type Result } from "#shared/result";
import type { Form } from "#shared/rulebook/form-definition";
import type { FormApi } from "../../../../addin/taskpane/forms/form-host.ts";
import { refusalOfFile } from "../../../../addin/taskpane/forms/attachments/file-refusal.ts";
import type { Failure } from "../../../../addin/ui/failure.ts";
import { useDomPlace } from "./dom-place.ts";
import { NO_SERVER, TestForm } from "./TestForm.tsx";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });
const form: Form = {
  kind: "form",
  code: "papers",
  title: text("Papers"),
  description: text("Papers"),
  number: { prefix: "P-" },
  owner: "owner",
  day: "day",
  label: ["owner"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: [
    { key: "owner", type: "person", label: text("Owner") },
    { key: "day", type: "date", label: text("Day") },
    {
      key: "files",
      type: "attachment",
      label: text("Files"),
      accept: ["image/*", "application/pdf"],
      most: 2,
    },
  ],
};
const NO_NETWORK: Failure = {
  why: "offline",
  code: "server/unavailable",
  detail: "No network.",
  errors: [],
  requestId: undefined,
};

const place = useDomPlace();

/** A server that answers an upload when the test says so. */
function slowServer() {
  const uploads: {
    name: string;
    progress: (sent: number, total: number) => void;
    answer: (result: Result<Attachment, Failure>) => void;
    stopped: () => boolean;
  }[] = [];
  const api: FormApi = {
    ...NO_SERVER,
    upload: ({ name, onProgress }, signal) =>
      new Promise((resolve) => {
        uploads.push({
          name,
          progress: onProgress ?? (() => undefined),
          answer: resolve,
          stopped: () => signal?.aborted === true,
        });
      }),
  };
  return { api, uploads };
}

const kept = (id: string, name: string): Attachment => ({
  id,
  name,
  type: "image/png",
  bytes: 1_500,
  at: "2026-10-12T01:00:00Z",
});

async function show(api: FormApi) {
  const seen: { files: FieldValue | undefined } = { files: undefined };
  await place.show(
    <TestForm
      form={form}
      api={api}
      onChange={(_key, value) => {
        seen.files = value;
      }}
    />,
  );
  return seen;
}

async function choose(...files: readonly File[]) {
  await act(async () => {
    const input = place.element().querySelector("input[type=file]");
    if (!input) throw new Error("There is nowhere to choose a file.");
    Object.defineProperty(input, "files", { value: files, configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const picture = (name: string) => new File(["x"], name, { type: "image/png" });

describe("files of a record", () => {
  test("are told how far they are, and named by the record in the order in which they arrive", async () => {
    const { api, uploads } = slowServer();
    const seen = await show(api);
    await choose(picture("a.png"), picture("b.png"));
    await act(async () => uploads[0]?.progress(30, 120));
    expect(place.element().querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("0.25");
    expect(place.element().textContent).toContain("25%");
    await act(async () => uploads[1]?.answer(ok(kept("2", "b.png"))));
    await act(async () => uploads[0]?.answer(ok(kept("1", "a.png"))));
    expect(seen.files).toEqual(["2", "1"]);
    expect(place.element().querySelectorAll("[role=progressbar]")).toHaveLength(0);
    expect(place.button("2 files at most").getAttribute("aria-disabled")).toBe("true");
    await place.press(place.button("Remove b.png"));
    expect(seen.files).toEqual(["1"]);
  });

  test("that do not arrive say why and are sent again, or are let go", async () => {
    const { api, uploads } = slowServer();
    const seen = await show(api);
    await choose(picture("a.png"));
    await act(async () => uploads[0]?.answer(err(NO_NETWORK)));
    expect(place.element().textContent).toContain("No network.");
    await place.press(place.button("Send a.png again"));
    expect(uploads).toHaveLength(2);
    await place.press(place.button("Remove a.png"));
    expect(uploads[1]?.stopped()).toBe(true);
    await act(async () => uploads[1]?.answer(ok(kept("1", "a.png"))));
    expect(seen.files).toBeUndefined();
  });

  test("of a wrong type, empty or too many are not even sent, and each is told why", async () => {
    const { api, uploads } = slowServer();
    await show(api);
    const wrong = new File(["x"], "notes.txt", { type: "text/plain" });
    const empty = new File([], "empty.png", { type: "image/png" });
    await choose(wrong, picture("a.png"), empty, picture("b.png"), picture("c.png"));
    expect(uploads.map(({ name }) => name)).toEqual(["a.png", "b.png"]);
    const said = place.element().querySelector("[role=alert]")?.textContent ?? "";
    for (const name of ["notes.txt", "empty.png", "c.png"]) expect(said).toContain(name);
  });

  test.each([
    [{ size: FILE_BYTES_MAX, type: "image/png" }, undefined],
    [{ size: FILE_BYTES_MAX + 1, type: "image/png" }, "too-large"],
    [{ size: 1, type: "application/pdf" }, undefined],
    [{ size: 1, type: "imagery/png" }, "wrong-type"],
    [{ size: 1, type: "" }, "wrong-type"],
    [{ size: 0, type: "image/png" }, "empty"],
  ] as const)("%o is refused as %s", (file, refusal) => {
    expect(refusalOfFile(file, ["image/*", "application/pdf"], FILE_BYTES_MAX)).toBe(refusal);
  });
});
