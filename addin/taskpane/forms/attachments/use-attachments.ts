import { useCallback } from "react";
import type { Attachment } from "#shared/contract/forms";
import { ok } from "#shared/result";
import { useLoad, type Loaded } from "../../../ui/use-load.ts";
import { useFormHost, type FormApi } from "../form-host.ts";

const seen = new WeakMap<FormApi, Map<string, Attachment>>();

/** Keeps in mind what is known of a file: it never changes. */
export function noteAttachment(api: FormApi, attachment: Attachment): void {
  const known = seen.get(api) ?? new Map<string, Attachment>();
  seen.set(api, known.set(attachment.id, attachment));
}

/** The files of these ids as far as the person may see them, in the same order. */
export function useAttachments(ids: readonly string[]): Loaded<readonly Attachment[]> {
  const { api } = useFormHost();
  const key = ids.join(",");
  return useLoad(
    useCallback(async () => {
      const wanted = key === "" ? [] : key.split(",");
      const missing = wanted.filter((id) => seen.get(api)?.has(id) !== true);
      if (missing.length > 0) {
        const answer = await api.listAttachments(missing);
        if (!answer.ok) return answer;
        for (const one of answer.value) noteAttachment(api, one);
      }
      return ok(wanted.flatMap((id) => seen.get(api)?.get(id) ?? []));
    }, [api, key]),
  );
}
