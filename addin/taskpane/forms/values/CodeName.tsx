import { useCallback, useContext } from "react";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { useLoad } from "../../../ui/use-load.ts";
import { nameCode } from "../find-codes.ts";
import { useFormHost } from "../form-host.ts";
import { OnPaperContext } from "../print/on-paper.ts";

export type CodeNameProps = { readonly field: Field | LineField; readonly code: string };

/**
 * A code with the name of whom or what it stands for, where the person may see it. On paper people and units have names
 * alone: records keep their number, by which they are asked for.
 */
export function CodeName({ field, code }: CodeNameProps) {
  const { api, owner } = useFormHost();
  const onPaper = useContext(OnPaperContext);
  const named = useLoad(useCallback(() => nameCode(api, field, code), [api, field, code]));
  const isOwner = field.type === "person" && code === owner?.code;
  const label = isOwner ? owner.name : named.value?.label;
  if (label === undefined || label === code) return <>{code}</>;
  return <>{onPaper && field.type !== "lookup" ? label : `${label} (${code})`}</>;
}
