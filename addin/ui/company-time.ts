import { createContext, useContext, useMemo } from "react";
import { useAppearance } from "./Appearance.tsx";
import { formatInstant, formatTime } from "./format.ts";

/** The company's time zone, an IANA name, to whatever stands below. */
export const CompanyZoneContext = createContext<string | undefined>(undefined);

/** Writes instants in the page's language as the company's clocks show them, wherever the reader is. */
export type CompanyTime = {
  readonly dayAndTime: (instant: string | number) => string;
  readonly timeOfDay: (instant: number) => string;
};

/** How instants are written here; for screens that are shown to somebody signed in. */
export function useCompanyTime(): CompanyTime {
  const { language } = useAppearance();
  const timeZone = useContext(CompanyZoneContext);
  if (timeZone === undefined) throw new Error("useCompanyTime needs <CompanyZoneContext> above it.");
  return useMemo(
    () => ({
      dayAndTime: (instant) => formatInstant({ language, timeZone }, instant),
      timeOfDay: (instant) => formatTime({ language, timeZone }, instant),
    }),
    [language, timeZone],
  );
}
