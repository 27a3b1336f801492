import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, DocumentTextRegular, LightbulbRegular } from "@fluentui/react-icons";
import { useSay } from "../pane-context.ts";

/** The pane's places. */
export const PLACES = ["forms", "explain", "refresh"] as const;
export type Place = (typeof PLACES)[number];

const ICONS = {
  forms: <DocumentTextRegular />,
  explain: <LightbulbRegular />,
  refresh: <ArrowSyncRegular />,
};

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
});

export type NavigationProps = { readonly place: Place; readonly onGo: (place: Place) => void };

/** The way from place to place. */
export function Navigation({ place, onGo }: NavigationProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <nav className={styles.root} aria-label={say("pane.nav.label")}>
      <TabList
        selectedValue={place}
        onTabSelect={(_event, { value }) => {
          const next = PLACES.find((one) => one === value);
          if (next) onGo(next);
        }}
      >
        {PLACES.map((one) => (
          <Tab key={one} value={one} icon={ICONS[one]} id={`tab-${one}`} aria-controls="main">
            {say(`pane.nav.${one}`)}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
