// Runs in workerd, around the production Worker: counts what its D1 binding is asked, and says it in a header.
// @ts-expect-error The built Worker has this name where it runs, and exists nowhere else.
import worker from "built-worker";

/** @typedef {{ queries: number, facts: number, read: number, written: number, sql: number }} Count */

const NAMES_FACTS = /\bfact\b/;
const none = () => ({ queries: 0, facts: 0, read: 0, written: 0, sql: 0 });
const total = none();

/** @param {Count} count @param {any} result @param {string} sql */
function note(count, result, sql) {
  const { meta } = result;
  for (const sum of [count, total]) {
    sum.queries += 1;
    if (NAMES_FACTS.test(sql)) sum.facts += 1;
    sum.read += meta.rows_read;
    sum.written += meta.rows_written;
    sum.sql += meta.duration;
  }
  return result;
}

/** @param {any} database @param {Count} count */
function metered(database, count) {
  const originals = new WeakMap();
  /** @param {any} statement @param {string} sql @returns {any} */
  const wrap = (statement, sql) => {
    const wrapped = {
      bind: (/** @type {unknown[]} */ ...values) => wrap(statement.bind(...values), sql),
      run: async () => note(count, await statement.run(), sql),
      all: async () => note(count, await statement.all(), sql),
      // `first` tells no meta, so the whole answer is read.
      first: async (/** @type {string | undefined} */ column) => {
        const [row = null] = note(count, await statement.all(), sql).results;
        return column === undefined || row === null ? row : row[column];
      },
    };
    originals.set(wrapped, { statement, sql });
    return wrapped;
  };
  return {
    prepare: (/** @type {string} */ sql) => wrap(database.prepare(sql), sql),
    batch: async (/** @type {any[]} */ statements) => {
      const asked = statements.map((statement) => originals.get(statement));
      const results = await database.batch(asked.map(({ statement }) => statement));
      return results.map((/** @type {any} */ result, /** @type {number} */ index) =>
        note(count, result, asked[index].sql),
      );
    },
  };
}

// A Worker is its module's default export.
// oxlint-disable-next-line import/no-default-export
export default {
  /** @param {Request} request @param {any} env @param {any} context */
  async fetch(request, env, context) {
    if (new URL(request.url).pathname === "/meter") return Response.json(total);
    const count = none();
    const answer = await worker.fetch(request, { ...env, DB: metered(env.DB, count) }, context);
    const headers = new Headers(answer.headers);
    headers.set("x-meter", JSON.stringify(count));
    return new Response(answer.body, { status: answer.status, headers });
  },
};
