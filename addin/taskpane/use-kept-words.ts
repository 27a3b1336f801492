import { useState } from "react";
import { useServices } from "./pane-context.ts";
import { usePerson } from "./person-context.ts";

/** Words as they are typed at a place, and how to change or forget them. */
export type KeptWords = {
  readonly text: string;
  readonly type: (text: string) => void;
  /** They have been taken in, and wait here no more. It may be called after the screen has gone. */
  readonly forget: () => void;
};

/** Keeps what the person here types at a place, so that it is there again after a closed pane or another screen. */
export function useKeptWords(place: string): KeptWords {
  const { words } = useServices();
  const { me } = usePerson();
  const person = me.person.code;
  const at = `${person}|${place}`;
  const [typed, setTyped] = useState<{ readonly at: string; readonly text: string }>();
  const type = (text: string) => {
    words.keep(person, place, text);
    setTyped({ at, text });
  };
  return {
    text: typed?.at === at ? typed.text : words.read(person, place),
    type,
    forget: () => type(""),
  };
}
