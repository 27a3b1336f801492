/**
 * A database that adds up the rows that its statements write, as D1's own `meta.rows_written` says: what a deployment
 * is billed by.
 */
export function meteredDatabase(inner: D1Database) {
  let rows = 0;
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

  function note<Result extends { readonly meta: D1Meta & Record<string, unknown> }>(result: Result): Result {
    rows += result.meta.rows_written;
    return result;
  }

  function metered(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped: D1PreparedStatement = Object.create(statement, {
      bind: { value: (...values: unknown[]) => metered(statement.bind(...values)) },
      run: { value: async () => note(await statement.run()) },
      all: { value: async () => note(await statement.all()) },
      // `first` tells no meta, so the whole answer is read; nothing here writes many rows through it.
      first: {
        value: async (column?: string) => {
          const [row = null] = note(await statement.all()).results;
          return column === undefined || row === null ? row : row[column];
        },
      },
    });
    originals.set(wrapped, statement);
    return wrapped;
  }

  const database: D1Database = Object.create(inner, {
    prepare: { value: (sql: string) => metered(inner.prepare(sql)) },
    batch: {
      value: async (statements: D1PreparedStatement[]) => {
        const results = await inner.batch(
          statements.map((statement) => originals.get(statement) ?? statement),
        );
        return results.map(note);
      },
    },
  });

  /** The rows that an action writes. */
  async function rowsWritten(action: () => Promise<unknown>): Promise<number> {
    const before = rows;
    await action();
    return rows - before;
  }

  return { database, rowsWritten };
}
