import { useCallback, useEffect, useRef, useState } from "react";
import type { Attachment } from "#shared/contract/forms";
import type { Failure } from "../../../ui/failure.ts";
import { useFormHost } from "../form-host.ts";

/** A file on its way, or one that did not arrive. `share` of it is sent, 0–1. */
export type UnderWay = {
  readonly id: number;
  readonly file: File;
  readonly share: number;
  readonly failure: Failure | undefined;
};

export type Uploads = {
  readonly underWay: readonly UnderWay[];
  readonly begin: (files: readonly File[]) => void;
  readonly again: (one: UnderWay) => void;
  readonly drop: (one: UnderWay) => void;
};

/** Sends files for a field, each by itself; `onArrived` hears of every one that the server keeps. */
export function useUploads(field: string, onArrived: (arrived: Attachment) => void): Uploads {
  const { api, form } = useFormHost();
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const next = useRef(0);
  const stops = useRef(new Map<number, AbortController>());
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const change = useCallback((id: number, part: Partial<UnderWay> | undefined) => {
    setUnderWay((before) =>
      before.flatMap((one) => (one.id !== id ? [one] : part ? [{ ...one, ...part }] : [])),
    );
  }, []);
  const send = useCallback(
    async (id: number, file: File) => {
      const stop = new AbortController();
      stops.current.set(id, stop);
      const onProgress = (sent: number, total: number) => change(id, { share: total > 0 ? sent / total : 0 });
      try {
        const answer = await api.upload(
          { form: form.code, field, file, name: file.name, onProgress },
          stop.signal,
        );
        if (stop.signal.aborted) return;
        if (answer.ok) {
          arrived.current(answer.value);
          change(id, undefined);
        } else change(id, { failure: answer.reason, share: 0 });
      } catch (thrown) {
        // Whoever dropped the file, or left the form, waits for nothing any more.
        if (!stop.signal.aborted) throw thrown;
      } finally {
        stops.current.delete(id);
      }
    },
    [api, form.code, field, change],
  );

  return {
    underWay,
    begin: (files) => {
      const added = files.map((file): UnderWay => {
        next.current += 1;
        return { id: next.current, file, share: 0, failure: undefined };
      });
      setUnderWay((before) => [...before, ...added]);
      for (const { id, file } of added) send(id, file).catch(reportError);
    },
    again: ({ id, file }) => {
      change(id, { failure: undefined, share: 0 });
      send(id, file).catch(reportError);
    },
    drop: ({ id }) => {
      stops.current.get(id)?.abort();
      change(id, undefined);
    },
  };
}
