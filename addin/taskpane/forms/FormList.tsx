import { Body1, makeStyles, SearchBox, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { groupForms } from "./group-forms.ts";
import { readRecentForms, sortForms, withRecentForm } from "./recent-forms.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  search: { width: "100%", maxWidth: "none" },
});

export type FormListProps = {
  readonly offers: readonly FormOffer[];
  readonly onGo: (route: FormsRoute) => void;
};

/** The forms that the person may fill, the ones used last first. */
export function FormList({ offers, onGo }: FormListProps) {
  const styles = useStyles();
  const say = useSay();
  const { recentForms } = useServices();
  const { me } = usePerson();
  const [preference] = useState(() => recentForms(me.person.code));
  const recentCodes = readRecentForms(useObservable(preference));
  const [search, setSearch] = useState("");
  const { recent, others } = sortForms(offers, recentCodes, search);
  const open = (form: string) => {
    preference.choose(withRecentForm(recentCodes, form).join(","));
    onGo({ screen: "form", form });
  };
  return (
    <Screen title={say("pane.nav.forms")}>
      <SearchBox
        className={styles.search}
        placeholder={say("pane.forms.search")}
        aria-label={say("pane.forms.search")}
        value={search}
        onChange={(_event, data) => setSearch(data.value)}
      />
      <Group title={say("pane.forms.recent")} offers={recent} onOpen={open} />
      {groupForms(others).map(({ group, offers: grouped }) => (
        <Group key={group} title={say(`forms.group.${group}`)} offers={grouped} onOpen={open} />
      ))}
      {recent.length + others.length === 0 && (
        <Body1>{say(offers.length === 0 ? "pane.forms.none" : "pane.forms.none-found", { search })}</Body1>
      )}
    </Screen>
  );
}

type GroupProps = {
  readonly title: string;
  readonly offers: readonly FormOffer[];
  readonly onOpen: (form: string) => void;
};

function Group({ title, offers, onOpen }: GroupProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  if (offers.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        <Text size={200} weight="semibold">
          {title}
        </Text>
      </Subtitle2>
      {offers.map(({ definition: { code, title: name, description } }) => (
        <ListButton
          key={code}
          title={name[language]}
          under={description[language]}
          isShort
          onClick={() => onOpen(code)}
        />
      ))}
    </section>
  );
}
