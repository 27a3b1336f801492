import { useConsoleSay } from "../console-context.ts";
import { PersonPicker } from "../parts/PersonPicker.tsx";
import { addressOf } from "../shell/console-route.ts";
import { goTo } from "../shell/use-route.ts";

/** Finds a person and goes there. */
export function PersonSearch() {
  const say = useConsoleSay();
  return (
    <PersonPicker
      label={say("organisation.find-person")}
      code=""
      onPick={(code) => code !== "" && goTo(addressOf("organisation", "person", code))}
    />
  );
}
