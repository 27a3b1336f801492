import { Combobox, Field, Option, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useConsoleSay } from "../console-context.ts";

const SHOWN_MAX = 40;

/** Something with a code that can be picked. */
export type Pickable = { readonly code: string; readonly name: string; readonly under?: string };

export type CodePickerProps = {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly id?: string;
  readonly problem?: { readonly validationMessage?: string };
  readonly code: string;
  readonly options: readonly Pickable[];
  readonly onPick: (code: string) => void;
  /** Hears what is typed, where options come from the server. */
  readonly onSearch?: (typed: string) => void;
};

/** Finds one of many by code or name; keeps its code. */
export function CodePicker({
  label,
  hint,
  required,
  id,
  problem,
  code,
  options,
  onPick,
  onSearch,
}: CodePickerProps) {
  const say = useConsoleSay();
  const [typed, setTyped] = useState<string>();
  const chosen = options.find((one) => one.code === code);
  const wanted = (typed ?? "").trim().toLowerCase();
  const found = options
    .filter((one) => `${one.name} ${one.code} ${one.under ?? ""}`.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MAX);
  const shown = chosen ? `${chosen.name} (${chosen.code})` : code;
  return (
    <Field
      label={id === undefined ? label : { children: label, htmlFor: id }}
      hint={hint ?? null}
      required={required ?? false}
      {...problem}
    >
      <Combobox
        {...(id === undefined ? {} : { id })}
        autoComplete="off"
        inlinePopup
        value={typed ?? shown}
        selectedOptions={code === "" ? [] : [code]}
        onChange={(event) => {
          setTyped(event.target.value);
          onSearch?.(event.target.value);
          if (event.target.value === "") onPick("");
        }}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue === undefined) return;
          setTyped(undefined);
          onPick(optionValue);
        }}
      >
        {found.map((one) => (
          <Option key={one.code} value={one.code} text={`${one.name} (${one.code})`}>
            <span>
              {one.name}
              <br />
              <Text size={200}>{[one.code, one.under].filter(Boolean).join(" · ")}</Text>
            </span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {say("console.none-found", { search: typed ?? "" })}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
