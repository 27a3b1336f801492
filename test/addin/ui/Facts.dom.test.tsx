import { describe, expect, test } from "vitest";
import { Facts } from "../../../addin/ui/Facts.tsx";
import { useDomPlace } from "../taskpane/forms/dom-place.ts";

const FACTS = ["Daily log", "DL-1", "Zhang Wei", "Oct 13, 2026, 2:15 AM"];
const place = useDomPlace();

/** What cannot be broken into two lines but within itself. */
function pieces(): readonly HTMLElement[] {
  const [root] = place.element().querySelectorAll<HTMLElement>(":scope > span");
  return [...(root?.children ?? [])].filter((one) => one instanceof HTMLElement);
}

describe("facts one after the other", () => {
  test.each(FACTS.map((_fact, index) => FACTS.slice(0, index + 1)))(
    "read as a line with a mark between any two: %s",
    async (...facts) => {
      await place.show(<Facts facts={facts} />);
      expect(place.element().textContent).toBe(facts.join(" · "));
    },
  );

  test("are pieces that begin with their mark, so that none is left at the end of a line", async () => {
    await place.show(<Facts facts={FACTS} />);
    expect(pieces().map(({ textContent }) => textContent)).toEqual(
      FACTS.map((fact, index) => (index === 0 ? fact : ` · ${fact}`)),
    );
    expect(pieces().map((piece) => getComputedStyle(piece).display)).toEqual(FACTS.map(() => "inline-block"));
  });

  test("hide the mark of what begins a line: every piece leaves as much room as is cut off before all", async () => {
    await place.show(<Facts facts={FACTS} />);
    const [first] = pieces();
    const root = first?.parentElement;
    if (!root) throw new Error("Nothing is shown.");
    const { clipPath, marginInlineStart } = getComputedStyle(root);
    for (const piece of pieces()) {
      const room = getComputedStyle(piece).paddingInlineStart;
      expect([marginInlineStart, clipPath]).toEqual([`-${room}`, `inset(0 0 0 ${room})`]);
    }
  });
});
