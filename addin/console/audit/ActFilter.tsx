import { Field, Select } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { ACT_GROUPS } from "./act-words.ts";

export type ActFilterProps = { readonly action: string; readonly onPick: (action: string) => void };

/** Picks an act, or all acts on one sort of thing, in words. An address may also name the beginning of one. */
export function ActFilter({ action, onPick }: ActFilterProps) {
  const say = useConsoleSay();
  const offered = ACT_GROUPS.some(
    ({ prefix, acts }) => prefix === action || acts.some((act) => act === action),
  );
  return (
    <Field label={say("audit.action")}>
      <Select value={action} onChange={(_event, data) => onPick(data.value)}>
        <option value="">{say("audit.all-acts")}</option>
        {action !== "" && !offered && <option value={action}>{action}</option>}
        {ACT_GROUPS.map(({ family, prefix, acts }) => (
          <optgroup key={family} label={say(`audit.family.${family}`)}>
            {acts.length > 1 && (
              <option value={prefix}>{say("audit.all-of", { family: say(`audit.family.${family}`) })}</option>
            )}
            {acts.map((act) => (
              <option key={act} value={act}>
                {say(`audit.act.${act}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
