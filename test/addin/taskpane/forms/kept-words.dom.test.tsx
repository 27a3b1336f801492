import { useState, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { createStorageWords, giveBackReason, PLACES } from "../../../../addin/taskpane/drafts/kept-words.ts";
import type { OutboxEntry } from "../../../../addin/taskpane/drafts/outbox-entry.ts";
import { DecideBar } from "../../../../addin/taskpane/forms/life/DecideBar.tsx";
import { ReasonDialog } from "../../../../addin/taskpane/forms/life/ReasonDialog.tsx";
import { ScoreCard } from "../../../../addin/taskpane/forms/life/ScoreCard.tsx";
import { ReturnDialog } from "../../../../addin/taskpane/today/ReturnDialog.tsx";
import { TestPane } from "../TestPane.tsx";
import { ME } from "../me.ts";
import { useDomPlace } from "./dom-place.ts";

const place = useDomPlace();
const WORDS = "Two of them are broken";
/** Words of this browser's own storage: a pane that opens makes them anew. */
const words = () => createStorageWords(window.localStorage, "partition");

type Asking = { readonly taken: boolean; readonly onDone: () => void };
type Place = {
  readonly name: string;
  readonly act: string;
  readonly draw: (asking: Asking) => ReactNode;
};

/** Closes itself when it is done, as dialogs do before they know what became of it. */
function Closing({ draw }: { readonly draw: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(true);
  return open ? draw(() => setOpen(false)) : <p>Closed</p>;
}

const done = async ({ taken, onDone }: Asking): Promise<boolean> => {
  onDone();
  return taken;
};

const EVERY_PLACE: readonly Place[] = [
  {
    name: "the reason of a decision",
    act: "Return",
    draw: (asking) => (
      <DecideBar step="Head" place={PLACES.decide(7, "head")} busy={false} onDecide={() => done(asking)} />
    ),
  },
  {
    name: "the reason of a withdrawal",
    act: "Do it",
    draw: (asking) => (
      <ReasonDialog
        title="Take it back?"
        about="About it"
        act="Do it"
        required
        place={PLACES.withdraw(7)}
        onDone={() => done(asking)}
        onClose={() => undefined}
      />
    ),
  },
  {
    name: "the reason of several returns",
    act: "Return",
    draw: (asking) => <ReturnDialog count={3} onReturn={() => done(asking)} onClose={() => undefined} />,
  },
  {
    name: "the comment of a score",
    act: "Send the score",
    draw: (asking) => <ScoreCard record={7} busy={false} onScore={() => done(asking)} />,
  },
];

const box = () => {
  const found = document.querySelector("textarea");
  if (!found) throw new Error("There is nowhere to type.");
  return found;
};

describe.each(EVERY_PLACE)("$name", ({ act, draw }) => {
  const open = (taken: boolean, person = ME.person.code) =>
    place.show(
      <TestPane key={Math.random()} words={words()} person={person}>
        <Closing draw={(onDone) => draw({ taken, onDone })} />
      </TestPane>,
    );
  const press = async () => {
    const score = document.querySelector("input[type=radio][value='4']");
    if (score instanceof HTMLInputElement && !score.checked) await place.press(score);
    await place.press(place.button(act));
  };

  test("is there again in the next pane, for who typed it alone, until it has been taken in", async () => {
    await open(false);
    expect(box().value).toBe("");
    await place.type(box(), WORDS);
    await open(false, "E999");
    expect(box().value).toBe("");
    await open(false);
    expect(box().value).toBe(WORDS);
    await press();
    await open(true);
    expect(box().value).toBe(WORDS);
    await press();
    await open(false);
    expect(box().value).toBe("");
  });
});

describe("a reason that comes back", () => {
  const entry: OutboxEntry = {
    act: "decide",
    id: "1",
    name: "1",
    person: "E001",
    form: "papers",
    about: "",
    queuedAt: 0,
    attempts: 0,
    waits: null,
    refusal: null,
    record: 7,
    decision: { step: "head", decision: "return", expectedRevision: 1, reason: WORDS },
  };
  test("stands where it was typed, unless other words do by then", () => {
    const own = words();
    giveBackReason(own, entry);
    expect(own.read("E001", PLACES.decide(7, "head"))).toBe(WORDS);
    own.keep("E001", PLACES.decide(7, "head"), "Other words");
    giveBackReason(own, entry);
    expect(own.read("E001", PLACES.decide(7, "head"))).toBe("Other words");
    giveBackReason(own, { ...entry, act: "withdraw", expectedRevision: 1, reason: "Mistaken" });
    expect(own.read("E001", PLACES.withdraw(7))).toBe("Mistaken");
    expect(createStorageWords(window.localStorage, "other").read("E001", PLACES.withdraw(7))).toBe("");
  });
});
