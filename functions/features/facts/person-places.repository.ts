/**
 * A subquery `(person_id, unit_id)`: every unit that facts of some people can stand in. A fact stands in a unit of one
 * of the person's records or postings, or was held back there when its day was closed.
 * @param people a subquery or table with a column `person_id`
 */
export function placesOf(people: string): string {
  // The next unit of the index each time: a person has many records and few units.
  return `WITH RECURSIVE stood (person_id, form_id, unit_id) AS (
      SELECT w.person_id, d.id,
        (SELECT min(r.unit_id) FROM record r WHERE r.person_id = w.person_id AND r.form_id = d.id)
      FROM ${people} w CROSS JOIN definition d ON d.kind = 'form'
      UNION ALL
      SELECT s.person_id, s.form_id, (SELECT min(r.unit_id) FROM record r
        WHERE r.person_id = s.person_id AND r.form_id = s.form_id AND r.unit_id > s.unit_id)
      FROM stood s WHERE s.unit_id IS NOT NULL)
    SELECT person_id, unit_id FROM stood WHERE unit_id IS NOT NULL
    UNION SELECT o.person_id, o.unit_id FROM ${people} w JOIN posting o ON o.person_id = w.person_id
    UNION SELECT a.person_id, a.unit_id FROM ${people} w JOIN adjustment a ON a.person_id = w.person_id`;
}
