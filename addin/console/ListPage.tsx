import { makeStyles, SearchBox, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FailureMessage } from "../ui/FailureMessage.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Loaded } from "../ui/use-load.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
  search: { width: "420px", maxWidth: "100%" },
});

export type ListPageProps<Value> = {
  readonly title: string;
  readonly about: string;
  readonly loaded: Loaded<Value>;
  readonly search?: {
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
  readonly children: (value: Value) => ReactNode;
};

/** A page of the console: what it is, a search, and its list once it is there. */
export function ListPage<Value>({ title, about, loaded, search, children }: ListPageProps<Value>) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div>
        <Title3 as="h1" block className={styles.title}>
          {title}
        </Title3>
        <Text className={styles.about}>{about}</Text>
      </div>
      {search && (
        <SearchBox
          className={styles.search}
          placeholder={search.label}
          aria-label={search.label}
          value={search.value}
          onChange={(_event, data) => search.onChange(data.value)}
        />
      )}
      {loaded.failure && <FailureMessage failure={loaded.failure} onRetry={loaded.reload} />}
      {loaded.loading && loaded.value === undefined && <Loading />}
      {loaded.value !== undefined && children(loaded.value)}
    </div>
  );
}
