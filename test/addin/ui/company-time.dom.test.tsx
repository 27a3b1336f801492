import { afterEach, describe, expect, test, vi } from "vitest";
import { formatInstant, formatTime } from "../../../addin/ui/format.ts";
import { useCompanyTime } from "../../../addin/ui/company-time.ts";
import { TestPane } from "../taskpane/TestPane.tsx";
import { useDomPlace } from "../taskpane/forms/dom-place.ts";

/** A quarter past two in the afternoon in New York; in Shanghai it is the next day. */
const INSTANT = "2026-10-12T18:15:00Z";
const READERS = ["America/New_York", "Asia/Shanghai", "Europe/London", "Pacific/Kiritimati"];
const place = useDomPlace();

function Shown() {
  const { dayAndTime, timeOfDay } = useCompanyTime();
  return (
    <p>
      {dayAndTime(INSTANT)} | {timeOfDay(Date.parse(INSTANT))}
    </p>
  );
}

describe("an instant on the screen", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(READERS)("is the company's, whatever the clock of the reader: %s", async (zone) => {
    vi.stubEnv("TZ", zone);
    // The reader's clock really is another one: else this would prove nothing.
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    await place.show(
      <TestPane>
        <Shown />
      </TestPane>,
    );
    expect(place.element().textContent?.replaceAll("\u202F", " ")).toBe("Oct 13, 2026, 2:15 AM | 2:15 AM");
  });

  test.each([
    ["zh-CN", "Asia/Shanghai", "2026年10月13日 02:15"],
    ["zh-CN", "America/New_York", "2026年10月12日 14:15"],
    ["en-US", "Asia/Kolkata", "Oct 12, 2026, 11:45 PM"],
  ] as const)(
    "is written in the words of the language and by the clock of the zone: %s %s",
    (language, timeZone, said) => {
      const words = { language, timeZone };
      expect(formatInstant(words, INSTANT).replaceAll("\u202F", " ")).toBe(said);
      expect(said.endsWith(formatTime(words, Date.parse(INSTANT)).replaceAll("\u202F", " "))).toBe(true);
    },
  );
});
