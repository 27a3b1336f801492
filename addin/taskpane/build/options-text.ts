/** What a formula's last argument chooses. An empty text is no choice. */
export type OptionPicks = {
  /** The chosen value of each parameter of the KPI that can be chosen among. */
  readonly basis: Readonly<Record<string, string>>;
  readonly calendar: string;
  /** The day whose rules answer, ISO. */
  readonly rules: string;
};

export const NO_OPTIONS: OptionPicks = { basis: {}, calendar: "", rules: "" };

/** The choices as the text that functions take: `basis=a,b;calendar=c;rules=2026-01-31`. */
export function optionsText({ basis, calendar, rules }: OptionPicks): string {
  const chosen = Object.values(basis).filter((value) => value !== "");
  return [
    chosen.length > 0 ? `basis=${chosen.join(",")}` : "",
    calendar === "" ? "" : `calendar=${calendar}`,
    rules === "" ? "" : `rules=${rules}`,
  ]
    .filter((part) => part !== "")
    .join(";");
}
