import { useCallback } from "react";
import { ok } from "#shared/result";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";
import { CodePicker } from "./CodePicker.tsx";

export type UnitPickerProps = {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly code: string;
  readonly onPick: (code: string) => void;
};

/** Picks a unit of today that the viewer may see. */
export function UnitPicker(props: UnitPickerProps) {
  const { api } = useConsole();
  const loaded = useLoad(
    useCallback(async () => {
      const answer = await api.organisation.units("");
      if (!answer.ok) return answer;
      return ok(answer.value.units.map(({ code, name, level }) => ({ code, name, under: level })));
    }, [api]),
  );
  return <CodePicker {...props} options={loaded.value ?? []} />;
}
