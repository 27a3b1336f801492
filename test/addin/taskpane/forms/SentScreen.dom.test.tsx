import { act } from "react";
import { describe, expect, test } from "vitest";
import type { RecordView } from "#shared/contract/records";
import { HANDBOOK } from "#shared/handbook/index";
import type { Delivery } from "../../../../addin/taskpane/drafts/delivery.ts";
import type { OutboxState } from "../../../../addin/taskpane/drafts/outbox.ts";
import { sentOf } from "../../../../addin/taskpane/forms/forms-route.ts";
import { SentScreen } from "../../../../addin/taskpane/forms/SentScreen.tsx";
import { PersonContext, usePerson } from "../../../../addin/taskpane/person-context.ts";
import { createObservable } from "../../../../addin/ui/observable.ts";
import { ME } from "../me.ts";
import { TestPane } from "../TestPane.tsx";
import { useDomPlace } from "./dom-place.ts";

const ENTRY = "o-1";
const EMPTY: OutboxState = { entries: [], sending: null, progress: null, ended: new Map() };
const [offer] = HANDBOOK.filter((definition) => definition.kind === "form").map((definition) => ({
  definition,
  version: 1,
  lists: {},
}));
const record: RecordView = {
  id: 7,
  form: offer?.definition.code ?? "",
  formVersion: 1,
  number: "P-7",
  label: "P-7",
  owner: { code: ME.person.code, name: ME.person.name },
  unit: { code: "D1", name: "D1" },
  day: "2026-10-01",
  state: "submitted",
  revision: 1,
  body: {},
  createdAt: "",
  createdBy: "",
  updatedAt: "",
  updatedBy: "",
  fieldsOpen: [],
};
const place = useDomPlace();
const outboxState = createObservable(EMPTY);

/** The screen of a send that waits for the network. */
function Waiting() {
  const person = usePerson();
  if (!offer) return null;
  const waits = { kind: "waits", why: "network", detail: "", entry: ENTRY } as const;
  return (
    <PersonContext value={{ ...person, outbox: { ...person.outbox, state: outboxState } }}>
      <SentScreen offer={offer} sent={sentOf(waits, { before: {}, after: {} })} onGo={() => undefined} />
    </PersonContext>
  );
}

async function shown(end: Delivery): Promise<string> {
  outboxState.set(EMPTY);
  await place.show(
    <TestPane>
      <Waiting />
    </TestPane>,
  );
  expect(place.element().querySelector("h1")?.textContent).toBe("Kept: no network");
  await act(async () => outboxState.set({ ...EMPTY, ended: new Map([[ENTRY, end]]) }));
  return place.element().querySelector("h1")?.textContent ?? "";
}

describe("what waits, while one looks at it,", () => {
  test("is sent, and has its number", async () => {
    expect(await shown({ kind: "delivered", record })).toBe("Sent");
    expect(place.element().textContent).toContain("P-7");
    place.button("Open");
  });

  test("comes back with the reason, and leads to its draft", async () => {
    const refusal = { detail: "The month is closed.", errors: [] };
    expect(await shown({ kind: "refused", refusal })).toBe("Not taken: it is a draft again");
    expect(place.element().textContent).toContain("The month is closed.");
    place.button("To its drafts");
  });

  test("comes back where somebody was quicker, and says what to do", async () => {
    expect(await shown({ kind: "conflict", theirs: record })).toBe("Not taken: it is a draft again");
    expect(place.element().textContent).toContain("Open the draft");
    place.button("To its drafts");
  });
});
