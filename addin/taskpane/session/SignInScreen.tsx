import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ProductMark } from "../../ui/ProductMark.tsx";
import type { SessionState } from "../../ui/session/session.ts";
import { SignInOffer } from "../../ui/session/SignInOffer.tsx";
import { useSay, useServices } from "../pane-context.ts";

const useStyles = makeStyles({
  hero: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  points: {
    margin: 0,
    paddingInlineStart: "18px",
    color: tokens.colorNeutralForeground2,
    lineHeight: "22px",
  },
});

/** What the product does, and the way in. */
export function SignInScreen({ state }: { readonly state: Extract<SessionState, { kind: "signed-out" }> }) {
  const styles = useStyles();
  const say = useSay();
  const { session } = useServices();
  return (
    <>
      <div className={styles.hero}>
        <ProductMark size={44} />
        <Subtitle1 as="h1" className={styles.title}>
          {say("pane.welcome.title")}
        </Subtitle1>
        <ul className={styles.points}>
          <li>{say("pane.welcome.numbers")}</li>
          <li>{say("pane.welcome.forms")}</li>
          <li>{say("pane.welcome.reasons")}</li>
        </ul>
      </div>
      <SignInOffer
        session={session}
        state={state}
        words={{
          local: say("pane.sign-in.local"),
          choose: say("pane.sign-in.choose"),
          role: (role) => say(`pane.role.${role}`),
        }}
      />
    </>
  );
}
