import { ok, type Result } from "#shared/result";
import { type AskedPlace, askedPlaces } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { familyDay } from "./family-asks.ts";
import { type Place, type Refusal, refuse } from "./refusal.ts";

/** ORG.MEMBERS and ORG.SUPERIOR: who stood below or above a scope at the end of a period, as far as the viewer may see. */
export function answerOrgCall(
  call: Call,
  context: CellContext,
  valuesMax: number,
): Result<Place[][], Refusal> {
  const asked = askedPlaces(call, context, valuesMax);
  if (!asked.ok) return asked;
  if (call.fn === "ORG.MEMBERS") {
    const first = asked.value[0]?.[0] ?? ok("blank" as const);
    if (!first.ok) return first;
    return ok(first.value === "blank" ? [[ok("")]] : members(call, first.value, context));
  }
  return ok(
    asked.value.map((row) =>
      row.map((place): Place => {
        if (!place.ok) return place;
        return place.value === "blank" ? ok("") : superior(place.value, context);
      }),
    ),
  );
}

function members(call: Call, { scope, period }: AskedPlace, { families, viewer }: CellContext): Place[][] {
  const found = families.membersOf({ scope, day: familyDay(period, viewer.today) });
  const rows = found
    .filter(({ visible }) => visible)
    .map((member): Place[] => {
      const kind = member.scope.unitId === null ? "person" : "unit";
      const shown = { code: member.scope.code, name: member.scope.name, kind };
      return call.options.columns.map((column) => ok(shown[column]));
    });
  return rows.length > 0 ? rows : [[ok("")]];
}

/** Blank where there is nobody above; a superior that the viewer may not see is not named. */
function superior({ scope, period }: AskedPlace, { families, viewer }: CellContext): Place {
  const above = families.superiorOf({ scope, day: familyDay(period, viewer.today) });
  if (!above) return ok("");
  return above.visible === 1 ? ok(above.code) : refuse("cell/not-permitted", { code: scope.code });
}
