import { dayFromIso } from "./day.ts";

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 instant with an offset or `Z`; `undefined` for other text. */
export function epochMsFromIso(text: string): number | undefined {
  const match = INSTANT.exec(text);
  const day = match === null ? undefined : dayFromIso(match[1] ?? "");
  if (match === null || day === undefined) return undefined;
  const [, , hours, minutes, seconds = "0", fraction = "", zone = "Z"] = match;
  const ofDay = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE + Number(seconds) * 1_000;
  return day * MS_PER_DAY + ofDay + Number(fraction.padEnd(3, "0")) - offsetMinutes(zone) * MS_PER_MINUTE;
}

function offsetMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith("-") ? -minutes : minutes;
}
