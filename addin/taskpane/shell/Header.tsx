import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { ProductMark } from "../../ui/ProductMark.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    boxSizing: "border-box",
    // Excel's own menu of the pane lies over the top right corner: 40 × 40 px stay free for it.
    padding: `${tokens.spacingVerticalXS} 44px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  person: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  unit: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Who is signed in, as what and where; and the settings. */
export function Header({ onStandIn }: { readonly onStandIn?: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { session } = useServices();
  const state = useObservable(session.state);
  return (
    <header className={styles.root}>
      <ProductMark />
      {state.kind === "signed-in" ? (
        <div className={styles.person}>
          <div className={styles.line}>
            <Text weight="semibold" className={styles.name} title={state.me.person.code}>
              {state.me.person.name}
            </Text>
            <Badge appearance="tint" color={state.expired ? "warning" : "brand"} size="small">
              {state.expired ? say("pane.session.expired-badge") : say(`pane.role.${state.me.role}`)}
            </Badge>
          </div>
          <Text size={200} className={styles.unit}>
            {state.me.unit?.name ?? state.me.company.name}
          </Text>
        </div>
      ) : (
        <div className={styles.person}>
          <Text weight="semibold">{say("common.product")}</Text>
          <Text size={200} className={styles.unit}>
            {say(state.kind === "starting" ? "pane.session.starting" : "pane.session.nobody")}
          </Text>
        </div>
      )}
      <SettingsMenu onStandIn={onStandIn} />
    </header>
  );
}
