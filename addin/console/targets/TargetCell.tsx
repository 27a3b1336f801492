import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  cell: { padding: "2px" },
  input: { width: "92px" },
  text: { textAlign: "end" },
  changed: { backgroundColor: tokens.colorBrandBackground2 },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
});

export type TargetCellProps = {
  readonly label: string;
  readonly text: string;
  readonly changed: boolean;
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
  /** Hears a block of several cells that was copied from a spreadsheet. */
  readonly onPaste: (block: string) => void;
};

/** One target to type. */
export function TargetCell({ label, text, changed, problem, onType, onPaste }: TargetCellProps) {
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      <Input
        size="small"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={problem !== undefined}
        title={problem}
        className={mergeClasses(
          styles.input,
          changed && styles.changed,
          problem !== undefined && styles.wrong,
        )}
        input={{ className: styles.text }}
        value={text}
        onChange={(_event, data) => onType(data.value)}
        onPaste={(event) => {
          const block = event.clipboardData.getData("text/plain");
          if (!/[\t\n]/.test(block.replace(/\r?\n$/, ""))) return;
          event.preventDefault();
          onPaste(block);
        }}
      />
    </td>
  );
}
