import { createContext, useContext } from "react";
import type { Me } from "#shared/contract/identity";

export const ViewerContext = createContext<Me | undefined>(undefined);

/** Who is signed in; for what stands inside the pages. */
export function useViewer(): Me {
  const me = useContext(ViewerContext);
  if (!me) throw new Error("useViewer needs <ViewerContext> above it.");
  return me;
}
