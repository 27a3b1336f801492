import type { AskGroup } from "./ask.ts";
import { placesOf } from "./person-places.repository.ts";
import { COUNTED_FROM, COUNTED_UNTIL, IN_ROLE } from "./stock-filter.repository.ts";

/** Groups of asks, as one JSON parameter, one row an ask; `least` of a stock is empty. */
const asked = (kind: AskGroup["kind"]): string => `g AS MATERIALIZED (
    SELECT value ->> 0 AS measure_id, value ->> 1 AS from_day, value ->> 2 AS until_day, value ->> 3 AS variant,
      value -> 4 AS scopes
    FROM json_each(?)),
  q AS MATERIALIZED (
    SELECT row_number() OVER () AS i, g.measure_id, g.from_day, g.until_day, g.variant, e.value AS scope,
      ${kind === "fact" ? "CAST(nullif(g.variant, '') AS INTEGER)" : "NULL"} AS least
    FROM g CROSS JOIN json_each(g.scopes) e)`;

/** What people did in one unit between two days, as `[sum, count, how many people, {person: sum}]`. */
const FACTS_OF_ONE_UNIT = `SELECT json_array(sum(w.value), sum(w.count), count(*), json_group_object(w.person_id, w.value))
  FROM (SELECT f.person_id, sum(f.value) AS value, count(*) AS count FROM fact f
    WHERE f.measure_id = q.measure_id AND f.unit_id = q.unit_id AND f.day >= q.from_day AND f.day < q.until_day
    GROUP BY f.person_id) w`;

const STOCK_OF_ONE_UNIT = `SELECT json_array(sum(w.value), count(*), count(*), json_group_object(w.person_id, w.value))
  FROM (SELECT s.person_id, sum(s.days) AS value FROM (
      SELECT o.person_id, min(q.until_day, ${COUNTED_UNTIL}) - max(q.from_day, ${COUNTED_FROM}) AS days
      FROM posting o JOIN person p ON p.id = o.person_id
      WHERE o.unit_id = q.unit_id AND o.from_day < q.until_day AND o.until_day > q.from_day AND ${IN_ROLE}) s
    WHERE s.days > 0 GROUP BY s.person_id) w`;

/**
 * Every unit's own stretch of days is read once, whatever stands above it: sums go up by adding; so do people, less
 * whoever was counted in more than one part.
 */
const ofUnits = (
  kind: AskGroup["kind"],
): string => `INSERT INTO rollup (measure_id, scope, from_day, until_day, variant, sum, count, people)
  WITH ${asked(kind)},
  pair AS MATERIALIZED (
    SELECT i, least, measure_id, unit_id, from_day, until_day, filter,
      dense_rank() OVER (ORDER BY measure_id, unit_id, from_day, until_day, filter) AS n
    FROM (SELECT q.i, q.least, q.measure_id, c.unit_id, max(q.from_day, c.from_day) AS from_day,
        min(q.until_day, c.until_day) AS until_day, ${kind === "fact" ? "''" : "q.variant"} AS filter
      FROM q CROSS JOIN unit_closure c
        ON c.ancestor_id = q.scope AND c.from_day < q.until_day AND c.until_day > q.from_day)),
  own AS MATERIALIZED (
    SELECT q.n, q.unit_id, (${kind === "fact" ? FACTS_OF_ONE_UNIT : STOCK_OF_ONE_UNIT}) AS found
    FROM (SELECT DISTINCT n, measure_id, unit_id, from_day, until_day${kind === "fact" ? "" : ", filter ->> 0 AS roles, filter ->> 1 AS confirmed, filter ->> 2 AS tenure"}
      FROM pair) q),
  own_sum AS MATERIALIZED (
    SELECT n, found ->> 0 AS sum, found ->> 1 AS count, found ->> 2 AS people FROM own WHERE found ->> 2 > 0),
  part AS MATERIALIZED (
    SELECT p.i, p.least, o.n, o.sum, o.count, o.people FROM pair p JOIN own_sum o ON o.n = p.n),
  reached AS MATERIALIZED (
    SELECT w.n, w.least,
      (SELECT count(*) FROM own o JOIN json_each(o.found, '$[3]') e WHERE o.n = w.n AND e.value >= w.least) AS people
    FROM (SELECT DISTINCT n, least FROM part WHERE least IS NOT NULL) w),
  total AS MATERIALIZED (
    SELECT p.i, sum(p.sum) AS sum, sum(p.count) AS count, sum(coalesce(r.people, p.people)) AS people
    FROM part p LEFT JOIN reached r ON r.n = p.n AND r.least = p.least GROUP BY p.i),
  member AS MATERIALIZED (
    SELECT o.n, o.unit_id, CAST(e.key AS INTEGER) AS person, e.value FROM own o CROSS JOIN json_each(o.found, '$[3]') e),
  left_and_back AS MATERIALIZED (SELECT DISTINCT unit_id FROM pair GROUP BY i, unit_id HAVING count(*) > 1),
  mover AS MATERIALIZED (
    SELECT person FROM (SELECT DISTINCT unit_id, person FROM member) GROUP BY person HAVING count(*) > 1
    UNION SELECT person FROM member WHERE unit_id IN (SELECT unit_id FROM left_and_back)),
  twice AS MATERIALIZED (
    SELECT p.i, iif(p.least IS NULL, 1 - count(*), (sum(m.value) >= p.least) - sum(m.value >= p.least)) AS people
    FROM mover w JOIN member m ON m.person = w.person JOIN part p ON p.n = m.n GROUP BY p.i, m.person HAVING count(*) > 1),
  correction AS MATERIALIZED (SELECT i, sum(people) AS people FROM twice GROUP BY i)
  SELECT q.measure_id, q.scope, q.from_day, q.until_day, q.variant, coalesce(t.sum, 0),
    coalesce(${kind === "fact" ? "t.count" : "t.people + coalesce(x.people, 0)"}, 0), coalesce(t.people + coalesce(x.people, 0), 0)
  FROM q LEFT JOIN total t ON t.i = q.i LEFT JOIN correction x ON x.i = q.i
  WHERE true ON CONFLICT DO NOTHING`;

