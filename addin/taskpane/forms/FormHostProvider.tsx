import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { RecordView } from "#shared/contract/records";
import type { FormOffer } from "../pane-api.ts";
import { useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { FormHostContext, type FormHost } from "./form-host.ts";

/** The forms that the person may fill. */
export const FormOffersContext = createContext<readonly FormOffer[]>([]);

export type FormHostProviderProps = {
  readonly offer: FormOffer;
  readonly owner?: RecordView["owner"] | undefined;
  readonly children: ReactNode;
};

/** Makes the pane the host of a form: the person here fills it, the server answers its look-ups. */
export function FormHostProvider({ offer, owner, children }: FormHostProviderProps) {
  const { api } = useServices();
  const { me, files } = usePerson();
  const offers = useContext(FormOffersContext);
  const host = useMemo(
    (): FormHost => ({
      api,
      files,
      me,
      form: offer.definition,
      lists: offer.lists,
      owner,
      offerOf: (code) => offers.find(({ definition }) => definition.code === code),
    }),
    [api, files, me, offer, owner, offers],
  );
  return <FormHostContext value={host}>{children}</FormHostContext>;
}
