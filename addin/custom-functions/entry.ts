import { pageSession } from "../api/page-session.ts";
import { pageCells } from "./page-cells.ts";
import { registerFunctions, registerRefresh, whenLanguageKnown } from "./register.ts";

registerFunctions(pageCells);
registerRefresh(async () => {
  const { recalculateWorkbook } = await import("../excel/recalculate.ts");
  pageCells.invalidate();
  const recalculated = await recalculateWorkbook();
  if (!recalculated.ok) throw new Error(`Excel did not recalculate: ${recalculated.reason.detail}`);
});
whenLanguageKnown((language) => pageSession.setLanguage(language));
