/** Most cells in one request. */
export const CELLS_MAX = 20_000;

/** Most values that the cells of one request may expand to (scopes × periods). */
export const CELL_VALUES_MAX = 200_000;

/** Most rows in one chunk of an import; a chunk is one transaction. */
export const IMPORT_CHUNK_ROWS_MAX = 5_000;

/** Most rows of a list answer. */
export const LIST_ROWS_MAX = 200;

/** Longest request body in bytes; D1 takes one parameter of at most 2 MB. */
export const BODY_BYTES_MAX = 8_000_000;

/** Most bytes of one JSON parameter given to D1. */
export const PARAMETER_BYTES_MAX = 1_800_000;

/** How long a client waits for one cells request before it answers `cell/timeout`, in milliseconds. */
export const CELL_TIMEOUT_MS = 25_000;
