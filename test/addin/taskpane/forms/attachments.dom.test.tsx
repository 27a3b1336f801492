import { act } from "react";
import { describe, expect, test } from "vitest";
import type { Attachment } from "#shared/contract/forms";
import type { FieldValue } from "#shared/contract/records";
import { FILE_BYTES_MAX } from "#shared/contract/limits";
import { err, ok, type Result } from "#shared/result";
import type { Form } from "#shared/rulebook/form-definition";
import type { FileKeeper } from "../../../../addin/taskpane/drafts/file-keeper.ts";
import type { FileStorePort } from "../../../../addin/taskpane/drafts/file-store.ts";
import { createMemoryFileStore } from "../../../../addin/taskpane/drafts/memory-file-store.ts";
import type { PaneApi } from "../../../../addin/taskpane/pane-api.ts";
import { refusalOfFile } from "../../../../addin/taskpane/forms/attachments/file-refusal.ts";
import type { Failure } from "../../../../addin/ui/failure.ts";
import { useDomPlace } from "./dom-place.ts";
import { createTestFiles, NO_NETWORK, TestForm } from "./TestForm.tsx";

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
const REFUSED: Failure = {
  ...NO_NETWORK,
  why: "refused",
  code: "attachment/wrong-type",
  detail: "No picture.",
};

const place = useDomPlace();

/** A server that answers an upload when the test says so. */
function slowServer() {
  const uploads: {
    id: string;
    name: string;
    progress: (sent: number, total: number) => void;
    answer: (result: Result<Attachment, Failure>) => void;
    stopped: () => boolean;
  }[] = [];
  const upload: PaneApi["upload"] = ({ id, name, onProgress }, signal) =>
    new Promise((resolve, reject) => {
      const progress = onProgress ?? (() => undefined);
      uploads.push({ id, name, progress, answer: resolve, stopped: () => signal?.aborted === true });
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
  return { files: createTestFiles(upload), uploads };
}

const attachment = (id: string, name: string): Attachment => ({
  id,
  name,
  type: "image/png",
  bytes: 1_500,
  at: "2026-10-12T01:00:00Z",
});

async function show({ files, start = [] }: { files: FileKeeper; start?: readonly string[] }) {
  const seen: { files: FieldValue | undefined } = { files: undefined };
  await place.show(
    <TestForm
      form={form}
      files={files}
      start={{ files: [...start] }}
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
    // The bytes are read turn by turn.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });
}

const picture = (name: string) => new File(["x"], name, { type: "image/png" });
/** A server that takes a.png and nothing else. */
const takeOnlyA: PaneApi["upload"] = async ({ id, name }) =>
  name === "a.png" ? ok(attachment(id, name)) : err(NO_NETWORK);
const said = () => place.element().textContent ?? "";
const WAITS = "On this device";

describe("files of a record", () => {
  test("are named by the record as soon as they are chosen, and told how far they are on their way", async () => {
    const { files, uploads } = slowServer();
    const seen = await show({ files });
    await choose(picture("a.png"), picture("b.png"));
    const [first, second] = [...files.state.current().files.keys()];
    expect(seen.files).toEqual([first, second]);
    expect(said()).toContain("a.png");
    expect(said()).toContain(`b.png1 B${WAITS}`);
    await act(async () => uploads[0]?.progress(30, 120));
    expect(place.element().querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("0.25");
    expect(said()).toContain("25%");
    expect(uploads.map(({ id }) => id)).toEqual([first]);
    await act(async () => uploads[0]?.answer(ok(attachment(first ?? "", "a.png"))));
    await act(async () => uploads[1]?.answer(ok(attachment(second ?? "", "b.png"))));
    expect(place.element().querySelectorAll("[role=progressbar]")).toHaveLength(0);
    expect(said()).not.toContain(WAITS);
    expect(place.button("2 files at most").getAttribute("aria-disabled")).toBe("true");
    await place.press(place.button("Remove b.png"));
    expect(seen.files).toEqual([first]);
  });

  test("wait without a network, and are there again in the next pane", async () => {
    const store = createMemoryFileStore();
    const seen = await show({ files: createTestFiles(undefined, store) });
    await choose(picture("a.png"));
    expect(said()).toContain(`a.png1 B${WAITS}`);
    await place.show(<p>Closed</p>);
    const files = createTestFiles(undefined, store);
    await files.load();
    const start = Array.isArray(seen.files) ? seen.files.map(String) : [];
    await show({ files, start });
    expect(said()).toContain(`a.png1 B${WAITS}`);
  });

  test("that the server refuses say why and are sent again, or are taken out", async () => {
    const { files, uploads } = slowServer();
    const seen = await show({ files });
    await choose(picture("a.png"));
    await act(async () => uploads[0]?.answer(err(REFUSED)));
    expect(said()).toContain("No picture.");
    await place.press(place.button("Send a.png again"));
    expect(uploads).toHaveLength(2);
    await place.press(place.button("Remove a.png"));
    expect(uploads[1]?.stopped()).toBe(true);
    expect(seen.files).toEqual([]);
  });

  test("that neither this device nor the server has are said to be where they were chosen", async () => {
    const { files } = slowServer();
    const seen = await show({ files, start: ["elsewhere"] });
    expect(said()).toContain("still on the device where it was chosen");
    await place.press(place.button("Remove this file"));
    expect(seen.files).toEqual([]);
  });

  test("that cannot be kept here go to the server at once; where that fails too, it is said", async () => {
    const full: FileStorePort = {
      ...createMemoryFileStore(),
      keepFile: () => Promise.reject(new DOMException("No room.", "QuotaExceededError")),
    };
    const seen = await show({ files: createTestFiles(takeOnlyA, full) });
    await choose(picture("a.png"), picture("b.png"));
    expect(seen.files).toHaveLength(1);
    expect(place.element().querySelector("[role=alert]")?.textContent).toContain("b.png was not attached");
  });

  test("of a wrong type, empty or too many are not even kept, and each is told why", async () => {
    const { files } = slowServer();
    await show({ files });
    const wrong = new File(["x"], "notes.txt", { type: "text/plain" });
    const empty = new File([], "empty.png", { type: "image/png" });
    await choose(wrong, picture("a.png"), empty, picture("b.png"), picture("c.png"));
    expect([...files.state.current().files.values()].map(({ name }) => name)).toEqual(["a.png", "b.png"]);
    const refused = place.element().querySelector("[role=alert]")?.textContent ?? "";
    for (const name of ["notes.txt", "empty.png", "c.png"]) expect(refused).toContain(name);
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
