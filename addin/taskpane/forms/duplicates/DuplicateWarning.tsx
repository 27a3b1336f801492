import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Duplicates } from "#shared/contract/forms";
import { Facts } from "../../../ui/Facts.tsx";
import { useSay } from "../../pane-context.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { overflowWrap: "anywhere" },
});

/** The records that say the same, as far as the person may see them, and how many others there are. */
export function DuplicateWarning({ duplicates }: { readonly duplicates: Duplicates }) {
  const styles = useStyles();
  const say = useSay();
  const { matches, hidden, refuses } = duplicates;
  return (
    <MessageBar intent={refuses ? "error" : "warning"} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {say(refuses ? "forms.duplicate.refused" : "forms.duplicate.warned")}
        </MessageBarTitle>
        {matches.length > 0 && (
          <ul className={styles.list}>
            {matches.map(({ number, label, owner }) => (
              <li key={number} className={styles.item}>
                <Facts facts={[number, label, owner].filter((part) => part !== "")} />
              </li>
            ))}
          </ul>
        )}
        {hidden > 0 && <div>{say("forms.duplicate.hidden", { count: hidden })}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}
