import { useCallback } from "react";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { useLoad } from "../../../ui/use-load.ts";
import { nameCode } from "../find-codes.ts";
import { useFormHost } from "../form-host.ts";

export type CodeNameProps = { readonly field: Field | LineField; readonly code: string };

/** A code with the name of whom or what it stands for, where the person may see it. */
export function CodeName({ field, code }: CodeNameProps) {
  const { api, owner } = useFormHost();
  const named = useLoad(useCallback(() => nameCode(api, field, code), [api, field, code]));
  const isOwner = field.type === "person" && code === owner?.code;
  const label = isOwner ? owner.name : named.value?.label;
  return <>{label === undefined || label === code ? code : `${label} (${code})`}</>;
}
