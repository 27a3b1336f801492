import { Combobox, Field, Option } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

const SEARCH_REST_MS = 250;
const SHOWN_MAX = 20;

/** Somebody who was picked. */
export type Picked = { readonly code: string; readonly name: string };

export type PersonFieldProps = {
  readonly label: string;
  readonly picked: Picked | undefined;
  readonly except: string;
  readonly onPick: (person: Picked | undefined) => void;
};

/** Finds a person by name or code; everybody who is still there but `except` can be picked. */
export function PersonField({ label, picked, except, onPick }: PersonFieldProps) {
  const say = useSay();
  const { api } = useServices();
  const { me } = usePerson();
  const [typed, setTyped] = useState<string>();
  const query = useDebounced((typed ?? "").trim(), SEARCH_REST_MS);
  const found = useLoad(useCallback(() => api.listPeople(query), [api, query]));
  const people = (found.value ?? [])
    .filter(({ code, leftOn }) => code !== except && (leftOn === null || leftOn > me.today))
    .slice(0, SHOWN_MAX);
  return (
    <Field label={label} required>
      <Combobox
        freeform
        autoComplete="off"
        placeholder={say("stand-in.search")}
        value={typed ?? (picked ? `${picked.name} (${picked.code})` : "")}
        selectedOptions={typed === undefined && picked ? [picked.code] : []}
        onChange={(event) => {
          setTyped(event.target.value);
          onPick(undefined);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          const person = people.find(({ code }) => code === optionValue);
          if (!person) return;
          setTyped(undefined);
          onPick({ code: person.code, name: person.name });
        }}
      >
        {people.map(({ code, name, unit }) => (
          <Option key={code} value={code} text={name}>
            {`${name} (${code})${unit ? ` · ${unit}` : ""}`}
          </Option>
        ))}
        {people.length === 0 && (
          <Option disabled value="" text="">
            {found.loading ? say("common.loading") : (found.failure?.detail ?? say("stand-in.nobody-found"))}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
