import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDraftStore } from "../../../../addin/console/rules/draft-store.ts";
import { RulePage } from "../../../../addin/console/rules/RulePage.tsx";
import { TestConsole } from "../TestConsole.tsx";
import { BODY, createRuleServer, NAME } from "./rule-server.ts";

let root: Root;
let place: HTMLElement;
let server: ReturnType<typeof createRuleServer>;

const drafts = createDraftStore(localStorage);

/** A whole page is drawn several times over: a busy machine takes its time. */
const PATIENT = { timeout: 30_000 };

async function open(): Promise<void> {
  place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <TestConsole api={server.api} drafts={drafts}>
        <RulePage name={NAME} />
      </TestConsole>,
    ),
  );
  await rest();
}

async function leave(): Promise<void> {
  await act(async () => root.unmount());
  place.remove();
}

/** The control of a label; its text is what the reader sees. */
function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...place.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const control = found && document.getElementById(found.htmlFor);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  throw new Error(`There is no field “${label}”.`);
}

async function type(label: string, text: string): Promise<void> {
  const control = field(label);
  const prototype = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    // React hears of a value that was set the way the browser sets it.
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(control, text);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function press(name: string): Promise<void> {
  const buttons = [...place.querySelectorAll<HTMLElement>("button, [role=tab], input[type=radio]")];
  const button = buttons.find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name || labelOf(one).startsWith(name),
  );
  if (!button) throw new Error(`There is no button “${name}”.`);
  await act(async () => button.click());
}

function labelOf(control: HTMLElement): string {
  return control instanceof HTMLInputElement ? (control.labels?.[0]?.textContent ?? "") : "";
}

/** Lets what waits for a rest of the keyboard come about. */
async function rest(): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(1_000));
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
  localStorage.clear();
  window.location.hash = "";
  server = createRuleServer();
});

afterEach(async () => {
  await leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the editor of a draft", PATIENT, () => {
  test("keeps what is not saved over a reload, and forgets it once it is saved", async () => {
    await open();
    await type("Measured in", "working day");
    await leave();
    await open();
    expect(field("Measured in").value).toBe("working day");
    expect(place.textContent).toContain("Not saved; kept in this browser");
    await press("Save");
    expect(server.stored()).toMatchObject({ version: { revision: 2 }, body: { measuredIn: "working day" } });
    expect(place.textContent).toContain("All saved");
    expect(localStorage.length).toBe(0);
  });

  test("takes back and brings again what was written", async () => {
    await open();
    await type("Measured in", "week");
    await press("Undo");
    expect(field("Measured in").value).toBe("day");
    expect(place.textContent).toContain("All saved");
    await press("Redo");
    expect(field("Measured in").value).toBe("week");
  });

  test("lists a problem while one writes, at its field, and leads there", async () => {
    await open();
    await type("Measured in", "");
    await rest();
    expect(place.textContent).toContain("To put right: 1");
    expect(field("Measured in").getAttribute("aria-invalid")).toBe("true");
    await press("Measured in");
    expect(document.activeElement).toBe(field("Measured in"));
  });

  test("saves no text that is half JSON, and loses none of it", async () => {
    window.location.hash = "#/rules/parameter/stalled_days/2?tab=text";
    await open();
    const label = "Definition as text (JSON)";
    await type(label, '{"kind": "parameter",');
    expect(place.textContent).toContain("This is no JSON yet");
    await press("Save");
    expect(server.stored().version.revision).toBe(1);
    await leave();
    await open();
    expect(field(label).value).toBe('{"kind": "parameter",');
  });
});

describe("two who write on one draft", PATIENT, () => {
  test("the second to save sees both sides, chooses, and what only one changed stays", async () => {
    await open();
    await type("Title · English", "Mine");
    await type("Measured in", "week");
    const theirs = {
      ...BODY,
      title: { ...BODY.title, "en-US": "Theirs" },
      values: [{ from: "1900-01-01", value: 21 }],
    };
    server.saveBeside(theirs);
    await press("Save");
    expect(place.textContent).toContain("Somebody saved meanwhile");
    expect(place.textContent).toContain("Before: Days until stalled");
    expect(server.stored().body).toEqual(theirs);
    await press("Mine");
    await press("Go on with this");
    expect(field("Title · English").value).toBe("Mine");
    await press("Save");
    expect(server.stored()).toMatchObject({
      version: { revision: 3 },
      body: { title: { "en-US": "Mine" }, measuredIn: "week", values: [{ value: 21 }] },
    });
  });

  test("what was typed before a reload meets what was saved meanwhile", async () => {
    await open();
    await type("Measured in", "week");
    await leave();
    server.saveBeside({ ...BODY, measuredIn: "month" });
    await open();
    expect(place.textContent).toContain("Somebody saved meanwhile");
    await press("Take theirs as a whole");
    expect(field("Measured in").value).toBe("month");
    expect(localStorage.length).toBe(0);
  });
});
