import { useEffect, useMemo, useRef, useState } from "react";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useDebounced } from "../../../ui/use-debounced.ts";
import { useSay, useServices } from "../../pane-context.ts";
import { bodyToSend } from "../form-body.ts";
import { askedBody, fillIn, isOwnWork, type FilledIn } from "./fill-in.ts";
import { asksAtOpening, sourceLookups } from "./prefill-source.ts";

/** A look-up is asked about once its typing has rested so long. */
const REST_MS = 350;

export type PrefillParts = {
  readonly form: Form;
  readonly body: RecordBody;
  /** A new record that was not begun before is filled in at once. */
  readonly isFresh: boolean;
  readonly isOpen: (key: string) => boolean;
  readonly onFill: (key: string, value: FieldValue) => void;
};

export type Prefilling = {
  /** Field key → where its value comes from, as long as the person has not changed it. */
  readonly notes: Readonly<Record<string, string>>;
  /** What to tell of the latest filling in, for whoever does not see it. */
  readonly told: string;
  /** To be called with every field that the person types into. */
  readonly touch: (key: string) => void;
};

/** Fills blank fields that nobody has touched with what is known, at opening and whenever a look-up changes. */
export function usePrefill({ form, body, isFresh, isOpen, onFill }: PrefillParts): Prefilling {
  const say = useSay();
  const { api } = useServices();
  const { language } = useAppearance();
  const touched = useRef<Set<string>>(undefined);
  touched.current ??= new Set(Object.keys(body).filter((key) => !isFresh || (body[key] ?? null) !== null));
  const [filledIn, setFilledIn] = useState<FilledIn>({});
  const [told, setTold] = useState("");
  const latest = useRef({ body, filledIn, isOpen, onFill });
  useEffect(() => {
    latest.current = { body, filledIn, isOpen, onFill };
  });
  const sources = useMemo(() => sourceLookups(form), [form]);
  const chosen = JSON.stringify(sources.map((key) => body[key] ?? null));
  const rested = useDebounced(chosen, REST_MS);
  const asked = useRef(isFresh && asksAtOpening(form) ? undefined : chosen);

  useEffect(() => {
    if (asked.current === rested) return undefined;
    asked.current = rested;
    let wanted = true;
    const ask = async () => {
      const before = { ...latest.current, touched: touched.current ?? new Set<string>() };
      const answer = await api.prefill({
        form: form.code,
        body: bodyToSend(form, askedBody(before)),
      });
      // Without an answer nothing is filled in: the person fills it, and nothing was promised.
      if (!wanted || !answer.ok) return;
      const now = { ...latest.current, touched: touched.current ?? new Set<string>() };
      const fills = Object.entries(fillIn({ form, ...now, answer: answer.value })).filter(([key]) =>
        now.isOpen(key),
      );
      if (fills.length === 0) return;
      for (const [key, value] of fills) now.onFill(key, value);
      setFilledIn((earlier) => ({ ...earlier, ...Object.fromEntries(fills) }));
      const labels = form.fields
        .filter(({ key }) => fills.some(([filled, value]) => filled === key && value !== null))
        .map(({ label }) => label[language]);
      if (labels.length > 0)
        setTold(say("forms.prefill.done", { fields: labels.join(language === "zh-CN" ? "、" : ", ") }));
    };
    ask().catch(reportError);
    return () => {
      wanted = false;
    };
  }, [api, form, rested, language, say]);

  const notes = Object.fromEntries(
    form.fields
      .filter(({ key }) => isOwnWork(key, body[key], filledIn))
      .map(({ key, initial }) => [key, noteOf(initial)]),
  );
  return {
    notes,
    told,
    touch: (key) => {
      touched.current?.add(key);
    },
  };

  function noteOf(initial: Form["fields"][number]["initial"]): string {
    if (typeof initial !== "object") return say("forms.prefill.default");
    if ("last" in initial) return say("forms.prefill.last");
    const source = form.fields.find(({ key }) => key === initial.of);
    return say("forms.prefill.of", { field: source?.label[language] ?? initial.of });
  }
}
