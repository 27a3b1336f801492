import type { CommentRecord } from "../grid/grid-adapter.ts";
import { HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { areaArgument } from "./range-area.ts";

interface CommentsState {
  readonly book: Book;
  /** Null: of the whole workbook. */
  readonly sheetId: string | null;
}

interface CommentState {
  readonly book: Book;
  readonly id: string;
}

/** Nobody signs in to the workbench itself. */
const AUTHOR = "Workbench";

/** `Excel.CommentCollection`: plain comments; replies, mentions and events answer ApiNotFound. */
export function commentsObject(book: Book, sheetId: string | null): ModelObject {
  return modelObject(comments, { book, sheetId });
}

const comments: Description<CommentsState> = {
  name: "CommentCollection",
  items: (state) => listed(state).map(({ id }) => commentObject(state.book, id)),
  finders: {
    Add: ({ book, sheetId }, args) => {
      const cell = areaArgument(book, args, 0, sheetId ?? undefined);
      if (cell.rows !== 1 || cell.columns !== 1) throw invalidArgument("a comment stands at one cell");
      const type = args.optionalText(2) ?? "Plain";
      if (type !== "Plain") throw invalidArgument(`comments of type "${type}"`);
      if (book.grid.comments().some((each) => isAt(each, cell))) {
        throw new HostError("InvalidOperation", "The cell has a comment already.");
      }
      const id = `{${crypto.randomUUID()}}`;
      book.grid.setComment({ id, cell, author: AUTHOR, content: args.text(1) });
      return commentObject(book, id);
    },
    GetItem: (state, args) => commentObject(state.book, byId(listed(state), args.text(0)).id),
    GetItemAt: (state, args) => {
      const found = listed(state)[args.integer(0)];
      if (!found) throw itemNotFound("comment");
      return commentObject(state.book, found.id);
    },
    GetItemByCell: (state, args) => {
      const cell = areaArgument(state.book, args, 0, state.sheetId ?? undefined);
      const found = listed(state).find((each) => isAt(each, cell));
      if (!found) throw itemNotFound("the cell has no comment");
      return commentObject(state.book, found.id);
    },
  },
  calls: { GetCount: (state) => listed(state).length },
};

const comment: Description<CommentState> = {
  name: "Comment",
  id: ({ id }) => id,
  scalars: {
    Id: { read: ({ id }) => id },
    Content: {
      read: (state) => record(state).content,
      write: (state, content) => {
        if (typeof content !== "string") throw invalidArgument("a comment's content");
        state.book.grid.setComment({ ...record(state), content });
      },
    },
    AuthorName: { read: (state) => record(state).author },
    ContentType: { read: () => "Plain" },
  },
  finders: { GetLocation: (state) => state.book.range(record(state).cell) },
  calls: { Delete: ({ book, id }) => book.grid.removeComment(id) },
};

function commentObject(book: Book, id: string): ModelObject {
  return modelObject(comment, { book, id });
}

function listed({ book, sheetId }: CommentsState): readonly CommentRecord[] {
  const all = book.grid.comments();
  return sheetId === null ? all : all.filter(({ cell }) => cell.sheetId === sheetId);
}

function record({ book, id }: CommentState): CommentRecord {
  return byId(book.grid.comments(), id);
}

function byId(all: readonly CommentRecord[], id: string): CommentRecord {
  const found = all.find((each) => each.id === id);
  if (!found) throw itemNotFound(`comment ${id}`);
  return found;
}

function isAt({ cell }: CommentRecord, place: CommentRecord["cell"]): boolean {
  return cell.sheetId === place.sheetId && cell.row === place.row && cell.column === place.column;
}
