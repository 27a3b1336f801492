import { BROWSER_CLOCK } from "../api/clock.ts";
import { pageSession } from "../api/page-session.ts";
import { type Cells, createCells } from "./cells.ts";

/** The cells of this page: one for the custom functions and the pane. */
export const pageCells: Cells = createCells({
  transport: pageSession.transport,
  tokens: pageSession.tokens,
  language: () => pageSession.language(),
  clock: BROWSER_CLOCK,
});
