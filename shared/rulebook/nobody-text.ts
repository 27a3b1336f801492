import type { Text } from "../contract/language.ts";
import type { ApprovalStep } from "./form-definition.ts";

/** That a step has nobody to decide it, and whom it asks for, as one sentence. Who sends the record does not count. */
export function nobodyText({ title, who }: Pick<ApprovalStep, "title" | "who">): Text {
  const [chinese, english] = whom(who);
  return {
    "zh-CN": `“${title["zh-CN"]}”：除记录本人外，${chinese}。`,
    "en-US": `“${title["en-US"]}”: apart from whose record it is, ${english}.`,
  };
}

function whom(who: ApprovalStep["who"]): [chinese: string, english: string] {
  if ("post" in who)
    return [`公司内没有人任职“${who.post}”`, `nobody in the company is posted as “${who.post}”`];
  if ("role" in who)
    return [
      `本单位及其上级单位没有人任职“${who.role}”`,
      `nobody is posted as “${who.role}” in the unit or one above it`,
    ];
  return [
    "上级单位没有负责人，公司也没有管理员",
    "nobody leads a unit upwards, and the company has no administrator",
  ];
}
