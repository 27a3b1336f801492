/** A unit of the demonstration company, as an import has it. */
export type DemoUnit = {
  readonly code: string;
  readonly parent: string;
  readonly level: string;
  readonly name: string;
  readonly from: string;
};

const DISTRICTS = [
  { code: "D1", name: "华东区" },
  { code: "D2", name: "华南区" },
];
const DEPARTMENTS = [
  { letter: "A", name: "一部" },
  { letter: "B", name: "二部" },
];
const GROUPS = [
  { digit: "1", name: "一组" },
  { digit: "2", name: "二组" },
];

/** Company, 2 districts, 4 departments, 8 groups; group D2-B2 moves to department D1-B on `moveOn`. */
export function demoUnits(from: string, moveOn: string): DemoUnit[] {
  const units: DemoUnit[] = [{ code: "CO", parent: "", level: "company", name: "远帆保险", from }];
  for (const district of DISTRICTS) {
    units.push({ code: district.code, parent: "CO", level: "district", name: district.name, from });
    for (const department of DEPARTMENTS) {
      const code = `${district.code}-${department.letter}`;
      const name = `${district.name}${department.name}`;
      units.push({ code, parent: district.code, level: "department", name, from });
      for (const group of GROUPS) {
        units.push({
          code: `${code}${group.digit}`,
          parent: code,
          level: "group",
          name: `${name}${group.name}`,
          from,
        });
      }
    }
  }
  units.push({ code: "D2-B2", parent: "D1-B", level: "group", name: "华南区二部二组", from: moveOn });
  return units;
}

/** The groups that people sell in, in code order. */
export const DEMO_GROUPS = ["D1-A1", "D1-A2", "D1-B1", "D1-B2", "D2-A1", "D2-A2", "D2-B1", "D2-B2"] as const;
