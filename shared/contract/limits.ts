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

/** Most drafts that the server keeps for one person, and most bytes of one's body as JSON. */
export const DRAFTS_MAX = 100;
export const DRAFT_BYTES_MAX = 256_000;

/** How long a draft is kept after its last save, and a file that no record names, in days. */
export const DRAFT_KEPT_DAYS = 90;
export const UNNAMED_FILE_KEPT_DAYS = 30;

/** Most bytes of one file. */
export const FILE_BYTES_MAX = 20_000_000;
