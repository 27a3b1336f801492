import { absoluteAddress, parseReference } from "../grid/a1.ts";
import type { NameRecord } from "../grid/grid-adapter.ts";
import { HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { namedItemObject } from "./named-item.ts";
import { areaArgument } from "./range-area.ts";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** `Excel.NamedItemCollection` of the workbook. */
export function namedItemsObject(book: Book): ModelObject {
  return modelObject(namedItems, book);
}

const namedItems: Description<Book> = {
  name: "NamedItemCollection",
  items: (book) => book.grid.names().map(({ name }) => namedItemObject(book, name)),
  finders: {
    GetItem: (book, args) => namedItemObject(book, byName(book, args.text(0)).name),
    Add: (book, args) => {
      const name = checkedName(book, args.text(0));
      const comment = args.optionalText(2) ?? "";
      book.grid.setName({
        name,
        formula: args.object(1) ? rangeFormula(book, args) : formula(args.text(1)),
        comment,
      });
      return namedItemObject(book, name);
    },
  },
  calls: { GetCount: (book) => book.grid.names().length },
};

function byName(book: Book, name: string): NameRecord {
  const found = book.grid.names().find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) throw itemNotFound(`name ${name}`);
  return found;
}

function checkedName(book: Book, name: string): string {
  if (!NAME.test(name) || parseReference(name)) throw invalidArgument(`name "${name}"`);
  const taken = book.grid.names().some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

function rangeFormula(book: Book, args: Parameters<typeof areaArgument>[1]): string {
  const area = areaArgument(book, args, 1);
  const sheet = book.grid.sheets().find(({ id }) => id === area.sheetId);
  if (!sheet) throw itemNotFound("the range's sheet was deleted");
  return `=${absoluteAddress(sheet.name, area)}`;
}

function formula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}
