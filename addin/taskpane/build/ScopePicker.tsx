import { Button, Combobox, Field, makeStyles, Option, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useSay, useServices } from "../pane-context.ts";
import { findScopes, unitsBelow, type ScopeOption } from "./find-scopes.ts";
import type { ParameterPickerProps } from "./parameter-picker.ts";
import { addValues, tagsOf } from "./parameter-picker.ts";
import { PickedField } from "./PickedField.tsx";

const SEARCH_REST_MS = 200;
const NOTHING: readonly ScopeOption[] = [];

const useStyles = makeStyles({
  control: { minWidth: 0 },
  under: { display: "block", overflowWrap: "anywhere" },
  below: { alignSelf: "flex-start" },
});

/** One or several units or people, found by typing. */
export function ScopePicker({ label, list, placeholder, pick, onPick }: ParameterPickerProps) {
  const styles = useStyles();
  const say = useSay();
  const { api } = useServices();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [names, setNames] = useState<Readonly<Record<string, ScopeOption>>>({});
  const query = useDebounced(typed, SEARCH_REST_MS);
  const found = useLoad(
    useCallback(
      async () => (open ? findScopes(api, query) : { ok: true, value: NOTHING }),
      [api, query, open],
    ),
  );
  const options = found.value ?? NOTHING;
  const values = pick.kind === "values" ? pick.values.map(String) : [];
  const last = names[values.at(-1) ?? ""];
  const add = (codes: readonly string[]) => onPick((before) => addValues(before, codes, list));
  const addBelow = async (code: string) => {
    const below = await unitsBelow(api, code);
    if (below.ok) add(below.value);
  };
  return (
    <>
      <PickedField
        label={label}
        pick={pick}
        onPick={onPick}
        tags={tagsOf(pick, (code) => (names[code] ? `${names[code].name} (${code})` : code))}
      >
        <Field label={label}>
          <Combobox
            freeform
            inlinePopup
            className={styles.control}
            open={open}
            onOpenChange={(_event, data) => setOpen(data.open)}
            placeholder={pick.kind === "omitted" || values.length === 0 ? placeholder : ""}
            value={typed}
            selectedOptions={[]}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
            }}
            onBlur={() => setTyped("")}
            onOptionSelect={(_event, { optionValue }) => {
              const option = options.find(({ code }) => code === optionValue);
              if (!option) return;
              setTyped("");
              setNames((before) => ({ ...before, [option.code]: option }));
              add([option.code]);
            }}
            autoComplete="off"
          >
            {options.map(({ code, name, under }) => (
              <Option key={code} value={code} text={name}>
                <span>
                  {name}
                  <Text size={200} className={styles.under}>
                    {[code, under].filter((part) => part !== "").join(" · ")}
                  </Text>
                </span>
              </Option>
            ))}
            {options.length === 0 && (
              <Option disabled value="" text="">
                {found.loading
                  ? say("common.loading")
                  : (found.failure?.detail ?? say("pane.field.nothing-found"))}
              </Option>
            )}
          </Combobox>
        </Field>
      </PickedField>
      {list && last?.kind === "unit" && (
        <Button size="small" className={styles.below} onClick={() => void addBelow(last.code)}>
          {say("build.units-below", { code: last.code })}
        </Button>
      )}
    </>
  );
}
