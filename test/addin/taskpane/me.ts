import type { Me } from "#shared/contract/identity";

/** A rep, as the server says who asks. */
export const ME: Me = {
  person: { code: "E001", name: "王伟" },
  role: "rep",
  unit: { code: "D1-G1", name: "一组" },
  grants: [],
  company: { name: "示范公司", timeZone: "Asia/Shanghai", currency: "CNY" },
  today: "2026-11-22",
};
