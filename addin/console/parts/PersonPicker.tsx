import { useCallback, useState } from "react";
import { ok } from "#shared/result";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";
import { CodePicker } from "./CodePicker.tsx";

const SEARCH_REST_MS = 250;

export type PersonPickerProps = {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly code: string;
  readonly onPick: (code: string) => void;
};

/** Finds a person on the server by name or code. */
export function PersonPicker(props: PersonPickerProps) {
  const { api } = useConsole();
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed, SEARCH_REST_MS);
  const loaded = useLoad(
    useCallback(async () => {
      const answer = await api.organisation.people(search);
      if (!answer.ok) return answer;
      return ok(answer.value.people.map(({ code, name, unit }) => ({ code, name, under: unit ?? "" })));
    }, [api, search]),
  );
  return <CodePicker {...props} options={loaded.value ?? []} onSearch={setTyped} />;
}
