import { makeStyles, tokens } from "@fluentui/react-components";
import { useSay } from "../../pane-context.ts";
import { AttachmentLink } from "../attachments/AttachmentLink.tsx";
import { useAttachments } from "../attachments/use-attachments.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
});

/** The files of a record, to be opened. */
export function AttachmentNames({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  const say = useSay();
  const known = useAttachments(ids);
  return (
    <ul className={styles.list}>
      {ids.map((id) => {
        const file = known.find(id);
        return (
          <li key={id}>
            {file ? (
              <AttachmentLink attachment={file} />
            ) : (
              (known.failure?.detail ?? say(known.loading ? "common.loading" : "forms.file.unknown"))
            )}
          </li>
        );
      })}
    </ul>
  );
}
