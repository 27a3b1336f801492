import {
  BooleanNumber,
  HorizontalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/presets";
import { plainFormat, type CellFormat } from "./cell-format.ts";

const ALIGNMENTS: ReadonlyMap<unknown, CellFormat["horizontalAlignment"]> = new Map([
  [HorizontalAlign.LEFT, "Left"],
  [HorizontalAlign.CENTER, "Center"],
  [HorizontalAlign.RIGHT, "Right"],
]);

/** A Univer style as Excel tells it. */
export function formatOf(style: IStyleData | null): CellFormat {
  return {
    fill: hex(style?.bg?.rgb) ?? plainFormat.fill,
    color: hex(style?.cl?.rgb) ?? plainFormat.color,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    fontSize: style?.fs ?? plainFormat.fontSize,
    horizontalAlignment: ALIGNMENTS.get(style?.ht) ?? plainFormat.horizontalAlignment,
    wrapText: style?.tb === WrapStrategy.WRAP,
  };
}

/** The style that brings about the change; what it does not name stays. */
export function styleOf(change: Partial<CellFormat>): IStyleData {
  return {
    ...(change.fill !== undefined && { bg: change.fill === "" ? null : { rgb: change.fill } }),
    ...(change.color !== undefined && { cl: { rgb: change.color } }),
    ...(change.bold !== undefined && { bl: change.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(change.italic !== undefined && { it: change.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(change.fontSize !== undefined && { fs: change.fontSize }),
    ...(change.horizontalAlignment !== undefined && { ht: alignmentOf(change.horizontalAlignment) }),
    ...(change.wrapText !== undefined && { tb: change.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  };
}

function alignmentOf(alignment: CellFormat["horizontalAlignment"]): HorizontalAlign {
  for (const [univer, excel] of ALIGNMENTS) if (excel === alignment) return Number(univer);
  return HorizontalAlign.UNSPECIFIED;
}

function hex(color: Nullable<string>): string | undefined {
  return typeof color === "string" ? color.toUpperCase() : undefined;
}
