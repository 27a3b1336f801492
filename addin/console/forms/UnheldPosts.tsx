import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Fragment } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import { usePostWord } from "../parts/use-post-word.ts";
import { addressOf } from "../shell/console-route.ts";
import { type FormRow, unheldPosts } from "./form-rows.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** The posts that nobody holds, with the forms whose records would be refused for it; nothing where there are none. */
export function UnheldPosts({ rows }: { readonly rows: readonly FormRow[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const postWord = usePostWord();
  const posts = unheldPosts(rows);
  if (posts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("form-list.unheld")}</MessageBarTitle>
        {say("form-list.unheld.why")}
        <ul className={styles.list}>
          {posts.map(({ role, steps }) => (
            <li key={role}>
              {say("form-list.unheld.post", { role: postWord(role) })}{" "}
              {steps.map(({ form, title, version, step }, index) => (
                <Fragment key={`${form} ${step["en-US"]}`}>
                  {index > 0 && " · "}
                  <Link inline href={addressOf("forms", form, version)}>
                    {title[language]}
                  </Link>{" "}
                  {say("form-list.unheld.step", { step: step[language] })}
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
