import { Card, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { ProductMark } from "../../ui/ProductMark.tsx";
import type { SessionState } from "../../ui/session/session.ts";
import { SignInOffer } from "../../ui/session/SignInOffer.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";

const useStyles = makeStyles({
  root: {
    width: "420px",
    maxWidth: "100%",
    marginInline: "auto",
    marginTop: "10vh",
    padding: tokens.spacingHorizontalXXL,
  },
  title: { margin: 0 },
});

/** What the console is, and the way in. */
export function SignedOut({ state }: { readonly state: Extract<SessionState, { kind: "signed-out" }> }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { session } = useConsole();
  return (
    <Card className={styles.root}>
      <ProductMark size={44} />
      <Subtitle1 as="h1" className={styles.title}>
        {say("console.title")}
      </Subtitle1>
      <Text>{say("console.welcome")}</Text>
      <SignInOffer
        session={session}
        state={state}
        words={{
          local: say("console.local"),
          choose: say("console.choose"),
          role: (role) => say(`console.role.${role}`),
        }}
      />
    </Card>
  );
}
