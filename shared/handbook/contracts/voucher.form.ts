import type { Form } from "../../rulebook/form-definition.ts";
import { both, byToday, column, field, filledBy, onDay, option } from "../company/form-parts.ts";

const voucher = {
  owner: "E001",
  dated_on: "2026-10-14",
  contract: "HT-2026-001",
  kind: "dispatch",
  voucher_number: "FH-0042",
};

/** F-30: a receipt or dispatch voucher, kept by the sales clerk with its contract (W-03). */
export const voucherForm: Form = {
  kind: "form",
  code: "voucher",
  title: both("收货与发货凭证", "Receipt or dispatch voucher"),
  description: both(
    "销售内勤妥善保存客户的收货凭证或发货凭证。",
    "The sales clerk keeps the customer's receipt or our dispatch voucher with the contract.",
  ),
  number: { prefix: "VO-" },
  owner: "owner",
  day: "dated_on",
  label: ["contract", "voucher_number"],
  group: "contracts",
  duplicates: [{ fields: ["kind", "voucher_number"], refuses: true }],
  fields: [
    field("contract", "lookup", "合同", "Contract", {
      form: "contract",
      required: true,
      section: both("凭证", "Voucher"),
    }),
    field("kind", "choice", "类型", "Kind", {
      required: true,
      options: [option("dispatch", "发货凭证", "Dispatch"), option("receipt", "收货凭证", "Receipt")],
      initial: "dispatch",
    }),
    field("voucher_number", "text", "凭证号", "Voucher number", { required: true }),
    field("goods", "lines", "货物", "Goods", {
      most: 100,
      columns: [
        column("product", "text", "产品", "Product", { required: true }),
        column("quantity", "number", "数量", "Quantity", { required: true }),
      ],
    }),
    field("scan", "attachment", "凭证影像", "Picture of it", {
      accept: ["image/*", "application/pdf"],
      most: 5,
    }),
    field("place", "text", "保管位置", "Where it is kept"),
    onDay("dated_on", "凭证日期", "Dated"),
    filledBy("保管人", "Keeper"),
  ],
  checks: [byToday("dated_on", "凭证日期", "The day of the voucher")],
  vectors: [
    { body: voucher, refused: [] },
    { body: { ...voucher, kind: "receipt", goods: [{ product: "螺纹钢", quantity: 20 }] }, refused: [] },
    { body: { ...voucher, dated_on: "2026-10-16" }, refused: ["dated_on_by_today"] },
    { body: { ...voucher, goods: [{ product: "螺纹钢" }] }, refused: ["goods"] },
    { body: {}, refused: ["contract", "dated_on", "kind", "owner", "voucher_number"] },
  ],
};
