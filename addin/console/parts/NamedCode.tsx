import { makeStyles, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  name: { overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export type NamedCodeProps = { readonly name: string | null; readonly code: string };

/** What people call something, over the code that the company knows it by; the code alone where it has no name. */
export function NamedCode({ name, code }: NamedCodeProps) {
  const styles = useStyles();
  if (name === null || name === code) return <span className={styles.name}>{code}</span>;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <br />
      <Text size={200} font="monospace" className={styles.code}>
        {code}
      </Text>
    </>
  );
}
