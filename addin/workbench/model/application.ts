import { HostError, invalidArgument } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";

/** `Excel.Application`. */
export function applicationObject(book: Book): ModelObject {
  return modelObject(application, book);
}

const application: Description<Book> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      read: () => "Automatic",
      write: (_book, mode) => {
        if (mode !== "Automatic")
          throw new HostError("InvalidOperation", "The workbench always calculates automatically.");
      },
    },
  },
  calls: {
    Calculate: (book, args) => {
      const type = args.text(0);
      // "Recalculate" computes what has changed, which the grid has done already.
      if (type === "Full" || type === "FullRebuild") book.grid.recalculate(null);
      else if (type !== "Recalculate") throw invalidArgument(`calculate("${type}")`);
    },
    // Both only spare Excel work until the next sync; here a batch is done before anything is drawn.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
