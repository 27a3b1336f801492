import { useCallback } from "react";
import type { Attachment } from "#shared/contract/forms";
import { ok } from "#shared/result";
import type { Failure } from "../../../ui/failure.ts";
import { useLoad } from "../../../ui/use-load.ts";
import { useObservable } from "../../../ui/use-observable.ts";
import type { KeptFile } from "../../drafts/kept-file.ts";
import { useFormHost, type FormApi } from "../form-host.ts";

/** What is known of files. `failure`: why the server could not be asked for the others. */
export type KnownFiles = {
  readonly find: (id: string) => Attachment | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
};

const seen = new WeakMap<FormApi, Map<string, Attachment>>();

/** The files of these ids: those that are kept here, and of the others those that the person may see. */
export function useAttachments(ids: readonly string[]): KnownFiles {
  const { api, files } = useFormHost();
  const kept = useObservable(files.state).files;
  const key = ids.filter((id) => !kept.has(id)).join(",");
  const asked = useLoad(
    useCallback(async () => {
      const known = seen.get(api) ?? new Map<string, Attachment>();
      seen.set(api, known);
      // What is known of a file never changes.
      const missing = key.split(",").filter((id) => id !== "" && !known.has(id));
      if (missing.length > 0) {
        const answer = await api.listAttachments(missing);
        if (!answer.ok) return answer;
        for (const one of answer.value) known.set(one.id, one);
      }
      return ok(known);
    }, [api, key]),
  );
  return {
    find: (id) => {
      const file = kept.get(id);
      return file ? attachmentOf(file) : asked.value?.get(id);
    },
    loading: asked.loading,
    failure: asked.failure,
  };
}

function attachmentOf({ id, name, type, bytes, chosenAt }: KeptFile): Attachment {
  return { id, name, type, bytes, at: new Date(chosenAt).toISOString() };
}