/** A unit's facts between two days are read once, however many of its people are asked for. */
const FACTS_OF_PEOPLE = `INSERT INTO rollup (measure_id, scope, from_day, until_day, variant, sum, count, people)
  WITH ${asked("fact")},
  asked_person AS MATERIALIZED (SELECT DISTINCT -scope AS person_id FROM q),
  place AS MATERIALIZED (${placesOf("asked_person")}),
  stretch AS MATERIALIZED (
    SELECT DISTINCT q.measure_id, l.unit_id, q.from_day, q.until_day FROM q JOIN place l ON l.person_id = -q.scope),
  done AS MATERIALIZED (
    SELECT s.measure_id, s.from_day, s.until_day, f.person_id, sum(f.value) AS value, count(*) AS count
    FROM stretch s CROSS JOIN fact f
      ON f.measure_id = s.measure_id AND f.unit_id = s.unit_id AND f.day >= s.from_day AND f.day < s.until_day
    WHERE f.person_id IN (SELECT person_id FROM asked_person)
    GROUP BY s.measure_id, s.from_day, s.until_day, f.person_id)
  SELECT q.measure_id, q.scope, q.from_day, q.until_day, q.variant, coalesce(d.value, 0), coalesce(d.count, 0),
    d.count IS NOT NULL AND (q.least IS NULL OR d.value >= q.least)
  FROM q LEFT JOIN done d ON d.person_id = -q.scope AND d.from_day = q.from_day AND d.measure_id = q.measure_id
    AND d.until_day = q.until_day
  WHERE true ON CONFLICT DO NOTHING`;

const STOCK_OF_PEOPLE = `INSERT INTO rollup (measure_id, scope, from_day, until_day, variant, sum, count, people)
  WITH ${asked("stock")},
  stood AS MATERIALIZED (
    SELECT q.i, min(q.until_day, ${COUNTED_UNTIL}) - max(q.from_day, ${COUNTED_FROM}) AS days
    FROM (SELECT q.*, q.variant ->> 0 AS roles, q.variant ->> 1 AS confirmed, q.variant ->> 2 AS tenure FROM q) q
    CROSS JOIN posting o ON o.person_id = -q.scope AND o.from_day < q.until_day AND o.until_day > q.from_day AND ${IN_ROLE}
    JOIN person p ON p.id = o.person_id),
  total AS MATERIALIZED (SELECT i, sum(days) AS days FROM stood WHERE days > 0 GROUP BY i)
  SELECT q.measure_id, q.scope, q.from_day, q.until_day, q.variant, coalesce(t.days, 0), t.days IS NOT NULL, t.days IS NOT NULL
  FROM q LEFT JOIN total t ON t.i = q.i
  WHERE true ON CONFLICT DO NOTHING`;

/** Which statement answers which asks. */
export const KEEPING = {
  fact: { units: ofUnits("fact"), people: FACTS_OF_PEOPLE },
  stock: { units: ofUnits("stock"), people: STOCK_OF_PEOPLE },
} as const;
