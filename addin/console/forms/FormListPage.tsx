import { Button, Field, makeStyles, SearchBox } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import { ok } from "#shared/result";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Filters } from "../parts/Filters.tsx";
import { Load } from "../parts/Load.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { Status } from "../parts/Status.tsx";
import { addressOf } from "../shell/console-route.ts";
import { goTo, useFilter } from "../shell/use-route.ts";
import { findForms, formRows } from "./form-rows.ts";
import { FormTable } from "./FormTable.tsx";
import { ImportForm } from "./ImportForm.tsx";
import { UnheldPosts } from "./UnheldPosts.tsx";

const useStyles = makeStyles({
  search: { width: "360px", maxWidth: "100%" },
  box: { width: "100%", maxWidth: "none" },
  count: { margin: "4px 0" },
});

/** The forms: which there are, who uses them, and how well they are filled. */
export function FormListPage() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const [search, setSearch] = useFilter("q");
  const loaded = useLoad(
    useCallback(async () => {
      const [rules, usage] = await Promise.all([api.rules.list(), api.forms.usage()]);
      if (!rules.ok) return rules;
      return usage.ok ? ok(formRows(rules.value.rules, usage.value.forms)) : usage;
    }, [api]),
  );
  return (
    <>
      <PageHeader
        title={say("console.forms")}
        about={say("form-list.about")}
        actions={
          <>
            <ImportForm />
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => goTo(addressOf("forms", "new"))}
            >
              {say("form-list.new")}
            </Button>
          </>
        }
      />
      <Filters label={say("form-list.filters")}>
        <Field label={say("rules.search")} className={styles.search}>
          <SearchBox
            className={styles.box}
            value={search}
            onChange={(_event, data) => setSearch(data.value)}
          />
        </Field>
      </Filters>
      <Load loaded={loaded}>
        {(rows) => {
          const found = findForms(rows, search);
          if (found.length === 0)
            return <Empty>{say(rows.length === 0 ? "form-list.none" : "form-list.none-found")}</Empty>;
          return (
            <>
              <UnheldPosts rows={rows} />
              <p className={styles.count}>
                <Status>{say("form-list.shown", { count: found.length, of: rows.length })}</Status>
              </p>
              <FormTable rows={found} />
            </>
          );
        }}
      </Load>
    </>
  );
}
