import { Combobox, Option, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useDebounced } from "../../../ui/use-debounced.ts";
import { useLoad } from "../../../ui/use-load.ts";
import { useSay } from "../../pane-context.ts";
import { findCodes, nameCode, type CodeOption } from "../find-codes.ts";
import { useFormHost } from "../form-host.ts";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";
import { LookedUp } from "./LookedUp.tsx";

const SEARCH_REST_MS = 200;
const NOTHING: readonly CodeOption[] = [];

/** A person, a unit or another record: searched on the server by code or name, kept as a code. */
export function CodeControl(props: FieldControlProps) {
  const { field, value, caption, onChange } = props;
  const say = useSay();
  const { api } = useFormHost();
  const code = textOf(value);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const query = useDebounced(typed ?? "", SEARCH_REST_MS);
  const settledCode = typed === undefined ? code : "";
  const named = useLoad(useCallback(() => nameCode(api, field, settledCode), [api, field, settledCode]));
  const found = useLoad(
    useCallback(
      async () => (open ? findCodes(api, field, query) : { ok: true, value: NOTHING }),
      [api, field, query, open],
    ),
  );
  const options = found.value ?? NOTHING;
  const chosen = options.find((option) => option.code === code) ?? named.value;
  const leave = () => {
    const exact = options.filter((option) => option.label === typed?.trim());
    if (exact.length === 1 && exact[0]) onChange(exact[0].code);
    setTyped(undefined);
  };
  return (
    <>
      <LabelledField {...props}>
        <Combobox
          freeform
          inlinePopup={caption === undefined}
          open={open}
          onOpenChange={(_event, data) => setOpen(data.open)}
          placeholder={say("pane.field.search")}
          value={typed ?? (chosen ? `${chosen.label} (${chosen.code})` : code)}
          selectedOptions={typed === undefined && chosen ? [chosen.code] : []}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value === "" ? null : event.target.value);
          }}
          onBlur={leave}
          onOptionSelect={(_event, { optionValue }) => {
            // Typing away from the chosen option unselects it: that is no choice, and what is typed stays.
            if (optionValue === undefined) return;
            setTyped(undefined);
            onChange(optionValue);
          }}
          autoComplete="off"
        >
          {options.map((option) => (
            <Option key={option.code} value={option.code} text={option.label}>
              <span>
                {option.label}
                <br />
                <Text size={200}>
                  {[option.code, option.under].filter((part) => part !== "").join(" · ")}
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
      </LabelledField>
      {field.type === "lookup" && caption === undefined && chosen?.shared && typed === undefined && (
        <LookedUp form={field.form ?? ""} shared={chosen.shared} />
      )}
    </>
  );
}
