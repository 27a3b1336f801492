import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, byToday, column, field, filledBy, onDay } from "../company/form-parts.ts";

const stop = { place: "苏州工业园", checked_in_at: "09:20", left_at: "11:00", km: 92 };
const trip = { owner: "E001", travelled_on: "2026-10-14", stops: [stop] };

/** F-08: the day's visits on a trip with their check-ins; a forgotten one is corrected with the manager (I-25). */
export const itineraryForm: Form = {
  kind: "form",
  code: "itinerary",
  title: both("每日行程报告", "Itinerary report"),
  description: both(
    "出差当天的行程与每次拜访的签到；没有签到视为未出勤，漏签可说明后由经理确认。",
    "The day's stops on a trip with a check-in at each visit; no check-in is absence, a forgotten one is explained and confirmed by the manager.",
  ),
  number: { prefix: "IT-" },
  owner: "owner",
  day: "travelled_on",
  label: ["travelled_on", "start_place"],
  group: "visits",
  fields: [
    onDay("travelled_on", "日期", "Day"),
    field("start_place", "text", "出发地", "Started from", { initial: { last: true } }),
    field("stops", "lines", "行程与签到", "Stops and check-ins", {
      required: true,
      most: 30,
      section: both("行程", "Itinerary"),
      columns: [
        column("customer", "lookup", "客户", "Customer", { form: "customer" }),
        column("place", "text", "地点", "Place"),
        column("checked_in_at", "time", "签到时间", "Checked in at", {
          help: both("没有签到请留空。", "Blank without a check-in."),
        }),
        column("left_at", "time", "离开时间", "Left at"),
        column("km", "number", "里程（公里）", "Kilometres"),
      ],
    }),
    field("km", "number", "总里程（公里）", "Kilometres in all", { computed: 'total(stops, "km")' }),
    field("attended", "yesno", "出勤", "Attended", {
      computed: "stops.exists(stop, !blank(stop.checked_in_at))",
      help: both("有一次签到即为出勤。", "One check-in makes a day of work."),
    }),
    field("correction", "longtext", "漏签说明", "Why there is no check-in", {
      shownWhen: "attended == false",
      help: both(
        "漏签时填写，由经理确认；不填则视为未出勤。",
        "Confirmed by the manager; without it the day is an absence.",
      ),
    }),
    filledBy("业务员", "Rep"),
  ],
  checks: [
    byToday("travelled_on", "行程日期", "The day of the trip"),
    {
      code: "left_after_checking_in",
      holds:
        "stops.all(stop, blank(stop.checked_in_at) || blank(stop.left_at) || stop.left_at >= stop.checked_in_at)",
      field: "stops",
      message: both("离开时间不能早于签到时间。", "One cannot leave before checking in."),
    },
    {
      code: "km_of_stops_not_negative",
      holds: "stops.all(stop, blank(stop.km) || stop.km >= 0)",
      field: "stops",
      message: both("里程不能为负数。", "Kilometres cannot be negative."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      {
        ...superiorStep("correct", "经理确认漏签", "Confirmation of a missing check-in by the manager"),
        when: "!blank(correction)",
      },
    ],
  },
  vectors: [
    { body: trip, refused: [] },
    { body: { ...trip, stops: [{ place: "苏州" }], correction: "手机没电" }, refused: [] },
    { body: { ...trip, travelled_on: "2026-10-16" }, refused: ["travelled_on_by_today"] },
    { body: { ...trip, stops: [{ ...stop, left_at: "09:10" }] }, refused: ["left_after_checking_in"] },
    { body: { ...trip, stops: [{ ...stop, km: -1 }] }, refused: ["km_of_stops_not_negative"] },
    { body: { ...trip, stops: [{ ...stop, checked_in_at: "9.20" }] }, refused: ["stops"] },
    { body: {}, refused: ["owner", "stops", "travelled_on"] },
  ],
};
