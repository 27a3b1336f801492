import { addinInternalService } from "./host/addin-internal-service.ts";
import type { AddinLink, DocumentSettings } from "./host/addin-link.ts";
import { CustomFunctionsService } from "./host/custom-functions.ts";
import { Interpreter } from "./host/interpreter.ts";
import type { ModelObject } from "./host/model-object.ts";
import type { Entry } from "./host/wire.ts";
import type { Book } from "./model/book.ts";
import { entriesOf } from "./model/events.ts";
import { workbookObject } from "./model/workbook.ts";

/** Excel as an add-in meets it: the workbook's objects, its events, and the custom functions. */
export interface ExcelHost {
  readonly link: AddinLink;
  readonly functions: CustomFunctionsService;
  /** Objects the add-in still holds; must not grow with its use. */
  readonly heldReferences: () => number;
}

/**
 * Makes a host of a workbook.
 * @param onFault told of errors that are the host's own
 */
export function createExcelHost(
  book: Book,
  documentSettings: DocumentSettings,
  onFault: (fault: unknown) => void,
): ExcelHost {
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  const send = (entries: readonly Entry[]) => {
    for (const deliver of listeners) deliver(entries);
  };
  const functions = new CustomFunctionsService(send);
  const services = new Map<string, ModelObject>([
    ["Microsoft.ExcelServices.CustomFunctions", functions.object],
    ["Microsoft.InternalService.AddinInternalService", addinInternalService],
  ]);
  const interpreter = new Interpreter(workbookObject(book), services, onFault);
  book.grid.listen((event) => send(entriesOf(event)));
  return {
    functions,
    heldReferences: () => interpreter.references.size,
    link: {
      documentSettings,
      answer: async (request) => interpreter.run(request),
      listen(deliver) {
        listeners.add(deliver);
        return () => {
          listeners.delete(deliver);
          functions.stop();
        };
      },
    },
  };
}
