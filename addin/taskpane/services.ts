import type { Result } from "#shared/result";
import type { Cells } from "../custom-functions/cells.ts";
import type { ExcelProblem } from "../excel/excel-problem.ts";
import type { freezeCells, planFreezeOfSelection } from "../excel/freeze.ts";
import type { HostFacts } from "../excel/host-facts.ts";
import type { insertFormula, readPickedCells, readReferredCells } from "../excel/insert-formula.ts";
import type { OfficeHost } from "../excel/office-ready.ts";
import type { findDamagedCells, repairCells } from "../excel/repair.ts";
import type { SelectedCell } from "../excel/selection.ts";
import type { readLastEdit, undoLastEdit } from "../excel/undo-edit.ts";
import type { Environment } from "../ui/environment.ts";
import type { Observable } from "../ui/observable.ts";
import type { Preference } from "../ui/preference.ts";
import type { DraftJournalPort } from "./drafts/draft-journal.ts";
import type { DraftStorePort } from "./drafts/draft-store.ts";
import type { WordsPort } from "./drafts/kept-words.ts";
import type { FileStorePort } from "./drafts/file-store.ts";
import type { PaneApi } from "./pane-api.ts";
import type { Refresher } from "./refresher.ts";
import type { Session } from "../ui/session/session.ts";

/** The workbook as the pane sees it. `host` is undefined until office.js has said where the page runs. */
export type WorkbookPort = {
  readonly host: Observable<OfficeHost | undefined>;
  readonly facts: Observable<HostFacts>;
  readonly readSelection: () => Promise<Result<SelectedCell, ExcelProblem>>;
  readonly watchSelection: (
    listener: () => void,
  ) => Promise<Result<() => Promise<Result<void, ExcelProblem>>, ExcelProblem>>;
};

/** What the pane does to the cells of the workbook. */
export type SheetPort = {
  readonly readPickedCells: typeof readPickedCells;
  readonly readReferredCells: typeof readReferredCells;
  readonly insertFormula: typeof insertFormula;
  readonly planFreeze: typeof planFreezeOfSelection;
  readonly freeze: typeof freezeCells;
  readonly findDamaged: typeof findDamagedCells;
  readonly repair: typeof repairCells;
  readonly lastEdit: typeof readLastEdit;
  readonly undo: typeof undoLastEdit;
};

/** What the pane asks of the custom functions that run beside it. */
export type CellsPort = Pick<Cells, "log" | "setViewer" | "isSignInNeeded" | "onSignInNeeded">;

/** Everything the pane is built from. Tests give their own. */
export type PaneServices = {
  readonly environment: Environment;
  readonly api: PaneApi;
  readonly session: Session;
  readonly workbook: WorkbookPort;
  readonly sheet: SheetPort;
  readonly cells: CellsPort;
  readonly refresher: Refresher;
  readonly drafts: DraftStorePort;
  readonly files: FileStorePort;
  readonly journal: DraftJournalPort;
  readonly words: WordsPort;
  /** Whether drafts outlive the page: some browsers refuse their database. */
  readonly draftsLast: boolean;
  readonly languagePreference: Preference;
  readonly themePreference: Preference;
  readonly recentForms: (person: string) => Preference;
};
