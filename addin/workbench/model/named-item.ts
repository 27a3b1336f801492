import { parseReference } from "../grid/a1.ts";
import type { NameRecord } from "../grid/grid-adapter.ts";
import { invalidArgument, itemNotFound } from "../host/host-error.ts";
import { shown } from "../host/json-shape.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { areaOfAddress } from "./range-area.ts";

interface NameState {
  readonly book: Book;
  readonly name: string;
}

/** `Excel.NamedItem` of the workbook. */
export function namedItemObject(book: Book, name: string): ModelObject {
  return modelObject(namedItem, { book, name });
}

const namedItem: Description<NameState> = {
  name: "NamedItem",
  id: ({ name }) => name,
  scalars: {
    Name: { read: ({ name }) => name },
    Formula: {
      read: (state) => record(state).formula,
      write: (state, formula) => {
        if (typeof formula !== "string" || !formula.startsWith("="))
          throw invalidArgument("a name's formula");
        state.book.grid.setName({ ...record(state), formula });
      },
    },
    Value: { read: (state) => meaning(state) },
    Type: { read: (state) => type(meaning(state)) },
    Comment: {
      read: (state) => record(state).comment,
      write: (state, comment) => state.book.grid.setName({ ...record(state), comment: shown(comment) }),
    },
    Visible: { read: () => true },
    Scope: { read: () => "Workbook" },
  },
  finders: {
    GetRange: (state) => {
      if (!parseReference(meaning(state))) throw itemNotFound(`${state.name} does not name a range`);
      return state.book.range(areaOfAddress(state.book, meaning(state)));
    },
  },
  calls: { Delete: ({ book, name }) => book.grid.removeName(name) },
};

function record({ book, name }: NameState): NameRecord {
  const found = book.grid.names().find((each) => each.name === name);
  if (!found) throw itemNotFound(`name ${name}`);
  return found;
}

/** The formula without its sign: an address, a number, a text. */
function meaning(state: NameState): string {
  return record(state).formula.replace(/^=/, "");
}

function type(text: string): string {
  if (parseReference(text)) return "Range";
  return text !== "" && Number.isFinite(Number(text)) ? "Double" : "String";
}
